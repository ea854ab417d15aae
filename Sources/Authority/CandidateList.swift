package import RegistryModel

/// Who asks, and who is to be taken as away.
package struct CaseFacts: Sendable {
  package var applicants: Set<StaffNumber>
  package var assumedAbsent: Set<StaffNumber>

  package init(applicants: Set<StaffNumber> = [], assumedAbsent: Set<StaffNumber> = []) {
    self.applicants = applicants
    self.assumedAbsent = assumedAbsent
  }
}

/// The candidates for one seat in their order, with everybody passed over.
package struct CandidateList: Sendable {
  package fileprivate(set) var candidates: [Candidate] = []
  package fileprivate(set) var passedOver: [PassedOver] = []
  package fileprivate(set) var vacancies: [VacantSeat] = []

  fileprivate static let tiersPerLevel = 16
  /// More than any chain has levels.
  fileprivate static let tiersAboveApplicant = 1 << 20

  /// Puts those whom the applicant stands above behind those who stand above the applicant: a case goes
  /// upwards, and downwards only from the top.
  fileprivate mutating func askUpwardsFirst() {
    let own = passedOver.filter { $0.exclusion == .isApplicant && $0.deputyRank == nil }.map(\.level).max() ?? 0
    guard own > 1 else { return }
    candidates = candidates.map {
      $0.level > 0 && $0.level < own ? $0.belowApplicant(tierOffset: Self.tiersAboveApplicant) : $0
    }
  }
}

extension Moment {
  /// Who may act in `seat` for `duty`: its holders, its deputies in their order, then the same along the chain
  /// of superiors. The order is the order of asking; whether a later one is needed is for the matching to say.
  ///
  /// Where several seats act jointly, a deputy for cases of conflict is a candidate also while the holder is
  /// there, since the holder may be needed in another seat. Where one seat gives several persons, a deputy
  /// counts as the one acted for, so no more than one acts for the same principal.
  package mutating func candidates(for seat: Seat, duty: Duty, facts: CaseFacts) -> CandidateList {
    var list = CandidateList()
    addLevel(0, seat, duty, facts, &list)
    for (index, superior) in superiors(of: seat).enumerated() {
      addLevel(index + 1, superior, duty, facts, &list)
    }
    list.askUpwardsFirst()
    return list
  }

  private mutating func addLevel(
    _ level: Int, _ seat: Seat, _ duty: Duty, _ facts: CaseFacts, _ list: inout CandidateList
  ) {
    let holders = holders(of: seat)
    var reasons: [StaffNumber: Exclusion] = [:]
    for holding in holders {
      if let reason = exclusion(of: holding, among: holders, facts, duty) {
        reasons[holding.person] = reason
        list.passedOver.append(
          PassedOver(
            person: holding.person, seat: seat, level: level, deputyRank: nil, exclusion: reason,
            origins: holding.ground.origins))
      } else {
        list.candidates.append(
          Candidate(
            person: holding.person, seat: seat, capacity: .holder(holding), level: level,
            tier: level * CandidateList.tiersPerLevel))
      }
    }
    if holders.isEmpty { list.vacancies.append(VacantSeat(seat: seat, level: level)) }
    addDeputies(level, seat, duty, facts, holders, reasons, &list)
  }

  /// Why the person cannot act in this case at all; nil when nothing stands against it.
  ///
  /// An outside party approves nothing, and is told like anybody.
  mutating func exclusion(of person: StaffNumber, _ facts: CaseFacts, _ duty: Duty) -> Exclusion? {
    if facts.applicants.contains(person) { return .isApplicant }
    guard let record = registry.person(person), isInForce(record.period) else { return .notEmployed }
    if record.employment.isOutsideParty && !duty.act.isTelling { return .outsideParty }
    if let absence = absence(of: person) { return .absent(absence.origin) }
    if facts.assumedAbsent.contains(person) { return .assumedAbsent }
    return nil
  }

  /// As for a person; besides, a substitute (事務代理) counts as the one whose post it is, and so does not act
  /// for the applicant.
  private mutating func exclusion(
    of holding: Holding, among holders: [Holding], _ facts: CaseFacts, _ duty: Duty
  ) -> Exclusion? {
    if let reason = exclusion(of: holding.person, facts, duty) { return reason }
    guard !holding.countsAsHolder else { return nil }
    let principal = holders.first { $0.countsAsHolder && facts.applicants.contains($0.person) }
    return principal.map { .principalIsApplicant($0.person) }
  }

  private mutating func addDeputies(
    _ level: Int, _ seat: Seat, _ duty: Duty, _ facts: CaseFacts, _ holders: [Holding],
    _ reasons: [StaffNumber: Exclusion], _ list: inout CandidateList
  ) {
    var acting: [StaffNumber: Int] = [:]
    var actedFor: [[Principal]] = []
    let start = list.candidates.count
    let grounds = deputyGrounds(of: seat, duty)
    if grounds.isEmpty { return }
    for ground in grounds {
      let person = ground.person
      if holders.contains(where: { $0.person == person }) { continue }
      let activation = activation(of: ground, duty, holders, reasons)
      let reason: Exclusion?
      switch activation {
      case .refused(let refusal): reason = refusal
      case .active: reason = exclusion(of: person, facts, duty)
      }
      if let reason {
        list.passedOver.append(
          PassedOver(
            person: person, seat: seat, level: level, deputyRank: ground.rank, exclusion: reason,
            origins: ground.origins))
      } else if case .active(let principals) = activation {
        if duty.persons > 1, acting[person] == nil, !principals.contains(where: { $0.person == nil }) {
          // Each deputy counts as another of those away; who acts in person is not acted for as well.
          let away = principals.filter { $0.person.map { reasons[$0] != nil } ?? false }
          guard Moment.share(actedFor + [away]) != nil else { continue }
          acting[person] = actedFor.count
          actedFor.append(away)
        }
        list.candidates.append(
          Candidate(
            person: person, seat: seat,
            capacity: .deputy(ground, principal: principals[0].person, trigger: principals[0].trigger),
            level: level, tier: level * CandidateList.tiersPerLevel + min(ground.rank, 15)))
      }
    }
    guard !actedFor.isEmpty, let shared = Moment.share(actedFor) else { return }
    for index in list.candidates.indices[start...] {
      let candidate = list.candidates[index]
      guard case .deputy(let ground, _, _) = candidate.capacity, let own = acting[candidate.person] else {
        continue
      }
      list.candidates[index] = Candidate(
        person: candidate.person, seat: seat,
        capacity: .deputy(ground, principal: shared[own].person, trigger: shared[own].trigger), level: level,
        tier: candidate.tier)
    }
  }

