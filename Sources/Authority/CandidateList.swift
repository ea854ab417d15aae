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

/// One question for candidates: a duty at a place, with the duties that act in its slots.
struct CandidateQuestion {
  let duty: Duty
  let acting: [ActingDuty]
  /// The place of the question, which may lie below that of the seat.
  let place: Place
  let facts: CaseFacts
}

/// The candidates for one role in the order of asking, and everybody who was passed over.
package struct CandidateList: Sendable {
  package var candidates: [Candidate] = []
  package var passedOver: [PassedOver] = []
  package var vacancies: [VacantSeat] = []
  /// Groups that may decide as one, with their tiers.
  package var groups: [(session: GroupSession, tier: Int)] = []

  static let tiersPerLevel = 16
  /// Where a person or a group may decide, the group comes after holders and deputies, and before superiors.
  static let groupTier = 15
  /// More than any chain has levels.
  private static let tiersAboveApplicant = 1 << 20

  /// Puts seats below the applicant after all others, the nearest to the applicant first: a case goes upwards, and
  /// downwards only from the top.
  mutating func askUpwardsFirst() {
    let own = passedOver.filter { $0.exclusion == .isApplicant && $0.deputyRank == nil }.map(\.level).max() ?? 0
    guard own > 0 else { return }
    candidates = candidates.map { candidate in
      guard candidate.level < own else { return candidate }
      let within = candidate.tier - candidate.level * Self.tiersPerLevel
      return candidate.belowApplicant(
        tier: Self.tiersAboveApplicant + (own - 1 - candidate.level) * Self.tiersPerLevel + within)
    }
  }
}

extension Moment {
  /// Who may act for a role: the holders of its seats, their deputies in order, then the same along the chain of
  /// superiors. The order is that of asking; the matching decides whether a later one is needed.
  ///
  /// `seats` are the seats asked for. They are empty where the role sits nowhere there; then only its superiors are
  /// candidates, looked for from `base`.
  mutating func candidates(for seats: [Seat], else base: Seat, _ question: CandidateQuestion) -> CandidateList {
    var list = CandidateList()
    for seat in seats { addLevel(0, seat, question, &list) }
    for (index, step) in superiorSteps(above: seats.isEmpty ? [base] : seats).enumerated() {
      for superior in step {
        if let group = registry.role(superior.role), group.kind == .group, !decidesByMembers(group) {
          let tier = (index + 1) * CandidateList.tiersPerLevel
          list.groups.append((session(of: superior, question.facts, question.duty), tier))
        } else {
          addLevel(index + 1, superior, question, &list)
        }
      }
    }
    list.askUpwardsFirst()
    return list
  }

  /// Who may act in one seat for a duty taken by itself, each person in the nearest capacity only.
  package mutating func candidates(for seat: Seat, duty: Duty) -> [Candidate] {
    let question = CandidateQuestion(duty: duty, acting: [], place: seat.place, facts: CaseFacts())
    return candidates(for: [seat], else: seat, question).candidates.sorted { $0.tier < $1.tier }.eachPersonOnce
  }

  /// Whether any member may decide alone, where the body says so; otherwise the group decides as one.
  func decidesByMembers(_ group: Role) -> Bool { registry.groupRule(for: group.id)?.anyMemberDecides ?? false }

  private mutating func addLevel(
    _ level: Int, _ seat: Seat, _ question: CandidateQuestion, _ list: inout CandidateList
  ) {
    let (facts, duty) = (question.facts, question.duty)
    let holders = holders(of: seat)
    var occupancy = Occupancy(holders: holders)
    let tier = level * CandidateList.tiersPerLevel
    for holding in holders {
      var reason = exclusion(of: holding.person, facts, duty, isWorker: holding.isWorker)
      var principals: [StaffNumber] = []
      if reason == nil, !holding.countsAsHolder, !duty.act.isNotification {
        switch substitution(of: holding.person, in: seat, facts, duty) {
        case .ownRight: break
        case .actsFor(let found): principals = found
        case .refused(let refusal): (reason, occupancy.standsBack) = (refusal, occupancy.standsBack + [holding.person])
        }
      }
      if let reason {
        occupancy.reasons.append((holding.person, reason))
        list.passedOver.append(
          PassedOver(
            person: holding.person, seat: seat, level: level, deputyRank: nil, exclusion: reason,
            origins: holding.ground.origins))
        continue
      }
      for principal in principals.isEmpty ? [nil] : principals.map(Optional.some) {
        list.candidates.append(
          Candidate(
            person: holding.person, seat: seat, capacity: .holder(holding), principal: principal, level: level, tier: tier))
      }
    }
    if holders.isEmpty { list.vacancies.append(VacantSeat(seat: seat, level: level)) }
    addDeputies(level, seat, question, occupancy, &list)
  }

  /// Why the person cannot act in this case at all; nil when nothing prevents it.
  ///
  /// An outside party approves nothing, but is notified like anybody; a worker does the work of contractors.
  mutating func exclusion(
    of person: StaffNumber, _ facts: CaseFacts, _ duty: Duty, isWorker: Bool = false
  ) -> Exclusion? {
    if facts.applicants.contains(person) { return .isApplicant }
    guard let record = registry.person(person), isInForce(record.period) else { return .notEmployed }
    if record.employment.isOutsideParty && !duty.act.isNotification && !(isWorker && !duty.act.isDeciding) { return .outsideParty }
    if let absence = absence(of: person) { return .absent(absence.origin) }
    if facts.assumedAbsent.contains(person) { return .assumedAbsent }
    return nil
  }
}
