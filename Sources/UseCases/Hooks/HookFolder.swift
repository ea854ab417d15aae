import GitStore
import Messages
import RegistryModel
import RegistryStore
import ShippedFiles

/// The folder in which git looks for a repository's hooks, and which of them are ours.
///
/// Ours stand there, unless hooks of others do, or the folder is every repository's: then a folder of our own comes before it
/// (`core.hooksPath`), whose hooks run the others first, in their own place and under their own name, since many of them find
/// their work by it.
struct HookFolder {
  /// The name of the folder of our own, by which the hooks in it know where they are.
  static let ownName = "kengen-hooks"
  /// Where the others' hooks are, in the configuration; and what `core.hooksPath` said before.
  static let earlierKey = "kengen.earlierHooks"
  static let formerKey = "kengen.formerHooksPath"
  static let hooksPathKey = "core.hooksPath"

  let repository: Repository
  /// Where git looks, by its own account.
  let path: String
  /// `core.hooksPath` as it is written, and where: `local`, `worktree`, `global`, `system` or `command`.
  let configured: (value: String, scope: String)?

  init(_ repository: Repository) throws {
    self.repository = repository
    let place = repository.workDirectory ?? repository.gitDirectory
    let git = GitCommand(in: repository, folder: place)
    let ran = try git.run(["rev-parse", "--path-format=absolute", "--git-path", "hooks"])
    guard ran.code == 0 else { throw GitCommand.failure(ran) }
    path = FilePaths.absolute(ran.line)
    let value = try git.run(["config", "--show-scope", "--null", "--get", Self.hooksPathKey])
    let fields = value.code == 0 ? value.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) } : []
    configured = fields.count == 2 ? (fields[1], fields[0]) : nil
  }

  /// The folder of our own.
  var own: String { FilePaths.join(FilePaths.absolute(repository.commonDirectory), Self.ownName) }
  var isOwn: Bool { path == own }

  /// Whether other repositories have their hooks there as well, or may: the folder is not this repository's, by configuration
  /// or by a link.
  var isShared: Bool {
    if isOwn { return false }
    if let configured, configured.scope != "local", configured.scope != "worktree" { return true }
    let inside = [repository.commonDirectory, repository.workDirectory].compactMap(\.self).map { FilePaths.absolute($0) + "/" }
    return !inside.contains(where: path.hasPrefix)
  }

  /// Whether `core.hooksPath` names a folder of ours at a place where the repository no longer is, or of which it is a copy.
  var isLeftBehind: Bool {
    guard let configured, !isOwn else { return false }
    return configured.value.split(separator: "/").last.map(String.init) == Self.ownName
  }

  /// git's own folder of hooks, in the configuration: wherever the repository is moved.
  static let usual = "*"

  /// What the configuration is to say of this folder, when ours come before it; empty where there is none.
  var asEarlier: String {
    guard let configured else { return Self.usual }
    // A path may be meant from the top of each work tree.
    if !configured.value.hasPrefix("/"), !configured.value.hasPrefix("~") { return configured.value }
    return FilePaths.fileExists(path) ? path : ""
  }

  /// The folder whose hooks ours run first; nil where ours stand in no folder of their own, or nothing was there before.
  func earlier() throws -> String? {
    guard isOwn, let folder = try repository.configValue(Self.earlierKey), !folder.isEmpty else { return nil }
    if folder == Self.usual { return FilePaths.join(FilePaths.absolute(repository.commonDirectory), "hooks") }
    if folder.hasPrefix("/") { return folder }
    // Hooks run at the top of the work tree, or in the bare repository.
    return FilePaths.join(repository.workDirectory ?? repository.gitDirectory, folder)
  }

  /// The hooks that belong here, by git's names for them: nobody commits in a bare repository.
  var wanted: [String] { repository.isBare ? Hooks.server : Hooks.all }

  func file(_ name: String) -> String { FilePaths.join(path, name) }
  /// Where an older version of this program put a hook that was there before.
  func chained(_ name: String) -> String { file(name) + ".chained" }

  /// Hooks that an older version renamed when it put its own in their place.
  func renamed() throws -> [String] {
    try wanted.filter { name in
      guard FilePaths.fileExists(chained(name)), let script = try bytes(name) else { return false }
      return HookFolder.isOurs(script, name)
    }
  }

  func bytes(_ name: String) throws -> [UInt8]? { try Self.bytes(name, in: path) }

  static func bytes(_ name: String, in folder: String) throws -> [UInt8]? {
    guard FilePaths.fileExists(FilePaths.join(folder, name)) else { return nil }
    // Others' hooks may be links, which are followed as git follows them.
    let real = FilePaths.absolute(FilePaths.join(folder, name))
    let file = real.split(separator: "/").last.map(String.init) ?? name
    return try WorkTreeSnapshot(root: FilePaths.parent(real)).bytes(at: file)
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
    let comment = script.textLines.dropFirst().first ?? ""
    return comment.hasPrefix("# ") && comment.hasSuffix(": kengen hook run \(name)")
  }

  func state(_ name: String) throws -> HookState {
    guard let script = try bytes(name) else { return .missing }
    guard try script != HookFolder.shipped(name) else { return FilePaths.isExecutable(file(name)) ? .installed : .notExecutable }
    if HookFolder.isOurs(script, name) { return .outdated }
    // What git does not run calls nothing.
    guard FilePaths.isExecutable(file(name)) else { return .other }
    return try OtherHook(name: name, script: script, folder: self).state()
  }
}
