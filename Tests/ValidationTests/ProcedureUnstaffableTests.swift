import AuthorityTestSupport
import Feasibility
import RegistryModel
import Testing
import Validation

@Suite struct ProcedureUnstaffableTests {
  /// At 0101, head11 and staff11, and spare1 in [0, 10): apply, permit and witness by three persons.
  private func body(noise: Bool = false, apart: [String] = ["apply", "permit", "witness"]) -> Body {
    var body = Body.sample(noise: noise)
    body.appoint("spare1", "clerk", at: "0101", .regular, .days(0, 10))
    body.procedure(
      "usb", [("apply", [.everyone]), ("permit", [.roles("section-manager")]), ("witness", [.everyone])],
      [(.distinct, apart)], units: ["0101"])
    return body
  }

  @Test func tooFewPeopleAreFound() throws {
    let body = body()
    let unit = try #require(body.contents.units.first { $0.code == "0101" })
    let findings = body.findings(of: ProcedureUnstaffable.self)
    expectOne(
      findings,
      Expected(
        rule: "procedure-unstaffable", severity: .error, period: .days(10, nil), origin: unit.origin,
        fix: ["kengen procedure staff usb --unit 0101 --on ", "procedures/usb.yaml"]))
    let notes = try #require(findings.first).notes.map(\.message.en)
    #expect(notes.contains { $0.contains("'step apply', 'step permit', 'step witness': different persons") }, "\(notes)")
  }

  @Test func twoOfThreeApartAreEnough() {
    #expect(body(apart: ["apply", "permit"]).findings(of: ProcedureUnstaffable.self).isEmpty)
  }

  @Test func aThirdPersonIsEnough() {
    var body = body()
    body.appoint("spare2", "clerk", at: "0101")
    #expect(body.findings(of: ProcedureUnstaffable.self).isEmpty)
  }

  @Test func someoneAwayDoesNoStep() {
    var body = body()
    body.absent("staff11", .days(3, 5))
    #expect(body.findings(of: ProcedureUnstaffable.self).map(\.period) == [.days(3, 5), .days(10, nil)])
  }

  @Test func itIsJudgedOnlyWhileInForceAndWhereItHolds() {
    var body = Body.sample()
    body.procedure(
      "usb", [("apply", [.everyone]), ("permit", [.everyone]), ("witness", [.everyone])],
      [(.atLeast(3), ["apply", "permit", "witness"])], units: ["0102"], .days(5, 7))
    let findings = body.findings(of: ProcedureUnstaffable.self)
    #expect(findings.map(\.period) == [.days(5, 7)])
    #expect(findings.map(\.place) == [.unit("0102")])
  }

  @Test func withoutNamedUnitsEverySectionIsJudged() {
    var body = Body.sample()
    body.procedure(
      "usb", [("a", [.everyone]), ("b", [.everyone]), ("c", [.everyone])], [(.distinct, ["a", "b", "c"])])
    let places = body.findings(of: ProcedureUnstaffable.self).compactMap(\.place)
    #expect(places == ["0101", "0102", "0201", "0202"].map { Place.unit($0) })
  }

  /// Nobody stands in for the head's work, so the head alone cannot apply; a superior may decide.
  @Test func theApplicantForWhomItFailsIsNamed() {
    var body = Body.sample()
    body.procedure(
      "usb", [("apply", [.everyone]), ("permit", [.roles("section-manager")])], [(.distinct, ["apply", "permit"])],
      units: ["0101"], applicant: "apply")
    #expect(body.findings(of: ProcedureUnstaffable.self).map(\.persons) == [["head11"]])
    body.contents[Procedure.self].removeAll()
    body.provision("carry", .permit, "section-manager")
    body.procedure(
      "usb", [("apply", [.everyone]), ("permit", [.provision("carry", role: nil)])], [(.distinct, ["apply", "permit"])],
      units: ["0101"], applicant: "apply")
    #expect(body.findings(of: ProcedureUnstaffable.self).isEmpty)
  }

