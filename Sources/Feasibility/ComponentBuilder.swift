/// Gathers what concerns one component, in its own numbers.
struct ComponentBuilder {
  private let problem: StaffingProblem
  private let eligible: [UserSet]
  private let roots: [Int]
  private let merged: DisjointSets
  private let local: [Int: Int]
  private let hasRoom: Bool
  private var apart: [StepMask]
  private var separations: [StepComponent.Link] = []
  private var unions: [StepComponent.Link] = []
  private var atMost: [StepComponent.CountBound] = []
  private var atLeast: [StepComponent.CountBound] = []
  private var relations: [StepComponent.Relation] = []
  private var witnesses: [(kind: Int, steps: StepMask)] = []

  init(problem: StaffingProblem, eligible: [UserSet], roots: [Int], merged: DisjointSets, hasRoom: Bool) {
    self.hasRoom = hasRoom
    self.problem = problem
    self.eligible = eligible
    self.roots = roots
    self.merged = merged
    local = Dictionary(roots.enumerated().map { ($1, $0) }) { first, _ in first }
    apart = Array(repeating: 0, count: roots.count)
  }

  /// nil where two steps must be both one person's and different persons', or nobody may do a step.
  mutating func build() -> StepComponent? {
    for (origin, constraint) in problem.constraints.enumerated() {
      guard take(constraint, origin) else { return nil }
    }
    var members: [[Int]] = Array(repeating: [], count: roots.count)
    var sets: [UserSet?] = Array(repeating: nil, count: roots.count)
    for step in 0..<problem.stepCount {
      guard let index = local[merged.root(step)] else { continue }
      members[index].append(step)
      sets[index] = sets[index]?.intersection(eligible[step]) ?? eligible[step]
    }
    let wide = sets.compactMap(\.self)
    guard wide.count == roots.count, wide.allSatisfy({ !$0.isEmpty }) else { return nil }
    let people = problem.userCount
    let users = keptUsers(wide) + (hasRoom ? Array(people..<people + roots.count) : [])
    func narrow(_ set: UserSet) -> UserSet {
      UserSet(users.indices.filter { set.contains(users[$0]) }, capacity: users.count)
    }
    return StepComponent(
      members: members, users: users, eligible: wide.map(narrow), apart: apart,
      separations: separations, unions: unions, atMost: atMost, atLeast: atLeast, relations: relations,
      witnesses: witnesses.map { StepComponent.Witness(users: narrow(problem.kinds[$0.kind]), steps: $0.steps) })
  }

  private mutating func take(_ constraint: StaffingConstraint, _ origin: Int) -> Bool {
    let steps = constraint.steps.compactMap { local[merged.root($0)] }
    guard !steps.isEmpty else { return true }
    let mask = steps.reduce(StepMask(0)) { $0 | .bit($1) }
    switch constraint {
    case .distinct(let original):
      // Two different steps that became one cannot be different persons'.
      guard mask.nonzeroBitCount == Set(original).count else { return false }
      separate(mask.indices, origin)
    case .same:
      let parts = mask.indices
      for other in parts.dropFirst() { unions.append(.init(first: parts[0], second: other, origin: origin)) }
    case .atMost(let limit, _):
      if limit < mask.nonzeroBitCount { atMost.append(.init(limit: limit, steps: mask, origin: origin)) }
    case .atLeast(let limit, _):
      if limit > 1 { atLeast.append(.init(limit: limit, steps: mask, origin: origin)) }
    case .someoneOf(let kind, _): witnesses.append((kind, mask))
    case .sameGroup: relations.append(.init(first: steps[0], second: steps[1], constraint: constraint))
    case .differentGroup, .senior:
      // No such relation holds between a person and himself.
      guard steps[0] != steps[1] else { return false }
      separate(steps, origin)
      relations.append(.init(first: steps[0], second: steps[1], constraint: constraint))
    }
    return true
  }

  private mutating func separate(_ steps: [Int], _ origin: Int) {
    for (index, one) in steps.enumerated() {
      for other in steps[(index + 1)...] {
        apart[one] |= .bit(other)
        apart[other] |= .bit(one)
        separations.append(.init(first: one, second: other, origin: origin))
      }
    }
  }

  private struct Likeness: Hashable {
    let steps: StepMask
    let traits: [Int?]
  }

  /// Users whom no constraint tells apart are interchangeable, and no plan needs more of them than there are steps.
  private func keptUsers(_ sets: [UserSet]) -> [Int] {
    var steps: [StepMask] = Array(repeating: 0, count: problem.userCount)
    for (step, set) in sets.enumerated() {
      for user in set.users where user < problem.userCount { steps[user] |= .bit(step) }
    }
    var kept: [Likeness: Int] = [:]
    var result: [Int] = []
    for user in 0..<problem.userCount where steps[user] != 0 {
      let likeness = Likeness(steps: steps[user], traits: traits(of: user))
      guard kept[likeness, default: 0] < sets.count else { continue }
      kept[likeness, default: 0] += 1
      result.append(user)
    }
    return result
  }

  private func traits(of user: Int) -> [Int?] {
    guard !relations.isEmpty || !witnesses.isEmpty else { return [] }
    return problem.groups.map { $0[user] } + (problem.ranks.isEmpty ? [] : [problem.ranks[user]])
      + witnesses.map { problem.kinds[$0.kind].contains(user) ? 1 : 0 }
  }
}
