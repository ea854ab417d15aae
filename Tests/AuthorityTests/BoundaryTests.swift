import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

@Suite struct BoundaryTests {
  private let march31 = CalendarDate("2026-03-31")
  private let april1 = CalendarDate("2026-04-01")

  @Test func dayZeroIsTheFirstOfApril() {
    #expect(day(0) == april1)
    #expect(day(-1) == march31)
  }

  /// 人事異動: on 31 March the old head still decides, on 1 April the new one.
  private var body: Body {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    body.dismiss("head11")
    body.appoint("head11", "section-head", at: "0101", .regular, .days(-365, 0))
    body.appoint("spare1", "section-head", at: "0101", .regular, .days(0, 365))
    return body
  }

  @Test func lastDayIsThatBeforeTheEnd() {
    #expect(body.approval("usb", at: .unit("0101"), on: -1).chosen == ["head11"])
  }

  @Test func firstDayIsThatOfTheBeginning() {
    #expect(body.approval("usb", at: .unit("0101"), on: 0).chosen == ["spare1"])
  }

  @Test func answerHoldsUntilTheFactsChange() {
    #expect(body.approval("usb", at: .unit("0101"), on: -1).validUntil == april1)
    #expect(body.approval("usb", at: .unit("0101"), on: 0).validUntil == day(365))
    #expect(body.approval("usb", at: .unit("0101"), on: 365).validUntil == nil)
  }

  @Test func answerEndsWithTheFirstOfSeveralFacts() {
    var body = body
    body.absent("spare1", .days(100, 110))
    body.absent("spare1", .days(50, 60))
    #expect(body.approval("usb", at: .unit("0101"), on: 0).validUntil == day(50))
    #expect(body.approval("usb", at: .unit("0101"), on: 50).validUntil == day(60))
  }

  @Test func factsElsewhereDoNotEndAnAnswer() {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    body.absent("head22", .days(5, 6))
    body.appoint("spare1", "clerk", at: "0202", .regular, .days(7, 8))
    body.appoint("spare1", "clerk", at: "0101", .regular, .days(9, 10))
    body.deputy(
      "section-manager", "spare2", at: .unit("0202"), rank: 1, when: [.absence], only: nil, .days(3, 4))
    #expect(body.approval("usb", at: .unit("0101")).validUntil == nil)
  }

  @Test func futureDecisionEndsAnAnswer() {
    var body = Body.sample()
    body.provision("policy", .decide, "ciso")
    body.provision("device", .permit, "section-manager", when: .after("policy"))
    body.decision(under: "policy", allows: true, by: "ciso", .days(30, nil))
    #expect(body.approval("device", at: .unit("0101")).validUntil == day(30))
    #expect(body.approval("device", at: .unit("0101"), on: 30).validUntil == nil)
  }
}
