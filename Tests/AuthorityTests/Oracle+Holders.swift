import RegistryModel

extension Oracle {
  /// Who holds the seat: the assigned, else the holders of the posts, those who merely stand in last.
  func holders(_ seat: Seat, _ today: Int) -> [StaffNumber] {
    guard let role = role(seat.role) else { return [] }
    if isFilledByWorkers(role) { return workers(seat.place, today) }
    let assigned = values(assignments, today).filter { $0.seat == seat }.map(\.person)
    if role.kind == .group { return unique(members(role, today)) }
    if !assigned.isEmpty { return unique(assigned) }
    let inPosts = manifest.exOfficio.filter { $0.role == seat.role }.flatMap { rule in
      appointments(rule, seat.place, today)
    }
    let everybody = unique(inPosts.map(\.person))
    let standIns = self.standIns(seat, today)
    return everybody.filter { !standIns.contains($0) } + everybody.filter(standIns.contains)
  }

  /// Those who hold the seat only by standing in for its holder.
  func standIns(_ seat: Seat, _ today: Int) -> Set<StaffNumber> {
    guard let role = role(seat.role), role.kind != .group,
      !values(assignments, today).contains(where: { $0.seat == seat })
    else { return [] }
    let inPosts = manifest.exOfficio.filter { $0.role == seat.role }.flatMap { appointments($0, seat.place, today) }
    return Set(inPosts.map(\.person)).filter { person in
      inPosts.filter { $0.person == person }.allSatisfy { $0.kind == .substitute }
    }
  }

  private func appointments(_ rule: ExOfficioRule, _ place: Place, _ today: Int) -> [Appointment] {
    guard let unit = unit(of: rule, place, today) else { return [] }
    return values(appointments, today).filter { $0.unit == unit && $0.post == rule.post }
  }

  /// The unit at which the rule looks for its post; nil where there is none on the day.
  private func unit(of rule: ExOfficioRule, _ place: Place, _ today: Int) -> UnitCode? {
    let unit: UnitCode?
    switch (rule.location, place) {
    case (.unit(let code), .body): unit = code
    case (.unit(let code), .unit(let asked)): unit = code == asked ? code : nil
    case (.unitOfKind(let kinds), .unit(let code)):
      unit = values(units, today).contains { $0.code == code && kinds.contains($0.kind) } ? code : nil
    case (.unitInCharge, .system(let id)):
      unit = values(systems, today).contains { $0.id == id } ? unitInCharge(id, today) : nil
    default: unit = nil
    }
    return unit.flatMap { code in values(units, today).contains { $0.code == code } ? code : nil }
  }

  /// The posts through which the seat is held.
  func postsOf(_ seat: Seat, _ today: Int) -> [(UnitCode, PostID)] {
    manifest.exOfficio.filter { $0.role == seat.role }.compactMap { rule in
      unit(of: rule, seat.place, today).map { ($0, rule.post) }
    }
  }

  /// By assignment, by post, then by another role; of a group in it all members.
  private func members(_ group: Role, _ today: Int, seen: Set<RoleID> = []) -> [StaffNumber] {
    let seat = Seat(role: group.id, place: .body)
    var result = values(assignments, today).filter { $0.seat == seat }.map(\.person)
    for rule in manifest.groups where rule.role == group.id {
      for member in ([rule.chair].compactMap(\.self) + rule.members).compactMap(role) {
        if member.kind == .group {
          if !seen.contains(member.id), member.id != group.id {
            result += members(member, today, seen: seen.union([group.id]))
          }
        } else if member.scope == .body {
          result += holders(Seat(role: member.id, place: .body), today)
        } else {
          result += values(units, today).filter { sits(member, at: $0) }
            .flatMap { holders(Seat(role: member.id, place: .unit($0.code)), today) }
        }
      }
    }
    return result
  }

  func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }
}
