/// How many nodes the searches that share it may still open; when there are none left, the answer is "unknown".
package struct SearchBudget: Sendable {
  /// Enough for the hardest shapes of the literature at 50 steps; about ten seconds.
  package static let standard = SearchBudget(nodes: 10_000_000)
  /// For one of the many searches of a check: half a second at most.
  package static let perPlace = SearchBudget(nodes: 500_000)

  package let limit: Int
  package private(set) var spent = 0

  package init(nodes: Int) { limit = max(0, nodes) }

  package var isExhausted: Bool { spent >= limit }

  /// Takes one node; false when there is none left.
  mutating func take() -> Bool {
    guard spent < limit else { return false }
    spent += 1
    return true
  }
}

/// What a search says.
enum SearchEnd<Found> {
  case found(Found)
  case none
  case exhausted
}
