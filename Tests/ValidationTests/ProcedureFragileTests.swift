import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct ProcedureFragileTests {
  private func body(noise: Bool = false, resilience: Int = 1) -> Body {
    var body = Body.sample(noise: noise)
    body.procedure(
      "usb", [("apply", [.everyone]), ("permit", [.roles("section-manager")])], [(.distinct, ["apply", "permit"])],
      units: ["0101"], resilience: resilience)
    return body
  }

  @Test func whoeverCannotBeMissedIsNamed() throws {
    let body = body()
    let unit = try #require(body.contents.units.first { $0.code == "0101" })
    let findings = body.findings(of: ProcedureFragile.self)
    expectOne(
      findings,
      Expected(
        rule: "procedure-fragile", severity: .note, period: .always, origin: unit.origin,
        fix: ["kengen procedure staff usb --unit 0101 --absent head11 --on "]))
    #expect(findings.first?.persons == ["head11", "staff11"])
  }

  @Test func whereNothingIsDemandedNothingIsFound() {
    #expect(body(resilience: 0).findings(of: ProcedureFragile.self).isEmpty)
  }

  /// A deputy steps in for the one, a colleague for the other.
  @Test func deputyAndColleagueBearOneAbsence() {
    var body = body()
    body.deputy("section-manager", "spare1", at: .unit("0101"))
    body.appoint("spare2", "clerk", at: "0101")
    #expect(body.findings(of: ProcedureFragile.self).isEmpty)
  }

  @Test func twoAbsencesAreTriedWhereTwoAreDemanded() {
    var body = body(resilience: 2)
    body.deputy("section-manager", "spare1", at: .unit("0101"))
    body.appoint("spare2", "clerk", at: "0101")
    let findings = body.findings(of: ProcedureFragile.self)
    #expect(findings.count == 1)
    #expect(findings.first?.persons == [])
    #expect(findings.first?.message.en.contains("head11") ?? false)
  }

  @Test func whatCannotBeDoneAtAllIsAnothersToSay() {
    var body = body()
    body.dismiss("staff11")
    #expect(body.findings(of: ProcedureFragile.self).isEmpty)
    #expect(body.findings(of: ProcedureUnstaffable.self).count == 1)
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    expectSameFingerprints(of: ProcedureFragile.self, body(), body(noise: true))
  }

  /// The head can carry it out alone with his deputy for conflicts: applying himself, with the clerk away.
  @Test func planThroughTheApplicantsDeputyCounts() {
    var body = Body.sample()
    body.provision("carry", .permit, "section-manager")
    body.procedure(
      "usb", [("apply", [.everyone]), ("permit", [.provision("carry", role: nil)])], [(.distinct, ["apply", "permit"])],
      units: ["0101"], applicant: "apply", resilience: 1)
    for person in ["bureau1", "general", "ciso"] { body.dismiss(StaffNumber(person)) }
    #expect(body.findings(of: ProcedureFragile.self).map(\.persons) == [["head11", "staff11"]])
    body.deputy("section-manager", "spare1", at: .unit("0101"), when: [.conflict])
    #expect(body.findings(of: ProcedureFragile.self).map(\.persons) == [["head11"]], "without staff11 the head applies")
  }
}
