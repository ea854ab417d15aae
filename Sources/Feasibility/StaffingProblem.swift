/// A constraint on the persons of a procedure's steps.
///
/// The first four are user-independent: they hold or fail whoever the persons are. The others depend on who they are.
package enum StaffingConstraint: Hashable, Sendable {
  /// Any two of these steps have different persons (分離).
  case distinct([Int])
  /// All of these steps have one person.
  case same([Int])
  /// These steps have no more than so many persons together.
  case atMost(Int, [Int])
  /// These steps have no fewer than so many persons together.
  case atLeast(Int, [Int])
  /// The two persons belong to one group of the dimension; a person without a group belongs to none.
  case sameGroup(Int, Int, dimension: Int)
  /// The two persons belong to different groups of the dimension; a person without a group meets it with nobody.
  case differentGroup(Int, Int, dimension: Int)
  /// The first step's person ranks above the second's; a person without a rank meets it with nobody.
  case senior(Int, over: Int)
  /// At least one of these steps has a person of that set (for example: of the staff).
  case someoneOf(Int, [Int])

  package var steps: [Int] {
    switch self {
    case .distinct(let steps), .same(let steps), .atMost(_, let steps), .atLeast(_, let steps),
      .someoneOf(_, let steps):
      steps
    case .sameGroup(let first, let second, _), .differentGroup(let first, let second, _),
      .senior(let first, let second):
      [first, second]
    }
  }

  /// Whether it looks at who the persons are.
  var isRelational: Bool {
    switch self {
    case .distinct, .same, .atMost, .atLeast: false
    case .sameGroup, .differentGroup, .senior, .someoneOf: true
    }
  }
}

/// One user who may not do some steps in this case, although authorised.
package struct StaffingExclusion: Hashable, Sendable {
  package let user: Int
  package let steps: [Int]

  package init(user: Int, steps: [Int]) {
    self.user = user
    self.steps = steps
  }
}

/// The workflow satisfiability problem: steps, who is authorised for each, and constraints between the persons.
///
/// Steps and users are numbers from 0. Known from Wang and Li, "Satisfiability and Resiliency in Workflow
/// Authorization Systems" (2010).
package struct StaffingProblem: Sendable {
  package let userCount: Int
  /// Who may do each step.
  package let authorised: [UserSet]
  package let constraints: [StaffingConstraint]
  package let exclusions: [StaffingExclusion]
  /// For each dimension, the group of each user; nil = none.
  package let groups: [[Int?]]
  /// A higher number ranks above a lower one; nil = no rank.
  package let ranks: [Int?]
  /// Sets of users to which `someoneOf` refers.
  package let kinds: [UserSet]

  /// nil where a number names no step, user, dimension or kind.
  package init?(
    userCount: Int, authorised: [UserSet], constraints: [StaffingConstraint], exclusions: [StaffingExclusion] = [],
    groups: [[Int?]] = [], ranks: [Int?] = [], kinds: [UserSet] = []
  ) {
    let steps = authorised.indices
    func isKnown(_ constraint: StaffingConstraint) -> Bool {
      guard constraint.steps.allSatisfy(steps.contains) else { return false }
      switch constraint {
      case .sameGroup(_, _, let dimension), .differentGroup(_, _, let dimension): return groups.indices.contains(dimension)
      case .senior: return ranks.count == userCount
      case .someoneOf(let kind, _): return kinds.indices.contains(kind)
      case .distinct, .same, .atMost, .atLeast: return true
      }
    }
    guard constraints.allSatisfy(isKnown), groups.allSatisfy({ $0.count == userCount }),
      exclusions.allSatisfy({ (0..<userCount).contains($0.user) && $0.steps.allSatisfy(steps.contains) })
    else { return nil }
    self.init(
      unchecked: userCount, authorised, constraints, exclusions, groups: groups, ranks: ranks, kinds: kinds)
  }

  init(
    unchecked userCount: Int, _ authorised: [UserSet], _ constraints: [StaffingConstraint],
    _ exclusions: [StaffingExclusion], groups: [[Int?]], ranks: [Int?], kinds: [UserSet]
  ) {
    self.userCount = userCount
    self.authorised = authorised
    self.constraints = constraints
    self.exclusions = exclusions
    self.groups = groups
    self.ranks = ranks
    self.kinds = kinds
  }

  package var stepCount: Int { authorised.count }

  /// The same persons and groups under other demands; the numbers must be known ones.
  func with(
    authorised: [UserSet]? = nil, constraints: [StaffingConstraint]? = nil, exclusions: [StaffingExclusion]? = nil
  ) -> StaffingProblem {
    StaffingProblem(
      unchecked: userCount, authorised ?? self.authorised, constraints ?? self.constraints,
      exclusions ?? self.exclusions, groups: groups, ranks: ranks, kinds: kinds)
  }

  /// Who remains for each step after the exclusions.
  package var eligible: [UserSet] {
    var result = authorised
    for exclusion in exclusions { for step in exclusion.steps { result[step].remove(exclusion.user) } }
    return result
  }

  /// The same problem without these users.
  package func without(_ users: some Sequence<Int>) -> StaffingProblem {
    var narrower = authorised
    for user in users { for step in narrower.indices { narrower[step].remove(user) } }
    return with(authorised: narrower)
  }

  /// The same problem in which the step's person is one of `users`.
  package func restricting(_ step: Int, to users: UserSet) -> StaffingProblem {
    var narrower = authorised
    if narrower.indices.contains(step) { narrower[step].formIntersection(users) }
    return with(authorised: narrower)
  }

  /// Whether the two users, in this order, meet a relation between two steps.
  func holds(_ constraint: StaffingConstraint, _ first: Int, _ second: Int) -> Bool {
    switch constraint {
    case .sameGroup(_, _, let dimension):
      guard let group = groups[dimension][first] else { return false }
      return group == groups[dimension][second]
    case .differentGroup(_, _, let dimension):
      guard let group = groups[dimension][first], let other = groups[dimension][second] else { return false }
      return group != other
    case .senior:
      guard let rank = ranks[first], let other = ranks[second] else { return false }
      return rank > other
    case .distinct, .same, .atMost, .atLeast, .someoneOf: return true
    }
  }
}
