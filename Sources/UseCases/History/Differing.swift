import GitStore
package import Messages
import RegistryModel
package import RegistryStore
package import RegistryText

/// What two versions of the registry differ in.
package struct DiffOutcome {
  package enum Side: Sendable {
    case commit(String)
    case index, workTree
  }
  package let before: Side
  package let after: Side
  package let comparison: FactComparison
  /// The differences that were asked for.
  package let differences: [FactDifference]
  let bench: HistoryBench

  package func shown<Shown>(_ show: (HistoryNames) -> Shown) throws(Failure) -> Shown { try bench.shown(show) }
}

/// Differences between two versions of the registry, as facts.
package enum Differing {
  /// What is compared: `revisions` holds none, one or two.
  package static func diff(
    _ setting: Setting, revisions: [String], staged: Bool, asked: FactsAsked
  ) throws(Failure) -> DiffOutcome {
    var setting = setting
    let bench: HistoryBench
    let comparison: FactComparison
    let sides: (DiffOutcome.Side, DiffOutcome.Side)
    if revisions.count == 2 {
      // Names are those of the newer version.
      setting.asOf = revisions[1]
      bench = try HistoryBench(setting)
      let (old, new) = (try bench.commit(revisions[0]), try bench.commit(revisions[1]))
      comparison = try translating { try bench.history.comparison(from: old, to: new) }
      sides = (.commit(old.description), .commit(new.description))
    } else {
      setting.asOf = revisions.first
      bench = try HistoryBench(setting)
      let old = try bench.commit(revisions.first)
      comparison = try translating {
        try FactComparison(
          from: bench.location.snapshot(.revision(old.description)).files, to: bench.location.snapshot(staged ? .staged : .workTree).files)
      }
      sides = (.commit(old.description), staged ? .index : .workTree)
    }
    var filter = try bench.filter(asked)
    filter.follow(comparison.differences)
    let wanted = comparison.differences.filter(filter.matches)
    return DiffOutcome(before: sides.0, after: sides.1, comparison: comparison, differences: wanted, bench: bench)
  }
}
