import Feasibility
import Foundation
import SeededRandom

/// The seed of random tests: fixed, unless `KENGEN_TEST_SEED` names another.
let testSeed: UInt64 =
  ProcessInfo.processInfo.environment["KENGEN_TEST_SEED"].flatMap { UInt64($0) } ?? 20_260_401

func caseSeed(_ number: Int) -> UInt64 { testSeed &+ UInt64(number) &* 0x1_0000_0001 }

extension SeededGenerator {
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

  mutating func some(_ count: Int, of all: Int) -> [Int] { Array((0..<all).shuffled(using: &self).prefix(count)) }
}

/// A small problem with constraints of every kind, about half of them staffable.
func randomProblem(seed: UInt64, relational: Bool = true) -> StaffingProblem {
  var random = SeededGenerator(seed: seed)
  let steps = 1 + random.below(5)
  let users = 1 + random.below(5)
  let density = [30, 50, 80][random.below(3)]
  let authorised = (0..<steps).map { _ in
    UserSet((0..<users).filter { _ in random.chance(density) }, capacity: users)
  }
  let kinds = [UserSet((0..<users).filter { _ in random.chance(50) }, capacity: users)]
  let groups: [[Int?]] = [(0..<users).map { _ in random.chance(15) ? nil : random.below(3) }]
  let ranks: [Int?] = (0..<users).map { _ in random.chance(15) ? nil : random.below(3) }
  let constraints = (0..<random.below(5)).map { _ -> StaffingConstraint in
    let several = random.some(1 + random.below(steps), of: steps)
    let first = random.below(steps)
    let second = random.below(steps)
    switch random.below(relational ? 8 : 4) {
    case 0: return .distinct(several)
    case 1: return .same(several)
    case 2: return .atMost(random.below(several.count + 1), several)
    case 3: return .atLeast(random.below(several.count + 2), several)
    case 4: return .sameGroup(first, second, dimension: 0)
    case 5: return .differentGroup(first, second, dimension: 0)
    case 6: return .senior(first, over: second)
    default: return .someoneOf(0, several)
    }
  }
  let exclusions = (0..<random.below(3)).map { _ in
    StaffingExclusion(user: random.below(users), steps: random.some(1 + random.below(steps), of: steps))
  }
  guard
    let problem = StaffingProblem(
      userCount: users, authorised: authorised, constraints: constraints, exclusions: exclusions, groups: groups,
      ranks: ranks, kinds: kinds)
  else { fatalError("the numbers are in range") }
  return problem
}

/// Every plan, by trying all.
func everyPlan(_ problem: StaffingProblem) -> Set<[Int]> {
  var result: Set<[Int]> = []
  var plan = Array(repeating: 0, count: problem.stepCount)
  func fill(_ step: Int) {
    guard step < plan.count else {
      if PlanVerifier.violations(of: plan, in: problem).isEmpty { result.insert(plan) }
      return
    }
    for user in problem.authorised[step].users {
      plan[step] = user
      fill(step + 1)
    }
  }
  fill(0)
  return result
}

/// Whether there is a plan, by trying until one is found.
func hasPlan(_ problem: StaffingProblem) -> Bool {
  var plan = Array(repeating: 0, count: problem.stepCount)
  func fill(_ step: Int) -> Bool {
    guard step < plan.count else { return PlanVerifier.violations(of: plan, in: problem).isEmpty }
    return problem.authorised[step].users.contains { user in
      plan[step] = user
      return fill(step + 1)
    }
  }
  return fill(0)
}
