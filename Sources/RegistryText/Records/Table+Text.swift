package import RegistryModel

extension Role: TextRecord {
  package static let schema = FileSchema(
    path: "table/roles.csv", title: Phrase(ja: "役割", en: "Roles"),
    columns: [
      Column("id", .identifier, ja: "役割の識別子", en: "the role's id"),
      Column("name", .text, ja: "名称", en: "name in Japanese"),
      Column("name-en", .text, ja: "英語の名称", en: "name in English"),
      Column("kind", .choice(RoleKind.texts), ja: "誰が担うか", en: "what can stand in it"),
      Column("scope", .choice(RoleScope.texts), ja: "何ごとに置くか", en: "at what it is held"),
      Column("seats", .custom("seats"), ja: "人数(1、0..1、1..*)", en: "how many persons: 1, 0..1, 1..*"),
      Column("superior", .identifier, required: false, ja: "上位の役割", en: "the role above"),
      Column(
        "confidence", .choice(Confidence.texts), ja: "根拠の確かさ", en: "how good the evidence is"),
      Column("source", .text, required: false, ja: "出典の符号", en: "tags of the sources"),
      Column("caveat", .text, required: false, ja: "留保", en: "what the compiler could not see"),
    ],
    key: [0], order: .bytes, isRequired: true)

  package static func read(_ row: inout RowReader) -> Role? {
    let id: RoleID = row.identifier(0)
    let name = Phrase(ja: row.text(1), en: row.text(2))
    let kind: RoleKind? = row.choice(3)
    let scope: RoleScope? = row.choice(4)
    let seatsText = row.text(5)
    let seats = SeatCount(seatsText)
    if seats == nil, !seatsText.isEmpty {
      row.reject(
        5, Phrase(ja: "「\(seatsText)」は人数ではありません", en: "'\(seatsText)' is not a number of seats"),
        Phrase(ja: "1、0..1、1..* のように書いてください", en: "write 1, 0..1, 1..* or the like"))
    }
    let superior: RoleID? = row.optionalIdentifier(6)
    let evidence = row.evidence(7)
    guard row.isSound, let kind, let scope, let seats, let evidence else { return nil }
    return Role(
      id: id, name: name, kind: kind, scope: scope, seats: seats, superior: superior, evidence: evidence,
      origin: row.origin)
  }
}

extension Provision: TextRecord {
  package static let schema = FileSchema(
    path: "table/provisions.csv", title: Phrase(ja: "規定", en: "Provisions"),
    columns: [
      Column("key", .identifier, ja: "規定の鍵(5.1-1-3b)", en: "the provision's key (5.1-1-3b)"),
      Column("label", .text, ja: "印刷上の番号(5.1(1)③(イ))", en: "the printed label (5.1(1)③(イ))"),
      Column("chapter", .number, ja: "章", en: "chapter"),
      Column("title", .text, ja: "見出し", en: "title in Japanese, our own words"),
      Column("title-en", .text, ja: "英語の見出し", en: "title in English, our own words"),
      Column("scope", .choice(ProvisionScope.texts), ja: "及ぶ範囲", en: "where it applies"),
      Column("keywords", .text, required: false, ja: "検索語(空白区切り)", en: "search words, separated by spaces"),
      Column(
        "confidence", .choice(Confidence.texts), ja: "根拠の確かさ", en: "how good the evidence is"),
      Column("source", .text, required: false, ja: "出典の符号", en: "tags of the sources"),
      Column("caveat", .text, required: false, ja: "留保", en: "what the compiler could not see"),
      Column("confirmed-on", .date, required: false, ja: "自団体の規程と照合した日", en: "day it was checked against the body's own policy"),
      Column("confirmed-by", .text, required: false, ja: "照合した人", en: "who checked it"),
      Column("from", .date, required: false, ja: "効力の初日", en: "first day in force"),
      Column("until", .date, required: false, ja: "失効の日(その日は含まない)", en: "day from which it is no longer in force"),
    ],
    key: [0], order: .natural, isRequired: true)

  package static func read(_ row: inout RowReader) -> Provision? {
    let key: ProvisionKey = row.identifier(0)
    let label = row.text(1)
    let chapter = row.number(2, in: 1...99)
    let title = Phrase(ja: row.text(3), en: row.text(4))
    let scope: ProvisionScope? = row.choice(5)
    let keywords = row.text(6)
    let evidence = row.evidence(7)
    let confirmedOn = row.date(10)
    let confirmedBy = row.text(11)
    let period = row.period(12, 13)
    guard row.isSound, let scope, let evidence else { return nil }
    return Provision(
      key: key, label: label, chapter: chapter, title: title, scope: scope, keywords: keywords,
      evidence: evidence, confirmedOn: confirmedOn, confirmedBy: confirmedBy, period: period,
      origin: row.origin)
  }
}

