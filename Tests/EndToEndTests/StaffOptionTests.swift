import Foundation
import Testing

/// What a clerk confirms about a list on the command line: each option lets in what it names, and nothing else.
@Suite struct StaffOptionTests {
  /// A list that changes more people in one respect than goes through unasked.
  struct Case: CustomTestStringConvertible, Sendable {
    /// The option without its dashes, and the figure to confirm.
    let option: String
    let count: Int
    var list: [String]
    var settings: [String] = ["setting,list,partial"]
    /// Run in the registry and committed before.
    var before = ""
    var flags: [String] = []
    /// What the registry says afterwards, in one of its files.
    let file: String
    let holds: String

    var testDescription: String { option }
  }

  static let cases: [Case] = [
    Case(
      option: "leavers", count: 3,
      list: [
        "number,name,unit,post", "0101,見本 次郎,0100,section-head", "0102,見本 咲子,0100,deputy-section-head",
        "0201,見本 春子,0200,section-head", "0202,見本 四郎,0200,deputy-section-head", "0301,見本 五郎,0300,section-head",
        "0401,見本 六郎,0400,secretariat-head", "0402,見本 冬子,0400,clerk",
      ], settings: ["setting,list,full"], flags: ["--complete"], file: "people/all.csv", holds: "0302,見本 秋子,,regular,2015-04-01,2027-04-01"),
    Case(
      option: "role-holders", count: 4,
      list: [
        "number,name,unit,post", "0101,見本 次郎,0400,secretariat-head", "0201,見本 春子,0300,section-head", "0301,見本 五郎,0200,section-head",
        "0401,見本 六郎,0100,section-head",
      ], settings: ["setting,list,partial", "setting,role-holders-brake,20"], file: "units/all/appointments.csv",
      holds: "0300,section-head,0201,regular,2027-04-01,,"),
    Case(
      option: "renames", count: 3,
      list: ["number,name,unit,post", "0103,例示 三郎,0100,clerk", "0203,例示 夏子,0200,clerk", "0302,例示 秋子,0300,clerk"],
      file: "people/all.csv", holds: "0203,例示 夏子,"),
    Case(
      option: "kana-changes", count: 3,
      list: [
        "number,name,kana,unit,post", "0103,見本 三郎,ミホン サンロウ,0100,clerk", "0203,見本 夏子,ミホン カコ,0200,clerk",
        "0302,見本 秋子,ミホン シュウコ,0300,clerk",
      ],
      before: "sed -i 's/^\\(0103\\|0203\\|0302\\),\\([^,]*\\),,/\\1,\\2,ミホン マエ,/' people/all.csv", file: "people/all.csv",
      holds: "0203,見本 夏子,ミホン カコ,"),
    Case(
      option: "employment-changes", count: 3,
      list: [
        "number,name,employment,unit,post", "0103,見本 三郎,再任用,0100,clerk", "0203,見本 夏子,再任用,0200,clerk", "0302,見本 秋子,再任用,0300,clerk",
      ], file: "people/all.csv", holds: "0302,見本 秋子,,reappointed,"),
    Case(
      option: "concurrent-ends", count: 3,
      list: [
        "number,name,kind,unit,post", "0101,見本 次郎,本務,0100,section-head", "0102,見本 咲子,本務,0100,deputy-section-head",
        "0103,見本 三郎,本務,0100,clerk", "0201,見本 春子,本務,0200,section-head", "0202,見本 四郎,本務,0200,deputy-section-head",
        "0203,見本 夏子,本務,0200,clerk", "0301,見本 五郎,本務,0300,section-head", "0302,見本 秋子,本務,0300,clerk",
        "0401,見本 六郎,本務,0400,secretariat-head", "0402,見本 冬子,本務,0400,clerk",
      ], settings: ["setting,list,full"],
      before:
        "printf '0300,clerk,0103,concurrent,2025-04-01,,\\n0300,clerk,0203,concurrent,2025-04-01,,\\n0300,clerk,0202,concurrent,2025-04-01,,\\n' >> units/all/appointments.csv && KENGEN fmt",
      file: "units/all/appointments.csv", holds: "0300,clerk,0203,concurrent,2025-04-01,2027-04-01,"),
    Case(
      option: "end-changes", count: 3,
      list: [
        "number,name,unit,post,until", "0103,見本 三郎,0100,clerk,2028-03-31", "0203,見本 夏子,0200,clerk,2028-03-31",
        "0302,見本 秋子,0300,clerk,2028-03-31",
      ],
      before: "sed -i 's/^\\(.*,\\(0103\\|0203\\|0302\\),regular,[^,]*\\),,/\\1,2029-04-01,/' units/all/appointments.csv",
      file: "units/all/appointments.csv", holds: "0200,clerk,0203,regular,2025-04-01,2028-04-01,"),
    Case(
      option: "moves", count: 3,
      list: ["number,name,unit,post", "0103,見本 三郎,0200,clerk", "0203,見本 夏子,0300,clerk", "0302,見本 秋子,0100,clerk"],
      settings: ["setting,list,partial", "setting,moves-brake,20"], file: "units/all/appointments.csv",
      holds: "0100,clerk,0302,regular,2027-04-01,,"),
  ]

