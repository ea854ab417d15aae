import Authority
import Messages
import OfficeFiles
import RegistryModel
import RegistryText

extension EntryJudge {
  /// Judges a row whose words were found: first whether the person may enter at all, then how it was done.
  func judge(_ reading: Reading, _ ledger: LedgerFile) -> LedgerJudgement {
    let facts: [Origin]
    if reading.person.employment.isOutsideParty {
      var moment = Moment(registry: registry, date: reading.date)
      guard let entry = moment.entries(of: reading.person.number, into: reading.area.id).first else {
        return LedgerJudgement(
          .notOnRoster, EntryMessages.neverOnRoster(reading.person.number), facts: [reading.person.origin])
      }
      if let bar = entry.bars.first { return refused(bar, entry, reading) }
      facts = [entry.worker.origin, entry.contract.origin]
      if ledger.columns.contains(.identity), !isAffirmed(reading.row.value(.identity)) {
        return LedgerJudgement(.identityNotShown, EntryMessages.identityNotShown, facts: [reading.area.origin])
      }
      if let wrong = escortProblem(reading, ledger, isDemanded: reading.area.measures.contains(.escort)) { return wrong }
    } else {
      guard reading.person.period.contains(reading.date) else {
        return LedgerJudgement(
          .notEmployed, LedgerCaseMessages.notEmployed(reading.person.number, reading.date),
          facts: [reading.person.origin])
      }
      facts = [reading.person.origin]
    }
    if let wrong = companyProblem(reading, ledger) { return wrong }
    return LedgerJudgement(.rightful, facts: facts)
  }

  /// Judges the row of a visitor (4.2(2)③): no roster names one, and a member of staff goes along whatever the area demands.
  func judge(visit: Reading, _ ledger: LedgerFile) -> LedgerJudgement {
    let firm = SearchKey(visit.row.value(.firm))
    let contract = registry.contracts.first { SearchKey($0.firm) == firm && $0.period.contains(visit.date) }
    if let contract, !firm.text.isEmpty {
      return LedgerJudgement(.notOnRoster, EntryMessages.noVisitor(contract.firm, contract.id), facts: [contract.origin])
    }
    return escortProblem(visit, ledger, isDemanded: true) ?? companyProblem(visit, ledger)
      ?? LedgerJudgement(.rightful, facts: [visit.area.origin])
  }

  // MARK: May the person enter?

  private func refused(_ bar: EntryBar, _ entry: AreaEntry, _ reading: Reading) -> LedgerJudgement {
    let facts = [entry.worker.origin, entry.contract.origin]
    let (number, contract) = (reading.person.number, entry.contract)
    switch bar {
    case .contractNotInForce(let period):
      return LedgerJudgement(.contractOver, EntryMessages.contractNotInForce(contract.id, period), facts: [contract.origin])
    case .notOnRoster(let period):
      return LedgerJudgement(.notOnRoster, EntryMessages.notThen(number, contract.id, period), facts: facts)
    case .unconsented(let link):
      let origin = link.flatMap(registry.outsourcing.contract)?.origin
      return LedgerJudgement(
        .unconsented, EntryMessages.unconsented(contract.id, link, contract.firm), facts: facts + [origin].compactMap(\.self))
    case .areaNotOnRoster:
      return LedgerJudgement(.areaNotAllowed, EntryMessages.areaNotOnRoster(number, contract.id, reading.area.name), facts: facts)
    case .areaNotInContract:
      return LedgerJudgement(.areaNotAllowed, EntryMessages.areaNotInContract(contract.id, reading.area.name), facts: facts)
    case .unidentified: return LedgerJudgement(.unidentified, EntryMessages.unidentified(number), facts: [entry.worker.origin])
    case .recordNotInForce:
      return LedgerJudgement(.notOnRoster, LedgerCaseMessages.notEmployed(number, reading.date), facts: [reading.person.origin])
    }
  }

  private func isAffirmed(_ text: String) -> Bool {
    let word = SearchKey(TextForms.trimmed(text)).text
    return ["○", "〇", "◯", "レ", "✓", "✔", "☑", "済", "済み", "有", "有り", "あり", "提示", "確認", "確認済", "確認済み", "可", "ok", "yes", "y", "true", "1"]
      .map { SearchKey($0).text }.contains(word)
  }

  // MARK: Who went along?

