import Foundation
import Testing
import Workbooks

/// A firm's roster made the newest, on the built program: a commit that is whole or not there.
@Suite struct RosterApplyTests {
  private static let people = "氏名,システム,管理区域,本人確認,本人確認日\n見本 林乃,zei,サーバ室,,\n見本 雪男,zei,サーバ室,,\n"
  /// One more, whose identity was checked.
  private static let list = people + "見本 新太,zei,サーバ室,面談,2026-11-20\n"

  private func example(_ list: String = RosterApplyTests.list) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.registry("example")
    try sandbox.write("list.csv", list)
    return sandbox
  }

  @discardableResult
  private func apply(_ sandbox: Sandbox, _ file: String = "list.csv", _ more: String..., environment: [String: String] = [:]) throws -> Ran
  {
    try sandbox.kengen(
      ["roster", "apply", "../\(file)", "--contract", "C2026-014"] + more, in: "registry", environment: environment)
  }

  private func commits(_ sandbox: Sandbox) throws -> String {
    try sandbox.git("rev-list", "--count", "HEAD", in: "registry").out.trimmingCharacters(in: .newlines)
  }

  /// The workers of the contract on the newest commit, with the version on which each stands.
  private func roster(_ sandbox: Sandbox) throws -> [String] {
    try sandbox.git("show", "HEAD:contracts/workers.csv", in: "registry").out.split(separator: "\n")
      .filter { $0.hasPrefix("C2026-014,") }.map {
        $0.split(separator: ",", omittingEmptySubsequences: false)[1...2].joined(separator: " ")
      }
  }

  /// Nothing was committed, and nothing lies about.
  private func expectUntouched(_ sandbox: Sandbox, _ ran: Ran, code: Int32, _ words: String...) throws {
    #expect(ran.code == code, "\(ran)")
    for word in words { #expect((ran.out + ran.error).contains(word), "\(word): \(ran)") }
    #expect(try commits(sandbox) == "1")
    #expect(try sandbox.git("status", "--porcelain", in: "registry").out == "")
    #expect(try roster(sandbox) == ["990101 第2版", "990102 第2版"])
  }

  // MARK: The commit

  @Test func aListBecomesTheNewestVersion() throws {
    let sandbox = try example()
    let ran = try apply(sandbox, "list.csv", "--by", "030412", "--kind", "yearly")
    #expect(ran.code == 0 && ran.out.contains("従事者名簿 第3版: 加わる 1 人、抜ける 0 人、変わる 0 人"), "\(ran)")
    #expect(try roster(sandbox) == ["990101 第3版", "990102 第3版", "990108 第3版"])
    #expect(
      try sandbox.git("show", "HEAD:contracts/rosters.csv", in: "registry").out.contains("C2026-014,第3版,2026-11-23,yearly,030412\n"))
    #expect(try sandbox.git("show", "HEAD:people/99.csv", in: "registry").out.contains("990108,見本 新太,,contractor,2026-11-23,2027-04-01\n"))
    let message = try sandbox.git("log", "-1", "--format=%B", in: "registry").out
    let digest = try sandbox.git("hash-object", "list.csv").out
    #expect(message.contains("Kengen-Change: roster") && message.contains("Kengen-Source: \(digest)"), "\(message)")
    #expect(try sandbox.git("status", "--porcelain", in: "registry").out == "")
    #expect(try sandbox.kengen("who", "enters", "server-room", in: "registry").out.contains("見本 新太(990108)"))
    #expect(try sandbox.kengen("check", in: "registry").code == 0)
    // Again: the list holds already.
    let again = try apply(sandbox, "list.csv", "--by", "030412", "--kind", "yearly")
    #expect(again.code == 0 && again.out.contains("変わるところはありません"), "\(again)")
    #expect(try commits(sandbox) == "2")
  }

  @Test func aRehearsalWritesNothing() throws {
    let sandbox = try example()
    try expectUntouched(sandbox, try apply(sandbox, "list.csv", "--dry-run"), code: 0, "990108", "何も書いていません")
  }

  /// What the plan says is what is made.
  @Test func whoIsNotListedLeavesOnTheDay() throws {
    let sandbox = try example("氏名,システム,本人確認\n見本 林乃,zei,\n見本 新太,zei,書類\n")
    #expect(try apply(sandbox).code == 0)
    let rows = try sandbox.git("show", "HEAD:contracts/workers.csv", in: "registry").out.split(separator: "\n")
    let left = try #require(rows.first { $0.hasPrefix("C2026-014,990102,") })
    #expect(left.contains(",2026-04-01,2026-11-23,"), "\(left)")
    let judged = try sandbox.kengen("worker", "990102", in: "registry")
    #expect(judged.code == 0 && judged.out.contains("2026-11-23"), "\(judged)")
    #expect(!(try sandbox.kengen("who", "enters", "server-room", in: "registry").out.contains("990102")))
  }

  // MARK: Other files

  @Test func workbooksAndOtherEncodingsAreTheSameList() throws {
    let plain = try example()
    try apply(plain)
    let expected = try plain.git("rev-parse", "HEAD^{tree}", in: "registry").out
    let sandbox = try example()
    let rows = Self.list.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let sheet = WorkbookWriter.Sheet(
      name: "従事者名簿", titles: ["見本情報システム株式会社 従事者名簿"], columns: rows[0].map { .init($0) }, rows: rows.dropFirst().map { $0.map { .text($0) } }
    )
    try Data(try WorkbookWriter.bytes([sheet], title: "見本", created: 0) { $0.utf8.count }).write(
      to: sandbox.root.appendingPathComponent("list.xlsx"))
    #expect(try sandbox.shell("sed 's/$/\\r/' list.csv | iconv -f UTF-8 -t CP932 > cp932.csv && tr , '\\t' < list.csv > tab.tsv").code == 0)
    for file in ["list.xlsx", "cp932.csv", "tab.tsv"] {
      let ran = try apply(sandbox, file)
      #expect(ran.code == 0, "\(file): \(ran)")
      #expect(try sandbox.git("rev-parse", "HEAD^{tree}", in: "registry").out == expected, "\(file)")
      try sandbox.git("reset", "-q", "--hard", "HEAD~1", in: "registry")
    }
  }

  // MARK: Stops

  @Test func anotherPersonsNumberStops() throws {
    let sandbox = try example("番号,氏名,システム\n990101,見本 雪男,zei\n990102,見本 林乃,zei\n")
    try expectUntouched(sandbox, try apply(sandbox), code: 65, "list.csv:2", "list.csv:3", "--rename 990101")
  }

  @Test(arguments: ["番号,氏名\n990101,見本 林乃\n030412,見本 花子\n", "氏名\n見本 林乃\n見本 花子\n"]) func aMemberOfStaffStops(list: String) throws {
    let sandbox = try example(list)
    try expectUntouched(sandbox, try apply(sandbox), code: 65, "list.csv:3", "職員")
  }

  @Test func anotherFirmsListMustBeConfirmedByItsNumber() throws {
    let sandbox = try example("氏名,システム,管理区域,本人確認\n見本 甲男,zei,サーバ室,書類\n見本 乙女,zei,サーバ室,面談\n")
    try expectUntouched(sandbox, try apply(sandbox), code: 2, "別の委託先の名簿", "--leavers 2")
    try expectUntouched(sandbox, try apply(sandbox, "list.csv", "--leavers", "1"), code: 2, "--leavers 2")
    #expect(try apply(sandbox, "list.csv", "--leavers", "2").code == 0)
    #expect(try commits(sandbox) == "2")
  }

  /// Too few are left to check each other: refused, unless somebody lets the finding in.
  @Test func whatWouldBeWrongIsRefused() throws {
    let sandbox = try example("氏名,システム\n見本 林乃,zei\n")
    let ran = try apply(sandbox)
    try expectUntouched(sandbox, ran, code: 1, "workers-too-few", "--accept")
    let fingerprint = try #require(ran.error.firstMatch(of: /--accept ([0-9a-f]{16})/)?.1)
    #expect(try apply(sandbox, "list.csv", "--accept", String(fingerprint)).code == 0)
  }

  @Test(arguments: [
    "氏名,運転免許証番号\n見本 林乃,123456789012\n", "氏名,本人確認\n見本 林乃,免許証 第123456789012号\n", "氏名,生年月日\n見本 林乃,123456789012\n",
    "氏名,住所,写し\n見本 林乃,123456789012,あり\n",
  ]) func whatMustNotBeStoredIsRefusedAndNotRepeated(list: String) throws {
    let sandbox = try example(list)
    let ran = try apply(sandbox)
    try expectUntouched(sandbox, ran, code: 65, "台帳に置いてはならない情報")
    #expect(!(ran.out + ran.error).contains("123456789012"))
    #expect(try sandbox.shell("grep -r 123456789012 registry").code == 1)
  }

  /// Contradictory lists and bad words, each with its line.
  @Test(arguments: [
    ("氏名,システム\n見本 林乃,zei\n見本 林乃,zei\n", "list.csv:3: 990101 の行が二つあります"),
    ("氏名,従事開始日,従事終了日\n見本 林乃,2026-12-10,2026-12-01\n", "list.csv:2:3: 終わりの日が初日より前です"),
    ("氏名,従事開始日\n見本 林乃,\n見本 雪男,\n見本 新太,2027-05-01\n", "list.csv:4: 従事の初日が 2027-05-01 で、2027-04-01 には終わるので"),
    ("氏名,従事終了日\n見本 林乃,2026-03-31\n見本 雪男,\n", "list.csv:2: 従事の初日が 2026-04-01 で、2026-04-01 には終わるので"),
    ("氏名,氏名\n見本 林乃,見本 別\n", "list.csv:1:2: 「氏名」の列が二つあります"),
    ("氏名,システム\n見本 林乃,どこか\n", "list.csv:2:2: システム「どこか」"), ("氏名,管理区域\n見本 林乃,金庫\n", "list.csv:2:2: 管理区域「金庫」"),
    ("氏名,本人確認\n見本 林乃,○\n", "list.csv:2:2: 本人確認の方法"), ("氏名,研修日\n見本 林乃,きのう\n", "list.csv:2:2: 「きのう」は日付ではありません"),
    ("番号,システム\n990101,zei\n", "「name」に当たる列がありません"), ("氏名\n", "ひとりも書かれていません"), ("", "見出し行がありません"),
    ("氏名,システム\n見本 林乃\n", "list.csv:2: 欄が 1 個"),
  ]) func contradictionsStopWithTheirLine(list: String, words: String) throws {
    let sandbox = try example(list)
    try expectUntouched(sandbox, try apply(sandbox), code: 65, words)
  }

  @Test func whatIsSaidBesideTheFileIsHeldAgainstTheRegistry() throws {
    let sandbox = try example()
    try expectUntouched(sandbox, try apply(sandbox, "list.csv", "--received-on", "2026-09-01"), code: 65, "第2版(2026-10-01)より前")
    try expectUntouched(sandbox, try apply(sandbox, "list.csv", "--received-on", "2027-04-01"), code: 65, "効いていません")
    try expectUntouched(sandbox, try apply(sandbox, "list.csv", "--roster-version", "第1版"), code: 65, "--roster-version に別の版")
    // Who receives it is a member of staff, then.
    for number in ["990103", "999999", "020101x"] {
      let ran = try apply(sandbox, "list.csv", "--by", number)
      #expect(ran.code == 3 && ran.error.contains("受け取った人 \(number) は"), "\(ran)")
    }
    let unknown = try sandbox.kengen("roster", "apply", "../list.csv", "--contract", "見本ネットワーク株式会社", in: "registry")
    try expectUntouched(sandbox, unknown, code: 3, "C2025-018", "C2026-021")
  }

  @Test func aConfirmationIsOfAContractInForceByADayThatHasCome() throws {
    let sandbox = try example()
    func confirm(_ contract: String, _ more: String...) throws -> Ran {
      try sandbox.kengen(["roster", "confirm", "--contract", contract] + more, in: "registry")
    }
    try expectUntouched(sandbox, try confirm("C2026-014", "--received-on", "2026-11-24"), code: 64, "まだ来ていません")
    try expectUntouched(sandbox, try confirm("C2025-018"), code: 3, "効いていません")
    try expectUntouched(sandbox, try confirm("C2026-014", "--by", "990101"), code: 3, "職員ではありません")
    let made = try confirm("C2026-014", "--by", "030412")
    #expect(made.code == 0 && made.out.contains("+ C2026-014,第2版,2026-11-23,no-change,030412"), "\(made)")
    let again = try confirm("C2026-014", "--by", "030412")
    #expect(again.code == 0 && again.out.contains("変わるところはありません"), "\(again)")
  }

  // MARK: Kills

  private func steps() throws -> [String] {
    let sandbox = try example()
    let ran = try apply(sandbox, environment: ["KENGEN_KILL_LOG": sandbox.path("steps")])
    #expect(ran.code == 0, "\(ran)")
    return try sandbox.read("steps").split(separator: "\n").map(String.init)
  }

  @Test func killedAtEveryStepItIsWholeOrNotThere() throws {
    let steps = try steps()
    let moved = try #require(steps.firstIndex(of: "branchMoved"))
    #expect(steps.count { $0.hasPrefix("fileInstalled") } == 3, "\(steps)")
    let files = ["contracts/rosters.csv", "contracts/workers.csv", "people/99.csv"]
    for (number, step) in steps.enumerated() {
      let sandbox = try example()
      let killed = try apply(sandbox, environment: ["KENGEN_KILL_AT": step])
      #expect(killed.code == 9, "\(step): \(killed)")
      let isThere = number >= moved
      #expect(try commits(sandbox) == (isThere ? "2" : "1"), "\(step)")
      // Roster, workers and people go together.
      #expect(try roster(sandbox).count == (isThere ? 3 : 2), "\(step)")
      for file in files {
        let text = try sandbox.git("show", "HEAD:\(file)", in: "registry").out
        #expect(text.contains(file.hasPrefix("people") ? "990108" : "第3版") == isThere, "\(step): \(file)")
      }
      let next = try apply(sandbox)
      #expect(next.code == 0, "\(step): \(next)")
      #expect(try commits(sandbox) == "2", "\(step)")
      #expect(try sandbox.git("status", "--porcelain", in: "registry").out == "", "\(step)")
      #expect(try sandbox.git("fsck", "--strict", in: "registry").code == 0, "\(step)")
    }
  }
}
