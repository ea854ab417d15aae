import Authority
import Messages
import RegistryModel
import Validation

extension LedgerJudge {
  /// Judges a row whose words were found.
  func judge(_ reading: Reading) -> LedgerJudgement {
    let plain = withoutExceptions(reading)
    guard !plain.verdict.isRight, let exception = exception(for: reading, plain.verdict) else { return plain }
    return LedgerJudgement(
      .underException,
      LedgerCaseMessages.underException(exception.id, plain.verdict.name, plain.reason),
      facts: [exception.origin] + plain.facts)
  }

  private func withoutExceptions(_ reading: Reading) -> LedgerJudgement {
    let answer = answer(reading)
    if reading.approvers.contains(reading.applicant) {
      return LedgerJudgement(
        .selfApproved, LedgerCaseMessages.isApplicant(reading.applicant),
        facts: separations)
    }
    switch answer.outcome {
    case .undecided: return checked(reading, needed: demandedCheckers(reading))
    case .blocked:
      return LedgerJudgement(
        .blocked,
        Phrase(
          ja: answer.preconditions.filter { !$0.isMet }.map(\.under.text).joined(separator: ", "),
          en: answer.preconditions.filter { !$0.isMet }.map(\.under.text).joined(separator: ", ")))
    case .needsPlace(let role, _):
      return LedgerJudgement(
        .unclear, LedgerCaseMessages.placeUnknown(of: role))
    case .nobody, .approvable: break
    }
    guard !reading.approvers.isEmpty else {
      return LedgerJudgement(.notEntitled, LedgerCaseMessages.noApprover)
    }
    switch answer.settlement(by: Set(reading.approvers)) {
    case .settled(let fillings): return settled(reading, fillings.compactMap(\.self))
    case .outOfTurn(let first):
      return LedgerJudgement(.notTheirTurn, LedgerCaseMessages.comesFirst(first), facts: answer.facts(of: first))
    case .tooFew(let filled, let needed):
      return LedgerJudgement(
        .tooFewPeople, LedgerCaseMessages.tooFew(filled, of: needed),
        facts: answer.slots.map(\.duty.origin).unique)
    case .notEntitled(let people): return refused(reading, answer, people)
    case .impossible: return LedgerJudgement(.nobodyMay, facts: answer.slots.map(\.duty.origin).unique)
    }
  }

  private func settled(_ reading: Reading, _ candidates: [Candidate]) -> LedgerJudgement {
    let facts = candidates.flatMap(\.capacity.origins).unique
    let needed = demandedCheckers(reading)
    if reading.checkers != nil, needed > 0 {
      let judged = checked(reading, needed: needed)
      if !judged.verdict.isRight { return judged }
    }
    if candidates.contains(where: \.isEscalation) {
      let seats = candidates.filter(\.isEscalation).map { candidate in
        let (role, place) = (name(of: candidate.seat.role), name(of: candidate.seat.place, reading.date))
        return LedgerCaseMessages.asSuperior(candidate.person, role, place)
      }
      return LedgerJudgement(
        .byEscalation, LedgerCaseMessages.list(seats),
        facts: facts)
    }
    for candidate in candidates {
      guard case .deputy(_, let principal, _) = candidate.capacity else { continue }
      return LedgerJudgement(
        .byDeputy,
        LedgerCaseMessages.deputy(of: principal),
        facts: facts)
    }
    return LedgerJudgement(.rightful, facts: facts)
  }

  private func name(of role: RoleID) -> Phrase { registry.role(role)?.name ?? Phrase(role.text) }

  /// The place, as it stands beside a role; nothing for the whole body.
  private func name(of place: Place, _ date: CalendarDate) -> Phrase {
    let name: Phrase
    switch place {
    case .body: return Phrase("")
    case .unit(let code): name = registry.unit(code, on: date)?.name ?? Phrase(code.text)
    case .system(let id): name = registry.system(id)?.name ?? Phrase(id.text)
    }
    return LedgerCaseMessages.ofPlace(name)
  }

  // MARK: Those who checked

  /// How many distinct people must check under the provision; 0 where none need to.
  private func demandedCheckers(_ reading: Reading) -> Int {
    registry.duties(of: reading.provision.key).reduce(0) { most, duty in
      switch duty.act {
      case .mutualCheck: max(most, duty.persons, 2)
      case .check, .witness: max(most, duty.persons)
      default: most
      }
    }
  }

