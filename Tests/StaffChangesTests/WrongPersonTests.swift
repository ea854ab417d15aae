import OfficeFiles
import RegistryModel
import RegistryText
import StaffChanges
import Testing

/// A number that is one person's with a name, a unit or a post that is another's.
@Suite struct WrongPersonTests {
  private let village = Village(
    people: [
      "001,見本 一美,ミホン イチミ,regular,2020-04-01,", "002,見本 二郎,ミホン ジロウ,regular,2020-04-01,",
      "003,髙橋 三郎,タカハシ サブロウ,regular,2020-04-01,", "004,見本 四葉,ミホン ヨツバ,regular,2020-04-01,",
    ],
    appointments: [
      "0101,head,001,regular,2024-04-01,,", "0202,clerk,002,regular,2024-04-01,,", "0102,clerk,003,regular,2024-04-01,,",
      "0102,chief,004,regular,2024-04-01,,", "0201,clerk,004,concurrent,2024-04-01,,",
    ])

  private func orders(_ rows: String..., accepted: StaffAcceptance = StaffAcceptance()) -> StaffPlan {
    let header = "職員番号,氏名,異動区分,発令年月日,新所属コード,新所属,新職名,旧所属,旧職名,終了日"
    let mapping = Village.mapping(
      "column,職員番号,number", "column,氏名,name", "column,異動区分,change", "column,発令年月日,date", "column,新所属コード,unit",
      "column,新所属,unit-name", "column,新職名,post", "column,旧所属,old-unit-name", "column,旧職名,old-post", "column,終了日,until",
      "setting,list,changes")
    return village.plan(([header] + rows).joined(separator: "\n") + "\n", mapping, on: "2027-04-01", accepted: accepted)
  }

  private func list(_ rows: String..., accepted: StaffAcceptance = StaffAcceptance()) -> StaffPlan {
    village.plan(
      "number,name,kana,unit,post\n" + rows.joined(separator: "\n") + "\n", Village.mapping("setting,list,partial"), on: "2027-04-01",
      accepted: accepted)
  }

  @Test(arguments: ["転任,R9.4.1,0201,市民課,係長,,,", "定年退職,R9.3.31,,,,,,", "兼務,R9.4.1,0201,市民課,係長,,,", "昇給,R9.4.1,,,,,,", "復職,R9.4.1,,,,,,"])
  func anotherPersonsNameStopsTheRow(_ rest: String) {
    let plan = orders("001,見本 二郎,\(rest)")
    #expect(plan.problems.map(\.code) == [.wrongPerson] && plan.problems[0].line == 2, "\(plan.problems)")
    #expect(plan.problems[0].problem.ja.contains("見本 一美") && plan.problems[0].problem.ja.contains("その氏名の人は 002"))
    #expect(plan.edits.isEmpty)
    // The right name is the nearest neighbour.
    #expect(orders("001,見本 一美,\(rest)").problems.isEmpty)
  }

  @Test(arguments: [
    ("税務課", "主事", true), ("市民部税務課", "主事", true), ("税務課", "", true), ("市民課", "主事", false), ("税務課", "係長", false), ("", "課長", false),
  ])
  func theOldPlaceIsCompared(_ unit: String, _ post: String, _ isRight: Bool) {
    let plan = orders("002,見本 二郎,転任,R9.4.1,0201,市民課,係長,\(unit),\(post),")
    #expect(plan.problems.map(\.code) == (isRight ? [] : [.wrongPerson]), "\(plan.problems)")
    #expect(plan.edits.isEmpty != isRight)
  }

  @Test func anOldPlaceThatTheRegistryDoesNotKnowIsNamed() {
    let plan = orders("002,見本 二郎,転任,R9.4.1,0201,市民課,係長,宇宙課,主事,")
    #expect(plan.problems.map(\.code) == [.unknownUnit])
  }

  @Test func aRenamingSaysOldAndNew() {
    let values = [PlannedChange.ValueChange(field: .name, old: "見本 二郎", new: "例示 二郎")]
    let ordered = orders("002,例示 二郎,氏名変更,R9.4.1,,,,,,", "002,例示 二郎,転任,R9.4.1,0201,市民課,係長,税務課,主事,")
    #expect(ordered.problems.isEmpty && ordered.changes.contains { $0.values == values }, "\(ordered.problems)")
    #expect(list("002,例示 二郎,,0202,clerk").problems.map(\.code) == [.wrongPerson])
    var accepted = StaffAcceptance()
    accepted.renames = [StaffNumber("002")]
    #expect(list("002,例示 二郎,,0202,clerk", accepted: accepted).changes.map(\.values) == [values])
    accepted = StaffAcceptance()
    accepted.figures[.renames] = 1
    #expect(list("002,例示 二郎,,0202,clerk", accepted: accepted).changes.map(\.values) == [values])
  }

  /// A figure never covers the name of somebody else: that is how a slid column looks.
  @Test func aFigureCoversNoNameOfSomebodyElse() {
    var accepted = StaffAcceptance()
    accepted.figures[.renames] = 2
    let rows = ["001,見本 二郎,,0101,head", "002,見本 一美,,0202,clerk"]
    #expect(list(rows[0], rows[1], accepted: accepted).problems.map(\.code) == [.wrongPerson, .wrongPerson])
    #expect(orders("001,見本 二郎,氏名変更,R9.4.1,,,,,,").problems.map(\.code) == [.wrongPerson])
  }

