import OfficeFiles
import RegistryModel
import StaffChanges
import Testing

/// Lists as somebody makes them who has never seen the program, with the mapping that it proposes: each does what it
/// says, or stops with row, column and what to do.
@Suite struct StrangerListTests {
  private let village = Village(
    people: [
      "000033,見本 一,,regular,2020-04-01,", "180034,見本 二,,regular,2020-04-01,", "180177,見本 三,,regular,2020-04-01,",
      "180283,見本 四,,regular,2020-04-01,2026-04-01",
    ],
    appointments: [
      "0101,head,000033,regular,2024-04-01,,", "0102,clerk,180034,regular,2024-04-01,,", "0202,clerk,180177,regular,2024-04-01,,",
    ])

  private func proposal(_ text: String) -> String {
    let table = OfficeTable(file: "list.csv", bytes: Array(text.utf8), isHeading: StaffMapping().knows)
    return MappingProposal.propose(table, village.read().registry).text
  }

  /// The plan with the proposed mapping, in which `?` is left out.
  private func plan(_ text: String) -> StaffPlan {
    let rows = proposal(text).split(separator: "\n").filter { !$0.hasSuffix(",?") && !$0.hasPrefix("what,") }.map(String.init)
    let mapping = StaffMapping.read(file: "m.csv", bytes: Array((["what,theirs,ours"] + rows).joined(separator: "\n").utf8))
    #expect(mapping.problems.isEmpty, "\(mapping.problems)")
    return village.plan(text, mapping.mapping, on: "2027-04-01")
  }

  private func steps(_ plan: StaffPlan) -> [[String]] {
    plan.changes.map { [$0.kind.rawValue, $0.person.text, $0.unit?.text ?? "", $0.appointment?.rawValue ?? ""] }
  }

  private static let moved = [["close", "180034", "0102", "regular"], ["open", "180034", "0201", "regular"]]
  private static let added = [["open", "180034", "0201", "concurrent"]]

  @Test(arguments: [
    "職員番号,氏名,部名,課名,職名\n180034,見本 二,市民部,市民課,主事\n",
    "職員番号,氏名,所属(コード),所属(名称),職名\n180034,見本 二,0201,市民課,主事\n",
    "人事コード,異動者名,現在の所属,補職\n180034,見本 二,市民課,主事\n",
    "職員番号,氏名,所属コード,職名,任期(自),任期(至)\n180034,見本 二,0201,主事,R9.4.1,R10.3.31\n",
    "職員番号,氏名,所属コード,職名コード,職名\n180034,見本 二,0201,40,主事\n",
    "職員番号,氏名,異動区分,年月日,所属コード,職名\n180034,見本 二,異動,R9.4.1,0201,主事\n",
    "職員番号,氏名,異動区分,発令日,新所属,新職名,所属,職名\n180034,見本 二,異動,令和九年四月一日,市民課,主事,財政課,主事\n",
    "職員番号,氏名,辞令内容,発令期日,異動先,新職\n180034,見本 二,県から転任,R9.4.1,市民課,主事\n",
    "職員番号,氏名,本務所属,本務職名\n180034,見本 二,市民課,主事\n",
  ])
  func theRegularPostMoves(_ text: String) {
    let plan = plan(text)
    #expect(plan.problems.isEmpty, "\(plan.problems)\n\(proposal(text))")
    #expect(steps(plan) == Self.moved, "\(plan.changes)")
  }

  @Test(arguments: [
    "職員番号,氏名,所属コード1,職名1,所属コード2,職名2\n180034,見本 二,0102,主事,0201,主事\n",
    "職員番号,氏名,本務所属,本務職名,兼務所属,兼務職名\n180034,見本 二,財政課,主事,市民課,主事\n",
    "職員番号,氏名,本務・兼務区分,所属コード,職名\n180034,見本 二,本務,0102,主事\n180034,見本 二,兼務,0201,主事\n",
    "職員番号,氏名,主兼区分,所属コード,職名\n180034,見本 二,主,0102,主事\n180034,見本 二,兼,0201,主事\n",
  ])
  func theConcurrentPostIsAdded(_ text: String) {
    let plan = plan(text)
    #expect(plan.problems.isEmpty, "\(plan.problems)\n\(proposal(text))")
    #expect(steps(plan) == Self.added, "\(plan.changes)")
  }

