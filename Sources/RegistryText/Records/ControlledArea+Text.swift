package import RegistryModel

extension AreaKindTag: NamingKind {
  package static let named = Named(ja: "管理区域", en: "controlled area")
}

extension ControlledArea: FactRecord {
  package struct Columns: Sendable {
    package let id: Column<ControlledArea, AreaID>
    package let name: Column<ControlledArea, String>
    package let nameEnglish: Column<ControlledArea, String>
    package let unit: Column<ControlledArea, UnitCode>
    package let measures: Column<ControlledArea, Set<AreaMeasure>>
    package let from: Column<ControlledArea, CalendarDate?>
    package let until: Column<ControlledArea, CalendarDate?>

    init(_ list: inout ColumnList<ControlledArea>) {
      id = list.names("id", \.id, .defines, key: .correctable, ja: "管理区域の識別子", en: "id of the controlled area")
      name = list.holds("name", \.name.ja, use: .name, ja: "名称", en: "name in Japanese")
      nameEnglish = list.holds("name-en", \.name.en, required: false, use: .name, ja: "英語の名称", en: "name in English")
      unit = list.names("unit", \.unit, .about, ja: "所管の所属", en: "the unit in charge")
      measures = list.holds(
        "measures", \.measures, required: false, ja: "外部の者の入室に求めること(+ 区切り)", en: "what it demands of those from outside, joined by +")
      from = list.from(\.period, ja: "初日", en: "first day")
      until = list.until(\.period, ja: "終わりの日(その日は含まない)", en: "day from which it is no more")
    }
  }

  package static let descriptor = FactDescriptor(
    .areas, Columns.init, file: { _ in .file("org/areas.csv") }, areas: [.organisation],
    title: Phrase(ja: "管理区域", en: "Controlled areas"),
    wording: FactWording { fact, _ in
      fact.named(Phrase(ja: "管理区域", en: "controlled area"), columns.id, columns.name, columns.nameEnglish)
    })

  package static func read(_ row: inout RowReader<ControlledArea>, _ columns: Columns) -> ControlledArea {
    ControlledArea(
      id: row[columns.id], name: Phrase(ja: row[columns.name], en: row[columns.nameEnglish]), unit: row[columns.unit],
      measures: row[columns.measures], period: row.period(columns.from, columns.until), origin: row.origin)
  }
}
