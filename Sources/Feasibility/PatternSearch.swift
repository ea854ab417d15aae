/// Pattern backtracking: enumerates the partitions of a component's steps into blocks, each of which one person
/// does, and keeps different persons matched to the blocks.
///
/// Fixed-parameter in the number of steps: at most one node for each partition of a prefix of the steps, whatever
/// the number of users (Cohen, Crampton, Gagarin, Gutin and Jones, "Iterative plan construction for the workflow
/// satisfiability problem", 2014; Karapetyan, Parkes, Gutin and Gagarin, "Pattern-based approach to the workflow
/// satisfiability problem with user-independent constraints", 2019). The step with the fewest choices is taken
/// next, steps that have often run out of choices before others.
struct PatternSearch {
  private let component: StepComponent
  private let assignment: RelationalAssignment
  private var blockOf: [Int]
  private var blockSteps: [StepMask] = []
  private var blockEligible: [UserSet] = []
  private var matching: BlockMatching
  /// For each step, the blocks whose persons include one who may do it too and that hold no step it must avoid.
  private var compatible: [StepMask]
  private var mostBlocks: [StepMask]
  private let mostOf: [[Int]]
  private let leastOf: [[Int]]
  private var weight: [Int]
  private var open: StepMask

  init(_ component: StepComponent, in problem: StaffingProblem) {
    self.component = component
    assignment = RelationalAssignment(component, problem)
    let count = component.stepCount
    blockOf = Array(repeating: -1, count: count)
    matching = BlockMatching(userCount: component.users.count)
    compatible = Array(repeating: 0, count: count)
    mostBlocks = Array(repeating: 0, count: component.atMost.count)
    mostOf = (0..<count).map { step in component.atMost.indices.filter { component.atMost[$0].steps.has(step) } }
    leastOf = (0..<count).map { step in component.atLeast.indices.filter { component.atLeast[$0].steps.has(step) } }
    weight = (0..<count).map { step in 1 + component.apart[step].nonzeroBitCount }
    for bound in component.atMost { for step in bound.steps.indices { weight[step] += 2 } }
    open = count == 128 ? .max : .bit(count) - 1
  }

  /// A user of the component for each of its steps.
  mutating func run(_ budget: inout SearchBudget) -> SearchEnd<[Int]> {
    if component.isAllDifferent {
      let matching = HopcroftKarp(component.eligible, userCount: component.users.count)
      return matching.isComplete ? .found(matching.userOf) : .none
    }
    return extend(&budget)
  }

  private mutating func extend(_ budget: inout SearchBudget) -> SearchEnd<[Int]> {
    guard open != 0 else { return finish(&budget) }
    guard let step = nextStep() else { return .none }
    for block in choices(of: step) {
      guard budget.take() else { return .exhausted }
      let saved = (compatible, mostBlocks)
      let end = place(step, in: block, &budget)
      if case .none = end {
        (compatible, mostBlocks) = saved
      } else {
        return end
      }
    }
    weight[step] += 1
    return .none
  }

  /// All steps have their block; where nothing looks at who they are, the matching is the plan.
  private func finish(_ budget: inout SearchBudget) -> SearchEnd<[Int]> {
    guard assignment.isNeeded else { return .found(blockOf.map { matching.userOf[$0] }) }
    let end = assignment.users(
      blockOf: blockOf, eligible: blockEligible, open: 0, &budget)
    guard case .found(let users) = end else { return end }
    return .found(blockOf.map { users[$0] })
  }

  // MARK: Choosing

  /// Blocks that the step may join; `new` = whether it may also begin one.
  private func allowed(_ step: Int) -> (blocks: StepMask, new: Bool) {
    var blocks = compatible[step]
    var new = true
    for index in mostOf[step] where mostBlocks[index].nonzeroBitCount >= component.atMost[index].limit {
      blocks &= mostBlocks[index]
      new = false
    }
    return (blocks, new)
  }

  /// nil where some step has no choice left.
  private mutating func nextStep() -> Int? {
    var best: (step: Int, size: Int, weight: Int)?
    var rest = open
    while rest != 0 {
      let step = rest.trailingZeroBitCount
      rest &= rest - 1
      let (blocks, new) = allowed(step)
      let size = blocks.nonzeroBitCount + (new ? 1 : 0)
      guard size > 0 else {
        weight[step] += 8
        return nil
      }
      if let current = best, size * current.weight >= current.size * weight[step] { continue }
      best = (step, size, weight[step])
    }
    return best?.step
  }

  /// Blocks to try, the most promising first; one past the last block begins a new one.
  private func choices(of step: Int) -> [Int] {
    let (blocks, new) = allowed(step)
    var scored = blocks.indices.map { block -> (block: Int, score: Int) in
      let shared = mostOf[step].count { mostBlocks[$0].has(block) }
      return (block, shared << 32 + blockEligible[block].commonCount(component.eligible[step]))
    }
    scored.sort { ($0.score, $1.block) > ($1.score, $0.block) }
    return scored.map(\.block) + (new ? [blockSteps.count] : [])
  }

  // MARK: Placing

  private mutating func place(_ step: Int, in block: Int, _ budget: inout SearchBudget) -> SearchEnd<[Int]> {
    let isNew = block == blockSteps.count
    let before = isNew ? component.eligible[step] : blockEligible[block]
    if isNew {
      blockSteps.append(0)
      blockEligible.append(before)
      matching.push()
    } else {
      blockEligible[block].formIntersection(component.eligible[step])
    }
    blockSteps[block] |= .bit(step)
    blockOf[step] = block
    open &= ~.bit(step)
    var end = SearchEnd<[Int]>.none
    if matching.match(block, blockEligible) {
      propagate(step, block, isNew)
      if keepsLeast(step) {
        end = relationsHold(around: step, &budget)
        if case .found = end { end = extend(&budget) }
      }
    }
    guard case .none = end else { return end }
    open |= .bit(step)
    blockOf[step] = -1
    if isNew {
      blockSteps.removeLast()
      blockEligible.removeLast()
      matching.pop()
    } else {
      blockSteps[block] &= ~.bit(step)
      blockEligible[block] = before
      // The user that it had is free again, so this succeeds.
      _ = matching.match(block, blockEligible)
    }
    return .none
  }

  private mutating func propagate(_ step: Int, _ block: Int, _ isNew: Bool) {
    for index in mostOf[step] { mostBlocks[index] |= .bit(block) }
    var rest = open
    while rest != 0 {
      let other = rest.trailingZeroBitCount
      rest &= rest - 1
      let isKnown = !isNew && !compatible[other].has(block)
      if isKnown { continue }
      let fits =
        !component.apart[other].has(step) && !blockEligible[block].isDisjoint(with: component.eligible[other])
      if fits { compatible[other] |= .bit(block) } else { compatible[other] &= ~.bit(block) }
    }
  }

  /// Whether the steps still open can bring every "at least" that this step belongs to up to its number.
  private func keepsLeast(_ step: Int) -> Bool {
    for index in leastOf[step] {
      let bound = component.atLeast[index]
      var blocks: StepMask = 0
      for other in (bound.steps & ~open).indices { blocks |= .bit(blockOf[other]) }
      if blocks.nonzeroBitCount + (bound.steps & open).nonzeroBitCount < bound.limit { return false }
    }
    return true
  }

  private func relationsHold(around step: Int, _ budget: inout SearchBudget) -> SearchEnd<[Int]> {
    guard assignment.concerns(step) else { return .found([]) }
    return assignment.users(blockOf: blockOf, eligible: blockEligible, open: open, &budget)
  }
}
