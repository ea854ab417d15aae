package import RegistryModel

/// Why somebody holds a seat.
package enum HoldingGround: Sendable {
  /// 指名
  case assignment(Assignment)
  /// 充て職: through a post.
  case exOfficio(ExOfficioRule, Appointment)
  /// A member of a group by virtue of another role.
  case membership(GroupRule, of: RoleID)
  /// On the roster of a contractor, for the role that workers fill.
  case roster(Worker, Contract)

  package var origins: [Origin] {
    switch self {
    case .assignment(let assignment): [assignment.origin]
    case .exOfficio(let rule, let appointment): [appointment.origin, rule.origin]
    case .membership(let rule, _): [rule.origin]
    case .roster(let worker, let contract): [worker.origin, contract.origin]
    }
  }
}

/// A person in a seat on the day asked for.
package struct Holding: Sendable {
  package let seat: Seat
  package let person: StaffNumber
  package let ground: HoldingGround
  package let position: Position
  /// When this holding itself begins and ends.
  package let period: Period

  /// A substitute (事務代理) stands in without making a single seat doubly held.
  package var countsAsHolder: Bool {
    if case .exOfficio(_, let appointment) = ground { appointment.kind.countsAsHolder } else { true }
  }

  /// Whether it is a worker of a contractor, in the role that workers fill.
  package var isWorker: Bool { if case .roster = ground { true } else { false } }
}
