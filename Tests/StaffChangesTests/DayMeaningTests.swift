import OfficeFiles
import RegistryModel
import RegistryText
import StaffChanges
import Testing

/// A day in a list that ends something is the last day.
@Suite struct DayMeaningTests {
  private let village = Village(
    people: ["001,見本 一,,regular,2020-04-01,", "002,見本 二,,regular,2020-04-01,"],
    appointments: [
      "0101,head,001,regular,2024-04-01,,", "0102,head,001,concurrent,2024-04-01,,", "0102,clerk,002,regular,2024-04-01,,",
    ])

  private func plan(_ rows: [String], _ settings: String...) -> StaffPlan {
    let text = "number,change,date,unit,post\n" + rows.joined(separator: "\n") + "\n"
    var mapping = "what,theirs,ours\nsetting,list,changes\n"
    for setting in settings { mapping += setting + "\n" }
    return village.plan(text, StaffMapping.read(file: "m", bytes: Array(mapping.utf8)).mapping, on: "2027-04-01")
  }

  private func end(_ plan: StaffPlan) -> CalendarDate? { plan.changes.first { $0.kind == .close }?.on }

  @Test func releaseAndRetirementOfOneDayEndTogether() {
    for row in ["001,兼務解除,R9.3.31,0102,head", "001,退職,R9.3.31,,"] {
      #expect(end(plan([row])) == date("2027-04-01"), "\(row)")
      #expect(end(plan([row], "setting,until,first-day-after")) == date("2027-03-31"), "\(row)")
    }
  }

  /// Half of the offices mean the day before, so it is never guessed, whatever ends and wherever it is written.
  @Test(arguments: [
    "001,兼務解除,R9.4.1,0102,head,", "001,退職,R9.4.1,,,", "001,解任,2027/4/1,0102,head,", "001,休職,R9.3.1,,,R9.5.1",
    "003,採用,R9.3.1,0101,clerk,R9.4.1",
  ])
  func anEndOnTheFirstOfAMonthStopsUntilItIsSettled(_ row: String) throws {
    let list = "number,change,date,unit,post,until\n\(row)\n"
    func plan(_ settings: String...) -> StaffPlan {
      let text = (["what,theirs,ours", "setting,list,changes"] + settings).joined(separator: "\n") + "\n"
      return village.plan(list, StaffMapping.read(file: "m", bytes: Array(text.utf8)).mapping, on: "2027-04-01")
    }
    let asked = plan()
    let first = try #require(asked.problems.first)
    #expect(asked.problems.count == 1 && first.code == .ambiguousDay && asked.edits.isEmpty, "\(asked.problems)")
    #expect(first.line == 2 && first.fix.ja.contains("setting,first-of-month,first-day-after"))
    let before = plan("setting,first-of-month,first-day-after")
    let through = plan("setting,first-of-month,last-day")
    #expect(before.problems.isEmpty && through.problems.isEmpty && before.edits != through.edits)
    // A file whose ends are first days after has nothing to ask.
    #expect(plan("setting,until,first-day-after").edits == before.edits)
    let ends = row.contains("R9.5.1") ? ["2027-05-01", "2027-05-02"] : ["2027-04-01", "2027-04-02"]
    #expect("\(before.edits)".contains(ends[0]) && "\(through.edits)".contains(ends[1]), "\(before.edits) \(through.edits)")
  }

  @Test func otherEndsAndBeginningsAreNotAsked() {
    for row in ["001,兼務解除,R9.3.31,0102,head", "001,兼務解除,R9.4.2,0102,head", "001,異動,R9.4.1,0201,head"] {
      #expect(plan([row]).problems.isEmpty && plan([row]).remarks.isEmpty, "\(row)")
    }
  }

  @Test func absencesHaveAnEndAndNoReason() {
    let text = "number,change,date,until,order\n001,育児休業,R9.4.1,R10.3.31,第5号\n"
    let mapping = Village.mapping("setting,list,changes")
    let plan = village.plan(text, mapping, on: "2027-04-01")
    #expect(
      plan.edits.map(\.change) == [.insert(path: "absences/all.csv", fields: ["001", "2027-04-01", "2028-04-01"])], "\(plan.problems)")
    #expect(!"\(plan.edits) \(plan.changes)".contains("育児"))
    let open = village.plan("number,change,date,until\n001,休職,R9.4.1,\n", mapping, on: "2027-04-01")
    #expect(open.problems.map(\.code) == [.date] && open.edits.isEmpty)
  }

  @Test func comingBackEndsTheAbsence() {
    var village = village
    village.files["absences/all.csv"] = Array("person,from,until\n001,2026-10-01,2027-10-01\n".utf8)
    let plan = village.plan("number,change,date\n001,復職,R9.4.1\n", Village.mapping("setting,list,changes"), on: "2027-04-01")
    #expect(plan.edits.map(\.change) == [.set(Origin(file: "absences/all.csv", line: 2), column: "until", field: "2027-04-01")], "\(plan)")
    let none = self.village.plan("number,change,date\n001,復職,R9.4.1\n", Village.mapping("setting,list,changes"), on: "2027-04-01")
    #expect(none.edits.isEmpty && none.remarks.count == 1)
  }
}
