import RegistryModel

extension Oracle {
  enum Standing: Equatable { case able, applicant, unemployed, outsider, away }

  struct Question {
    let place: Place
    let applicants: Set<StaffNumber>
    let today: Int
    var unit: UnitCode?
    var absent: Set<StaffNumber> = []
  }

  func standing(_ person: StaffNumber, _ question: Question) -> Standing {
    if question.applicants.contains(person) { return .applicant }
    guard let record = values(people, question.today).first(where: { $0.number == person }) else { return .unemployed }
    if [.contractor, .external].contains(record.employment) { return .outsider }
    if question.absent.contains(person) { return .away }
    return values(absences, question.today).contains { $0.person == person } ? .away : .able
  }

  /// Somebody who may act, for himself or for somebody.
  private struct Act {
    let person: StaffNumber
    /// nil = the person's own authority, or that of a vacant seat.
    let principal: StaffNumber?
    /// 0 = holder.
    let rank: Int
  }

  /// The choices of one slot, in the order of asking.
  func choices(_ owner: Owner, _ roles: [RoleID], _ question: Question) -> [Choice] {
    var found: [Choice] = []
    for role in roles.compactMap(role) {
      // Nobody from outside decides; of those outside only workers are known.
      if role.kind == .external, owner.duty.act.decides || !isFilledByWorkers(role) { continue }
      if role.kind == .group, !(manifest.groups.first { $0.role == role.id }?.anyMemberDecides ?? false) {
        found += session(role, tier: 50, question)
        continue
      }
      let own = seats(role, question)
      let above = superiors(role, own, question)
      // The seats of each step upwards, the first being those asked for.
      let steps = [own] + above
      let top = steps.indices.last { level in
        steps[level].contains { seat in
          isPersonal(seat) && holders(seat, question.today).contains { question.applicants.contains($0) }
        }
      }
      for (level, seats) in steps.enumerated() {
        for seat in seats {
          if !isPersonal(seat), level > 0, let group = self.role(seat.role) {
            found += session(group, tier: level * 100, question)
            continue
          }
          // Below the applicant: after all others, the nearest to the applicant first.
          let isBelow = top.map { level < $0 } ?? false
          let base = isBelow ? 1_000_000 + ((top ?? 0) - level) * 100 : level * 100
          found += acts(seat, level, owner, question).map { act in
            Choice(
              person: act.person, members: [act.person], tier: base + act.rank,
              uses: [act.person.text, (act.principal ?? act.person).text], role: seat.role)
          }
        }
      }
    }
    // A group comes after the persons that are as near.
    let ordered = found.enumerated().sorted {
      ($0.element.tier, $0.element.person == nil ? 1 : 0, $0.offset) < ($1.element.tier, $1.element.person == nil ? 1 : 0, $1.offset)
    }
    return ordered.enumerated().map { place, item in
      var choice = item.element
      choice.place = place
      return choice
    }
  }

  private func isPersonal(_ seat: Seat) -> Bool {
    role(seat.role)?.kind != .group || manifest.groups.first { $0.role == seat.role }?.anyMemberDecides ?? false
  }

  private func session(_ group: Role, tier: Int, _ question: Question) -> [Choice] {
    let members = holders(Seat(role: group.id, place: .body), question.today)
    let able = members.filter { standing($0, question) == .able }
    guard able.count * 2 > members.count else { return [] }
    return [Choice(person: nil, members: able, tier: tier, uses: ["group " + group.id.text], role: group.id)]
  }

  /// The seats asked for: the nearest, or each upwards where the body says so.
  private func seats(_ role: Role, _ question: Question) -> [Seat] {
    guard let nearest = seat(role, question) else { return [] }
    guard manifest.askedUpwards.contains(role.id), case .unit(let code) = nearest.place else { return [nearest] }
    return upwards(code, question.today).filter { sits(role, at: $0) }.map { Seat(role: role.id, place: .unit($0.code)) }
  }

  /// The steps above the seats asked for, each with all its seats.
  private func superiors(_ role: Role, _ asked: [Seat], _ question: Question) -> [[Seat]] {
    var chain = [role.id]
    var result: [[Seat]] = []
    while let next = chain.last.flatMap(self.role)?.superior, !chain.contains(next), let above = self.role(next) {
      chain.append(next)
      var step: [Seat] = []
      for base in asked.isEmpty ? [question.place] : asked.map(\.place) {
        var from = base
        // Above a system stands the unit in charge; above what sits nowhere for a system, the unit asked for.
        if case .system = base, above.scope != .system {
          let start = role.scope == .system ? unit(of: base, question.today) : unitAsked(question)
          from = start.map(Place.unit) ?? .body
        }
        step += seats(above, Question(place: from, applicants: [], today: question.today))
      }
      if !step.isEmpty { result.append(unique(step)) }
    }
    return result
  }

