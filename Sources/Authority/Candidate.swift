package import RegistryModel

/// In what capacity somebody acts in a seat.
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

/// What makes somebody a deputy.
package enum DeputyGround: Sendable {
  /// A deputy named for the seat.
  case named(Deputy)
  /// A standing order of deputies by post.
  case byPost(DeputyRule, Appointment)
  /// The provision itself says who decides in the absence of its decider.
  case builtIn(Duty, Holding)

  package var rank: Int {
    switch self {
    case .named(let deputy): deputy.rank
    case .byPost(let rule, _): rule.rank
    case .builtIn: 1
    }
  }

  package var person: StaffNumber {
    switch self {
    case .named(let deputy): deputy.person
    case .byPost(_, let appointment): appointment.person
    case .builtIn(_, let holding): holding.person
    }
  }

  package var triggers: Set<DeputyTrigger> {
    switch self {
    case .named(let deputy): deputy.triggers
    case .byPost(let rule, _): rule.triggers
    case .builtIn: [.absence]
    }
  }

  package var origins: [Origin] {
    switch self {
    case .named(let deputy): [deputy.origin]
    case .byPost(let rule, let appointment): [appointment.origin, rule.origin]
    case .builtIn(let duty, let holding): [duty.origin] + holding.ground.origins
    }
  }
}

/// Somebody who may fill a slot.
package struct Candidate: Sendable {
  package let person: StaffNumber
  package let seat: Seat
  package let capacity: Capacity
  /// 0 = the seat asked for; n = n steps up the chain of superiors.
  package let level: Int
  /// Candidates of one tier are equally near; a smaller one is asked first.
  package let tier: Int
  /// The applicant stands above this seat in the chain; asked only when nobody further up can be.
  package let isBelowApplicant: Bool

  /// Those without whom the candidate does not act: himself, and the one acted for where that needs one who is
  /// there, as for cases of conflict.
  package var needed: [StaffNumber] {
    guard case .deputy(_, let principal?, let trigger) = capacity, trigger == .conflict || trigger == .always else {
      return [person]
    }
    return [person, principal]
  }

  package var isEscalation: Bool { level > 0 }

  init(
    person: StaffNumber, seat: Seat, capacity: Capacity, level: Int, tier: Int, isBelowApplicant: Bool = false
  ) {
    self.person = person
    self.seat = seat
    self.capacity = capacity
    self.level = level
    self.tier = tier
    self.isBelowApplicant = isBelowApplicant
  }

  /// The same, asked after everybody who is not below the applicant.
  func belowApplicant(tierOffset: Int) -> Candidate {
    Candidate(
      person: person, seat: seat, capacity: capacity, level: level, tier: tier + tierOffset, isBelowApplicant: true)
  }
}

/// Why somebody who would be next does not act.
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
  /// A deputy whose moment has not come: the holder is there.
  case notTriggered(principal: StaffNumber?)
  /// A deputy would act for the one who asks, and nothing says that he may.
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
