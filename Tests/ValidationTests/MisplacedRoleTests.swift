import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct MisplacedRoleTests {
  private func body(_ role: RoleID, _ place: Place, noise: Bool = false) -> (Body, Origin) {
    var body = Body.sample(noise: noise)
    body.role("auditor", .body, seats: "0..*")
    let origin = body.assign(role, "spare1", at: place)
    return (body, origin)
  }

  @Test func roleOfASectionAtASystemIsFound() {
    let (body, origin) = body("section-manager", .system("tax"))
    expectOne(
      body.findings(of: MisplacedRole.self),
      Expected(
        rule: "role-misplaced", severity: .error, period: .always, origin: origin, field: "place", fix: ["section"]))
  }

  @Test(
    arguments: [
      ("ciso", Place.unit("0101"), 1), ("ciso", .body, 0), ("section-manager", .unit("01"), 1),
      ("section-manager", .unit("0101"), 0), ("bureau-manager", .unit("0101"), 1), ("bureau-manager", .unit("01"), 0),
      ("system-manager", .unit("0101"), 1), ("system-manager", .system("tax"), 0), ("section-manager", .body, 1),
      ("auditor", .unit("0101"), 0), ("auditor", .system("tax"), 1),
    ] as [(RoleID, Place, Int)])
  func eachRoleSitsAtItsScopeOnly(role: RoleID, place: Place, count: Int) {
    #expect(body(role, place).0.findings(of: MisplacedRole.self).count == count)
  }

  @Test func deputyAtAPlaceWithoutTheSeatIsFound() {
    var body = Body.sample()
    let origin = body.deputy("ciso", "spare1", at: .unit("0101"))
    #expect(body.findings(of: MisplacedRole.self).map(\.location.origin) == [origin])
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    expectSameFingerprints(
      of: MisplacedRole.self, body("ciso", .unit("0101")).0, body("ciso", .unit("0101"), noise: true).0)
  }
}
