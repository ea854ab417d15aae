package import Authority
package import Messages
package import RegistryModel
package import UseCases
import Validation

/// The answer to "who approves?", ready to be shown.
package struct ApprovalReport: Encodable, Sendable {
  package struct Approver: Encodable, Sendable {
    package enum Kind: String, Encodable, Sendable { case holder, deputy }

    package let person: PersonReference
    package let seat: SeatReference
    package let capacity: LocalizedText
    package let kind: Kind
    /// Steps up the chain of superiors; 0 = the seat asked for.
    package let escalation: Int
    /// The applicant stands above this seat; asked because nobody further up can be.
    package let isBelowApplicant: Bool
    package let facts: [FactReference]

    init(_ candidate: Candidate, _ names: Names) {
      person = names.person(candidate.person)
      seat = names.seat(candidate.seat)
      capacity = LocalizedText(names.capacity(candidate.capacity))
      kind = if case .holder = candidate.capacity { .holder } else { .deputy }
      escalation = candidate.level
      isBelowApplicant = candidate.isBelowApplicant
      facts = candidate.capacity.origins.map(FactReference.init)
    }
  }

  package struct Passed: Encodable, Sendable {
    package let person: PersonReference
    package let seat: SeatReference
    package let deputyRank: Int?
    package let escalation: Int
    package let reason: LocalizedText
    package let facts: [FactReference]

    init(_ passed: PassedOver, _ names: Names) {
      person = names.person(passed.person)
      seat = names.seat(passed.seat)
      deputyRank = passed.deputyRank
      escalation = passed.level
      reason = LocalizedText(ExclusionText.phrase(passed.exclusion) { names.person($0).text })
      var origins = passed.origins
      switch passed.exclusion {
      case .absent(let origin): origins.insert(origin, at: 0)
      case .isApplicant, .principalIsApplicant: origins.insert(contentsOf: names.applicantSeparations, at: 0)
      default: break
      }
      facts = origins.map(FactReference.init)
    }
  }

  package struct Group: Encodable, Sendable {
    package let seat: SeatReference
    package let chair: PersonReference?
    package let members: [PersonReference]
    package let able: [PersonReference]
    package let hasQuorum: Bool
    package let passedOver: [Passed]
  }

  package struct Slot: Encodable, Sendable {
    package let duty: DutyReference
    package let seats: [SeatReference]
    /// Roles that sit nowhere for this place.
    package let unseated: [LocalizedText]
    package let climbedFrom: [LocalizedText]
    package let approver: Approver?
    package let group: Group?
    /// Others who are as near as the approver.
    package let alternates: [Approver]
    package let passedOver: [Passed]
    package let vacant: [SeatReference]
  }

  package struct Condition: Encodable, Sendable {
    /// What is on record of the decision that must come first.
    package enum State: String, Encodable, Sendable {
      case met, forbidden
      /// By somebody who could not decide it.
      case notEntitled = "not-entitled"
      case missing
    }

    package let under: ProvisionReference?
    package let state: State
    package let document: String?
    package let decidedBy: PersonReference?
    package let facts: [FactReference]
  }

  package let question: Question
  package let basis: Basis
  package let provision: ProvisionReference
  package let outcome: Outcome
  package let slots: [Slot]
  package let conditions: [Condition]
  /// Where nobody may approve: the slots, from 0, and the too few people.
  package let shortage: Shortage?
  /// Where the question must name a unit or a system: `unit` or `system`, and the role that sits there.
  package let needs: Need?
  package let appliers: [LocalizedText]
  /// The first day on which something the answer rests on changes.
  package let validUntil: String?

  package enum Outcome: String, Encodable, Sendable {
    case approvable, nobody
    /// A decision that must come first is missing, or forbids it.
    case blocked
    /// Nobody permits, approves or decides under the provision.
    case undecided
    case needsPlace = "needs-place"
  }

  package struct Question: Encodable, Sendable {
    package let place: String
    package let placeName: LocalizedText
    /// For a system: the unit meant for section and bureau roles, where one was named.
    package let unit: LocalizedText?
    package let applicant: PersonReference?
    /// Whether the applicant is one of those who apply for it; nil without an applicant.
    package let applicantMayApply: Bool?
    package let assumedAbsent: [PersonReference]
  }

  package struct Shortage: Encodable, Sendable {
    package let slots: [Int]
    package let people: [PersonReference]
    /// Those of them who count as one, since they decide by the authority of the same person.
    package let countAsOne: [SharedAuthority]
    /// Groups that could fill one of the slots; with a quorum each is one decider, without none.
    package let groups: [Group]
  }

  package struct SharedAuthority: Encodable, Sendable {
    package let authority: PersonReference
    package let people: [PersonReference]
  }

  package struct Need: Encodable, Sendable {
    package let option: PlaceOption
    package let role: LocalizedText
  }

  package init(
    _ answer: ApprovalAnswer, names: Names, commit: String?, unit: UnitCode? = nil, applicantMayApply: Bool? = nil
  ) {
    question = Question(
      place: answer.place.text, placeName: LocalizedText(names.place(answer.place)),
      unit: unit.map { LocalizedText(names.unit($0)) },
      applicant: answer.facts.applicants.first.map(names.person), applicantMayApply: applicantMayApply,
      assumedAbsent: answer.facts.assumedAbsent.sorted().map(names.person))
    basis = Basis(on: answer.date, commit: commit)
    provision = ProvisionReference(answer.provision)
    var fillings: [Filling] = []
    var shortage: Shortage?
    var needs: Need?
    switch answer.outcome {
    case .approvable(let found):
      outcome = .approvable
      fillings = found
    case .nobody(let slots, let people):
      outcome = .nobody
      shortage = Shortage(
        slots: slots, people: people.map(names.person),
        countAsOne: Moment.sharedAuthorities(slots.map { answer.slots[$0] }).map {
          SharedAuthority(authority: names.person($0.principal), people: $0.people.map(names.person))
        }, groups: Moment.groups(of: slots.map { answer.slots[$0] }).map { ApprovalReport.group($0, names) })
    case .blocked: outcome = .blocked
    case .undecided: outcome = .undecided
    case .needsPlace(let role, let scope):
      outcome = .needsPlace
      needs = Need(option: PlaceOption(scope), role: LocalizedText(names.role(role)))
    }
    self.shortage = shortage
    self.needs = needs
    slots = answer.slots.enumerated().map { index, slot in
      ApprovalReport.slot(slot, index < fillings.count ? fillings[index] : nil, answer.alternates(in: index), names)
    }
    conditions = answer.preconditions.map { ApprovalReport.condition($0, names) }
    appliers = answer.appliers.map { LocalizedText(names.role($0)) }
    validUntil = answer.validUntil?.description
  }

  private static func slot(
    _ slot: Authority.Slot, _ filling: Filling?, _ others: [Candidate], _ names: Names
  ) -> Slot {
    var approver: Approver?
    // Where nobody decides, the group that would is shown with what it lacks.
    var session = slot.candidates.isEmpty ? slot.groups.first?.session : nil
    switch filling {
    case .person(let candidate)?: approver = Approver(candidate, names)
    case .group(let found)?: session = found
    case nil: break
    }
    return Slot(
      duty: DutyReference(slot.duty, names), seats: slot.seats.map(names.seat),
      unseated: slot.unseated.map { LocalizedText(names.role($0)) },
      climbedFrom: slot.climbedFrom.map { LocalizedText(names.unit($0)) }, approver: approver,
      group: session.map { group($0, names) }, alternates: others.map { Approver($0, names) },
      passedOver: slot.passedOver.map { Passed($0, names) }, vacant: slot.vacancies.map { names.seat($0.seat) })
  }

  private static func group(_ session: GroupSession, _ names: Names) -> Group {
    Group(
      seat: names.seat(session.seat), chair: session.chair.map { names.person($0.person) },
      members: session.members.map { names.person($0.person) }, able: session.able.map(names.person),
      hasQuorum: session.hasQuorum, passedOver: session.passedOver.map { Passed($0, names) })
  }

  private static func condition(_ condition: Precondition, _ names: Names) -> Condition {
    let under = names.provision(condition.under).map(ProvisionReference.init)
    switch condition.state {
    case .met(let decision): return recorded(decision, .met, condition, under, names)
    case .forbidden(let decision): return recorded(decision, .forbidden, condition, under, names)
    case .notEntitled(let decision): return recorded(decision, .notEntitled, condition, under, names)
    case .missing:
      return Condition(
        under: under, state: .missing, document: nil, decidedBy: nil,
        facts: [FactReference(condition.duty.origin)])
    }
  }

  private static func recorded(
    _ decision: PolicyDecision, _ state: Condition.State, _ condition: Precondition, _ under: ProvisionReference?,
    _ names: Names
  ) -> Condition {
    Condition(
      under: under, state: state,
      document: decision.document.isEmpty ? nil : decision.document,
      decidedBy: names.person(decision.decidedBy),
      facts: [FactReference(decision.origin), FactReference(condition.duty.origin)])
  }
}

extension ApprovalReport {
  package init(_ outcome: ApprovalOutcome, names: Names) {
    self.init(
      outcome.answer, names: names, commit: outcome.basis.commit, unit: outcome.unit,
      applicantMayApply: outcome.applicantMayApply)
  }
}
