extension PairSearch {
  /// Learns a clause from the conflict and goes back to where it says something; false = there is no way out, and
  /// `grounds` says why.
  mutating func learn() -> Bool {
    var level = 0
    for literal in conflict { level = max(level, trail.level[literal >> 1]) }
    guard level > 0 else {
      for literal in conflict { addLastingGrounds(of: literal) }
      return false
    }
    var clause = firstImplicationPoint(level)
    var levels: Set<Int> = []
    for literal in clause { levels.insert(trail.level[literal >> 1]) }
    var target = 0
    if clause.count > 1 {
      var latest = 1
      for index in clause.indices.dropFirst()
      where trail.level[clause[index] >> 1] > trail.level[clause[latest] >> 1] { latest = index }
      clause.swapAt(1, latest)
      target = trail.level[clause[1] >> 1]
    }
    goBack(to: target)
    if clause.count == 1 {
      trail.set(clause[0], .given)
      if let grounds { lastingGrounds[clause[0] >> 1] = grounds }
    } else {
      trail.set(clause[0], .clause(clauses.add(clause, depth: levels.count, grounds: grounds)))
    }
    undecided.age()
    return true
  }

  /// The clause that follows from the conflict and has one literal of the level, which is its first; without the
  /// literals that the others imply.
  private mutating func firstImplicationPoint(_ level: Int) -> [Int] {
    var rest: [Int] = []
    var marked: [Int] = []
    var pending = 0
    var index = trail.order.count
    var literal = -1
    repeat {
      for cause in conflict {
        let pair = cause >> 1
        guard !isMarked[pair] else { continue }
        guard trail.level[pair] > 0 else {
          addLastingGrounds(of: cause)
          continue
        }
        isMarked[pair] = true
        marked.append(pair)
        undecided.raise(pair)
        if trail.level[pair] == level { pending += 1 } else { rest.append(cause) }
      }
      repeat { index -= 1 } while !isMarked[trail.order[index] >> 1] || trail.level[trail.order[index] >> 1] != level
      literal = trail.order[index]
      pending -= 1
      conflict.removeAll(keepingCapacity: true)
      guard pending > 0 else { break }
      let pair = literal >> 1
      addCauses(of: literal, trail.reason[pair], before: trail.position[pair])
      addGrounds(of: literal, trail.reason[pair], before: trail.position[pair])
    } while true
    rest.removeAll { isImplied($0 ^ 1) }
    conflict.removeAll(keepingCapacity: true)
    for pair in marked { isMarked[pair] = false }
    return [literal ^ 1] + rest
  }

  /// Whether the literal follows at once from others of the clause.
  private mutating func isImplied(_ literal: Int) -> Bool {
    let pair = literal >> 1
    if case .decision = trail.reason[pair] { return false }
    conflict.removeAll(keepingCapacity: true)
    addCauses(of: literal, trail.reason[pair], before: trail.position[pair])
    for cause in conflict where !isMarked[cause >> 1] && trail.level[cause >> 1] > 0 { return false }
    for cause in conflict where trail.level[cause >> 1] == 0 { addLastingGrounds(of: cause) }
    addGrounds(of: literal, trail.reason[pair], before: trail.position[pair])
    return true
  }
}
