package import RegistryModel

extension Registry {
  /// The places at which the person could hold the role on some day; on any one day they may be fewer. Only where the
  /// registry knows who is named. Linear in what names the person.
  package func places(of role: Role, everHeldBy person: StaffNumber) -> [Place] {
    var result: [Place] = []
    func add(_ place: Place) { if !result.contains(place) { result.append(place) } }
    for assignment in assignments(of: person) where assignment.seat.role == role.id { add(assignment.seat.place) }
    let rules = exOfficioRules(for: role.id)
    if !rules.isEmpty {
      for appointment in appointments(of: person) {
        for rule in rules where rule.post == appointment.post {
          switch rule.location {
          case .unitOfKind: add(.unit(appointment.unit))
          case .unit(let code): if code == appointment.unit { add(role.scope == .body ? .body : .unit(code)) }
          case .unitInCharge: for system in systemsEver(inChargeOf: appointment.unit) { add(.system(system)) }
          }
        }
      }
    }
    if role.kind == .group, everBelongs(person, to: role, through: [role.id]) {
      for place in everPlaces(of: role) { add(place) }
    }
    return result
  }

  /// Whether the person ever holds a role whose holders are members of the group, or of a group that belongs to it.
  private func everBelongs(_ person: StaffNumber, to group: Role, through visited: [RoleID]) -> Bool {
    guard let rule = groupRule(for: group.id) else { return false }
    for id in (rule.chair.map { [$0] } ?? []) + rule.members where !visited.contains(id) {
      guard let member = role(id) else { continue }
      if !places(of: member, everHeldBy: person, through: visited + [id]).isEmpty { return true }
    }
    return false
  }

  private func places(of role: Role, everHeldBy person: StaffNumber, through visited: [RoleID]) -> [Place] {
    guard role.kind == .group else { return places(of: role, everHeldBy: person) }
    if assignments(of: person).contains(where: { $0.seat.role == role.id }) { return [.body] }
    let posts = exOfficioRules(for: role.id).map(\.post)
    if appointments(of: person).contains(where: { posts.contains($0.post) }) { return [.body] }
    return everBelongs(person, to: role, through: visited) ? [.body] : []
  }

  private func everPlaces(of role: Role) -> [Place] {
    switch role.scope {
    case .body: [.body]
    case .system: systems.map { .system($0.id) }
    case .bureau, .section: Set(units.map(\.code)).map { .unit($0) }
    }
  }
}
