import Messages
import Presentation
import RegistryModel
import UseCases

extension Basis {
  init(_ basis: AnswerBasis) { self.init(on: basis.on, commit: basis.commit) }
}

extension ApprovalReport {
  init(_ outcome: ApprovalOutcome, names: Names) {
    self.init(
      outcome.answer, names: names, commit: outcome.basis.commit, unit: outcome.unit,
      applicantMayApply: outcome.applicantMayApply)
  }
}

extension EntitlementReport {
  init(_ outcome: EntitlementOutcome, names: Names) {
    self.init(
      outcome.entitlement, names: names, commit: outcome.basis.commit, unit: outcome.unit,
      applicantMayApply: outcome.applicantMayApply)
  }
}

extension HoldersReport {
  init(_ outcome: HoldersOutcome, names: Names) {
    self.init(
      basis: Basis(outcome.basis),
      seatings: outcome.seatings.map { seating in
        HoldersReport.seating(
          seating.location, holders: seating.holders.map { ($0.holding, isAway: $0.isAway) }, desk: seating.contactPoint,
          names: names)
      })
  }
}

extension TellingReport {
  init(_ outcome: NotificationOutcome, names: Names) {
    self.init(title: outcome.title, place: outcome.place, steps: outcome.steps, names: names, basis: Basis(outcome.basis))
  }
}

extension DutiesReport {
  init(_ outcome: DutiesOutcome) {
    self.init(outcome.duties, names: outcome.names, commit: outcome.basis.commit)
  }
}

extension TableReport {
  init(_ outcome: TableOutcome, names: Names) {
    self.init(edition: outcome.edition, provisions: outcome.provisions, registry: names.registry, names: names)
  }
}

extension ExpiringReport {
  init(_ outcome: ExpiringOutcome) {
    self.init(
      basis: Basis(outcome.basis), through: outcome.through,
      items: outcome.items.map { item in
        Item(
          until: item.until, kind: Kind(item.kind), what: item.what, person: item.person.map(outcome.names.person),
          origin: item.origin)
      })
  }
}

extension ExpiringReport.Kind {
  init(_ kind: ExpiringOutcome.Kind) {
    self =
      switch kind {
      case .appointment: .appointment
      case .assignment: .assignment
      case .deputy: .deputy
      case .decision: .decision
      case .exception: .exception
      case .contract: .contract
      case .worker: .worker
      case .unit: .unit
      case .system: .system
      case .area: .area
      case .roster: .roster
      }
  }
}

extension ProcedureListReport {
  init(_ outcome: ProcedureListOutcome) {
    self.init(outcome.registry, on: outcome.basis.on, commit: outcome.basis.commit)
  }
}

extension StaffingOpening {
  init(_ start: StaffingStart) { self.init(start.staffing, start.verdict, applicant: start.applicant, start.names) }
}

extension StaffingReport {
  init(_ outcome: StaffingOutcome) {
    self.init(
      outcome.staffing, outcome.verdict, applicant: outcome.applicant, alternatives: outcome.alternatives,
      alternativesAreAll: outcome.alternativesAreAll, names: outcome.names, basis: Basis(outcome.basis))
  }
}

extension SinglePointsReport {
  init(_ outcome: SinglePointsOutcome) {
    self.init(
      outcome.things, absences: outcome.absences, superiors: outcome.superiors, registry: outcome.names.registry,
      names: outcome.names, basis: Basis(outcome.basis))
  }
}
