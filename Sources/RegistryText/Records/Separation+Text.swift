package import RegistryModel

extension Separation: FactRecord {
  package struct Columns: Sendable {
    package let provision: Column<Separation, ProvisionKey>
    package let first: Column<Separation, Act>
    package let second: Column<Separation, Act>
    package let waivable: Column<Separation, Bool>
    package let note: Column<Separation, String>

    init(_ list: inout ColumnList<Separation>) {
      provision = list.names("provision", \.provision, .mentions, key: .correctable, ja: "根拠の規定", en: "the provision that demands it")
      first = list.holds("first", \.first, key: .fixed, ja: "一方の行為", en: "one act")
      second = list.holds("second", \.second, key: .fixed, ja: "他方の行為", en: "the other act")
      waivable = list.holds(
        "waivable", \.isWaivable, as: FlagForm("yes", "no"), ja: "例外を許すか", en: "whether an exception may be permitted")
      note = list.holds("note", \.note, required: false, ja: "備考", en: "note")
    }
  }

  package static let descriptor = FactDescriptor(
    .separations, Columns.init, file: { _ in .file("table/separations.csv") }, order: .natural, isAlwaysRead: true, areas: [.table],
    title: Phrase(ja: "職務の分離", en: "Separations of duties"))

  package static func read(_ row: inout RowReader<Separation>, _ columns: Columns) -> Separation {
    Separation(
      provision: row[columns.provision], first: row[columns.first], second: row[columns.second], isWaivable: row[columns.waivable],
      note: row[columns.note], origin: row.origin)
  }
}
