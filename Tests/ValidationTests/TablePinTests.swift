import RegistryModel
import Testing
import Validation

@Suite struct TablePinTests {
  private func findings(_ change: (inout TableRuleSample) throws -> Void) throws -> [Finding] {
    var sample = try TableRuleSample()
    try change(&sample)
    return sample.findings(of: TablePin.self)
  }

  @Test func theEditionAsItWasPinnedIsSound() throws {
    #expect(try findings { _ in }.isEmpty)
  }

  @Test func withoutADigestNothingIsPinned() throws {
    let found = try findings { $0.digest = nil }
    #expect(found.map(\.subject) == ["R5.3:missing"])
    #expect(found[0].fix.ja.contains("sha256:"))
  }

  @Test func anEditedDigestIsFound() throws {
    #expect(try findings { $0.digest = "sha256:0" }.map(\.subject) == ["R5.3:differs"])
  }

  @Test func anUnknownEditionIsFoundWithANearOne() throws {
    let found = try findings { $0.edition = "R5.33" }
    #expect(found.map(\.subject) == ["R5.33:unknown"])
    #expect(found[0].fix.en.contains("'R5.3'"))
  }

  /// The rows of one edition under the name and the digest of another.
  @Test func theRowsOfAnotherEditionAreFound() throws {
    let found = try findings { sample in
      sample.edition = "R6.10"
      sample.digest = try TableRuleSample.digest("R6.10")
    }
    #expect(found.map(\.subject) == ["R6.10:rows-of:R5.3"])
  }

  @Test func whatADecisionChangesIsNoOtherEdition() throws {
    #expect(try findings { $0.removeDuty("6.1-17-2", 2) }.isEmpty)
  }

  @Test func anEarlierFormatPinsNothing() throws {
    #expect(
      try findings { sample in
        sample.format = 1
        sample.digest = nil
        sample.edition = "?"
      }.isEmpty)
  }
}
