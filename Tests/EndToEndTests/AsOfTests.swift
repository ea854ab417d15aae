import Foundation
import Testing

/// `--as-of` of every query, against a clone that is checked out at the commit meant.
@Suite struct AsOfTests {
  /// Every query that takes `--as-of`; `check` calls it `--rev`, `log` `--until`.
  static let queries: [[String]] = [
    ["who", "approves", "5.1-1-3b", "--unit", "0300"], ["who", "holds", "csirt"], ["who", "reports", "ウイルス感染", "--unit", "0300"],
    ["may", "0301", "5.1-1-3b", "--unit", "0300"], ["why", "0302", "5.1-1-3b", "--unit", "0300"], ["duties", "0302"], ["vacancies"],
    ["expiring"], ["procedure", "list"], ["spof", "--unit", "0300"], ["table", "list"], ["table", "show", "5.1-1-3b"],
    ["table", "search", "サーバ室"], ["exception", "list"], ["ledger", "check", "../ledger.csv"], ["blame", "assignments", "csirt", "0103"],
  ]
  static let renamed = [(["check"], "--rev"), (["log"], "--until")]

  /// A tag, an annotated tag, ids, ancestors, days, the upstream, a side of a merge, a branch.
  @Test func everyQueryReadsTheCommitMeant() throws {
    let sandbox = try HistoryTests.village()
    try sandbox.write("ledger.csv", "日付,規定,課,申請者,許可者\n2026-01-15,5.1-1-3b,産業建設課,0302,0301\n")
    try sandbox.shell("git tag spring HEAD~3 && git tag -a -m 春 april HEAD~1", in: "registry")
    try sandbox.shell("git clone -q registry clone && git -C clone branch -q side origin/side")
    // One commit that the upstream has not.
    try sandbox.shell("printf '\\n' >> kengen.yaml && git commit -qam local", in: "clone")
    let id = try sandbox.git("rev-parse", "HEAD~2", in: "clone").out.prefix(9)
    let revisions = [
      ("spring", "spring"), ("april", "april"), (String(id), String(id)), ("HEAD~4", "HEAD~4"), ("@{upstream}", "@{upstream}"),
      ("HEAD~3^2", "side"), ("side", "side"), ("2026-02-10", "HEAD~5"), ("2026-03-19", "HEAD~4"), ("2026-03-20", "HEAD~3"),
    ]
    for (asOf, commit) in revisions {
      try sandbox.shell(
        "rm -rf at && git clone -q --no-checkout clone at && git -C at checkout -q \"$(git -C clone rev-parse '\(commit)^{commit}')\"")
      // Every query for some, some queries for every.
      let all = Self.queries.map { ($0, "--as-of") } + Self.renamed
      let queries = ["april", "2026-02-10"].contains(asOf) ? all : [all[1]] + Self.renamed
      for (query, option) in queries {
        let meant = try sandbox.kengen(query + ["--format", "json"], in: "at")
        let ran = try sandbox.kengen(query + [option, asOf, "--format", "json"], in: "clone")
        // `check` of a folder names no commit.
        let (one, other) = query == ["check"] ? (Self.nameless(ran.out), Self.nameless(meant.out)) : (ran.out, meant.out)
        #expect(one == other && ran.code == meant.code, "\(query) \(option) \(asOf): \(ran.code) \(ran.error)")
        #expect(ran.code < 64, "\(query) \(asOf): \(ran.error)")
      }
    }
  }

  private static func nameless(_ text: String) -> String { text.replacing(/[ ]*"commit" : "[0-9a-f]{40}",\n/, with: "") }

  /// A day ends at midnight in Japan, whatever clock the committer's machine had.
  @Test func aDayEndsAtMidnightInJapan() throws {
    let sandbox = try HistoryTests.village()
    for (subject, time) in [("年度末", "2026-04-30T23:59:59+09:00"), ("年度初め", "2026-04-30T15:00:00Z"), ("西", "2026-05-01T07:59:59-07:00")] {
      try sandbox.shell("GIT_AUTHOR_DATE='\(time)' GIT_COMMITTER_DATE='\(time)' git commit -q --allow-empty -m \(subject)", in: "registry")
    }
    for (day, subject) in [("2026-04-30", "年度末"), ("2026-05-01", "西"), ("2026-04-29", "承認")] {
      let id = try sandbox.kengen("who", "holds", "csirt", "--as-of", day, "--format", "json", in: "registry").out
      let expected = try sandbox.shell("git log --format=%H --grep='^\(subject)$'", in: "registry").out
      #expect(id.contains(expected.trimmingCharacters(in: .newlines)), "\(day)")
    }
  }

  /// What is not there is said, never answered from something else.
  @Test func whatIsMissingIsSaid() throws {
    let sandbox = try HistoryTests.village()
    try sandbox.write("ledger.csv", "日付,規定,課,申請者,許可者\n2026-01-15,5.1-1-3b,産業建設課,0302,0301\n")
    try sandbox.shell("git clone -q --depth 2 \"file://$PWD/registry\" shallow")
    for (query, option) in Self.queries.map({ ($0, "--as-of") }) + Self.renamed {
      // No upstream here, no such revision, no commit as old as that.
      for (revision, code) in [("@{upstream}", 69), ("nowhere", 69), ("2025-12-31", 3)] as [(String, Int32)] {
        let ran = try sandbox.kengen(query + [option, revision], in: "registry")
        #expect(ran.code == code && ran.out.isEmpty, "\(query) \(revision): \(ran.code) \(ran.out) \(ran.error)")
      }
      for revision in ["2026-02-10", "HEAD~3"] {
        let ran = try sandbox.kengen(query + [option, revision], in: "shallow")
        #expect(ran.code == 69 && ran.error.contains("--unshallow"), "\(query) \(revision): \(ran.code) \(ran.error)")
      }
    }
  }
}
