import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct AuditHeadNotIndependentTests {
  private func body(_ head: StaffNumber) -> Body {
    var body = Body.sample()
    body.role("audit-head", .body)
    body.assign("audit-head", head, at: .body, .member, .days(nil, 8))
    return body
  }

  @Test func headWhoIsAuditedIsFound() {
    let findings = body("general").findings(of: AuditHeadNotIndependent.self)
    #expect(findings.map(\.period) == [.days(nil, 8)])
    #expect(findings.first?.persons == ["general"])
    #expect(findings.first?.fix.en.contains("kengen assign audit-head NUMBER") ?? false)
  }

  @Test func headWithNoRoleOfTheBodyIsSound() {
    #expect(body("spare1").findings(of: AuditHeadNotIndependent.self).isEmpty)
    #expect(body("head11").findings(of: AuditHeadNotIndependent.self).isEmpty, "the own section has auditors of its own")
  }
}
