import RegistryModel
import RegistryText
import Testing

@Suite struct MalformedManifestTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let what: String
    let bytes: [UInt8]
    let spots: [Spot]
    let says: [String]
    var testDescription: String { what }

    init(_ what: String, bytes: [UInt8], _ spots: [Spot], says: String...) {
      self.what = what
      self.bytes = bytes
      self.spots = spots
      self.says = says
    }
    init(_ what: String, _ changes: [Int: String?], _ spots: [Spot], says: String...) {
      self.what = what
      self.bytes = SampleManifest.text(changes).bytes
      self.spots = spots
      self.says = says
    }
  }

  static let keys: [Sample] = [
    Sample(
      "unknown key", [9: "network-modell: α"], [Spot(.yaml, 9, 1), Spot(.yaml, 2, 1)], says: "did you mean 'network-model'?", "missing"),
    Sample("unknown key within", [5: "  nameen: x"], [Spot(.yaml, 5, 3)], says: "did you mean 'name-en'?"),
    Sample("unknown key in a rule", [31: "    chairman: ciso"], [Spot(.yaml, 31, 5)], says: "unknown key 'chairman'"),
    Sample("missing key", [9: nil], [Spot(.yaml, 2, 1)], says: "'network-model' is missing"),
    Sample("missing key within", [6: nil], [Spot(.yaml, 4, 3)], says: "'unit' is missing"),
    Sample("missing format", [2: nil], [Spot(.yaml, 2, 1)], says: "'format' is missing"),
    Sample("missing post", [15: nil], [Spot(.yaml, 14, 5)], says: "'post' is missing"),
    Sample("a key twice", [9: "layout:\n  people: 2\n  units: 3"], [Spot(.yaml, 9, 1)], says: "layout"),
    Sample("a key twice within", [5: "  name: 見本市"], [Spot(.yaml, 4, 3)], says: "name"),
  ]

  static let values: [Sample] = [
    Sample("a newer format", [2: "format: 3"], [Spot(.version, 2, 9)], says: "use a newer kengen"),
    Sample("a newer format with unknown keys", [2: "format: 3", 9: "nets: 3"], [Spot(.version, 2, 9)], says: "newer"),
    Sample("format 0", [2: "format: 0"], [Spot(.yaml, 2, 9)], says: "from 1"),
    Sample("format in words", [2: "format: one"], [Spot(.yaml, 2, 9)], says: "'one'"),
    Sample("an unknown model", [9: "network-model: γ"], [Spot(.yaml, 9, 16)], says: "allowed: α"),
    Sample("a unit's name for its code", [6: "  unit: 見本市"], [Spot(.yaml, 6, 9)], says: "not an identifier"),
    Sample("a layout out of range", [11: "  people: 9"], [Spot(.yaml, 11, 11)], says: "from 0 to 8"),
    Sample("a negative layout", [12: "  units: -1"], [Spot(.yaml, 12, 10)], says: "'-1'"),
    Sample("rank 0", [26: "    rank: 0"], [Spot(.yaml, 26, 11)], says: "from 1 to 9"),
    Sample("an unknown trigger", [27: "    when: [absence, holiday]"], [Spot(.yaml, 27, 21)], says: "'holiday'"),
    Sample("no trigger", [27: "    when: []"], [Spot(.yaml, 27, 11)]),
    Sample("a member's name", [32: "    members: [課長]"], [Spot(.yaml, 32, 15)], says: "'課長'"),
    Sample("a list for a value", [8: "  edition: [R5.3]"], [Spot(.yaml, 8, 12)], says: "single value"),
    Sample("a value for a list", [32: "    members: ciso"], [Spot(.yaml, 32, 14)], says: "not a list"),
    Sample("a value for a mapping", [7: "table: R5.3", 8: nil], [Spot(.yaml, 7, 8)], says: "not a mapping"),
    Sample("a rule that is no mapping", [34: "  - contact-point", 35: nil], [Spot(.yaml, 34, 5)], says: "not a mapping"),
  ]

  static let locations: [Sample] = [
    Sample("two locations", [16: "    unit: 0000\n    unit-kinds: [body]"], [Spot(.yaml, 14, 5)], says: "not said once"),
    Sample("two other locations", [22: "    at: unit-in-charge\n    unit: 0103"], [Spot(.yaml, 20, 5)]),
    Sample("no location", [16: nil], [Spot(.yaml, 14, 5)], says: "write one of"),
    Sample("no kinds", [19: "    unit-kinds: []"], [Spot(.yaml, 17, 5)]),
    Sample("an unknown place", [22: "    at: home"], [Spot(.yaml, 20, 5)]),
  ]

  static let approvals: [Sample] = [
    Sample(
      "an unknown area", [35: "    unit: 0103\napprovals:\n  - change: [rules, tables]\n    by: [ciso]"], [Spot(.yaml, 37, 21)],
      says: "'tables'"),
    Sample("no approver", [35: "    unit: 0103\napprovals:\n  - change: [rules]\n    by: []"], [Spot(.yaml, 37, 5)], says: "is empty"),
    Sample(
      "the rules left open", [35: "    unit: 0103\napprovals:\n  - change: [table]\n    by: [ciso]"], [Spot(.yaml, 37, 3)],
      says: "add rules"),
    Sample(
      "the rules guarded in one unit only",
      [35: "    unit: 0103\napprovals:\n  - change: [rules]\n    unit: 0103\n    by: [ciso]"], [Spot(.yaml, 37, 3)], says: "without unit"),
    Sample(
      "signatures that nobody needs to abolish them",
      [35: "    unit: 0103\napprovals:\n  - change: [rules]\n    by: [ciso]\n    proof: trailer\n  - change: [table]\n    by: [ciso]"],
      [Spot(.yaml, 37, 3)], says: "without one"),
    Sample(
      "another proof", [35: "    unit: 0103\napprovals:\n  - change: [rules]\n    by: [ciso]\n    proof: word"], [Spot(.yaml, 39, 12)],
      says: "signature"),
    Sample(
      "an emergency without approvals", [35: "    unit: 0103\nemergency:\n  by: [ciso]\n  reviewed-by: [ciso]"], [Spot(.yaml, 37, 3)],
      says: "nothing that an emergency goes past"),
    Sample(
      "an emergency that nobody reviews",
      [35: "    unit: 0103\napprovals:\n  - change: [rules]\n    by: [ciso]\nemergency:\n  by: [ciso]"], [Spot(.yaml, 40, 3)],
      says: "'reviewed-by' is missing"),
  ]

  static let texts: [Sample] = [
    Sample("an anchor", [4: "  name: &n 見本市"], [Spot(.yaml, 4, 9)], says: "anchors"),
    Sample("an anchor and its alias", [4: "  name: &n 見本市", 5: "  name-en: *n"], [Spot(.yaml, 4, 9)], says: "anchors"),
    Sample("an anchor at a key", [3: "&b body:"], [Spot(.yaml, 3, 1)], says: "anchors"),
    Sample("an anchor at the whole", [1: "&all"], [Spot(.yaml, 1, 1)], says: "anchors"),
    Sample("an alias of nothing", [5: "  name-en: *n"], [Spot(.yaml, 5, 12)], says: "undefined alias"),
    Sample("an empty file", bytes: [], [Spot(.yaml, 1, 1)], says: "empty"),
    Sample("only a comment", bytes: "# 見本\n".bytes, [Spot(.yaml, 1, 1)], says: "empty"),
    Sample("a list", bytes: "- format: 1\n".bytes, [Spot(.yaml, 1, 1)], says: "not a mapping"),
    Sample("a word", bytes: "見本\n".bytes, [Spot(.yaml, 1, 1)], says: "not a mapping"),
    Sample("bad indent", [8: " - edition\n  x: R5.3"], [Spot(.yaml, 9, 4)], says: "indentation"),
    Sample("a tab for indent", [8: "\tedition: R5.3"], [Spot(.yaml, 8, 1)], says: "not YAML"),
    Sample("a list left open", [32: "    members: [general-manager"], [Spot(.yaml, 33, 6)], says: "not YAML"),
    Sample("two documents", [13: "---\nex-officio:"], [Spot(.yaml, 13, 1)], says: "not YAML"),
    Sample("CP932", bytes: "format: 1\nbody:\n  name: ".bytes + [0x8C, 0xA9, 0x0A], [Spot(.yaml, 3, 0)], says: "UTF-8"),
    Sample("a control character", [4: "  name: 見本\u{8}市"], [Spot(.yaml, 4, 11)], says: "not YAML"),
    Sample(
      "larger than a mebibyte", bytes: [UInt8](repeating: 0x23, count: 1 << 20) + [0x0A], [Spot(.yaml, 0, 0)], says: "1 MiB"),
  ]

  @Test(arguments: keys) func ofKeysIsReported(_ sample: Sample) { expectDefects(sample) }
  @Test(arguments: values) func ofValuesIsReported(_ sample: Sample) { expectDefects(sample) }
  @Test(arguments: locations) func ofAPostsLocationIsReported(_ sample: Sample) { expectDefects(sample) }
  @Test(arguments: approvals) func ofApprovalsIsReported(_ sample: Sample) { expectDefects(sample) }
  @Test(arguments: texts) func ofTheTextIsReported(_ sample: Sample) { expectDefects(sample) }

  @Test func allDefectsAreReported() {
    expectDefects(
      Sample(
        "four defects", [5: "  nameen: x", 9: "network-model: γ", 11: "  people: x", 26: "    rank: 10"],
        [Spot(.yaml, 5, 3), Spot(.yaml, 9, 16), Spot(.yaml, 26, 11), Spot(.yaml, 11, 11)]))
  }

  private func expectDefects(_ sample: Sample) {
    let result = ManifestReader.read(sample.bytes)
    #expect(result.manifest == nil)
    #expect(result.defects.map(Spot.init(_:)) == sample.spots, "\(result.defects.map(\.problem.en))")
    for (defect, words) in zip(result.defects, sample.says) {
      #expect("\(defect.problem.en) / \(defect.fix.en)".contains(words))
    }
    #expect(result.defects.allSatisfy { $0.file == "kengen.yaml" && !$0.problem.ja.isEmpty && !$0.fix.ja.isEmpty })
  }
}
