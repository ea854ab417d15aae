import Authority
import Messages
import RegistryModel

/// Why an auditor is not independent of what is audited: where he belongs to it or answers for it, or did until
/// recently.
struct AuditTie {
  let phrase: Phrase
  let origin: Origin
  /// Whether it comes from a role of the system itself, and not from the unit in charge.
  var isOfSystem = false

  /// The role of those who audit (監査人).
  static let auditor = RoleID("auditor")
  /// The role of who heads the audit (監査統括責任者).
  static let auditHead = RoleID("audit-head")

  /// The first tie to `place`, in the order of the text; nil for somebody independent of it.
  ///
  /// A fact that ended within the body's look-back period ties as if it went on.
  static func find(_ person: StaffNumber, _ place: Place, _ moment: inout Moment) -> AuditTie? {
    switch place {
    case .body: bodyTie(person, &moment)
    case .unit(let code): unitTie(person, code, &moment)
    case .system(let id): systemTie(person, id, &moment)
    }
  }

  private static func unitTie(_ person: StaffNumber, _ unit: UnitCode, _ moment: inout Moment) -> AuditTie? {
    let above = moment.lineage(of: unit)
    for appointment in moment.registry.appointments(of: person) {
      guard let isOver = standing(appointment.period, &moment) else { continue }
      if moment.lineage(of: appointment.unit).contains(where: { $0.code == unit }) {
        return AuditTie(phrase: isOver ? AuditTieMessages.belonged : AuditTieMessages.belongs, origin: appointment.origin)
      }
      // The body itself is above everybody; belonging to it directly says nothing.
      guard let head = above.first(where: { $0.code == appointment.unit && $0.kind != .body }) else { continue }
      if !isOver, holdsARole(person, at: .unit(head.code), &moment) {
        return AuditTie(
          phrase: AuditTieMessages.answersAbove, origin: appointment.origin)
      }
    }
    return nil
  }

  private static func systemTie(_ person: StaffNumber, _ id: SystemID, _ moment: inout Moment) -> AuditTie? {
    for assignment in moment.registry.assignments(of: person) where assignment.seat.place == .system(id) {
      guard assignment.seat.role != auditor, let isOver = standing(assignment.period, &moment) else { continue }
      return AuditTie(
        phrase: isOver
          ? AuditTieMessages.heldRole
          : AuditTieMessages.holdsRole, origin: assignment.origin,
        isOfSystem: true)
    }
    guard let system = moment.registry.system(id) else { return nil }
    return unitTie(person, moment.unitInCharge(system.unit), &moment)
  }

  /// Who answers for the security of the whole body audits none of it.
  private static func bodyTie(_ person: StaffNumber, _ moment: inout Moment) -> AuditTie? {
    for role in moment.registry.roles
    where role.kind == .person && role.scope == .body && role.seats.minimum > 0 && role.id != auditor && role.id != auditHead {
      for holding in moment.holders(of: Seat(role: role.id, place: .body)) where holding.person == person {
        guard let origin = holding.ground.origins.first else { continue }
        return AuditTie(
          phrase: AuditTieMessages.isHolder(of: role.name), origin: origin)
      }
    }
    return nil
  }

  /// false while the period runs, true while it is within the look-back; nil otherwise.
  private static func standing(_ period: Period, _ moment: inout Moment) -> Bool? {
    if moment.isInForce(period) { return false }
    let days = moment.registry.manifest.parameters.auditLookBackDays
    return days > 0 && moment.isInForce(period.lingering(days: days)) ? true : nil
  }

  private static func holdsARole(_ person: StaffNumber, at place: Place, _ moment: inout Moment) -> Bool {
    for role in moment.registry.roles where role.kind == .person && role.id != auditor {
      if moment.holders(of: Seat(role: role.id, place: place)).contains(where: { $0.person == person }) { return true }
    }
    return false
  }
}
