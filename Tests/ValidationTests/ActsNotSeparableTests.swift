import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct ActsNotSeparableTests {
  private func body(developer: StaffNumber) -> Body {
    var body = Body.sample()
    body.role("developer", .system, seats: "0..*")
    body.provision("test")
    body.duty("test", .execute, "system-manager")
    body.duty("test", .developTest, "developer")
    body.separation("case", "system-manager", "developer", atMost: 1, mode: .dynamic)
    body.assign("developer", developer, at: .system("tax"), .member, .days(5, nil))
    return body
  }

  @Test func onePersonInBothRolesIsFound() {
    let findings = body(developer: "head11").findings(of: ActsNotSeparable.self)
    #expect(findings.map(\.place) == [.system("tax")])
    #expect(findings.map(\.period) == [.days(5, nil)])
    #expect(findings.first?.provisions == ["test"])
    #expect(findings.first?.fix.en.contains("kengen assign developer NUMBER --system tax") ?? false)
  }

  @Test func anotherInOneOfThemIsSound() {
    #expect(body(developer: "staff11").findings(of: ActsNotSeparable.self).isEmpty)
    var both = body(developer: "head11")
    both.assign("developer", "staff11", at: .system("tax"))
    #expect(both.findings(of: ActsNotSeparable.self).isEmpty, "who holds both acts in one of them")
  }

  @Test func rolesThatMeetInNoProvisionAreFree() {
    var body = body(developer: "head11")
    body.contents.duties.removeAll { $0.act == .developTest }
    #expect(body.findings(of: ActsNotSeparable.self).isEmpty)
  }

  @Test func pairOfActsInTheTableIsJudged() {
    var body = body(developer: "head11")
    body.separationRules = []
    #expect(body.findings(of: ActsNotSeparable.self).isEmpty)
    body.separate("test", .developTest, .execute, waivable: false)
    let findings = body.findings(of: ActsNotSeparable.self)
    #expect(findings.map(\.period) == [.days(5, nil)])
    #expect(findings.map(\.isWaivable) == [false])
  }
}
