package import RegistryModel

extension SearchWord: TextRecord {
  package static let schema = FileSchema(
    path: "table/words.csv", title: Phrase(ja: "言い換え", en: "Words people use"),
    columns: [
      Column("term", .text, ja: "表の言葉。または規定の鍵、できごとか役割の識別子", en: "a word of the table; or a provision's key, an event's or a role's id"),
      Column("words", .text, required: false, ja: "同じ意味の言葉(空白区切り)", en: "words that mean the same, separated by spaces"),
      Column("broader", .text, required: false, ja: "何の一種か(空白区切り)", en: "terms that it is a kind of, separated by spaces"),
    ],
    key: [0], order: .bytes, isRequired: false)

  package static func read(_ row: inout RowReader) -> SearchWord? {
    let word = SearchWord(term: row.text(0), words: row.text(1), broader: row.text(2), origin: row.origin)
    return row.isSound ? word : nil
  }
}