  @Test(arguments: ["見本　二郎", "見本二郎", " 見本\u{A0}二郎\u{200B}", "見\u{E0100}本 二郎", "見本\u{0B}二郎"])
  func spacesAndSelectorsAreNoOtherName(_ name: String) {
    let plan = list("002,\"\(name)\",,0202,clerk")
    #expect(plan.problems.isEmpty && plan.edits.isEmpty && plan.remarks.isEmpty, "\(plan.problems) \(plan.edits)")
  }

  @Test func aVariantOfACharacterIsToldAndKept() {
    let plan = list("003,高橋 三郎,,0102,clerk")
    #expect(plan.problems.isEmpty && plan.edits.isEmpty)
    #expect(
      plan.remarks.contains { $0.line == 2 && $0.message.ja.contains("U+9AD9") && $0.message.ja.contains("U+9AD8") }, "\(plan.remarks)")
    var accepted = StaffAcceptance()
    accepted.renames = [StaffNumber("003")]
    #expect(list("003,高橋 三郎,,0102,clerk", accepted: accepted).changes.flatMap(\.values).map(\.new) == ["高橋 三郎"])
  }

  @Test(arguments: ["ﾐﾎﾝ ｼﾞﾛｳ", "みほん じろう", "ミホンジロウ", "ミホン　ジロウ"])
  func theSameReadingIsNoNewOne(_ kana: String) {
    #expect(list("002,見本 二郎,\(kana),0202,clerk").edits.isEmpty)
  }

  @Test func withoutNamesTheReadingIsCompared() {
    #expect(list("002,,ミホン イチミ,0202,clerk").problems.map(\.code) == [.wrongPerson])
    #expect(list("002,見本 二郎,ミホン フタオ,0202,clerk").changes.flatMap(\.values).map(\.field) == [.kana])
  }

  @Test func aNewNumberOfAKnownNameIsAskedAbout() {
    #expect(list("009,見本 二郎,,0202,clerk").problems.map(\.code) == [.wrongPerson])
    #expect(list("009,見本 九,,0202,clerk").problems.isEmpty)
    var accepted = StaffAcceptance()
    accepted.namesakes = [StaffNumber("009")]
    #expect(list("009,見本 二郎,,0202,clerk", accepted: accepted).problems.isEmpty)
    // Where the other is in the list as well, they are two.
    #expect(list("009,見本 二郎,,0202,clerk", "002,見本 二郎,,0202,clerk").problems.isEmpty)
  }

  @Test func whoIsEmployedIsNotTakenOnAgain() {
    #expect(orders("002,見本 二郎,採用,R9.4.1,0201,市民課,係長,,,").problems.map(\.code) == [.contradiction])
    #expect(orders("002,見本 二郎,再任用,R9.4.1,0201,市民課,係長,,,").problems.isEmpty)
  }

  /// Rows of one person that cannot all be true; the later one names the earlier.
  @Test(arguments: [
    ["002,見本 二郎,転任,R9.4.1,0201,市民課,係長,,,", "002,見本 二郎,転任,R9.4.1,0101,総務課,主事,,,"],
    ["002,見本 二郎,転任,R9.4.1,0201,市民課,係長,,,", "002,見本 二郎,退職,R9.3.31,,,,,,"],
    ["002,見本 二郎,退職,R9.4.30,,,,,,", "002,見本 二郎,退職,R9.3.31,,,,,,"],
    ["004,見本 四葉,兼務,R9.4.1,0101,総務課,主事,,,", "004,見本 四葉,併任,R9.4.1,0101,総務課,主事,,,"],
    ["004,見本 四葉,兼務解除,R9.4.2,0201,市民課,主事,,,", "004,見本 四葉,兼務,R9.4.2,0201,市民課,主事,,,"],
    ["009,見本 九,採用,R9.4.1,0201,市民課,主事,,,", "009,例示 十,兼務,R9.4.1,0101,総務課,主事,,,"],
    ["002,見本 二郎,休職,R9.4.1,,,,,,R9.9.30", "002,見本 二郎,休職,R9.4.1,,,,,,R9.6.30"],
  ])
  func rowsThatContradictAreNamed(_ rows: [String]) {
    for pair in [rows, rows.reversed()] {
      let plan = orders(pair[0], pair[1])
      #expect(plan.problems.contains { $0.code == .contradiction && $0.line == 3 && $0.problem.ja.contains("2 行目") }, "\(plan.problems)")
      #expect(plan.edits.isEmpty)
    }
    #expect(orders(rows[0]).problems.isEmpty)
  }

  @Test func rowsOfAListMustAgree() {
    let mapping = Village.mapping("setting,list,full", "setting,first-of-month,last-day")
    for (first, second) in [
      ("009,見本 九,,regular,", "009,見本 十,,regular,"), ("009,見本 九,,regular,", "009,見本 九,,fiscal-year,"),
      ("009,見本 九,ミホン ク,regular,", "009,見本 九,ミホン ジュウ,regular,"), ("009,見本 九,,regular,2027-06-30", "009,見本 九,,regular,2027-07-31"),
    ] {
      let plan = village.plan(
        "number,name,kana,employment,employed-until,unit,post,kind\n\(first),0101,clerk,本務\n\(second),0102,clerk,兼務\n", mapping,
        on: "2027-04-01")
      #expect(plan.problems.map(\.code) == [.contradiction] && plan.problems[0].line == 3, "\(plan.problems)")
    }
  }
}
