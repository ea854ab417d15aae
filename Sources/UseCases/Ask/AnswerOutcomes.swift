package import Authority
package import Messages
package import RegistryModel

/// Who approves something.
package struct ApprovalOutcome {
  package let answer: ApprovalAnswer
  /// For a system: the unit meant for section and bureau roles, where one was named.
  package let unit: UnitCode?
  /// Whether the applicant is one of those who apply for it; nil without an applicant.
  package let applicantMayApply: Bool?
  package let basis: AnswerBasis

  /// How the question ends.
  package enum Ending { case approvable, nobody, needsPlace }

  package var ending: Ending {
    switch answer.outcome {
    case .approvable: .approvable
    case .nobody, .blocked, .undecided: .nobody
    case .needsPlace: .needsPlace
    }
  }
}

/// Whether a person may approve something.
package struct EntitlementOutcome {
  package let entitlement: Entitlement
  package let unit: UnitCode?
  package let applicantMayApply: Bool?
  package let basis: AnswerBasis

  package var isYes: Bool { if case .yes = entitlement.verdict { true } else { false } }
}

/// Who holds a role.
package struct HoldersOutcome {
  package struct Seating {
    package let location: FoundSeat
    package let holders: [(holding: Holding, isAway: Bool)]
    /// 窓口: the unit that answers.
    package let contactPoint: UnitCode?

    package var isVacant: Bool { holders.isEmpty && contactPoint == nil }
  }
  package let seatings: [Seating]
  package let basis: AnswerBasis

  package var isVacant: Bool { seatings.contains(where: \.isVacant) }
  /// The places whose seat nobody holds.
  package var vacantPlaces: [Place] { seatings.filter(\.isVacant).map(\.location.seat.place) }
}

/// Whom to tell, in order.
package struct NotificationOutcome {
  package let title: Phrase
  package let place: Place
  package let steps: [NotificationStep]
  package let basis: AnswerBasis
}

/// What a person holds, and what follows from it.
package struct DutiesOutcome {
  package let duties: PersonalDuties
  package let names: Names
  package let basis: AnswerBasis
}

/// Rows of the table.
package struct TableOutcome {
  package let edition: String
  package let provisions: [Provision]
}
