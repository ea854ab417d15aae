import RegistryModel

/// A duty that gives slots, with the duties of its provision that act in them when its decider cannot.
///
/// `decide ciso` and `decide gm if-absent:ciso` in one provision mean one person, not two: the second gives no slot
/// and acts in those of the first.
struct SettlingDuty {
  let duty: Duty
  /// Roles that act in the absence of another, and with which rank.
  fileprivate(set) var acting: [ActingDuty]
}

/// A duty whose roles act in a seat in the absence of its holder.
struct ActingDuty {
  let duty: Duty
  /// In whose absence.
  let role: RoleID
  /// The seat asked for in the first place: a chain of absences hangs on it.
  let seat: RoleID
  let rank: Int
}

extension SettlingDuty {
  /// The duties as they settle a case together.
  ///
  /// A duty that applies only in the absence of a role joins the duties that ask for that role, or that let it act;
  /// several that wait for the same role become one. A duty that finds none to join gives slots itself, in which the
  /// absent role is asked first.
  static func all(_ duties: [Duty]) -> [SettlingDuty] {
    var result: [SettlingDuty] = []
    var waiting: [Duty] = []
    for duty in duties {
      if case .ifAbsent = duty.condition { waiting.append(duty) } else { result.append(SettlingDuty(duty: duty, acting: [])) }
    }
    while !waiting.isEmpty {
      if let index = waiting.firstIndex(where: { joins($0, &result) }) {
        waiting.remove(at: index)
        continue
      }
      // Nobody else asks for the absent role: the first of those who wait does.
      let first = waiting.removeFirst()
      guard case .ifAbsent(let role) = first.condition else { continue }
      result.append(SettlingDuty(duty: first, acting: [ActingDuty(duty: first, role: role, seat: role, rank: 1)]))
    }
    return result.sorted { $0.duty.number < $1.duty.number }
  }

  private static func joins(_ duty: Duty, _ others: inout [SettlingDuty]) -> Bool {
    guard case .ifAbsent(let role) = duty.condition else { return false }
    var hasJoined = false
    for index in others.indices {
      let other = others[index]
      if other.duty.askedRoles.contains(role) {
        others[index].acting.append(ActingDuty(duty: duty, role: role, seat: role, rank: 1))
        hasJoined = true
      } else if let before = other.acting.first(where: { $0.duty.roles.contains(role) }) {
        others[index].acting.append(ActingDuty(duty: duty, role: role, seat: before.seat, rank: before.rank + 1))
        hasJoined = true
      }
    }
    return hasJoined
  }
}
