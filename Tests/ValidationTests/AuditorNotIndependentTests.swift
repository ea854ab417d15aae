import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct AuditorNotIndependentTests {
  /// `auditor` audits the whole body and sits at `unit` in [10, 20).
  private func body(at unit: UnitCode, noise: Bool = false) throws -> (body: Body, unit0101: Origin) {
    var body = Body.sample(noise: noise)
    body.role("auditor", .body, seats: "1..*")
    body.person("auditor")
    body.assign("auditor", "auditor", at: .body)
    body.appoint("auditor", "clerk", at: unit, .regular, .days(10, 20))
    let origin = try #require(body.contents.units.first { $0.code == "0101" }?.origin)
    return (body, origin)
  }

  @Test func auditorOfTheOwnSectionIsFound() throws {
    let (body, origin) = try body(at: "0101")
    let findings = body.findings(of: AuditorNotIndependent.self)
    #expect(findings.map(\.place) == [.unit("01"), .unit("0101")], "the section and the bureau it is in")
    expectOne(
      findings.filter { $0.place == .unit("0101") },
      Expected(
        rule: "auditor-not-independent", severity: .error, period: .days(10, 20), origin: origin,
        fix: ["kengen assign auditor "]))
    #expect(findings.map(\.persons) == [["auditor"], ["auditor"]])
  }

  @Test func secondAuditorFromElsewhereIsEnough() throws {
    var body = try body(at: "0101").body
    body.assign("auditor", "spare1", at: .body)
    #expect(body.findings(of: AuditorNotIndependent.self).isEmpty)
  }

  @Test func memberOfASubsectionBelongsToTheSection() throws {
    let body = try body(at: "010101").body
    #expect(body.findings(of: AuditorNotIndependent.self).map(\.place) == [.unit("01"), .unit("0101")])
  }

  @Test func clerkOfTheBureauDoesNotAnswerForItsSections() throws {
    #expect(try body(at: "01").body.findings(of: AuditorNotIndependent.self).map(\.place) == [.unit("01")])
  }

  @Test func headOfTheBureauAnswersForItsSections() {
    var body = Body.sample()
    body.role("auditor", .body, seats: "1..*")
    body.assign("auditor", "bureau1", at: .body)
    #expect(
      body.findings(of: AuditorNotIndependent.self).map(\.place) == [
        .unit("01"), .unit("0101"), .unit("0102"),
      ])
  }

  @Test func auditorWithoutPostIsIndependent() throws {
    var body = Body.sample()
    body.role("auditor", .body, seats: "1..*")
    body.assign("auditor", "spare1", at: .body)
    #expect(body.findings(of: AuditorNotIndependent.self).isEmpty)
  }

  /// Each of those named for one unit must be independent of it.
  @Test func auditorNamedForTheUnitMustBeIndependent() {
    var body = Body.sample()
    body.role("auditor", .body, seats: "0..*")
    body.assign("auditor", "spare1", at: .unit("0101"))
    body.assign("auditor", "staff11", at: .unit("0101"))
    #expect(body.findings(of: AuditorNotIndependent.self).map(\.persons) == [["staff11"]])
  }

  @Test func fingerprintSurvivesUnrelatedEdits() throws {
    expectSameFingerprints(
      of: AuditorNotIndependent.self, try body(at: "0101").body, try body(at: "0101", noise: true).body)
  }

  /// Who left within the look-back is still tied, for as many days as the body says.
  @Test func lookBackLingers() throws {
    var body = try body(at: "0101").body
    body.parameters.auditLookBackDays = 7
    let findings = body.findings(of: AuditorNotIndependent.self).filter { $0.place == .unit("0101") }
    #expect(findings.map(\.period) == [.days(10, 27)])
  }

  @Test func roleOfTheSystemTiesToTheSystem() {
    var body = Body.sample()
    body.role("auditor", .body, seats: "1..*")
    body.role("operator", .system, seats: "0..*")
    body.assign("auditor", "spare1", at: .body)
    body.assign("operator", "spare1", at: .system("tax"), .member, .days(3, 5))
    let findings = body.findings(of: AuditorNotIndependent.self)
    #expect(findings.map(\.place) == [.system("tax")])
    #expect(findings.map(\.period) == [.days(3, 5)])
  }

  @Test func whoAnswersForTheWholeBodyAuditsNoneOfIt() {
    var body = Body.sample()
    body.role("auditor", .body, seats: "1..*")
    body.assign("auditor", "general", at: .body)
    #expect(body.findings(of: AuditorNotIndependent.self).map(\.place) == [.body])
    body.assign("auditor", "spare1", at: .body)
    #expect(body.findings(of: AuditorNotIndependent.self).isEmpty)
  }

  /// A unit is judged while it is of a kind that is audited.
  @Test func unitThatChangesItsKindIsJudgedByTheKindOfTheDay() {
    var body = Body.sample()
    body.role("auditor", .body, seats: "1..*")
    body.unit("0103", .subsection, in: "0000", .days(nil, 10))
    body.unit("0103", .section, in: "0000", .days(10, 20))
    body.unit("0103", .division, in: "0000", .days(20, nil))
    body.assign("auditor", "spare1", at: .body)
    body.appoint("spare1", "clerk", at: "0103")
    let findings = body.findings(of: AuditorNotIndependent.self)
    #expect(findings.map(\.place) == [.unit("0103")])
    #expect(findings.map(\.period) == [.days(10, 20)])
  }

  @Test func whoHasLeftAuditsNothing() {
    var body = Body.sample()
    body.role("auditor", .body, seats: "1..*")
    body.person("former", .regular, .days(nil, 0))
    body.assign("auditor", "staff11", at: .body)
    body.assign("auditor", "former", at: .body)
    #expect(body.findings(of: AuditorNotIndependent.self).map(\.persons) == [["staff11"], ["staff11"]])
    body.contents.assignments.removeAll { $0.person == "staff11" }
    #expect(body.findings(of: AuditorNotIndependent.self).isEmpty, "that is a vacancy")
  }
}
