package import RegistryModel

extension Contract: TextRecord {
  package static let schema = FileSchema(
    path: "contracts/contracts.csv", title: Phrase(ja: "委託契約", en: "Contracts"),
    columns: [
      Column("id", .identifier, ja: "契約の識別子", en: "contract id"),
      Column("title", .text, ja: "件名", en: "title"),
      Column("firm", .text, ja: "委託先", en: "the firm"),
      Column("unit", .identifier, ja: "所管の所属", en: "the unit in charge"),
      Column("tier", .number, ja: "1は委託先、2は再委託先、…", en: "1 = contractor, 2 = its sub-contractor, …"),
      Column("parent", .identifier, required: false, ja: "再委託元の契約", en: "the contract it is sub-let from"),
      Column("consent", .text, required: false, ja: "再委託の承諾の文書番号", en: "reference of the consent to sub-letting"),
      Column("from", .date, ja: "初日", en: "first day"),
      Column("until", .date, ja: "終わりの日(その日は含まない)", en: "day from which it no longer holds"),
      Column("document", .text, required: false, ja: "契約番号", en: "reference of the contract"),
    ],
    key: [0], order: .bytes, isRequired: false)

  package static func read(_ row: inout RowReader) -> Contract? {
    let id: ContractID = row.identifier(0)
    let title = row.text(1)
    let firm = row.text(2)
    let unit: UnitCode = row.identifier(3)
    let tier = row.number(4, in: 1...9)
    let parent: ContractID? = row.optionalIdentifier(5)
    let consent = row.text(6)
    let period = row.period(7, 8)
    let document = row.text(9)
    if tier > 1, parent == nil || consent.isEmpty {
      row.reject(
        5, Phrase(ja: "再委託なのに、元の契約か承諾がありません", en: "a sub-contract needs its parent and the consent"),
        Phrase(ja: "parent と consent を書いてください", en: "write parent and consent"))
    }
    guard row.isSound else { return nil }
    return Contract(
      id: id, title: title, firm: firm, unit: unit, tier: tier, parent: parent, consent: consent, period: period,
      document: document, origin: row.origin)
  }
}

extension Worker: TextRecord {
  package static let schema = FileSchema(
    path: "contracts/workers.csv", title: Phrase(ja: "委託先の従事者", en: "Workers of contractors"),
    columns: [
      Column("contract", .identifier, ja: "契約の識別子", en: "contract id"),
      Column("person", .identifier, ja: "従事者の番号(people にある人)", en: "the person's number, as in people"),
      Column("roster", .text, ja: "従事者名簿の版", en: "version of the roster"),
      Column("roster-on", .date, ja: "名簿の日付", en: "date of the roster"),
      Column(
        "identity", .choice(IdentityCheck.texts), required: false, ja: "本人確認の方法(書類そのものは残さない)",
        en: "how identity was checked; the document is never kept"),
      Column("identity-on", .date, required: false, ja: "本人確認の日", en: "day of that check"),
      Column("trained-on", .date, required: false, ja: "研修の日", en: "day of the training"),
      Column("confirmed-on", .date, required: false, ja: "変わりないことを確かめた日", en: "day of the last confirmation"),
      Column("systems", .identifiers("+"), required: false, ja: "作業を認めるシステム(+ 区切り)", en: "systems allowed, joined by +"),
      Column("from", .date, ja: "初日", en: "first day"),
      Column("until", .date, ja: "終わりの日(その日は含まない)", en: "day from which it no longer holds"),
    ],
    key: [0, 1, 9], order: .bytes, isRequired: false)

  package static func read(_ row: inout RowReader) -> Worker? {
    let contract: ContractID = row.identifier(0)
    let person: StaffNumber = row.identifier(1)
    let roster = row.text(2)
    let rosterOn = row.date(3)
    let check: IdentityCheck? = row.optionalChoice(4)
    let identityCheckedOn = row.date(5)
    let trainedOn = row.date(6)
    let confirmedOn = row.date(7)
    let systems: [SystemID] = row.identifiers(8, separator: "+")
    let period = row.period(9, 10)
    guard row.isSound, let rosterOn else { return nil }
    return Worker(
      contract: contract, person: person, roster: roster, rosterOn: rosterOn, identityCheck: check,
      identityCheckedOn: identityCheckedOn, trainedOn: trainedOn, confirmedOn: confirmedOn, systems: systems,
      period: period, origin: row.origin)
  }
}
