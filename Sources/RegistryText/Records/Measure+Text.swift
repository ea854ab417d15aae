import Messages
package import RegistryModel

extension Measure: FactRecord {
  package struct Columns: Sendable {
    package let id: Column<Measure, MeasureID>
    package let provision: Column<Measure, ProvisionKey>
    package let name: Column<Measure, String>
    package let nameEnglish: Column<Measure, String>
    package let keywords: Column<Measure, String>
    package let scope: Column<Measure, RoleScope>
    package let roles: Column<Measure, [RoleID]>
    package let period: Column<Measure, Recurrence>
    package let anchor: Column<Measure, RecurrenceAnchor>
    package let grace: Column<Measure, Int>
    package let priority: Column<Measure, Int>
    package let wanted: Column<Measure, String>
    package let evidence: EvidenceColumns<Measure>
    package let from: Column<Measure, CalendarDate?>
    package let until: Column<Measure, CalendarDate?>

    init(_ list: inout ColumnList<Measure>) {
      id = list.names("id", \.id, .defines, key: .correctable, ja: "対策の識別子", en: "measure id")
      provision = list.names("provision", \.provision, .mentions, ja: "規定の鍵", en: "provision key")
      name = list.holds("name", \.name.ja, use: .name, ja: "名称", en: "name in Japanese")
      nameEnglish = list.holds("name-en", \.name.en, required: false, use: .name, ja: "英語の名称", en: "name in English")
      keywords = list.holds("keywords", \.keywords, required: false, ja: "検索語(空白区切り)", en: "search words, separated by spaces")
      scope = list.holds("scope", \.scope, ja: "どこごとに行うか", en: "once at each of what")
      roles = list.names(
        "roles", \.roles, .mentions, ja: "行う役割(どれか。+ 区切り)", en: "roles of which any holder does it, joined by +")
      period = list.holds(
        "period", \.recurrence, ja: "頻度(yearly、half、quarter、monthly、P30D)", en: "how often: yearly, half, quarter, monthly, P30D")
      anchor = list.holds("anchor", \.anchor, ja: "どこから数えるか", en: "from where it is counted")
      grace = list.holds("grace", \.grace, as: NumberForm(0...366, blank: 0), required: false, ja: "猶予の日数", en: "days of grace")
      priority = list.holds(
        "priority", \.priority, as: NumberForm(1...9), ja: "始める順(1が先)", en: "what to begin with: 1 comes first")
      wanted = list.holds("evidence", \.evidenceWanted, ja: "残す証拠", en: "what is kept of it as evidence")
      evidence = EvidenceColumns(&list, \.evidence)
      from = list.from(\.period, ja: "始める日(空欄なら始めていない)", en: "day from which it is owed; blank: not begun")
      until = list.until(\.period, ja: "やめる日(その日は含まない)", en: "day from which it is no longer owed")
    }
  }

  package static let descriptor = FactDescriptor(
    .measures, Columns.init, file: { _ in .file("table/measures.csv") }, areas: [.table],
    title: Phrase(ja: "定期の対策", en: "Measures that recur"),
    wording: FactWording { fact, _ in
      fact.named(Phrase(ja: "定期の対策", en: "measure"), columns.id, columns.name, columns.nameEnglish)
    })

  package static func read(_ row: inout RowReader<Measure>, _ columns: Columns) -> Measure {
    let measure = Measure(
      id: row[columns.id], provision: row[columns.provision], name: Phrase(ja: row[columns.name], en: row[columns.nameEnglish]),
      keywords: row[columns.keywords], scope: row[columns.scope], roles: row[columns.roles], recurrence: row[columns.period],
      anchor: row[columns.anchor], grace: row[columns.grace], priority: row[columns.priority], evidenceWanted: row[columns.wanted],
      evidence: columns.evidence.read(&row), period: row.period(columns.from, columns.until), origin: row.origin)
    if measure.recurrence.months == nil, measure.anchor != .fromLast {
      row.reject(columns.anchor, FieldMessages.daysNeedFromLast(measure.recurrence.text), FieldMessages.writeFromLast)
    }
    return measure
  }
}

extension MeasureKindTag: NamingKind {
  package static let named = Named(ja: "定期の対策", en: "measure")
}
