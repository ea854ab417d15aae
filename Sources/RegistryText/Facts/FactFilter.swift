package import RegistryModel

/// Which facts are asked for; what is not set lets everything through.
package struct FactFilter: Sendable {
  package var person: StaffNumber?
  package var role: RoleID?
  /// Posts through which the role is held ex officio, each with the units in which it is; nil = in any.
  package var posts: [(post: PostID, units: Set<UnitCode>?)] = []
  /// A unit with those that it was before and became after.
  package var units: Set<UnitCode> = []
  package var provision: ProvisionKey?
  /// Only changes of what is in force on some of these days.
  package var period: Period?

  package init() {}

  package var isOpen: Bool { person == nil && role == nil && units.isEmpty && provision == nil && period == nil }

  /// Kinds among which there can be such facts.
  package var kinds: Set<FactKind> {
    var result = Set(FactKind.allCases)
    if person != nil { result.formIntersection(Self.withPersons.keys) }
    if role != nil { result.formIntersection(Self.withRoles.keys) }
    if !units.isEmpty { result.formIntersection(Self.withUnits.keys) }
    if provision != nil { result.formIntersection(Self.withProvisions.keys) }
    return result
  }

  package func matches(_ difference: FactDifference) -> Bool {
    if let period, !difference.touched.contains(where: { $0.overlaps(period) }) { return false }
    let sides = difference.sides
    if let person, !sides.contains(where: { Self.names($0, [person.text], Self.withPersons) }) { return false }
    if let role, !sides.contains(where: { names($0, role: role) }) { return false }
    if !units.isEmpty, !sides.contains(where: { Self.names($0, Set(units.map(\.text)), Self.withUnits) }) { return false }
    if let provision, !sides.contains(where: { Self.names($0, [provision.text], Self.withProvisions) }) { return false }
    return true
  }

  /// Takes in what a unit was called before its code was changed in place.
  package mutating func follow(_ differences: [FactDifference]) {
    for case .changed(let old, let new) in differences where new.kind == .units {
      guard let was = old["code"], let now = new["code"], was != now, units.contains(UnitCode(now)) else { continue }
      units.insert(UnitCode(was))
    }
  }

  private func names(_ fact: Fact, role: RoleID) -> Bool {
    guard fact.kind == .appointments else { return Self.names(fact, [role.text], Self.withRoles) }
    return posts.contains { rule in
      fact["post"] == rule.post.text && (rule.units?.contains(UnitCode(fact["unit"] ?? "")) ?? true)
    }
  }

  private static func names(_ fact: Fact, _ words: Set<String>, _ columns: [FactKind: [String]]) -> Bool {
    guard let wanted = columns[fact.kind] else { return false }
    // An empty list stands for every field: those of the rules have names of their own.
    return (wanted.isEmpty ? fact.columns : wanted).contains { column in
      // `system:0202` is no unit.
      let separators = column == "place" ? "" : "+|;,{}: "
      return (fact[column] ?? "").split(whereSeparator: separators.contains).contains { part in
        words.contains(String(part)) || part.hasPrefix("unit:") && words.contains(String(part.dropFirst(5)))
      }
    }
  }

  private static let withPersons: [FactKind: [String]] = [
    .people: ["number"], .absences: ["person"], .appointments: ["person"], .assignments: ["person"], .deputies: ["person"],
    .decisions: ["by"], .exceptions: ["persons", "performer", "reviewer", "permitted-by"], .workers: ["person"],
    .emergencies: ["person", "reviewed-by"],
    .signers: ["persons"],
  ]
  private static let withRoles: [FactKind: [String]] = [
    .roles: ["id", "superior"], .duties: ["roles", "to", "when"], .assignments: ["role"], .deputies: ["role"], .appointments: [],
    .rules: [], .procedures: [],
  ]
  private static let withUnits: [FactKind: [String]] = [
    .units: ["code", "parent", "successors"], .systems: ["unit"], .appointments: ["unit"], .assignments: ["place"],
    .deputies: ["place"], .exceptions: ["place"], .contracts: ["unit"], .rules: [], .procedures: [],
  ]
  private static let withProvisions: [FactKind: [String]] = [
    .provisions: ["key"], .duties: ["provision", "when"], .separations: ["provision"], .gists: ["provision"],
    .events: ["provisions"], .deputies: ["provisions"], .decisions: ["provision"], .exceptions: ["provision"], .procedures: [],
  ]
}
