package import Feasibility

/// How many hard searches one check may carry on with the whole budget where the short one ran out.
///
/// So what `kengen procedure staff` settles, a check settles as well, and the time of a check stays bounded: about ten
/// seconds for each of them at worst. Not for use by several tasks at once.
package final class DeepSearches {
  private var left: Int
  private let quick: SearchBudget

  package init(_ count: Int = 12, quick: SearchBudget = .perPlace) {
    left = count
    self.quick = quick
  }

  /// The answer within the short budget, else within the whole one while searches are left.
  func answer<Answer>(isUnknown: (Answer) -> Bool, _ search: (SearchBudget) -> Answer) -> Answer {
    let quick = search(self.quick)
    guard isUnknown(quick), left > 0 else { return quick }
    left -= 1
    return search(.standard)
  }
}
