import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct HoldersShareUnitTests {
  private func body(_ holders: StaffNumber...) -> Body {
    var body = Body.sample()
    body.role("keys", .body, seats: "0..*")
    body.separation("keys", "keys", differentUnits: true)
    for holder in holders { body.assign("keys", holder, at: .body) }
    return body
  }

  @Test func holdersOfOneSectionAreFound() {
    let findings = body("head11", "staff11").findings(of: HoldersShareUnit.self)
    #expect(findings.map(\.persons) == [["head11", "staff11"]])
    #expect(findings.first?.fix.en.contains("kengen assign keys NUMBER") ?? false)
  }

  @Test func holdersOfTwoSectionsAreSound() {
    #expect(body("head11", "staff12").findings(of: HoldersShareUnit.self).isEmpty)
    #expect(body("head11", "staff11", "staff12").findings(of: HoldersShareUnit.self).isEmpty)
  }

  @Test func oneHolderAloneIsNoMatterOfUnits() {
    #expect(body("head11").findings(of: HoldersShareUnit.self).isEmpty)
  }

  @Test func moveIsFoundOnItsDay() {
    var body = body("head11", "staff12")
    body.dismiss("staff12")
    body.appoint("staff12", "clerk", at: "0102", .regular, .days(nil, 30))
    body.appoint("staff12", "clerk", at: "010101", .regular, .days(30, nil))
    #expect(body.findings(of: HoldersShareUnit.self).map(\.period) == [.days(30, nil)])
  }
}
