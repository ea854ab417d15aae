package import Messages
package import RegistryModel
import RegistryStore
package import Validation

/// What a registry still lacks, in the order in which it matters, each shortage once however many places have it.
package struct FirstSteps {
  package enum Kind: CaseIterable, Sendable {
    /// Rows that cannot both be true, or that name what is not there: nothing else can be judged before.
    case contradiction
    /// Somebody must hold a role of the whole body.
    case holder
    /// Somebody must hold a role at each of these units or systems.
    case holders
    /// Nobody is in a group, or no unit answers as a desk.
    case group, desk
    /// Nobody may decide where the holder applies: a deputy is wanted.
    case deputy
    /// The auditor must be somebody else.
    case auditor
    case other
  }

  package struct Step {
    package let kind: Kind
    /// The role that is wanted; nil where it is about something else.
    package let role: RoleID?
    package let places: [Place]
    /// One for each place, or several; never empty.
    package let findings: [Finding]
  }
  package let steps: [Step]
  /// Errors that will vanish with a step before them, or may: they are told as a number.
  package let followUps: Int
  /// What roles and places are called.
  package let names: Names

  /// Groups the errors that no exception covers; `day` = the first day looked at.
  package init(_ findings: [Finding], _ registry: Registry, on day: CalendarDate) {
    names = Names(registry: registry, date: day)
    let errors = findings.filter { $0.severity == .error && $0.exceptedBy == nil }
    var order: [Key] = []
    var groups: [Key: [Finding]] = [:]
    for finding in errors {
      let key = Key(finding)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(finding)
    }
    let rank = Dictionary(uniqueKeysWithValues: Kind.allCases.enumerated().map { ($1, $0) })
    let sorted = order.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      return (rank[a.kind] ?? 0, Self.weight(a.role), left.offset) < (rank[b.kind] ?? 0, Self.weight(b.role), right.offset)
    }.map(\.element)
    // As long as a seat is empty, that nobody can decide there is no news, nor what its deputies would change.
    let vacant = Set(sorted.filter { $0.kind == .holder || $0.kind == .holders || $0.kind == .group }.compactMap(\.role))
    var steps: [Step] = []
    var followUps = 0
    for key in sorted {
      let found = groups[key] ?? []
      if key.kind == .deputy || key.kind == .other, Self.hangs(on: vacant, found, registry) {
        followUps += found.count
        continue
      }
      var places: [Place] = []
      for place in found.compactMap(\.place) where !places.contains(place) { places.append(place) }
      steps.append(Step(kind: key.kind, role: key.role, places: places, findings: found))
    }
    self.steps = steps
    self.followUps = followUps
  }

  private struct Key: Hashable {
    let kind: Kind
    let role: RoleID?
    /// Tells apart what has no role.
    let rule: String

    init(_ finding: Finding) {
      let seat = finding.remedies.lazy.compactMap { remedy -> Seat? in
        switch remedy {
        case .fill(let seat, _), .conflictDeputy(let seat): seat
        default: nil
        }
      }.first
      switch finding.rule {
      case VacantSeat.id, SystemWithoutManager.id: kind = seat?.place == .body ? .holder : .holders
      case EmptyGroup.id: kind = .group
      case MissingContactPoint.id: kind = .desk
      case NoIndependentApprover.id: kind = .deputy
      case AuditorNotIndependent.id, AuditHeadNotIndependent.id: kind = .auditor
      default: kind = RuleTable.rule(finding.rule)?.kind == .structure ? .contradiction : .other
      }
      role = kind == .contradiction || kind == .other ? nil : seat?.role ?? RoleID(finding.subject)
      rule = kind == .contradiction || kind == .other ? finding.rule : kind == .auditor ? finding.rule : ""
    }
  }

  /// Whether all of them speak of roles that nobody holds yet, or of those whose superiors nobody is.
  private static func hangs(on vacant: Set<RoleID>, _ findings: [Finding], _ registry: Registry) -> Bool {
    guard !vacant.isEmpty else { return false }
    return findings.allSatisfy { finding in
      finding.remedies.contains { remedy in
        guard case .conflictDeputy(let seat) = remedy else { return false }
        var role: RoleID? = seat.role
        for _ in registry.roles {
          guard let now = role else { return false }
          if vacant.contains(now) { return true }
          role = registry.role(now)?.superior
        }
        return false
      }
    }
  }

  /// Who decides first, then who checks, then those below them.
  private static func weight(_ role: RoleID?) -> Int {
    let order = [
      "mayor", "ciso", "general-manager", "audit-head", "auditor", "csirt-head", "service-permitter", "bureau-manager", "section-manager",
      "system-manager", "committee", "csirt",
    ]
    return role.flatMap { order.firstIndex(of: $0.text) } ?? order.count
  }
}

extension Checking.Outcome {
  /// What the checked state still lacks, in order; a failure where the text could not be read.
  package func firstSteps() throws(Failure) -> FirstSteps {
    guard let registry = try readable().run.registry else { throw Failure(.unreadable, StoreMessages.defective(run.defects.count)) }
    return FirstSteps(run.findings, registry, on: run.start)
  }
}
