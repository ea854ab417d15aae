package import Authority
package import Messages
package import RegistryModel
package import UseCases
import Validation

/// Who can do the steps of a procedure, or why nobody can, ready to be shown.
package struct StaffingReport: Encodable, Sendable {
  package struct Doer: Encodable, Sendable {
    package let step: String
    package let name: LocalizedText
    package let after: [String]
    /// nil where a group does it.
    package let person: PersonReference?
    package let capacity: LocalizedText
    package let facts: [FactReference]
  }

  package struct Choice: Encodable, Sendable {
    package let step: String
    package let person: PersonReference?
  }

  package struct Barred: Encodable, Sendable {
    package let person: PersonReference
    package let reason: LocalizedText
    package let facts: [FactReference]
  }

  package struct ShortStep: Encodable, Sendable {
    package let step: String
    package let name: LocalizedText
    package let eligible: [PersonReference]
    package let passedOver: [Barred]
    package let fact: FactReference
  }

  package struct BrokenConstraint: Encodable, Sendable {
    package let constraint: LocalizedText
    package let steps: [String]
    package let fact: FactReference
  }

  /// Demands that cannot be met together.
  package struct Conflict: Encodable, Sendable {
    package let steps: [ShortStep]
    package let constraints: [BrokenConstraint]
    /// Without any one of them the others can be met.
    package let isMinimal: Bool
  }

  package enum Outcome: String, Encodable, Sendable {
    case plan, impossible
    /// The search ran out of its budget.
    case unknown
  }

  package let basis: Basis
  package let procedure: String
  package let name: LocalizedText
  package let place: String
  package let placeName: LocalizedText
  package let applicant: PersonReference?
  package let absent: [PersonReference]
  package let outcome: Outcome
  /// In the order of doing.
  package let plan: [Doer]
  package let alternatives: [[Choice]]
  /// False where there are more plans than were asked for, or some were too hard to find.
  package let alternativesAreAll: Bool
  package let conflict: Conflict?

  package init(
    _ staffing: ProcedureCase, _ verdict: ProcedureVerdict, applicant: StaffNumber?, alternatives: [[StaffNumber?]],
    alternativesAreAll: Bool, names: Names, basis: Basis
  ) {
    let procedure = staffing.procedure
    self.basis = basis
    self.procedure = procedure.id.text
    name = LocalizedText(procedure.name)
    place = staffing.place.text
    placeName = LocalizedText(names.place(staffing.place))
    self.applicant = applicant.map(names.person)
    absent = staffing.facts.assumedAbsent.sorted().map(names.person)
    self.alternatives = alternatives.map { plan in
      zip(procedure.steps, plan).map { Choice(step: $0.id.text, person: $1.map(names.person)) }
    }
    self.alternativesAreAll = alternativesAreAll
    switch verdict {
    case .plan(let people):
      outcome = .plan
      let doers = zip(staffing.eligibility, people).map { StaffingReport.doer($0, $1, names) }
      plan = procedure.order.map { doers[$0] }
      conflict = nil
    case .impossible(let found):
      outcome = .impossible
      plan = []
      conflict = StaffingReport.conflict(found, staffing, names)
    case .unknown:
      outcome = .unknown
      plan = []
      conflict = nil
    }
  }

  private static func doer(_ eligibility: StepEligibility, _ person: StaffNumber?, _ names: Names) -> Doer {
    let step = eligibility.step
    let own = eligibility.people.first { $0.person == person }
    let capacity: Phrase =
      if let own {
        names.capacity(own.capacity)
      } else if let session = eligibility.session {
        Phrase(
          ja: "\(names.seat(session.seat).text(.japanese))として(出席できる \(session.able.count) 人)",
          en: "as \(names.seat(session.seat).text(.english)) (\(session.able.count) can attend)")
      } else {
        Phrase("")
      }
    return Doer(
      step: step.id.text, name: LocalizedText(step.name), after: step.after.map(\.text),
      person: person.map(names.person), capacity: LocalizedText(capacity),
      facts: ((own?.capacity.origins ?? eligibility.session?.members.flatMap(\.ground.origins) ?? [])).map(FactReference.init))
  }

  private static func conflict(_ found: ProcedureConflict, _ staffing: ProcedureCase, _ names: Names) -> Conflict {
    let steps = found.steps.map { step in
      let eligible = staffing.eligible(for: step.id)
      let passed = staffing.eligibility.first { $0.step.id == step.id }?.passedOver ?? []
      return ShortStep(
        step: step.id.text, name: LocalizedText(step.name), eligible: eligible.map(names.person),
        passedOver: passed.map { barred in
          Barred(
            person: names.person(barred.person), reason: LocalizedText(names.reason(barred.exclusion)),
            facts: barred.origins.map(FactReference.init))
        }, fact: FactReference(step.origin))
    }
    let constraints = found.constraints.map { constraint in
      BrokenConstraint(
        constraint: LocalizedText(ProcedureText.demand(constraint, staffing.procedure)),
        steps: constraint.steps.map(\.text), fact: FactReference(constraint.origin))
    }
    return Conflict(steps: steps, constraints: constraints, isMinimal: found.isMinimal)
  }
}

