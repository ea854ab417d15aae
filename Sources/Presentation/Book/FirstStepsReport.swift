package import Messages
package import RegistryModel
package import StaffChanges
package import Validation

/// What a registry still lacks, ready to be shown: each shortage once, the most important first.
package struct FirstStepsReport: Encodable, Sendable {
  package struct Step: Encodable, Sendable {
    package let kind: Kind
    package let role: String?
    package let places: [String]
    package let what: LocalizedText
    /// A command that would put it right, or words that say how.
    package let how: LocalizedText
    /// Fingerprints of the findings that it stands for.
    package let fingerprints: [String]

    /// What a shortage is about.
    package enum Kind: String, Encodable, Sendable {
      case contradiction, holder, holders, group, desk, deputy, auditor, other
    }

    /// One shortage: every finding of it, of which there is one at least.
    package init(_ kind: Kind, role: RoleID?, places: [Place], findings: [Finding], _ names: Names) {
      self.kind = kind
      self.role = role?.text
      self.places = places.map(\.text)
      let name = role.map(names.role) ?? Phrase("")
      let spots = places.map(names.place)
      let message = findings.first?.message ?? Phrase("")
      let what =
        switch kind {
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

  package init(steps: [Step], followUps: Int) {
    self.steps = steps
    self.followUps = followUps
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

  package init(
    path: String, commit: String, _ facts: BookFacts, remarks: [Phrase], missing: FirstStepsReport
  ) {
    self.path = path
    self.commit = commit
    people = facts.people.count
    units = facts.units.count
    systems = facts.systems.count
    self.remarks = remarks.map { LocalizedText($0) }
    self.missing = missing
  }

  private enum CodingKeys: CodingKey {
    case commit, people, units, systems, remarks, missing
  }

  package func lines(_ language: Language) -> [String] {
    [FirstStepMessages.loaded(path: path, people: people, units: units, systems: systems, commit: commit).text(language)]
      + remarks.map { "  " + $0.text(language) } + [""] + missing.lines(language)
  }
}
