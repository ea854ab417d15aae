import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct DoublyHeldSeatTests {
  /// A second head of section 0101 in [10, 20), in the way of `kind`.
  private func body(_ kind: AppointmentKind, noise: Bool = false) -> (Body, Origin) {
    var body = Body.sample(noise: noise)
    let origin = body.appoint("spare1", "section-head", at: "0101", kind, .days(10, 20))
    return (body, origin)
  }

  @Test func twoHoldersOfOneSeatAreFound() {
    let (body, origin) = body(.concurrent)
    let findings = body.findings(of: DoublyHeldSeat.self)
    #expect(findings.map(\.place) == [.unit("0101"), .system("tax")])
    expectOne(
      findings.filter { $0.place == .unit("0101") },
      Expected(
        rule: "seat-doubly-held", severity: .error, period: .days(10, 20), origin: origin,
        fix: ["until", "substitute"]))
    #expect(findings.first?.persons == ["head11", "spare1"])
  }

  @Test func substituteDoesNotHoldTwice() {
    #expect(body(.substitute).0.findings(of: DoublyHeldSeat.self).isEmpty)
  }

  @Test func successorOnTheSameDayDoesNotHoldTwice() {
    var body = Body.sample()
    body.dismiss("head11")
    body.appoint("head11", "section-head", at: "0101", .regular, .days(nil, 5))
    body.appoint("spare1", "section-head", at: "0101", .regular, .days(5, nil))
    #expect(body.findings(of: DoublyHeldSeat.self).isEmpty)
  }

  @Test func oneDayTogetherIsFound() {
    var body = Body.sample()
    body.dismiss("head11")
    body.appoint("head11", "section-head", at: "0101", .regular, .days(nil, 6))
    body.appoint("spare1", "section-head", at: "0101", .regular, .days(5, nil))
    #expect(body.findings(of: DoublyHeldSeat.self).map(\.period) == [.days(5, 6), .days(5, 6)])
  }

  @Test func roleForManyMayBeHeldByMany() {
    var body = Body.sample()
    body.role("auditor", .body, seats: "1..2")
    body.assign("auditor", "spare1", at: .body)
    body.assign("auditor", "spare2", at: .body)
    #expect(body.findings(of: DoublyHeldSeat.self).isEmpty)
    body.assign("auditor", "spare3", at: .body)
    #expect(body.findings(of: DoublyHeldSeat.self).count == 1)
  }

  /// The same two, although one of them by another line from day 5 on.
  @Test func sameHoldersInAnotherOrderAreOneFinding() {
    var body = Body.sample()
    body.role("auditor", .body)
    body.assign("auditor", "spare1", at: .body, .member, .days(nil, 5))
    body.assign("auditor", "spare2", at: .body)
    body.assign("auditor", "spare1", at: .body, .member, .days(5, nil))
    #expect(body.findings(of: DoublyHeldSeat.self).map(\.period) == [.always])
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    expectSameFingerprints(of: DoublyHeldSeat.self, body(.joint).0, body(.joint, noise: true).0)
  }
}
