import RegistryModel

/// What a substitute (事務代理) may do in a seat on the day.
enum Substitution {
  /// The post has no holder who is employed: the substitute holds the seat in his own right.
  case ownRight
  /// All holders of the post are unable to act: the substitute acts for any of these.
  case actsFor([StaffNumber])
  case refused(Exclusion)
}

extension Moment {
  /// A substitute counts as the person whose post it is. He does not act while a holder of the post is present, and
  /// not where a holder is the applicant. Somebody who substitutes at several posts acts by the one that permits it.
  mutating func substitution(of person: StaffNumber, in seat: Seat, _ facts: CaseFacts, _ duty: Duty) -> Substitution {
    var principals: [StaffNumber] = []
    var refusal: Exclusion?
    for rule in registry.exOfficioRules(for: seat.role) {
      guard let unit = unit(of: rule, for: seat) else { continue }
      let holders = holders(of: rule.post, at: unit)
      guard holders.contains(where: { $0.person == person && !$0.kind.countsAsHolder }) else { continue }
      switch substitution(for: holders, facts, duty) {
      case .ownRight: return .ownRight
      case .actsFor(let own): principals += own.filter { !principals.contains($0) }
      case .refused(let reason): refusal = refusal ?? reason
      }
    }
    if !principals.isEmpty { return .actsFor(principals) }
    return refusal.map(Substitution.refused) ?? .ownRight
  }

  private mutating func substitution(for holders: [Appointment], _ facts: CaseFacts, _ duty: Duty) -> Substitution {
    var principals: [StaffNumber] = []
    var present: StaffNumber?
    for appointment in holders where appointment.kind.countsAsHolder {
      switch exclusion(of: appointment.person, facts, duty) {
      case .isApplicant: return .refused(.principalIsApplicant(appointment.person))
      case .notEmployed: continue
      case nil: present = present ?? appointment.person
      default: if !principals.contains(appointment.person) { principals.append(appointment.person) }
      }
    }
    if let present { return .refused(.notTriggered(principal: present)) }
    return principals.isEmpty ? .ownRight : .actsFor(principals)
  }
}
