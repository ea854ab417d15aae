package import RegistryModel

/// Why the slots of a permission cannot be filled.
package enum StaffingMessages {
  package static func decidesAsOne(_ role: Phrase, _ count: String) -> Phrase {
    Phrase(ja: "\(role.ja)はひとつとして決め、1 枠だけに就ける(\(count))", en: "the \(role.en) decides as one and fills one slot (\(count))")
  }

  package static func noQuorum(_ role: Phrase, _ count: String) -> Phrase {
    Phrase(ja: "\(role.ja)は定足数(過半数)に足りない(\(count))", en: "the \(role.en) has no quorum (\(count))")
  }

  package static func countAsOne(_ names: String, by principal: String) -> Phrase {
    Phrase(ja: "\(names) は合わせて 1 人分です(\(principal) の権限で決める)", en: "\(names) count as one: they decide by the authority of \(principal)")
  }

  package static func inAll(_ people: Int, seats: Int, _ names: String) -> Phrase {
    Phrase(
      ja: "この \(seats) 席に就けるのは合わせて \(people) 人です" + (names.isEmpty ? "" : ": \(names)"),
      en: "for these \(seats) seats there \(Counted.verb(people)) \(Counted.people.en(people)) in all" + (names.isEmpty ? "" : ": \(names)")
    )
  }

  package static func needed(_ roles: [Phrase], _ count: Int) -> Phrase {
    Phrase(
      ja: "要る人: \(roles.map(\.ja).joined(separator: "か"))" + (count > 1 ? "(\(count) 人)" : ""),
      en: "needed: \(roles.map(\.en).joined(separator: " or "))" + (count > 1 ? " (\(count) persons)" : ""))
  }

  package static func vacant(_ role: Phrase, _ place: Phrase) -> Phrase {
    Phrase(ja: "\(place.ja)の\(role.ja): 就いている人がいない", en: "\(role.en) at \(place.text(.english)): nobody holds it")
  }

  package static func left(_ person: String, _ role: Phrase) -> Phrase {
    Phrase(ja: "残る人: \(person)(\(role.ja))", en: "left: \(person) (\(role.en))")
  }

  package static func passedOver(_ person: String, _ role: Phrase, isDeputy: Bool, _ reason: Phrase) -> Phrase {
    Phrase(
      ja: "\(person)(\(role.ja)\(isDeputy ? "の代理" : "")): \(reason.ja)",
      en: "\(person) (\(isDeputy ? "deputy of " : "")\(role.en)): \(reason.en)")
  }

  package static func nothingAbove(_ role: Phrase) -> Phrase { Phrase(ja: "\(role.ja)に上位の役割はない", en: "there is no role above \(role.en)") }
}
