import Authority
import Feasibility
package import Presentation
import RegistryModel
import RegistryText

extension Workbench {
  /// The procedures of the body.
  package func procedures() throws(Failure) -> ProcedureListReport {
    ProcedureListReport(try whole(), on: setting.on, commit: commit)
  }

  /// Who can do the steps of a procedure, with so many other plans. `opening` is given the verdict as soon as it is
  /// known, before it is explained; `nodes` = how far to search, nil = as far as usual.
  package func staff(
    _ id: String, _ asked: Asked, alternatives: Int, nodes: Int? = nil,
    opening: (StaffingOpening) -> Void = { _ in }
  ) throws(Failure) -> StaffingReport {
    let budget = nodes.map(SearchBudget.init(nodes:)) ?? .standard
    let registry = try whole()
    let procedure = try self.procedure(id, registry)
    let circumstances = try circumstances(asked)
    var moment = circumstances.moment(registry, setting.on)
    let place = try place(of: procedure, circumstances, &moment)
    let (staffing, quick) = try staffing(procedure, at: place, circumstances.facts, &moment, budget)
    let names = names(registry)
    let start = StaffingOpening(staffing, quick, applicant: circumstances.facts.applicants.first, names)
    opening(start)
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
    return StaffingReport(
      start, staffing, verdict, alternatives: others, alternativesAreAll: areAll, names: names, basis: Basis(on: setting.on, commit: commit)
    )
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
      found.isEmpty
        ? Phrase(ja: "「\(id)」という手続はありません", en: "there is no procedure '\(id)'")
        : Phrase(ja: "「\(id)」に当たる手続が \(found.count) 件あります", en: "\(found.count) procedures match '\(id)'"),
      remedy: Phrase(ja: "id で指定してください(kengen procedure list)", en: "name one by its id (kengen procedure list)"),
      details: rows.map { Phrase(ja: "\($0.id)  \($0.name.ja)", en: "\($0.id)  \($0.name.text(.english))") })
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
      throw Failure(
        .inexact, Phrase(ja: "この手続はシステムごとに行います", en: "this procedure is carried out for a system"),
        remedy: Phrase(ja: "--system を付けてください", en: "add --system"))
    case (.bureau, let place), (.section, let place):
      guard let code = circumstances.unit ?? moment.unitCode(of: place) else {
        throw Failure(
          .inexact, Phrase(ja: "この手続は所属ごとに行います", en: "this procedure is carried out at a unit"),
          remedy: Phrase(ja: "--unit を付けてください", en: "add --unit"))
      }
      for unit in moment.lineage(of: code)
      where (procedure.units.isEmpty || procedure.units.contains(unit.code)) && moment.hasCases(procedure, at: .unit(unit.code)) {
        return .unit(unit.code)
      }
    }
    throw Failure(
      .inexact,
      Phrase(
        ja: "手続「\(procedure.name.ja)」はその日そこでは行われません",
        en: "the procedure '\(procedure.name.text(.english))' is not carried out there on that day"),
      remedy: Phrase(
        ja: "\(procedure.origin.file) の scope、units、systems、from、until を確かめてください",
        en: "look at scope, units, systems, from and until in \(procedure.origin.file)"))
  }
}
