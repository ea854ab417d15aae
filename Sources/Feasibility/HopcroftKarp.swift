/// Maximum bipartite matching of steps to users, nobody to two steps. O(edges · √steps).
///
/// J. E. Hopcroft and R. M. Karp, "An n^5/2 algorithm for maximum matchings in bipartite graphs" (1973).
struct HopcroftKarp {
  private let options: [[Int]]
  private(set) var userOf: [Int]
  private var stepOf: [Int]
  private var level: [Int]

  /// Matches as many steps as can be.
  init(_ eligible: [UserSet], userCount: Int) {
    options = eligible.map { $0.users.filter { $0 < userCount } }
    userOf = Array(repeating: -1, count: eligible.count)
    stepOf = Array(repeating: -1, count: userCount)
    level = Array(repeating: -1, count: eligible.count)
    while layer() {
      for step in options.indices where userOf[step] < 0 { _ = extend(step) }
    }
  }

  var isComplete: Bool { userOf.allSatisfy { $0 >= 0 } }

  /// Layers of steps by alternating paths; whether one ends at a free user.
  private mutating func layer() -> Bool {
    var queue: [Int] = []
    for step in options.indices {
      level[step] = userOf[step] < 0 ? 0 : -1
      if level[step] == 0 { queue.append(step) }
    }
    var found = false
    var next = 0
    while next < queue.count {
      let step = queue[next]
      next += 1
      for user in options[step] {
        let holder = stepOf[user]
        if holder < 0 {
          found = true
        } else if level[holder] < 0 {
          level[holder] = level[step] + 1
          queue.append(holder)
        }
      }
    }
    return found
  }

  /// Recursion is as deep as there are steps.
  private mutating func extend(_ step: Int) -> Bool {
    for user in options[step] {
      let holder = stepOf[user]
      if holder < 0 || (level[holder] == level[step] + 1 && extend(holder)) {
        userOf[step] = user
        stepOf[user] = step
        return true
      }
    }
    level[step] = -1
    return false
  }
}
