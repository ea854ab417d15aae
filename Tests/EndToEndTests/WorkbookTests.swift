import Foundation
import Testing
import Workbooks

/// Workbooks in the place of CSV files, and a plan as a workbook, on the built program.
@Suite struct WorkbookTests {
  private func village() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.write("mapping.csv", "what,theirs,ours\nsetting,list,partial\n")
    return sandbox
  }

  /// The rows of CSV texts as the sheets of a workbook.
  private func write(_ sandbox: Sandbox, _ name: String, _ sheets: [(name: String, text: String)], titles: [String] = []) throws {
    let made = sheets.map { sheet in
      let rows = sheet.text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
      return WorkbookWriter.Sheet(
        name: sheet.name, titles: titles, columns: (rows.first ?? []).map { .init($0) },
        rows: rows.dropFirst().map { $0.map { .text($0) } })
    }
    let bytes = try WorkbookWriter.bytes(made, title: "見本", created: 0) { $0.utf8.count }
    try Data(bytes).write(to: sandbox.root.appendingPathComponent(name))
  }

  private static let list = "number,name,unit,post\n0103,見本 三郎,0200,clerk\n0203,見本 夏子,0300,clerk\n"

  private func plan(_ sandbox: Sandbox, _ file: String, _ more: String...) throws -> Ran {
    try sandbox.kengen(
      ["staff", "plan", "../\(file)", "--effective", "2027-04-01", "--mapping", "../mapping.csv"] + more, in: "registry")
  }

  /// A plan but for the lines that name the file.
  private func changes(_ ran: Ran) -> [Substring] { ran.out.split(separator: "\n").filter { !$0.hasPrefix("  ファイル ") } }

  @Test func aListInAWorkbookIsTheSameList() throws {
    let sandbox = try village()
    try sandbox.write("list.csv", Self.list)
    try write(sandbox, "list.xlsx", [("名簿", Self.list)])
    let csv = try plan(sandbox, "list.csv")
    let book = try plan(sandbox, "list.xlsx")
    #expect(csv.code == 0 && book.code == 0, "\(book)")
    #expect(changes(csv) == changes(book) && book.out.contains("(xlsx、2 行"))
    #expect(book.out.contains("見本 三郎(0103)"))
    let json = try plan(sandbox, "list.xlsx", "--format", "json").out
    #expect(json.firstMatch(of: /"sheet" ?: ?"名簿"/) != nil, "\(json.prefix(600))")
    let applied = try sandbox.kengen(
      "staff", "apply", "../list.xlsx", "--effective", "2027-04-01", "--mapping", "../mapping.csv", in: "registry")
    #expect(applied.code == 0, "\(applied)")
    #expect(try plan(sandbox, "list.csv").out.contains("変わるところはありません"))
  }

  @Test func severalSheetsAreAskedAboutAndTold() throws {
    let sandbox = try village()
    try write(sandbox, "list.xlsx", [("三月", "number,name,unit,post\n0103,見本 三郎,0300,clerk\n"), ("四月", Self.list)], titles: ["名簿"])
    let unclear = try plan(sandbox, "list.xlsx")
    #expect(unclear.code == 65 && unclear.error.contains("--sheet") && unclear.error.contains("1「三月」、2「四月」"), "\(unclear)")
    let named = try plan(sandbox, "list.xlsx", "--sheet", "四月")
    #expect(named.code == 0 && named.out.contains("シート 2「四月」 を読みました。読んでいないシート: 1「三月」"), "\(named)")
    #expect(named.out.contains("2 行目: ここを見出しとして読みました"), "\(named.out)")
    #expect(try plan(sandbox, "list.xlsx", "--sheet", "2").out == named.out)
    #expect(try plan(sandbox, "list.xlsx", "--sheet", "五月").code == 65)
    let suggested = try sandbox.kengen("staff", "mapping", "suggest", "../list.xlsx", "--sheet", "四月", in: "registry")
    #expect(suggested.out.contains("column,number,number") && suggested.error.contains("2「四月」"), "\(suggested)")
  }

  @Test func aCellThatCannotBeReadIsShownWithItsAddress() throws {
    let sandbox = try village()
    try FileManager.default.copyItem(
      at: Sandbox.project.appendingPathComponent("Tests/Fixtures/workbooks/formula-without-value.xlsx"),
      to: sandbox.root.appendingPathComponent("list.xlsx"))
    let ran = try plan(sandbox, "list.xlsx")
    #expect(ran.code == 65 && ran.error.contains("list.xlsx:2:1") && ran.error.contains("セル A2: "), "\(ran)")
  }

  @Test func listsOfUnitsLedgersAndNamesAreRead() throws {
    let sandbox = try village()
    let units = "所属コード,所属名,所属区分,上位所属コード,旧所属コード\n0200,町民課,課,0000,0200\n"
    try sandbox.write("units.csv", units)
    try write(sandbox, "units.xlsx", [("控え", "a\n1\n"), ("組織", units)])
    let csv = try sandbox.kengen("unit", "plan", "../units.csv", "--effective", "2027-04-01", in: "registry")
    let book = try sandbox.kengen("unit", "plan", "../units.xlsx", "--sheet", "組織", "--effective", "2027-04-01", in: "registry")
    #expect(csv.code == book.code && book.out.contains("町民課"), "\(csv) \(book)")
    #expect(book.out.contains("2「組織」"), "\(book.out)")
    let both = try plan(sandbox, "list.csv", "--units", "../units.xlsx")
    #expect(both.code != 0 && both.error.contains("list.csv"), "\(both)")
    try sandbox.write("list.csv", Self.list)
    #expect(try plan(sandbox, "list.csv", "--units", "../units.xlsx").error.contains("2「組織」"))
    #expect(try plan(sandbox, "list.csv", "--units", "../units.xlsx", "--units-sheet", "組織").out.contains("町民課"))

    let ledger = "番号,日付,所属,申請者,許可者\n1,2026-11-10,0200,0203,0201\n2,2026-11-10,0200,0201,0201\n"
    try sandbox.write("l.csv", ledger)
    try write(sandbox, "l.xlsx", [("許可簿", ledger), ("空", "a\n1\n")])
    let judged = try sandbox.kengen("ledger", "check", "../l.csv", "--provision", "5.1-1-3b", "--output", "csv", in: "registry")
    let judgedBook = try sandbox.kengen(
      "ledger", "check", "../l.xlsx", "--sheet", "1", "--provision", "5.1-1-3b", "--output", "csv", in: "registry")
    #expect(judged.code == judgedBook.code && judged.out == judgedBook.out && judged.out.contains("self-approved"), "\(judgedBook)")
    let text = try sandbox.kengen("ledger", "check", "../l.xlsx", "--sheet", "1", "--provision", "5.1-1-3b", in: "registry")
    #expect(text.out.contains("読んでいないシート: 2「空」"), "\(text)")

    try write(sandbox, "names.xlsx", [("氏名", "職員番号,氏名\n0002,見本 外子\n")])
    #expect(try sandbox.kengen("who", "holds", "ciso", "--names", "../names.xlsx", in: "registry").out.contains("見本 外子"))
  }

  @Test func aPlanIsWrittenAsAWorkbook() throws {
    let sandbox = try village()
    try sandbox.write("list.csv", Self.list + "0201,-見本 春子,0100,clerk\n")
    let shown = try plan(sandbox, "list.csv", "--rename", "0201", "--xlsx", "../plan.xlsx")
    #expect(shown.code == 1, "\(shown)")
    let bytes = Array(try Data(contentsOf: sandbox.root.appendingPathComponent("plan.xlsx")))
    let changes = try Workbook.read(bytes, sheet: "異動")
    #expect(changes.problems.isEmpty && changes.rows.first?.fields.first == "人事異動の計画 2027-04-01 現在")
    let header = try #require(changes.rows.dropFirst().first?.fields)
    let number = try #require(header.firstIndex(of: "職員番号"))
    let name = try #require(header.firstIndex(of: "氏名"))
    let row = try #require(header.firstIndex(of: "名簿の行"))
    let people = changes.rows.dropFirst(2).map(\.fields)
    // Numbers keep their zeros, and a name that begins like a formula stays a name.
    #expect(Set(people.map { $0[number] }) == ["0103", "0201", "0203"])
    #expect(Set(people.map { $0[name] }) == ["見本 三郎", "-見本 春子", "見本 夏子"])
    #expect(Set(people.map { $0[row] }).subtracting([""]) == ["2", "3", "4"])
    let arising = try Workbook.read(bytes, sheet: "生じること")
    #expect(arising.rows.contains { $0.fields.contains("seat-vacant") && $0.fields.contains("2027-04-01") }, "\(arising.rows)")
    _ = try plan(sandbox, "list.csv", "--rename", "0201", "--xlsx", "../again.xlsx")
    #expect(try Array(Data(contentsOf: sandbox.root.appendingPathComponent("again.xlsx"))) == bytes)
    let refused = try plan(sandbox, "list.csv", "--rename", "0201", "--xlsx", "../nowhere/plan.xlsx")
    #expect(refused.code == 69, "\(refused)")
  }

  /// What questions load at their start is a promise: nothing for workbooks.
  @Test func onlyWorkbooksLoadTheLibrariesForThem() throws {
    let sandbox = try village()
    try sandbox.write("list.csv", Self.list)
    try write(sandbox, "list.xlsx", [("名簿", Self.list)])
    let tell = ["LD_DEBUG": "libs"]
    func loads(_ ran: Ran, _ library: String) -> Bool { ran.error.contains("find library=\(library)") }
    let asked = try sandbox.kengen(["who", "holds", "ciso"], in: "registry", environment: tell)
    #expect(loads(asked, "libgit2") && !loads(asked, "libzip") && !loads(asked, "libexpat") && !loads(asked, "libxlsxwriter"))
    func planned(_ more: [String]) throws -> Ran {
      try sandbox.kengen(
        ["staff", "plan", "--effective", "2027-04-01", "--mapping", "../mapping.csv"] + more, in: "registry", environment: tell)
    }
    let csv = try planned(["../list.csv"])
    #expect(!loads(csv, "libzip") && !loads(csv, "libexpat") && !loads(csv, "libxlsxwriter"))
    let book = try planned(["../list.xlsx"])
    #expect(loads(book, "libzip") && loads(book, "libexpat") && !loads(book, "libxlsxwriter"))
    #expect(loads(try planned(["../list.csv", "--xlsx", "../plan.xlsx"]), "libxlsxwriter"))
  }

  /// Commands that list write the same as a workbook; names that look like formulas stay names, and ends are last days.
  @Test func listsAreWrittenAsWorkbooks() throws {
    let sandbox = try village()
    try sandbox.write("l.csv", "番号,日付,所属,申請者,許可者\n1,2026-11-10,0200,0203,0201\n2,2026-11-10,0200,0201,0201\n")
    try sandbox.replace("0402,見本 冬子,,regular,2015-04-01,", with: "0402,=見本 冬子,,regular,2015-04-01,", in: "registry/people/all.csv")
    try sandbox.replace("0302,,2025-04-01,,R7監1", with: "0302,,2025-04-01,2027-04-01,R7監1", in: "registry/body/assignments.csv")
    try sandbox.git("commit", "-qam", "x", in: "registry")
    func rows(_ arguments: String...) throws -> [[String]] {
      let ran = try sandbox.kengen(arguments + ["--xlsx", "../list.xlsx"], in: "registry")
      #expect(ran.code < 64, "\(ran)")
      let sheet = try Workbook.read(Array(try Data(contentsOf: sandbox.root.appendingPathComponent("list.xlsx"))))
      #expect(sheet.problems.isEmpty)
      return sheet.rows.map(\.fields)
    }
    let holders = try rows("who", "holds", "auditor")
    #expect(
      holders.contains { $0.contains("=見本 冬子") } && holders.contains { $0.contains("0302") && $0.contains("2027-03-31") }, "\(holders)")
    #expect(try rows("expiring", "--within", "150").contains { $0.contains("2027-03-31") && $0.contains("0302") })
    #expect(try rows("vacancies").count == 2)
    #expect(try rows("table", "list", "--chapter", "5").contains { $0.contains("5.1-1-3b") })
    #expect(try rows("ledger", "check", "../l.csv", "--provision", "5.1-1-3b").count == 3)
    #expect(try rows("exception", "list").count == 2)
  }
}