  private func prepare(_ sandbox: Sandbox, _ list: [String], _ settings: [String], before: String = "") throws {
    try sandbox.registry("village")
    try sandbox.write("list.csv", list.joined(separator: "\n") + "\n")
    try sandbox.write("mapping.csv", (["what,theirs,ours"] + settings).joined(separator: "\n") + "\n")
    guard !before.isEmpty else { return }
    let command = before.replacingOccurrences(of: "KENGEN", with: "'\(Sandbox.program.path)'")
    let ran = try sandbox.shell("\(command) && git commit -qam 準備", in: "registry")
    try #require(ran.code == 0, "\(ran)")
  }

  private func staff(_ sandbox: Sandbox, _ verb: String, _ more: [String]) throws -> Ran {
    try sandbox.kengen(
      ["staff", verb, "../list.csv", "--effective", "2027-04-01", "--mapping", "../mapping.csv"] + more, in: "registry")
  }

  private func head(_ sandbox: Sandbox) throws -> String { try sandbox.git("rev-parse", "HEAD", in: "registry").out }

  /// Findings that come with the change are none of this matter.
  private func accepting(_ refusal: Ran) -> [String] {
    refusal.error.matches(of: /--accept [0-9a-f]{16}/).flatMap { $0.output.split(separator: " ").map(String.init) }
  }

  @Test(arguments: cases)
  func aFigureIsConfirmedByItsOptionAndNoOther(_ tried: Case) throws {
    let sandbox = try Sandbox()
    try prepare(sandbox, tried.list, tried.settings, before: tried.before)
    let start = try head(sandbox)
    let isStopped = tried.option == "renames"
    let plan = try staff(sandbox, "plan", tried.flags)
    #expect(plan.code == (isStopped ? 65 : 1) && (plan.out + plan.error).contains("--\(tried.option)"), "\(plan)")
    #expect(isStopped || plan.out.contains("--\(tried.option) \(tried.count)"), "\(plan.out)")
    let others = Self.cases.map(\.option).filter { $0 != tried.option }.flatMap { ["--\($0)", "\(tried.count)"] }
    for more in [[], ["--\(tried.option)", "\(tried.count - 1)"], ["--\(tried.option)", "\(tried.count + 1)"], others] {
      let refused = try staff(sandbox, "apply", tried.flags + more)
      #expect(refused.code == (isStopped && refused.code != 2 ? 65 : 2), "\(more): \(refused)")
      #expect(try head(sandbox) == start && sandbox.git("status", "--porcelain", in: "registry").out == "")
    }
    let confirmed = tried.flags + ["--\(tried.option)", "\(tried.count)"]
    var ran = try staff(sandbox, "apply", confirmed)
    if ran.code == 1 { ran = try staff(sandbox, "apply", confirmed + accepting(ran)) }
    #expect(ran.code == 0, "\(ran)")
    #expect(try sandbox.read("registry/\(tried.file)").contains(tried.holds), "\(ran.out)")
    #expect(try sandbox.git("rev-list", "--count", "\(start.trimmingCharacters(in: .newlines))..HEAD", in: "registry").out == "1\n")
  }

