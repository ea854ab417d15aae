import Authority
import Messages
import OfficeFiles
package import RegistryModel
import RegistryText

/// Judges entries into controlled areas against one state of the registry: by the roster, the contract and the area's rule
/// of the day, and by who else was inside.
///
/// The registry must be complete. Linear in the rows, but for those of one day and area, which are compared.
package final class EntryJudge: RowJudge {
  /// A row as far as it is needed beside others.
  struct Visit {
    let line: Int
    let area: AreaID
    let person: StaffNumber
    let stay: Stay
  }
  /// A row whose words were found.
  struct Reading {
    let row: LedgerFile.Row
    let date: CalendarDate
    let area: ControlledArea
    let person: Person
    /// nil where the ledger does not say when it was.
    let stay: Stay?
  }

  let registry: Registry
  let words: LedgerWords
  private let usualArea: AreaID?
  let nameOf: (Person) -> String
  private var visitsByDay: [CalendarDate: [Visit]]?

  /// `usualArea` = the area of rows that name none.
  package init(registry: Registry, usualArea: AreaID?, nameOf: @escaping (Person) -> String) {
    self.registry = registry
    self.usualArea = usualArea
    self.nameOf = nameOf
    words = LedgerWords(registry: registry, nameOf: nameOf) { _ in nil }
  }

  package func judge(_ row: LedgerFile.Row, in ledger: LedgerFile) -> (judgement: LedgerJudgement, unit: UnitCode?) {
    do throws(Refused) {
      if isVisitor(row) {
        let visit = try visit(row, ledger)
        return (judge(visit: visit, ledger), visit.area.unit)
      }
      let reading = try read(row, ledger)
      return (judge(reading, ledger), unit(of: reading))
    } catch {
      return (error.judgement, error.unit)
    }
  }

  struct Refused: Error {
    let judgement: LedgerJudgement
    var unit: UnitCode?
  }

  /// The section that answers for the contract, else for the area.
  private func unit(of reading: Reading) -> UnitCode? {
    var moment = Moment(registry: registry, date: reading.date)
    return moment.entries(of: reading.person.number, into: reading.area.id).first?.contract.unit ?? reading.area.unit
  }

  // MARK: The words

  private func read(_ row: LedgerFile.Row, _ ledger: LedgerFile) throws(Refused) -> Reading {
    let (date, area) = try place(row)
    let person = try person(row, area, date)
    return Reading(row: row, date: date, area: area, person: person, stay: try stay(row, ledger, area, date))
  }

  /// A row of somebody who is nobody of the registry.
  private func visit(_ row: LedgerFile.Row, _ ledger: LedgerFile) throws(Refused) -> Reading {
    let (date, area) = try place(row)
    guard !row.value(.entrant).isEmpty else {
      throw Refused(judgement: .init(.unknownPerson, LedgerRowMessages.blank(LedgerColumn.entrant.name)), unit: area.unit)
    }
    let visitor = Person(
      number: StaffNumber(""), name: row.value(.entrant), kana: "", employment: .external, period: .always, origin: area.origin)
    return Reading(row: row, date: date, area: area, person: visitor, stay: try stay(row, ledger, area, date))
  }

  private func place(_ row: LedgerFile.Row) throws(Refused) -> (CalendarDate, ControlledArea) {
    guard let date = row.date else {
      throw Refused(judgement: .init(.unreadable, LedgerRowMessages.notADate(row.value(.date))))
    }
    return (date, try area(row, date))
  }

  private func stay(
    _ row: LedgerFile.Row, _ ledger: LedgerFile, _ area: ControlledArea, _ date: CalendarDate
  ) throws(Refused) -> Stay? {
    guard ledger.columns.contains(.entered) else { return nil }
    if let stay = EntryTimes.stay(on: date, in: row.value(.entered), out: row.value(.left)) { return stay }
    throw Refused(judgement: .init(.unreadable, EntryMessages.unreadableTimes(row.value(.entered), row.value(.left))), unit: area.unit)
  }

  /// Whether the row says that a visitor (訪問者) came. Whoever stands on a roster, or is meant by number, is none, whatever
  /// it says; who has only the name of a member of staff may be one, and is escorted as one.
  private func isVisitor(_ row: LedgerFile.Row) -> Bool {
    guard Self.visitors.contains(SearchKey(TextForms.trimmed(row.value(.category)))) else { return false }
    let word = row.value(.entrant)
    switch words.person(word) {
    case .none: return true
    case .several: return !words.named(word).compactMap(registry.person).contains(where: \.employment.isOutsideParty)
    case .one(let number):
      let isByName = words.named(word).contains(number)
      return isByName && !(registry.person(number)?.employment.isOutsideParty ?? false)
    }
  }

  private static let visitors: Set<SearchKey> = Set(
    ["訪問者", "外部訪問者", "来訪者", "来客", "来庁者", "外来者", "外来", "見学者", "見学", "visitor"].map(SearchKey.init))

  private func area(_ row: LedgerFile.Row, _ date: CalendarDate) throws(Refused) -> ControlledArea {
    let word = row.value(.area)
    let found = word.isEmpty ? usualArea.flatMap(registry.outsourcing.area).map { [$0] } ?? [] : areas(word)
    guard found.count == 1 else {
      throw Refused(judgement: .init(.unclear, word.isEmpty ? EntryMessages.noArea : EntryMessages.unknownArea(word)))
    }
    guard found[0].period.contains(date) else {
      throw Refused(judgement: .init(.unclear, EntryMessages.areaNotThere(found[0].name, date)), unit: found[0].unit)
    }
    return found[0]
  }

  private func areas(_ word: String) -> [ControlledArea] {
    if let exact = registry.outsourcing.area(AreaID(word)) { return [exact] }
    let key = SearchKey(word)
    return registry.areas.filter { SearchKey($0.name.ja) == key || SearchKey($0.name.en) == key || SearchKey($0.id.text) == key }
  }

  /// Who is meant: by number, or by a name that one person of the firm, or one on the roster of that day, has.
  private func person(_ row: LedgerFile.Row, _ area: ControlledArea, _ date: CalendarDate) throws(Refused) -> Person {
    let word = row.value(.entrant)
    guard !word.isEmpty else {
      throw Refused(judgement: .init(.unknownPerson, LedgerRowMessages.blank(LedgerColumn.entrant.name)), unit: area.unit)
    }
    switch words.person(word) {
    case .one(let number):
      if let person = registry.person(number) { return person }
    case .several:
      let named = words.named(word).compactMap(registry.person)
      let narrowed = narrowed(named, row, area, date)
      if narrowed.count == 1 { return narrowed[0] }
      if named.count > 1, Set(named.map { SearchKey($0.kana).text }).count == 1, !named[0].kana.isEmpty {
        throw Refused(
          judgement: .init(.twoNumbers, EntryMessages.twoNumbers(word, named.map(\.number)), facts: named.map(\.origin)), unit: area.unit)
      }
      throw Refused(
        judgement: .init(.unclear, LedgerRowMessages.severalPeople(word, LedgerColumn.entrant.name), facts: named.map(\.origin)),
        unit: area.unit)
    case .none: break
    }
    throw Refused(judgement: .init(.unknownPerson, EntryMessages.onNoRoster(word, row.value(.firm))), unit: area.unit)
  }

  /// Of several of one name those of the firm that the row names; of these who may enter that day.
  private func narrowed(_ people: [Person], _ row: LedgerFile.Row, _ area: ControlledArea, _ date: CalendarDate) -> [Person] {
    let firm = SearchKey(row.value(.firm))
    func tenures(_ person: Person) -> [Worker] { registry.outsourcing.tenures(of: person.number) }
    let ofFirm = people.filter { person in
      tenures(person).contains { worker in registry.outsourcing.contract(worker.contract).map { SearchKey($0.firm) == firm } ?? false }
    }
    let left = firm.text.isEmpty || ofFirm.isEmpty ? people : ofFirm
    if left.count == 1 { return left }
    var moment = Moment(registry: registry, date: date)
    return left.filter { moment.entries(of: $0.number, into: area.id).first?.isAllowed ?? false }
  }

  // MARK: Who else was inside

  /// Stays in the area that overlap this one, of others than `person`.
  func others(beside reading: Reading, _ stay: Stay, _ ledger: LedgerFile) -> [Visit] {
    let visits = visits(ledger)
    // A stay over midnight is one of the day before.
    return [reading.date.advanced(by: -1), reading.date, reading.date.advanced(by: 1)].flatMap { visits[$0] ?? [] }.filter {
      $0.area == reading.area.id && $0.person != reading.person.number && $0.stay.overlaps(stay)
    }
  }

  private func visits(_ ledger: LedgerFile) -> [CalendarDate: [Visit]] {
    if let visitsByDay { return visitsByDay }
    var result: [CalendarDate: [Visit]] = [:]
    for row in ledger.rows {
      // Whoever visits is company to nobody.
      guard !isVisitor(row), let reading = try? read(row, ledger), let stay = reading.stay else { continue }
      result[reading.date, default: []].append(
        Visit(line: row.line, area: reading.area.id, person: reading.person.number, stay: stay))
    }
    visitsByDay = result
    return result
  }
}
