import OfficeFiles
import RegistryModel
import RegistryText
import StaffChanges
import Testing

/// Concurrent and like posts, in columns or rows of their own.
@Suite struct FurtherPostTests {
  private let village = Village(
    people: ["001,見本 一,,regular,2020-04-01,", "002,見本 二,,regular,2020-04-01,", "003,見本 三,,regular,2020-04-01,"],
    appointments: [
      "0101,head,001,regular,2024-04-01,,", "0102,head,001,concurrent,2024-04-01,,", "0102,clerk,002,regular,2024-04-01,,",
      "0201,clerk,002,joint,2024-04-01,,", "0202,clerk,003,regular,2024-04-01,,",
    ])
  private let wide = """
    職員番号,氏名,所属コード,所属名,職名,兼務所属コード1,兼務所属名1,兼務職名1,兼務所属コード２,兼務所属名２,兼務職名２,併任先
    001,見本 一,0101,総務課,課長,0102,財政課,課長,,,,
    002,見本 二,0102,財政課,主事,,,,,,,市民課
    003,見本 三,0202,税務課,主事,0201,市民課,主事,0101,総務課,主事,

    """

  private func proposal(_ text: String) -> String {
    MappingProposal.propose(OfficeTable(file: "l.csv", bytes: Array(text.utf8)), village.read().registry).text
  }

  private func plan(_ text: String, _ mapping: String) -> StaffPlan {
    let read = StaffMapping.read(file: "m.csv", bytes: Array(mapping.utf8))
    #expect(read.problems.isEmpty, "\(read.problems)")
    return village.plan(text, read.mapping, on: "2027-04-01", complete: read.mapping.list == .full)
  }

  @Test func columnsOfFurtherPostsAreProposedAndRead() {
    let mapping = proposal(wide)
    for line in [
      "column,兼務所属コード1,unit:concurrent:1", "column,兼務所属名1,unit-name:concurrent:1", "column,兼務職名1,post:concurrent:1",
      "column,兼務職名２,post:concurrent:2", "column,併任先,unit-name:joint:1", "setting,list,full",
    ] { #expect(mapping.contains(line), "\(mapping)") }
    let plan = plan(wide, mapping)
    #expect(plan.problems.isEmpty, "\(plan.problems)")
    // What is held already stays, what is new begins, and nothing ends.
    #expect(
      plan.changes.map { [$0.kind.rawValue, $0.unit?.text ?? "", $0.appointment?.rawValue ?? ""] } == [
        ["open", "0201", "concurrent"], ["open", "0101", "concurrent"],
      ], "\(plan.changes)")
  }

  @Test func aListWithoutTheColumnEndsNoSuchPost() {
    let narrow = "職員番号,氏名,所属コード,職名\n001,見本 一,0101,課長\n002,見本 二,0102,主事\n003,見本 三,0202,主事\n"
    let plan = plan(narrow, proposal(narrow))
    #expect(plan.edits.isEmpty && plan.problems.isEmpty)
    #expect(plan.remarks.contains { $0.message.ja.contains("2 件") }, "\(plan.remarks)")
  }

  @Test func columnsLeftOutAreToldAndEndNothing() {
    let mapping = "what,theirs,ours\ncolumn,職員番号,number\ncolumn,所属コード,unit\ncolumn,職名,post\ncolumn,兼務職名1,-\nsetting,list,full\n"
    let plan = plan(wide, mapping)
    #expect(plan.edits.isEmpty && plan.problems.isEmpty)
    #expect(plan.remarks.contains { $0.message.ja.contains("column,兼務所属コード1,unit:concurrent:1") }, "\(plan.remarks)")
    #expect(plan.remarks.contains { $0.message.ja.contains("column,兼務職名1,post:concurrent:1") }, "\(plan.remarks)")
  }

  @Test(arguments: ["区分", "発令区分", "本務/兼務", "種別2"])
  func aColumnOfKindsIsToldByItsWords(_ heading: String) {
    let text = "職員番号,氏名,所属コード,職名,\(heading)\n001,見本 一,0101,課長,本務\n001,見本 一,0102,課長,兼務\n002,見本 二,0102,主事,本務\n003,見本 三,0202,主事,本務\n"
    let mapping = proposal(text)
    #expect(mapping.contains("column,\(heading),kind"), "\(mapping)")
    let plan = plan(text, mapping)
    #expect(plan.problems.isEmpty)
    #expect(plan.changes.map(\.kind) == [.close] && plan.changes[0].person == StaffNumber("002"), "\(plan.changes)")
    // Unmapped, the second row is no second regular post to be deleted: the column is named.
    let unmapped = plan2(text, mapping.replacing("column,\(heading),kind", with: "column,\(heading),-"))
    #expect(unmapped.problems.map(\.code) == [.contradiction] && unmapped.problems[0].fix.ja.contains("kind"))
  }

  private func plan2(_ text: String, _ mapping: String) -> StaffPlan { plan(text, mapping) }

  @Test func theSameColumnTellsOrdersByItsWords() {
    let text = "職員番号,氏名,発令区分,発令日,所属コード,職名\n001,見本 一,転任,R9.4.1,0202,課長\n002,見本 二,兼務,R9.4.1,0202,主事\n"
    let mapping = proposal(text)
    #expect(mapping.contains("column,発令区分,change") && mapping.contains("setting,list,changes"), "\(mapping)")
  }

  /// Lists put a joint post into the columns for concurrent ones.
  @Test func aColumnForConcurrentPostsMayMeanAnotherKind() {
    let text = "職員番号,氏名,所属コード,職名,兼務所属,兼務職名\n001,見本 一,0101,課長,財政課,課長\n002,見本 二,0102,主事,市民課,主事\n003,見本 三,0202,主事,,\n"
    let plan = plan(text, proposal(text))
    #expect(plan.problems.isEmpty && plan.edits.isEmpty, "\(plan.problems) \(plan.changes)")
  }

  @Test func everybodyInAFullListHasARegularPost() {
    let text = "number,name,unit,post,kind\n001,見本 一,0102,head,兼務\n002,見本 二,0102,clerk,本務\n003,見本 三,0202,clerk,本務\n"
    #expect(plan(text, "what,theirs,ours\nsetting,list,full\n").problems.map(\.code) == [.contradiction])
  }
}
