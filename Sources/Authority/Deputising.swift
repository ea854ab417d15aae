import RegistryModel

/// Who sits in a seat, and who of them cannot act in the case, and why.
struct Occupancy {
  let holders: [Holding]
  var reasons: [(person: StaffNumber, exclusion: Exclusion)] = []
  /// Substitutes who stand back; as deputies in their own right they may still act.
  var standsBack: [StaffNumber] = []

  init(holders: [Holding]) { self.holders = holders }

  func reason(_ person: StaffNumber) -> Exclusion? { reasons.first { $0.person == person }?.exclusion }

  /// The first who is present and able to act; nil when nobody is.
  var able: Holding? { holders.first { reason($0.person) == nil } }

  /// The first who sits there and is the applicant.
  var asking: StaffNumber? { holders.first { reason($0.person) == .isApplicant }?.person }

  /// Whether the person holds the seat, and so cannot deputise in it.
  func rulesOut(_ person: StaffNumber) -> Bool {
    holders.contains { $0.person == person } && !standsBack.contains(person)
  }

  /// The people for whom a deputy of `holding` acts: for a substitute, the employed holders of the post, as whom the
  /// substitute counts.
  func represented(by holding: Holding) -> [StaffNumber] {
    if holding.countsAsHolder { return [holding.person] }
    let heads = holders.filter { $0.countsAsHolder && reason($0.person) != .notEmployed && $0.isInPost(of: holding) }
    return heads.isEmpty ? [holding.person] : heads.map(\.person)
  }

  /// Whether all who sit there have left.
  var isDeserted: Bool { holders.allSatisfy { reason($0.person) == .notEmployed } }
}

extension Holding {
  /// Whether both hold the seat through the same post of the same unit.
  fileprivate func isInPost(of other: Holding) -> Bool {
    guard case .exOfficio(_, let own) = ground, case .exOfficio(_, let its) = other.ground else { return false }
    return own.unit == its.unit && own.post == its.post
  }
}

extension Moment {
  /// For whom a deputy acts, and why; nobody for a vacant seat.
  private typealias Principal = (trigger: DeputyTrigger, person: StaffNumber?)

  private enum Activation {
    /// For one of these, who are never none; nil = for the vacant seat.
    case active([Principal])
    case refused(Exclusion)
  }

  /// One candidate for each deputy and each principal whom the deputy can act for.
  mutating func addDeputies(
    _ level: Int, _ seat: Seat, _ question: CandidateQuestion, _ occupancy: Occupancy, _ list: inout CandidateList
  ) {
    for ground in deputyGrounds(of: seat, level, question) {
      let person = ground.person
      if occupancy.rulesOut(person) { continue }
      var reason: Exclusion?
      switch activation(of: ground, question.duty, occupancy) {
      case .refused(let refusal): reason = refusal
      case .active(let principals):
        reason = exclusion(of: person, question.facts, question.duty) ?? builtInRefusal(ground, question)
        guard reason == nil else { break }
        let tier = level * CandidateList.tiersPerLevel + min(ground.rank, CandidateList.groupTier - 1)
        for principal in principals {
          list.candidates.append(
            Candidate(
              person: person, seat: seat,
              capacity: .deputy(ground, principal: principal.person, trigger: principal.trigger),
              principal: principal.person, level: level, tier: tier))
        }
      }
      // Somebody who stands back as a substitute has been reported as that already.
      if let reason, !occupancy.standsBack.contains(person) {
        list.passedOver.append(
          PassedOver(
            person: person, seat: seat, level: level, deputyRank: ground.rank, exclusion: reason,
            origins: ground.origins))
      }
    }
  }

  /// A substitute who holds the acting role stands back there as elsewhere.
  private mutating func builtInRefusal(_ ground: DeputyGround, _ question: CandidateQuestion) -> Exclusion? {
    guard case .builtIn(_, let holding, _) = ground, !holding.countsAsHolder,
      case .refused(let reason) = substitution(of: holding.person, in: holding.seat, question.facts, question.duty)
    else { return nil }
    return reason
  }

  /// Deputies of the seat on the date: those named by the provision, then by rank; of one rank the one named
  /// for the seat before the one by post, then by the order of the text.
  private mutating func deputyGrounds(of seat: Seat, _ level: Int, _ question: CandidateQuestion) -> [DeputyGround] {
    var result: [DeputyGround] = []
    if level == 0 {
      for acting in question.acting where acting.seat == seat.role {
        for other in acting.duty.roles {
          guard let role = registry.role(other), role.kind != .external,
            let location = self.seat(of: role, for: question.place)
          else { continue }
          for holding in holders(of: location.seat) { result.append(.builtIn(acting.duty, holding, rank: acting.rank)) }
        }
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

  /// The unit at which deputies by post are looked for; for a role of the body, that of its first ex officio rule.
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

  private func activation(of ground: DeputyGround, _ duty: Duty, _ occupancy: Occupancy) -> Activation {
    // A deputy named by the provision itself needs no further permission.
    let acted = if case .builtIn(let own, _, _) = ground { own } else { duty }
    if !acted.mayBeActedFor { return .refused(.mayNotBeActedFor) }
    if case .named(let deputy) = ground, let provisions = deputy.provisions, !provisions.contains(duty.provision) {
      return .refused(.otherProvisions)
    }
    let triggers = ground.triggers
    guard !occupancy.holders.isEmpty else {
      return triggers.contains(.vacancy) || triggers.contains(.always)
        ? .active([(.vacancy, nil)]) : .refused(.notTriggered(principal: nil))
    }
    // While somebody in the seat can act, only deputies who always act do so, unless a holder is the applicant.
    if let able = occupancy.able, !triggers.contains(.always) || occupancy.asking != nil && triggers.contains(.conflict) {
      return .refused(.notTriggered(principal: able.person))
    }
    // Where a holder is the applicant, only deputies who are named for conflicts act; that is never implied.
    if let applicant = occupancy.asking, !triggers.contains(.conflict) { return .refused(.principalIsApplicant(applicant)) }
    let principals = principals(triggers, occupancy)
    return principals.isEmpty ? .refused(.otherMoment) : .active(principals)
  }

  private func principals(_ triggers: Set<DeputyTrigger>, _ occupancy: Occupancy) -> [Principal] {
    // "Always" does not include cases in which a holder is the applicant.
    let isStanding = triggers.contains(.always) && occupancy.asking == nil
    // The other conditions require a seat in which nobody can act.
    let triggers = occupancy.able == nil ? triggers : []
    var result: [Principal] = []
    func add(_ trigger: DeputyTrigger, _ persons: [StaffNumber]) {
      for person in persons where !result.contains(where: { $0.person == person }) { result.append((trigger, person)) }
    }
    for holding in occupancy.holders {
      let represented = occupancy.represented(by: holding)
      let isSubstitute = represented != [holding.person]
      switch occupancy.reason(holding.person) {
      case .isApplicant: if triggers.contains(.conflict) { add(.conflict, represented) }
      case .notEmployed where isSubstitute: if triggers.contains(.vacancy) { add(.vacancy, represented) }
      // Nobody acts for somebody who has left: the seat counts as vacant. For deputies who always act, only if nobody
      // else sits there.
      case .notEmployed:
        if triggers.contains(.vacancy) {
          result.append((.vacancy, nil))
        } else if isStanding, occupancy.isDeserted {
          result.append((.always, nil))
        }
      case _ where isStanding: add(.always, represented)
      case .absent where triggers.contains(.absence), .assumedAbsent where triggers.contains(.absence):
        add(.absence, represented)
      default: continue
      }
    }
    return result
  }
}
