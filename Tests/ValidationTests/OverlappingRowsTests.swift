import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct OverlappingRowsTests {
  private func body(from first: Int, noise: Bool = false) -> (Body, Origin) {
    var body = Body.sample(noise: noise)
    body.assign("section-manager", "spare1", at: .unit("0101"), .member, .days(nil, 20))
    let origin = body.assign("section-manager", "spare1", at: .unit("0101"), .member, .days(first, nil))
    return (body, origin)
  }

  @Test func sameAssignmentTwiceIsFoundWhereTheyOverlap() {
    let (body, origin) = body(from: 15)
    expectOne(
      body.findings(of: OverlappingRows.self),
      Expected(
        rule: "overlapping-rows", severity: .error, period: .days(15, 20), origin: origin, field: "from",
        fix: ["until"]))
  }

  @Test func renewalOnTheDayTheFirstEndsIsSound() {
    #expect(body(from: 20).0.findings(of: OverlappingRows.self).isEmpty)
    #expect(body(from: 19).0.findings(of: OverlappingRows.self).count == 1)
  }

  @Test func whatIsOverIsNotFound() {
    #expect(body(from: 15).0.findings(of: OverlappingRows.self, from: 19).count == 1)
    #expect(body(from: 15).0.findings(of: OverlappingRows.self, from: 20).isEmpty)
  }

  @Test func sameAbsenceAndSameDeputyTwiceAreFound() {
    var body = Body.sample()
    body.absent("spare1", .days(1, 10))
    body.absent("spare1", .days(9, 12))
    body.deputy("ciso", "spare2", at: .body, rank: 1)
    body.deputy("ciso", "spare2", at: .body, rank: 2)
    #expect(body.findings(of: OverlappingRows.self).count == 2)
  }

  @Test func differentPeopleAndPlacesAreSound() {
    var body = Body.sample()
    body.assign("section-manager", "spare1", at: .unit("0101"))
    body.assign("section-manager", "spare2", at: .unit("0101"))
    body.assign("section-manager", "spare1", at: .unit("0102"))
    #expect(body.findings(of: OverlappingRows.self).isEmpty)
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    expectSameFingerprints(of: OverlappingRows.self, body(from: 15).0, body(from: 15, noise: true).0)
  }

  /// A row that overlapped another one long ago still overlaps a third today.
  @Test func pastOverlapDoesNotHideAPresentOne() {
    var body = Body.sample()
    body.absent("spare1", .days(-30, -10))
    body.absent("spare1", .days(-20, 10))
    body.absent("spare1", .days(-20, 12))
    #expect(body.findings(of: OverlappingRows.self, from: 0).map(\.period) == [.days(nil, 10)])
  }
}
