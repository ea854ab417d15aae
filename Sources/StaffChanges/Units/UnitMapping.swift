import Messages
package import OfficeFiles
package import RegistryModel

/// How a list of units is to be read: which column is which, and what its codes and words mean here.
///
/// A CSV file `what,theirs,ours` like the mapping of staff lists. Usual column names need none.
package struct UnitMapping: Sendable {
  /// What a column holds.
  package enum Field: String, Sendable, CaseIterable {
    case code, name, kind, parent
    case english = "name-en"
    /// 旧所属コード: the units that this one takes over, joined by `+`, 、 or a space.
    case predecessors
  }
  package private(set) var columns: [String: Field?] = [:]
  /// Their codes that have another code here; nil leaves the unit out.
  package private(set) var units: [String: UnitCode?] = [:]
  package private(set) var kinds: [String: UnitKind] = UnitWords.kinds
  package private(set) var codeWidth = 0

  package init() {}

  /// Whether a heading is one that this mapping or common use knows; for finding the header among titles.
  package func knows(_ heading: String) -> Bool {
    columns[heading] != nil || Field(rawValue: heading) != nil || UnitWords.headings.contains(WordKey(heading).text)
  }

  /// Reads a mapping with every problem in it.
  package static func read(file: String, bytes: [UInt8]) -> (mapping: UnitMapping, problems: [TableProblem]) {
    var mapping = UnitMapping()
    let problems = MappingFile.read(
      file: file, bytes: bytes,
      headerFix: StaffColumnMessages.fixMappingHeader,
      fix: { _, choices in StaffColumnMessages.allowed(choices) },
      take: { mapping.take($0, $1, $2) })
    return (mapping, problems)
  }

  /// Takes one row; what is allowed there where it means nothing.
  private mutating func take(_ what: String, _ theirs: String, _ ours: String) -> String? {
    let key = TextForms.halfWidth(theirs)
    switch what {
    case "column":
      guard ours == "-" || Field(rawValue: ours) != nil else {
        return Field.allCases.map(\.rawValue).joined(separator: " ") + " -"
      }
      columns[theirs] = .some(Field(rawValue: ours))
    case "unit":
      guard ours == "-" || UnitCode.isWellFormed(ours.utf8) else { return "CODE -" }
      units[key] = .some(ours == "-" ? nil : UnitCode(ours))
    case "kind":
      guard let kind = UnitKind(rawValue: ours) else { return UnitKind.allCases.map(\.rawValue).joined(separator: " ") }
      kinds[key] = kind
    case "setting":
      guard key == "unit-width", let width = Int(ours), (0...40).contains(width) else { return "unit-width,0…40" }
      codeWidth = width
    default: return "column unit kind setting"
    }
    return nil
  }
}
