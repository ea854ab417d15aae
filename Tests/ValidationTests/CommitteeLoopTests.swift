import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct CommitteeLoopTests {
  private func body() -> Body {
    var body = Body.sample()
    body.role("committee", .body, kind: .group, seats: "1..*")
    body.group("committee", chair: "ciso", members: ["general-manager"])
    body.provision("plan")
    body.duty("plan", .apply, "ciso", to: ["committee"])
    body.duty("plan", .approve, "committee")
    return body
  }

  @Test func chairWhoSubmitsIsFound() {
    let findings = body().findings(of: CommitteeLoop.self)
    #expect(findings.map(\.persons) == [["ciso"]])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.first?.fix.ja.contains("kengen assign committee 職員番号 --position vice-chair") ?? false)
  }

  @Test func viceChairPresides() {
    var body = body()
    body.assign("committee", "bureau1", at: .body, .viceChair, .days(nil, 40))
    #expect(body.findings(of: CommitteeLoop.self).map(\.period) == [.days(40, nil)])
  }

  @Test func anotherChairIsSound() {
    var body = body()
    body.groupRules = []
    body.group("committee", chair: "general-manager", members: ["ciso"])
    #expect(body.findings(of: CommitteeLoop.self).isEmpty)
  }
}
