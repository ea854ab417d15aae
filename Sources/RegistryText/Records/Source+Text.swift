package import RegistryModel

extension Source: FactRecord {
  package struct Columns: Sendable {
    package let tag: Column<Source, String>
    package let what: Column<Source, String>
    package let locator: Column<Source, String>

    init(_ list: inout ColumnList<Source>) {
      tag = list.holds("tag", \.tag, key: .correctable, ja: "符号", en: "tag")
      what = list.holds("what", \.what, ja: "何か", en: "what it is")
      locator = list.holds("locator", \.locator, required: false, ja: "所在", en: "where it is found")
    }
  }

  package static let descriptor = FactDescriptor(
    .sources, Columns.init, file: { _ in .file("table/sources.csv") }, areas: [.table], title: Phrase(ja: "出典", en: "Sources"))

  package static func read(_ row: inout RowReader<Source>, _ columns: Columns) -> Source {
    Source(tag: row[columns.tag], what: row[columns.what], locator: row[columns.locator], origin: row.origin)
  }
}