  /// Stops at this row and column, with these words in what to do.
  @Test(arguments: [
    ("職員番号,氏名,部名,課名,職名\n180034,見本 二,総務部,市民課,主事\n", 2, 4, "対応表に unit"),
    ("職員番号,氏名,部名,課名,職名\n000033,見本 一,市民部,,課長\n", 2, 4, "所属を書いて"),
    ("職員番号,氏名,所属コード,職名\n000000,(欠員),0201,主事\n", 2, 1, "英数字で"),
    ("職員番号,氏名,所属コード,職名\n190001,(欠員),0201,主事\n", 2, 2, "欠員の行は消して"),
    ("職員番号,氏名,所属コード,職名\n190001,未定,0201,主事\n", 2, 2, "欠員の行は消して"),
    ("職員番号,氏名,所属コード,職名\n180034,見本 二,0102,主事\n180034,(兼)見本 二,0201,主事\n", 3, 2, "別の列に"),
    ("職員番号,氏名,所属コード,職名\n180034,＊見本 二,0102,主事\n", 2, 2, "氏名だけ"),
    ("職員番号,氏名,所属コード,職名\n180034,見本 二,0102,主事\n180034,見本 二,0201,(兼)主事\n", 3, 4, "行を分ける"),
    ("職員番号,氏名,所属コード,職名\n180034,見本 二(旧姓見本),0102,主事\n", 2, 2, "氏名だけ"),
    ("職員番号,氏名,異動区分,発令日,異動前,,異動後,\n,,,,所属,職名,所属,職名\n180034,見本 二,転任,R9.4.1,財政課,主事,市民課,主事\n", 2, 0, "一行にまとめ"),
    ("職員番号,氏名,異動前,,異動後,\n,,所属,職名,所属,職名\n180034,見本 二,財政課,主事,市民課,主事\n", 2, 0, "一行にまとめ"),
    ("職員番号,氏名,所属コード,職名\n180034,見本 二,0201,主事\n職員番号,氏名,所属コード,職名\n180177,見本 三,0201,主事\n", 3, 0, "消して"),
    ("職員番号,氏名,異動区分,所属コード,職名\n180034,見本 二,兼務,0201,主事\n", 1, 3, "setting,list,changes"),
    ("職員番号,氏名,所属コード,職名,任期(自),任期(至)\n180034,見本 二,0201,主事,R9.4.1,R99.3.31\n", 2, 6, "R8.4.1"),
    ("職員番号,氏名,異動区分,発令日,所属コード,職名\n180034,見本 二,異動,2972-04-01,0201,主事\n", 2, 4, "2026-04-01"),
    ("職員番号,氏名,異動区分,発令日,所属コード,職名\n180034,見本 二,異動,令和九年十三月一日,0201,主事\n", 2, 4, "2026-04-01"),
    ("職員番号,氏名,本務兼務区分,所属コード,職名\n180034,見本 二,1,0102,主事\n", 2, 3, "regular 本務"),
    ("職員番号,氏名,任用形態,所属コード,職名\n180034,見本 二,謎,0102,主事\n", 2, 3, "fiscal-year"),
  ])
  func stops(_ text: String, _ line: Int, _ column: Int, _ fix: String) {
    let plan = plan(text)
    let problem = plan.problems.first { $0.line == line && $0.column == column && $0.fix.ja.contains(fix) }
    #expect(problem != nil && plan.edits.isEmpty, "\(plan.problems)\n\(proposal(text))")
  }

