import GitStore
import Glibc
package import Messages
import RegistryModel
import RegistryStore

extension Hooks {
  /// Takes our hooks away, puts those back that stood there before, and leaves others alone.
  package static func uninstall(_ setting: Setting) throws(Failure) -> HookRemovalOutcome {
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
      return HookRemovalOutcome(removed: removed, restored: restored, left: left)
    }
  }

  /// Takes the folder of our own away, and gives git the one back in which it looked before.
  private static func uninstallOwn(_ folder: HookFolder, _ location: RegistryLocation) throws -> HookRemovalOutcome {
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
    return HookRemovalOutcome(removed: removed, restored: restored.filter { EarlierHooks.isHook($0) }, left: [])
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
}
