package import RegistryModel

extension Unit: TextRecord {
  package static let schema = FileSchema(
    path: "org/units.csv", title: Phrase(ja: "所属", en: "Units"),
    columns: [
      Column("code", .identifier, ja: "所属コード", en: "unit code"),
      Column("name", .text, ja: "名称", en: "name in Japanese"),
      Column("name-en", .text, required: false, ja: "英語の名称", en: "name in English"),
      Column("kind", .choice(UnitKind.texts), ja: "種類", en: "kind"),
      Column("parent", .identifier, required: false, ja: "上位の所属(団体だけ空)", en: "the unit above (blank for the body only)"),
      Column("from", .date, required: false, ja: "設置の日", en: "first day"),
      Column("until", .date, required: false, ja: "廃止の日(その日は含まない)", en: "day from which it is no more"),
      Column("successors", .identifiers("+"), required: false, ja: "後継の所属(+ 区切り)", en: "units that took over, joined by +"),
    ],
    key: [0, 5], order: .bytes, isRequired: true)

  package static func read(_ row: inout RowReader) -> Unit? {
    let code: UnitCode = row.identifier(0)
    let name = Phrase(ja: row.text(1), en: row.text(2))
    let kind: UnitKind? = row.choice(3)
    let parent: UnitCode? = row.optionalIdentifier(4)
    let period = row.period(5, 6)
    let successors: [UnitCode] = row.identifiers(7, separator: "+")
    guard row.isSound, let kind else { return nil }
    return Unit(
      code: code, name: name, kind: kind, parent: parent, period: period, successors: successors,
      origin: row.origin)
  }
}

extension Post: TextRecord {
  package static let schema = FileSchema(
    path: "org/posts.csv", title: Phrase(ja: "職", en: "Posts"),
    columns: [
      Column("id", .identifier, ja: "職の識別子", en: "post id"),
      Column("name", .text, ja: "名称", en: "name in Japanese"),
      Column("name-en", .text, required: false, ja: "英語の名称", en: "name in English"),
      Column("rank", .number, ja: "順位(1が最上位)", en: "rank, 1 the highest"),
    ],
    key: [0], order: .bytes, isRequired: true)

  package static func read(_ row: inout RowReader) -> Post? {
    let id: PostID = row.identifier(0)
    let name = Phrase(ja: row.text(1), en: row.text(2))
    let rank = row.number(3, in: 1...99)
    guard row.isSound else { return nil }
    return Post(id: id, name: name, rank: rank, origin: row.origin)
  }
}

extension InformationSystem: TextRecord {
  package static let schema = FileSchema(
    path: "org/systems.csv", title: Phrase(ja: "情報システム", en: "Information systems"),
    columns: [
      Column("id", .identifier, ja: "システムの識別子", en: "system id"),
      Column("name", .text, ja: "名称", en: "name in Japanese"),
      Column("name-en", .text, required: false, ja: "英語の名称", en: "name in English"),
      Column("area", .choice(NetworkArea.texts), ja: "ネットワークの区分", en: "area of the network"),
      Column("unit", .identifier, ja: "所管の所属", en: "the unit in charge"),
      Column("from", .date, required: false, ja: "稼働の日", en: "first day"),
      Column("until", .date, required: false, ja: "廃止の日(その日は含まない)", en: "day from which it is no more"),
    ],
    key: [0], order: .bytes, isRequired: false)

  package static func read(_ row: inout RowReader) -> InformationSystem? {
    let id: SystemID = row.identifier(0)
    let name = Phrase(ja: row.text(1), en: row.text(2))
    let area: NetworkArea? = row.choice(3)
    let unit: UnitCode = row.identifier(4)
    let period = row.period(5, 6)
    guard row.isSound, let area else { return nil }
    return InformationSystem(id: id, name: name, area: area, unit: unit, period: period, origin: row.origin)
  }
}
