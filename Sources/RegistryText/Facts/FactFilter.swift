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
    let asked: [(isAsked: Bool, named: Named)] = [
      (person != nil, .person), (role != nil, .role), (!units.isEmpty, .unit), (provision != nil, .provision),
    ]
    return Set(FactKind.allCases.filter { kind in asked.allSatisfy { !$0.isAsked || Self.canName($0.named, kind) } })
  }

  package func matches(_ difference: FactDifference) -> Bool {
    if let period, !difference.touched.contains(where: { $0.overlaps(period) }) { return false }
    let sides = difference.sides
    if let person, !sides.contains(where: { Self.names($0, [person.text], .person) }) { return false }
    if let role, !sides.contains(where: { names($0, role: role) }) { return false }
    if !units.isEmpty, !sides.contains(where: { Self.names($0, Set(units.map(\.text)), .unit) }) { return false }
    if let provision, !sides.contains(where: { Self.names($0, [provision.text], .provision) }) { return false }
    return true
  }

  /// Takes in what a unit was called before its code was changed in place.
  package mutating func follow(_ differences: [FactDifference]) {
    for case .changed(let old, let new) in differences where new.kind == .units {
      let (was, now) = (old[Unit.columns.code], new[Unit.columns.code])
      guard was != now, units.contains(UnitCode(now)) else { continue }
      units.insert(UnitCode(was))
    }
  }

  /// A post of an appointment stands for the roles that are held through it.
  private func names(_ fact: Fact, role: RoleID) -> Bool {
    guard fact.kind == .appointments else { return Self.names(fact, [role.text], .role) }
    let columns = Appointment.columns
    return posts.contains { rule in
      fact[columns.post] == rule.post.text && (rule.units?.contains(UnitCode(fact[columns.unit])) ?? true)
    }
  }

  private static func names(_ fact: Fact, _ words: Set<String>, _ named: Named) -> Bool {
    columns(naming: named, in: fact).contains { column, kind in
      // `system:0202` is no unit.
      let separators = kind == .place ? "" : "+|;,{}: "
      return (fact[column] ?? "").split(whereSeparator: separators.contains).contains { part in
        words.contains(String(part)) || part.hasPrefix("unit:") && words.contains(String(part.dropFirst(5)))
      }
    }
  }

  /// Fields that can name something; those of `kengen.yaml` and of procedures have names of their own.
  private static func columns(naming named: Named, in fact: Fact) -> [(name: String, kind: ColumnKind)] {
    if let schema = fact.kind.schema { return schema.columns(naming: named).map { ($0.name, $0.kind) } }
    if fact.kind == .signers { return named == .person ? [(SignerFacts.persons, .text)] : [] }
    return canName(named, fact.kind) ? fact.columns.map { ($0, .text) } : []
  }

  private static func canName(_ named: Named, _ kind: FactKind) -> Bool {
    switch kind {
    case .rules: named == .role || named == .unit
    case .procedures: named == .role || named == .unit || named == .provision
    case .signers: named == .person
    // Through a post.
    case .appointments where named == .role: true
    default: kind.schema?.columns.contains { $0.names.contains(named) } ?? false
    }
  }
}
