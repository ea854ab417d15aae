package import RegistryModel

/// The lines of an ALLOWED SIGNERS file (ssh-keygen(1)).
package enum SigningKeys {
  /// The lines whose keys are valid on a day, one by one: a key that ran out signs nothing, and switches no other off.
  package static func valid(_ lines: [String], on day: CalendarDate) -> [String] {
    let compact = day.description.filter { $0 != "-" }
    return lines.filter { line in
      // Names of options are read by ssh-keygen in either case.
      let line = line.lowercased()
      func day(_ option: String) -> Substring? { line.firstRange(of: "\(option)=\"").map { line[$0.upperBound...].prefix(8) } }
      return day("valid-before").map { $0 > compact } ?? true && day("valid-after").map { $0 <= compact } ?? true
    }
  }
}
