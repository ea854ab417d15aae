/// How many nodes the searches that share it may still open; when there are none left, the answer is "unknown".
package struct SearchBudget: Sendable {
  /// Enough for the hardest shapes of the literature at 60 steps; about ten seconds.
  package static let standard = SearchBudget(nodes: 10_000_000)
  /// For what the standard does not settle; some minutes.
  package static let generous = SearchBudget(nodes: 200_000_000)
  /// For one of the many searches of a check: half a second at most.
  package static let perPlace = SearchBudget(nodes: 500_000)

  package let limit: Int
  package private(set) var spent = 0

  package init(nodes: Int) { limit = max(0, nodes) }

  package var isExhausted: Bool { spent >= limit }
  package var left: Int { max(0, limit - spent) }

  /// Takes one node, or so many; false when there is none left.
  mutating func take(nodes: Int = 1) -> Bool {
    guard spent < limit else { return false }
    spent += nodes
    return true
  }

  /// Lets a search have no more than so many of the nodes that are left.
  mutating func within<End>(_ nodes: Int, _ search: (inout SearchBudget) -> End) -> End {
    var part = SearchBudget(nodes: min(nodes, left))
    defer { spent += part.spent }
    return search(&part)
  }
}

/// What a search says.
enum SearchEnd<Found> {
  case found(Found)
  case none
  case exhausted
}
