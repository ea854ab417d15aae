import RegistryModel
import Testing
import Validation

@Suite struct ConfirmationDiffersTests {
  private func findings(_ result: ConfirmationResult, digest: String? = nil) throws -> [Finding] {
    var sample = try TableRuleSample()
    sample.confirm("6.1-17-2", digest: try digest ?? sample.digest(of: "6.1-17-2"), result)
    return sample.findings(of: ConfirmationDiffers.self)
  }

  @Test func whatAgreesIsSound() throws { #expect(try findings(.agrees).isEmpty) }

  @Test func whatDiffersIsFoundAsLongAsTheRowStands() throws {
    let found = try findings(.differs)
    #expect(found.map(\.subject) == ["6.1-17-2"])
    #expect(found[0].message.ja.contains("見本規程 第5条"))
    // Once the row is another one, it is to be compared again.
    #expect(try findings(.differs, digest: "sha256:0").isEmpty)
  }
}
