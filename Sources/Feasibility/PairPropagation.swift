extension PairSearch {
  /// Follows what is set to its ends; false = a conflict.
  mutating func propagate() -> Bool {
    while true {
      while next < trail.order.count {
        let literal = trail.order[next]
        next += 1
        guard close(literal, position: next - 1), visitClauses(literal ^ 1) else { return false }
      }
      guard changedBlocks != 0 else { return true }
      let block = changedBlocks.trailingZeroBitCount
      changedBlocks &= changedBlocks - 1
      guard trail.head[block] == block else { continue }
      guard keepsLeast(block), keepApart(block) else { return false }
    }
  }

  /// Sets a literal that follows; false = its opposite is set.
  private mutating func follow(_ literal: Int, _ why: PairTrail.Reason) -> Bool {
    switch trail.value[literal] {
    case 1: return true
    case 0:
      trail.set(literal, why)
      if grounds != nil, trail.depth == 0 { keepLastingGrounds(literal, why) }
      return true
    default:
      conflict.removeAll(keepingCapacity: true)
      conflict.append(literal)
      addCauses(of: literal, why, before: trail.order.count)
      grounds?.removeAll()
      addGrounds(of: literal, why, before: trail.order.count)
      return false
    }
  }

  /// Having one person is transitive.
  private mutating func close(_ literal: Int, position: Int) -> Bool {
    let one = pairs.first[literal >> 1]
    let other = pairs.second[literal >> 1]
    if literal & 1 == 1 {
      return spread(trail.same[one] & ~trail.apart[other], from: other, through: one, same: false)
        && spread(trail.same[other] & ~trail.apart[one], from: one, through: other, same: false)
    }
    if let block = trail.merge(one, other, position: position) { changedBlocks |= .bit(block) }
    return spread(trail.same[one] & ~trail.same[other] & ~.bit(other), from: other, through: one, same: true)
      && spread(trail.same[other] & ~trail.same[one] & ~.bit(one), from: one, through: other, same: true)
      && spread(trail.apart[one] & ~trail.apart[other], from: other, through: one, same: false)
      && spread(trail.apart[other] & ~trail.apart[one], from: one, through: other, same: false)
  }

  private mutating func spread(_ steps: StepMask, from step: Int, through middle: Int, same: Bool) -> Bool {
    var rest = steps
    while rest != 0 {
      let other = rest.trailingZeroBitCount
      rest &= rest - 1
      guard follow(same ? pairs.same(step, other) : pairs.apart(step, other), .through(middle)) else { return false }
    }
    return true
  }

  /// Looks at the clauses watched at a literal that has become false.
  private mutating func visitClauses(_ literal: Int) -> Bool {
    var watches = clauses.watches[literal]
    clauses.watches[literal] = []
    defer { clauses.watches[literal] = watches }
    var kept = 0
    var index = 0
    var holds = true
    while index < watches.count {
      let watch = watches[index]
      index += 1
      if !holds || trail.value[watch.blocker] == 1 {
        watches[kept] = watch
        kept += 1
        continue
      }
      let start = clauses.start[watch.clause]
      if clauses.literals[start] == literal { clauses.literals.swapAt(start, start + 1) }
      let first = clauses.literals[start]
      if first == watch.blocker || trail.value[first] != 1 {
        var place = start + 2
        let end = start + clauses.size[watch.clause]
        while place < end, trail.value[clauses.literals[place]] == -1 { place += 1 }
        if place < end {
          clauses.literals.swapAt(start + 1, place)
          clauses.watches[clauses.literals[start + 1]].append(.init(clause: watch.clause, blocker: first))
          continue
        }
        holds = follow(first, .clause(watch.clause))
      }
      watches[kept] = .init(clause: watch.clause, blocker: first)
      kept += 1
    }
    watches.removeLast(watches.count - kept)
    return holds
  }

  /// Somebody may do all steps of the block, and blocks that have nobody in common are different persons'.
  private mutating func keepApart(_ block: Int) -> Bool {
    if trail.isEmpty(block) {
      conflict.removeAll(keepingCapacity: true)
      let parts = nobody(block, trail.members[block], block, 0, before: trail.order.count)
      addCauses(parts)
      grounds = grounds.map { _ in groundsOf(parts.map(\.step)) }
      return false
    }
    var rest = trail.heads & ~trail.apart[block] & ~.bit(block)
    while rest != 0 {
      let other = rest.trailingZeroBitCount
      rest &= rest - 1
      if trail.isDisjoint(block, other) {
        guard follow(pairs.apart(block, other), .nobody) else { return false }
      }
    }
    return true
  }

  /// Whether the "at least" bounds that the block touches can still have their number of persons.
  private mutating func keepsLeast(_ block: Int) -> Bool {
    for bound in component.atLeast
    where bound.steps & trail.members[block] != 0 && !withdrawn.contains(number(bound.origin)) {
      var first = Array(repeating: -1, count: component.stepCount)
      var joined: [Int] = []
      var count = 0
      for step in bound.steps.indices {
        let head = trail.head[step]
        if first[head] < 0 {
          first[head] = step
          count += 1
        } else {
          joined.append(pairs.apart(first[head], step))
        }
      }
      guard count < bound.limit else { continue }
      conflict = joined
      grounds = grounds.map { _ in groundsOf([number(bound.origin)]) }
      return false
    }
    return true
  }
}
