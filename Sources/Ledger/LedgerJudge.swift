import Authority
import Messages
import OfficeFiles
package import RegistryModel
import Validation

/// Judges the rows of a ledger against one state of the registry, each on its own day.
///
/// What a case comes to is worked out once for each provision, place and applicant and kept as long as the answer
/// itself says that it stands, so the cost grows with the number of different cases, not of rows. The registry
/// must be complete.
package final class LedgerJudge {
  private struct Case: Hashable {
    let provision: ProvisionKey
    let place: Place
    let unit: UnitCode?
    let applicant: StaffNumber
  }
  /// A row whose words were found.
  struct Reading {
    let date: CalendarDate
    let provision: Provision
    let place: Place
    let unit: UnitCode?
    /// The unit whose section and bureau roles are meant; nil = the one in charge of the system.
    let askedUnit: UnitCode?
    let applicant: StaffNumber
    let approvers: [StaffNumber]
    /// nil where the ledger has no such column.
    let checkers: [StaffNumber]?
  }

  let registry: Registry
  private let words: LedgerWords
  /// The provision of rows that name none.
  private let usual: String?
  private var answers: [Case: [(from: CalendarDate, answer: ApprovalAnswer)]] = [:]
  private var validExceptions: [RuleException]?

  package init(
    registry: Registry, usualProvision: String?, nameOf: @escaping (Person) -> String,
    findProvision: @escaping (String) -> Provision?
  ) {
    self.registry = registry
    usual = usualProvision
    words = LedgerWords(registry: registry, nameOf: nameOf, findProvision: findProvision)
  }

  /// Judges one row on its day.
  package func judge(_ row: LedgerFile.Row, in ledger: LedgerFile) -> (judgement: LedgerJudgement, unit: UnitCode?) {
    switch read(row, ledger) {
    case .failure(let refused): return (refused.judgement, refused.unit)
    case .success(let reading): return (judge(reading), reading.unit)
    }
  }

  // MARK: The words

  struct Refused: Error {
    let judgement: LedgerJudgement
    var unit: UnitCode?
  }

  private func read(_ row: LedgerFile.Row, _ ledger: LedgerFile) -> Result<Reading, Refused> {
    guard let date = row.date else {
      return .failure(
        Refused(judgement: .init(.unreadable, LedgerRowMessages.notADate(row.value(.date)))))
    }
    do throws(Refused) {
      let word = row.value(.provision).isEmpty ? usual ?? "" : row.value(.provision)
      let applicant = try person(row.value(.applicant), .applicant, nil)
      let named = try unit(row.value(.unit), date)
      let unit = named ?? home(of: applicant, on: date)
      guard let provision = words.provision(word) else {
        throw Refused(
          judgement: .init(
            .unclear,
            word.isEmpty
              ? LedgerRowMessages.noProvision
              : LedgerRowMessages.severalProvisions(word)), unit: unit)
      }
      var place = unit.map(Place.unit) ?? .body
      switch row.value(.system) {
      case "": break
      case let name:
        guard case .one(let system) = words.system(name) else {
          throw Refused(
            judgement: .init(.unclear, LedgerRowMessages.severalSystems(name)), unit: unit)
        }
        place = .system(system)
      }
      // Beside a system only a unit that the row names says whose section and bureau roles are meant.
      let asked = if case .system = place { named } else { unit }
      let approvers = try people(row.value(.approver), .approver, unit)
      let checkers = ledger.columns.contains(.checkers) ? try people(row.value(.checkers), .checkers, unit) : nil
      return .success(
        Reading(
          date: date, provision: provision, place: place, unit: unit, askedUnit: asked, applicant: applicant,
          approvers: approvers, checkers: checkers))
    } catch {
      return .failure(error)
    }
  }

  private func unit(_ word: String, _ date: CalendarDate) throws(Refused) -> UnitCode? {
    guard !word.isEmpty else { return nil }
    guard case .one(let code) = words.unit(word, on: date) else {
      throw Refused(judgement: .init(.unclear, LedgerRowMessages.severalUnits(word)))
    }
    guard registry.versions(of: code).contains(where: { $0.period.contains(date) }) else {
      throw Refused(
        judgement: .init(.unclear, LedgerRowMessages.unitNotThere(word)))
    }
    return code
  }

  /// The unit of the regular post on the day; of any other where there is none.
  private func home(of person: StaffNumber, on date: CalendarDate) -> UnitCode? {
    let posts = registry.appointments(of: person).filter { $0.period.contains(date) }
    return (posts.first { $0.kind == .regular } ?? posts.first)?.unit
  }

  private func person(_ word: String, _ column: LedgerColumn, _ unit: UnitCode?) throws(Refused) -> StaffNumber {
    switch words.person(word) {
    case .one(let number): return number
    case .several:
      throw Refused(
        judgement: .init(
          .unclear,
          LedgerRowMessages.severalPeople(word, column.name)),
        unit: unit)
    case .none:
      throw Refused(
        judgement: .init(
          .unknownPerson,
          word.isEmpty
            ? LedgerRowMessages.blank(column.name)
            : LedgerRowMessages.unknownPerson(word, column.name)), unit: unit)
    }
  }

  private func people(_ text: String, _ column: LedgerColumn, _ unit: UnitCode?) throws(Refused) -> [StaffNumber] {
    var result: [StaffNumber] = []
    for part in text.split(whereSeparator: { ";、/;/".contains($0) }) {
      let word = TextForms.trimmed(String(part))
      if word.isEmpty { continue }
      let number = try person(word, column, unit)
      if !result.contains(number) { result.append(number) }
    }
    return result
  }

  // MARK: The case

  func answer(_ reading: Reading) -> ApprovalAnswer {
    let key = Case(provision: reading.provision.key, place: reading.place, unit: reading.askedUnit, applicant: reading.applicant)
    if let known = answers[key]?.first(where: { kept in
      kept.from <= reading.date && kept.answer.validUntil.map { reading.date < $0 } ?? true
    }) {
      return known.answer
    }
    var moment = Moment(registry: registry, date: reading.date)
    moment.askedUnit = reading.askedUnit
    let answer = moment.approval(
      under: reading.provision, at: reading.place, facts: CaseFacts(applicants: [reading.applicant]))
    answers[key, default: []].append((reading.date, answer))
    return answer
  }

  /// Exceptions that were permitted as they must be.
  var exceptions: [RuleException] {
    if let validExceptions { return validExceptions }
    let found = ValidExceptions.all(in: registry)
    validExceptions = found
    return found
  }
}
