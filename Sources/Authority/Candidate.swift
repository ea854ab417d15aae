package import RegistryModel

/// In what capacity somebody acts for a seat: as its holder, as a deputy, or as a superior.
package enum Capacity: Sendable {
  case holder(Holding)
  /// 代決・代理: for the principal, or for a vacant seat.
  case deputy(DeputyGround, principal: StaffNumber?, trigger: DeputyTrigger)

  package var origins: [Origin] {
    switch self {
    case .holder(let holding): holding.ground.origins
    case .deputy(let ground, _, _): ground.origins
    }
  }
}

/// One capacity in which somebody may fill a slot; a person may have several.
package struct Candidate: Sendable {
  package let person: StaffNumber
  package let seat: Seat
  package let capacity: Capacity
  /// Whose authority is used: the one acted for, by a deputy or a substitute (事務代理); nil = the person's own, or
  /// that of a vacant seat.
  package let principal: StaffNumber?
  /// 0 = the seat asked for; n = n steps up the chain of superiors.
  package let level: Int
  /// Candidates of one tier are equally near; a smaller one is asked first.
  package private(set) var tier: Int
  /// Whether the applicant stands above this seat in the chain; such candidates are asked only when nobody further up
  /// can be.
  package private(set) var isBelowApplicant = false

  init(person: StaffNumber, seat: Seat, capacity: Capacity, principal: StaffNumber? = nil, level: Int, tier: Int) {
    self.person = person
    self.seat = seat
    self.capacity = capacity
    self.principal = principal
    self.level = level
    self.tier = tier
  }

  /// The people who must be present for the candidate to act: himself and, where a deputy acts only beside the one
  /// acted for (conflicts of interest), that person.
  package var needed: [StaffNumber] {
    guard case .deputy(_, let principal?, .conflict) = capacity else { return [person] }
    return [person, principal]
  }

  package var isEscalation: Bool { level > 0 }

  /// The same, asked after everybody who is not below the applicant.
  func belowApplicant(tier: Int) -> Candidate {
    var result = self
    result.tier = tier
    result.isBelowApplicant = true
    return result
  }
}

extension [Candidate] {
  /// Each person in the first capacity only.
  var eachPersonOnce: [Candidate] {
    var result: [Candidate] = []
    for candidate in self where !result.contains(where: { $0.person == candidate.person }) { result.append(candidate) }
    return result
  }
}

/// Why somebody who would be asked next does not act.
package enum Exclusion: Sendable, Hashable {
  /// The one who asks fills no slot.
  case isApplicant
  case absent(Origin)
  /// Taken as absent by the question.
  case assumedAbsent
  /// Not employed on the date, or unknown.
  case notEmployed
  /// A contractor or another outside party permits nothing.
  case outsideParty
  /// A deputy or substitute whose condition is not met: the one acted for is present.
  case notTriggered(principal: StaffNumber?)
  /// A deputy who was not named for the reason (absence, vacancy, conflict) that keeps the holders from acting.
  case otherMoment
  /// A deputy who would act for the applicant, and was not named for conflicts.
  case principalIsApplicant(StaffNumber)
  /// The provision may not be acted for.
  case mayNotBeActedFor
  /// The deputy was named for other provisions only.
  case otherProvisions
}

/// Somebody passed over, with the reason and the facts it rests on.
package struct PassedOver: Sendable {
  package let person: StaffNumber
  package let seat: Seat
  package let level: Int
  /// nil for a holder.
  package let deputyRank: Int?
  package let exclusion: Exclusion
  package let origins: [Origin]
}

/// A seat that nobody holds on the date.
package struct VacantSeat: Sendable {
  package let seat: Seat
  package let level: Int
}
