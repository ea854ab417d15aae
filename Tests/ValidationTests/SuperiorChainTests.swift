import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct SuperiorChainTests {
  /// a → b → c → `top`.
  private func body(topOfC top: RoleID?, noise: Bool = false) -> Body {
    var body = Body.sample(noise: noise)
    body.role("a", .body, seats: "0..1", superior: "b")
    body.role("b", .body, seats: "0..1", superior: "c")
    body.role("c", .body, seats: "0..1", superior: top)
    return body
  }

  @Test func circleIsFoundAtEachOfItsRoles() {
    let body = body(topOfC: "b")
    let findings = body.findings(of: SuperiorChain.self)
    #expect(findings.map(\.subject) == ["b", "c"], "a leads into the circle and is not in it")
    let origin = body.contents.roles.first { $0.id == "b" }?.origin
    expectOne(
      Array(findings.prefix(1)),
      Expected(
        rule: "superior-chain", severity: .error, period: .always,
        origin: origin ?? Origin(file: "", line: 0),
        field: "superior", fix: ["superior"]))
  }

  @Test func roleAboveItselfIsFound() {
    #expect(body(topOfC: "c").findings(of: SuperiorChain.self).map(\.subject) == ["c"])
  }

  @Test func chainThatEndsIsSound() {
    #expect(body(topOfC: nil).findings(of: SuperiorChain.self).isEmpty)
    #expect(body(topOfC: "ciso").findings(of: SuperiorChain.self).isEmpty)
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    expectSameFingerprints(of: SuperiorChain.self, body(topOfC: "a"), body(topOfC: "a", noise: true))
  }
}