  @Test func aRenamingIsNamedOneByOne() throws {
    let sandbox = try Sandbox()
    try prepare(sandbox, ["number,name,unit,post", "0103,例示 三郎,0100,clerk"], ["setting,list,partial"])
    let refused = try staff(sandbox, "apply", [])
    #expect(refused.code == 65 && refused.error.contains("staff-wrong-person") && refused.error.contains("--rename 0103"), "\(refused)")
    #expect(refused.error.contains("見本 三郎") && refused.error.contains("例示 三郎"), "\(refused)")
    #expect(try staff(sandbox, "apply", ["--rename", "0203"]).code == 65)
    let plan = try staff(sandbox, "plan", ["--rename", "0103"])
    #expect(plan.code == 0 && plan.out.contains("「見本 三郎」 → 「例示 三郎」"), "\(plan)")
    #expect(try staff(sandbox, "apply", ["--rename", "0103"]).code == 0)
    #expect(try sandbox.read("registry/people/all.csv").contains("0103,例示 三郎,"))
  }

  /// A name that is another's is not let in with the figure of all renamings.
  @Test func aNameOfSomebodyElseNeedsItsOwnWord() throws {
    let sandbox = try Sandbox()
    try prepare(sandbox, ["number,name,unit,post", "0103,見本 夏子,0100,clerk"], ["setting,list,partial"])
    for more in [[], ["--renames", "1"]] {
      let refused = try staff(sandbox, "apply", more)
      #expect(refused.code == 65 && refused.error.contains("staff-wrong-person") && refused.error.contains("0203"), "\(more) \(refused)")
    }
    #expect(try staff(sandbox, "apply", ["--rename", "0103", "--dry-run"]).code == 0)
  }

  @Test func aNewNumberOfAKnownNameNeedsItsOwnWord() throws {
    let sandbox = try Sandbox()
    try prepare(sandbox, ["number,name,unit,post", "0901,見本 夏子,0100,clerk"], ["setting,list,partial"])
    let refused = try staff(sandbox, "apply", [])
    #expect(refused.code == 65 && refused.error.contains("--same-name 0901"), "\(refused)")
    #expect(try staff(sandbox, "apply", ["--same-name", "0902"]).code == 65)
    #expect(try staff(sandbox, "apply", ["--same-name", "0901"]).code == 0)
    #expect(try sandbox.read("registry/people/all.csv").contains("0901,見本 夏子,,regular,2027-04-01,"))
  }

  @Test(arguments: [["--rename", "見本"], ["--same-name", "01 03"], ["--leavers", "三"], ["--renames", "-1"]])
  func whatIsNoNumberIsRefused(_ more: [String]) throws {
    let sandbox = try Sandbox()
    try prepare(sandbox, ["number,name,unit,post", "0103,見本 三郎,0100,clerk"], ["setting,list,partial"])
    #expect(try staff(sandbox, "apply", more).code == 64)
  }

  /// A unit that ended cannot be what a list is complete for; its successors can.
  @Test func aListIsCompleteForUnitsThatAreThere() throws {
    let sandbox = try Sandbox()
    try prepare(
      sandbox, ["number,name,unit,post", "0103,見本 三郎,0100,clerk"], ["setting,list,partial"],
      before:
        "printf '0150,旧総務課,,section,0000,,2026-04-01,0100\\n' >> org/units.csv && KENGEN fmt")
    let gone = try staff(sandbox, "plan", ["--complete-for", "旧総務課"])
    #expect(gone.code == 3 && gone.error.contains("2026-03-31 まで") && gone.error.contains("後継: 0100  総務課"), "\(gone)")
    #expect(try staff(sandbox, "plan", ["--complete-for", "0150"]).code == 3)
    #expect(!(try staff(sandbox, "plan", ["--complete-for", "総務課"]).error.contains("ありません")))
    for question in [["who", "holds", "section-manager", "--unit", "見本村旧総務課"], ["spof", "--unit", "0150"]] {
      let asked = try sandbox.kengen(question, in: "registry")
      #expect(asked.code == 3 && asked.error.contains("後継: 0100  総務課"), "\(asked)")
    }
    let move = try sandbox.kengen("staff", "move", "0203", "--unit", "旧総務課", "--from", "2027-04-01", in: "registry")
    #expect(move.code == 3 && move.error.contains("後継: 0100  総務課"), "\(move)")
  }
}
