package import RegistryModel

extension Unit: FactRecord {
  package struct Columns: Sendable {
    package let code: Column<Unit, UnitCode>
    package let name: Column<Unit, String>
    package let nameEnglish: Column<Unit, String>
    package let kind: Column<Unit, UnitKind>
    package let parent: Column<Unit, UnitCode?>
    package let from: Column<Unit, CalendarDate?>
    package let until: Column<Unit, CalendarDate?>
    package let successors: Column<Unit, [UnitCode]>

    init(_ list: inout ColumnList<Unit>) {
      code = list.names("code", \.code, .defines, key: .correctable, ja: "所属コード", en: "unit code")
      name = list.holds("name", \.name.ja, use: .name, ja: "名称", en: "name in Japanese")
      nameEnglish = list.holds("name-en", \.name.en, required: false, use: .name, ja: "英語の名称", en: "name in English")
      kind = list.holds("kind", \.kind, ja: "種類", en: "kind")
      parent = list.names(
        "parent", \.parent, .mentions, required: false, ja: "上位の所属(団体だけ空)", en: "the unit above (blank for the body only)")
      from = list.from(\.period, key: .loose, ja: "設置の日", en: "first day")
      until = list.until(\.period, ja: "廃止の日(その日は含まない)", en: "day from which it is no more")
      successors = list.names(
        "successors", \.successors, .mentions, required: false, ja: "後継の所属(+ 区切り)", en: "units that took over, joined by +")
    }
  }

  package static let descriptor = FactDescriptor(
    .units, Columns.init, file: { _ in .file("org/units.csv") }, isRequired: true, isAlwaysRead: true, areas: [.organisation],
    contents: \.units, registry: { $0.units }, title: Phrase(ja: "所属", en: "Units"),
    wording: FactWording(coming: Phrase(ja: "を設置", en: "set up")) { fact, _ in
      fact.named(Phrase(ja: "所属", en: "unit"), columns.code, columns.name, columns.nameEnglish)
    })

  package static func read(_ row: inout RowReader<Unit>, _ columns: Columns) -> Unit {
    Unit(
      code: row[columns.code], name: Phrase(ja: row[columns.name], en: row[columns.nameEnglish]), kind: row[columns.kind],
      parent: row[columns.parent], period: row.period(columns.from, columns.until), successors: row[columns.successors],
      origin: row.origin)
  }
}
