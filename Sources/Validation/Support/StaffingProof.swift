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
            ? Phrase(ja: "\(role.ja)はひとつとして決め、1 枠だけに就ける(\(count))", en: "the \(role.en) decides as one and fills one slot (\(count))")
            : Phrase(ja: "\(role.ja)は定足数(過半数)に足りない(\(count))", en: "the \(role.en) has no quorum (\(count))")))
    }
    for shared in Moment.sharedAuthorities(short.map { slots[$0] }) {
      let names = shared.people.map(context.name).joined(separator: "、")
      let principal = context.name(shared.principal)
      notes.append(
        FindingNote(
          Phrase(
            ja: "\(names) は合わせて 1 人分です(\(principal) の権限で決める)",
            en: "\(names) count as one: they decide by the authority of \(principal)")))
    }
    if short.count > 1 {
      let names = people.map(context.name).joined(separator: "、")
      notes.append(
        FindingNote(
          Phrase(
            ja: "この \(short.count) 席に就けるのは合わせて \(people.count) 人です" + (names.isEmpty ? "" : ": \(names)"),
            en: "for these \(short.count) seats there \(Counted.verb(people.count)) \(Counted.people.en(people.count)) in all"
              + (names.isEmpty ? "" : ": \(names)"))))
    }
    return notes
  }

  private static func demand(_ slot: Slot, _ count: Int, _ context: CheckContext) -> FindingNote {
    let roles = slot.roles.map { context.name($0) }
    return FindingNote(
      Phrase(
        ja: "要る人: \(roles.map(\.ja).joined(separator: "か"))" + (count > 1 ? "(\(count) 人)" : ""),
        en: "needed: \(roles.map(\.en).joined(separator: " or "))" + (count > 1 ? " (\(count) persons)" : "")),
      at: TextPosition(slot.duty.origin))
  }

  private static func vacancy(_ seat: Seat, _ context: CheckContext) -> FindingNote {
    let role = context.name(seat.role)
    let place = context.name(seat.place)
    return FindingNote(
      Phrase(ja: "\(place.ja)の\(role.ja): 就いている人がいない", en: "\(role.en) at \(place.text(.english)): nobody holds it"))
  }

  private static func candidate(_ candidate: Candidate, _ context: CheckContext) -> FindingNote {
    let role = context.name(candidate.seat.role)
    return FindingNote(
      Phrase(
        ja: "残る人: \(context.name(candidate.person))(\(role.ja))", en: "left: \(context.name(candidate.person)) (\(role.en))"),
      at: candidate.capacity.origins.first.map { TextPosition($0) })
  }

  private static func passed(_ passed: PassedOver, _ context: CheckContext) -> FindingNote {
    let reason = ExclusionText.phrase(passed.exclusion, context)
    let role = context.name(passed.seat.role)
    return FindingNote(
      Phrase(
        ja: "\(context.name(passed.person))(\(role.ja)\(passed.deputyRank == nil ? "" : "の代理")): \(reason.ja)",
        en: "\(context.name(passed.person)) (\(passed.deputyRank == nil ? "" : "deputy of ")\(role.en)): \(reason.en)"),
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
        Phrase(ja: "\(role.name.ja)に上位の役割はない", en: "there is no role above \(role.name.en)"),
        at: TextPosition(role.origin, Role.columns.superior))
    }
  }
}
