package import RegistryModel

extension Worker: FactRecord {
  package struct Columns: Sendable {
    package let contract: Column<Worker, ContractID>
    package let person: Column<Worker, StaffNumber>
    package let roster: Column<Worker, String>
    package let rosterOn: Column<Worker, CalendarDate>
    package let identity: Column<Worker, IdentityCheck?>
    package let identityOn: Column<Worker, CalendarDate?>
    package let trainedOn: Column<Worker, CalendarDate?>
    package let confirmedOn: Column<Worker, CalendarDate?>
    package let systems: Column<Worker, [SystemID]>
    package let from: Column<Worker, CalendarDate?>
    package let until: Column<Worker, CalendarDate?>

    init(_ list: inout ColumnList<Worker>) {
      contract = list.names("contract", \.contract, .mentions, key: .correctable, ja: "契約の識別子", en: "contract id")
      person = list.names(
        "person", \.person, .about, key: .fixed, ja: "従事者の番号(people にある人)", en: "the person's number, as in people")
      roster = list.holds("roster", \.roster, ja: "従事者名簿の版", en: "version of the roster")
      rosterOn = list.holds("roster-on", \.rosterOn, ja: "名簿の日付", en: "date of the roster")
      identity = list.holds(
        "identity", \.identityCheck, required: false, ja: "本人確認の方法(書類そのものは残さない)",
        en: "how identity was checked; the document is never kept")
      identityOn = list.holds("identity-on", \.identityCheckedOn, required: false, ja: "本人確認の日", en: "day of that check")
      trainedOn = list.holds("trained-on", \.trainedOn, required: false, ja: "研修の日", en: "day of the training")
      confirmedOn = list.holds(
        "confirmed-on", \.confirmedOn, required: false, ja: "変わりないことを確かめた日", en: "day of the last confirmation")
      systems = list.names(
        "systems", \.systems, .mentions, required: false, ja: "作業を認めるシステム(+ 区切り)", en: "systems allowed, joined by +")
      from = list.from(\.period, key: .loose, required: true, ja: "初日", en: "first day")
      until = list.until(\.period, required: true, ja: "終わりの日(その日は含まない)", en: "day from which it no longer holds")
    }
  }

  package static let descriptor = FactDescriptor(
    .workers, Columns.init, file: { _ in .file("contracts/workers.csv") }, areas: [.contracts],
    title: Phrase(ja: "委託先の従事者", en: "Workers of contractors"),
    wording: FactWording { fact, names in
      let (contract, person) = (fact[columns.contract], names.person(fact[columns.person]))
      return Phrase(ja: "契約 \(contract) の従事者 \(person)", en: "\(person), worker of contract \(contract)")
    })

  package static func read(_ row: inout RowReader<Worker>, _ columns: Columns) -> Worker {
    Worker(
      contract: row[columns.contract], person: row[columns.person], roster: row[columns.roster], rosterOn: row[columns.rosterOn],
      identityCheck: row[columns.identity], identityCheckedOn: row[columns.identityOn], trainedOn: row[columns.trainedOn],
      confirmedOn: row[columns.confirmedOn], systems: row[columns.systems], period: row.period(columns.from, columns.until),
      origin: row.origin)
  }
}
