import Foundation
import Testing

/// `log`, `diff` and `blame` of the built program over a history of the real git.
@Suite struct HistoryTests {
  /// Commits with days of their own, so that `--since` and `--until` have something to tell apart.
  @discardableResult
  static func commit(_ sandbox: Sandbox, _ message: String, on day: String, in folder: String = "registry") throws -> String {
    try sandbox.write("message", message)
    let ran = try sandbox.shell(
      "git add -A && GIT_AUTHOR_DATE='\(day)T10:00:00+09:00' GIT_COMMITTER_DATE='\(day)T10:00:00+09:00' git commit -q --allow-empty -F ../message && git rev-parse HEAD",
      in: folder)
    guard ran.code == 0 else { throw Unexpected(what: ran.error) }
    return ran.out.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// A village with a history: an appointment cut short, an absence, a file sorted otherwise, a merge.
  static func village() throws -> Sandbox {
    let sandbox = try Sandbox()
    try FileManager.default.copyItem(
      at: Sandbox.project.appendingPathComponent("registry/village"), to: sandbox.root.appendingPathComponent("registry"))
    try sandbox.git("init", "-q", "-b", "main", in: "registry")
    try commit(sandbox, "台帳を始める", on: "2026-01-10")
    let posts = "registry/units/all/appointments.csv"
    try sandbox.replace(
      "0300,clerk,0302,regular,2025-04-01,,R7-8", with: "0300,clerk,0302,regular,2025-04-01,2026-10-01,R7-8", in: posts)
    try commit(sandbox, "主事の異動\n\n辞令による。\n\nKengen-Order: R8-21\nApproved-by: 見本 次郎 <jiro@example.jp>", on: "2026-02-10")
    try sandbox.git("checkout", "-qb", "side", in: "registry")
    try sandbox.replace("body,csirt,0103,,2025-04-01,,R7総4", with: "body,csirt,0103,,2025-05-01,,R7総4", in: "registry/body/assignments.csv")
    try commit(sandbox, "CSIRT の指名日の訂正", on: "2026-03-05")
    try sandbox.git("checkout", "-q", "main", in: "registry")
    try sandbox.shell("mkdir absences && printf 'person,from,until\\n0302,2026-04-06,2026-04-11\\n' > absences/all.csv", in: "registry")
    try commit(sandbox, "休暇", on: "2026-03-10")
    try sandbox.git("merge", "-q", "--no-ff", "--no-commit", "side", in: "registry")
    try commit(sandbox, "取込み", on: "2026-03-20")
    try sandbox.shell("sed -i '1a # 発令' units/all/appointments.csv", in: "registry")
    try commit(sandbox, "注記", on: "2026-04-01")
    try commit(sandbox, "承認", on: "2026-04-02")
    return sandbox
  }

  static let cases: [(String, Int32, [String])] = [
    ("log-village", 0, ["log", "--since", "2026-02-01"]),
    ("log-village-en", 0, ["log", "--since", "2026-02-01", "--lang", "en"]),
    ("log-person", 0, ["log", "--person", "0302"]),
    ("log-unit-period", 0, ["log", "--unit", "産業建設課", "--period", "2026-10-01.."]),
    ("log-nothing", 0, ["log", "--provision", "5.1-1-3b", "--since", "2026-02-01"]),
    ("diff-two", 0, ["diff", "2026-01-31", "HEAD"]),
    ("diff-role", 0, ["diff", "HEAD~5", "HEAD", "--role", "csirt", "--lang", "en"]),
    ("diff-nothing", 0, ["diff"]),
    ("blame-words", 0, ["blame", "発令", "0300", "0302"]),
    ("blame-by-merge", 0, ["blame", "assignments", "csirt", "0103", "--lang", "en"]),
    ("blame-several", 3, ["blame", "0302"]),
    ("blame-near", 3, ["blame", "assignments", "csirt", "01o3"]),
    ("blame-no-fact", 3, ["blame", "units/all/appointments.csv:2"]),
  ]

  @Test func outputsAreAsBlessed() throws {
    let sandbox = try Self.village()
    let folder = Sandbox.project.appendingPathComponent("Tests/EndToEndTests/Golden")
    for (name, code, arguments) in Self.cases {
      let ran = try sandbox.kengen(arguments, in: "registry")
      let shown = (ran.out + (ran.error.isEmpty ? "" : "--- stderr\n" + ran.error)).replacing(/\b[0-9a-f]{12}\b/, with: "(commit)")
      let text = "$ kengen \(arguments.joined(separator: " "))\n\(shown)exit \(ran.code)\n"
      let file = folder.appendingPathComponent(name + ".txt")
      if ProcessInfo.processInfo.environment["KENGEN_BLESS"] != nil { try text.write(to: file, atomically: true, encoding: .utf8) }
      #expect(text == (try String(contentsOf: file, encoding: .utf8)), "\(name): run with KENGEN_BLESS=1 if the change is meant")
      #expect(ran.code == code, "\(name)")
    }
  }

  /// The subjects of the commits that a log tells.
  private func subjects(_ sandbox: Sandbox, _ arguments: String..., folder: String = "registry") throws -> [String] {
    let ran = try sandbox.kengen(["log"] + arguments + ["--format", "json"], in: folder)
    guard ran.code == 0, let log = try JSONSerialization.jsonObject(with: Data(ran.out.utf8)) as? [String: Any],
      let entries = log["entries"] as? [[String: Any]]
    else { throw Unexpected(what: "\(arguments): \(ran.code) \(ran.error)") }
    return entries.compactMap { ($0["commit"] as? [String: Any])?["subject"] as? String }
  }

  /// Days include their end; `--since` means what came into the main line then, however old it is.
  @Test func sinceAndUntilMeanDaysAndRevisions() throws {
    let sandbox = try Self.village()
    #expect(try subjects(sandbox, "--until", "2026-02-10") == ["主事の異動", "台帳を始める"])
    #expect(try subjects(sandbox, "--until", "2026-02-09") == ["台帳を始める"])
    #expect(try subjects(sandbox, "--since", "2026-02-10", "--until", "2026-03-10") == ["休暇", "主事の異動"])
    // Written on the 5th, merged on the 20th.
    #expect(try subjects(sandbox, "--since", "2026-03-15") == ["注記", "CSIRT の指名日の訂正"])
    #expect(try subjects(sandbox, "--since", "HEAD~3", "--until", "HEAD~1") == ["注記", "CSIRT の指名日の訂正"])
    #expect(try subjects(sandbox, "-n", "1") == ["注記"])
    #expect(try sandbox.kengen("log", "--until", "2025-12-31", in: "registry").code == 3)
    #expect(try sandbox.kengen("log", "--since", "nowhere", in: "registry").code == 69)
    #expect(try sandbox.kengen("log", "--period", "2026-04-01..2026-04-01", in: "registry").code == 64)
  }

  /// A tenure that was cut short counts for the days cut off, and only for them.
  @Test func periodsAreThoseThatChanged() throws {
    let sandbox = try Self.village()
    func told(_ period: String) throws -> Bool { try subjects(sandbox, "--person", "0302", "--period", period).contains("主事の異動") }
    #expect(try told("2026-10-01"))
    #expect(try told("2026-09-30..2026-10-02"))
    #expect(try !told("2026-09-30"))
    #expect(try !told("2026-04-01..2026-10-01"))
  }

  /// An appointment to a post that holds the role is about the role.
  @Test func aRoleIsAlsoThePostsThatHoldIt() throws {
    let sandbox = try Self.village()
    try sandbox.replace(
      "0000,vice-mayor,0002,regular,2024-04-01,,", with: "0000,vice-mayor,0002,regular,2024-04-01,2028-04-01,",
      in: "registry/units/all/appointments.csv")
    try Self.commit(sandbox, "副村長の任期", on: "2026-05-01")
    #expect(try subjects(sandbox, "--role", "ciso", "--since", "2026-05-01") == ["副村長の任期"])
    #expect(try subjects(sandbox, "--role", "auditor", "--since", "2026-05-01") == [])
  }

  /// A reorganisation is followed both ways, and blame goes back over it.
  @Test func unitsAreFollowedThroughReorganisations() throws {
    let sandbox = try Self.village()
    let merged = try sandbox.kengen(
      "unit", "merge", "0300", "--into", "0350=建設課", "--from", "2027-04-01", in: "registry")
    try #require(merged.code == 0, "\(merged.error)")
    #expect(try subjects(sandbox, "--unit", "0350").contains("主事の異動"))
    #expect(try subjects(sandbox, "--unit", "建設課").contains("主事の異動"))
    let blame = try sandbox.kengen("blame", "appointments", "0350", "section-head", "--format", "json", in: "registry")
    #expect(blame.code == 0, "\(blame.error)")
    let document = try #require(try JSONSerialization.jsonObject(with: Data(blame.out.utf8)) as? [String: Any])
    let former = try #require((document["former"] as? [[String: Any]])?.first)
    #expect((former["key"] as? [String])?.first == "0300")
    #expect((former["steps"] as? [Any])?.count == 2)
  }

  /// Text that could not be read is named at its commit, and what came in meanwhile where it can be read again.
  @Test func brokenCommitsAreSaidLoudly() throws {
    let sandbox = try Self.village()
    let file = "registry/body/assignments.csv"
    try sandbox.shell("printf 'body,zzz\\n' >> body/assignments.csv", in: "registry")
    try Self.commit(sandbox, "壊す", on: "2026-05-01")
    try sandbox.shell("sed -i '$d' body/assignments.csv && sed -i 's/R7総4/R7総40/' body/assignments.csv", in: "registry")
    try Self.commit(sandbox, "直す", on: "2026-05-02")
    let ran = try sandbox.kengen("log", "--since", "2026-05-01", in: "registry")
    #expect(ran.out.contains("! body/assignments.csv はこの版では読めない"), "\(ran.out)")
    #expect(ran.out.contains("order: R7総4 → R7総40"))
    // Whatever is asked for.
    #expect(try sandbox.kengen("log", "--person", "0001", "--since", "2026-05-01", in: "registry").out.contains("読めない"))
    #expect(try sandbox.kengen("diff", "HEAD~1", "HEAD", in: "registry").code == 65)
    #expect(try sandbox.kengen("diff", "HEAD~2", "HEAD", in: "registry").out.contains("R7総40"))
    #expect(try sandbox.kengen("blame", "assignments", "csirt", "0103", in: "registry").out.contains("直す"))
    // A registry that cannot be read now still has its history, by codes.
    try sandbox.shell("printf 'body,zzz\\n' >> body/assignments.csv", in: "registry")
    try Self.commit(sandbox, "また壊す", on: "2026-05-03")
    #expect(try subjects(sandbox, "--person", "0302").contains("主事の異動"))
    #expect(try sandbox.kengen("blame", "\(file.dropFirst(9)):2", in: "registry").code == 65)
    #expect(try sandbox.kengen("log", "--person", "見本", in: "registry").code == 65)
    try sandbox.shell("sed -i '$d' body/assignments.csv && printf 'zzz\\n' >> people/all.csv", in: "registry")
    try Self.commit(sandbox, "人を壊す", on: "2026-05-04")
    #expect(try subjects(sandbox, "--person", "0302").contains("主事の異動"))
  }

  /// A shallow clone says where it ends, and does not take its end for the beginning.
  @Test func aShallowCloneSaysWhatIsMissing() throws {
    let sandbox = try Self.village()
    try sandbox.shell("git clone -q --depth 2 \"file://$PWD/registry\" shallow")
    let log = try sandbox.kengen("log", in: "shallow")
    #expect(log.code == 0 && log.out.contains("git fetch --unshallow") && !log.out.contains("+ "), "\(log.out)")
    #expect(try sandbox.kengen("log", "--since", "2026-01-01", in: "shallow").out.contains("--unshallow"))
    let blame = try sandbox.kengen("blame", "発令", "0300", "0302", in: "shallow")
    #expect(blame.code == 69 && blame.out.contains("分かりません"), "\(blame.out)")
    #expect(try sandbox.kengen("diff", "2026-02-01", "HEAD", in: "shallow").code == 69)
    #expect(try sandbox.kengen("diff", "HEAD~1", "HEAD", in: "shallow").code == 0)
  }

  /// The index, the work tree, a folder of a repository, and a bare one.
  @Test func diffLooksAtWhatItIsToldTo() throws {
    let sandbox = try Sandbox()
    try FileManager.default.createDirectory(at: sandbox.root.appendingPathComponent("all"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Sandbox.project.appendingPathComponent("registry/village"), to: sandbox.root.appendingPathComponent("all/台帳"))
    try sandbox.git("init", "-q", "-b", "main", in: "all")
    try Self.commit(sandbox, "始める", on: "2026-01-10", in: "all")
    let file = "all/台帳/body/assignments.csv"
    try sandbox.replace("0103,,2025-04-01,,R7総4", with: "0103,,2025-04-01,,R7総41", in: file)
    try sandbox.git("add", "-A", in: "all")
    try sandbox.replace("R7総41", with: "R7総42", in: file)
    #expect(try sandbox.kengen("diff", "--staged", in: "all/台帳").out.contains("→ R7総41"))
    #expect(try sandbox.kengen("diff", in: "all/台帳").out.contains("→ R7総42"))
    try Self.commit(sandbox, "訂正", on: "2026-01-11", in: "all")
    try sandbox.shell("git clone -q --bare all bare.git")
    for folder in ["all/台帳", "bare.git"] {
      let ran = try sandbox.kengen("log", "-n", "1", "--folder", folder == "bare.git" ? "台帳" : "", in: folder)
      #expect(ran.out.contains("訂正") && ran.out.contains("→ R7総42"), "\(ran.out) \(ran.error)")
    }
    #expect(try sandbox.kengen("diff", "--folder", "台帳", in: "bare.git").code == 69)
    #expect(try sandbox.kengen("diff", "HEAD~1", "HEAD", "--folder", "台帳", in: "bare.git").out.contains("→ R7総42"))
    #expect(try sandbox.kengen("blame", "台帳/body/assignments.csv:5", in: "all/台帳").out.contains("R7総42"))
  }
}
