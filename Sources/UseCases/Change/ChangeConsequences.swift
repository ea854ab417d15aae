package import Authority
import GitStore
package import Messages
package import RegistryModel
package import RegistryStore
package import Validation

/// What comes of a change: the findings of the whole check before and after it.
package struct ChangeConsequences {
  /// A finding that was not there before.
  package struct Arising {
    package let finding: Finding
    /// Lines of the file from which it comes; empty where it comes from somebody's not being in it.
    package let rows: [Int]
    /// Those nearest to a seat that nobody holds, who may approve there meanwhile; nil = nobody may.
    package let meanwhile: [Candidate?]
  }
  package let arising: [Arising]
  /// Findings, but for notes, that are there no more.
  package let cured: [Finding]
  package let runBefore: CheckRun
  package let runAfter: CheckRun
  package let before: Names
  package let after: Names
  package let registry: Registry

  /// Whether an error comes in that no exception covers.
  package var bringsInErrors: Bool { arising.contains(where: \.finding.isStandingError) }

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
    var arising: [Arising] = []
    for finding in new.findings where !known.contains(Self.key(finding)) {
      let lines = rows(finding)
      if finding.severity == .note, lines.isEmpty { continue }
      arising.append(Arising(finding: finding, rows: lines, meanwhile: Self.meanwhile(finding, registry, start)))
    }
    var cured: [Finding] = []
    // Rules that were not looked at have found nothing, which cures nothing.
    let isHidden = new.findings.contains(where: \.hidesOthers)
    for finding in old.findings where finding.severity != .note {
      if isHidden, RuleTable.rule(finding.rule)?.kind != .structure { continue }
      if !left.contains(Self.key(finding)) { cured.append(finding) }
    }
    self.arising = arising
    self.cured = cured
    self.registry = registry
    runBefore = old
    runAfter = new
    self.before = Names(registry: earlier, date: effective, overlay: overlay)
    self.after = Names(registry: registry, date: effective, overlay: overlay)
  }

  /// An exception that no longer covers makes a known finding stand.
  private static func key(_ finding: Finding) -> String { finding.fingerprint + (finding.exceptedBy == nil ? "" : "+") }

  /// Who acts in a seat that nobody holds: its deputies for vacancy, else the superior.
  private static func meanwhile(_ finding: Finding, _ registry: Registry, _ start: CalendarDate) -> [Candidate?] {
    guard finding.rule == VacantSeat.id else { return [] }
    return finding.remedies.flatMap { remedy -> [Candidate?] in
      guard case .fill(let seat, _) = remedy,
        let duty = registry.allDuties.first(where: { $0.act.isGranting && $0.roles.contains(seat.role) && $0.mayBeActedFor })
          ?? registry.allDuties.first(where: { $0.roles.contains(seat.role) })
      else { return [] }
      var moment = Moment(registry: registry, date: finding.period.from ?? start)
      let candidates = moment.candidates(for: seat, duty: duty)
      guard let nearest = candidates.first?.tier else { return [nil] }
      return candidates.filter { $0.tier == nearest }
    }
  }
}
