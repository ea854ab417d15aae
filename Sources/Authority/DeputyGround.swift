package import RegistryModel

/// What makes somebody a deputy.
package enum DeputyGround: Sendable {
  /// A deputy named for the seat.
  case named(Deputy)
  /// A standing order of deputies by post.
  case byPost(DeputyRule, Appointment)
  /// The provision itself says who decides in the absence of its decider.
  case builtIn(Duty, Holding, rank: Int)

  package var rank: Int {
    switch self {
    case .named(let deputy): deputy.rank
    case .byPost(let rule, _): rule.rank
    case .builtIn(_, _, let rank): rank
    }
  }

  package var person: StaffNumber {
    switch self {
    case .named(let deputy): deputy.person
    case .byPost(_, let appointment): appointment.person
    case .builtIn(_, let holding, _): holding.person
    }
  }

  /// A vacant seat counts as an absent holder: the provision covers both.
  package var triggers: Set<DeputyTrigger> {
    switch self {
    case .named(let deputy): deputy.triggers
    case .byPost(let rule, _): rule.triggers
    case .builtIn: [.absence, .vacancy]
    }
  }

  package var origins: [Origin] {
    switch self {
    case .named(let deputy): [deputy.origin]
    case .byPost(let rule, let appointment): [appointment.origin, rule.origin]
    case .builtIn(let duty, let holding, _): [duty.origin] + holding.ground.origins
    }
  }
}
