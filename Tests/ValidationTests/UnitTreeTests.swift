import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct UnitTreeTests {
  private func body(parent: UnitCode?, noise: Bool = false) -> (Body, Origin) {
    var body = Body.sample(noise: noise)
    let origin = body.unit("0103", .subsection, in: parent)
    return (body, origin)
  }

  private func expected(_ origin: Origin, _ field: String, _ fix: [String] = []) -> Expected {
    Expected(
      rule: "unit-tree", severity: .error, period: .always, origin: origin, field: field, fix: fix)
  }

  @Test func sampleIsATree() {
    #expect(body(parent: "01").0.findings(of: UnitTree.self).isEmpty)
  }

  @Test func unitWithoutParentIsFound() {
    let (body, origin) = body(parent: nil)
    expectOne(body.findings(of: UnitTree.self), expected(origin, "parent"))
  }

  @Test func unitUnderItselfIsFound() {
    let (body, origin) = body(parent: "0103")
    expectOne(body.findings(of: UnitTree.self), expected(origin, "parent"))
  }

  @Test func secondBodyIsFound() {
    var body = Body.sample()
    let origin = body.unit("9999", .body, in: "0000")
    expectOne(body.findings(of: UnitTree.self), expected(origin, "parent"))
  }

  @Test func bodyUnderAnotherUnitIsFound() {
    var body = Body.sample()
    body.contents.units.removeAll { $0.code == "0000" }
    let origin = body.unit("0000", .body, in: "01")
    let findings = body.findings(of: UnitTree.self).filter { $0.place == .unit("0000") }
    expectOne(findings, expected(origin, "kind", ["body", "parent"]))
  }

  /// Two units that move under each other close a circle on the day of the move only.
  @Test func circleOfLaterVersionsIsFound() {
    var body = Body.sample()
    body.unit("0103", .subsection, in: "01", .days(nil, 5))
    body.unit("0103", .subsection, in: "0104", .days(5, nil))
    body.unit("0104", .subsection, in: "01", .days(nil, 5))
    body.unit("0104", .subsection, in: "0103", .days(5, nil))
    #expect(body.findings(of: UnitTree.self).map(\.place) == [.unit("0103"), .unit("0104")])
  }

  /// Above one another one after the other is no circle.
  @Test func unitsThatChangePlacesAreSound() {
    var body = Body.sample()
    body.unit("0103", .subsection, in: "0104", .days(nil, 5))
    body.unit("0103", .subsection, in: "01", .days(5, nil))
    body.unit("0104", .subsection, in: "01", .days(nil, 5))
    body.unit("0104", .subsection, in: "0103", .days(5, nil))
    #expect(body.findings(of: UnitTree.self).isEmpty)
  }

  @Test func versionsThatOverlapAreFound() {
    var body = Body.sample()
    body.unit("0103", .subsection, in: "01", .days(nil, 6))
    let origin = body.unit("0103", .subsection, in: "02", .days(5, nil))
    expectOne(body.findings(of: UnitTree.self), expected(origin, "from", ["until"]))
  }

  @Test func versionsThatAdjoinAreSound() {
    var body = Body.sample()
    body.unit("0103", .subsection, in: "01", .days(nil, 5))
    body.unit("0103", .subsection, in: "02", .days(5, nil))
    #expect(body.findings(of: UnitTree.self).isEmpty)
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    expectSameFingerprints(of: UnitTree.self, body(parent: "0103").0, body(parent: "0103", noise: true).0)
  }

  /// The line of the other version is no part of what the finding is.
  @Test func fingerprintOfAnOverlapSurvivesUnrelatedEdits() {
    var plain = Body.sample()
    var noisy = Body.sample(noise: true)
    plain.unit("0103", .subsection, in: "01", .days(nil, 6))
    plain.unit("0103", .subsection, in: "02", .days(5, nil))
    noisy.unit("0103", .subsection, in: "01", .days(nil, 6))
    noisy.unit("0103", .subsection, in: "02", .days(5, nil))
    expectSameFingerprints(of: UnitTree.self, plain, noisy)
  }
}
