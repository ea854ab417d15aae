import Foundation
import GitStore
import SeededRandom
import Testing

/// Looking up commits by date with git's commit-graph must say the same as without.
@Suite struct CommitGraphTests {
  let sandbox = Sandbox()

  /// A line of commits with side branches and dates that sometimes run backwards.
  private func makeHistory(_ generator: inout SeededGenerator, from start: Int, count: Int) throws {
    for number in start..<(start + count) {
      let seconds = 1_700_000_000 + number * 100 - (number % 7 == 3 ? 450 : 0)
      let date = ["GIT_COMMITTER_DATE": "\(seconds) +0900"]
      if Int.random(in: 0..<5, using: &generator) == 0 {
        try sandbox.git("checkout", "-q", "--detach", in: "r")
        try sandbox.git("commit", "-q", "--allow-empty", "-m", "side", in: "r", environment: date)
        let side = try sandbox.git("rev-parse", "HEAD", in: "r").text
        try sandbox.git("checkout", "-q", "main", in: "r")
        try sandbox.git("merge", "-q", "--no-ff", "-m", "merge", side, in: "r", environment: date)
      } else {
        try sandbox.git("commit", "-q", "--allow-empty", "-m", "\(number)", in: "r", environment: date)
      }
    }
  }

  /// What git's own log says.
  private func expected(_ seconds: Int64) throws -> String? {
    try sandbox.git("log", "--first-parent", "--format=%H %ct", "main", in: "r").lines
      .map { $0.split(separator: " ") }
      .first { Int64($0[1]).map { $0 <= seconds } ?? false }
      .map { String($0[0]) }
  }

  private func expectAgreement(_ seed: UInt64) throws {
    let repository = try Repository.open(at: sandbox.path("r"))
    let tip = try repository.commitID("main")
    for seconds in stride(from: Int64(1_699_999_400), through: 1_700_003_500, by: 50) {
      let found = try repository.commitID(asOf: seconds, from: tip)?.description
      #expect(try found == expected(seconds), "seed \(seed) seconds \(seconds)")
    }
  }

  @Test(arguments: [["--reachable"], ["--reachable", "--split"]])
  func agreesWithGit(_ options: [String]) throws {
    let seed = UInt64.random(in: 0 ... .max)
    print("CommitGraphTests seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    try sandbox.git("init", "-q", "r")
    try sandbox.git(
      "commit", "-q", "--allow-empty", "-m", "root", in: "r",
      environment: ["GIT_COMMITTER_DATE": "1699999500 +0900"])
    try makeHistory(&generator, from: 0, count: 12)
    try sandbox.git(["commit-graph", "write"] + options, in: "r")
    try expectAgreement(seed)
    // A second layer of a chain, and commits that no graph covers.
    try makeHistory(&generator, from: 12, count: 8)
    if options.count > 1 {
      try sandbox.git(["commit-graph", "write", "--size-multiple=1"] + options, in: "r")
      #expect((sandbox.read("r/.git/objects/info/commit-graphs/commit-graph-chain") ?? "").utf8.count == 82)
    }
    try makeHistory(&generator, from: 20, count: 4)
    try expectAgreement(seed)
  }

  @Test func readsTheGraphAndNotTheCommits() throws {
    try sandbox.git("init", "-q", "r")
    for number in 0..<6 {
      try sandbox.git(
        "commit", "-q", "--allow-empty", "-m", "\(number)", in: "r",
        environment: ["GIT_COMMITTER_DATE": "\(1_700_000_000 + number * 100) +0900"])
    }
    try sandbox.git("commit-graph", "write", "--reachable", in: "r")
    let middle = try sandbox.git("rev-parse", "HEAD~2", in: "r").text
    let oldest = try sandbox.git("rev-parse", "HEAD~5", in: "r").text
    try FileManager.default.removeItem(
      atPath: sandbox.path("r/.git/objects/" + middle.prefix(2) + "/" + middle.dropFirst(2)))
    let repository = try Repository.open(at: sandbox.path("r"))
    let tip = try repository.commitID("HEAD")
    #expect(try repository.commitID(asOf: 1_700_000_000, from: tip)?.description == oldest)
    // What the graph names must exist all the same.
    #expect(gitError { _ = try repository.commitID(asOf: 1_700_000_300, from: tip) }?.code == .objectMissing)
    try sandbox.git("config", "core.commitGraph", "false", in: "r")
    let without = try Repository.open(at: sandbox.path("r"))
    #expect(gitError { _ = try without.commitID(asOf: 1_700_000_000, from: tip) }?.code == .objectMissing)
  }

  @Test func aDamagedGraphNeverTraps() throws {
    let seed = UInt64.random(in: 0 ... .max)
    print("CommitGraphTests seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    try sandbox.git("init", "-q", "r")
    for number in 0..<8 {
      try sandbox.git(
        "commit", "-q", "--allow-empty", "-m", "\(number)", in: "r",
        environment: ["GIT_COMMITTER_DATE": "\(1_700_000_000 + number * 100) +0900"])
    }
    try sandbox.git("commit-graph", "write", "--reachable", in: "r")
    let path = "r/.git/objects/info/commit-graph"
    let whole = Array(FileManager.default.contents(atPath: sandbox.path(path)) ?? Data())
    chmod(sandbox.path(path), 0o644)
    for count in [0, 1, 7, 8, 30, 200, 1100, whole.count / 2, whole.count - 25] {
      try sandbox.write(Array(whole.prefix(count)), to: path)
      let repository = try Repository.open(at: sandbox.path("r"))
      let found = try repository.commitID(asOf: 1_700_000_350, from: repository.commitID("HEAD"))
      #expect(try found == repository.commitID("HEAD~4"), "\(count) bytes")
    }
    for _ in 0..<200 {
      var damaged = whole
      for _ in 0..<3 {
        damaged[Int.random(in: 0..<whole.count, using: &generator)] = .random(
          in: 0 ... .max, using: &generator)
      }
      try sandbox.write(damaged, to: path)
      let repository = try Repository.open(at: sandbox.path("r"))
      let tip = try repository.commitID("HEAD")
      // git trusts its graph and so do we, but nothing traps, and what is found exists and is old enough.
      if let id = try? repository.commitID(asOf: 1_700_000_350, from: tip) {
        #expect(try repository.commit(id).committer.seconds <= 1_700_000_350, "seed \(seed)")
      }
    }
  }
}
