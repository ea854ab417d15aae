import GitStore
package import Presentation
import RegistryModel
import RegistryStore
import RegistryText

/// The history of a registry in terms of facts.
package enum Logging {
  /// Newest first, from `until` (a revision or a day) back to what the registry already held at `since`.
  package static func log(
    _ setting: Setting, since: String?, until: String?, limit: Int?, asked: FactsAsked
  ) throws(Failure) -> LogReport {
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
      try entries.map { entry in try entry.approvals.map { (try bench.repository.commit($0.commit), $0.later) } }
    }
    let signers = try StatementSigners.of(approvals.flatMap { $0.map(\.0) }, bench: bench)
    let received = try translating { try ReceivedTimes(bench.repository) }
    return try bench.words { words in
      LogReport(
        tip: tip.description,
        entries: zip(entries, approvals).map { entry, approvals in
          LogReport.Entry(
            commit: CommitReport(entry.commit, received: received.when(entry.commit.id.description), approvals: approvals, signers: signers, words: words),
            changes: FactsReport(entry.comparison, entry.differences, words: words), isCutOff: entry.isCutOff)
        }, isLimited: isLimited)
    }
  }

  /// The commit whose history is left out: a revision itself; of a day, the last commit before it. Nil where there is
  /// none, or where a shallow clone was cut off before.
  private static func start(_ word: String, _ tip: ObjectID, _ bench: HistoryBench) throws(Failure) -> ObjectID? {
    guard let day = CalendarDate(word) else { return try bench.commit(word) }
    return try translating {
      do throws(GitError) {
        return try RecordAxis(repository: bench.repository).commit(asOf: Workbench.end(of: day.advanced(by: -1))).commit
      } catch {
        guard error.code == .shallowBoundary else { throw error }
        return nil
      }
    }
  }
}