  /// For whom a deputy acts, and why; nobody for a vacant seat.
  private typealias Principal = (trigger: DeputyTrigger, person: StaffNumber?)

  /// Another principal for each; nil when there are not so many.
  private static func share(_ options: [[Principal]]) -> [Principal]? {
    guard
      case .possible(let choice) = StaffingMatcher(options: options.map { $0.compactMap(\.person) }).solve()
    else { return nil }
    return zip(options, choice).map { $0[$1] }
  }

  /// Deputies of the seat on the date: those named by the provision, then by rank; of one rank the one named
  /// for the seat before the one by post, then by the order of the text.
  private mutating func deputyGrounds(of seat: Seat, _ duty: Duty) -> [DeputyGround] {
    var result: [DeputyGround] = []
    if case .ifAbsent(let role) = duty.condition, role == seat.role {
      for other in duty.roles {
        guard let otherRole = registry.role(other), let location = self.seat(of: otherRole, for: seat.place)
        else { continue }
        for holding in self.holders(of: location.seat) { result.append(.builtIn(duty, holding)) }
      }
    }
    var ranked: [DeputyGround] = []
    for deputy in registry.deputies(of: seat) where isInForce(deputy.period) { ranked.append(.named(deputy)) }
    let rules = registry.deputyRules(for: seat.role)
    if !rules.isEmpty, let unit = deputyUnit(of: seat) {
      for rule in rules {
        for appointment in self.holders(of: rule.post, at: unit) { ranked.append(.byPost(rule, appointment)) }
      }
    }
    if ranked.count < 2 { return result + ranked }
    let ordered = ranked.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
    return result + ordered.map(\.element)
  }

  /// The unit at which deputies by post are looked for.
  mutating func deputyUnit(of seat: Seat) -> UnitCode? {
    switch seat.place {
    case .unit(let code): return code
    case .system(let id): return registry.system(id).map { unitInCharge($0.unit) }
    case .body: break
    }
    for rule in registry.exOfficioRules(for: seat.role) {
      if case .unit(let code) = rule.location { return code }
    }
    return nil
  }

  private enum Activation {
    /// For each of these, who are never none; nil = for the vacant seat.
    case active([Principal])
    case refused(Exclusion)
  }

  private func activation(
    of ground: DeputyGround, _ duty: Duty, _ holders: [Holding], _ reasons: [StaffNumber: Exclusion]
  ) -> Activation {
    if !duty.mayBeActedFor { return .refused(.mayNotBeActedFor) }
    if case .named(let deputy) = ground, let provisions = deputy.provisions,
      !provisions.contains(duty.provision)
    {
      return .refused(.otherProvisions)
    }
    let triggers = ground.triggers
    guard let first = holders.first else {
      return triggers.contains(.vacancy) || triggers.contains(.always)
        ? .active([(.vacancy, nil)]) : .refused(.notTriggered(principal: nil))
    }
    let unavailable = holders.filter { reasons[$0.person] != nil }
    let isPeopled = unavailable.count < holders.count
    // A substitute of the one who asks counts as that one.
    let asks = holders.contains { $0.countsAsHolder && reasons[$0.person] == .isApplicant }
    let represented = asks ? unavailable.filter(\.countsAsHolder) : unavailable
    var principals: [Principal] = []
    if triggers.contains(.always) {
      // Acting for the applicant is never implied, not even by always.
      principals = (represented + holders.filter { reasons[$0.person] == nil })
        .filter { reasons[$0.person] != .isApplicant }.map { (.always, $0.person) }
    } else if isPeopled {
      // While somebody in the seat can act, nobody acts for the seat.
      if duty.isJoint, duty.persons == 1, triggers.contains(.conflict) {
        return .active([(.conflict, first.person)])
      }
      let present = holders.first { reasons[$0.person] == nil } ?? first
      return .refused(.notTriggered(principal: present.person))
    }
    // Where one who sits there asks, whoever deputises there acts only if named for that.
    let asking = unavailable.filter { reasons[$0.person] == .isApplicant }
    if triggers.contains(.conflict) {
      principals += asking.map { (.conflict, $0.person) }
    } else if principals.isEmpty, let applicant = asking.first {
      return .refused(.principalIsApplicant(applicant.person))
    }
    for holding in represented where !principals.contains(where: { $0.person == holding.person }) {
      switch reasons[holding.person] {
      case .absent where triggers.contains(.absence), .assumedAbsent where triggers.contains(.absence):
        principals.append((.absence, holding.person))
      case .notEmployed where triggers.contains(.vacancy): principals.append((.vacancy, nil))
      default: continue
      }
    }
    if !principals.isEmpty { return .active(principals) }
    return .refused(.notTriggered(principal: first.person))
  }
}
