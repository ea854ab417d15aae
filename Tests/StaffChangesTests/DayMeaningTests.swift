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

  @Test func theFirstOfAMonthIsTold() {
    let row = ["001,兼務解除,R9.4.1,0102,head"]
    #expect(end(plan(row)) == date("2027-04-02"))
    #expect(plan(row).remarks.contains { $0.line == 2 && $0.message.ja.contains("2027-03-31") })
    #expect(end(plan(row, "setting,first-of-month,first-day-after")) == date("2027-04-01"))
    #expect(plan(row, "setting,first-of-month,last-day").remarks.isEmpty)
    #expect(plan(["001,兼務解除,R9.3.31,0102,head"]).remarks.isEmpty)
  }

  /// Somebody else in the post from that day, or the person elsewhere: then it is not certain.
  @Test(arguments: ["002,昇任,R9.4.1,0102,head", "001,異動,R9.4.1,0201,head"])
  func whereSomethingBeginsThatDayItIsAsked(_ other: String) {
    let rows = ["001,兼務解除,R9.4.1,0102,head", other]
    #expect(plan(rows).problems.map(\.code) == [.ambiguousDay])
    let settled = plan(rows, "setting,first-of-month,first-day-after")
    #expect(settled.problems.isEmpty && end(settled) == date("2027-04-01"))
  }

  @Test func absencesHaveAnEndAndNoReason() {
    let text = "number,change,date,until,order\n001,育児休業,R9.4.1,R10.3.31,第5号\n"
    let mapping = Village.mapping("setting,list,changes")
    let plan = village.plan(text, mapping, on: "2027-04-01")
    #expect(plan.edits == [.insert(path: "absences/all.csv", values: ["001", "2027-04-01", "2028-04-01"])], "\(plan.problems)")
    #expect(!"\(plan.edits) \(plan.changes)".contains("育児"))
    let open = village.plan("number,change,date,until\n001,休職,R9.4.1,\n", mapping, on: "2027-04-01")
    #expect(open.problems.map(\.code) == [.date] && open.edits.isEmpty)
  }

  @Test func comingBackEndsTheAbsence() {
    var village = village
    village.files["absences/all.csv"] = Array("person,from,until\n001,2026-10-01,2027-10-01\n".utf8)
    let plan = village.plan("number,change,date\n001,復職,R9.4.1\n", Village.mapping("setting,list,changes"), on: "2027-04-01")
    #expect(plan.edits == [.set(Origin(file: "absences/all.csv", line: 2), column: "until", value: "2027-04-01")], "\(plan)")
    let none = self.village.plan("number,change,date\n001,復職,R9.4.1\n", Village.mapping("setting,list,changes"), on: "2027-04-01")
    #expect(none.edits.isEmpty && none.remarks.count == 1)
  }
}
