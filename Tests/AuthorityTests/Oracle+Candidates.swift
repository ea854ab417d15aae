import RegistryModel

extension Oracle {
  enum Standing: Equatable { case able, applicant, unemployed, outsider, away }

  func standing(_ person: StaffNumber, _ applicants: Set<StaffNumber>, _ today: Int) -> Standing {
    if applicants.contains(person) { return .applicant }
    guard let record = values(people, today).first(where: { $0.number == person }) else { return .unemployed }
    if [.contractor, .external].contains(record.employment) { return .outsider }
    return values(absences, today).contains { $0.person == person } ? .away : .able
  }

  /// Somebody who may be asked; smaller is nearer, step by step.
  struct Candidate {
    let person: StaffNumber
    let level: Int
    /// 0 = holder.
    let rank: Int
  }

  /// The candidates of a slot in the order of asking, each person once.
  func candidates(_ duty: Duty, _ roles: [RoleID], _ question: Question) -> [Candidate] {
    let all = roles.compactMap(role).flatMap { role -> [Candidate] in
      let own = seat(role, question.place, question.today) ?? Seat(role: role.id, place: question.place)
      let chain = [own] + superiors(own, question.today)
      // Whoever the applicant stands above comes last.
      let top = chain.indices.last { !question.applicants.isDisjoint(with: holders(chain[$0], question.today)) } ?? 0
      return chain.enumerated().flatMap { level, seat in
        holdersAndDeputies(seat, level > 0 && level < top ? level + 1000 : level, duty, question)
      }
    }
    let ordered = all.enumerated().sorted {
      ($0.element.level, $0.element.rank, $0.offset) < ($1.element.level, $1.element.rank, $1.offset)
    }.map(\.element)
    return unique(ordered.map(\.person)).compactMap { person in ordered.first { $0.person == person } }
  }

  struct Question {
    let place: Place
    let applicants: Set<StaffNumber>
    let today: Int
  }

  private func superiors(_ seat: Seat, _ today: Int) -> [Seat] {
    var chain: [RoleID] = [seat.role]
    var result: [Seat] = []
    let place: Place =
      if case .system = seat.place { unit(of: seat.place, today).map(Place.unit) ?? .body } else { seat.place }
    while let next = chain.last.flatMap(role)?.superior, !chain.contains(next) {
      chain.append(next)
      guard let role = role(next) else { break }
      if let above = self.seat(role, role.scope == .system ? seat.place : place, today) {
        result.append(above)
      }
    }
    return result
  }

  private func holdersAndDeputies(_ seat: Seat, _ level: Int, _ duty: Duty, _ question: Question)
    -> [Candidate]
  {
    let holders = holders(seat, question.today)
    let standIns = standIns(seat, question.today)
    let asks = holders.contains { !standIns.contains($0) && question.applicants.contains($0) }
    let able = holders.filter {
      standing($0, question.applicants, question.today) == .able && !(asks && standIns.contains($0))
    }
    var result = able.map { Candidate(person: $0, level: level, rank: 0) }
    var acting: [StaffNumber: [StaffNumber]] = [:]
    for (deputy, rank, triggers) in deputies(seat, duty, question.today) where !holders.contains(deputy) {
      guard standing(deputy, question.applicants, question.today) == .able else { continue }
      // A substitute of the one who asks counts as that one.
      let principals = principals(asks ? holders.filter { !standIns.contains($0) } : holders, able, triggers, duty, question)
      if principals.isEmpty { continue }
      if duty.persons > 1, acting[deputy] == nil, !principals.contains(nil) {
        // Every deputy stands for another of those who are not there.
        let away = principals.compactMap(\.self).filter { !able.contains($0) }
        guard canDiffer(Array(acting.values) + [away]) else { continue }
        acting[deputy] = away
      }
      result.append(Candidate(person: deputy, level: level, rank: rank))
    }
    return result
  }

  /// Whoever deputises for the seat, the nearest first.
  private func deputies(_ seat: Seat, _ duty: Duty, _ today: Int) -> [(StaffNumber, Int, Set<DeputyTrigger>)] {
    guard duty.mayBeActedFor else { return [] }
    var result: [(StaffNumber, Int, Set<DeputyTrigger>)] = []
    if duty.condition == .ifAbsent(seat.role) {
      for role in duty.roles.compactMap(role) {
        guard let other = self.seat(role, seat.place, today) else { continue }
        result += holders(other, today).map { ($0, 1, [.absence]) }
      }
    }
    var ranked: [(StaffNumber, Int, Set<DeputyTrigger>)] = values(namedDeputies, today)
      .filter { $0.seat == seat && $0.provisions?.contains(duty.provision) ?? true }
      .map { ($0.person, $0.rank, $0.triggers) }
    for rule in manifest.deputyOrder where rule.role == seat.role {
      let unit: UnitCode? =
        if case .system(let id) = seat.place { unitInCharge(id, today) } else { unit(of: seat.place, today) }
      ranked += values(appointments, today).filter { $0.unit == unit && $0.post == rule.post }
        .map { ($0.person, rule.rank, rule.triggers) }
    }
    return result + (1...9).flatMap { rank in ranked.filter { $0.1 == rank } }
  }

  /// Whether one can be taken from each list so that all are different.
  private func canDiffer(_ lists: some Collection<[StaffNumber]>, taken: Set<StaffNumber> = []) -> Bool {
    guard let first = lists.first else { return true }
    return first.contains {
      !taken.contains($0) && canDiffer(Array(lists.dropFirst()), taken: taken.union([$0]))
    }
  }

  /// For whom a deputy with these triggers acts now, nil being the vacant seat; none = not at all.
  private func principals(
    _ holders: [StaffNumber], _ able: [StaffNumber], _ triggers: Set<DeputyTrigger>, _ duty: Duty,
    _ question: Question
  ) -> [StaffNumber?] {
    if holders.isEmpty { return triggers.isDisjoint(with: [.vacancy, .always]) ? [] : [nil] }
    if !able.isEmpty, !triggers.contains(.always) {
      // The holder may be needed in the other seat.
      let isOther = duty.jointness == .all && duty.roles.count > 1 && duty.persons == 1
      return isOther && triggers.contains(.conflict) ? [holders[0]] : []
    }
    let standings = holders.map { ($0, standing($0, question.applicants, question.today)) }
    var result: [StaffNumber?] = triggers.contains(.always) ? standings.filter { $0.1 != .applicant }.map(\.0) : []
    let asks = standings.contains { $0.1 == .applicant }
    if asks, result.isEmpty, !triggers.contains(.conflict) { return [] }
    for (holder, standing) in standings {
      switch standing {
      case .applicant where triggers.contains(.conflict), .away where triggers.contains(.absence):
        result.append(holder)
      case .unemployed where triggers.contains(.vacancy) && !result.contains(holder): result.append(nil)
      default: continue
      }
    }
    return result
  }
}
