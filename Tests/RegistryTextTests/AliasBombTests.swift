import RegistryModel
import RegistryText
import Testing

/// Aliases of aliases that stand for 2 to the power of 60 values: refused at once, or these tests never end.
@Suite(.timeLimit(.minutes(1))) struct AliasBombTests {
  private static let levels = (1...60).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()

  private func expectRefusal(_ text: String, line: Int) throws {
    let result = ManifestReader.read(text.bytes)
    #expect(result.manifest == nil)
    let defect = try #require(result.defects.first)
    #expect(result.defects.count == 1)
    #expect(defect.code == .yaml)
    #expect(defect.line == line)
    #expect(defect.problem.en == "anchors (&) are not allowed")
  }

  @Test func inValuesIsRefused() throws {
    try expectRefusal(SampleManifest.text() + "a0: &a0 [x, x]\n" + Self.levels, line: 36)
  }

  @Test func inAKeyIsRefused() throws {
    try expectRefusal(SampleManifest.text() + "a0: &a0 [x, x]\n" + Self.levels + "? *a60\n: x\n", line: 36)
  }

  @Test func inAFlowMappingsKeyIsRefused() throws {
    try expectRefusal("{a0: &a0 [x, x],\n" + Self.levels.replacing("\n", with: ",\n") + "*a60 : x}\n", line: 1)
  }

  @Test func ofMergedMappingsIsRefused() throws {
    let merges = (1...60).map { "m\($0): &m\($0) {<<: [*m\($0 - 1), *m\($0 - 1)]}\n" }.joined()
    try expectRefusal("m0: &m0 {x: y}\n" + merges, line: 1)
  }

  @Test func ampersandsAndStarsInTextAreNeither() {
    let text = SampleManifest.text([1: "# R&D *D *D *D &a *b *c", 4: "  name: 見本&co *x *y", 28: "    instrument: \"&a & *b * *c\""])
    #expect(ManifestReader.read(text.bytes).manifest?.bodyName.ja == "見本&co *x *y")
  }

  @Test func deepNestingIsRefusedWithoutHarm() {
    for opening in ["[", "{a: ", "- "] {
      let result = ManifestReader.read(String(repeating: opening, count: 100_000).bytes)
      #expect(result.manifest == nil)
      #expect(result.defects.count == 1)
    }
  }
}
