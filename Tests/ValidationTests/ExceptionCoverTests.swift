import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct ExceptionCoverTests {
  /// The findings of the rule as period and exception that covers it, by first day.
  private func parts(_ body: Body, from number: Int = 0) -> [String] {
    body.check(from: number)
      .filter { $0.rule == "no-independent-approver" }
      .sorted { ($0.period.from ?? day(-9999)) < ($1.period.from ?? day(-9999)) }
      .map { "\($0.period) \($0.exceptedBy?.id.text ?? "open")" }
  }

  private let whole = "[…, 2026-05-01) open"

  @Test func withoutExceptionTheFindingStands() {
    #expect(parts(.exceptionSample()) == [whole])
  }

  @Test func onlyTheDaysOfBothAreCovered() {
    var body = Body.exceptionSample()
    body.cover()
    #expect(
      parts(body) == [
        "[…, 2026-04-11) open", "[2026-04-11, 2026-04-21) EX-1", "[2026-04-21, 2026-05-01) open",
      ])
  }

  @Test func exceptionFromBeforeTheCheckCoversItsBeginning() {
    var body = Body.exceptionSample()
    body.cover(.days(-20, 20))
    #expect(parts(body) == ["[…, 2026-04-21) EX-1", "[2026-04-21, 2026-05-01) open"])
  }

  @Test func exceptionWithoutEndCoversTheRest() {
    var body = Body.exceptionSample()
    body.cover(.days(10, nil))
    #expect(parts(body) == ["[…, 2026-04-11) open", "[2026-04-11, 2026-05-01) EX-1"])
  }

  @Test func twoExceptionsCoverOneAfterTheOther() {
    var body = Body.exceptionSample()
    body.cover(id: "EX-1", .days(nil, 10))
    body.cover(id: "EX-2", .days(10, nil))
    #expect(parts(body) == ["[…, 2026-04-11) EX-1", "[2026-04-11, 2026-05-01) EX-2"])
  }

  @Test func exceptionThatCoversADayTwiceIsUsedOnce() {
    var body = Body.exceptionSample()
    body.cover(id: "EX-1", .days(nil, 10))
    body.cover(id: "EX-2", .days(5, 20))
    #expect(
      parts(body) == [
        "[…, 2026-04-11) EX-1", "[2026-04-11, 2026-04-21) EX-2", "[2026-04-21, 2026-05-01) open",
      ])
  }

  @Test func exceptionAfterTheFindingCoversNothing() {
    var body = Body.exceptionSample()
    body.cover(.days(30, 40))
    #expect(parts(body) == [whole])
  }

  @Test func exceptionPermittedByNobodyWhoMayCoversNothing() {
    var body = Body.exceptionSample()
    body.cover(permittedBy: "general")
    #expect(parts(body) == [whole])
  }

  @Test func exceptionOfAnotherPlaceCoversNothing() {
    var body = Body.exceptionSample()
    body.cover(at: .unit("0101"))
    #expect(parts(body) == [whole])
  }

  @Test func exceptionUnderAnotherProvisionCoversNothing() {
    var body = Body.exceptionSample()
    body.provision("mail", .execute, "ciso")
    body.cover(under: "mail")
    #expect(parts(body) == [whole])
  }

  @Test func exceptionForSomebodyElseCoversNothing() {
    var body = Body.exceptionSample()
    body.cover(for: ["general"])
    #expect(parts(body) == [whole])
  }

  @Test func exceptionOfAnotherRuleCoversNothing() {
    var body = Body.exceptionSample()
    body.cover(rule: "seat-vacant")
    #expect(parts(body) == [whole])
  }

  /// Rules that judge authority wait until the facts hang together.
  @Test func danglingIDsComeFirst() {
    var body = Body.exceptionSample()
    body.appoint("spare1", "clark", at: "0101")
    #expect(body.check().map(\.rule) == ["reference-unknown"])
  }
}
