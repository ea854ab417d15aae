import Authority
import GitStore
import Messages
import Presentation
import RegistryModel
import RegistryStore
import StaffChanges
import Validation

/// What comes of a change: the findings of the whole check before and after it.
struct ChangeConsequences {
  let arising: [StaffPlanReport.Consequence]
  let cured: [FindingsReport.Item]
  let before: Names
  let after: Names
  let registry: Registry

  /// Checks both states from the setting's day on; `rows` finds the lines of the file from which a finding comes.
  init(
    _ setting: Setting, before: WholeReading, after: any FileSnapshot, effective: CalendarDate, rows: (Finding) -> [Int]
  ) throws {
    let start = setting.on
    let old = try CheckRun(before, start: start)
    let new = after === before.files ? old : try CheckRun(files: after, start: start)
    guard new.defects.isEmpty, let registry = new.registry, let earlier = old.registry else {
      throw StoreError.defective(new.defects + old.defects)
    }
    let overlay = try setting.namesFile.map(NamesFile.read) ?? [:]
    let known = Set(old.findings.map(Self.key))
    let left = Set(new.findings.map(Self.key))
    let names = Names(registry: registry, date: effective, overlay: overlay)
    var arising: [StaffPlanReport.Consequence] = []
    for (finding, item) in zip(new.findings, FindingsReport(new, commit: nil).items) where !known.contains(Self.key(finding)) {
      let lines = rows(finding)
      if finding.severity == .note, lines.isEmpty { continue }
      arising.append(.init(finding: item, rows: lines, meanwhile: Self.meanwhile(finding, registry, names, start)))
    }
    var cured: [FindingsReport.Item] = []
    // Rules that were not looked at have found nothing, which cures nothing.
    let isHidden = new.findings.contains(where: \.hidesOthers)
    for (finding, item) in zip(old.findings, FindingsReport(old, commit: nil).items) where finding.severity != .note {
      if isHidden, RuleTable.rule(finding.rule)?.kind != .structure { continue }
      if !left.contains(Self.key(finding)) { cured.append(item) }
    }
    self.arising = arising
    self.cured = cured
    self.before = Names(registry: earlier, date: effective, overlay: overlay)
    self.after = names
    self.registry = registry
  }

  /// An exception that no longer covers makes a known finding stand.
  private static func key(_ finding: Finding) -> String { finding.fingerprint + (finding.exceptedBy == nil ? "" : "+") }

  /// Who acts in a seat that nobody holds: its deputies for vacancy, else the superior.
  private static func meanwhile(_ finding: Finding, _ registry: Registry, _ names: Names, _ start: CalendarDate) -> [LocalizedText] {
    guard finding.rule == VacantSeat.id else { return [] }
    return finding.remedies.flatMap { remedy -> [LocalizedText] in
      guard case .fill(let seat, _) = remedy,
        let duty = registry.allDuties.first(where: { $0.act.isGranting && $0.roles.contains(seat.role) && $0.mayBeActedFor })
          ?? registry.allDuties.first(where: { $0.roles.contains(seat.role) })
      else { return [] }
      var moment = Moment(registry: registry, date: finding.period.from ?? start)
      let candidates = moment.candidates(for: seat, duty: duty)
      guard let nearest = candidates.first?.tier else {
        return [
          LocalizedText(
            Phrase(ja: "代わって決裁できる人は誰もいません", en: "nobody may approve in its place"))
        ]
      }
      return candidates.filter { $0.tier == nearest }.map { candidate in
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
