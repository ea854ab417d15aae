import GitStore
package import Messages
import RegistryModel
import RegistryStore
import RegistryText

/// Hooks that guard a repository.
package enum Hooks {
  /// The hooks there are, by git's names for them.
  package static let all = ["pre-commit", "pre-merge-commit", "pre-applypatch", "commit-msg"] + notices
  /// Hooks that only say something, after the fact.
  package static let notices = ["post-merge", "post-checkout", "post-rewrite", "post-commit"]
  /// The hooks of a server, where nobody commits.
  package static let server = ["pre-receive", "post-receive"]

  /// What putting the hooks into a repository is told.
  package struct Installation {
    package var program: String
    /// Whether hooks of others that stand in the way are kept and run first.
    package var chaining: Bool
    /// Branches that a server guards besides the one that its `HEAD` names; empty = as configured, or as found.
    package var branches: [String]

    package init(program: String, chaining: Bool = false, branches: [String] = []) {
      (self.program, self.chaining, self.branches) = (program, chaining, branches)
    }
  }

  /// Puts the hooks into the repository and says where.
  ///
  /// The program is written into the repository's own configuration, so that the hooks find it. A hook that is
  /// there already and is not ours stays, none is put in, and the sentence says what to add to it; with
  /// `chaining` it stays as well, and ours, in a folder of their own, run it first. So they do where git looks for
  /// hooks in a folder that other repositories share.
  package static func install(_ setting: Setting, _ installation: Installation) throws(Failure) -> [String] {
    try translating {
      let (repository, location) = try place(setting)
      let folder = try HookFolder(repository)
      let names = try folder.wanted.filter { try ![.calls, .framework].contains(folder.state($0)) }
      let others = try names.filter { try folder.state($0) == .other }
      // An older version renamed what it found, which then could not go by its name.
      let renamed = try folder.renamed()
      let needsOwn = folder.isShared || !others.isEmpty || !renamed.isEmpty
      if let name = others.first, !installation.chaining, !folder.isShared {
        throw Failure(.environment, HookInstallMessages.otherHook(folder.file(name), name))
      }
      let prefix = try registryFolder(setting, location, repository)
      let branches = try guardedBranches(installation, repository)
      try repository.setConfigValue("kengen.program", installation.program)
      try repository.setConfigValue("kengen.folder", prefix)
      if repository.isBare {
        try guardServer(repository, branches)
        // What stands there now is the first that the record knows.
        try ReceivedRecord(repository).begin()
      }
      var paths: [String]
      if folder.isOwn {
        paths = try put(folder.wanted, in: folder.own, repository)
        paths += try pass(try folder.earlier() ?? "", folder)
      } else if needsOwn {
        for name in renamed {
          try FileWriter.remove(folder.file(name))
          try FileWriter.move(folder.chained(name), to: folder.file(name))
        }
        paths = try comeFirst(folder)
      } else {
        paths = try put(names, in: folder.path, repository)
      }
      guard !repository.isBare else { return paths }
      return try paths + [installMergeDriver(repository, prefix: prefix, program: installation.program)]
    }
  }

  private static func put(_ names: [String], in folder: String, _ repository: Repository) throws -> [String] {
    try FileWriter.makeFolder(folder)
    return try names.map { name in
      let path = FilePaths.join(folder, name)
      // A copy that had lost its mode would keep having none.
      if FilePaths.fileExists(path), !FilePaths.isExecutable(path) { try FileWriter.remove(path) }
      try FileWriter.write(try HookFolder.shipped(name), to: path, mode: 0o755)
      return path
    }
  }

  /// Hooks of our own that run those of the folder in which git looked until now.
  private static func comeFirst(_ folder: HookFolder) throws -> [String] {
    let repository = folder.repository
    if folder.isLeftBehind {
      // The repository was moved: what was there before is still what the configuration says.
      if try repository.configValue(HookFolder.earlierKey) == nil { try repository.setConfigValue(HookFolder.earlierKey, HookFolder.usual) }
    } else {
      try repository.setConfigValue(HookFolder.earlierKey, folder.asEarlier)
      if let configured = folder.configured, configured.scope == "local" {
        try repository.setConfigValue(HookFolder.formerKey, configured.value)
      } else {
        try repository.unsetConfigValue(HookFolder.formerKey)
      }
    }
    var paths = try put(folder.wanted, in: folder.own, repository)
    // A bare repository may be moved as a whole; hooks of a clone run at the top of whichever work tree.
    try repository.setConfigValue(HookFolder.hooksPathKey, repository.isBare ? HookFolder.ownName : folder.own)
    let now = try HookFolder(repository)
    paths += try pass(now.earlier() ?? "", now)
    guard now.isOwn else {
      throw Failure(.environment, HookInstallMessages.hooksPathFixed(now.path, scope: now.configured?.scope ?? ""))
    }
    return paths
  }

  private static func pass(_ earlier: String, _ folder: HookFolder) throws -> [String] {
    try EarlierHooks(folder: folder).names(of: earlier).map { name in
      let path = FilePaths.join(folder.own, name)
      try FileWriter.write(EarlierHooks.script, to: path, mode: 0o755)
      return path
    }
  }

  // MARK: What is guarded

  /// The registry's folder, looked for where the setting's has none: configuration is not cloned, and a path is easily forgotten.
  private static func registryFolder(_ setting: Setting, _ location: RegistryLocation, _ repository: Repository) throws -> String {
    if let folder = location.folder, FilePaths.fileExists(FilePaths.join(folder, RegistryPath.manifest)) { return location.prefix }
    let git = GitCommand(in: repository)
    var found: Set<String> = []
    if repository.isBare {
      for (_, folders) in try GuardedBranches(git).withRegistry() { found.formUnion(folders) }
    } else {
      found = Set(try RegistryFinder(git: git).staged())
    }
    if found.isEmpty || found.contains(location.prefix) { return location.prefix }
    guard setting.subfolder.isEmpty, found.count == 1, let only = found.first else {
      throw Failure(.environment, HookInstallMessages.noRegistryThere, details: found.sorted().map { Phrase($0 + RegistryPath.manifest) })
    }
    return only
  }

  /// The branches that a server is to guard, in full; nil leaves what is configured.
  private static func guardedBranches(_ installation: Installation, _ repository: Repository) throws -> [String]? {
    guard repository.isBare else {
      if installation.branches.isEmpty { return nil }
      throw Failure(.usage, HookInstallMessages.branchIsForServers)
    }
    let git = GitCommand(in: repository)
    if !installation.branches.isEmpty {
      return try installation.branches.map { name in
        let full = GuardedBranches.full(name)
        guard full.hasPrefix("refs/heads/"), try git.run(["check-ref-format", full]).code == 0 else {
          throw Failure(.usage, HookInstallMessages.notABranchName(name))
        }
        return full
      }
    }
    let guarded = try GuardedBranches(git)
    if try !GuardedBranches.configured(git).isEmpty { return nil }
    let found = try guarded.withRegistry().map(\.name)
    if let head = guarded.head, try found.contains(head) || found.isEmpty && guarded.tip(head) != nil { return [head] }
    // HEAD names a branch without a registry, or one that nobody has pushed: the registry is elsewhere, or not yet there.
    guard found.count < 2 else {
      throw Failure(.environment, HookInstallMessages.severalBranches, details: found.map { Phrase($0) })
    }
    return found.isEmpty ? nil : found
  }

  private static func guardServer(_ repository: Repository, _ branches: [String]?) throws {
    // What git would not make itself, such as a tree with two entries of one name, shows different things to different readers.
    if try repository.configValue("receive.fsckObjects") == nil { try repository.setConfigValue("receive.fsckObjects", "true") }
    guard let branches else { return }
    let git = GitCommand(in: repository)
    _ = try git.run(["config", "--local", "--unset-all", GuardedBranches.key])
    for branch in branches { _ = try git.output(["config", "--local", "--add", GuardedBranches.key, branch]) }
  }

  /// Lets git merge the registry's files by key, and says where that is written.
  private static func installMergeDriver(_ repository: Repository, prefix: String, program: String) throws -> String {
    try repository.setConfigValue("merge.kengen.name", "kengen: rows by key")
    try repository.setConfigValue("merge.kengen.driver", MergeDriverPlace.command(program))
    let driver = MergeDriverPlace(repository: repository, prefix: prefix)
    let path = try driver.attributes()
    let present = try driver.attributesText()
    guard !present.split(separator: "\n").contains(Substring(driver.line)) else { return path }
    let kept = present.isEmpty || present.hasSuffix("\n") ? present : present + "\n"
    try FileWriter.makeFolder(FilePaths.parent(path))
    try FileWriter.write(Array((kept + driver.line + "\n").utf8), to: path)
    return path
  }
}
