import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct TwoRegularPostsTests {
  private func body(_ kind: AppointmentKind, from first: Int = 10, noise: Bool = false) -> (Body, Origin) {
    var body = Body.sample(noise: noise)
    body.appoint("spare1", "clerk", at: "0101", .regular, .days(nil, 20))
    let origin = body.appoint("spare1", "clerk", at: "0102", kind, .days(first, nil))
    return (body, origin)
  }

  @Test func twoRegularPostsAtOnceAreFound() {
    let (body, origin) = body(.regular)
    let findings = body.findings(of: TwoRegularPosts.self)
    expectOne(
      findings,
      Expected(
        rule: "two-regular-posts", severity: .error, period: .days(10, 20), origin: origin, field: "kind",
        fix: ["until", "concurrent"]))
    #expect(findings.first?.persons == ["spare1"])
  }

  /// A coming overlap does not hide the one that stands today.
  @Test func everyPairIsFound() {
    var body = Body.sample()
    body.appoint("spare1", "clerk", at: "0101", .regular, .days(10, 20))
    body.appoint("spare1", "clerk", at: "0102", .regular)
    body.appoint("spare1", "clerk", at: "0201", .regular)
    #expect(body.findings(of: TwoRegularPosts.self).map(\.period) == [.days(10, 20), .days(10, 20), .always])
  }

  @Test(arguments: AppointmentKind.allCases.filter { $0 != .regular })
  func secondPostOfAnotherKindIsSound(kind: AppointmentKind) {
    #expect(body(kind).0.findings(of: TwoRegularPosts.self).isEmpty)
  }

  @Test func nextPostOnTheDayTheFirstEndsIsSound() {
    #expect(body(.regular, from: 20).0.findings(of: TwoRegularPosts.self).isEmpty)
    #expect(body(.regular, from: 19).0.findings(of: TwoRegularPosts.self).count == 1)
  }

  @Test func whatIsOverIsNotFound() {
    #expect(body(.regular).0.findings(of: TwoRegularPosts.self, from: 19).count == 1)
    #expect(body(.regular).0.findings(of: TwoRegularPosts.self, from: 20).isEmpty)
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    expectSameFingerprints(of: TwoRegularPosts.self, body(.regular).0, body(.regular, noise: true).0)
  }
}
