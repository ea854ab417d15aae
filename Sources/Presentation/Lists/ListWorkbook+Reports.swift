import Messages
package import RegistryModel
import Validation
import Workbooks

extension FindingsReport {
  /// What the report finds, one row each.
  package func workbook(_ language: Language) -> ListWorkbook {
    typealias Words = ListWorkbookMessages
    return ListWorkbook(
      Words.vacancies(start), columns: [Words.severity, Words.from, Words.last, Words.finding, Words.place, Words.fix, Words.file],
      rows: standing.map { item in
        [
          .text(Words.severity(item.severity == .error).text(language)),
          ListWorkbook.day(item.from ?? start), ListWorkbook.last(before: item.until), .text(item.message.text(language)),
          ListWorkbook.text(item.place ?? ""), ListWorkbook.text(item.mend.text(language)), .text(item.at.text),
        ]
      }, commit: commit)
  }
}

extension ExpiringReport {
  package func workbook(_ language: Language) -> ListWorkbook {
    typealias Words = ListWorkbookMessages
    return ListWorkbook(
      Words.expiring(basis.on, through: through),
      columns: [Words.last, Words.kind, Words.what, Words.number, Words.name, Words.file],
      rows: items.map { item in
        [
          ListWorkbook.last(before: item.until), .text(item.kind.name.text(language)), .text(item.what.text(language)),
          ListWorkbook.text(item.person?.number ?? ""), ListWorkbook.text(item.person?.name ?? ""), .text(item.fact.text),
        ]
      }, commit: basis.commit)
  }
}

extension HoldersReport {
  package func workbook(_ language: Language) -> ListWorkbook {
    typealias Words = ListWorkbookMessages
    return ListWorkbook(
      Words.holders(seatings.first?.seat.roleName.phrase ?? Words.role, basis.on),
      columns: [Words.role, Words.place, Words.number, Words.name, Words.ground, Words.from, Words.last, Words.away],
      rows: seatings.flatMap { seating -> [[WorkbookWriter.Cell]] in
        let seat: [WorkbookWriter.Cell] = [.text(seating.seat.roleName.text(language)), .text(seating.seat.placeName.text(language))]
        if let desk = seating.desk { return [seat + [.blank, .text(desk.text(language))]] }
        if seating.holders.isEmpty { return [seat + [.blank, .text(Words.vacant.text(language))]] }
        return seating.holders.map { holder in
          seat + [
            .text(holder.person.number), ListWorkbook.text(holder.person.name), .text(holder.ground.text(language)),
            ListWorkbook.day(holder.from), ListWorkbook.last(before: holder.until),
            holder.isAway ? .text(Words.yes.text(language)) : .blank,
          ]
        }
      }, commit: basis.commit)
  }
}

extension TableReport {
  /// The table in A3, one row for each duty.
  package func workbook(_ language: Language, commit: String?) -> ListWorkbook {
    typealias Words = ListWorkbookMessages
    return ListWorkbook(
      Words.table(edition), columns: [Words.key, Words.label, Words.heading, Words.duty, Words.evidence],
      rows: rows.flatMap { row -> [[WorkbookWriter.Cell]] in
        let head: [WorkbookWriter.Cell] = [.text(row.provision.key), .text(row.provision.label), .text(row.provision.title.text(language))]
        let confidence: WorkbookWriter.Cell = .text(row.provision.confidence)
        if row.duties.isEmpty { return [head + [.blank, confidence]] }
        return row.duties.map { head + [.text($0.text(language)), confidence] }
      }, paper: .a3, edition: edition, commit: commit)
  }
}

extension LedgerReport {
  /// Every row that is wrong, or with `all` every row.
  package func workbook(_ language: Language, all: Bool) -> ListWorkbook {
    typealias Words = ListWorkbookMessages
    return ListWorkbook(
      Words.ledger(file), columns: [Words.row, Words.date, Words.values, Words.now, Words.reason, Words.then, Words.reason],
      rows: rows.filter { all || $0.isWrong }.map { row in
        [
          .number(Double(row.line)), ListWorkbook.day(row.date),
          ListWorkbook.text(row.values.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: "\n")),
          .text(row.now.name.text(language)), ListWorkbook.text(row.now.reason.text(language)), .text(row.then.name.text(language)),
          ListWorkbook.text(row.then.reason.text(language)),
        ]
      }, commit: commit)
  }
}

extension ExceptionsReport {
  package func workbook(_ language: Language) -> ListWorkbook {
    typealias Words = ListWorkbookMessages
    return ListWorkbook(
      Words.exceptions(start),
      columns: [
        Words.id, Words.state, Words.rule, Words.place, Words.persons, Words.reason, Words.control, Words.performer, Words.from, Words.last,
        Words.reviewOn, Words.document,
      ],
      rows: items.map { item in
        [
          .text(item.id), .text(item.state.name.text(language)), .text(item.rule), .text(item.place),
          ListWorkbook.text(item.persons.map(\.text).joined(separator: "\n")), .text(item.reason), .text(item.control),
          .text(item.performer.text), ListWorkbook.day(item.from), ListWorkbook.last(before: item.until), ListWorkbook.day(item.reviewOn),
          .text(item.document),
        ]
      }, commit: nil)
  }
}
