package import RegistryModel

extension Duty: FactRecord {
  package struct Columns: Sendable {
    package let provision: Column<Duty, ProvisionKey>
    package let number: Column<Duty, Int>
    package let act: Column<Duty, Act>
    package let roles: Column<Duty, JointRoles>
    package let to: Column<Duty, [RoleID]>
    /// A count; it names nobody.
    package let persons: Column<Duty, Int>
    package let when: Column<Duty, DutyCondition>
    package let acting: Column<Duty, Bool>
    package let note: Column<Duty, String>

    init(_ list: inout ColumnList<Duty>) {
      provision = list.names("provision", \.provision, .mentions, key: .correctable, ja: "規定の鍵", en: "the provision's key")
      number = list.holds(
        "no", \.number, as: NumberForm(1...99), key: .correctable, ja: "規定の中の番号", en: "its number within the provision")
      act = list.holds("act", \.act, ja: "行為", en: "what is done")
      roles = list.names(
        "roles", { JointRoles($0.roles, $0.jointness) }, .mentions, ja: "行う役割。+ は及び(全員)、| は又は(誰か)、; は各(それぞれ)",
        en: "who does it: + joins all (jointly), | any one, ; each for its own")
      to = list.names("to", \.counterparts, .mentions, required: false, ja: "相手の役割(+ 区切り)", en: "towards whom, joined by +")
      persons = list.holds(
        "persons", \.persons, as: NumberForm(1...20, blank: 1), required: false, ja: "最少人数(空は1)",
        en: "least number of distinct persons (blank = 1)")
      when = list.names(
        "when", \.condition, .mentions, required: false, ja: "条件。if-absent:役割 はその役割が不在のときだけ、after:規定 はその規定の決定の後だけ",
        en: "condition: if-absent:ROLE, only when that role is absent; after:PROVISION, only after its decision")
      acting = list.holds(
        "acting", \.mayBeActedFor, as: FlagForm("yes", "no", blank: true), required: false, ja: "代決できるか(空は yes)",
        en: "whether a deputy may act (blank = yes)")
      note = list.holds("note", \.note, required: false, ja: "備考", en: "note")
    }
  }

  package static let descriptor = FactDescriptor(
    .duties, Columns.init, file: { _ in .file("table/duties.csv") }, isRequired: true, order: .natural, isAlwaysRead: true,
    areas: [.table], contents: \.duties, registry: { $0.allDuties }, title: Phrase(ja: "義務と権限", en: "Duties"),
    wording: FactWording { fact, names in
      let (of, number) = (names.provision(fact[columns.provision]), fact[columns.number])
      let (who, act) = (names.roles(fact[columns.roles]), names.act(fact[columns.act]))
      return Phrase(ja: "\(of.ja) の \(number): \(who.ja) が「\(act.ja)」", en: "\(of.en), no. \(number): \(who.en) \(act.en)")
    })

  package static func read(_ row: inout RowReader<Duty>, _ columns: Columns) -> Duty {
    let joint = row[columns.roles]
    return Duty(
      provision: row[columns.provision], number: row[columns.number], act: row[columns.act], roles: joint.roles,
      jointness: joint.jointness, counterparts: row[columns.to], persons: row[columns.persons], condition: row[columns.when],
      mayBeActedFor: row[columns.acting], note: row[columns.note], origin: row.origin)
  }
}
