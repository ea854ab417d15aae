import RegistryModel
import RegistryText
import Testing

/// Files that were written before columns were added at their end.
@Suite struct LaterColumnsTests {
  private static let schema = Worker.schema
  private static let old = "contract,person,roster,roster-on,identity,identity-on,trained-on,confirmed-on,systems,from,until\n"
  private static let row = "C-1,990101,第1版,2026-04-01,,,,,zei,2026-04-01,2027-04-01\n"

  private func read(_ text: String) -> RecordFile<Worker> { RecordFile(file: "contracts/workers.csv", bytes: Array(text.utf8)) }

  @Test func anOlderFileReadsAsIfItWereBlankThere() throws {
    let file = read(Self.old + Self.row)
    #expect(file.defects.isEmpty)
    #expect(try #require(file.records.first).areas.isEmpty)
    let facts = FactFile.facts("contracts/workers.csv", .workers, file.table.bytes)
    #expect(facts.map { $0["areas"] } == [""])
  }

  /// Only columns that came later may be missing, and only from the end.
  @Test func anyHeaderThatBeginsAsTheColumnsDo() {
    let names = Contract.schema.columns.map(\.name)
    for count in 0...names.count {
      let defects = RecordFile<Contract>(file: "c.csv", bytes: Array((names.prefix(count).joined(separator: ",") + "\n").utf8)).defects
      #expect(defects.isEmpty == (count >= Contract.schema.leastColumns), "\(count)")
    }
    #expect(Contract.schema.leastColumns == names.firstIndex(of: "systems"))
    #expect(!read(Self.old.replacing("until\n", with: "until,\n") + Self.row).defects.isEmpty)
  }

  /// Rows are as wide as their header, whatever the columns are.
  @Test func aRowOfAnotherWidthThanItsHeaderIsADefect() {
    #expect(read(Self.old + Self.row.replacing("\n", with: ",server-room\n")).defects.map(\.code) == [.fieldCount])
    #expect(read(Self.schema.headerLine + "\n" + Self.row).defects.map(\.code) == [.fieldCount])
  }

  @Test func wideningKeepsEveryByteBesides() {
    let text = "# 注\n" + Self.old + "# 林\n" + Self.row + "\n# 末\n"
    let wide = CSVTable(file: "w.csv", bytes: Array(text.utf8)).widened(for: Self.schema)
    #expect(
      String(decoding: wide.bytes, as: UTF8.self) == "# 注\n" + Self.schema.headerLine + "\n# 林\n" + String(Self.row.dropLast())
        + ",\n\n# 末\n")
    #expect(CSVTable(file: "w.csv", bytes: wide.bytes).widened(for: Self.schema).bytes == wide.bytes)
  }

  @Test func twoVersionsThatSayTheSameDoNotDiffer() {
    let wide = CSVTable(file: "contracts/workers.csv", bytes: Array((Self.old + Self.row).utf8)).widened(for: Self.schema).bytes
    let difference = FactFile.compare("contracts/workers.csv", .workers, old: Array((Self.old + Self.row).utf8), new: wide)
    #expect(difference.added.isEmpty && difference.removed.isEmpty && difference.newDefects.isEmpty)
  }

  /// One side writes into a new column, the other adds a row to the old file.
  @Test func mergingTakesBothWidths() throws {
    let base = Self.old + Self.row
    let ours = Self.schema.headerLine + "\n" + String(Self.row.dropLast()) + ",server-room\n"
    let theirs = base + Self.row.replacing("990101", with: "990102")
    let merged = try #require(
      ThreeWayMerge(file: "w.csv", base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8), schema: Self.schema))
    #expect(merged.conflicts.isEmpty)
    #expect(
      String(decoding: merged.bytes, as: UTF8.self)
        == ours + String(Self.row.replacing("990101", with: "990102").dropLast()) + ",\n")
  }
}
