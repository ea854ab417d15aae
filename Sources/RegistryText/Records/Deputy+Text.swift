package import RegistryModel

extension Deputy: FactRecord {
  package struct Columns: Sendable {
    package let place: Column<Deputy, Place>
    package let role: Column<Deputy, RoleID>
    package let rank: Column<Deputy, Int>
    package let person: Column<Deputy, StaffNumber>
    package let when: Column<Deputy, Set<DeputyTrigger>>
    package let provisions: Column<Deputy, [ProvisionKey]>
    package let from: Column<Deputy, CalendarDate?>
    package let until: Column<Deputy, CalendarDate?>
    package let instrument: Column<Deputy, String>

    init(_ list: inout ColumnList<Deputy>) {
      place = list.names(
        "place", \.seat.place, .about, key: .correctable, ja: "どこで(body、unit:コード、system:ID)", en: "where: body, unit:CODE, system:ID")
      role = list.names("role", \.seat.role, .mentions, key: .fixed, ja: "代わられる役割", en: "the role acted for")
      rank = list.holds("rank", \.rank, as: NumberForm(1...9), key: .loose, ja: "順位(1が先)", en: "order, 1 acts first")
      person = list.names("person", \.person, .about, key: .fixed, ja: "代わる人の職員番号", en: "the deputy's staff number")
      when = list.holds(
        "when", \.triggers, ja: "いつ(不在 absence、欠員 vacancy、利害 conflict、常時 always)", en: "what lets the deputy act, joined by +")
      provisions = list.names(
        "provisions", { $0.provisions ?? [] }, .mentions, required: false, ja: "及ぶ規定(空はすべて)", en: "which provisions (blank = all)")
      from = list.from(\.period, key: .loose, ja: "初日", en: "first day")
      until = list.until(\.period, ja: "終わりの日(その日は含まない)", en: "day from which it no longer holds")
      instrument = list.holds(
        "instrument", \.instrument, required: false, use: .document, ja: "根拠(代決規程、指名書)", en: "what names the deputy")
    }
  }

  package static let descriptor = FactDescriptor(
    .deputies, Columns.init, file: { .byPlace(name: "deputies.csv", $0.place) }, isAlwaysRead: true, areas: [.holdings, .deputies],
    contents: \.deputies, registry: { $0.allDeputies }, title: Phrase(ja: "代決・代理", en: "Deputies"),
    wording: FactWording(coming: Phrase(ja: "に指名", en: "named")) { fact, names in
      let (person, rank) = (names.person(fact[columns.person]), fact[columns.rank])
      let (spot, role) = (names.place(fact[columns.place], fact), names.role(fact[columns.role]))
      return Phrase(
        ja: "\(person) \(spot.ja)の\(role.ja)の代理 第\(rank)順位",
        en: "\(person), deputy no. \(rank) for \(role.text(.english)) at \(spot.text(.english))")
    })

  package static func read(_ row: inout RowReader<Deputy>, _ columns: Columns) -> Deputy {
    let provisions = row[columns.provisions]
    return Deputy(
      seat: Seat(role: row[columns.role], place: row[columns.place]), rank: row[columns.rank], person: row[columns.person],
      triggers: row[columns.when], provisions: provisions.isEmpty ? nil : provisions, period: row.period(columns.from, columns.until),
      instrument: row[columns.instrument], origin: row.origin)
  }
}
