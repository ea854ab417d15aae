import GitStore
package import Presentation
import RegistryModel
import RegistryStore
import RegistryText

/// Differences between two versions of the registry, as facts.
package enum Differing {
  /// What is compared: `revisions` holds none, one or two.
  package static func diff(
    _ setting: Setting, revisions: [String], staged: Bool, asked: FactsAsked
  ) throws(Failure) -> DiffReport {
    var setting = setting
    let bench: HistoryBench
    let comparison: FactComparison
    let sides: (String, String)
    if revisions.count == 2 {
      // Names are those of the newer version.
      setting.asOf = revisions[1]
      bench = try HistoryBench(setting)
      let (old, new) = (try bench.commit(revisions[0]), try bench.commit(revisions[1]))
      comparison = try translating { try bench.history.comparison(from: old, to: new) }
      sides = (old.description, new.description)
    } else {
      setting.asOf = revisions.first
      bench = try HistoryBench(setting)
      let old = try bench.commit(revisions.first)
      comparison = try translating {
        try FactComparison(
          from: bench.location.snapshot(.revision(old.description)).files, to: bench.location.snapshot(staged ? .staged : .workTree).files)
      }
      sides = (old.description, staged ? "index" : "work-tree")
    }
    var filter = try bench.filter(asked)
    filter.follow(comparison.differences)
    let wanted = comparison.differences.filter(filter.matches)
    return try bench.words { words in
      DiffReport(before: sides.0, after: sides.1, changes: FactsReport(comparison, wanted, words: words))
    }
  }
}
