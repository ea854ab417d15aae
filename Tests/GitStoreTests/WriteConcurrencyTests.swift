import Foundation
import GitStore
import Synchronization
import Testing

/// Several writers at once: every commit must be there in the end.
@Suite struct WriteConcurrencyTests {
  let sandbox = Sandbox()

  /// What the writers of one race have to say.
  private final class Results: Sendable {
    let failures = Mutex<[String]>([])
    let attempts = Mutex(0)
  }

  /// Starts one thread for each writer and waits for all.
  private func race(_ writers: Int, _ body: @escaping @Sendable (Int) throws -> Int) -> Results {
    let results = Results()
    let group = DispatchGroup()
    for writer in 0..<writers {
      group.enter()
      Thread.detachNewThread {
        defer { group.leave() }
        do {
          let attempts = try body(writer)
          results.attempts.withLock { $0 += attempts }
        } catch {
          results.failures.withLock { $0.append("writer \(writer): \(error)") }
        }
      }
    }
    group.wait()
    return results
  }

  @Test(arguments: [true, false])
  func threeWritersLoseNothing(bare: Bool) throws {
    let path = sandbox.path("r")
    let first = try Repository.initialize(at: path, bare: bare, branch: "main")
    // The race starts at the unborn branch: exactly one of the three may make the root commit.
    #expect(try first.head() == .unborn(name: "refs/heads/main"))
    let rounds = bare ? 40 : 15
    let results = race(3) { writer in
      let repository = try Repository.open(at: path)
      var attempts = 0
      for round in 0..<rounds {
        let request = CommitRequest(
          message: "\(writer) \(round)", identity: testIdentity, maxAttempts: 10_000, lockTimeout: 60_000
        ) {
          snapshot, _ in
          // A shared counter shows lost updates that separate files would hide.
          let count = try snapshot?.bytes(at: "count").map { String(decoding: $0, as: UTF8.self) } ?? "0"
          return [
            FileEdit(path: "count", content: Array(String((Int(count) ?? 0) + 1).utf8)),
            FileEdit(path: "w\(writer)/\(round)", content: Array("x".utf8)),
          ]
        }
        guard case .committed(_, let tries) = try repository.write(request) else {
          throw Sandbox.Failure(description: "not committed")
        }
        attempts += tries
      }
      return attempts
    }
    #expect(results.failures.withLock { $0 } == [])
    #expect(results.attempts.withLock { $0 } > 3 * rounds, "the writers never met, so nothing was tested")
    #expect(try sandbox.git("rev-list", "--count", "main", in: "r").text == "\(3 * rounds)")
    #expect(try sandbox.git("rev-list", "--count", "--max-parents=0", "main", in: "r").text == "1")
    #expect(try sandbox.git("show", "main:count", in: "r").text == "\(3 * rounds)")
    #expect(try sandbox.git("ls-tree", "-r", "--name-only", "main", in: "r").lines.count == 3 * rounds + 1)
    let check = try sandbox.git("fsck", "--strict", "--no-dangling", in: "r")
    #expect(check.errors == "")
    if !bare { #expect(try sandbox.git("status", "--porcelain", in: "r").text == "") }
  }

  @Test func gitAndKengenShareAWorkTree() throws {
    try sandbox.makeRepository(files: ["mine": "0", "ours": "0"])
    let path = sandbox.path("r")
    let sandbox = sandbox
    let results = race(2) { writer in
      for round in 1...12 {
        if writer == 0 {
          try Repository.open(at: path).commitFiles(["ours": "\(round)"], lockTimeout: 60_000)
        } else {
          // git gives up at once when it finds a lock; a person would try again.
          try sandbox.write("\(round)", to: "r/mine")
          while try sandbox.git(
            "commit", "-qm", "mine \(round)", "--", "mine", in: "r", allowingFailure: true
          ).status != 0 {}
        }
      }
      return 0
    }
    #expect(results.failures.withLock { $0 } == [])
    #expect(try sandbox.git("show", "HEAD:ours", in: "r").text == "12")
    #expect(try sandbox.git("show", "HEAD:mine", in: "r").text == "12")
    #expect(try sandbox.git("status", "--porcelain", in: "r").text == "")
    #expect(try sandbox.git("fsck", "--strict", in: "r").errors == "")
  }

  @Test func aMovedBranchRebuildsTheChange() throws {
    try sandbox.makeRepository(files: ["n": "0"])
    try sandbox.git("clone", "-q", "--bare", "r", "b.git")
    let path = sandbox.path("b.git")
    let repository = try Repository.open(at: path)
    var seen: [String] = []
    let outcome = try repository.write(
      CommitRequest(message: "m", identity: testIdentity) { snapshot, _ in
        let old = try snapshot?.bytes(at: "n").map { String(decoding: $0, as: UTF8.self) } ?? ""
        seen.append(old)
        if seen.count < 3 { try Repository.open(at: path).commitFiles(["n": old + "!"]) }
        return [FileEdit(path: "n", content: Array((old + "?").utf8))]
      })
    guard case .committed(_, attempts: 3) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(seen == ["0", "0!", "0!!"])
    #expect(try sandbox.git("show", "main:n", in: "b.git").text == "0!!?")
  }

  @Test func aBranchThatKeepsMovingIsGivenUp() throws {
    try sandbox.makeRepository(files: ["n": "0"])
    try sandbox.git("clone", "-q", "--bare", "r", "b.git")
    let path = sandbox.path("b.git")
    let repository = try Repository.open(at: path)
    var calls = 0
    let request = CommitRequest(message: "m", identity: testIdentity, maxAttempts: 4) { _, _ in
      calls += 1
      try Repository.open(at: path).commitFiles(["n": "\(calls)"])
      return [FileEdit(path: "x", content: [])]
    }
    #expect(gitError { _ = try repository.write(request) }?.code == .branchMoved)
    #expect(calls == 4)
    #expect(try sandbox.git("ls-tree", "--name-only", "main", in: "b.git").lines == ["n"])
  }

  @Test func aBranchDeletedMeanwhileStartsAnew() throws {
    try sandbox.makeRepository(files: ["n": "0"])
    try sandbox.git("branch", "x", in: "r")
    let repository = try Repository.open(at: sandbox.path("r"))
    var tips: [ObjectID?] = []
    let outcome = try repository.write(
      CommitRequest(branch: "refs/heads/x", message: "m", identity: testIdentity) { _, tip in
        tips.append(tip)
        if tips.count == 1 { try sandbox.git("branch", "-qD", "x", in: "r") }
        return [FileEdit(path: "y", content: [])]
      })
    #expect(tips.count == 2 && tips[0] != nil && tips[1] == nil, "\(outcome)")
    #expect(try sandbox.git("ls-tree", "--name-only", "x", in: "r").lines == ["y"])
  }

  @Test func aSwitchedBranchIsNotWritten() throws {
    try sandbox.makeRepository(files: ["n": "0"])
    try sandbox.git("branch", "other", in: "r")
    let repository = try Repository.open(at: sandbox.path("r"))
    var calls = 0
    let outcome = try repository.write(
      CommitRequest(message: "m", identity: testIdentity) { _, _ in
        calls += 1
        if calls == 1 { try sandbox.git("checkout", "-q", "other", in: "r") }
        return [FileEdit(path: "n", content: [0x31])]
      })
    // The branch that HEAD named when the changes were built gets them; the switched work tree is not touched.
    guard case .committed(let id, _) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(try sandbox.git("rev-parse", "main", in: "r").text == id.description)
    #expect(sandbox.read("r/n") == "0")
    #expect(try sandbox.git("status", "--porcelain", in: "r").text == "")
  }
}
