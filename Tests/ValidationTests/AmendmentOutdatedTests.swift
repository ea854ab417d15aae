import RegistryModel
import Testing
import Validation

@Suite struct AmendmentOutdatedTests {
  private func findings(base: String?) throws -> [Finding] {
    var sample = try TableRuleSample()
    sample.removeDuty("6.1-17-2", 2)
    try sample.amend("duty:6.1-17-2:2", .omit, base: try base ?? sample.base("duty:6.1-17-2:2", .omit))
    return sample.findings(of: AmendmentOutdated.self)
  }

  @Test func anAmendmentOfTheRowOfNowIsSound() throws { #expect(try findings(base: nil).isEmpty) }

  @Test func anAmendmentOfAnotherRowIsFoundWithItsReason() throws {
    let found = try findings(base: "sha256:0")
    #expect(found.count == 1)
    #expect(found[0].subject.hasPrefix("duty:6.1-17-2:2:sha256:"))
    #expect(found[0].location.field == "base")
    #expect(found[0].notes[0].message.ja.contains("見本の理由"))
  }
}
