package import RegistryModel

extension Appointment: TextRecord {
  package static let schema = FileSchema(
    path: "units/*/appointments.csv", title: Phrase(ja: "発令", en: "Appointments"),
    columns: [
      Column("unit", .identifier, ja: "所属コード", en: "unit code"),
      Column("post", .identifier, ja: "職", en: "post id"),
      Column("person", .identifier, ja: "職員番号", en: "staff number"),
      Column("kind", .choice(AppointmentKind.texts), ja: "発令の種別", en: "kind of appointment"),
      Column("from", .date, required: false, ja: "発令日", en: "first day"),
      Column("until", .date, required: false, ja: "終わりの日(その日は含まない)", en: "day from which it no longer holds"),
      Column("order", .text, required: false, ja: "辞令番号", en: "reference of the order"),
    ],
    key: [0, 1, 2, 4], order: .bytes, isRequired: false)

  package static func read(_ row: inout RowReader) -> Appointment? {
    let unit: UnitCode = row.identifier(0)
    let post: PostID = row.identifier(1)
    let person: StaffNumber = row.identifier(2)
    let kind: AppointmentKind? = row.choice(3)
    let period = row.period(4, 5)
    let order = row.text(6)
    guard row.isSound, let kind else { return nil }
    return Appointment(
      person: person, unit: unit, post: post, kind: kind, period: period, order: order, origin: row.origin)
  }
}

extension Assignment: TextRecord {
  package static let schema = FileSchema(
    path: "*/assignments.csv", title: Phrase(ja: "指名", en: "Assignments of roles"),
    columns: [
      Column("place", .place, ja: "どこで(body、unit:コード、system:ID)", en: "where: body, unit:CODE, system:ID"),
      Column("role", .identifier, ja: "役割", en: "role id"),
      Column("person", .identifier, ja: "職員番号", en: "staff number"),
      Column(
        "position", .choice(Position.texts), required: false, ja: "会議体での立場(空は member)",
        en: "standing in a group (blank = member)"),
      Column("from", .date, required: false, ja: "初日", en: "first day"),
      Column("until", .date, required: false, ja: "終わりの日(その日は含まない)", en: "day from which it no longer holds"),
      Column("order", .text, required: false, ja: "指名書の番号", en: "reference of the order"),
    ],
    key: [0, 1, 2, 4], order: .bytes, isRequired: false)

  package static func read(_ row: inout RowReader) -> Assignment? {
    let place = row.place(0)
    let role: RoleID = row.identifier(1)
    let person: StaffNumber = row.identifier(2)
    let position: Position? = row.choice(3, default: .member)
    let period = row.period(4, 5)
    let order = row.text(6)
    guard row.isSound, let position else { return nil }
    return Assignment(
      seat: Seat(role: role, place: place), person: person, position: position, period: period, order: order,
      origin: row.origin)
  }
}

extension Deputy: TextRecord {
  package static let schema = FileSchema(
    path: "*/deputies.csv", title: Phrase(ja: "代決・代理", en: "Deputies"),
    columns: [
      Column("place", .place, ja: "どこで(body、unit:コード、system:ID)", en: "where: body, unit:CODE, system:ID"),
      Column("role", .identifier, ja: "代わられる役割", en: "the role acted for"),
      Column("rank", .number, ja: "順位(1が先)", en: "order, 1 acts first"),
      Column("person", .identifier, ja: "代わる人の職員番号", en: "the deputy's staff number"),
      Column(
        "when", .choices(DeputyTrigger.texts), ja: "いつ(不在 absence、欠員 vacancy、利害 conflict、常時 always)",
        en: "what lets the deputy act, joined by +"),
      Column(
        "provisions", .identifiers("+"), required: false, ja: "及ぶ規定(空はすべて)", en: "which provisions (blank = all)"),
      Column("from", .date, required: false, ja: "初日", en: "first day"),
      Column("until", .date, required: false, ja: "終わりの日(その日は含まない)", en: "day from which it no longer holds"),
      Column("instrument", .text, required: false, ja: "根拠(代決規程、指名書)", en: "what names the deputy"),
    ],
    key: [0, 1, 2, 3, 6], order: .bytes, isRequired: false)

  package static func read(_ row: inout RowReader) -> Deputy? {
    let place = row.place(0)
    let role: RoleID = row.identifier(1)
    let rank = row.number(2, in: 1...9)
    let person: StaffNumber = row.identifier(3)
    let triggers: Set<DeputyTrigger> = row.choices(4)
    let provisions: [ProvisionKey] = row.identifiers(5, separator: "+")
    let period = row.period(6, 7)
    let instrument = row.text(8)
    guard row.isSound else { return nil }
    return Deputy(
      seat: Seat(role: role, place: place), rank: rank, person: person, triggers: triggers,
      provisions: provisions.isEmpty ? nil : provisions, period: period, instrument: instrument,
      origin: row.origin)
  }
}
