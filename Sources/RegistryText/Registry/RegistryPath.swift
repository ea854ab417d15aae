package import RegistryModel

/// Where in a registry which facts stand.
package enum RegistryPath {
  package static let manifest = "kengen.yaml"

  /// Whose key is whose (ALLOWED SIGNERS in ssh-keygen(1)).
  package static let signers = "allowed-signers"

  static let procedures = "procedures"

  /// What every question needs; the others are read when asked for.
  package static let alwaysRead: [String] = FactKind.allCases.filter { $0.record?.isAlwaysRead ?? false }.flatMap {
    $0.schema?.pattern.fixedPaths(systems: false) ?? []
  }

  /// What the rules of a check ask about besides facts at units and systems and of people: all but lists that only serve
  /// questions (gists, events, words, sources).
  package static let readForRules: [String] = FactKind.allCases.filter { ![.gists, .events, .words, .sources].contains($0) }.flatMap {
    $0.schema?.pattern.fixedPaths(systems: false) ?? []
  }

  /// Kinds of which the rows can change without anything that a registry always holds: facts at places and of people.
  package static let changingKinds: Set<FactKind> = [.people, .absences, .appointments, .assignments, .deputies]

  /// The folder in which every file is a procedure.
  package static var proceduresFolder: String { procedures }

  /// Every CSV file whose path is the same in all registries.
  static let fixedPaths: [String] = RegistrySchemas.all.flatMap { $0.pattern.fixedPaths(systems: true) }

  /// Folders in which every file must be one that the format knows.
  package static let managedFolders: [String] = Set(RegistrySchemas.all.flatMap(\.pattern.folders) + [procedures]).sorted()

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
  package static func files(of shard: Shard) -> [String] { RegistrySchemas.all.flatMap { $0.pattern.paths(in: shard) } }

  /// A layout of 0 leading characters puts all into `all`.
  static func folderName(_ prefix: String) -> String { prefix.isEmpty ? "all" : prefix }

  /// What the file or folder is called that holds a key.
  package static func shardName(of key: String, length: Int) -> String { folderName(String(key.prefix(length))) }
}
