import Authority
import AuthorityTestSupport
import Feasibility
import RegistryModel
import Testing
import Validation

/// What breaks when people are away, against trying every set of people.
@Suite struct FragilityOracleTests {
  /// All smallest sets of at most `most` people without whom there is no staffing.
  private func smallest(_ most: Int, _ isStaffed: (Set<StaffNumber>) -> Bool) -> [[StaffNumber]] {
    var layer: [[StaffNumber]] = [[]]
    for size in 0...most {
      let breaking = layer.filter { !isStaffed(Set($0)) }
      if !breaking.isEmpty || size == most { return breaking }
      layer = layer.flatMap { set in
        RandomBody.people.filter { person in set.allSatisfy { $0 < person } }.map { set + [$0] }
      }
    }
    return []
  }

  @Test(arguments: [false, true]) func provisions(superiors: Bool) {
    var counts: [Int: Int] = [:]
    for number in 0..<60 {
      let seed = caseSeed(number)
      let body = RandomBody(seed: seed).body
      let registry = body.registry()
      let context = CheckContext(registry: registry, start: day(number % 20))
      let things = Fragility.survey(context, absences: 2, superiors: superiors) { _ in true }
      for thing in things {
        guard case .provisions(let keys) = thing.subject, let key = keys.first else { continue }
        let duties = Moment.decidingDuties(registry.duties(of: key))
        let expected = smallest(2) { away in
          var moment = Moment(registry: registry, date: context.start)
          let facts = CaseFacts(assumedAbsent: away)
          return BruteSlots.isStaffed(moment.slots(of: duties, for: thing.place, facts: facts), superiors: superiors)
        }
        counts[expected.first?.count ?? 9, default: 0] += 1
        switch thing.verdict {
        case .resilient: #expect(expected.isEmpty, "seed \(seed): \(key) at \(thing.place.text)")
        case .fragile(let sets): #expect(sets == expected, "seed \(seed): \(key) at \(thing.place.text)")
        case .unknown: Issue.record("seed \(seed): unknown")
        }
      }
    }
    // Every outcome occurs.
    for size in [0, 1, 2] { #expect((counts[size] ?? 0) > 10, "\(counts)") }
    #expect((counts[9] ?? 0) > 10 || !superiors, "\(counts)")
  }
}
