import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct VacantSeatTests {
  /// Section 0101 has no head from day `end` until day 20.
  private func body(headUntil end: Int, noise: Bool = false) -> Body {
    var body = Body.sample(noise: noise)
    body.dismiss("head11")
    body.appoint("head11", "section-head", at: "0101", .regular, .days(nil, end))
    body.appoint("spare1", "section-head", at: "0101", .regular, .days(20, nil))
    return body
  }

  @Test func gapIsFoundFromItsFirstToItsLastDay() throws {
    let body = body(headUntil: 10)
    let unit = try #require(body.contents.units.first { $0.code == "0101" })
    expectOne(
      body.findings(of: VacantSeat.self),
      Expected(
        rule: "seat-vacant", severity: .error, period: .days(10, 20), origin: unit.origin,
        fix: ["0101,section-head,", "regular", "2026-04-11"]))
    #expect(body.findings(of: VacantSeat.self).first?.place == .unit("0101"))
  }

  @Test func noGapNoFinding() {
    #expect(body(headUntil: 20).findings(of: VacantSeat.self).isEmpty)
  }

  @Test func gapOfOneDayIsFound() {
    #expect(body(headUntil: 19).findings(of: VacantSeat.self).map(\.period) == [.days(19, 20)])
  }

  @Test func gapThatIsThereAlreadyHasAnOpenBeginning() {
    #expect(body(headUntil: 10).findings(of: VacantSeat.self, from: 15).map(\.period) == [.days(nil, 20)])
    #expect(body(headUntil: 10).findings(of: VacantSeat.self, from: 20).isEmpty)
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    expectSameFingerprints(of: VacantSeat.self, body(headUntil: 10), body(headUntil: 10, noise: true))
  }

  /// Doing what the fix says removes the finding.
  @Test func mendMends() {
    var body = body(headUntil: 10)
    body.appoint("spare2", "section-head", at: "0101", .regular, .days(10, nil))
    #expect(body.findings(of: VacantSeat.self).isEmpty)
  }

  @Test func roleWithoutPostIsMendedByAssigning() throws {
    var body = Body.sample()
    let origin = body.role("audit-head", .body)
    let finding = try #require(body.findings(of: VacantSeat.self).first)
    #expect(finding.fix.en == "kengen assign audit-head NUMBER --from 2026-04-01")
    #expect(finding.notes.first?.location == TextPosition(origin, field: "seats"))
    body.assign("audit-head", "spare1", at: .body)
    #expect(body.findings(of: VacantSeat.self).isEmpty)
  }

  @Test func holderWhoIsNotEmployedDoesNotCount() {
    var body = Body.sample()
    body.role("audit-head", .body)
    body.person("left", .regular, .days(nil, 7))
    body.assign("audit-head", "left", at: .body)
    #expect(body.findings(of: VacantSeat.self).map(\.period) == [.days(7, nil)])
  }

  @Test func fewerThanDemandedIsVacantToo() {
    var body = Body.sample()
    body.role("auditors", .body, seats: "2..*")
    body.assign("auditors", "spare1", at: .body)
    #expect(body.findings(of: VacantSeat.self).count == 1)
    body.assign("auditors", "spare2", at: .body)
    #expect(body.findings(of: VacantSeat.self).isEmpty)
  }

  @Test func unitThatIsNoMoreNeedsNobody() {
    var body = Body.sample()
    body.unit("0103", .section, in: "01", .days(3, 8))
    #expect(body.findings(of: VacantSeat.self).map(\.period) == [.days(3, 8)])
    #expect(body.findings(of: VacantSeat.self, from: 8).isEmpty)
  }

  @Test func optionalRoleIsNeverVacant() {
    var body = Body.sample()
    body.role("deputy-ciso", .body, seats: "0..1")
    #expect(body.findings(of: VacantSeat.self).isEmpty)
  }

  @Test func personAwayStillHoldsTheSeat() {
    var body = Body.sample()
    body.absent("head11")
    #expect(body.findings(of: VacantSeat.self).isEmpty)
  }
}
