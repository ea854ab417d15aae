import GitStore
import RegistryModel
import RegistryStore
import Report
import ShippedFiles

/// The folder of a repository's hooks, and which of them are ours.
struct HookFolder {
  let repository: Repository
  let path: String

  init(_ repository: Repository) throws {
    self.repository = repository
    path = try repository.hooksDirectory()
  }

  /// The hooks that belong here, by git's names for them: nobody commits in a bare repository.
  var wanted: [String] { repository.isBare ? Hooks.server : Hooks.all }

  func file(_ name: String) -> String { FilePaths.join(path, name) }
  /// Where a hook that was there before waits; ours runs it first.
  func chained(_ name: String) -> String { file(name) + ".chained" }

  func bytes(_ name: String) throws -> [UInt8]? {
    guard FilePaths.fileExists(file(name)) else { return nil }
    return try WorkTreeSnapshot(root: path).bytes(at: name)
  }

  static func shipped(_ name: String) throws(Failure) -> [UInt8] {
    guard let file = ShippedFile.all.first(where: { $0.path == "hooks/\(name)" }) else {
      throw Failure(.internal, Phrase("hooks/\(name)"))
    }
    return file.bytes
  }

  /// Whether a script is ours, of this or another version: its first comment says so, and it is nobody's that
  /// merely calls the program.
  static func isOurs(_ script: [UInt8], _ name: String) -> Bool {
    let lines = String(decoding: script, as: UTF8.self).split(separator: "\n")
    return lines.dropFirst().first?.hasPrefix("# ") == true && lines.dropFirst().first?.hasSuffix(": kengen hook run \(name)") == true
  }

  func state(_ name: String) throws -> HookState {
    guard let script = try bytes(name) else { return .missing }
    guard try script != HookFolder.shipped(name) else { return FilePaths.isExecutable(file(name)) ? .installed : .notExecutable }
    if HookFolder.isOurs(script, name) { return .outdated }
    let calls = String(decoding: script, as: UTF8.self).split(separator: "\n").contains { line in
      line.contains("hook run \(name)") && line.first { $0 != " " && $0 != "\t" } != "#"
    }
    return calls ? .calls : .other
  }
}

/// The merge driver's two places: the configuration, and the attributes.
struct MergeDriverPlace {
  let repository: Repository
  /// The registry's folder in the repository.
  let prefix: String

  /// A pattern with a blank must be quoted.
  var line: String { "\"/\(prefix)**/*.csv\" merge=kengen" }

  /// The repository's own attributes, so that nothing anybody has under version control is touched.
  func attributes() throws -> String {
    let (code, out) = try GitCommand(gitFolder: repository.gitDirectory).run(["rev-parse", "--git-path", "info/attributes"])
    guard code == 0 else { throw Failure(.environment, Phrase(ja: "git が失敗しました", en: "git failed")) }
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
    let (code, out) = try GitCommand(gitFolder: repository.gitDirectory).run(
      ["--work-tree", folder, "-C", folder, "check-attr", "merge", "--", file])
    guard code == 0 else { throw Failure(.environment, Phrase(ja: "git check-attr が失敗しました", en: "git check-attr failed")) }
    return String(decoding: out, as: UTF8.self).split(separator: "\n").first?.hasSuffix(": merge: kengen") ?? false
  }

  static func command(_ program: String) -> String {
    "'" + program.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "' merge-driver %O %A %B %P"
  }
}
