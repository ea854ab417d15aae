import GitStore
import Glibc
package import Messages
package import Presentation
import RegistryModel
import RegistryStore
import RegistryText

extension Hooks {
  /// Which hooks stand where, whether the merge driver does, and what is guarded.
  package static func status(_ setting: Setting) throws(Failure) -> HookStatusReport {
    try translating {
      let (repository, location) = try place(setting)
      let folder = try HookFolder(repository)
      let program = try repository.configValue("kengen.program")
      let earlier = try folder.earlier()
      let hooks = try folder.wanted.map { name in
        let before = earlier.map { FilePaths.join($0, name) } ?? folder.chained(name)
        return HookStatusReport.Hook(
          hook: name, path: folder.file(name), state: try folder.state(name), chained: FilePaths.isExecutable(before) ? before : nil)
      }
      var driver: HookStatusReport.MergeDriver?
      if !repository.isBare {
        let command = try repository.configValue("merge.kengen.driver")
        driver = HookStatusReport.MergeDriver(
          isRegistered: command != nil && command == program.map(MergeDriverPlace.command),
          isNamed: try MergeDriverPlace(repository: repository, prefix: try guardedFolder(location, repository)).isNamed())
      }
      let guarded = try Guarded(repository, location)
      return HookStatusReport(
        folder: folder.path, hooksPath: folder.configured?.value, isBare: repository.isBare, program: program,
        isProgramThere: try program.map { try isThere($0, repository) } ?? false, hooks: hooks, mergeDriver: driver,
        registries: guarded.registries, branches: guarded.branches, problems: try problems(folder, earlier) + guarded.problems)
    }
  }

  /// The folder that the hooks were told, or else the one at hand.
  private static func guardedFolder(_ location: RegistryLocation, _ repository: Repository) throws -> String {
    if let folder = location.folder, FilePaths.fileExists(FilePaths.join(folder, RegistryPath.manifest)) { return location.prefix }
    return try repository.configValue("kengen.folder").map(RegistryLocation.folderPrefix) ?? location.prefix
  }

  private static func problems(_ folder: HookFolder, _ earlier: String?) throws -> [Phrase] {
    var result: [Phrase] = []
    if folder.isOwn {
      if let earlier, !FilePaths.fileExists(earlier) {
        result.append(
          Phrase(
            ja: "先にあったフックの場所 \(earlier) がありません。置き直してください", en: "the folder of the earlier hooks, \(earlier), is not there; install again"))
      } else if let earlier {
        result += try EarlierHooks(folder: folder).forgotten(earlier).map { name in
          Phrase(ja: "先にあったフック \(name)(\(earlier))が動きません", en: "the hook \(name) that was there before (\(earlier)) does not run")
        }
      } else if try folder.repository.configValue(HookFolder.earlierKey) == nil {
        result.append(
          Phrase(
            ja: "先にあったフックの場所(\(HookFolder.earlierKey))が設定にありません",
            en: "the configuration does not say where the earlier hooks are (\(HookFolder.earlierKey))"))
      }
    } else if FilePaths.fileExists(folder.own) {
      result.append(
        Phrase(
          ja: "kengen のフックは \(folder.own) にありますが、git は \(folder.path) を見ます(core.hooksPath)",
          en: "kengen's hooks are in \(folder.own), but git looks in \(folder.path) (core.hooksPath)"))
    }
    for path in try folder.renamed().map(folder.chained) {
      result.append(
        Phrase(
          ja: "先にあったフック \(path) は、この版の kengen では動きません", en: "the hook that was there before, \(path), is not run by this version of kengen")
      )
    }
    return result
  }

  /// As the hooks look for it.
  private static func isThere(_ program: String, _ repository: Repository) throws -> Bool {
    if program.contains("/") { return FilePaths.isExecutable(program) }
    return (ProcessEnvironment.process["PATH"] ?? "").split(separator: ":").contains {
      FilePaths.isExecutable(FilePaths.join(String($0), program))
    }
  }

