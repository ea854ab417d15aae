package import Authority
package import Feasibility
package import Messages
package import RegistryModel
import RegistryText
import Validation

/// The procedures of a body.
package struct ProcedureListOutcome {
  package let registry: Registry
  package let basis: AnswerBasis
}

/// Whether a procedure can be carried out, before by whom or why not.
package struct StaffingStart {
  package let staffing: ProcedureCase
  package let verdict: StaffingVerdict
  package let applicant: StaffNumber?
  package let names: Names
}

/// Who can do the steps of a procedure, or why nobody can.
package struct StaffingOutcome {
  package let staffing: ProcedureCase
  package let verdict: ProcedureVerdict
  package let applicant: StaffNumber?
  /// Other plans, each with whoever does the steps in the order in which they are written; nil for a group.
  package let alternatives: [[StaffNumber?]]
  /// Whether there is a plan.
  package var isPossible: Bool { if case .plan = verdict { true } else { false } }
  /// False where there are more plans than were asked for, or some were too hard to find.
  package let alternativesAreAll: Bool
  package let names: Names
  package let basis: AnswerBasis
}

extension Workbench {
  /// The procedures of the body.
  package func procedures() throws(Failure) -> ProcedureListOutcome {
    ProcedureListOutcome(registry: try whole(), basis: basis)
  }

  /// Who can do the steps of a procedure, with so many other plans. `opening` is given the verdict as soon as it is
  /// known, before it is explained; `nodes` = how far to search, nil = as far as usual.
  package func staff(
    _ id: String, _ asked: Asked, alternatives: Int, nodes: Int? = nil,
    opening: (StaffingStart) -> Void = { _ in }
  ) throws(Failure) -> StaffingOutcome {
    let budget = nodes.map(SearchBudget.init(nodes:)) ?? .standard
    let registry = try whole()
    let procedure = try self.procedure(id, registry)
    let circumstances = try circumstances(asked)
    var moment = circumstances.moment(registry, setting.on)
    let place = try place(of: procedure, circumstances, &moment)
    let (staffing, quick) = try staffing(procedure, at: place, circumstances.facts, &moment, budget)
    let names = names(registry)
    opening(
      StaffingStart(
        staffing: staffing, verdict: quick, applicant: circumstances.facts.applicants.first, names: names))
    let verdict = staffing.verdict(quick, budget: budget)
    var others: [[StaffNumber?]] = []
    var areAll = true
    if case .plan(let first) = verdict, alternatives > 0 {
      var plans = staffing.plans(budget: budget)
      areAll = false
      while let plan = plans.next() {
        let persons = staffing.persons(plan)
        if persons == first { continue }
        if others.count == alternatives { break }
        others.append(persons)
      }
      areAll = others.count < alternatives || plans.next() == nil
      areAll = areAll && !plans.isIncomplete
    }
    return StaffingOutcome(
      staffing: staffing, verdict: verdict, applicant: circumstances.facts.applicants.first, alternatives: others,
      alternativesAreAll: areAll, names: names, basis: basis)
  }

  /// For an unknown applicant; where that has no plan, each possible one is tried, since deputies may step in for
  /// who applies.
  private func staffing(
    _ procedure: Procedure, at place: Place, _ facts: CaseFacts, _ moment: inout Moment, _ budget: SearchBudget
  ) throws(Failure) -> (ProcedureCase, StaffingVerdict) {
    guard let first = moment.procedureCase(procedure, at: place, facts: facts) else {
      throw Failure(.internal, Phrase("\(procedure.id)"))
    }
    let verdict = first.quickVerdict(budget: budget)
    guard verdict == .impossible, facts.applicants.isEmpty else { return (first, verdict) }
    var isUnknown = false
    for applicant in first.representativeApplicants {
      let own = CaseFacts(applicants: [applicant], assumedAbsent: facts.assumedAbsent)
      guard let staffing = moment.procedureCase(procedure, at: place, facts: own) else { continue }
      let verdict = staffing.quickVerdict(budget: budget)
      if case .plan = verdict { return (staffing, verdict) }
      isUnknown = isUnknown || verdict == .unknown
    }
    return (first, isUnknown ? .unknown : .impossible)
  }

  private func procedure(_ id: String, _ registry: Registry) throws(Failure) -> Procedure {
    let key = SearchKey(id)
    let exact = registry.procedures.filter { $0.id.text == id }
    let found =
      exact.isEmpty ? registry.procedures.filter { SearchKey($0.name.ja).contains(key) || SearchKey($0.name.en).contains(key) } : exact
    if found.count == 1 { return found[0] }
    let rows = (found.isEmpty ? registry.procedures : found).sorted { $0.id < $1.id }
    throw Failure(
      .inexact,
      found.isEmpty ? ProcedureChoiceMessages.unknown(id) : ProcedureChoiceMessages.several(id, found.count),
      details: rows.map { PlaceMessages.line($0.id.text, $0.name) })
  }

  /// The place of a case: the system named, or the nearest unit upwards at which cases of the procedure arise.
  private func place(
    of procedure: Procedure, _ circumstances: Circumstances, _ moment: inout Moment
  ) throws(Failure) -> Place {
    switch (procedure.scope, circumstances.place) {
    case (.body, _):
      if moment.hasCases(procedure, at: .body) { return .body }
    case (.system, .system(let id)):
      if procedure.systems.isEmpty || procedure.systems.contains(id), moment.hasCases(procedure, at: .system(id)) {
        return .system(id)
      }
    case (.system, _):
      throw Failure(.inexact, ProcedureChoiceMessages.needsSystem)
    case (.bureau, let place), (.section, let place):
      guard let code = circumstances.unit ?? moment.unitCode(of: place) else {
        throw Failure(.inexact, ProcedureChoiceMessages.needsUnit)
      }
      for unit in moment.lineage(of: code)
      where (procedure.units.isEmpty || procedure.units.contains(unit.code)) && moment.hasCases(procedure, at: .unit(unit.code)) {
        return .unit(unit.code)
      }
    }
    throw Failure(.inexact, ProcedureChoiceMessages.notThere(procedure.name, file: procedure.origin.file))
  }
}