  /// Only that they are distinct and employed: a check may be anybody's whom the duty names, contractors too.
  private func checked(_ reading: Reading, needed: Int) -> LedgerJudgement {
    guard needed > 0 else {
      return LedgerJudgement(
        .nobodyMay, LedgerCaseMessages.nobodyDecides,
        facts: [reading.provision.origin])
    }
    let people = Set(reading.checkers ?? reading.approvers)
    for person in people.sorted() {
      if let judged = outsideEmployment(person, reading.date) { return judged }
    }
    guard people.count >= needed else {
      return LedgerJudgement(
        .tooFewPeople, LedgerCaseMessages.tooFewChecked(people.count, of: needed),
        facts: registry.duties(of: reading.provision.key).map(\.origin))
    }
    return LedgerJudgement(.rightful, facts: registry.duties(of: reading.provision.key).map(\.origin))
  }

  // MARK: Why not

  private func refused(_ reading: Reading, _ answer: ApprovalAnswer, _ people: [StaffNumber]) -> LedgerJudgement {
    let passed = answer.slots.flatMap(\.allPassedOver).first { people.contains($0.person) }
    for person in people {
      if let judged = outsideEmployment(person, reading.date) { return judged }
      // Who was passed over has a reason of that day.
      if passed == nil, let judged = outsideTenure(person, reading, answer) { return judged }
    }
    let reason = passed.map { passed in
      let text = ExclusionText.phrase(passed.exclusion) { $0.text }
      return LedgerCaseMessages.passedOver(passed.person, text)
    }
    return LedgerJudgement(
      .notEntitled, reason ?? LedgerCaseMessages.holdsNothing(people),
      facts: passed?.origins ?? answer.slots.map(\.duty.origin).unique)
  }

  private func outsideEmployment(_ number: StaffNumber, _ date: CalendarDate) -> LedgerJudgement? {
    guard let person = registry.person(number), !person.period.contains(date) else { return nil }
    let isOver = person.period.isOver(by: date)
    return LedgerJudgement(
      isOver ? .tenureOver : .tenureNotBegun,
      LedgerCaseMessages.notEmployed(number, date), facts: [person.origin])
  }

  /// Whether the person held a seat asked for at another time.
  private func outsideTenure(
    _ number: StaffNumber, _ reading: Reading, _ answer: ApprovalAnswer
  ) -> LedgerJudgement? {
    let periods =
      registry.appointments(of: number).map { ($0.period, $0.origin) }
      + registry.assignments(of: number).map { ($0.period, $0.origin) }
    for (period, origin) in periods {
      let day: CalendarDate
      let isOver: Bool
      if let until = period.until, until <= reading.date {
        (day, isOver) = (until.advanced(by: -1), true)
      } else if let from = period.from, from > reading.date {
        (day, isOver) = (from, false)
      } else {
        continue
      }
      var moment = Moment(registry: registry, date: day)
      for seat in answer.slots.flatMap(\.seats) where moment.holders(of: seat).contains(where: { $0.person == number }) {
        return LedgerJudgement(
          isOver ? .tenureOver : .tenureNotBegun,
          isOver
            ? LedgerCaseMessages.heldUntil(number, day)
            : LedgerCaseMessages.holdsFrom(number, day), facts: [origin])
      }
    }
    return nil
  }

  // MARK: Exceptions

  /// The exception in force on the day that names this place, this applicant, and a rule for this kind of fault.
  private func exception(for reading: Reading, _ verdict: LedgerVerdict) -> RuleException? {
    let rules: Set<String>
    switch verdict {
    case .selfApproved, .nobodyMay: rules = [NoIndependentApprover.id, ChainCollapsed.id]
    case .tooFewPeople: rules = [JointPermissionCollapsed.id, SeveralPersonsMissing.id]
    default: return nil
    }
    return exceptions.first { exception in
      rules.contains(exception.rule) && exception.period.contains(reading.date) && exception.permittedOn <= reading.date
        && covers(exception.place, reading)
        && exception.provision.map { $0 == reading.provision.key } ?? true
        && (exception.beneficiaries.contains(reading.applicant)
          || verdict == .tooFewPeople && reading.approvers.contains(where: exception.beneficiaries.contains))
    }
  }

  private func covers(_ place: Place, _ reading: Reading) -> Bool {
    place == reading.place || answer(reading).slots.contains { $0.seats.contains { $0.place == place } }
  }

  private var separations: [Origin] {
    registry.separations.filter { $0.first == .apply || $0.second == .apply }.map(\.origin)
  }
}

extension ApprovalAnswer {
  fileprivate func facts(of people: [StaffNumber]) -> [Origin] {
    slots.flatMap(\.candidates).filter { people.contains($0.person) }.flatMap(\.capacity.origins).unique
  }
}

extension [Origin] {
  var unique: [Origin] {
    var seen: Set<Origin> = []
    return filter { seen.insert($0).inserted }
  }
}
