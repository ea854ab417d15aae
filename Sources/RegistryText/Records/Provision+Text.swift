package import RegistryModel

extension Provision: FactRecord {
  package struct Columns: Sendable {
    package let key: Column<Provision, ProvisionKey>
    package let label: Column<Provision, String>
    package let chapter: Column<Provision, Int>
    package let title: Column<Provision, String>
    package let titleEnglish: Column<Provision, String>
    package let scope: Column<Provision, ProvisionScope>
    package let keywords: Column<Provision, String>
    package let evidence: EvidenceColumns<Provision>
    package let from: Column<Provision, CalendarDate?>
    package let until: Column<Provision, CalendarDate?>

    init(_ list: inout ColumnList<Provision>) {
      key = list.names("key", \.key, .defines, key: .correctable, ja: "規定の鍵(5.1-1-3b)", en: "the provision's key (5.1-1-3b)")
      label = list.holds(
        "label", \.label, use: .name, ja: "印刷上の番号(5.1(1)③(イ))", en: "the printed label (5.1(1)③(イ))")
      chapter = list.holds("chapter", \.chapter, as: NumberForm(1...99), ja: "章", en: "chapter")
      title = list.holds("title", \.title.ja, use: .name, ja: "見出し", en: "title in Japanese, our own words")
      titleEnglish = list.holds("title-en", \.title.en, ja: "英語の見出し", en: "title in English, our own words")
      scope = list.holds("scope", \.scope, ja: "及ぶ範囲", en: "where it applies")
      keywords = list.holds(
        "keywords", \.keywords, required: false, ja: "検索語(空白区切り)", en: "search words, separated by spaces")
      evidence = EvidenceColumns(&list, \.evidence)
      from = list.from(\.period, ja: "効力の初日", en: "first day in force")
      until = list.until(\.period, ja: "失効の日(その日は含まない)", en: "day from which it is no longer in force")
    }
  }

  package static let descriptor = FactDescriptor(
    .provisions, Columns.init, file: { _ in .file("table/provisions.csv") }, isRequired: true, order: .natural, isAlwaysRead: true,
    retired: [RetiredColumn("confirmed-on", before: "from"), RetiredColumn("confirmed-by", before: "from")], areas: [.table],
    contents: \.provisions, registry: { $0.provisions }, title: Phrase(ja: "規定", en: "Provisions"),
    wording: FactWording { fact, _ in
      let (key, label) = (fact[columns.key], fact[columns.label])
      return Phrase(
        ja: "規定 \(label) \(fact[columns.title])(\(key))", en: "provision \(label) \(fact[columns.titleEnglish]) (\(key))")
    })

  package static func read(_ row: inout RowReader<Provision>, _ columns: Columns) -> Provision {
    Provision(
      key: row[columns.key], label: row[columns.label], chapter: row[columns.chapter],
      title: Phrase(ja: row[columns.title], en: row[columns.titleEnglish]), scope: row[columns.scope], keywords: row[columns.keywords],
      evidence: columns.evidence.read(&row), period: row.period(columns.from, columns.until), origin: row.origin)
  }
}
