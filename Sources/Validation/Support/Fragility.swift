import Authority
package import Feasibility
package import RegistryModel

/// A decision or a procedure that may depend on single people: at a place, on a day.
package struct FragileThing: Sendable {
  package enum Subject: Sendable {
    /// Provisions decided by the same roles in the same way.
    case provisions([ProvisionKey])
    case procedure(Procedure)
  }
  package let subject: Subject
  package let place: Place
  package let verdict: ResilienceVerdict<StaffNumber>
}

/// What can no longer be decided or carried out, anywhere in the body, when people are away.
package enum Fragility {
  /// Everything in force on the first day of the check, with what happens when any `absences` people are away; what
  /// holds all the same is included. The applicant is somebody of whom nothing is known. `includes` selects places;
  /// without `superiors`, only holders and their deputies count for provisions.
  ///
  /// O(subjects · people^absences) staffings.
  package static func survey(
    _ context: CheckContext, absences: Int, superiors: Bool, includes: (Place) -> Bool
  ) -> [FragileThing] {
    var moment = context.moment(on: context.start)
    var result: [FragileThing] = []
    for pattern in DecidingPattern.all(context) {
      for place in pattern.places(context) where includes(place) && pattern.exists(place, &moment) {
        let verdict = resilience(of: pattern, at: place, absences, superiors, &moment)
        result.append(FragileThing(subject: .provisions(pattern.provisions), place: place, verdict: verdict))
      }
    }
    for procedure in context.registry.procedures {
      for place in procedure.places(context.registry) where includes(place) && moment.hasCases(procedure, at: place) {
        let verdict = moment.resilience(of: procedure, at: place, absences: absences, budget: .perPlace)
        result.append(FragileThing(subject: .procedure(procedure), place: place, verdict: verdict))
      }
    }
    return result
  }

  private static func resilience(
    of pattern: DecidingPattern, at place: Place, _ absences: Int, _ superiors: Bool, _ moment: inout Moment
  ) -> ResilienceVerdict<StaffNumber> {
    var own = moment
    defer { moment = own }
    return Resilience.verdict(absences: absences) { away in
      let facts = CaseFacts(assumedAbsent: Set(away))
      let slots = own.slots(of: pattern.duties, for: place, facts: facts)
      return staffed(slots, superiors)
    }
  }

  private static func staffed(_ slots: [Slot], _ superiors: Bool) -> StaffedBy<StaffNumber> {
    guard case .approvable(let fillings) = Moment.staff(superiors ? slots : slots.map(\.withoutSuperiors)) else {
      return .impossible
    }
    return .people(
      fillings.flatMap { filling in
        switch filling {
        case .person(let candidate): candidate.needed
        case .group(let session): session.quorum
        }
      })
  }
}
