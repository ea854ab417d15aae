package import Authority
package import RegistryModel

/// Ways to fill slots, found by trying everything.
package enum BruteSlots {
  package struct Choice {
    /// The person; of a group, those who can take part.
    package let people: [StaffNumber]
    package let tier: Int
    /// What no other slot may use: persons by number, groups by role.
    let uses: Set<String>
  }

  /// What may fill a slot, each capacity for itself.
  package static func choices(_ slot: Slot, superiors: Bool = true) -> [Choice] {
    let people = slot.candidates.filter { superiors || $0.level == 0 }.map { candidate in
      Choice(
        people: [candidate.person], tier: candidate.tier,
        uses: [candidate.person.text, (candidate.principal ?? candidate.person).text])
    }
    let groups = slot.groups.filter { $0.session.hasQuorum && (superiors || $0.tier < 16) }.map { session, tier in
      Choice(people: session.able, tier: tier, uses: ["group " + session.seat.role.text])
    }
    return people + groups
  }

  /// Every way in which no slot uses what another does.
  package static func staffings(_ slots: [Slot], superiors: Bool = true) -> [[Choice]] {
    slots.reduce([[]]) { partial, slot in
      let choices = choices(slot, superiors: superiors)
      return partial.flatMap { staffing in
        choices.filter { choice in staffing.allSatisfy { $0.uses.isDisjoint(with: choice.uses) } }.map { staffing + [$0] }
      }
    }
  }

  /// Whether there is a way at all.
  package static func isStaffed(_ slots: [Slot], superiors: Bool = true) -> Bool {
    func fill(_ index: Int, _ taken: Set<String>) -> Bool {
      guard index < slots.count else { return true }
      return choices(slots[index], superiors: superiors).contains { choice in
        taken.isDisjoint(with: choice.uses) && fill(index + 1, taken.union(choice.uses))
      }
    }
    return fill(0, [])
  }
}
