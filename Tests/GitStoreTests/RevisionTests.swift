import Foundation
import GitStore
import Testing

@Suite struct RevisionTests {
  let sandbox = Sandbox()

  private func makeHistory(_ count: Int = 4) throws {
    try sandbox.makeRepository()
    for number in 1..<count {
      try sandbox.write("\(number)\n", to: "r/a.txt")
      try sandbox.git(
        "commit", "-qam", "change \(number)", in: "r",
        environment: ["GIT_COMMITTER_DATE": "\(1_700_000_000 + number * 100) +0900"])
    }
  }

  @Test func resolvesAsGitDoes() throws {
    try makeHistory()
    try sandbox.git("tag", "-a", "-m", "t", "v1", "HEAD~1", in: "r")
    try sandbox.git("tag", "light", "HEAD~2", in: "r")
    try sandbox.git("branch", "部署/人事", "HEAD~3", in: "r")
    try sandbox.git("clone", "-q", "r", "c")
    try sandbox.git("fetch", "-q", "--tags", in: "c")
    let repository = try Repository.open(at: sandbox.path("c"))
    let full = try sandbox.git("rev-parse", "HEAD", in: "c").text
    let revisions = [
      "HEAD", "HEAD~2", "HEAD^", "main", "refs/heads/main", "v1", "v1~1", "light", "origin/部署/人事",
      "@{upstream}",
      "main@{u}", full, String(full.prefix(7)), "HEAD^{commit}", ":/change 1", "HEAD@{0}",
    ]
    for revision in revisions {
      let expected = try sandbox.git("rev-parse", revision + "^{commit}", in: "c", allowingFailure: true)
      // `:/text^{commit}` is one search text to git.
      let text = expected.status == 0 ? expected.text : try sandbox.git("rev-parse", revision, in: "c").text
      #expect(try repository.commitID(revision).description == text, "\(revision)")
    }
  }

  @Test(arguments: [
    "", "nope", "HEAD~99", "main..main", "-x", "HEAD\0junk", "0000000000000000000000000000000000000000",
    "HEAD^{",
    "../../etc", "refs/heads/", "~1", "deadbeef",
  ])
  func refusesWhatNamesNothing(_ revision: String) throws {
    try makeHistory(2)
    let repository = try Repository.open(at: sandbox.path("r"))
    let error = gitError { _ = try repository.commitID(revision) }
    #expect(error?.code == .unknownRevision)
    #expect(error?.subject == revision)
  }

  @Test func refusesWhatIsNoCommit() throws {
    try makeHistory(2)
    let repository = try Repository.open(at: sandbox.path("r"))
    for revision in ["HEAD:a.txt", "HEAD^{tree}"] {
      #expect(gitError { _ = try repository.commitID(revision) }?.code == .notACommit)
    }
  }

  @Test func tellsAmbiguityFromAbsence() throws {
    try sandbox.git("init", "-q", "r")
    // The same 1,200 commits every time, of which some share their first four digits.
    var stream = ""
    for number in 0..<1200 {
      stream +=
        "commit refs/heads/main\ncommitter A <a@example.lg.jp> \(1_700_000_000 + number) +0900\ndata 0\n\n"
    }
    try sandbox.write(stream, to: "stream")
    let script = "exec git fast-import --quiet < ../stream"
    try sandbox.git("-c", "alias.import=!" + script, "import", in: "r")
    let shorts = try sandbox.git("rev-list", "main", in: "r").lines.map { String($0.prefix(4)) }
    let counts = Dictionary(shorts.map { ($0, 1) }, uniquingKeysWith: +)
    let doubled = try #require(counts.first { $0.value > 1 }?.key)
    let repository = try Repository.open(at: sandbox.path("r"))
    #expect(gitError { _ = try repository.commitID(doubled) }?.code == .ambiguousRevision)
    let single = try #require(counts.first { $0.value == 1 }?.key)
    #expect(try repository.commitID(single).description == sandbox.git("rev-parse", single, in: "r").text)
  }

  @Test func namesAnUnbornBranch() throws {
    try sandbox.git("init", "-q", "r")
    let repository = try Repository.open(at: sandbox.path("r"))
    let error = gitError { _ = try repository.commitID("HEAD") }
    #expect(error?.code == .unbornBranch && error?.subject == "refs/heads/main")
  }

  @Test func copiesACommit() throws {
    try sandbox.makeRepository()
    try sandbox.git(
      "commit", "-q", "--allow-empty", "-m", "題\n\n本文", in: "r",
      environment: [
        "GIT_AUTHOR_NAME": "花子", "GIT_AUTHOR_DATE": "1600000000 -0330",
        "GIT_COMMITTER_DATE": "1700000000 +0900",
      ])
    let repository = try Repository.open(at: sandbox.path("r"))
    let commit = try repository.commit(repository.commitID("HEAD"))
    #expect(commit.message == "題\n\n本文\n" && commit.summary == "題")
    #expect(
      commit.author
        == Signature(name: "花子", email: "hanako@example.lg.jp", seconds: 1_600_000_000, offsetMinutes: -210))
    #expect(commit.committer.seconds == 1_700_000_000 && commit.committer.offsetMinutes == 540)
    #expect(try commit.parents == [repository.commitID("HEAD~1")])
    #expect(try commit.tree.description == sandbox.git("rev-parse", "HEAD^{tree}", in: "r").text)
    #expect(gitError { _ = try repository.commit(.zero) }?.code == .objectMissing)
  }

  @Test func findsTheCommitOfADate() throws {
    try makeHistory()
    let repository = try Repository.open(at: sandbox.path("r"))
    // The first commit carries the present time, later than the others: a clock that ran backwards.
    let tip = try repository.commitID("HEAD")
    for (seconds, revision) in [
      (1_700_000_300, "HEAD"), (1_700_000_299, "HEAD~1"), (1_700_000_100, "HEAD~2"),
    ] {
      #expect(try repository.commitID(asOf: Int64(seconds), from: tip) == repository.commitID(revision))
    }
    #expect(try repository.commitID(asOf: 1_700_000_099, from: tip) == nil)
  }

  @Test func saysWhereAShallowCloneEnds() throws {
    try makeHistory()
    try sandbox.git("clone", "-q", "--depth", "2", "file://" + sandbox.path("r"), "s")
    let repository = try Repository.open(at: sandbox.path("s"))
    #expect(repository.isShallow)
    let tip = try repository.commitID("HEAD")
    #expect(gitError { _ = try repository.commitID("HEAD~2") }?.code == .shallowBoundary)
    #expect(gitError { _ = try repository.commitID(asOf: 0, from: tip) }?.code == .shallowBoundary)
    #expect(gitError { _ = try repository.history(of: nil, from: tip, limit: nil) }?.code == .shallowBoundary)
    #expect(try repository.history(of: nil, from: tip, limit: 1).count == 1)
    let stopped = try repository.history(of: nil, from: tip, limit: nil, stoppingAtShallowBoundary: true)
    #expect(
      stopped.map(\.id.description)
        == (try sandbox.git("log", "--first-parent", "--format=%H", in: "s").lines))
  }
}
