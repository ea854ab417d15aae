import OfficeFiles
import RegistryModel
import RegistryText
import StaffChanges
import Testing

/// Change lists (発令一覧).
@Suite struct OrderListTests {
  private let village = Village(
    people: ["001,見本 一,,regular,2020-04-01,", "002,見本 二,,regular,2020-04-01,"],
    appointments: ["0101,head,001,regular,2024-04-01,,R6", "0102,clerk,002,regular,2024-04-01,,R6"])
  private let mapping = Village.mapping("setting,list,changes")

  private func applied(_ rows: String...) -> (plan: StaffPlan, village: Village) {
    let text = "number,name,date,change,unit,post,order\n" + rows.joined(separator: "\n") + "\n"
    let plan = village.plan(text, mapping, on: "2027-04-01")
    return (plan, village.applying(plan.edits))
  }

  private func appointments(_ village: Village) -> [String] {
    String(decoding: village.files["units/all/appointments.csv"] ?? [], as: UTF8.self).split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func aMoveEndsTheOldPostAndBeginsTheNew() {
    let (plan, after) = applied("002,,R9.4.1,配置換,0201,clerk,R9-1")
    #expect(plan.problems.isEmpty)
    #expect(
      appointments(after) == [
        "0101,head,001,regular,2024-04-01,,R6", "0102,clerk,002,regular,2024-04-01,2027-04-01,R6",
        "0201,clerk,002,regular,2027-04-01,,R9-1",
      ])
  }

  @Test func retirementOnTheLastDayEndsTheDayAfter() {
    let (_, after) = applied("001,,令和9年3月31日,定年退職,,,")
    #expect(appointments(after)[0] == "0101,head,001,regular,2024-04-01,2027-04-01,R6")
    #expect(after.read().registry.person(StaffNumber("001"))?.period.until == date("2027-04-01"))
  }

  @Test func concurrentPostsAreOpenedAndClosedByKind() {
    let (plan, after) = applied("001,,2027-04-01,兼務,0102,head,", "002,,2027-03-31,兼務解除,0102,clerk,")
    #expect(plan.problems.map(\.code) == [.contradiction])
    #expect(plan.problems.map(\.line) == [3])
    #expect(after.files == village.files)
    let (_, opened) = applied("001,,2027-04-01,事務取扱,0102,head,")
    #expect(appointments(opened).contains("0102,head,001,direct-charge,2027-04-01,,"))
    #expect(appointments(opened).contains("0101,head,001,regular,2024-04-01,,R6"))
  }

  @Test func somebodyUnknownMayOnlyJoin() {
    #expect(applied("003,,2027-04-01,配置換,0201,clerk,").plan.problems.map(\.code) == [.unknownPerson])
    let (plan, after) = applied("003,見本　三,2027-04-01,採用,0201,clerk,R9-2")
    #expect(plan.problems.isEmpty)
    #expect(after.read().registry.person(StaffNumber("003"))?.name == "見本 三")
  }

  @Test func aRetroactiveOrderCorrectsTheDaysSince() {
    let (_, after) = applied("002,,2026-11-16,配置換,0201,clerk,R8-9")
    #expect(appointments(after).contains("0102,clerk,002,regular,2024-04-01,2026-11-16,R6"))
    #expect(appointments(after).contains("0201,clerk,002,regular,2026-11-16,,R8-9"))
  }

  @Test func retiringAndComingBackIsOneChangeOfPosts() {
    let rows = ["001,,2027-03-31,定年退職,,,", "001,,2027-04-01,採用,0101,clerk,R9-3"]
    let text = "number,name,date,change,unit,post,order\n" + rows.joined(separator: "\n") + "\n"
    let plan = village.plan(text, mapping, on: "2027-04-01")
    let after = village.applying(plan.edits)
    #expect(after.read().registry.person(StaffNumber("001"))?.period.until == nil)
    #expect(appointments(after).contains("0101,clerk,001,regular,2027-04-01,,R9-3"))
    #expect(after.plan(text, mapping, on: "2027-04-01").edits.isEmpty)
  }

  @Test func aNumberIsNotUsedForSomebodyElse() {
    let gone = Village(people: ["001,見本 一,,regular,2020-04-01,2025-04-01"], appointments: [])
    let plan = gone.plan(
      "number,name,date,change,unit,post\n001,見本 別,2027-04-01,採用,0101,clerk\n", mapping, on: "2027-04-01")
    #expect(plan.problems.map(\.code) == [.contradiction])
  }
}
