package import RegistryModel

extension PolicyDecision: TextRecord {
  package static let schema = FileSchema(
    path: "body/decisions.csv", title: Phrase(ja: "方針の決定", en: "Policy decisions on record"),
    columns: [
      Column("provision", .identifier, ja: "規定の鍵", en: "provision key"),
      Column("decision", .choice(["allow", "forbid"]), ja: "認めるか", en: "whether it is allowed"),
      Column("by", .identifier, ja: "決定した人の職員番号", en: "staff number of who decided"),
      Column("from", .date, ja: "初日", en: "first day"),
      Column("until", .date, required: false, ja: "終わりの日(その日は含まない)", en: "day from which it no longer holds"),
      Column("document", .text, required: false, ja: "決裁番号", en: "reference of the document"),
    ],
    key: [0, 3], order: .natural, isRequired: false)

  package static func read(_ row: inout RowReader) -> PolicyDecision? {
    let provision: ProvisionKey = row.identifier(0)
    let decision: AllowForbid? = row.choice(1)
    let decidedBy: StaffNumber = row.identifier(2)
    let period = row.period(3, 4)
    let document = row.text(5)
    guard row.isSound, let decision else { return nil }
    return PolicyDecision(
      provision: provision, allows: decision == .allow, decidedBy: decidedBy, period: period,
      document: document, origin: row.origin)
  }
}

/// `allow` or `forbid`.
enum AllowForbid: String, CaseIterable {
  case allow, forbid
}

extension RuleException: TextRecord {
  package static let schema = FileSchema(
    path: "body/exceptions.csv", title: Phrase(ja: "例外(やむを得ない場合)", en: "Exceptions"),
    columns: [
      Column("id", .identifier, ja: "例外の識別子", en: "id"),
      Column("rule", .identifier, ja: "黙らせる規則", en: "the rule whose finding it silences"),
      Column("place", .place, ja: "どこで", en: "where"),
      Column("provision", .identifier, required: false, ja: "規定の鍵", en: "provision key"),
      Column("persons", .identifiers("+"), required: false, ja: "利益を受ける人(+ 区切り)", en: "those whom it benefits, joined by +"),
      Column("reason", .text, ja: "やむを得ない理由", en: "why it is unavoidable"),
      Column("control", .text, ja: "代替措置", en: "the compensating control"),
      Column("control-kind", .choice(ControlKind.texts), ja: "予防か発見か", en: "whether it prevents or detects"),
      Column("performer", .identifier, ja: "代替措置を行う人", en: "who performs the control"),
      Column("frequency", .text, ja: "行う頻度", en: "how often it is performed"),
      Column("evidence", .text, ja: "残る証拠", en: "what it leaves as evidence"),
      Column("reviewer", .identifier, ja: "見直す人", en: "who reviews it"),
      Column("permitted-by", .identifier, ja: "許可した人", en: "who permitted it"),
      Column("permitted-on", .date, ja: "許可した日", en: "day of the permission"),
      Column("document", .text, ja: "決裁番号", en: "reference of the document"),
      Column("renews", .identifier, required: false, ja: "更新する前の例外", en: "the exception that it renews"),
      Column("from", .date, ja: "初日", en: "first day"),
      Column("until", .date, ja: "終わりの日(その日は含まない)", en: "day from which it no longer holds"),
      Column("review-on", .date, ja: "見直しの期日", en: "day by which it is reviewed"),
    ],
    key: [0], order: .natural, isRequired: false)

  package static func read(_ row: inout RowReader) -> RuleException? {
    let id: ExceptionID = row.identifier(0)
    let rule: Identifier<RuleException> = row.identifier(1)
    let place = row.place(2)
    let provision: ProvisionKey? = row.optionalIdentifier(3)
    let beneficiaries: [StaffNumber] = row.identifiers(4, separator: "+")
    let reason = row.text(5)
    let control = row.text(6)
    let controlKind: ControlKind? = row.choice(7)
    let performer: StaffNumber = row.identifier(8)
    let frequency = row.text(9)
    let evidence = row.text(10)
    let reviewer: StaffNumber = row.identifier(11)
    let permittedBy: StaffNumber = row.identifier(12)
    let permittedOn = row.date(13)
    let document = row.text(14)
    let renews: ExceptionID? = row.optionalIdentifier(15)
    let period = row.period(16, 17)
    let reviewOn = row.date(18)
    guard row.isSound, let controlKind, let permittedOn, let reviewOn else { return nil }
    return RuleException(
      id: id, rule: rule.text, place: place, provision: provision, beneficiaries: beneficiaries, reason: reason,
      control: control, controlKind: controlKind, frequency: frequency, evidence: evidence,
      controlPerformer: performer, reviewer: reviewer, permittedBy: permittedBy,
      permittedOn: permittedOn, document: document, renews: renews, period: period, reviewOn: reviewOn, origin: row.origin)
  }
}
