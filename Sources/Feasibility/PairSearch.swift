/// Searches the partitions of a component's steps by learning from conflicts: what is decided is for two steps
/// whether one person does both, and every dead end becomes a clause that no later decision runs into again.
///
/// The search of SAT solvers (Marques-Silva and Sakallah, "GRASP: a search algorithm for propositional
/// satisfiability", 1999; Eén and Sörensson, "An extensible SAT-solver", 2003) over the variables of the pattern-based
/// encoding of Karapetyan, Parkes, Gutin and Gagarin (2019). That steps of one person are transitive, that somebody
/// may do all steps of a block, and that different persons can be had for the blocks are not written out as clauses
/// but followed, and explained when a conflict asks. The effort hardly grows with the number of users.
struct PairSearch {
  /// A decision or a conflict takes about as long as so many nodes of backtracking.
  private static let nodes = 25

  let component: StepComponent
  let assignment: RelationalAssignment
  let pairs: PairNumbers
  let everybody: UserSet
  /// Who may do each step.
  var eligible: [UserSet]
  var trail: PairTrail
  var clauses: ClauseStore
  var undecided: PairHeap
  /// Whether each pair had one person when it was set last.
  var wasSame: [Bool]
  /// Literals all of which are false, after a conflict.
  var conflict: [Int] = []
  /// The first literal of the trail that has not been followed.
  var next = 0
  var changedBlocks: StepMask
  var isMarked: [Bool]
  /// What the conflict at hand comes of; nil where that is not kept.
  var grounds: Grounds?
  /// What each pair that is set for good comes of.
  var lastingGrounds: [Grounds] = []
  /// Demands that no longer count.
  var withdrawn: Grounds
  private let constraintCount: Int
  /// Whether the bounds have been written out.
  private var hasBounds = false

  /// `keepsGrounds`: where the component cannot be staffed, `grounds` then says of what that comes. For components
  /// without constraints that look at who the persons are.
  init(_ component: StepComponent, in problem: StaffingProblem, keepsGrounds: Bool = false) {
    self.component = component
    assignment = RelationalAssignment(component, problem)
    pairs = PairNumbers(stepCount: component.stepCount)
    everybody = .all(capacity: component.users.count)
    eligible = component.eligible
    trail = PairTrail(eligible, userCount: component.users.count, pairs: pairs)
    clauses = ClauseStore(literalCount: 2 * pairs.count)
    wasSame = Array(repeating: true, count: pairs.count)
    isMarked = Array(repeating: false, count: pairs.count)
    changedBlocks = trail.heads
    let none = Grounds([], count: component.stepCount + problem.constraints.count)
    withdrawn = none
    constraintCount = problem.constraints.count
    if keepsGrounds {
      grounds = none
      lastingGrounds = Array(repeating: none, count: pairs.count)
    }
    var scores = Array(repeating: 0.0, count: pairs.count)
    for bound in component.atMost {
      let steps = bound.steps.indices
      for one in steps { for other in steps where one < other { scores[pairs.same(one, other) >> 1] += 0.01 } }
    }
    undecided = PairHeap(scores: scores)
  }

  /// A user of the component for each of its steps.
  mutating func run(_ budget: inout SearchBudget) -> SearchEnd<[Int]> {
    guard begin() else { return .none }
    var schedule = RestartSchedule()
    while true {
      guard propagate() else {
        guard budget.take(nodes: PairSearch.nodes) else { return .exhausted }
        guard learn() else { return .none }
        schedule.left -= 1
        continue
      }
      if schedule.left <= 0 {
        goBack(to: 0)
        schedule.restart()
        if schedule.forgets(clauses.learnedCount) { forget() }
        continue
      }
      guard budget.take(nodes: PairSearch.nodes) else { return .exhausted }
      if let pair = nextPair() {
        trail.beginLevel()
        trail.set(pair << 1 | (wasSame[pair] ? 0 : 1), .decision)
        continue
      }
      switch finish(&budget) {
      case .found(let users): return .found(users)
      case .exhausted: return .exhausted
      case .none: guard learn() else { return .none }
      }
      schedule.left -= 1
    }
  }

  /// Sets what the component says of single pairs and writes out its bounds; false = they contradict each other.
  private mutating func begin() -> Bool {
    for link in component.separations where !give(pairs.apart(link.first, link.second), link.origin) { return false }
    for link in component.unions where !give(pairs.same(link.first, link.second), link.origin) { return false }
    for bound in component.atMost where bound.isWrittenOut {
      for several in bound.tooMany {
        let clause = sameAmong(several)
        if clause.count > 1 {
          guard !hasBounds else { break }
          _ = clauses.add(clause, depth: 0, grounds: grounds.map { _ in groundsOf([number(bound.origin)]) })
        } else {
          for literal in clause where !give(literal, bound.origin) { return false }
        }
      }
    }
    hasBounds = true
    return true
  }

