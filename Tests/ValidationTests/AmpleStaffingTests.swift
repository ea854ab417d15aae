import AuthorityTestSupport
import RegistryModel
import Testing

@testable import Validation

/// The cheap proof may only spare work, never a finding.
@Suite struct AmpleStaffingTests {
  @Test func findingsAreThoseOfTheFullSearch() {
    var proven = 0
    var found = 0
    for number in 0..<20 {
      let seed = caseSeed(number)
      let registry = RandomBody(seed: seed).body.registry()
      let context = CheckContext(registry: registry, start: day(number % RandomBody.lastDay))
      let full = NoIndependentApprover.findings(in: context, isQuick: false)
      let quick = NoIndependentApprover.findings(in: context, isQuick: true)
      #expect(full.map(\.fingerprint) == quick.map(\.fingerprint), "seed \(seed)")
      #expect(full.map(\.period) == quick.map(\.period), "seed \(seed)")
      found += full.count
      let ample = AmpleStaffing(context.registry, start: context.start)
      for pattern in DecidingPattern.all(context) {
        proven += pattern.places(context).filter { ample.isProven(for: pattern.duties, at: $0) }.count
      }
    }
    #expect(proven > 20, "\(proven)")
    #expect(found > 50, "\(found)")
  }

  @Test func oneMoreThanNeededIsEnoughAndNoFewer() {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    let duties = body.registry().duties(of: "usb")
    #expect(AmpleStaffing(body.registry(), start: day(0)).isProven(for: duties, at: .unit("0101")))
    let alone = body.contents.roles.map { role in
      Role(
        id: role.id, name: role.name, kind: role.kind, scope: role.scope, seats: role.seats, superior: nil,
        evidence: role.evidence, origin: role.origin)
    }
    body.contents.roles = alone
    #expect(!AmpleStaffing(body.registry(), start: day(0)).isProven(for: duties, at: .unit("0101")))
  }
}
