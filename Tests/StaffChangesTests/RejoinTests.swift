import OfficeFiles
import RegistryModel
import RegistryText
import StaffChanges
import Testing

/// Somebody leaves and comes back (再任用 and the like).
@Suite struct RejoinTests {
  private let village = Village(
    people: ["001,見本 一,,regular,2000-04-01,2024-04-01", "002,見本 二,,regular,2000-04-01,2027-04-01"],
    appointments: ["0101,head,001,regular,2020-04-01,2024-04-01,", "0101,clerk,002,regular,2020-04-01,2027-04-01,"])

  private func orders(_ row: String) -> StaffPlan {
    village.plan(
      "number,name,change,date,employment,unit,post\n\(row)\n", Village.mapping("setting,list,changes"), on: "2027-04-01")
  }

  @Test func whoComesBackYearsLaterWasAwayInBetween() {
    let plan = orders("001,見本 一,採用,2027-04-01,再任用,0102,clerk")
    #expect(plan.problems.isEmpty, "\(plan.problems)")
    #expect(plan.changes.contains { $0.kind == .rejoin && $0.on == date("2027-04-01") })
    #expect(
      plan.edits.map(\.change).contains(.insert(path: "absences/all.csv", fields: ["001", "2024-04-01", "2027-04-01"])), "\(plan.edits)")
    let after = village.applying(plan.edits).read().registry
    let person = after.person(StaffNumber("001"))
    #expect(person?.employment == .reappointed && person?.period.until == nil)
    #expect(Village.state(after, date("2026-01-01")).contains { $0[0] == "001" } == false)
    #expect(Village.state(after, date("2027-04-01")).contains(["001", "0102", "clerk", "regular"]))
    #expect(Village.state(after, date("2024-03-31")).contains(["001", "0101", "head", "regular"]))
  }

  @Test func whoComesBackTheNextDayWasNeverAway() {
    let plan = orders("002,見本 二,採用,2027-04-01,再任用,0101,clerk")
    #expect(plan.problems.isEmpty, "\(plan.problems)")
    #expect(!plan.edits.contains { if case .insert("absences/all.csv", _) = $0.change { true } else { false } })
    #expect(village.applying(plan.edits).read().registry.person(StaffNumber("002"))?.period.until == nil)
  }

  @Test func aNumberOfSomebodyElseIsNotUsedAgain() {
    let plan = orders("001,見本 別,採用,2027-04-01,正規,0102,clerk")
    #expect(plan.problems.map(\.code) == [.contradiction] && plan.edits.isEmpty)
  }

  @Test func aNewNumberIsANewPerson() {
    let plan = orders("901,見本 一,採用,2027-04-01,再任用,0102,clerk")
    #expect(plan.problems.isEmpty)
    let after = village.applying(plan.edits).read().registry
    #expect(after.person(StaffNumber("001"))?.period.until == date("2024-04-01"))
    #expect(after.person(StaffNumber("901"))?.employment == .reappointed)
  }

  /// By a list of everybody, whoever is in it again is back.
  @Test func aListBringsBackWhoIsInIt() {
    let plan = village.plan(
      "number,unit,post,employed-from\n001,0102,clerk,2027-04-01\n", Village.mapping("setting,list,partial"), on: "2027-04-01")
    #expect(
      plan.edits.map(\.change).contains(.insert(path: "absences/all.csv", fields: ["001", "2024-04-01", "2027-04-01"])),
      "\(plan.edits) \(plan.problems)")
  }
}
