import GitStore
import RegistryModel
import RegistryStore
package import Report

extension Hooks {
  /// Which hooks stand where, and whether the merge driver does.
  package static func status(_ setting: Setting) throws(Failure) -> HookStatusReport {
    try translating {
      let (repository, location) = try place(setting)
      let folder = try HookFolder(repository)
      let program = try repository.configValue("kengen.program")
      let hooks = try folder.wanted.map { name in
        HookStatusReport.Hook(
          hook: name, path: folder.file(name), state: try folder.state(name),
          chained: FilePaths.fileExists(folder.chained(name)) ? folder.chained(name) : nil)
      }
      var driver: HookStatusReport.MergeDriver?
      if !repository.isBare {
        let command = try repository.configValue("merge.kengen.driver")
        driver = HookStatusReport.MergeDriver(
          isRegistered: command != nil && command == program.map(MergeDriverPlace.command),
          isNamed: try MergeDriverPlace(repository: repository, prefix: location.prefix).isNamed())
      }
      return HookStatusReport(
        folder: folder.path, hooksPath: try repository.configValue("core.hookspath"), isBare: repository.isBare, program: program,
        isProgramThere: try program.map { try isThere($0, repository) } ?? false, hooks: hooks, mergeDriver: driver)
    }
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
      var removed: [String] = []
      var restored: [String] = []
      var left: [String] = []
      // Both kinds: the repository may have become bare since, or been so.
      for name in all + server {
        guard let script = try folder.bytes(name) else { continue }
        guard HookFolder.isOurs(script, name) else {
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
      if !repository.isBare { removed += try uninstallMergeDriver(repository, location.prefix) }
      for key in ["kengen.program", "kengen.folder"] { try repository.unsetConfigValue(key) }
      return HookRemovalReport(removed: removed, restored: restored, left: left)
    }
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
