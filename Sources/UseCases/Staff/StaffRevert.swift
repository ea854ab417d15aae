import GitStore
package import Messages
import RegistryModel
import RegistryStore

/// Takes back the rows that one commit changed, and keeps what others did since.
package struct StaffRevert {
  private let change: ChangeSetting
  private let location: RegistryLocation
  private let repository: Repository

  package init(_ change: ChangeSetting) throws(Failure) {
    self.change = change
    (location, repository) = try translating {
      let location = try RegistryLocation.open(at: change.setting.path, subfolder: change.setting.subfolder)
      guard let repository = location.repository else {
        throw GitError(.notARepository, operation: "open", subject: change.setting.path)
      }
      return (location, repository)
    }
  }

  /// Makes the inverse change of a commit, validated as a whole; fingerprints `accepting` may come in.
  package func commit(_ revision: String, accepting: Set<String>) throws(Failure) -> ChangeOutcome {
    let (id, parent, title) = try translating { try taken(revision) }
    let summary = StaffRevertMessages.summary(String(id.description.prefix(12)), title: title)
    let message = change.commitMessage(summary, [("Change", "revert"), ("Reverts", id.description)], accepted: accepting)
    var leftAlone: [String] = []
    let landing = Landing(location: location, change: change, accepting: accepting)
    let report = try landing.commit(message: message) { edit in
      let inverse = try InverseChange(
        paths: try self.paths(from: parent, to: id), before: try location.snapshot(.revision(parent.description)).files,
        after: try location.snapshot(.revision(id.description)).files, tip: edit.base)
      leftAlone = inverse.leftAlone
      guard inverse.conflicts.isEmpty else { throw Self.conflicts(inverse.conflicts) }
      try edit.apply(inverse.edits)
    }
    return ChangeOutcome(
      report, summary, isDryRun: change.isDryRun,
      consequences: leftAlone.map(StaffRevertMessages.leftAlone))
  }

  private func taken(_ revision: String) throws -> (id: ObjectID, parent: ObjectID, title: String) {
    let id = try repository.commitID(revision)
    let commit = try repository.commit(id)
    guard commit.parents.count == 1, let parent = commit.parents.first else {
      throw Failure(.usage, StaffRevertMessages.notTakenBack(revision, parents: commit.parents.count))
    }
    return (id, parent, commit.summary)
  }

  /// The registry's files in which two commits differ.
  private func paths(from old: ObjectID, to new: ObjectID) throws(GitError) -> [String] {
    let prefix = location.prefix
    return try repository.diff(from: old, to: new, under: "").map(\.path).filter { $0.hasPrefix(prefix) }
      .map { String($0.dropFirst(prefix.count)) }
  }

  private static func conflicts(_ items: [InverseChange.Conflict]) -> Failure {
    Failure(
      .no, StaffRevertMessages.changedSince(items.count), details: items.map { Phrase("\($0.file): \($0.row)") })
  }
}
