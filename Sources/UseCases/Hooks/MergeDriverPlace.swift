import GitStore
import RegistryModel
import RegistryStore

/// The merge driver's two places: the configuration, and the attributes.
struct MergeDriverPlace {
  let repository: Repository
  /// The registry's folder in the repository.
  let prefix: String

  /// A pattern with a blank must be quoted.
  var line: String { "\"/\(prefix)**/*.csv\" merge=kengen" }

  /// The repository's own attributes, so that nothing anybody has under version control is touched.
  func attributes() throws -> String {
    let out = try GitCommand(in: repository).output(["rev-parse", "--git-path", "info/attributes"])
    return FilePaths.absolute(String(decoding: out.prefix { $0 != 0x0A }, as: UTF8.self))
  }

  func attributesText() throws -> String {
    let path = try attributes()
    guard FilePaths.fileExists(path) else { return "" }
    return String(decoding: try WorkTreeSnapshot(root: FilePaths.parent(path)).bytes(at: "attributes") ?? [], as: UTF8.self)
  }

  /// What git itself says of a file of the registry, whichever file of attributes says it.
  func isNamed() throws -> Bool {
    guard let folder = repository.workDirectory else { return false }
    let file = "\(prefix)table/duties.csv"
    let out = try GitCommand(in: repository).output(
      ["--work-tree", folder, "-C", folder, "check-attr", "merge", "--", file])
    return out.textLines.first?.hasSuffix(": merge: kengen") ?? false
  }

  static func command(_ program: String) -> String {
    "'" + program.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "' merge-driver %O %A %B %P"
  }
}
