package import Feasibility

/// How many searches of one check may go on with the full budget after the short one ran out.
///
/// This way a check settles what `kengen procedure staff` settles, and its time stays bounded: about ten seconds for
/// each of them at worst. Not to be shared between tasks.
package final class DeepSearches {
  private var left: Int
  private let quick: SearchBudget
  /// Whether some search ran out of the short budget, so that what is found depends on which were made before.
  package private(set) var ranShort = false

  package init(_ count: Int = 12, quick: SearchBudget = .perPlace) {
    left = count
    self.quick = quick
  }

  /// The answer within the short budget, else within the whole one while searches are left.
  func answer<Answer>(isUnknown: (Answer) -> Bool, _ search: (SearchBudget) -> Answer) -> Answer {
    let quick = search(self.quick)
    guard isUnknown(quick) else { return quick }
    ranShort = true
    guard left > 0 else { return quick }
    left -= 1
    return search(.standard)
  }
}
