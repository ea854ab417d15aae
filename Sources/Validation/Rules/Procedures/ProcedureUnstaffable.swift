import Authority
import Feasibility
import Messages
package import RegistryModel

/// Every procedure of the body can be carried out wherever its cases arise, whoever applies.
package enum ProcedureUnstaffable: Rule {
  package static let id = "procedure-unstaffable"
  package static let kind = RuleKind.separation
  package static let severity = Severity.error
  package static let conflict: ConflictForm? = .case
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "団体が定めた手続を、その制約(別々の人、職員1名以上など)のとおりに行える人の組み合わせがない",
    en: "No people can carry out a procedure of the body as its constraints demand (different persons, a member of staff)")
  package static let source = Phrase(
    ja: "団体の手続(procedures/)、1(8)①、6.1(4)③", en: "the body's procedures, provisions 1(8)① and 6.1(4)③")

  package static func findings(in context: CheckContext) -> [Finding] {
    context.registry.procedures.flatMap { procedure in
      procedure.places(context.registry).flatMap { findings(procedure, $0, context) }
    }
  }

  private struct Problem {
    /// nil = whoever applies.
    let applicant: StaffNumber?
    /// nil where the search ran out of its budget.
    let conflict: ProcedureConflict?
    let isUnknown: Bool
    let staffing: ProcedureCase
  }

  private static func findings(_ procedure: Procedure, _ place: Place, _ context: CheckContext) -> [Finding] {
    let each = context.sweepEach(
      { moment in moment.hasCases(procedure, at: place) ? problems(procedure, place, &moment, context.deepSearches) : [] },
      key: { ($0.isUnknown ? "?" : "") + ($0.applicant?.text ?? "*") })
    return each.map { finding($0.problem, procedure, place, $0.period, context) }
  }

  private static func problems(_ procedure: Procedure, _ place: Place, _ moment: inout Moment, _ searches: DeepSearches) -> [Problem] {
    guard let whole = moment.procedureCase(procedure, at: place, facts: CaseFacts()) else { return [] }
    let applicants = whole.representativeApplicants
    guard !applicants.isEmpty else { return problem(whole, applicant: nil, searches).map { [$0] } ?? [] }
    var result: [Problem] = []
    for applicant in applicants {
      guard let own = moment.procedureCase(procedure, at: place, facts: CaseFacts(applicants: [applicant])) else { continue }
      if let found = problem(own, applicant: applicant, searches) { result.append(found) }
    }
    // Where it fails for all of them, it fails whoever applies.
    if result.count == applicants.count, let all = problem(whole, applicant: nil, searches) { return [all] }
    return result
  }

  private static func problem(_ staffing: ProcedureCase, applicant: StaffNumber?, _ searches: DeepSearches) -> Problem? {
    let verdict = searches.answer(isUnknown: { $0 == .unknown }, { staffing.quickVerdict(budget: $0) })
    switch verdict {
    case .plan: return nil
    case .unknown: return Problem(applicant: applicant, conflict: nil, isUnknown: true, staffing: staffing)
    case .impossible:
      let conflict = staffing.conflict(budget: .perPlace)
      return Problem(applicant: applicant, conflict: conflict, isUnknown: false, staffing: staffing)
    }
  }

  private static func finding(
    _ problem: Problem, _ procedure: Procedure, _ place: Place, _ period: Period, _ context: CheckContext
  ) -> Finding {
    let spot = context.name(place)
    let name = procedure.name
    let who = problem.applicant.map(context.name)
    let message: Phrase
    if problem.isUnknown {
      message = Phrase(
        ja: "\(spot.ja)で手続「\(name.ja)」を行えるかどうかが、定めた手間のうちにわかりませんでした",
        en: "at \(spot.text(.english)) it is unknown whether '\(name.text(.english))' can be staffed: the search ran out of its budget")
    } else if let who {
      message = Phrase(
        ja: "\(spot.ja)で \(who) が申請すると、手続「\(name.ja)」を行える人の組み合わせがありません",
        en: "at \(spot.text(.english)), when \(who) applies, nobody can staff '\(name.text(.english))'")
    } else {
      message = Phrase(
        ja: "\(spot.ja)では、手続「\(name.ja)」を行える人の組み合わせがありません",
        en: "at \(spot.text(.english)) nobody can staff '\(name.text(.english))'")
    }
    let day = (period.from ?? context.start).description
    let command =
      "kengen procedure staff \(procedure.id)\(place.option)"
      + (problem.applicant.map { " --applicant \($0)" } ?? "") + " --on \(day)"
    let fix =
      problem.isUnknown
      ? Phrase(
        ja: "手間を増やして調べてください: \(command) --budget \(SearchBudget.generous.limit)",
        en: "let the search go on for longer: \(command) --budget \(SearchBudget.generous.limit)")
      : Phrase(
        ja: "これらの工程を行える人を加えるか、\(procedure.origin.file) の制約を改めてください。くわしくは: \(command)",
        en: "add people who may do these steps, or change the constraints in \(procedure.origin.file); for more: \(command)")
    return Finding(
      rule: ProcedureUnstaffable.self, message: message, at: context.location(of: place),
      notes: notes(problem, procedure, context), fix: fix,
      period: period, place: place, provisions: ProcedureText.provisions(procedure),
      persons: problem.applicant.map { [$0] } ?? [],
      subject: "\(procedure.id)@\(place.text):\(problem.applicant?.text ?? "*")",
      // What is not known to be wrong is not called an error.
      severity: problem.isUnknown ? .warning : nil,
      remedies: seats(problem, place, period.from ?? context.start, context).map { .fill($0, position: "") })
  }

  /// The seats of the roles that do the steps in conflict.
  private static func seats(
    _ problem: Problem, _ place: Place, _ day: CalendarDate, _ context: CheckContext
  ) -> [Seat] {
    var moment = Moment(registry: context.registry, date: day)
    var result: [Seat] = []
    for step in problem.conflict?.steps ?? [] {
      for case .roles(let roles, let unit) in step.sources {
        for role in roles.compactMap(context.registry.role) {
          guard let seat = moment.seat(of: role, for: unit.map(Place.unit) ?? place)?.seat else { continue }
          if !result.contains(seat) { result.append(seat) }
        }
      }
    }
    return result
  }

  private static func notes(_ problem: Problem, _ procedure: Procedure, _ context: CheckContext) -> [FindingNote] {
    guard let conflict = problem.conflict else {
      guard problem.isUnknown else { return [] }
      return [FindingNote(Phrase(ja: "できるとは言えません", en: "this is no yes"), at: TextPosition(procedure.origin))]
    }
    let steps = conflict.steps.map { step -> FindingNote in
      let eligible = problem.staffing.eligible(for: step.id)
      let names = eligible.prefix(5).map(context.name).joined(separator: "、")
      let more = eligible.count > 5 ? eligible.count - 5 : 0
      return FindingNote(
        Phrase(
          ja: "工程「\(step.name.ja)」を行えるのは \(eligible.count) 人"
            + (eligible.isEmpty ? "" : "(\(names)\(more > 0 ? " ほか \(more) 人" : ""))"),
          en: "step '\(step.name.text(.english))': \(eligible.count) may do it"
            + (eligible.isEmpty ? "" : " (\(names)\(more > 0 ? " and \(more) more" : ""))")), at: TextPosition(step.origin))
    }
    let doubt =
      conflict.isMinimal
      ? []
      : [
        FindingNote(
          Phrase(
            ja: "次のことは同時には満たせません。定めた手間のうちに絞りきれず、なくてもよいものが残っているかもしれません",
            en: "these cannot be met together; the search for fewer ran out of its budget, so some may not be needed"))
      ]
    return doubt + steps
      + conflict.constraints.map { FindingNote(ProcedureText.demand($0, procedure), at: TextPosition($0.origin)) }
  }
}
