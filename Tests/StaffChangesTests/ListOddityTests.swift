import OfficeFiles
import RegistryModel
import RegistryText
import StaffChanges
import Testing

/// What spreadsheets and host programs make of lists: read rightly, or named with the row of the list.
@Suite struct ListOddityTests {
  private let village = Village(
    people: ["000033,見本 一,,regular,2020-04-01,", "180034,見本 二,,regular,2020-04-01,"],
    appointments: ["0101,head,000033,regular,2024-04-01,,", "0102,clerk,180034,regular,2024-04-01,,"])
  private static let header = "職員番号,氏名,所属コード,所属名,職名,終了日"
  private static let mapping = Village.mapping(
    "column,職員番号,number", "column,氏名,name", "column,所属コード,unit", "column,所属名,unit-name", "column,職名,post", "column,終了日,until",
    "setting,list,partial", "setting,first-of-month,last-day")

  private func plan(_ bytes: [UInt8]) -> StaffPlan {
    let table = OfficeTable(file: "list.csv", bytes: bytes, isHeading: Self.mapping.knows)
    return Planner.plan(
      table, Self.mapping, village.read().registry, effective: date("2027-04-01"), completeness: Completeness(isWhole: false, units: []))
  }

  private func plan(_ text: String) -> StaffPlan { plan(Array(text.utf8)) }

