import RegistryModel

extension Oracle {
  /// Who holds the seat: the assigned, else the holders of the posts, those who merely stand in last.
  func holders(_ seat: Seat, _ today: Int) -> [StaffNumber] {
    guard let role = role(seat.role) else { return [] }
    let assigned = values(assignments, today).filter { $0.seat == seat }.map(\.person)
    if role.kind == .group { return unique(assigned + members(role, today)) }
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
    let unit: UnitCode?
    switch (rule.location, place) {
    case (.unit(let code), .body): unit = code
    case (.unitOfKind(let kinds), .unit(let code)):
      unit = values(units, today).contains { $0.code == code && kinds.contains($0.kind) } ? code : nil
    case (.unitInCharge, .system(let id)):
      unit = values(systems, today).contains { $0.id == id } ? unitInCharge(id, today) : nil
    default: unit = nil
    }
    return values(appointments, today).filter { $0.unit == unit && $0.post == rule.post }
  }

  private func members(_ group: Role, _ today: Int) -> [StaffNumber] {
    manifest.groups.filter { $0.role == group.id }.flatMap { rule in
      ([rule.chair].compactMap(\.self) + rule.members).compactMap(role).flatMap { member -> [StaffNumber] in
        if member.scope == .body { return holders(Seat(role: member.id, place: .body), today) }
        return values(units, today).filter { sits(member, at: $0) }
          .flatMap { holders(Seat(role: member.id, place: .unit($0.code)), today) }
      }
    }
  }

  func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }
}
