import GitStore
import Guard
import Messages
import RegistryModel
import RegistryStore
import RegistryText
import Validation

/// What came into the registry by a merge, a checkout or a rebase.
package enum Notices {
  /// What changed in one registry, and what a check finds in it now.
  package struct Notice {
    /// How many facts came in.
    package let facts: Int
    package let checked: Checking.Outcome
  }

  /// The states before and after, as git tells its hooks; nil where the hook was called for something else.
  ///
  /// `environment` stands in where a framework calls the hook without arguments.
  private static func states(_ hook: String, _ arguments: [String], _ environment: (String) -> String?) -> (old: String, new: String)? {
    switch hook {
    case "post-checkout":
      let given =
        arguments.isEmpty ? ["PRE_COMMIT_FROM_REF", "PRE_COMMIT_TO_REF", "PRE_COMMIT_CHECKOUT_TYPE"].compactMap(environment) : arguments
      // A checkout of single files moves nothing.
      return given.count == 3 && given[2] == "1" ? (given[0], given[1]) : nil
    case "post-rewrite": return (arguments.first ?? environment("PRE_COMMIT_REWRITE_COMMAND")) == "rebase" ? ("ORIG_HEAD", "HEAD") : nil
    case "post-commit": return isJudged() ? nil : ("HEAD^", "HEAD")
    default: return ("ORIG_HEAD", "HEAD")
    }
  }

  /// Whether a hook has judged the newest commit before it was made, or post-rewrite will tell of it once a rebase is through.
  private static func isJudged() -> Bool {
    guard let repository = try? Repository.openFromEnvironment() else { return true }
    let isRebasing = FilePaths.fileExists(FilePaths.join(repository.gitDirectory, "rebase-merge"))
    return isRebasing || JudgedTree.isHead(repository)
  }

  /// A notice for each registry in which something changed.
  ///
  /// Never fails: a notice that cannot be made is none.
  package static func made(
    _ setting: Setting, hook: String, arguments: [String], environment: (String) -> String?
  ) -> [Notice] {
    guard let (old, new) = states(hook, arguments, environment), old != new else { return [] }
    let folders = (try? RegistryFinder(git: GitCommand(gitFolder: nil)).staged()) ?? []
    return folders.compactMap { try? notice(setting, old, new, folder: $0) }
  }

  private static func notice(_ setting: Setting, _ old: String, _ new: String, folder: String) throws -> Notice? {
    let repository = try Repository.openFromEnvironment()
    let location = try RegistryLocation.openFromEnvironment(subfolder: folder)
    let (from, to) = (try repository.commitID(old), try repository.commitID(new))
    let paths = try repository.diff(from: from, to: to, under: "").map(\.path).filter { $0.hasPrefix(location.prefix) }
    let own = paths.map { String($0.dropFirst(location.prefix.count)) }
    guard own.contains(where: { !ChangeArea.areas(of: $0).isEmpty }) else { return nil }
    let before = try location.snapshot(.revision(from.description)).files
    let after = try location.snapshot(.revision(to.description)).files
    // On a branch for something else there is nothing to say.
    guard try before.bytes(at: "kengen.yaml") != nil, try after.bytes(at: "kengen.yaml") != nil else { return nil }
    let facts = try ChangedFacts.between(before, after, paths: own)
    guard !facts.isEmpty else { return nil }
    let outcome = try Checking.check(setting, .revision(to.description), since: from.description, location: location)
    return Notice(facts: facts.count, checked: outcome)
  }
}
