import Authority
package import GitStore
import RegistryModel
import RegistryText
package import Validation

/// A change that was tried on a finding and found to fix it.
package struct Repair: Sendable {
  package let change: FactChange
  /// How many other findings it makes vanish as well.
  package let alsoFixed: Int
}

/// Looks for smallest repairs: single changes of the text with which a finding vanishes and none comes in.
///
/// Each is verified by checking the changed text as a whole, so what is given holds; that none is given proves
/// nothing beyond the changes tried.
package struct Repairs {
  private let files: any FileSnapshot
  private let run: CheckRun
  private let layout: Layout
  /// How many changes have been tried.
  package private(set) var tried = 0

  /// `run` = the check in which the findings were found, of the same files.
  package init(files: any FileSnapshot, run: CheckRun) throws(StoreError) {
    self.files = files
    self.run = run
    layout = try RegistryLoader(files: files).manifest().layout
  }

  /// Up to `count` repairs of the finding, the likeliest people first; tries at most `attempts` changes.
  package mutating func verified(
    for finding: Finding, count: Int = 3, attempts: Int = 24
  ) throws(StoreError) -> [Repair] {
    var repairs: [Repair] = []
    let known = Set(run.findings.map(\.fingerprint))
    let candidates = RepairCandidates(finding: finding, run: run).changes()
    for change in candidates.prefix(attempts) {
      guard repairs.count < count else { break }
      tried += 1
      var edit = RegistryEdit(files: files, layout: layout)
      // A change that does not even apply, such as the end of a row that is not there, is no repair.
      do { try change.apply(to: &edit) } catch { continue }
      let after = try CheckRun(files: OverlaySnapshot(files, changed: edit.changed), start: run.start)
      guard after.defects.isEmpty, !after.findings.contains(where: { isSame($0, finding) }) else { continue }
      let new = after.findings.filter { $0.severity != .note && !known.contains($0.fingerprint) }
      guard new.isEmpty else { continue }
      let left = Set(after.findings.map(\.fingerprint))
      repairs.append(
        Repair(change: change, alsoFixed: known.subtracting(left).subtracting([finding.fingerprint]).count))
    }
    return repairs
  }

  /// The same problem, if on other days.
  private func isSame(_ other: Finding, _ finding: Finding) -> Bool {
    other.rule == finding.rule && other.subject == finding.subject && other.exceptedBy == nil
      && other.period.overlaps(finding.period)
  }
}

/// The changes worth trying on a finding.
private struct RepairCandidates {
  let finding: Finding
  let run: CheckRun

  func changes() -> [FactChange] {
    guard let registry = run.registry else { return [] }
    let from = finding.period.from ?? run.start
    let until = finding.period.until
    let people = likelyPeople(registry)
    // One of each kind in turn, so that a remedy that needs nobody is not behind thirty people.
    let lists = finding.remedies.map { remedy -> [FactChange] in
      switch remedy {
      case .fill(let seat, let position):
        return people.map { .assign(seat, $0, position: position, from: from, until: until, order: "") }
      case .conflictDeputy(let seat):
        let rank = (registry.deputies(of: seat).map(\.rank).max() ?? 0) + 1
        guard rank <= 9 else { return [] }
        return people.map {
          .deputy(seat, $0, rank: rank, when: ["conflict"], provisions: [], from: from, until: until, instrument: "")
        }
      case .release(let seat, let person):
        return [.end(seat, person, from: nil, until: from, isDeputy: false)] + rowChanges(registry.assignments(to: seat), person)
      case .releaseDeputy(let seat, let person):
        let rows = registry.deputies(of: seat).filter { $0.person == person }
        return [.end(seat, person, from: nil, until: from, isDeputy: true)] + rows.map { .rows([.remove($0.origin)]) }
      case .edit(let edit): return [.rows([edit])]
      case .edits(let edits): return [.rows(edits)]
      }
    }
    var result: [FactChange] = []
    for index in 0..<(lists.map(\.count).max() ?? 0) {
      for list in lists where index < list.count { result.append(list[index]) }
    }
    return result
  }

  private func rowChanges(_ assignments: [Assignment], _ person: StaffNumber) -> [FactChange] {
    assignments.filter { $0.person == person }.map { .rows([.remove($0.origin)]) }
  }

  /// Those who are near: of the unit concerned, then of those above it, then everybody, each by rank of post;
  /// never whom the finding is about.
  private func likelyPeople(_ registry: Registry) -> [StaffNumber] {
    let date = finding.period.from ?? run.start
    var moment = Moment(registry: registry, date: date)
    var units: [UnitCode] = []
    if let place = finding.place, let unit = moment.unitCode(of: place) { units = moment.lineage(of: unit).map(\.code) }
    var seen = Set(finding.persons)
    var result: [StaffNumber] = []
    func take(_ appointments: [Appointment]) {
      let ranked = appointments.filter { $0.period.contains(date) }.sorted {
        // Whoever stands above everybody is asked last.
        let left = ($0.unit == registry.manifest.bodyUnit ? 1 : 0, registry.post($0.post)?.rank ?? 99)
        let right = ($1.unit == registry.manifest.bodyUnit ? 1 : 0, registry.post($1.post)?.rank ?? 99)
        return (left.0, left.1, $0.person) < (right.0, right.1, $1.person)
      }
      for appointment in ranked {
        guard let person = registry.person(appointment.person), person.period.contains(date),
          !person.employment.isOutsideParty, seen.insert(person.number).inserted
        else { continue }
        result.append(person.number)
      }
    }
    for unit in units where unit != registry.manifest.bodyUnit { take(registry.appointments(at: unit)) }
    if result.count < 40 { take(registry.allAppointments) }
    return result
  }
}
