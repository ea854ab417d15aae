import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct ProcedureReferenceTests {
  private func found(
    _ source: StepSource, units: [UnitCode] = ["0101"], noise: Bool = false
  ) -> (body: Body, findings: [Finding]) {
    var body = Body.sample(noise: noise)
    body.provision("carry", .permit, "section-manager")
    body.provision("both", .permit, "section-manager+general-manager")
    body.provision("told", .report, "section-manager")
    body.procedure("usb", [("apply", [source])], units: units)
    return (body, body.findings(of: ProcedureReference.self))
  }

  @Test func aRoleThatIsNotThereIsFoundWithANearOne() throws {
    let (body, findings) = found(.roles("section-manger"))
    let step = try #require(body.contents[Procedure.self].first?.steps.first)
    expectOne(
      findings,
      Expected(
        rule: "procedure-reference", severity: .error, period: .always, origin: step.origin, fix: ["section-manager"]))
  }

  @Test func whatIsThereIsSound() {
    #expect(found(.roles("section-manager")).findings.isEmpty)
    #expect(found(.everyone(at: "0102", isSubtree: true, posts: ["clerk"])).findings.isEmpty)
    #expect(found(.provision("carry", role: nil)).findings.isEmpty)
    #expect(found(.provision("both", role: "general-manager")).findings.isEmpty)
    #expect(found(.contractors(nil)).findings.isEmpty)
  }

  @Test func aTeamIsOfPeopleWhoAreThere() {
    var body = Body.sample()
    body.procedure(
      "usb", [("apply", [.everyone])], units: ["0101"], partitions: [("watch", [["staff11"], ["staff99", "head11"]])])
    let findings = body.findings(of: ProcedureReference.self)
    #expect(findings.map(\.subject) == ["usb:person:staff99"])
  }

  @Test func everyKindOfIdIsLookedAt() {
    #expect(found(.roles(["section-manager"], at: "0199")).findings.count == 1)
    #expect(found(.everyone(at: "0199", isSubtree: false, posts: ["cleric"])).findings.count == 2)
    #expect(found(.provision("carri", role: nil)).findings.count == 1)
    #expect(found(.contractors("C9")).findings.count == 1)
    #expect(found(.everyone, units: ["0101", "0199"]).findings.count == 1)
  }

  @Test func aRoleThatSettlesNobodyIsFound() {
    #expect(found(.roles("staff")).findings.map(\.fix.en) == ["write everyone: unit"])
    #expect(found(.roles("vendor")).findings.map(\.fix.en) == ["write contractors: here"])
    #expect(found(.roles("system-manager")).findings.count == 1)
  }

  @Test func aProvisionMustSettleOnePerson() {
    #expect(found(.provision("both", role: nil)).findings.map { $0.fix.en.contains("section-manager, general-manager") } == [true])
    #expect(found(.provision("told", role: nil)).findings.map(\.fix.en) == ["name roles instead"])
    #expect(found(.provision("carry", role: "ciso")).findings.map(\.fix.en) == ["write one of: section-manager"])
  }

  /// Rules about staffing do not run over it.
  @Test func theCheckStopsAtIt() {
    #expect(found(.roles("section-manger")).body.check().map(\.rule) == ["procedure-reference"])
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    let plain = found(.roles("section-manger")).findings
    let noisy = found(.roles("section-manger"), noise: true).findings
    #expect(plain.map(\.fingerprint) == noisy.map(\.fingerprint))
  }
}
