import Authority
import Messages
import RegistryModel
import RegistryText

/// Why slots cannot be filled, as facts: the slots that have too few people between them (Hall's condition), who
/// remains for them, and why everybody else who would be asked is excluded.
enum StaffingProof {
  /// `short` = the slots that have too few people between them, `people` = those people.
  static func notes(_ slots: [Slot], short: [Int], people: [StaffNumber], _ context: CheckContext) -> [FindingNote] {
    var notes: [FindingNote] = []
    var seen: Set<[RoleID]> = []
    for index in short {
      let slot = slots[index]
      guard seen.insert(slot.roles).inserted else { continue }
      let needed = short.count { slots[$0].roles == slot.roles }
      notes.append(demand(slot, needed, context))
      notes += slot.vacancies.map { vacancy($0.seat, context) }
      notes += slot.candidates.map { candidate($0, context) }
      notes += slot.allPassedOver.map { passed($0, context) }
      notes += dead(slot, context)
    }
    for group in Moment.groups(of: short.map { slots[$0] }) {
      let role = context.name(group.seat.role)
      let count = "\(group.able.count)/\(group.members.count)"
      notes.append(
        FindingNote(
          group.hasQuorum
            ? StaffingMessages.decidesAsOne(role, count)
            : StaffingMessages.noQuorum(role, count)))
    }
    for shared in Moment.sharedAuthorities(short.map { slots[$0] }) {
      let names = shared.people.map(context.name).joined(separator: "、")
      let principal = context.name(shared.principal)
      notes.append(
        FindingNote(
          StaffingMessages.countAsOne(names, by: principal)))
    }
    if short.count > 1 {
      let names = people.map(context.name).joined(separator: "、")
      notes.append(
        FindingNote(
          StaffingMessages.inAll(people.count, seats: short.count, names)))
    }
    return notes
  }

  private static func demand(_ slot: Slot, _ count: Int, _ context: CheckContext) -> FindingNote {
    let roles = slot.roles.map { context.name($0) }
    return FindingNote(
      StaffingMessages.needed(roles, count),
      at: TextPosition(slot.duty.origin))
  }

  private static func vacancy(_ seat: Seat, _ context: CheckContext) -> FindingNote {
    let role = context.name(seat.role)
    let place = context.name(seat.place)
    return FindingNote(
      StaffingMessages.vacant(role, place))
  }

  private static func candidate(_ candidate: Candidate, _ context: CheckContext) -> FindingNote {
    let role = context.name(candidate.seat.role)
    return FindingNote(
      StaffingMessages.left(context.name(candidate.person), role),
      at: candidate.capacity.origins.first.map { TextPosition($0) })
  }

  private static func passed(_ passed: PassedOver, _ context: CheckContext) -> FindingNote {
    let reason = ExclusionText.phrase(passed.exclusion, context)
    let role = context.name(passed.seat.role)
    return FindingNote(
      StaffingMessages.passedOver(context.name(passed.person), role, isDeputy: passed.deputyRank != nil, reason),
      at: passed.origins.first.map { TextPosition($0) })
  }

  /// Where the chain of superiors ends, nobody further up can be asked.
  private static func dead(_ slot: Slot, _ context: CheckContext) -> [FindingNote] {
    let ends = slot.roles.compactMap { id -> Role? in
      var seen: Set<RoleID> = []
      var last: Role?
      var next: RoleID? = id
      while let current = next, seen.insert(current).inserted, let role = context.registry.role(current) {
        last = role
        next = role.superior
      }
      return last
    }
    return ends.filter { $0.kind != .group }.map { role in
      FindingNote(
        StaffingMessages.nothingAbove(role.name),
        at: TextPosition(role.origin, Role.columns.superior))
    }
  }
}
