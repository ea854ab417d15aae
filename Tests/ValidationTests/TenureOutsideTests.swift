import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct TenureOutsideTests {
  /// `late` is employed in [5, 30) and in a post in [first, end).
  private func body(_ first: Int?, _ end: Int?, noise: Bool = false) -> (Body, Origin) {
    var body = Body.sample(noise: noise)
    body.person("late", .regular, .days(5, 30))
    let origin = body.appoint("late", "clerk", at: "0101", .regular, .days(first, end))
    return (body, origin)
  }

  @Test(arguments: [(5, 31), (4, 30), (5, nil)])
  func tenureBeyondTheEmploymentIsFound(first: Int, end: Int?) {
    let (body, origin) = body(first, end)
    expectOne(
      body.findings(of: TenureOutside.self),
      Expected(
        rule: "tenure-outside", severity: .error, period: .always, origin: origin, field: "until",
        fix: ["from", "until"]))
  }

  @Test func tenureWithinTheEmploymentIsSound() {
    #expect(body(5, 30).0.findings(of: TenureOutside.self).isEmpty)
  }

  @Test func whatWasBeforeTheCheckDoesNotCount() {
    #expect(body(nil, 30).0.findings(of: TenureOutside.self, from: 4).count == 1)
    #expect(body(nil, 30).0.findings(of: TenureOutside.self, from: 5).isEmpty)
  }

  @Test func tenureBeyondTheUnitIsFound() {
    var body = Body.sample()
    body.unit("0103", .section, in: "01", .days(nil, 20))
    body.assign("section-manager", "spare1", at: .unit("0103"), .member, .days(nil, 20))
    #expect(body.findings(of: TenureOutside.self).isEmpty)
    let origin = body.assign("section-manager", "spare2", at: .unit("0103"), .member, .days(nil, 21))
    #expect(body.findings(of: TenureOutside.self).map(\.location.origin) == [origin])
  }

  /// Two versions of a unit that adjoin are one life of it.
  @Test func versionsOfAUnitAdjoin() {
    var body = Body.sample()
    body.unit("0103", .section, in: "01", .days(nil, 20))
    body.unit("0103", .section, in: "02", .days(20, nil))
    body.appoint("spare1", "clerk", at: "0103")
    #expect(body.findings(of: TenureOutside.self).isEmpty)
  }

  @Test func gapBetweenVersionsOfAUnitIsFound() {
    var body = Body.sample()
    body.unit("0103", .section, in: "01", .days(nil, 20))
    body.unit("0103", .section, in: "02", .days(21, nil))
    body.appoint("spare1", "clerk", at: "0103")
    #expect(body.findings(of: TenureOutside.self).count == 1)
  }

  @Test func deputyBeyondTheSystemIsFound() {
    var body = Body.sample()
    body.system("water", unit: "0101", .days(0, 10))
    body.deputy(
      "system-manager", "spare1", at: .system("water"), rank: 1, when: [.absence], only: nil, .days(0, 10))
    #expect(body.findings(of: TenureOutside.self).isEmpty)
    let origin = body.deputy("system-manager", "spare2", at: .system("water"))
    #expect(body.findings(of: TenureOutside.self).map(\.location.origin) == [origin])
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    expectSameFingerprints(of: TenureOutside.self, body(5, 31).0, body(5, 31, noise: true).0)
  }
}
