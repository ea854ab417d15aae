import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct SystemWithoutManagerTests {
  private func body(headFrom first: Int?, noise: Bool = false) -> (Body, Origin) {
    var body = Body.sample(noise: noise)
    body.unit("0103", .section, in: "01")
    body.appoint("spare1", "section-head", at: "0103", .regular, .days(first, nil))
    let origin = body.system("water", unit: "0103", .days(2, 30))
    return (body, origin)
  }

  @Test func systemWithoutManagerIsFound() {
    let (body, origin) = body(headFrom: 9)
    expectOne(
      body.findings(of: SystemWithoutManager.self),
      Expected(
        rule: "system-without-manager", severity: .error, period: .days(2, 9), origin: origin,
        fix: ["0103,section-head,", "2026-04-03"]))
  }

  @Test func managerFromTheFirstDayIsEnough() {
    #expect(body(headFrom: 2).0.findings(of: SystemWithoutManager.self).isEmpty)
  }

  @Test func assignedManagerIsEnough() {
    var body = body(headFrom: 9).0
    body.assign("system-manager", "spare2", at: .system("water"))
    #expect(body.findings(of: SystemWithoutManager.self).isEmpty)
  }

  /// A subsection in charge answers through its section, so the head is to be appointed there.
  @Test func mendNamesTheUnitWhoseHeadIsTheManager() throws {
    var body = Body.sample()
    body.dismiss("head11")
    body.assign("system-manager", "spare2", at: .system("tax"))
    body.system("water", unit: "010101")
    let finding = try #require(body.findings(of: SystemWithoutManager.self).first)
    #expect(finding.fix.en.contains(": 0101,section-head,"), "\(finding.fix.en)")
    body.appoint("head11", "section-head", at: "0101")
    #expect(body.findings(of: SystemWithoutManager.self).isEmpty)
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    expectSameFingerprints(
      of: SystemWithoutManager.self, body(headFrom: 9).0, body(headFrom: 9, noise: true).0)
  }
}
