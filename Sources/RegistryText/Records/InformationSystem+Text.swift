package import RegistryModel

extension InformationSystem: FactRecord {
  package struct Columns: Sendable {
    package let id: Column<InformationSystem, SystemID>
    package let name: Column<InformationSystem, String>
    package let nameEnglish: Column<InformationSystem, String>
    package let area: Column<InformationSystem, NetworkArea>
    package let unit: Column<InformationSystem, UnitCode>
    package let from: Column<InformationSystem, CalendarDate?>
    package let until: Column<InformationSystem, CalendarDate?>

    init(_ list: inout ColumnList<InformationSystem>) {
      id = list.names("id", \.id, .defines, key: .correctable, ja: "システムの識別子", en: "system id")
      name = list.holds("name", \.name.ja, use: .name, ja: "名称", en: "name in Japanese")
      nameEnglish = list.holds("name-en", \.name.en, required: false, use: .name, ja: "英語の名称", en: "name in English")
      area = list.holds("area", \.area, ja: "ネットワークの区分", en: "area of the network")
      unit = list.names("unit", \.unit, .about, ja: "所管の所属", en: "the unit in charge")
      from = list.from(\.period, ja: "稼働の日", en: "first day")
      until = list.until(\.period, ja: "廃止の日(その日は含まない)", en: "day from which it is no more")
    }
  }

  package static let descriptor = FactDescriptor(
    .systems, Columns.init, file: { _ in .file("org/systems.csv") }, isAlwaysRead: true, areas: [.organisation],
    contents: \.systems, registry: { $0.systems }, title: Phrase(ja: "情報システム", en: "Information systems"),
    wording: FactWording { fact, _ in
      fact.named(Phrase(ja: "システム", en: "system"), columns.id, columns.name, columns.nameEnglish)
    })

  package static func read(_ row: inout RowReader<InformationSystem>, _ columns: Columns) -> InformationSystem {
    InformationSystem(
      id: row[columns.id], name: Phrase(ja: row[columns.name], en: row[columns.nameEnglish]), area: row[columns.area],
      unit: row[columns.unit], period: row.period(columns.from, columns.until), origin: row.origin)
  }
}
