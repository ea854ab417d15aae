import Messages
import RegistryModel
import StaffChanges

/// Puts what a plan changes in the order in which people read it: by bureau, then by person.
struct StaffPlanGroups {
  let plan: StaffPlan
  let names: Names
  let before: Names
  let registry: Registry
  let today: CalendarDate

  func groups() -> [StaffPlanReport.Group] {
    var order: [StaffNumber] = []
    var byPerson: [StaffNumber: [PlannedChange]] = [:]
    for change in plan.changes {
      if byPerson[change.person] == nil { order.append(change.person) }
      byPerson[change.person, default: []].append(change)
    }
    var byBureau: [UnitCode: [StaffPlanReport.PersonChange]] = [:]
    for person in order.sorted() {
      let changes = byPerson[person] ?? []
      let unit = changes.first { $0.kind == .open }?.unit ?? changes.first { $0.unit != nil }?.unit
      let reference = names.person(person)
      byBureau[bureau(of: unit), default: []].append(
        .init(
          person: reference.name.isEmpty ? before.person(person) : reference, kind: kind(of: changes), changes: changes.map(item)))
    }
    return byBureau.keys.sorted().map { code in
      .init(unit: code.text, name: LocalizedText(names.unit(code)), people: byBureau[code] ?? [])
    }
  }

  private func kind(of changes: [PlannedChange]) -> StaffPlanReport.PersonChange.Kind {
    if changes.contains(where: { $0.kind == .join || $0.kind == .rejoin }) { return .join }
    if changes.contains(where: { $0.kind == .leave }) { return .leave }
    let opened = changes.first { $0.kind == .open && $0.appointment == .regular }
    let closed = changes.first { $0.kind == .close && $0.appointment == .regular }
    guard let opened, let closed else { return .other }
    return opened.unit == closed.unit ? .post : .move
  }

  private func bureau(of unit: UnitCode?) -> UnitCode {
    var code = unit ?? registry.manifest.bodyUnit
    // A tree deeper than this is a loop, which the check reports.
    for _ in 0..<20 {
      guard let found = registry.unit(code, on: plan.effective) else { return code }
      if found.kind.level == .bureau || found.kind == .body { return code }
      guard let parent = found.parent else { return code }
      code = parent
    }
    return code
  }

  private func item(_ change: PlannedChange) -> StaffPlanReport.Change {
    .init(
      kind: change.kind, unit: change.unit?.text, unitName: change.unit.map { LocalizedText(names.unit($0)) },
      post: change.post?.text, postName: change.post.map { LocalizedText(names.post($0)) },
      appointment: change.appointment.map { LocalizedText($0.name) }, on: change.on?.description, row: change.line,
      roles: roles(change), isRetroactive: change.on.map { $0 < today } ?? false, lastDay: lastDay(change)?.description,
      values: change.values.map { .init(field: $0.field.rawValue, old: $0.old, new: $0.new) })
  }

  /// The registry has the first day after an end; people speak of the last one.
  private func lastDay(_ change: PlannedChange) -> CalendarDate? {
    switch change.kind {
    case .leave, .close, .end, .release: change.on?.advanced(by: -1)
    case .open, .absence: change.until?.advanced(by: -1)
    case .back: change.on?.advanced(by: -1)
    case .join, .rejoin, .record, .kind: nil
    }
  }

  /// Roles that come or go with the post.
  private func roles(_ change: PlannedChange) -> [LocalizedText] {
    if let seat = change.seat { return [LocalizedText(names.seatPhrase(seat))] }
    guard change.kind == .open || change.kind == .close, let unit = change.unit, let post = change.post else { return [] }
    let kind = registry.unit(unit, on: plan.effective)?.kind
    return registry.manifest.exOfficio.filter { rule in
      guard rule.post == post else { return false }
      switch rule.location {
      case .unitOfKind(let kinds): return kind.map(kinds.contains) ?? false
      case .unit(let code): return code == unit
      case .unitInCharge: return registry.systems.contains { $0.unit == unit && $0.period.contains(plan.effective) }
      }
    }.map { LocalizedText(names.role($0.role)) }
  }
}

extension Names {
  func seatPhrase(_ seat: Seat) -> Phrase {
    let spot = place(seat.place)
    let role = role(seat.role)
    return Phrase(ja: "\(role.ja)(\(spot.ja))", en: "\(role.text(.english)) (\(spot.text(.english)))")
  }
}
