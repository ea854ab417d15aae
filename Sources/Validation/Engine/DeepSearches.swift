import Feasibility

/// How many hard searches one check may carry on with the whole budget where the short one ran out.
///
/// So what `kengen procedure staff` settles, a check settles as well, and the time of a check stays bounded: about ten
/// seconds for each of them at worst. Not for use by several tasks at once.
final class DeepSearches {
  private var left: Int

  init(_ count: Int = 12) { left = count }

  /// The answer within the short budget, else within the whole one while searches are left.
  func answer<Answer>(isUnknown: (Answer) -> Bool, _ search: (SearchBudget) -> Answer) -> Answer {
    let quick = search(.perPlace)
    guard isUnknown(quick), left > 0 else { return quick }
    left -= 1
    return search(.standard)
  }
}
