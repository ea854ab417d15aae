import Foundation
import Testing
import Workbooks

/// From nothing to a registry that answers, by workbooks alone.
@Suite struct FirstDayTests {
  /// The rows of a sheet by heading, and the same after `change` put back as a workbook of all sheets.
  private func edit(_ sandbox: Sandbox, _ file: String, _ change: (String, inout [[String]]) -> Void) throws {
    let path = sandbox.root.appendingPathComponent(file)
    let bytes = Array(try Data(contentsOf: path))
    let sheets = try Workbook.sheetNames(bytes).map { name -> WorkbookWriter.Sheet in
      var rows = try Workbook.read(bytes, sheet: name).rows.map(\.fields)
      change(name, &rows)
      let width = rows.first?.count ?? 0
      return WorkbookWriter.Sheet(
        name: name, columns: (rows.first ?? []).map { .init($0) }, rows: rows.dropFirst().map { $0.prefix(width).map { .text($0) } })
    }
    try Data(try WorkbookWriter.bytes(sheets, title: "", created: 0) { $0.utf8.count }).write(to: path)
  }

  /// A workbook that openpyxl filled in becomes a registry that answers; what is missing is told once, in order.
  @Test func aFilledInTemplateBecomesARegistry() throws {
    let sandbox = try Sandbox(identity: false)
    try FileManager.default.copyItem(
      at: Sandbox.project.appendingPathComponent("Tests/Fixtures/workbooks/first-day.xlsx"),
      to: sandbox.root.appendingPathComponent("v.xlsx"))
    let unknown = try sandbox.kengen("init", "mura", "--from", "v.xlsx")
    #expect(unknown.code == 69 && unknown.error.contains("--committer"), "\(unknown)")
    let made = try sandbox.kengen("init", "mura", "--from", "v.xlsx", "--committer", "見本 係")
    #expect(made.code == 0 && made.out.contains("職員 30 人、所属 7、システム 2"), "\(made)")
    #expect(try sandbox.git("log", "-1", "--format=%an", in: "mura").out == "見本 係\n")
    let steps = made.out.split(separator: "\n").filter { $0.firstMatch(of: #/^  [0-9]\. /#) != nil }
    #expect(steps.count == 4 && steps.first?.contains("最高情報セキュリティ責任者(CISO)本人が申請するとき") == true, "\(made.out)")
    #expect(try sandbox.kengen("who", "approves", "USBメモリ", "持ち出し", "--unit", "住民課", in: "mura").code == 0)
    #expect(try sandbox.kengen("who", "holds", "auditor", in: "mura").out.contains("見本"))
    // Each step named is one command, and then nothing is missing.
    for command in [
      ["deputy", "ciso", "0001", "--when", "conflict"], ["deputy", "general-manager", "0001", "--when", "本人が申請するとき"],
      ["deputy", "service-permitter", "0001", "--when", "conflict"], ["assign", "system-operator", "0004", "--system", "system-02"],
    ] {
      let ran = try sandbox.kengen(command, in: "mura")
      #expect(ran.code == 0, "\(command): \(ran)")
    }
    let check = try sandbox.kengen("check", "--summary", in: "mura")
    #expect(check.out.contains("足りないものはありません") && check.code == 0, "\(check)")
  }

  @Test func theVillageIsCompleteUnderAnotherName() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.kengen("init", "mura", "--village", "--name", "小さな\"村\"").code == 0)
    let check = try sandbox.kengen("check", in: "mura")
    #expect(check.code == 0, "\(check)")
    #expect(try sandbox.kengen("who", "holds", "ciso", in: "mura").out.contains("小さな\"村\""))
    #expect(try !sandbox.read("mura/kengen.yaml").contains("Mihon"))
    #expect(try sandbox.kengen("init", "other", "--village").code == 64)
  }

  /// Whatever is wrong is shown at once with its sheet and row, and nothing is written.
  @Test func everyMalformedCellIsShownAndNothingIsWritten() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.kengen("template", "t.xlsx", "--village").code == 0)
    #expect(try sandbox.kengen("template", "t.xlsx").code == 69)
    try edit(sandbox, "t.xlsx") { name, rows in
      switch name {
      case "職員":
        rows[1][0] = "00 01"
        rows[2][3] = "正社員"
        rows[3][8] = "令和99年"
        rows[4][6] = ""
        rows.append(rows[5])
        rows.append(["0203", "見本 別人", "", "", "0300", "", "主事", "兼務", "", "", "", "", ""])
      case "所属": rows[2][3] = "ない課"
      case "役割": rows.append(["ない役割", "", "", "課長", "", "", "", "", "", "", ""])
      default: break
      }
    }
    let ran = try sandbox.kengen("init", "mura", "--from", "t.xlsx")
    #expect(ran.code == 65, "\(ran)")
    for words in [
      "t.xlsx「職員」:2:1: 「00 01」はコードとして使えません", "「職員」:3:4: 「正社員」は「任用」として読めません", "「職員」:4:9: 「令和99年」は日付ではありません",
      "「職員」:5:7: 「職名」が空です", "は 6 行目にもあります", "では「見本 夏子」です", "「所属」:3:4: 所属「ない課」が", "役割「ない役割」は一覧表にありません",
    ] { #expect(ran.error.contains(words), "\(words)\n\(ran.error)") }
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("mura/kengen.yaml")))
  }

  /// The mayor alone as auditor is not independent of what the mayor answers for.
  @Test func theMayorAsSoleAuditorIsNotClean() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    for line in ["body,auditor,0302,,2025-04-01,,R7監1\n", "body,auditor,0402,,2025-04-01,,R7監1\n"] {
      try sandbox.replace(
        line, with: line.contains("0302") ? "body,auditor,0001,,2025-04-01,,R7監1\n" : "", in: "registry/body/assignments.csv")
    }
    let check = try sandbox.kengen("check", in: "registry")
    #expect(check.code == 1 && check.out.contains("[auditor-not-independent]"), "\(check.out)")
  }
}
