package import RegistryModel

extension ExceptionKindTag: NamingKind {
  package static let named = Named(ja: "例外", en: "exception")
}

extension RuleException: FactRecord {
  package struct Columns: Sendable {
    package let id: Column<RuleException, ExceptionID>
    package let rule: Column<RuleException, RuleID>
    package let place: Column<RuleException, Place>
    package let provision: Column<RuleException, ProvisionKey?>
    package let persons: Column<RuleException, [StaffNumber]>
    package let reason: Column<RuleException, String>
    package let control: Column<RuleException, String>
    package let controlKind: Column<RuleException, ControlKind>
    package let performer: Column<RuleException, StaffNumber>
    package let frequency: Column<RuleException, String>
    package let evidence: Column<RuleException, String>
    package let reviewer: Column<RuleException, StaffNumber>
    package let permittedBy: Column<RuleException, StaffNumber>
    package let permittedOn: Column<RuleException, CalendarDate>
    package let document: Column<RuleException, String>
    package let renews: Column<RuleException, ExceptionID?>
    package let from: Column<RuleException, CalendarDate?>
    package let until: Column<RuleException, CalendarDate?>
    package let reviewOn: Column<RuleException, CalendarDate>

    init(_ list: inout ColumnList<RuleException>) {
      id = list.names("id", \.id, .defines, key: .correctable, ja: "例外の識別子", en: "id")
      rule = list.names("rule", { RuleID($0.rule) }, .mentions, ja: "黙らせる規則", en: "the rule whose finding it silences")
      place = list.names("place", \.place, .about, ja: "どこで", en: "where")
      provision = list.names("provision", \.provision, .mentions, required: false, ja: "規定の鍵", en: "provision key")
      persons = list.names(
        "persons", \.beneficiaries, .about, required: false, ja: "利益を受ける人(+ 区切り)", en: "those whom it benefits, joined by +")
      reason = list.holds("reason", \.reason, ja: "やむを得ない理由", en: "why it is unavoidable")
      control = list.holds("control", \.control, ja: "代替措置", en: "the compensating control")
      controlKind = list.holds("control-kind", \.controlKind, ja: "予防か発見か", en: "whether it prevents or detects")
      performer = list.names("performer", \.controlPerformer, .mentions, ja: "代替措置を行う人", en: "who performs the control")
      frequency = list.holds("frequency", \.frequency, ja: "行う頻度", en: "how often it is performed")
      evidence = list.holds("evidence", \.evidence, ja: "残る証拠", en: "what it leaves as evidence")
      reviewer = list.names("reviewer", \.reviewer, .mentions, ja: "見直す人", en: "who reviews it")
      permittedBy = list.names("permitted-by", \.permittedBy, .mentions, ja: "許可した人", en: "who permitted it")
      permittedOn = list.holds("permitted-on", \.permittedOn, ja: "許可した日", en: "day of the permission")
      document = list.holds("document", \.document, use: .document, ja: "決裁番号", en: "reference of the document")
      renews = list.names("renews", \.renews, .mentions, required: false, ja: "更新する前の例外", en: "the exception that it renews")
      from = list.from(\.period, required: true, ja: "初日", en: "first day")
      until = list.until(\.period, required: true, ja: "終わりの日(その日は含まない)", en: "day from which it no longer holds")
      reviewOn = list.holds("review-on", \.reviewOn, ja: "見直しの期日", en: "day by which it is reviewed")
    }
  }

  package static let descriptor = FactDescriptor(
    .exceptions, Columns.init, file: { _ in .file("body/exceptions.csv") }, order: .natural, areas: [.exceptions],
    title: Phrase(ja: "例外(やむを得ない場合)", en: "Exceptions"),
    wording: FactWording(coming: Phrase(ja: "を許可", en: "permitted")) { fact, names in
      let (id, rule, spot) = (fact[columns.id], fact[columns.rule], names.place(fact[columns.place], fact))
      let whom = fact[columns.persons].isEmpty ? "" : names.person(fact[columns.persons])
      let (permitter, day) = (names.person(fact[columns.permittedBy]), fact[columns.permittedOn])
      return Phrase(
        ja: "例外 \(id)(\(rule)、\(spot.ja)\(whom.isEmpty ? "" : "、\(whom)")。許可 \(permitter) \(day))",
        en: "exception \(id) (\(rule), \(spot.text(.english))\(whom.isEmpty ? "" : ", \(whom)"); permitted by \(permitter) on \(day))")
    })

  package static func read(_ row: inout RowReader<RuleException>, _ columns: Columns) -> RuleException {
    RuleException(
      id: row[columns.id], rule: row[columns.rule].text, place: row[columns.place], provision: row[columns.provision],
      beneficiaries: row[columns.persons], reason: row[columns.reason], control: row[columns.control],
      controlKind: row[columns.controlKind], frequency: row[columns.frequency], evidence: row[columns.evidence],
      controlPerformer: row[columns.performer], reviewer: row[columns.reviewer], permittedBy: row[columns.permittedBy],
      permittedOn: row[columns.permittedOn], document: row[columns.document], renews: row[columns.renews],
      period: row.period(columns.from, columns.until), reviewOn: row[columns.reviewOn], origin: row.origin)
  }
}
