import GitStore
package import Messages
import RegistryModel
import RegistryStore
import RegistryText

extension Hooks {
  /// Which hooks stand where, whether the merge driver does, and what is guarded.
  package static func status(_ setting: Setting) throws(Failure) -> HookStatusOutcome {
    try translating {
      let (repository, location) = try place(setting)
      let folder = try HookFolder(repository)
      let program = try repository.configValue("kengen.program")
      let earlier = try folder.earlier()
      let hooks = try folder.wanted.map { name in
        let before = earlier.map { FilePaths.join($0, name) } ?? folder.chained(name)
        return HookStatusOutcome.Hook(
          name: name, path: folder.file(name), state: try folder.state(name), chained: FilePaths.isExecutable(before) ? before : nil)
      }
      var driver: HookStatusOutcome.MergeDriver?
      if !repository.isBare {
        let command = try repository.configValue("merge.kengen.driver")
        driver = HookStatusOutcome.MergeDriver(
          isRegistered: command != nil && command == program.map(MergeDriverPlace.command),
          isNamed: try MergeDriverPlace(repository: repository, prefix: try guardedFolder(location, repository)).isNamed())
      }
      let guarded = try Guarded(repository, location)
      return HookStatusOutcome(
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
        result.append(HookStatusMessages.earlierFolderMissing(earlier))
      } else if let earlier {
        result += try EarlierHooks(folder: folder).forgotten(earlier).map { HookStatusMessages.earlierNotRun($0, earlier) }
      } else if try folder.repository.configValue(HookFolder.earlierKey) == nil {
        result.append(HookStatusMessages.earlierUnknown(key: HookFolder.earlierKey))
      }
    } else if FilePaths.fileExists(folder.own) {
      result.append(HookStatusMessages.passedBy(folder.own, folder.path))
    }
    return result + (try folder.renamed()).map { HookStatusMessages.renamedNotRun(folder.chained($0)) }
  }

  /// As the hooks look for it.
  private static func isThere(_ program: String, _ repository: Repository) throws -> Bool {
    if program.contains("/") { return FilePaths.isExecutable(program) }
    return (ProcessEnvironment.process["PATH"] ?? "").split(separator: ":").contains {
      FilePaths.isExecutable(FilePaths.join(String($0), program))
    }
  }

  static func place(_ setting: Setting) throws -> (Repository, RegistryLocation) {
    let location = try RegistryLocation.open(at: setting.path, subfolder: setting.subfolder)
    guard let repository = location.repository else {
      throw GitError(.notARepository, operation: "hooks", subject: setting.path)
    }
    return (repository, location)
  }
}
