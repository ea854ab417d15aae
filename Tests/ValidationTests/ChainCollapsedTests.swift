import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct ChainCollapsedTests {
  private func body() -> Body {
    var body = Body.sample()
    body.provision("device")
    body.duty("device", .apply, "section-manager")
    body.duty("device", .permit, "general-manager")
    body.provision("other", .permit, "section-manager")
    return body
  }

  @Test func sectionHeadWhoIsGeneralManagerIsExplained() {
    var body = body()
    body.assign("general-manager", "head11", at: .body, .member, .days(5, 9))
    let findings = body.findings(of: ChainCollapsed.self)
    #expect(findings.map(\.place) == [.unit("0101")])
    #expect(findings.map(\.period) == [.days(5, 9)])
    #expect(findings.map(\.severity) == [.note])
    #expect(findings.first?.provisions == ["device"])
    #expect(findings.first?.notes.last?.message.en == "label device: when this person asks, 見本 ciso(ciso) (role ciso) decides")
  }

  @Test func differentPeopleAreNotMentioned() {
    #expect(body().findings(of: ChainCollapsed.self).isEmpty)
  }

  @Test func rolesThatDoNotMeetAreNotMentioned() {
    var body = body()
    body.assign("bureau-manager", "head11", at: .unit("01"))
    #expect(body.findings(of: ChainCollapsed.self).isEmpty)
  }
}
