import GitStore
package import Messages
import RegistryModel
import RegistryStore
import RegistryText

/// Judges what is being committed, or what a framework asks to have looked at.
package enum CommitGuard {
  package struct Outcome {
    /// The registry's folder; empty for the top of the repository.
    package let folder: String
    package let checked: Checking.Outcome
    /// Whether it was looked at as it stands, since nothing is being committed.
    package let isCommitted: Bool
  }

  /// Every registry that the commit has, or that the framework's revisions have; none in a repository without one. Of
  /// several, those in which nothing changes are passed over, but for the one that the configuration names.
  ///
  /// Within `git commit` the index is judged against `HEAD`. The pre-commit framework calls its hooks also where nothing is
  /// committed: `--from-ref` and `--to-ref` name two revisions; without them, and with an index as `HEAD` is, every error
  /// refuses, whenever it begins, since comparing a state with itself would find nothing.
  ///
  /// Throws where the commit takes a registry away, and where a framework expects one and none is there.
  package static func judge(_ setting: Setting, environment: (String) -> String?) throws(Failure) -> [Outcome] {
    let finder = RegistryFinder(git: GitCommand(gitFolder: nil))
    if let to = environment("PRE_COMMIT_TO_REF"), let from = environment("PRE_COMMIT_FROM_REF") {
      return try range(setting, finder, from: from, to: to)
    }
    let folders = try finder.staged()
    let change = try finder.stagedChange()
    // One that is added in the place of one that is taken away is the same, moved, and is judged as a whole.
    guard change.removed.count <= change.added.count else { throw removal(change) }
    if folders.isEmpty, environment("PRE_COMMIT") != nil { throw Failure(.environment, CommitGuardMessages.noRegistry(in: "HEAD")) }
    let isCommit = environment("GIT_INDEX_FILE") != nil
    var outcomes: [Outcome] = []
    let told = try finder.git.run(["config", "--get", "kengen.folder"])
    for folder in folders {
      let isOnly = folders.count == 1 || told.code == 0 && RegistryLocation.folderPrefix(told.line) == folder
      let isSame = isCommit && isOnly ? false : try isAsCommitted(folder, finder.git)
      if isCommit, isSame { continue }
      let location = try translating { try RegistryLocation.openFromEnvironment(subfolder: folder) }
      outcomes.append(
        Outcome(
          folder: folder,
          checked: try Checking.check(setting, .staged, since: isSame ? nil : "HEAD", location: location, refusesAll: isSame),
          isCommitted: isSame))
    }
    return outcomes
  }

  private static func range(_ setting: Setting, _ finder: RegistryFinder, from: String, to: String) throws(Failure) -> [Outcome] {
    let isNew = from.allSatisfy { $0 == "0" }
    let (before, after) = (isNew ? [] : try finder.committed(from), try finder.committed(to))
    let change = RegistryFinder.Change(added: after.filter { !before.contains($0) }, removed: before.filter { !after.contains($0) })
    guard change.removed.count <= change.added.count else { throw removal(change) }
    if after.isEmpty { throw Failure(.environment, CommitGuardMessages.noRegistry(in: to)) }
    var changed: [String] = []
    for folder in after {
      if after.count == 1 || isNew {
        changed.append(folder)
        continue
      }
      let arguments = ["diff-tree", "--quiet", from, to, "--", ":(top,literal)\(folder)"]
      let ran = try finder.git.run(arguments)
      guard ran.code < 2 else { throw GitCommand.failure(ran) }
      if ran.code == 1 { changed.append(folder) }
    }
    return try changed.map { folder throws(Failure) in
      let location = try translating { try RegistryLocation.openFromEnvironment(subfolder: folder) }
      let checked = try Checking.check(setting, .revision(to), since: isNew ? nil : from, location: location, refusesAll: isNew)
      return Outcome(folder: folder, checked: checked, isCommitted: true)
    }
  }

  private static func isAsCommitted(_ folder: String, _ git: GitCommand) throws(Failure) -> Bool {
    let arguments = ["diff-index", "--cached", "--quiet", "HEAD", "--", ":(top,literal)\(folder)"]
    let ran = try git.run(arguments)
    switch ran.code {
    case 0: return true
    case 1: return false
    // Before the first commit everything is new.
    default:
      guard try git.run(["rev-parse", "--verify", "--quiet", "HEAD"]).code != 0 else { throw GitCommand.failure(ran) }
      return false
    }
  }

  private static func removal(_ change: RegistryFinder.Change) -> Failure {
    Failure(.findings, CommitGuardMessages.registryRemoved(change.removed.map { $0 + RegistryPath.manifest }))
  }
}
