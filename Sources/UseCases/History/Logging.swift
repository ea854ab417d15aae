package import GitStore
package import Messages
package import RegistryModel
package import RegistryStore
import RegistryText

/// An empty commit above another: with such somebody approves the state that it is part of.
package struct CommitAbove {
  package let commit: Commit
  /// How many commits that changed something lie between the two.
  package let later: Int
}

/// The history of a registry, fact by fact.
package struct LogOutcome {
  package struct Entry {
    package let entry: LogEntry
    package let approvals: [CommitAbove]
  }
  /// The commit that the history was read from.
  package let tip: String
  /// Newest first.
  package let entries: [Entry]
  /// Whether there may be more than were asked for.
  package let isLimited: Bool
  /// Whose valid signatures statements bear, by the ids of their commits.
  package let signers: [String: StaffNumber]
  /// When the server received the commits.
  package let received: ReceivedTimes
  let bench: HistoryBench

  package func shown<Shown>(_ show: (HistoryNames) -> Shown) throws(Failure) -> Shown { try bench.shown(show) }
}

/// The history of a registry in terms of facts.
package enum Logging {
  /// Newest first, from `until` (a revision or a day) back to what the registry already held at `since`.
  package static func log(
    _ setting: Setting, since: String?, until: String?, limit: Int?, asked: FactsAsked
  ) throws(Failure) -> LogOutcome {
    var setting = setting
    setting.asOf = until
    let bench = try HistoryBench(setting)
    let tip = try bench.commit(until)
    let excluded = try since.map { word throws(Failure) in try start(word, tip, bench) } ?? nil
    let filter = try bench.filter(asked)
    var entries: [LogEntry] = []
    var isLimited = false
    try translating {
      try bench.history.log(from: tip, excluding: excluded, filter: filter) { entry in
        if let limit, entries.count == limit {
          isLimited = true
          return false
        }
        entries.append(entry)
        return true
      }
    }
    let approvals = try translating {
      try entries.map { entry in try entry.approvals.map { CommitAbove(commit: try bench.repository.commit($0.commit), later: $0.later) } }
    }
    return LogOutcome(
      tip: tip.description, entries: zip(entries, approvals).map { LogOutcome.Entry(entry: $0, approvals: $1) }, isLimited: isLimited,
      signers: try StatementSigners.of(zip(entries, approvals).flatMap { [$0.commit] + $1.map(\.commit) }, bench: bench),
      received: try translating { try ReceivedTimes(bench.repository) }, bench: bench)
  }

  /// The commit whose history is left out: a revision itself; of a day, the last commit before it. Nil where there is
  /// none, or where a shallow clone was cut off before.
  private static func start(_ word: String, _ tip: ObjectID, _ bench: HistoryBench) throws(Failure) -> ObjectID? {
    guard let day = DayText.dateInPlaceOfRevision(word) else { return try bench.commit(word) }
    return try translating {
      do {
        return try RecordAxis(repository: bench.repository).commit(asOf: Workbench.end(of: day.advanced(by: -1))).commit
      } catch let error as GitError where error.code == .shallowBoundary {
        return nil
      }
    }
  }
}