  private mutating func give(_ literal: Int, _ origin: Int) -> Bool {
    guard !withdrawn.contains(number(origin)) else { return true }
    if trail.value[literal] == 0 {
      trail.set(literal, .given)
      if grounds != nil { lastingGrounds[literal >> 1] = groundsOf([number(origin)]) }
    } else if trail.value[literal] == -1 {
      grounds = grounds.map { _ in groundsOf([number(origin)]) }
      addLastingGrounds(of: literal)
      return false
    }
    return true
  }

  /// The number among the grounds of a constraint.
  func number(_ constraint: Int) -> Int { component.stepCount + constraint }

  func groundsOf(_ numbers: [Int]) -> Grounds { Grounds(numbers, count: component.stepCount + constraintCount) }

  /// That some two of the steps have one person.
  func sameAmong(_ steps: [Int]) -> [Int] {
    var result: [Int] = []
    for (index, one) in steps.enumerated() { for other in steps[(index + 1)...] { result.append(pairs.same(one, other)) } }
    return result
  }

  private mutating func nextPair() -> Int? {
    while let pair = undecided.popFirst() { if trail.value[pair << 1] == 0 { return pair } }
    return nil
  }

  mutating func goBack(to level: Int) {
    conflict.removeAll(keepingCapacity: true)
    guard level < trail.depth else { return }
    trail.goBack(to: level) { pair, isSame in
      wasSame[pair] = isSame
      undecided.insert(pair)
    }
    next = trail.order.count
    changedBlocks = 0
  }

  /// Forgets half of the clauses learned that joined many decisions.
  private mutating func forget() {
    var isKept = Array(repeating: true, count: clauses.start.count)
    let wide = isKept.indices.filter { clauses.depth[$0] > 2 }
    let worst = wide.sorted { (clauses.depth[$0], clauses.size[$0], $1) > (clauses.depth[$1], clauses.size[$1], $0) }
    for clause in worst.prefix(worst.count / 2) { isKept[clause] = false }
    for literal in trail.order {
      if case .clause(let number) = trail.reason[literal >> 1] { isKept[number] = true }
    }
    trail.renumberClauses(clauses.compact(keeping: isKept))
  }

  /// Begins anew without these demands, with all that has been learned and does not come of them; for searches that
  /// keep grounds.
  mutating func withdraw(_ numbers: some Sequence<Int>) {
    for number in numbers {
      withdrawn.insert(number)
      if number < eligible.count { eligible[number] = everybody }
    }
    goBack(to: 0)
    let lasting = trail.order.filter { lastingGrounds[$0 >> 1].isDisjoint(with: withdrawn) }
    trail = PairTrail(eligible, userCount: component.users.count, pairs: pairs)
    _ = clauses.compact(keeping: clauses.grounds.map { $0.isDisjoint(with: withdrawn) })
    for literal in lasting { trail.set(literal, .given) }
    for pair in 0..<pairs.count { undecided.insert(pair) }
    next = 0
    changedBlocks = trail.heads
    grounds?.removeAll()
  }
}

extension PairSearch {
  /// Takes over the clauses that the other has learned of fewer demands, from this number on, as far as they are
  /// short and it has not forgotten.
  mutating func learn(from other: PairSearch, since known: Int) {
    for clause in min(known, other.clauses.start.count)..<other.clauses.start.count where other.clauses.depth[clause] <= 6 {
      let start = other.clauses.start[clause]
      let literals = Array(other.clauses.literals[start..<start + other.clauses.size[clause]])
      _ = clauses.add(literals, depth: other.clauses.depth[clause], grounds: other.clauses.grounds[clause])
    }
  }
}

/// When to begin again from the first decision, by Luby's sequence, and when to forget.
private struct RestartSchedule {
  private var number = 1
  private var kept = 10_000
  var left = 128

  mutating func restart() {
    number += 1
    var size = 1
    var power = 0
    while size < number + 1 {
      size = 2 * size + 1
      power += 1
    }
    var index = number
    while size - 1 != index, size > 1 {
      size = (size - 1) / 2
      power -= 1
      index %= size
    }
    left = 128 << max(0, power)
  }

  mutating func forgets(_ learned: Int) -> Bool {
    guard learned > kept else { return false }
    kept += 1000
    return true
  }
}