  /// Holders and deputies of one seat who act in the case.
  private func acts(_ seat: Seat, _ level: Int, _ owner: Owner, _ question: Question) -> [Act] {
    let today = question.today
    let holders = holders(seat, today)
    let standIns = standIns(seat, today)
    var acting: [Act] = []
    var giveWay: Set<StaffNumber> = []
    let isWork = role(seat.role).map(isFilledByWorkers) ?? false
    // A worker is from outside, and does the work all the same.
    func isAble(_ person: StaffNumber) -> Bool {
      let standing = standing(person, question)
      guard isWork, standing == .outsider else { return standing == .able }
      return !question.absent.contains(person) && !values(absences, today).contains { $0.person == person }
    }
    for holder in holders where isAble(holder) {
      guard standIns.contains(holder) else {
        acting.append(Act(person: holder, principal: nil, rank: 0))
        continue
      }
      let ways = substitutions(holder, seat, question)
      if ways.isEmpty { giveWay.insert(holder) }
      if ways.contains(nil) {
        acting.append(Act(person: holder, principal: nil, rank: 0))
      } else {
        acting += ways.map { Act(person: holder, principal: $0, rank: 0) }
      }
    }
    let able = Set(acting.map(\.person))
    for (deputy, rank, triggers) in deputies(seat, level, owner, question) {
      if holders.contains(deputy), !giveWay.contains(deputy) { continue }
      guard standing(deputy, question) == .able else { continue }
      acting += principals(seat, holders, able, standIns, triggers, question).map {
        Act(person: deputy, principal: $0, rank: rank)
      }
    }
    return acting
  }

  /// For whom a substitute acts: nil = in his own right; nothing = he gives way.
  private func substitutions(_ person: StaffNumber, _ seat: Seat, _ question: Question) -> [StaffNumber?] {
    var result: [StaffNumber?] = []
    for (unit, post) in postsOf(seat, question.today) {
      let here = values(appointments, question.today).filter { $0.unit == unit && $0.post == post }
      guard here.contains(where: { $0.person == person && $0.kind == .substitute }) else { continue }
      let heads = here.filter { $0.kind != .substitute }.map(\.person)
        .filter { standing($0, question) != .unemployed }
      if heads.isEmpty { result.append(nil) }
      if heads.contains(where: { [.able, .applicant].contains(standing($0, question)) }) { continue }
      result += heads.map(Optional.some)
    }
    return result
  }

  /// Whoever deputises for the seat, the nearest first.
  private func deputies(_ seat: Seat, _ level: Int, _ owner: Owner, _ question: Question)
    -> [(StaffNumber, Int, Set<DeputyTrigger>)]
  {
    var result: [(StaffNumber, Int, Set<DeputyTrigger>)] = []
    for acting in owner.acting where level == 0 && acting.role == seat.role && acting.duty.mayBeActedFor {
      for role in acting.duty.roles.compactMap(role) {
        guard let other = self.seat(role, question) else { continue }
        let standIns = standIns(other, question.today)
        for holder in holders(other, question.today) {
          if standIns.contains(holder), substitutions(holder, other, question).isEmpty { continue }
          result.append((holder, acting.rank, [.absence, .vacancy]))
        }
      }
    }
    guard owner.duty.mayBeActedFor else { return result }
    var ranked: [(StaffNumber, Int, Set<DeputyTrigger>)] = values(namedDeputies, question.today)
      .filter { $0.seat == seat && $0.provisions?.contains(owner.duty.provision) ?? true }
      .map { ($0.person, $0.rank, $0.triggers) }
    for rule in manifest.deputyOrder where rule.role == seat.role {
      let unit: UnitCode? =
        switch seat.place {
        case .system(let id): unitInCharge(id, question.today)
        case .unit(let code): code
        case .body:
          manifest.exOfficio.filter { $0.role == seat.role }.compactMap {
            if case .unit(let code) = $0.location { code } else { nil }
          }.first
        }
      guard let unit, values(units, question.today).contains(where: { $0.code == unit }) else { continue }
      ranked += values(appointments, question.today).filter { $0.unit == unit && $0.post == rule.post }
        .map { ($0.person, rule.rank, rule.triggers) }
    }
    return result + (1...9).flatMap { rank in ranked.filter { $0.1 == rank } }
  }

  /// For whom a deputy with these triggers acts now, nil being the vacant seat; none = not at all.
  private func principals(
    _ seat: Seat, _ holders: [StaffNumber], _ able: Set<StaffNumber>, _ standIns: Set<StaffNumber>,
    _ triggers: Set<DeputyTrigger>, _ question: Question
  ) -> [StaffNumber?] {
    if holders.isEmpty { return triggers.isDisjoint(with: [.vacancy, .always]) ? [] : [nil] }
    let asks = holders.contains { question.applicants.contains($0) }
    // Each word says by itself when it holds.
    let always = triggers.contains(.always) && !asks
    let others = able.isEmpty && (!asks || triggers.contains(.conflict))
    return holders.flatMap { holder -> [StaffNumber?] in
      // A substitute of somebody who sits there counts as that one.
      let heads = standIns.contains(holder) ? heads(holder, seat, question) : []
      let who: [StaffNumber?] = heads.isEmpty ? [holder] : heads
      switch standing(holder, question) {
      case .applicant: return others && triggers.contains(.conflict) ? who : []
      case .unemployed:
        let isLeft = holders.allSatisfy { standing($0, question) == .unemployed }
        return others && triggers.contains(.vacancy) || always && isLeft ? (heads.isEmpty ? [nil] : who) : []
      case .away: return always || others && triggers.contains(.absence) ? who : []
      case .able, .outsider: return always ? who : []
      }
    }
  }

  /// The employed holders of a post of the seat for whom the person stands in.
  private func heads(_ person: StaffNumber, _ seat: Seat, _ question: Question) -> [StaffNumber] {
    for (unit, post) in postsOf(seat, question.today) {
      let here = values(appointments, question.today).filter { $0.unit == unit && $0.post == post }
      guard here.contains(where: { $0.person == person }) else { continue }
      return here.filter { $0.kind != .substitute && standing($0.person, question) != .unemployed }.map(\.person)
    }
    return []
  }

}

extension Act {
  /// Whether it settles what others ask for.
  fileprivate var decides: Bool { [.permit, .approve, .decide].contains(self) }
}
