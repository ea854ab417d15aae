extension PairSearch {
  /// Every pair is set: different users for the blocks that meet what was not followed on the way, or a conflict.
  mutating func finish(_ budget: inout SearchBudget) -> SearchEnd<[Int]> {
    if let bound = brokenBound() {
      conflict = sameAmong(bound.steps)
      grounds = grounds.map { _ in groundsOf([number(bound.origin)]) }
      return .none
    }
    let blocks = trail.heads.indices
    let matching = HopcroftKarp(blocks.map(trail.users), userCount: component.users.count)
    guard matching.isComplete else {
      tooFewUsers(shrunk(blocks.map { trail.members[$0] }, lacksUsers))
      return .none
    }
    var userOf = Dictionary(zip(blocks, matching.userOf)) { first, _ in first }
    if assignment.isNeeded {
      switch related(blocks.map { trail.members[$0] }, &budget) {
      case .found(let users): userOf = Dictionary(zip(blocks, users)) { first, _ in first }
      case .exhausted: return .exhausted
      case .none:
        tooFewUsers(
          shrunk(blocks.map { trail.members[$0] }) { parts in
            var little = SearchBudget(nodes: 200)
            if case .none = self.related(parts, &little) { return true }
            return false
          })
        return .none
      }
    }
    return .found(trail.head.map { userOf[$0] ?? 0 })
  }

  /// An at-most bound that was not written out and has more persons than it may: its constraint, one step of each of so
  /// many blocks as are one too many.
  private func brokenBound() -> (origin: Int, steps: [Int])? {
    for bound in component.atMost where !bound.isWrittenOut && !withdrawn.contains(number(bound.origin)) {
      var seen: StepMask = 0
      var steps: [Int] = []
      for step in bound.steps.indices where !seen.has(trail.head[step]) {
        seen |= .bit(trail.head[step])
        steps.append(step)
        if steps.count > bound.limit { return (bound.origin, steps) }
      }
    }
    return nil
  }

  private func usersOf(_ parts: [StepMask]) -> [UserSet] {
    parts.map { part in part.indices.reduce(into: everybody) { $0.formIntersection(eligible[$1]) } }
  }

  private func lacksUsers(_ parts: [StepMask]) -> Bool {
    !HopcroftKarp(usersOf(parts), userCount: component.users.count).isComplete
  }

  /// Users for these blocks by the relations among their steps.
  private func related(_ parts: [StepMask], _ budget: inout SearchBudget) -> SearchEnd<[Int]> {
    var blockOf = Array(repeating: 0, count: component.stepCount)
    var open: StepMask = component.stepCount == 128 ? .max : .bit(component.stepCount) - 1
    for (block, part) in parts.enumerated() {
      open &= ~part
      for step in part.indices { blockOf[step] = block }
    }
    return assignment.users(blockOf: blockOf, eligible: usersOf(parts), open: open, &budget)
  }

  /// Leaves out blocks, then steps, without which it is still impossible.
  private func shrunk(_ whole: [StepMask], _ isImpossible: ([StepMask]) -> Bool) -> [StepMask] {
    var parts = whole
    for index in parts.indices.reversed() {
      var fewer = parts
      fewer.remove(at: index)
      if isImpossible(fewer) { parts = fewer }
    }
    for index in parts.indices {
      for step in parts[index].indices where parts[index] != .bit(step) {
        var fewer = parts
        fewer[index] &= ~.bit(step)
        if isImpossible(fewer) { parts = fewer }
      }
    }
    return parts
  }

  /// Makes it the conflict that these steps are in blocks so.
  private mutating func tooFewUsers(_ parts: [StepMask]) {
    conflict.removeAll(keepingCapacity: true)
    for (index, part) in parts.enumerated() {
      let one = part.trailingZeroBitCount
      for other in part.indices.dropFirst() { conflict.append(pairs.apart(one, other)) }
      for later in parts[(index + 1)...] { conflict.append(pairs.same(one, later.trailingZeroBitCount)) }
    }
    grounds = grounds.map { _ in groundsOf(parts.flatMap(\.indices)) }
  }
}
