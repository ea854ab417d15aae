/// Matches a different user to each block of a pattern, incrementally, as blocks are added, narrowed and removed.
struct BlockMatching {
  /// The user of each block; -1 = none yet.
  private(set) var userOf: [Int] = []
  private var blockOf: [Int]
  private var taken: UserSet

  init(userCount: Int) {
    blockOf = Array(repeating: -1, count: userCount)
    taken = UserSet(capacity: userCount)
  }

  mutating func push() { userOf.append(-1) }

  mutating func pop() {
    if let block = userOf.indices.last { release(block) }
    userOf.removeLast()
  }

  /// Matches a user to the block, rematching other blocks where needed; false if the blocks cannot all have different
  /// users. A failed attempt leaves the matching of the others as it was.
  mutating func match(_ block: Int, _ eligible: [UserSet]) -> Bool {
    if userOf[block] >= 0 {
      if eligible[block].contains(userOf[block]) { return true }
      release(block)
    }
    var visited: StepMask = 0
    return augment(block, eligible, &visited)
  }

  private mutating func release(_ block: Int) {
    let user = userOf[block]
    guard user >= 0 else { return }
    blockOf[user] = -1
    taken.remove(user)
    userOf[block] = -1
  }

  private mutating func augment(_ block: Int, _ eligible: [UserSet], _ visited: inout StepMask) -> Bool {
    visited |= .bit(block)
    if let free = eligible[block].first(notIn: taken) {
      give(free, to: block)
      return true
    }
    for other in userOf.indices where userOf[other] >= 0 && !visited.has(other) {
      let user = userOf[other]
      guard eligible[block].contains(user), augment(other, eligible, &visited) else { continue }
      give(user, to: block)
      return true
    }
    return false
  }

  private mutating func give(_ user: Int, to block: Int) {
    let before = userOf[block]
    if before >= 0, blockOf[before] == block {
      blockOf[before] = -1
      taken.remove(before)
    }
    userOf[block] = user
    blockOf[user] = block
    taken.insert(user)
  }
}
