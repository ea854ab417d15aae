package import RegistryModel

/// What a commit message says in its last lines, as far as the registry's approvals go.
package struct CommitTrailers: Sendable {
  package static let approvedBy = "Kengen-Approved-by"
  package static let author = "Kengen-Author"
  package static let emergency = "Kengen-Emergency"
  /// What the program's own commits say of themselves.
  private static let recorded = ["Change", "Effective", "Source", "Rows", "Counts", "Units", "Order", "Accepted", "Reverts"].map {
    "Kengen-\($0)"
  }
  /// Every trailer that has a meaning.
  package static let names = [approvedBy, author, emergency] + Statement.names + recorded

  /// As `git interpret-trailers --parse` gives them.
  package let all: [(name: String, value: String)]

  package init(lines: [String]) {
    all = lines.compactMap { line in
      // By code points, as git reads them: a mark behind the colon does not make another character of it.
      let scalars = line.unicodeScalars
      guard let colon = scalars.firstIndex(of: ":") else { return nil }
      let value = scalars[scalars.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      return (String(scalars[..<colon]), String(value))
    }
  }

  /// The values of one trailer; git takes the names of trailers in either case.
  package func values(_ name: String) -> [String] {
    all.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
  }

  /// The staff number that a value begins with; a name may follow it.
  package static func person(_ value: String) -> StaffNumber? {
    guard let word = value.split(separator: " ").first.map(String.init), StaffNumber.isWellFormed(word.utf8) else { return nil }
    return StaffNumber(word)
  }

  package var approvers: [StaffNumber] { values(Self.approvedBy).compactMap(Self.person) }
  /// Nobody where several are named.
  package var writer: StaffNumber? {
    let found = values(Self.author)
    return found.count == 1 ? Self.person(found[0]) : nil
  }
  /// Why it could not wait.
  package var emergencyReason: String? { values(Self.emergency).first { !$0.isEmpty } }
}
