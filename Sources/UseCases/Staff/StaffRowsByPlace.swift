import RegistryModel
import StaffChanges
import Validation

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