  private func escortProblem(_ reading: Reading, _ ledger: LedgerFile, isDemanded: Bool) -> LedgerJudgement? {
    guard isDemanded else { return nil }
    let named = reading.row.value(.escort).split(whereSeparator: { ";、/;/".contains($0) }).map { TextForms.trimmed(String($0)) }
      .filter { !$0.isEmpty }
    guard !named.isEmpty else {
      return LedgerJudgement(.noEscort, EntryMessages.noEscort(reading.area.name), facts: [reading.area.origin])
    }
    var escorts: [StaffNumber] = []
    var first: LedgerJudgement?
    for word in named {
      guard case .one(let number) = words.person(word), let person = registry.person(number) else {
        first = first ?? LedgerJudgement(.noEscort, LedgerRowMessages.unknownPerson(word, LedgerColumn.escort.name))
        continue
      }
      var moment = Moment(registry: registry, date: reading.date)
      let isAway = moment.absence(of: number)
      if person.employment.isOutsideParty {
        first = first ?? LedgerJudgement(.escortOutside, EntryMessages.escortOutside(number), facts: [person.origin])
      } else if !person.period.contains(reading.date) {
        first = first ?? LedgerJudgement(.noEscort, LedgerCaseMessages.notEmployed(number, reading.date), facts: [person.origin])
      } else if let isAway {
        first = first ?? LedgerJudgement(.noEscort, EntryMessages.escortAway(number), facts: [isAway.origin])
      } else {
        escorts.append(number)
      }
    }
    guard !escorts.isEmpty else { return first }
    guard let stay = reading.stay, let until = stay.until else { return nil }
    // An escort who stands in the ledger was there as long as it says; of others nothing else is known.
    let visits = others(beside: reading, stay, ledger).filter { escorts.contains($0.person) }
    guard Set(visits.map(\.person)) == Set(escorts) else { return nil }
    guard let gap = firstGap(in: stay.from..<until, visits.map(\.stay)) else { return nil }
    return LedgerJudgement(
      .escortLeftEarly,
      EntryMessages.withoutEscort(
        escorts, from: EntryTimes.text(gap.lowerBound, beside: reading.date), until: EntryTimes.text(gap.upperBound, beside: reading.date)),
      facts: [reading.area.origin])
  }

  /// Whether there was somebody else inside all the time, as the area demands.
  private func companyProblem(_ reading: Reading, _ ledger: LedgerFile) -> LedgerJudgement? {
    let measures = reading.area.measures
    let isOutside = reading.person.employment.isOutsideParty
    guard measures.contains(.twoPersons) || measures.contains(.staff) && isOutside else { return nil }
    let escorts = reading.row.value(.escort).split(whereSeparator: { ";、/;/".contains($0) })
      .compactMap { word -> StaffNumber? in
        if case .one(let number) = words.person(TextForms.trimmed(String(word))) { number } else { nil }
      }.filter { $0 != reading.person.number }
    guard let stay = reading.stay else {
      return escorts.isEmpty ? LedgerJudgement(.alone, EntryMessages.alone(reading.area.name), facts: [reading.area.origin]) : nil
    }
    let whole = stay.from..<(stay.until ?? stay.from + 1)
    let visits = others(beside: reading, stay, ledger)
    func problem(_ counts: (StaffNumber) -> Bool, _ reason: (String, String) -> Phrase) -> LedgerJudgement? {
      var stays = visits.filter { counts($0.person) }.map(\.stay)
      // Who went along and stands in no row of his own was there all the time.
      if escorts.contains(where: { escort in counts(escort) && !visits.contains { $0.person == escort } }) {
        stays.append(Stay(from: whole.lowerBound, until: whole.upperBound))
      }
      guard let gap = firstGap(in: whole, stays) else { return nil }
      return LedgerJudgement(
        .alone,
        reason(EntryTimes.text(gap.lowerBound, beside: reading.date), EntryTimes.text(gap.upperBound, beside: reading.date)),
        facts: [reading.area.origin])
    }
    if measures.contains(.twoPersons), let wrong = problem({ _ in true }, EntryMessages.aloneFrom) { return wrong }
    guard measures.contains(.staff), isOutside else { return nil }
    return problem({ !(self.registry.person($0)?.employment.isOutsideParty ?? true) }, EntryMessages.withoutStaff)
  }

  /// The first minutes of `whole` that none of the stays covers.
  private func firstGap(in whole: Range<Int>, _ stays: [Stay]) -> Range<Int>? {
    var reached = whole.lowerBound
    for stay in stays.sorted(by: { $0.from < $1.from }) {
      if stay.from > reached { return reached..<min(stay.from, whole.upperBound) }
      // Who is not known to have left is there to the end.
      reached = max(reached, stay.until ?? whole.upperBound)
      if reached >= whole.upperBound { return nil }
    }
    return reached..<whole.upperBound
  }
}
