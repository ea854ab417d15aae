package import RegistryModel

/// Where in a registry which facts stand.
package enum RegistryPath {
  package static let manifest = "kengen.yaml"

  /// Files that are not divided: the table, the organisation, what is of the whole body or of systems.
  package enum Head: String, CaseIterable, Sendable {
    case roles = "table/roles.csv"
    case provisions = "table/provisions.csv"
    case duties = "table/duties.csv"
    case separations = "table/separations.csv"
    case gists = "table/gists.csv"
    case sources = "table/sources.csv"
    case events = "table/events.csv"
    case words = "table/words.csv"
    case units = "org/units.csv"
    case posts = "org/posts.csv"
    case systems = "org/systems.csv"
    case bodyAssignments = "body/assignments.csv"
    case bodyDeputies = "body/deputies.csv"
    case decisions = "body/decisions.csv"
    case exceptions = "body/exceptions.csv"
    case emergencies = "body/emergencies.csv"
    case systemAssignments = "systems/assignments.csv"
    case systemDeputies = "systems/deputies.csv"
    case contracts = "contracts/contracts.csv"
    case workers = "contracts/workers.csv"

    /// What every question needs; the others are read when asked for.
    package static let alwaysRead: [Head] = [
      .roles, .provisions, .duties, .separations, .units, .posts, .systems, .bodyAssignments, .bodyDeputies,
      .decisions,
    ]
  }

  /// Folders in which every file must be one that the format knows.
  package static let managedFolders = [
    "absences", "body", "contracts", "org", "people", "procedures", "systems", "table", "units",
  ]

  /// Names that people may put into managed folders besides.
  package static func isHarmless(_ name: String) -> Bool {
    name.hasPrefix(".") || name == "README.md" || name == "README.ja.md"
  }

  /// True for `05.csv`: a file of people or absences, named after the leading characters of its keys.
  static func isShardFile(_ name: String) -> Bool { name.hasSuffix(".csv") && name.utf8.count > 4 }

  /// True for `usb.yaml`: a procedure, named after its id.
  static func isProcedureFile(_ name: String) -> Bool {
    name.hasSuffix(".yaml") && ProcedureID.isWellFormed(name.utf8.dropLast(5))
  }

  /// Where the facts of a shard stand.
  package static func files(of shard: Shard) -> [String] {
    switch shard {
    case .units(let prefix):
      let folder = "units/\(folderName(prefix))"
      return ["\(folder)/appointments.csv", "\(folder)/assignments.csv", "\(folder)/deputies.csv"]
    case .people(let prefix):
      return ["people/\(folderName(prefix)).csv", "absences/\(folderName(prefix)).csv"]
    case .systems: return [Head.systemAssignments.rawValue, Head.systemDeputies.rawValue]
    }
  }

  /// A layout of 0 leading characters puts all into `all`.
  package static func folderName(_ prefix: String) -> String { prefix.isEmpty ? "all" : prefix }

  package static func prefix(of text: String, length: Int) -> String { String(text.prefix(length)) }

  package static func appointments(of unit: UnitCode, layout: Layout) -> String {
    "units/\(folderName(prefix(of: unit.text, length: layout.unitPrefix)))/appointments.csv"
  }

  package static func assignments(at place: Place, layout: Layout) -> String {
    folder(of: place, layout: layout) + "/assignments.csv"
  }

  package static func deputies(at place: Place, layout: Layout) -> String {
    folder(of: place, layout: layout) + "/deputies.csv"
  }

  package static func people(_ number: StaffNumber, layout: Layout) -> String {
    "people/\(folderName(prefix(of: number.text, length: layout.personPrefix))).csv"
  }

  package static func absences(_ number: StaffNumber, layout: Layout) -> String {
    "absences/\(folderName(prefix(of: number.text, length: layout.personPrefix))).csv"
  }

  private static func folder(of place: Place, layout: Layout) -> String {
    switch place {
    case .body: "body"
    case .unit(let code): "units/\(folderName(prefix(of: code.text, length: layout.unitPrefix)))"
    case .system: "systems"
    }
  }
}
