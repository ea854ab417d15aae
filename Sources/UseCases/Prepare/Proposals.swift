import GitStore
package import Messages
package import RegistryModel
import RegistryStore

/// Branches on which somebody proposes a change, and that wait until somebody approves and lands it.
package enum Proposals {
  /// What their names begin with.
  package static let folder = "proposal/"

  package struct Waiting: Sendable {
    /// Without `refs/heads/`.
    package let branch: String
    package let commit: String
    /// The first line of its newest commit.
    package let subject: String
    /// When that was committed, in seconds since the epoch.
    package let seconds: Int64
  }

  /// Those that hold something that the served branch does not, the newest first; at most `limit`.
  package static func waiting(_ setting: Setting, since tip: String, limit: Int) throws(Failure) -> [Waiting] {
    try translating {
      let location = try RegistryLocation.open(at: setting.path, subfolder: setting.subfolder)
      guard let repository = location.repository else { throw GitError(.notARepository, operation: "open", subject: setting.path) }
      let output = try GitCommand(in: repository).output([
        "for-each-ref", "--sort=-committerdate", "--count=\(limit)", "--no-merged=\(tip)",
        "--format=%(refname)%00%(objectname)%00%(committerdate:unix)%00%(contents:subject)", "refs/heads/\(folder)",
      ])
      return output.textLines.compactMap { line in
        let fields = line.split(separator: "\0", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 4 else { return nil }
        return Waiting(
          branch: GuardedBranches.short(fields[0]), commit: fields[1], subject: fields[3], seconds: Int64(fields[2]) ?? 0)
      }
    }
  }

  /// A name for a new one, which no branch has; refused where it would be a branch that answers are given from.
  package static func name(_ setting: Setting, by person: StaffNumber, on day: CalendarDate) throws(Failure) -> String {
    try translating {
      let location = try RegistryLocation.open(at: setting.path, subfolder: setting.subfolder)
      guard let repository = location.repository else { throw GitError(.notARepository, operation: "open", subject: setting.path) }
      let git = GitCommand(in: repository)
      let guarded = try GuardedBranches(git)
      var number = 1
      while true {
        let name = "\(folder)\(day)-\(person)-\(number)"
        let isGuarded = guarded.names.contains("refs/heads/\(name)")
        if try guarded.tip("refs/heads/\(name)") == nil, !isGuarded { return name }
        number += 1
      }
    }
  }
}
