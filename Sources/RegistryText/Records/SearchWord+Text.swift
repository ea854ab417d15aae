package import RegistryModel

extension SearchWord: FactRecord {
  package struct Columns: Sendable {
    package let term: Column<SearchWord, String>
    package let words: Column<SearchWord, String>
    package let broader: Column<SearchWord, String>

    init(_ list: inout ColumnList<SearchWord>) {
      term = list.holds(
        "term", \.term, key: .fixed, ja: "表の言葉。または規定の鍵、できごとか役割の識別子",
        en: "a word of the table; or a provision's key, an event's or a role's id")
      words = list.holds(
        "words", \.words, required: false, ja: "同じ意味の言葉(空白区切り)", en: "words that mean the same, separated by spaces")
      broader = list.holds(
        "broader", \.broader, required: false, ja: "何の一種か(空白区切り)", en: "terms that it is a kind of, separated by spaces")
    }
  }

  package static let descriptor = FactDescriptor(
    .words, Columns.init, file: { _ in .file("table/words.csv") }, areas: [.table], title: Phrase(ja: "言い換え", en: "Words people use"))

  package static func read(_ row: inout RowReader<SearchWord>, _ columns: Columns) -> SearchWord {
    SearchWord(term: row[columns.term], words: row[columns.words], broader: row[columns.broader], origin: row.origin)
  }
}
