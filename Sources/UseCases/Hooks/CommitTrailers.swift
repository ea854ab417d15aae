import Messages
import RegistryModel
import RegistryStore

/// What a commit message says in its last lines, as far as the registry's approvals go.
struct CommitTrailers {
  static let approvedBy = "Kengen-Approved-by"
  static let author = AuthorTrailer.name
  static let emergency = "Kengen-Emergency"
  /// What the program's own commits say of themselves.
  private static let recorded = ["Change", "Effective", "Source", "Rows", "Counts", "Units", "Order", "Accepted", "Reverts"].map {
    "Kengen-\($0)"
  }
  /// Every trailer that has a meaning.
  static let names = [approvedBy, author, emergency] + recorded

  /// As `git interpret-trailers --parse` gives them.
  let all: [(name: String, value: String)]

  init(lines: [String]) {
    all = lines.compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (String(line[..<colon]), line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }.description)
    }
  }

  private func values(_ name: String) -> [String] {
    // git takes the names of trailers in either case.
    all.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
  }

  /// The staff number that a value begins with; a name may follow it.
  static func person(_ value: String) -> StaffNumber? {
    guard let word = value.split(separator: " ").first.map(String.init), StaffNumber.isWellFormed(word.utf8) else { return nil }
    return StaffNumber(word)
  }

  var approvers: [StaffNumber] { values(Self.approvedBy).compactMap(Self.person) }
  /// Nobody where several are named.
  var writer: StaffNumber? {
    let found = values(Self.author)
    return found.count == 1 ? Self.person(found[0]) : nil
  }
  /// Why it could not wait.
  var emergencyReason: String? { values(Self.emergency).first { !$0.isEmpty } }
}
