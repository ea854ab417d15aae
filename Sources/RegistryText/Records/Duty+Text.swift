package import RegistryModel

extension Duty: TextRecord {
  package static let schema = FileSchema(
    path: "table/duties.csv", title: Phrase(ja: "義務と権限", en: "Duties"),
    columns: [
      Column("provision", .identifier, ja: "規定の鍵", en: "the provision's key"),
      Column("no", .number, ja: "規定の中の番号", en: "its number within the provision"),
      Column("act", .choice(Act.texts), ja: "行為", en: "what is done"),
      Column(
        "roles", .jointRoles, ja: "行う役割。+ は及び(全員)、| は又は(誰か)、; は各(それぞれ)",
        en: "who does it: + joins all (jointly), | any one, ; each for its own"),
      Column("to", .identifiers("+"), required: false, ja: "相手の役割(+ 区切り)", en: "towards whom, joined by +"),
      Column("persons", .number, required: false, ja: "最少人数(空は1)", en: "least number of distinct persons (blank = 1)"),
      Column(
        "when", .custom("condition"), required: false,
        ja: "条件。if-absent:役割 はその役割が不在のときだけ、after:規定 はその規定の決定の後だけ",
        en: "condition: if-absent:ROLE, only when that role is absent; after:PROVISION, only after its decision"),
      Column("acting", .choice(["yes", "no"]), required: false, ja: "代決できるか(空は yes)", en: "whether a deputy may act (blank = yes)"),
      Column("note", .text, required: false, ja: "備考", en: "note"),
    ],
    key: [0, 1], order: .natural, isRequired: true)

  package static func read(_ row: inout RowReader) -> Duty? {
    let provision: ProvisionKey = row.identifier(0)
    let number = row.number(1, in: 1...99)
    let act: Act? = row.choice(2)
    let (roles, jointness) = row.jointRoles(3)
    let counterparts: [RoleID] = row.identifiers(4, separator: "+")
    let persons = row.number(5, in: 1...20, default: 1)
    let condition = row.condition(6)
    let acting: YesNo? = row.choice(7, default: .yes)
    let note = row.text(8)
    guard row.isSound, let act, let acting else { return nil }
    return Duty(
      provision: provision, number: number, act: act, roles: roles, jointness: jointness,
      counterparts: counterparts, persons: persons, condition: condition, mayBeActedFor: acting == .yes,
      note: note, origin: row.origin)
  }
}

extension RowReader {
  fileprivate mutating func jointRoles(_ column: Int) -> ([RoleID], Jointness) {
    let whole = text(column)
    if whole.isEmpty { return ([], .all) }
    let used = Jointness.allCases.filter { joint in joint.rawValue.utf8.first.map(whole.utf8.contains) ?? false }
    if used.count > 1 {
      reject(
        column, Phrase(ja: "「\(whole)」は + | ; を混ぜています", en: "'\(whole)' mixes + | ;"),
        Phrase(ja: "義務を2行に分けてください", en: "write two duties, one line each"))
      return ([], .all)
    }
    let jointness = used.first ?? .all
    return (identifiers(column, separator: Character(jointness.rawValue)), jointness)
  }

  fileprivate mutating func condition(_ column: Int) -> DutyCondition {
    let word = text(column)
    if word.isEmpty { return .always }
    let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, RoleID.isWellFormed(parts[1].utf8) {
      if parts[0] == "if-absent" { return .ifAbsent(RoleID(parts[1])) }
      if parts[0] == "after" { return .after(ProvisionKey(parts[1])) }
    }
    reject(
      column, Phrase(ja: "「\(word)」は条件ではありません", en: "'\(word)' is not a condition"),
      Phrase(ja: "if-absent:役割 か after:規定 を書いてください", en: "write if-absent:ROLE or after:PROVISION"))
    return .always
  }
}