extension StaffingReport {
  package func lines(_ language: Language) -> [String] {
    let opening = StaffingOpening(
      procedure: procedure, name: name, place: place, placeName: placeName, applicant: applicant, absent: absent,
      outcome: outcome)
    return opening.lines(language) + explanation(language)
  }

  /// What comes after the lines of the opening.
  package func explanation(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines: [String] = []
    for (index, doer) in plan.enumerated() {
      let who = doer.person?.text ?? say("(会議体)", "(group)")
      lines.append("  \(index + 1). \(doer.name.text(language)) [\(doer.step)] → \(who)  \(doer.capacity.text(language))")
      if !doer.facts.isEmpty { lines.append(say("     根拠 ", "     facts ") + doer.facts.map(\.text).joined(separator: "  ")) }
    }
    lines += conflictLines(language)
    if !alternatives.isEmpty {
      lines += ["", say("ほかの組み合わせ:", "Other plans:")]
      for plan in alternatives {
        lines.append("  " + plan.map { "\($0.step) \($0.person?.text ?? "-")" }.joined(separator: say("、", ", ")))
      }
      if alternativesAreAll { lines.append(say("  これですべてです。", "  There are no others.")) }
    }
    return lines + ["", basis.text(language)]
  }

  private func conflictLines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    guard let conflict else { return [] }
    var lines = [
      conflict.isMinimal
        ? say(
          "次のことは同時には満たせません(どれかひとつを外せば満たせます):",
          "These cannot be met together (without any one of them the others can):")
        : say(
          "次のことは同時には満たせません(定めた手間のうちに絞りきれず、なくてもよいものが残っているかもしれません):",
          "These cannot be met together (the search for fewer ran out of its budget, so some may not be needed):")
    ]
    for step in conflict.steps {
      let people = step.eligible.map(\.text).joined(separator: say("、", ", "))
      lines.append(
        say("  - 工程「\(step.name.ja)」", "  - step '\(step.name.en)'") + " [\(step.step)]: "
          + (people.isEmpty ? say("行える人がいない", "nobody may do it") : say("行えるのは \(people)", "only \(people) may do it"))
          + "  \(step.fact.text)")
      for barred in step.passedOver {
        lines.append("      \(barred.person.text): \(barred.reason.text(language))")
      }
    }
    for constraint in conflict.constraints {
      lines.append("  - \(constraint.constraint.text(language))  \(constraint.fact.text)")
    }
    return lines
  }
}

extension StaffingReport {
  package init(_ outcome: StaffingOutcome) {
    self.init(
      outcome.staffing, outcome.verdict, applicant: outcome.applicant, alternatives: outcome.alternatives,
      alternativesAreAll: outcome.alternativesAreAll, names: outcome.names, basis: Basis(outcome.basis))
  }
}