  /// Each says that 180034 is in 0201 from now on.
  @Test(arguments: [
    "職員番号,氏名,所属コード,所属名,職名,終了日\n=\"180034\",見本 二,=\"0201\",市民課,主事,\n", "職員番号,氏名,所属コード,所属名,職名,終了日\n'180034,見本 二,'0201,市民課,主事,\n",
    "職員番号,氏名,所属コード,所属名,職名,終了日\n\"=\"\"180034\"\"\",見本 二,0201,市民課,主事,\n", "職員番号,氏名,所属コード,所属名,職名,終了日\n180034.0,見本 二,0201,市民課,主事,\n",
    "職員番号,氏名,所属コード,所属名,職名,終了日\n\"180,034\",見本 二,0201,市民課,主事,\n", "職員番号,氏名,所属コード,所属名,職名,終了日\n１８００３４,見本 二,０２０１,市民課,主事,\n",
    "職員番号,氏名,所属コード,所属名,職名,終了日\n\u{FEFF}180034\u{200B},見本\u{3000}二,\u{A0}0201,市民課,主事,\n",
    "人事異動名簿,,,,,\n令和9年4月1日現在,,,,,\n,,,,,\n職員番号,氏名,所属コード,所属名,職名,終了日\n180034,見本 二,0201,市民課,主事,\n",
    "人事異動名簿\n職員番号,氏名,所属コード,所属名,職名,終了日\n180034,見本 二,0201,市民課,主事,\n",
    "職員番号;氏名;所属コード;所属名;職名;終了日\n180034;見本 二;0201;市民課;主事;\n", "sep=;\n職員番号;氏名;所属コード;所属名;職名;終了日\n180034;見本 二;0201;市民課;主事;\n",
    "sep=,\r\n職員番号,氏名,所属コード,所属名,職名,終了日\r\n180034,見本 二,0201,市民課,主事,\r\n",
    "\"職員\n番号\",氏名,\"所属\r\nｺｰﾄﾞ\",所属名,職名,終了日\n180034,見本 二,0201,市民課,主事,\n",
    "職員番号,氏名,所属コード,所属名,職名,終了日\n180034,見本 二,0201,市民課,主事,,\n", "職員番号,氏名,所属コード,所属名,職名,終了日,,\n180034,見本 二,0201,市民課,主事,\n",
    "職員番号,氏名,所属コード,所属名,職名,終了日\r\n180034,見本 二,0201,市民課,主事,\r\n\u{1A}", "職員番号,氏名,所属コード,所属名,職名,終了日\r\n180034,見本 二,0201,市民課,主事,\r\n\u{1A}\r\n",
    "職員番号,氏名,所属コード,所属名,職名,終了日\n180034,見本\u{0B}二,0201,市民\u{0B}課,主事,\n", "職員番号,氏名,所属コード,所属名,職名,終了日\n180034,見本 二,0201,見本村市民部市民課,主事,\n",
    "職員番号|氏名|所属コード|所属名|職名|終了日\n180034|見本 二|0201|市民課|主事|\n", "職員番号,氏名,所属コード,所属名,職名,終了日\n180034,見本 二,,市民部 市民課,主事,\n",
    "職員番号,氏名,所属コード,所属名,職名,終了日\n180034,見本 二,0201,市民課,主事,99991231\n",
  ])
  func isReadRightly(_ text: String) {
    let plan = plan(text)
    #expect(plan.problems.isEmpty, "\(plan.problems)")
    #expect(
      plan.changes.map { [$0.kind.rawValue, $0.person.text, $0.unit?.text ?? ""] } == [
        ["close", "180034", "0102"], ["open", "180034", "0201"],
      ],
      "\(plan.changes)")
  }

  /// Each is named with its row and its column.
  @Test(arguments: [
    ("1.80034E+05,見本 二,0201,市民課,主事,", TableCode.value, 1, "指数"), ("33,見本 一,0201,市民課,主事,", .leadingZeros, 1, "先頭の 0"),
    ("1800345,見本 三,0201,市民課,主事,", .value, 1, "形の番号"), ("18003A,見本 三,0201,市民課,主事,", .value, 1, "形の番号"),
    (",見本 二,0201,市民課,主事,", .value, 1, "空です"), ("合計,見本 二,0201,市民課,主事,", .value, 1, "職員番号として読めません"),
    ("180034,見本 二,,,主事,", .unknownUnit, 3, "結合したセル"),
    ("180034,見本 二,0201,市民課,,", .unknownPost, 5, "空です"), ("180034,見本 二,#N/A,市民課,主事,", .value, 3, "エラー値"),
    ("180034,#REF!,0201,市民課,主事,", .value, 2, "エラー値"), ("######,見本 二,0201,市民課,主事,", .value, 1, "エラー値"),
    ("180034,=B2&C2,0201,市民課,主事,", .value, 2, "式"),
    ("180034,見本\u{01}二,0201,市民課,主事,", .encoding, 2, "U+0001"), ("180034,見本\u{202E}二,0201,市民課,主事,", .encoding, 2, "U+202E"),
    ("180034,見本 二,0201,市民課,主事,46478", .date, 6, "2027-04-01"), ("180034,見本 二,0201,市民課,主事,46478.5", .date, 6, "通し番号"),
    ("180034,見本 二,0201,市民課,主事,平成39年4月1日", .date, 6, "令和9"), ("180034,見本 二,0201,市民課,主事,8.4.1", .date, 6, "和暦か西暦"),
    ("180034,見本 二,0201,市民課,主事,27/4/1", .date, 6, "和暦か西暦"), ("180034,見本 二,0201,市民課,主事,4/1/2027", .date, 6, "年が後"),
    ("180034,見本 二,0201,市民課,主事,4/1", .date, 6, "ありません"), ("180034,見本 二,0201,市民課,主事,令和9年4月", .date, 6, "ありません"),
    ("180034,見本 二,0201,市民課,主事,2027-02-29", .date, 6, "暦にない"), ("180034,見本 二,0201,税務課,主事,", .reusedCode, 3, "「税務課」は 0202"),
    ("180034,見本 二,0201,生活市民課,主事,", .reusedCode, 3, "生活市民課"), ("180034,見本 二,0201,総務部市民課,主事,", .reusedCode, 3, "総務部市民課"),
    ("180034,見本 二,0201,市民課", .fieldCount, 0, "4 個"), ("180034,見本 二,0201,市民課,主事,,x", .fieldCount, 0, "7 個"),
  ])
  func isNamed(_ row: String, _ code: TableCode, _ column: Int, _ word: String) {
    let plan = plan(Self.header + "\n000033,見本 一,0101,総務課,課長,\n" + row + "\n")
    #expect(
      plan.problems.map(\.code) == [code] && plan.problems.map(\.line) == [3] && plan.problems.map(\.column) == [column], "\(plan.problems)"
    )
    #expect(plan.problems.contains { $0.problem.ja.contains(word) || $0.fix.ja.contains(word) }, "\(plan.problems)")
    #expect(plan.edits.isEmpty)
  }

  @Test(arguments: ["個人番号", "個人番号(マイナンバー)", "マイナンバー", "ﾏｲﾅﾝﾊﾞｰ"])
  func individualNumbersAreRefusedByName(_ name: String) {
    #expect(plan("\(name),職員番号,所属コード,職名\n,180034,0201,主事\n").problems.map(\.code) == [.forbidden])
  }

  @Test func thePersonnelOfficesOwnNumberIsNone() {
    let table = OfficeTable(file: "l.csv", bytes: Array("職員個人番号,氏名,部署,職位\n180034,見本 二,市民課,主事\n".utf8))
    let proposal = MappingProposal.propose(table, village.read().registry)
    #expect(proposal.problems.isEmpty && proposal.text.contains("column,職員個人番号,number"), "\(proposal)")
  }

  @Test(arguments: [
    ("部署", "unit-name"), ("職員名", "name"), ("姓名", "name"), ("姓", "family-name"), ("名", "given-name"), ("所属ｺｰﾄﾞ", "unit"),
    ("入社日", "employed-from"),
    ("職位", "post"), ("社員番号", "number"), ("異動日", "from"), ("施行日", "from"), ("旧所属ｺｰﾄﾞ", "old-unit"), ("異動前所属", "old-unit-name"),
    ("異動後職名", "post"), ("前職名", "old-post"), ("所属(新)", "unit-name"), ("所属（旧）", "old-unit-name"), ("氏名（漢字）", "name"), ("ﾌﾘｶﾞﾅ", "kana"),
    ("ふりがな", "kana"), ("職員№", "number"), ("職員番号（6桁）", "number"), ("旧氏名", "old-name"), ("兼務所属1", "unit-name:concurrent:1"),
    ("第２兼務所属コード", "unit:concurrent:2"), ("兼務②職名", "post:concurrent:2"), ("併任先所属", "unit-name:joint:1"),
    ("事務取扱所属", "unit-name:direct-charge:1"),
    ("備考", "-"), ("職種", "-"),
  ])
  func headingsOfOffices(_ heading: String, _ ours: String) {
    let table = OfficeTable(file: "l.csv", bytes: Array("\(heading),あ\n,\n".utf8))
    #expect(MappingProposal.propose(table, village.read().registry).text.contains("\ncolumn,\(heading),\(ours)\n"))
  }

  @Test func familyAndGivenNameAreOneName() {
    let text = "number,family-name,given-name,unit,post\n180034,見本,二,0201,clerk\n000033,見本,二,0101,head\n"
    let plan = village.plan(text, Village.mapping("setting,list,partial"), on: "2027-04-01")
    #expect(plan.problems.map(\.code) == [.wrongPerson] && plan.problems[0].line == 3)
  }

  @Test func aHeadingThatStandsTwiceIsNamed() {
    let plan = village.plan("number,unit,post,post\n180034,0201,clerk,head\n", Village.mapping("setting,list,partial"), on: "2027-04-01")
    #expect(plan.problems.map(\.code) == [.header] && plan.problems[0].fix.ja.contains("二つ"))
  }

  @Test func titleLinesAreTold() {
    let plan = plan("人事異動名簿,,,,,\n\(Self.header)\n180034,見本 二,0201,市民課,主事,\n")
    #expect(plan.remarks.contains { $0.line == 2 && $0.message.ja.contains("1 行目は表題") }, "\(plan.remarks)")
  }

  /// Marks that conversions between CP932 and Unicode tell apart.
  @Test(arguments: ["市民課\u{301C}", "市民課\u{FF5E}", "市民課~", "市民課\u{223C}"])
  func waveDashesAreOne(_ name: String) {
    for ours in ["市民課\u{301C}", "市民課\u{FF5E}"] {
      var village = village
      let units = String(decoding: village.files["org/units.csv"] ?? [], as: UTF8.self).replacing("市民課", with: ours)
      village.files["org/units.csv"] = Array(units.utf8)
      for code in ["0201", ""] {
        let plan = village.plan("number,unit,unit-name,post\n180034,\(code),\(name),clerk\n", Village.mapping(), on: "2027-04-01")
        #expect(plan.problems.isEmpty && plan.changes.count == 2, "\(plan.problems)")
      }
    }
  }

  @Test func afterASplitTheOldNameNamesTheSuccessors() {
    var village = village
    let units = String(decoding: village.files["org/units.csv"] ?? [], as: UTF8.self)
      .replacing(
        "0202,税務課,,section,0200,,,\n",
        with: "0202,税務課,,section,0200,,2027-04-01,0221+0222\n0221,課税課,,section,0200,2027-04-01,,\n0222,収納課,,section,0200,2027-04-01,,\n")
    village.files["org/units.csv"] = Array(units.utf8)
    for place in ["0202,", ",税務課", ",市民部税務課"] {
      let plan = village.plan("number,unit,unit-name,post\n180034,\(place),clerk\n", Village.mapping(), on: "2027-04-01")
      #expect(plan.problems.map(\.code) == [.unknownUnit])
      #expect(plan.problems[0].problem.ja.contains("0221 課税課") && plan.problems[0].problem.ja.contains("0222 収納課"), "\(plan.problems)")
    }
  }
}
