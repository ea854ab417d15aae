import Messages
package import RegistryModel
import StaffChanges
package import UseCases
import Validation

/// What a registry still lacks, ready to be shown: each shortage once, the most important first.
package struct FirstStepsReport: Encodable, Sendable {
  package struct Step: Encodable, Sendable {
    package let kind: String
    package let role: String?
    package let places: [String]
    package let what: LocalizedText
    /// A command that would put it right, or words that say how.
    package let how: LocalizedText
    /// Fingerprints of the findings that it stands for.
    package let fingerprints: [String]

    /// One shortage: every finding of it, of which there is one at least.
    init(_ step: FirstSteps.Step, _ names: Names) {
      kind = "\(step.kind)"
      role = step.role?.text
      places = step.places.map(\.text)
      let findings = step.findings
      let name = step.role.map(names.role) ?? Phrase("")
      let spots = step.places.map(names.place)
      let message = findings.first?.message ?? Phrase("")
      let what =
        switch step.kind {
        case .holder: FirstStepMessages.holder(name)
        case .holders: FirstStepMessages.holders(name, spots)
        case .group: FirstStepMessages.group(name)
        case .desk: FirstStepMessages.desk(name)
        case .deputy: FirstStepMessages.deputy(name, spots)
        case .auditor: FirstStepMessages.auditor(name, spots)
        case .contradiction, .other: FirstStepMessages.other(message, more: findings.count - 1)
        }
      self.what = LocalizedText(what)
      how = LocalizedText(findings.first?.fix ?? Phrase(""))
      fingerprints = findings.map(\.fingerprint)
    }
  }
  package let steps: [Step]
  package let followUps: Int

  package init(_ steps: FirstSteps) {
    self.steps = steps.steps.map { Step($0, steps.names) }
    followUps = steps.followUps
  }

  package func lines(_ language: Language) -> [String] {
    guard !steps.isEmpty else { return [FirstStepMessages.complete.text(language)] }
    var lines = [FirstStepMessages.heading(steps.count).text(language)]
    for (index, step) in steps.enumerated() {
      lines.append("  \(index + 1). \(step.what.text(language))")
      lines.append("     \(step.how.text(language))")
    }
    if followUps > 0 { lines.append(FirstStepMessages.followUps(followUps).text(language)) }
    return lines
  }
}

/// A registry that was made of a workbook, ready to be shown.
package struct FirstLoadReport: Encodable, Sendable {
  package let commit: String
  package let people: Int
  package let units: Int
  package let systems: Int
  package let remarks: [LocalizedText]
  package let missing: FirstStepsReport
  private let path: String

  package init(_ outcome: FirstLoadOutcome, path: String) {
    self.path = path
    commit = outcome.commit
    people = outcome.facts.people.count
    units = outcome.facts.units.count
    systems = outcome.facts.systems.count
    remarks = outcome.remarks.map { LocalizedText($0) }
    missing = FirstStepsReport(outcome.steps)
  }

  private enum CodingKeys: CodingKey {
    case commit, people, units, systems, remarks, missing
  }

  package func lines(_ language: Language) -> [String] {
    [FirstStepMessages.loaded(path: path, people: people, units: units, systems: systems, commit: commit).text(language)]
      + remarks.map { "  " + $0.text(language) } + [""] + missing.lines(language)
  }
}
