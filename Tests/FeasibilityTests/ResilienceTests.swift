import Feasibility
import SeededRandom
import Testing

@Suite("Resilience against trying every set of absences")
struct ResilienceTests {
  /// All smallest sets of at most `most` users without whom there is no plan.
  private func smallestBreaking(_ problem: StaffingProblem, most: Int) -> [[Int]] {
    for size in 0...most {
      let breaking = subsets(of: problem.userCount, size: size).filter { everyPlan(problem.without($0)).isEmpty }
      if !breaking.isEmpty { return breaking }
    }
    return []
  }

  private func subsets(of count: Int, size: Int, from start: Int = 0) -> [[Int]] {
    guard size > 0 else { return [[]] }
    guard start < count else { return [] }
    return (start..<count).flatMap { first in
      subsets(of: count, size: size - 1, from: first + 1).map { [first] + $0 }
    }
  }

  @Test("The smallest breaking sets are all found, and no others", arguments: [0, 1, 2, 3])
  func breakingSets(absences: Int) {
    var resilient = 0
    for number in 0..<600 {
      let seed = caseSeed(number)
      let problem = randomProblem(seed: seed)
      let expected = smallestBreaking(problem, most: min(absences, problem.userCount))
      switch Resilience.verdict(of: problem, absences: absences) {
      case .resilient:
        resilient += 1
        #expect(expected.isEmpty, "seed \(seed)")
      case .fragile(let sets): #expect(sets == expected, "seed \(seed)")
      case .unknown: Issue.record("seed \(seed): unknown")
      }
    }
    #expect(resilient > 0)
  }

  @Test("All different: the verdict is what trying every absence says")
  func allDifferent() throws {
    var holding = 0
    for number in 0..<2000 {
      let seed = caseSeed(number)
      var random = SeededGenerator(seed: seed)
      let users = 1 + random.below(6)
      let slots = (0..<1 + random.below(3)).map { _ in
        UserSet((0..<users).filter { _ in random.chance(75) }, capacity: users)
      }
      let absences = random.below(3)
      let problem = try #require(
        StaffingProblem(userCount: users, authorised: slots, constraints: [.distinct(Array(slots.indices))]))
      let expected = smallestBreaking(problem, most: min(absences, users)).isEmpty
      if expected { holding += 1 }
      #expect((Resilience.verdict(of: problem, absences: absences) == .resilient) == expected, "seed \(seed)")
    }
    #expect(holding > 200 && holding < 1800)
  }
}
