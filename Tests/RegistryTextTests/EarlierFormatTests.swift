import RegistryModel
import RegistryText
import Testing

/// Files of format 1 are still read, and are brought to today's without losing anything.
@Suite struct EarlierFormatTests {
  private let header = "key,label,chapter,title,title-en,scope,keywords,confidence,source,caveat,confirmed-on,confirmed-by,from,until\n"
  private func row(_ key: String, on: String = "", by: String = "", from: String = "") -> String {
    "\(key),\"\(key), 見本\",1,見出し,title,body,,high,,,\(on),\(by),\(from),\n"
  }
  private let path = "table/provisions.csv"

  private func read(_ text: String) -> RegistryReader {
    var reader = RegistryReader(layout: Layout(personPrefix: 0, unitPrefix: 0))
    reader.read(path, Array(text.utf8))
    return reader
  }

  @Test func rowsAreReadWithoutTheColumnsOfThen() throws {
    let reader = read("# 注\n" + header + row("1-1", on: "2026-04-01", by: "\"見本, 一郎\"", from: "2020-04-01") + row("1-2"))
    #expect(reader.defects.map(\.problem.en) == [])
    #expect(reader.contents.provisions.map(\.key.text) == ["1-1", "1-2"])
    #expect(reader.contents.provisions[0].label == "1-1, 見本")
    #expect(reader.contents.provisions[0].period.from?.description == "2020-04-01")
    let confirmation = try #require(reader.contents[Confirmation.self].first)
    #expect(reader.contents[Confirmation.self].count == 1)
    #expect(confirmation.provision.text == "1-1" && confirmation.confirmedBy == "見本, 一郎" && confirmation.digest.isEmpty)
    #expect(confirmation.origin == Origin(file: path, line: 3))
  }

  @Test func defectsStandWhereTheyAre() {
    let bad = read(header + row("1-1", on: "2026-13-01") + "1-2,x\n" + row("1-3").replacing("high", with: "haigh"))
    #expect(
      bad.defects.map { "\($0.code.rawValue) \($0.line):\($0.column)" }.sorted() == [
        "format-field-count 3:6", "format-value 2:40", "format-value 4:33",
      ])
    // A row of today's width among those of then is no row.
    #expect(!read(header + "1-1,x,1,見出し,title,body,,high,,,,\n").defects.isEmpty)
  }

  @Test func theColumnsGoAndEverythingElseStays() {
    let text = "# 注\n" + header + "\n# 行の注\n" + row("1-1", on: "2026-04-01", by: "\"見本, 一郎\"") + row("1-2")
    let table = CSVTable(file: path, bytes: Array(text.utf8))
    let now = String(decoding: table.withoutColumns(Provision.schema.retiredPlaces), as: UTF8.self)
    #expect(
      now == "# 注\n" + Provision.schema.headerLine + "\n\n# 行の注\n1-1,\"1-1, 見本\",1,見出し,title,body,,high,,,,\n"
        + "1-2,\"1-2, 見本\",1,見出し,title,body,,high,,,,\n")
    #expect(read(now).defects.isEmpty)
  }

  /// Whatever columns go: the rest reads as before.
  @Test func anyColumnsGo() throws {
    let text = "a,b,c\n1,\"2,\"\"\",3\n,,\n\"\",x,\n"
    let table = CSVTable(file: "x.csv", bytes: Array(text.utf8))
    for columns in [[0], [1], [2], [0, 1], [0, 2], [1, 2]] {
      let left = CSVTable(file: "x.csv", bytes: table.withoutColumns(columns))
      let kept = [0, 1, 2].filter { !columns.contains($0) }
      let all = [try #require(table.header)] + table.rows
      let now = [try #require(left.header)] + left.rows
      // A row of blanks alone is a blank line, which is none.
      let rows = all.map { row in kept.map { table.text(row, $0) } }.filter { $0 != [""] || columns.count < 2 }
      #expect(now.map { row in (0..<row.fieldCount).map { left.text(row, $0) } } == rows || columns.count == 2, "\(columns)")
    }
  }

  @Test func whoConfirmedWithoutADayIsNamed() {
    let undated = Provision.undatedConfirmations(path, Array((header + row("1-1", by: "見本") + row("1-2", on: "2026-04-01", by: "見本")).utf8))
    #expect(undated.map { "\($0.line) \($0.by)" } == ["2 見本"])
  }

  @Test func twoVersionsOfAFileAreComparedAcrossTheFormats() {
    let old = Array((header + row("1-1", on: "2026-04-01") + row("1-2")).utf8)
    let new = CSVTable(file: path, bytes: old).withoutColumns(Provision.schema.retiredPlaces)
    let difference = FactFile.compare(path, .provisions, old: old, new: new)
    #expect(difference.added.isEmpty && difference.removed.isEmpty)
    #expect(difference.oldDefects.isEmpty && difference.newDefects.isEmpty)
  }

  @Test(arguments: ["R5.3", "\"R5.3\"", "'R5.3'"]) func aPinIsWrittenIntoTheManifest(_ edition: String) throws {
    let block =
      "# 注\nformat: 1   # 様式\nbody: {name: 見本村, unit: \"0000\"}\ntable:\n  edition: \(edition)  # 版\nnetwork-model: α\nlayout:\n  people: 0\n  units: 0\n"
    let flow = block.replacing("table:\n  edition: \(edition)  # 版", with: "table: {edition: \(edition)}  # 版")
    for text in [block, flow] {
      let once = try #require(ManifestText.pinning(edition: "R6.10", digest: "sha256:1", format: 2, in: Array(text.utf8)))
      let twice = try #require(ManifestText.pinning(edition: "R7.3", digest: "sha256:2", format: nil, in: once))
      for (bytes, id, digest) in [(once, "R6.10", "sha256:1"), (twice, "R7.3", "sha256:2")] {
        let manifest = try #require(ManifestReader.read(bytes).manifest)
        #expect(manifest.edition == id && manifest.editionDigest == digest && manifest.format == 2)
        let now = String(decoding: bytes, as: UTF8.self)
        #expect(now.contains("# 注\n") && now.contains("# 様式") && now.contains("# 版"))
      }
    }
    #expect(ManifestText.pinning(edition: "R6.10", digest: "x", format: 2, in: Array("format: 1\n".utf8)) == nil)
  }
}