  /// Takes our hooks away, puts those back that stood there before, and leaves others alone.
  package static func uninstall(_ setting: Setting) throws(Failure) -> HookRemovalReport {
    try translating {
      let (repository, location) = try place(setting)
      let folder = try HookFolder(repository)
      if folder.isOwn { return try uninstallOwn(folder, location) }
      var removed: [String] = []
      var restored: [String] = []
      var left: [String] = []
      // Both kinds: the repository may have become bare since, or been so.
      for name in all + server {
        guard let script = try folder.bytes(name) else { continue }
        // What other repositories run as well is theirs, too.
        guard HookFolder.isOurs(script, name), !folder.isShared else {
          left.append(folder.file(name))
          continue
        }
        try FileWriter.remove(folder.file(name))
        removed.append(folder.file(name))
        if FilePaths.fileExists(folder.chained(name)) {
          try FileWriter.move(folder.chained(name), to: folder.file(name))
          restored.append(folder.file(name))
        }
      }
      removed += try removeOwn(folder)
      removed += try forget(repository, location)
      return HookRemovalReport(removed: removed, restored: restored, left: left)
    }
  }

  /// Takes the folder of our own away, and gives git the one back in which it looked before.
  private static func uninstallOwn(_ folder: HookFolder, _ location: RegistryLocation) throws -> HookRemovalReport {
    let repository = folder.repository
    let earlier = try folder.earlier()
    if let former = try repository.configValue(HookFolder.formerKey) {
      try repository.setConfigValue(HookFolder.hooksPathKey, former)
    } else {
      try repository.unsetConfigValue(HookFolder.hooksPathKey)
    }
    var removed = try removeOwn(folder)
    removed += try forget(repository, location)
    let place = earlier.flatMap { FilePaths.fileExists($0) ? $0 : nil }
    let names = try place.map { try WorkTreeSnapshot(root: $0).names(in: "").filter(\.isText).map(\.name) } ?? []
    let restored = place.map { place in names.map { FilePaths.join(place, $0) }.filter(FilePaths.isExecutable) } ?? []
    return HookRemovalReport(removed: removed, restored: restored.filter { EarlierHooks.isHook($0) }, left: [])
  }

  /// The hooks in the folder of our own, and the folder where nothing else is in it.
  private static func removeOwn(_ folder: HookFolder) throws -> [String] {
    guard FilePaths.fileExists(folder.own) else { return [] }
    var removed: [String] = []
    for entry in try WorkTreeSnapshot(root: folder.own).names(in: "") where entry.isText {
      let script = try HookFolder.bytes(entry.name, in: folder.own) ?? []
      guard script == EarlierHooks.script || HookFolder.isOurs(script, entry.name) else { continue }
      let path = FilePaths.join(folder.own, entry.name)
      try FileWriter.remove(path)
      removed.append(path)
    }
    rmdir(folder.own)
    return removed
  }

  private static func forget(_ repository: Repository, _ location: RegistryLocation) throws -> [String] {
    let prefix = try repository.configValue("kengen.folder") ?? location.prefix
    let removed = repository.isBare ? [] : try uninstallMergeDriver(repository, prefix)
    for key in ["kengen.program", "kengen.folder", HookFolder.earlierKey, HookFolder.formerKey] { try repository.unsetConfigValue(key) }
    if repository.isBare {
      _ = try GitCommand(in: repository).run(["config", "--local", "--unset-all", GuardedBranches.key])
    }
    return removed
  }

  private static func uninstallMergeDriver(_ repository: Repository, _ prefix: String) throws -> [String] {
    for key in ["merge.kengen.name", "merge.kengen.driver"] { try repository.unsetConfigValue(key) }
    let driver = MergeDriverPlace(repository: repository, prefix: prefix)
    let lines = try driver.attributesText().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.contains(driver.line) else { return [] }
    let path = try driver.attributes()
    let kept = lines.filter { $0 != driver.line }
    if kept.allSatisfy(\.isEmpty) {
      try FileWriter.remove(path)
    } else {
      try FileWriter.write(Array(kept.joined(separator: "\n").utf8), to: path)
    }
    return [path]
  }

  static func place(_ setting: Setting) throws -> (Repository, RegistryLocation) {
    let location = try RegistryLocation.open(at: setting.path, subfolder: setting.subfolder)
    guard let repository = location.repository else {
      throw GitError(.notARepository, operation: "hooks", subject: setting.path)
    }
    return (repository, location)
  }
}
