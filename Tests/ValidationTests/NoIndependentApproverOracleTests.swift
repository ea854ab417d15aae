import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

@testable import Validation

/// The rule against asking everybody on every day, without anything remembered or left out.
@Suite struct NoIndependentApproverOracleTests {
  private static let bodies = 0..<12

  @Test func findsWhoeverNobodyElseCanApproveFor() {
    for number in NoIndependentApproverOracleTests.bodies {
      let seed = caseSeed(number)
      let body = RandomBody(seed: seed).body
      let registry = body.registry()
      let context = CheckContext(registry: registry, start: day(0))
      let findings = NoIndependentApprover.findings(in: context)
      for offset in [0, 5, 11, RandomBody.lastDay] {
        let found = Set(findings.filter { $0.period.contains(day(offset)) }.map(\.subject))
        #expect(found == expected(context, day(offset)), "seed \(seed), day \(offset)")
      }
    }
  }

  private func expected(_ context: CheckContext, _ date: CalendarDate) -> Set<String> {
    var result: Set<String> = []
    for pattern in DecidingPattern.all(context)
    where !pattern.appliers.isEmpty || pattern.duties.contains(where: { $0.act.isGranting }) {
      for place in pattern.places(context) {
        var moment = Moment(registry: context.registry, date: date)
        guard pattern.exists(place, &moment) else { continue }
        if case .nobody = Moment.staff(pattern.slots(at: place, applicant: nil, &moment)) {
          result.insert("\(pattern.id)@\(place.text):*")
          continue
        }
        for person in context.registry.people.map(\.number) {
          guard moment.isEmployed(person), pattern.canApply(person, at: place, &moment) else { continue }
          if case .nobody = Moment.staff(pattern.slots(at: place, applicant: person, &moment)) {
            result.insert("\(pattern.id)@\(place.text):\(person.text)")
          }
        }
      }
    }
    return result
  }
}
