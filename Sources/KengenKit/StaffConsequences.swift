import Authority
import RegistryModel
import RegistryStore
import Report
import StaffChanges
import Validation

/// What comes of a plan: the findings of the whole check before and after it.
struct StaffConsequences {
  let change: ChangeSetting
  let before: WholeReading
  let commit: String?

  func report(_ plan: StaffPlan, source: StaffPlanReport.Source, brake: StaffPlanReport.Brake) throws -> StaffPlanReport {
    let start = change.setting.on
    let old = try CheckRun(before, start: start)
    let new = plan.edits.isEmpty ? old : try CheckRun(files: RegistryEdit.applying(plan.edits, to: before.files), start: start)
    guard new.defects.isEmpty, let registry = new.registry, let earlier = old.registry else {
      throw StoreError.defective(new.defects + old.defects)
    }
    let overlay = try change.setting.namesFile.map(NamesFile.read) ?? [:]
    let known = Set(old.findings.map(key))
    let left = Set(new.findings.map(key))
    let names = Names(registry: registry, date: plan.effective, overlay: overlay)
    let newItems = FindingsReport(new, commit: nil).items
    let oldItems = FindingsReport(old, commit: nil).items
    let rows = StaffRowsByPlace(plan)
    let arising = zip(new.findings, newItems).filter { !known.contains(key($0.0)) }.map { finding, item in
      StaffPlanReport.Consequence(
        finding: item, rows: rows.rows(of: finding), meanwhile: meanwhile(finding, registry, names, start))
    }
    let cured = zip(old.findings, oldItems).filter { !left.contains(key($0.0)) && $0.0.severity != .note }.map(\.1)
    return StaffPlanReport(
      plan, source: source, brake: brake, commit: commit,
      before: Names(registry: earlier, date: plan.effective, overlay: overlay), after: names, registry: registry,
      today: start, arising: arising.filter { $0.finding.severity != "note" || !$0.rows.isEmpty }, cured: cured)
  }

  /// An exception that no longer covers makes a known finding stand.
  private func key(_ finding: Finding) -> String { finding.fingerprint + (finding.exceptedBy == nil ? "" : "+") }

  /// Who acts in a seat that nobody holds: its deputies for vacancy, else the superior.
  private func meanwhile(_ finding: Finding, _ registry: Registry, _ names: Names, _ start: CalendarDate) -> [LocalizedText] {
    guard finding.rule == VacantSeat.id else { return [] }
    return finding.remedies.flatMap { remedy -> [LocalizedText] in
      guard case .fill(let seat, _) = remedy,
        let duty = registry.allDuties.first(where: { $0.act.isGranting && $0.roles.contains(seat.role) && $0.mayBeActedFor })
          ?? registry.allDuties.first(where: { $0.roles.contains(seat.role) })
      else { return [] }
      var moment = Moment(registry: registry, date: finding.period.from ?? start)
      let list = moment.candidates(for: seat, duty: duty, facts: CaseFacts())
      guard let nearest = list.candidates.map(\.tier).min() else {
        return [
          LocalizedText(
            Phrase(ja: "代わって決裁できる人は誰もいません", en: "nobody may approve in its place"))
        ]
      }
      return list.candidates.filter { $0.tier == nearest }.map { candidate in
        let person = names.person(candidate.person).text
        let capacity = names.capacity(candidate.capacity)
        let role = names.role(candidate.seat.role)
        return LocalizedText(
          Phrase(
            ja: "\(person) が\(candidate.level > 0 ? "上位の\(role.ja)として" : "")決裁できます(\(capacity.ja))",
            en: "\(person) may approve\(candidate.level > 0 ? " as \(role.text(.english)) above" : "") (\(capacity.text(.english)))"))
      }
    }
  }
}

/// Finds the rows of the file from which a finding comes.
struct StaffRowsByPlace {
  private var byUnit: [UnitCode: Set<Int>] = [:]
  private var byPerson: [StaffNumber: Set<Int>] = [:]

  init(_ plan: StaffPlan) {
    for change in plan.changes {
      guard let line = change.line else { continue }
      if let unit = change.unit { byUnit[unit, default: []].insert(line) }
      byPerson[change.person, default: []].insert(line)
    }
  }

  func rows(of finding: Finding) -> [Int] {
    var rows: Set<Int> = []
    for person in finding.persons { rows.formUnion(byPerson[person] ?? []) }
    if rows.isEmpty, case .unit(let code) = finding.place { rows = byUnit[code] ?? [] }
    return Array(rows.sorted().prefix(8))
  }
}