  /// Two columns that may be the same and differ are not chosen between.
  @Test(arguments: [
    ("職員番号,氏名,異動区分,発令日,異動日,所属コード,職名\n180034,見本 二,異動,R9.3.25,R9.4.1,0201,主事\n", ["発令日", "異動日"]),
    ("職員番号,氏名,所属コード,職名,役職名\n180034,見本 二,0201,主事,係長\n", ["職名", "役職名"]),
    ("職員番号,氏名,所属名,勤務箇所,職名\n180034,見本 二,財政課,市民課,主事\n", ["所属名", "勤務箇所"]),
    ("職員番号,氏名,異動区分,発令日,新所属,新職名,新役職名\n180034,見本 二,昇任,R9.4.1,財政課,主事,係長\n", ["新職名", "新役職名"]),
  ])
  func rivalsAreAsked(_ text: String, _ names: [String]) {
    let lines = proposal(text).split(separator: "\n").map(String.init)
    #expect(Set(lines.filter { $0.hasPrefix("column,") && $0.hasSuffix(",?") }) == Set(names.map { "column,\($0),?" }), "\(lines)")
  }

  /// Where they say the same, or one is the other's code, the first is taken.
  @Test func columnsThatAgreeAreNoRivals() {
    let text = proposal("職員番号,氏名,異動区分,発令日,異動日,所属コード,職名コード,職名\n180034,見本 二,異動,R9.4.1,R9.4.1,0201,40,主事\n")
    #expect(text.contains("column,発令日,date\ncolumn,異動日,-") && text.contains("column,職名コード,-\ncolumn,職名,post"), "\(text)")
  }

  @Test func somebodyWhoHasLeftAndIsInTheListIsTold() {
    let plan = plan("職員番号,氏名,所属コード,職名\n180283,見本 四,0201,主事\n")
    #expect(plan.problems.isEmpty && plan.changes.contains { $0.kind == .rejoin }, "\(plan.problems)")
    #expect(
      plan.remarks.contains { $0.line == 2 && $0.message.ja.contains("2026-03-31") && $0.message.ja.contains("離職") }, "\(plan.remarks)")
  }

  @Test func aColumnOfChangeWordsThatIsNotReadIsTold() {
    let plan = plan("職員番号,氏名,所属コード,職名,離任\n180034,見本 二,0102,主事,定年退職\n")
    #expect(plan.remarks.contains { $0.message.ja.contains("「離任」") && $0.message.ja.contains(",change") }, "\(plan.remarks)")
  }

  @Test(arguments: [
    ("任期(始)", "from"), ("任期(終)", "until"), ("任期（自）", "from"), ("任用期間(至)", "until"), ("所属（コード）", "unit"), ("所属_コード", "unit"),
    ("本務・兼務の別", "kind"), ("兼務フラグ", "kind"), ("職員番号（半角6桁）", "number"), ("氏名(必須)", "name"), ("氏名(旧)", "-"), ("所属(予定)", "-"),
    ("局名", "unit-above"), ("部局", "unit-above"), ("課室", "unit-name"), ("ヨミガナ", "kana"), ("発令期日", "from"), ("任期満了年月日", "until"),
    ("定年退職日", "-"), ("入職年月日", "employed-from"), ("異動元", "old-unit-name"), ("辞令区分", "change"), ("フルネーム", "name"),
    ("連番", "-"), ("摘要", "-"),
  ])
  func headings(_ heading: String, _ ours: String) {
    #expect(proposal("\(heading),あ\n,\n").contains("\ncolumn,\(heading),\(ours)\n"), "\(proposal("\(heading),あ\n,\n"))")
  }

  @Test func unmarkedUTF16IsNamed() {
    for text in ["職員番号,氏名,所属コード,職名\r\n180034,見本 二,0201,主事\r\n", "番号,氏名\r\n180034,見本 一\r\n"] {
      for isBig in [false, true] {
        let bytes = text.utf16.flatMap { unit -> [UInt8] in
          let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
          return isBig ? pair.reversed() : pair
        }
        let table = OfficeTable(file: "list.csv", bytes: bytes)
        #expect(table.problems.count == 1 && table.problems[0].problem.ja.contains("UTF-16"), "\(table.problems)")
      }
    }
  }
}