  @Test func senioritySeparatesByPost() {
    var body = Body.sample()
    let steps: [(String, [StepSource])] = [("apply", [.everyone]), ("permit", [.everyone])]
    body.procedure("up", steps, [(.senior, ["permit", "apply"])], units: ["0101"])
    #expect(body.findings(of: ProcedureUnstaffable.self).isEmpty)
    body.contents[Procedure.self].removeAll()
    body.dismiss("head11")
    body.procedure("up", steps, [(.senior, ["permit", "apply"])], units: ["0101"])
    #expect(body.findings(of: ProcedureUnstaffable.self).count == 1)
  }

  @Test func unitsAreToldApart() {
    var body = Body.sample()
    let head: StepSource = .roles(["section-manager"], at: "0102")
    body.procedure("key", [("a", [.everyone]), ("b", [head])], [(.differentUnit, ["a", "b"])], units: ["0101"])
    #expect(body.findings(of: ProcedureUnstaffable.self).isEmpty)
    body.procedure("one", [("a", [.everyone]), ("b", [head])], [(.sameUnit, ["a", "b"])], units: ["0101"])
    #expect(body.findings(of: ProcedureUnstaffable.self).map(\.subject) == ["one@unit:0101:*"])
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    expectSameFingerprints(of: ProcedureUnstaffable.self, body(), body(noise: true))
  }

  /// Who has a concurrent post only belongs to no unit, and so meets neither.
  @Test func concurrentPostsGiveNoUnit() {
    var body = Body.sample()
    let head: StepSource = .roles(["section-manager"], at: "0102")
    body.dismiss("head11")
    body.dismiss("staff11")
    body.appoint("spare1", "clerk", at: "0101", .concurrent)
    body.procedure("key", [("a", [.everyone]), ("b", [head])], [(.differentUnit, ["a", "b"])], units: ["0101"])
    #expect(body.findings(of: ProcedureUnstaffable.self).count == 1)
    body.appoint("spare1", "clerk", at: "0201", .regular)
    #expect(body.findings(of: ProcedureUnstaffable.self).isEmpty)
  }

  /// A group may do a step as well as a person.
  @Test func groupIsAnAlternative() {
    var body = Body.sample()
    body.role("committee", .body, kind: .group)
    for person in ["spare1", "spare2", "spare3"] { body.assign("committee", StaffNumber(person), at: .body) }
    body.procedure(
      "plan", [("draft", [.roles("section-manager")]), ("agree", [.roles("section-manager"), .roles("committee")])],
      [(.distinct, ["draft", "agree"])], units: ["0101"])
    #expect(body.findings(of: ProcedureUnstaffable.self).isEmpty)
  }

  /// A procedure that can be carried out is no error because the search was too short.
  @Test func whatIsNotSettledIsNoError() throws {
    var body = body()
    body.appoint("spare2", "clerk", at: "0101")
    let searches = DeepSearches(0, quick: SearchBudget(nodes: 0))
    let findings = ProcedureUnstaffable.findings(
      in: CheckContext(registry: body.registry(), start: day(0), searches: searches))
    let finding = try #require(findings.first)
    #expect(findings.count == 1 && finding.severity == .warning)
    #expect(finding.message.en.contains("it is unknown whether") && finding.fix.en.contains("--budget "))
  }

  /// As many stretches of days are settled as there are long searches; only what is settled is an error.
  @Test(arguments: [(1, Severity.warning), (2, .error)])
  func longSearches(count: Int, severity: Severity) throws {
    let searches = DeepSearches(count, quick: SearchBudget(nodes: 0))
    let findings = ProcedureUnstaffable.findings(
      in: CheckContext(registry: body().registry(), start: day(0), searches: searches))
    #expect(findings.map(\.severity) == [severity])
    #expect(findings.map(\.period) == [.days(10, nil)])
  }
}
