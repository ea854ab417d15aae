import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

@testable import Validation

/// `no-independent-approver` looks at few applicants; here everybody applies.
@Suite struct EveryApplicantTests {
  @Test func findsExactlyThoseForWhomNobodyMayApprove() {
    var failures = 0
    for number in 0..<25 {
      let seed = caseSeed(number)
      let today = number % RandomBody.lastDay
      let registry = RandomBody(seed: seed).body.registry()
      let context = CheckContext(registry: registry, start: day(today))
      let findings = NoIndependentApprover.findings(in: context).filter { $0.period.contains(day(today)) }
      var moment = Moment(registry: registry, date: day(today))
      let employed = RandomBody.people.filter { moment.isEmployed($0) }
      // A decision that nobody applies for and that grants nothing is a standing power and no case.
      for pattern in DecidingPattern.all(context)
      where !pattern.appliers.isEmpty || pattern.duties.contains(where: \.act.isGranting) {
        for place in pattern.places(context) where pattern.exists(place, &moment) {
          for key in pattern.provisions where key != "device" {
            let found = findings.filter { $0.provisions.contains(key) && $0.place == place }
            let failing = employed.filter {
              pattern.canApply($0, at: place, &moment)
                && !registry.approval(key, at: place, on: today, by: [$0]).isApprovable
            }
            failures += failing.count
            let isAnybody = !registry.approval(key, at: place, on: today).isApprovable
            #expect(found.contains { $0.persons.isEmpty } == isAnybody, "seed \(seed), day \(today): \(key)")
            let named = found.flatMap(\.persons)
            #expect(
              Set(named) == (isAnybody ? [] : Set(failing)), "seed \(seed), day \(today): \(key) at \(place)")
          }
        }
      }
    }
    #expect(failures > 300, "\(failures)")
  }
}
