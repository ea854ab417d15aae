/// A set of steps or of blocks of one component, as bits; so a component has no more than 128 steps.
typealias StepMask = UInt128

extension StepMask {
  static func bit(_ index: Int) -> StepMask { 1 << StepMask(index) }

  func has(_ index: Int) -> Bool { self & .bit(index) != 0 }

  var indices: [Int] {
    var result: [Int] = []
    var rest = self
    while rest != 0 {
      result.append(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    return result
  }
}

/// Steps that constraints connect, after steps with one person have been made one; solved by itself.
struct StepComponent {
  struct CountBound {
    let limit: Int
    let steps: StepMask
    /// The constraint that says it, by its place in the problem.
    let origin: Int
  }

  struct Relation {
    let first: Int
    let second: Int
    let constraint: StaffingConstraint
  }

  /// What a constraint says of two steps by itself: one person, or different persons.
  struct Link {
    let first: Int
    let second: Int
    let origin: Int
  }

  struct Witness {
    let users: UserSet
    let steps: StepMask
  }

  /// The original steps that each step here stands for.
  let members: [[Int]]
  /// The original users; of users alike in everything no more are kept than there are steps.
  let users: [Int]
  /// Who may do each step, by place in `users`.
  let eligible: [UserSet]
  /// For each step those that must have another person.
  let apart: [StepMask]
  /// The constraints of which `apart` comes.
  let separations: [Link]
  /// Steps that must have one person and have not been made one.
  let unions: [Link]
  let atMost: [CountBound]
  let atLeast: [CountBound]
  let relations: [Relation]
  let witnesses: [Witness]

  var stepCount: Int { members.count }
  static let maximumSteps = 128

  /// Whether all steps must have different persons and nothing looks at who they are.
  var isAllDifferent: Bool {
    guard relations.isEmpty, witnesses.isEmpty else { return false }
    return apart.allSatisfy { $0.nonzeroBitCount == stepCount - 1 }
      && atMost.allSatisfy { $0.limit >= $0.steps.nonzeroBitCount }
      && atLeast.allSatisfy { $0.limit <= $0.steps.nonzeroBitCount }
  }
}

/// The components of a problem.
enum Decomposition {
  case components([StepComponent])
  case impossible
  /// More connected steps than the solver can take.
  case tooLarge

  /// With `merging`, steps of one person are made one; otherwise every step stays, and there is room for as many
  /// people who do not exist yet.
  static func of(_ problem: StaffingProblem, merging: Bool = true) -> Decomposition {
    var merged = DisjointSets(problem.stepCount)
    if merging { for case .same(let steps) in problem.constraints { merged.unite(steps) } }
    var connected = merged
    for constraint in problem.constraints {
      switch constraint {
      case .atMost(let limit, let steps):
        let count = Set(steps.map { merged.root($0) }).count
        if limit < 1, count > 0 { return .impossible }
        if limit < count { connected.unite(steps) }
      case .atLeast(let limit, let steps):
        if limit > Set(steps.map { merged.root($0) }).count { return .impossible }
        if limit > 1 { connected.unite(steps) }
      case .someoneOf(_, let steps):
        if steps.isEmpty { return .impossible }
        connected.unite(steps)
      default: connected.unite(constraint.steps)
      }
    }
    let eligible = problem.eligible
    var result: [StepComponent] = []
    for roots in connected.classes(of: merged) {
      guard roots.count <= StepComponent.maximumSteps else { return .tooLarge }
      var builder = ComponentBuilder(problem: problem, eligible: eligible, roots: roots, merged: merged, hasRoom: !merging)
      guard let component = builder.build() else { return .impossible }
      result.append(component)
    }
    return .components(result.sorted { $0.stepCount < $1.stepCount })
  }
}

/// Union–find; with few steps the paths stay short.
struct DisjointSets {
  private var parent: [Int]

  init(_ count: Int) { parent = Array(0..<count) }

  func root(_ index: Int) -> Int {
    var index = index
    while parent[index] != index { index = parent[index] }
    return index
  }

  mutating func unite(_ indices: [Int]) {
    guard let first = indices.first else { return }
    for other in indices.dropFirst() {
      let target = root(first)
      let source = root(other)
      // The smaller one stays, so that roots follow the order of steps.
      parent[max(target, source)] = min(target, source)
    }
  }

  /// The roots of `finer` by their class here, in ascending order.
  func classes(of finer: DisjointSets) -> [[Int]] {
    var order: [Int] = []
    var byRoot: [Int: [Int]] = [:]
    for index in parent.indices where finer.root(index) == index {
      let own = root(index)
      if byRoot[own] == nil { order.append(own) }
      byRoot[own, default: []].append(index)
    }
    return order.compactMap { byRoot[$0] }
  }
}
