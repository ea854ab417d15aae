import Messages
import Presentation
import UseCases

extension FirstStepsReport {
  init(_ steps: FirstSteps, _ names: Names) {
    self.init(
      steps: steps.steps.map { step in Step(.init(step.kind), role: step.role, places: step.places, findings: step.findings, names) },
      followUps: steps.followUps)
  }
}

extension FirstStepsReport.Step.Kind {
  init(_ kind: FirstSteps.Kind) {
    self =
      switch kind {
      case .contradiction: .contradiction
      case .holder: .holder
      case .holders: .holders
      case .group: .group
      case .desk: .desk
      case .deputy: .deputy
      case .auditor: .auditor
      case .other: .other
      }
  }
}

extension FirstLoadReport {
  init(_ outcome: FirstLoadOutcome, path: String) {
    self.init(
      path: path, commit: outcome.commit, outcome.facts, remarks: outcome.remarks,
      missing: FirstStepsReport(outcome.steps, outcome.names))
  }
}
