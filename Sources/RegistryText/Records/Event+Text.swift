package import RegistryModel

extension EventKindTag: NamingKind {
  package static let named = Named(ja: "できごと", en: "event")
}

extension Event: FactRecord {
  package struct Columns: Sendable {
    package let id: Column<Event, EventID>
    package let name: Column<Event, String>
    package let nameEnglish: Column<Event, String>
    package let keywords: Column<Event, String>
    package let provisions: Column<Event, [ProvisionKey]>

    init(_ list: inout ColumnList<Event>) {
      id = list.names("id", \.id, .defines, key: .correctable, ja: "識別子", en: "id")
      // No column of another kind names an event, so its names stand for no code.
      name = list.holds("name", \.name.ja, ja: "名称", en: "name in Japanese")
      nameEnglish = list.holds("name-en", \.name.en, ja: "英語の名称", en: "name in English")
      keywords = list.holds(
        "keywords", \.keywords, required: false, ja: "検索語(空白区切り)", en: "search words, separated by spaces")
      provisions = list.names(
        "provisions", \.provisions, .mentions, as: ListForm(separator: " "), ja: "知らせる順に並べた規定の鍵",
        en: "provision keys in the order of telling")
    }
  }

  package static let descriptor = FactDescriptor(
    .events, Columns.init, file: { _ in .file("table/events.csv") }, areas: [.table],
    title: Phrase(ja: "できごと(誰に知らせるか)", en: "Events (whom to tell)"))

  package static func read(_ row: inout RowReader<Event>, _ columns: Columns) -> Event {
    Event(
      id: row[columns.id], name: Phrase(ja: row[columns.name], en: row[columns.nameEnglish]), keywords: row[columns.keywords],
      provisions: row[columns.provisions], origin: row.origin)
  }
}
