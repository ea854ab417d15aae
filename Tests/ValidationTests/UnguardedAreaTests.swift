import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct UnguardedAreaTests {
  private func found(_ body: Body) -> [Finding] { body.findings(of: UnguardedArea.self) }

  @Test func whatIsOpenIsNamedAndWhatIsGuardedIsNot() {
    var body = Body.sample()
    // A body that demands no approvals relies on something else.
    #expect(found(body).isEmpty)
    let origin = body.approval([.rules, .table, .holdings], by: ["ciso"])
    expectOne(
      found(body),
      Expected(rule: "area-unguarded", severity: .warning, period: .always, origin: origin, fix: ["organisation, people, absences"]))
    #expect(
      found(body).first?.message.en.contains("organisation, people, absences, decisions, exceptions, contracts, procedures need") == true)
    body.approval([.organisation, .people, .decisions, .exceptions, .procedures], by: ["ciso"])
    #expect(found(body).first?.fix.en.contains("[contracts]") == true)
    body.approval([.contracts], by: ["ciso"])
    #expect(found(body).isEmpty)
  }

  /// An entry for one unit leaves the others open; one for the unit at the top does not.
  @Test func anEntryForAUnitGuardsThatUnitOnly() {
    var body = Body.sample()
    body.approval([.rules, .table, .organisation, .people, .decisions, .exceptions, .contracts, .procedures], by: ["ciso"])
    body.approval([.holdings], by: ["ciso"], unit: "0101")
    #expect(found(body).first?.fix.en.contains("[appointments, assignments, deputies]") == true)
    body.approval([.holdings], by: ["ciso"], unit: "0000")
    #expect(found(body).isEmpty)
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    var plain = Body.sample()
    var noisy = Body.sample(noise: true)
    plain.approval([.rules], by: ["ciso"])
    noisy.approval([.rules], by: ["ciso"])
    expectSameFingerprints(of: UnguardedArea.self, plain, noisy)
  }
}
