import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct UnusableSignerTests {
  private func found(_ persons: [StaffNumber], _ flaw: SignerLine.Flaw?) -> [Finding] {
    var body = Body.sample()
    body.person("0901")
    body.contents[SignerLine.self] = [SignerLine(persons: persons, flaw: flaw, origin: Origin(file: "allowed-signers", line: 3))]
    return body.findings(of: UnusableSigner.self)
  }

  @Test func linesThatCountForNothingAreTold() {
    #expect(found(["0901"], nil).isEmpty)
    let strangers = found(["0901", "0999"], nil)
    #expect(strangers.count == 1 && strangers.first?.message.en.contains("0999") == true)
    #expect(strangers.first?.location.origin == Origin(file: "allowed-signers", line: 3))
    for flaw: SignerLine.Flaw in [
      .noKey, .otherType("ssh-dss"), .unknownOption("nonsense"), .badDay("2027"), .notForGit, .noNumber("hanako@example.jp"),
    ] {
      #expect(found(["0901"], flaw).count == 1, "\(flaw)")
    }
  }
}