extension RowReader {
  /// Three columns from `first` on: confidence, source, caveat.
  fileprivate mutating func evidence(_ first: Int) -> Evidence? {
    let confidence: Confidence? = choice(first)
    let sources = text(first + 1)
    let caveat = text(first + 2)
    return confidence.map { Evidence(confidence: $0, sources: sources, caveat: caveat) }
  }
}

extension Separation: TextRecord {
  package static let schema = FileSchema(
    path: "table/separations.csv", title: Phrase(ja: "職務の分離", en: "Separations of duties"),
    columns: [
      Column("provision", .identifier, ja: "根拠の規定", en: "the provision that demands it"),
      Column("first", .choice(Act.texts), ja: "一方の行為", en: "one act"),
      Column("second", .choice(Act.texts), ja: "他方の行為", en: "the other act"),
      Column("waivable", .choice(["yes", "no"]), ja: "例外を許すか", en: "whether an exception may be permitted"),
      Column("note", .text, required: false, ja: "備考", en: "note"),
    ],
    key: [0, 1, 2], order: .natural, isRequired: false)

  package static func read(_ row: inout RowReader) -> Separation? {
    let provision: ProvisionKey = row.identifier(0)
    let first: Act? = row.choice(1)
    let second: Act? = row.choice(2)
    let waivable: YesNo? = row.choice(3)
    let note = row.text(4)
    guard row.isSound, let first, let second, let waivable else { return nil }
    return Separation(
      provision: provision, first: first, second: second, isWaivable: waivable == .yes, note: note,
      origin: row.origin)
  }
}

/// `yes` or `no`.
enum YesNo: String, CaseIterable {
  case yes, no
}

extension Source: TextRecord {
  package static let schema = FileSchema(
    path: "table/sources.csv", title: Phrase(ja: "出典", en: "Sources"),
    columns: [
      Column("tag", .text, ja: "符号", en: "tag"),
      Column("what", .text, ja: "何か", en: "what it is"),
      Column("locator", .text, required: false, ja: "所在", en: "where it is found"),
    ],
    key: [0], order: .bytes, isRequired: false)

  package static func read(_ row: inout RowReader) -> Source? {
    let source = Source(tag: row.text(0), what: row.text(1), locator: row.text(2), origin: row.origin)
    return row.isSound ? source : nil
  }
}

extension Event: TextRecord {
  package static let schema = FileSchema(
    path: "table/events.csv", title: Phrase(ja: "できごと(誰に知らせるか)", en: "Events (whom to tell)"),
    columns: [
      Column("id", .identifier, ja: "識別子", en: "id"),
      Column("name", .text, ja: "名称", en: "name in Japanese"),
      Column("name-en", .text, ja: "英語の名称", en: "name in English"),
      Column("keywords", .text, required: false, ja: "検索語(空白区切り)", en: "search words, separated by spaces"),
      Column(
        "provisions", .identifiers(" "), ja: "知らせる順に並べた規定の鍵", en: "provision keys in the order of telling"),
    ],
    key: [0], order: .bytes, isRequired: false)

  package static func read(_ row: inout RowReader) -> Event? {
    let id: EventID = row.identifier(0)
    let name = Phrase(ja: row.text(1), en: row.text(2))
    let keywords = row.text(3)
    let provisions: [ProvisionKey] = row.identifiers(4, separator: " ")
    guard row.isSound else { return nil }
    return Event(id: id, name: name, keywords: keywords, provisions: provisions, origin: row.origin)
  }
}

extension Gist: TextRecord {
  package static let schema = FileSchema(
    path: "table/gists.csv", title: Phrase(ja: "規定の要旨", en: "Gists of the provisions"),
    columns: [
      Column("provision", .identifier, ja: "規定の鍵", en: "provision key"),
      Column("gist-en", .text, ja: "要旨(英語)", en: "what it says, in our own words"),
    ],
    key: [0], order: .natural, isRequired: false)

  package static func read(_ row: inout RowReader) -> Gist? {
    let provision: ProvisionKey = row.identifier(0)
    let text = row.text(1)
    guard row.isSound else { return nil }
    return Gist(provision: provision, text: text, origin: row.origin)
  }
}
