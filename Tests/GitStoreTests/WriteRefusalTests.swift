import Foundation
import GitStore
import Testing

/// Writes that must not happen, and must leave everything as it was.
@Suite struct WriteRefusalTests {
  let sandbox = Sandbox()

  /// Expects the write to fail and nothing in the folder to change, `.git/objects` aside.
  private func expectRefused(
    _ code: GitError.Code, paths: [String]? = nil, _ files: [String: String?] = ["a.txt": "new\n"],
    in folder: String = "r", sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try sandbox.contents(of: folder)
    let repository = try Repository.open(at: sandbox.path(folder))
    let error = gitError(sourceLocation: sourceLocation) {
      try repository.commitFiles(files, lockTimeout: 50)
    }
    #expect(error?.code == code, "\(String(describing: error))", sourceLocation: sourceLocation)
    if let paths { #expect(error?.paths == paths, sourceLocation: sourceLocation) }
    #expect(try sandbox.contents(of: folder) == before, sourceLocation: sourceLocation)
  }

  private func make() throws {
    try sandbox.makeRepository(files: ["a.txt": "one\n", "b.txt": "one\n", "d/c.txt": "one\n"])
  }

  @Test func modified() throws {
    try make()
    try sandbox.write("mine\n", to: "r/b.txt")
    try sandbox.write("mine\n", to: "r/d/c.txt")
    try expectRefused(
      .workTreeDirty, paths: ["b.txt", "d/c.txt"], ["a.txt": "new\n", "b.txt": "new\n", "d/c.txt": nil])
  }

  @Test func staged() throws {
    try make()
    try sandbox.write("mine\n", to: "r/a.txt")
    try sandbox.git("add", "a.txt", in: "r")
    try sandbox.write("one\n", to: "r/a.txt")
    try expectRefused(.workTreeDirty, paths: ["a.txt"])
  }

  @Test func stagedDeletion() throws {
    try make()
    try sandbox.git("rm", "-q", "--cached", "a.txt", in: "r")
    try expectRefused(.workTreeDirty, paths: ["a.txt"])
  }

  @Test func deleted() throws {
    try make()
    try FileManager.default.removeItem(atPath: sandbox.path("r/a.txt"))
    try expectRefused(.workTreeDirty, paths: ["a.txt"])
  }

  @Test func untrackedInTheWay() throws {
    try make()
    try sandbox.write("*.ignored\n", to: "r/.git/info/exclude")
    try sandbox.write("mine\n", to: "r/u.ignored")
    try sandbox.write("mine\n", to: "r/n.txt")
    try expectRefused(
      .workTreeDirty, paths: ["n.txt", "u.ignored"], ["n.txt": "new\n", "u.ignored": "new\n"])
  }

  @Test func untrackedFolderInTheWay() throws {
    try make()
    try sandbox.write("mine\n", to: "r/n/mine")
    try expectRefused(.workTreeDirty, paths: ["n"], ["n": "new\n"])
  }

  @Test func untrackedFileWhereAFolderIsNeeded() throws {
    try make()
    try sandbox.write("mine\n", to: "r/n")
    try expectRefused(.workTreeDirty, paths: ["n"], ["n/new": "new\n"])
  }

  @Test func stagedFileWhereAFolderIsNeeded() throws {
    try make()
    try sandbox.write("mine\n", to: "r/n")
    try sandbox.git("add", "n", in: "r")
    try FileManager.default.removeItem(atPath: sandbox.path("r/n"))
    try expectRefused(.workTreeDirty, paths: ["n"], ["n/new": "new\n"])
  }

  @Test func stagedFilesWhereAFileIsNeeded() throws {
    try make()
    try sandbox.write("mine\n", to: "r/n/x")
    try sandbox.git("add", "n", in: "r")
    try FileManager.default.removeItem(atPath: sandbox.path("r/n"))
    try expectRefused(.workTreeDirty, paths: ["n/x"], ["n": "new\n"])
  }

  @Test func changedMode() throws {
    try make()
    #expect(chmod(sandbox.path("r/a.txt"), 0o755) == 0)
    try expectRefused(.workTreeDirty, paths: ["a.txt"])
    try sandbox.git("config", "core.fileMode", "false", in: "r")
    try Repository.open(at: sandbox.path("r")).commitFiles(["a.txt": "new\n"])
  }

  @Test func symbolicLinks() throws {
    try make()
    try sandbox.write("outside\n", to: "outside/c.txt")
    try FileManager.default.removeItem(atPath: sandbox.path("r/a.txt"))
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path("r/a.txt"), withDestinationPath: sandbox.path("outside/c.txt"))
    try expectRefused(.symlinkRefused)
    try FileManager.default.removeItem(atPath: sandbox.path("r/d"))
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path("r/d"), withDestinationPath: sandbox.path("outside"))
    try expectRefused(.symlinkRefused, ["d/c.txt": "new\n"])
    #expect(sandbox.read("outside/c.txt") == "outside\n")
  }

  @Test func trackedLinksAndFolders() throws {
    try make()
    try FileManager.default.createSymbolicLink(atPath: sandbox.path("r/link"), withDestinationPath: "d")
    try sandbox.git("add", "-A", in: "r")
    try sandbox.git("commit", "-qm", "x", in: "r")
    try expectRefused(.symlinkRefused, ["link": "new\n"])
    try expectRefused(.symlinkRefused, ["link": nil])
    try expectRefused(.symlinkRefused, ["link/c.txt": "new\n"])
    try expectRefused(.fileUnreadable, ["d": "new\n"])
    try expectRefused(.fileUnreadable, ["d": nil])
    try expectRefused(.invalidPath, ["a.txt/x": "new\n"])
    try expectRefused(.invalidPath, ["a.txt/x": "new\n", "a.txt": nil])
  }

  @Test(arguments: [
    "", "/a", "a/", "a//b", ".", "..", "a/../b", ".git/config", "d/.GIT/x", ".git", "a\0b", "git~1",
    ".g\u{200C}it/x", ".git /x",
    ".Git...", "a/.git::$INDEX_ALLOCATION",
  ])
  func impossiblePaths(_ path: String) throws {
    try make()
    try expectRefused(.invalidPath, [path: "new\n"])
  }

  @Test func contradictoryChanges() throws {
    try make()
    let repository = try Repository.open(at: sandbox.path("r"))
    for pair in [[("x", "1"), ("x", "2")], [("x", "1"), ("x/y", "2")], [("x/y/z", "1"), ("x", "2")]] {
      let request = CommitRequest(message: "m", identity: testIdentity) { _, _ in
        pair.map { FileEdit(path: $0.0, content: Array($0.1.utf8)) }
      }
      #expect(gitError { _ = try repository.write(request) }?.code == .invalidPath)
    }
    // Two spellings that Swift holds equal are two files.
    let request = CommitRequest(message: "m", identity: testIdentity) { _, _ in
      ["\u{FA19}", "\u{795E}"].map { FileEdit(path: $0, content: Array($0.utf8)) }
    }
    _ = try repository.write(request)
    #expect(try sandbox.git("ls-files", in: "r").lines.count == 5)
    #expect(try sandbox.git("status", "--porcelain", in: "r").text == "")
  }

  @Test func blankAndCutMessages() throws {
    try make()
    let before = try sandbox.contents(of: "r")
    let repository = try Repository.open(at: sandbox.path("r"))
    for message in ["", " \n\t\n", "a\0b"] {
      #expect(
        gitError { try repository.commitFiles(["a.txt": "new\n"], message: message) }?.code == .invalidMessage
      )
    }
    #expect(try sandbox.contents(of: "r") == before)
  }

  @Test func badBranchNames() throws {
    try make()
    let repository = try Repository.open(at: sandbox.path("r"))
    for branch in ["main", "refs/tags/x", "refs/heads/", "refs/heads/a..b", "HEAD", "refs/heads/x\0y"] {
      let error = gitError { try repository.commitFiles(["a.txt": "new\n"], branch: branch) }
      #expect(error?.code == .invalidReferenceName && error?.subject == branch)
    }
  }

  @Test func detachedHead() throws {
    try make()
    try sandbox.git("checkout", "-q", "--detach", in: "r")
    try expectRefused(.detachedHead)
  }

  @Test func indexLock() throws {
    try make()
    try sandbox.write("", to: "r/.git/index.lock")
    let repository = try Repository.open(at: sandbox.path("r"))
    let error = gitError { try repository.commitFiles(["a.txt": "new\n"], lockTimeout: 50) }
    #expect(error?.code == .locked && error?.subject == sandbox.path("r/.git/index.lock"))
    try expectRefused(.locked)
  }

  @Test func branchLock() throws {
    try make()
    try sandbox.write("", to: "r/.git/refs/heads/main.lock")
    let repository = try Repository.open(at: sandbox.path("r"))
    let error = gitError { try repository.commitFiles(["a.txt": "new\n"], lockTimeout: 50) }
    #expect(error?.code == .locked && error?.subject == sandbox.path("r/.git/refs/heads/main.lock"))
    try expectRefused(.locked)
    #expect(try sandbox.git("status", "--porcelain", in: "r").text == "")
  }

  @Test func mergeUnderWay() throws {
    try make()
    try sandbox.git("checkout", "-qb", "side", in: "r")
    try sandbox.write("s\n", to: "r/s.txt")
    try sandbox.git("add", "-A", in: "r")
    try sandbox.git("commit", "-qm", "side", in: "r")
    try sandbox.git("checkout", "-q", "main", in: "r")
    try sandbox.git("merge", "-q", "--no-ff", "--no-commit", "side", in: "r")
    try expectRefused(.operationInProgress)
  }

  @Test func conflictAtThePath() throws {
    try make()
    // A conflict left in the index with no operation under way, as after `git stash pop`.
    try sandbox.write("mine\n", to: "r/a.txt")
    try sandbox.git("stash", "-q", in: "r")
    try sandbox.write("theirs\n", to: "r/a.txt")
    try sandbox.git("commit", "-qam", "x", in: "r")
    try sandbox.git("stash", "pop", in: "r", allowingFailure: true)
    try expectRefused(.indexConflicted, paths: ["a.txt"])
    // Elsewhere it may stay.
    try Repository.open(at: sandbox.path("r")).commitFiles(["b.txt": "new\n"])
    #expect(try sandbox.git("status", "--porcelain", in: "r").lines == ["UU a.txt"])
  }

  @Test func checkedOutElsewhere() throws {
    try make()
    try sandbox.git("worktree", "add", "-q", "../w", "-b", "side", in: "r")
    func refuse(_ folder: String, _ branch: String, names place: String) throws {
      let repository = try Repository.open(at: sandbox.path(folder))
      let error = gitError { try repository.commitFiles(["a.txt": "new\n"], branch: "refs/heads/" + branch) }
      #expect(error?.code == .branchCheckedOutElsewhere && error?.subject == sandbox.path(place))
    }
    try refuse("r", "side", names: "w")
    try refuse("w", "main", names: "r")
    try sandbox.git("clone", "-q", "--bare", "r", "b.git")
    try sandbox.git("worktree", "add", "-q", "../bw", "main", in: "b.git")
    try refuse("b.git", "main", names: "bw")
    try Repository.open(at: sandbox.path("bw")).commitFiles(["a.txt": "new\n"])
    #expect(try sandbox.git("status", "--porcelain", in: "bw").text == "")
  }

  @Test func rebaseElsewhere() throws {
    try make()
    try sandbox.git("worktree", "add", "-q", "../w", "-b", "side", in: "r")
    try sandbox.write("side\n", to: "w/a.txt")
    try sandbox.git("commit", "-qam", "side", in: "w")
    try sandbox.write("main\n", to: "r/a.txt")
    try sandbox.git("commit", "-qam", "main", in: "r")
    try sandbox.git("rebase", "main", in: "w", allowingFailure: true)
    let repository = try Repository.open(at: sandbox.path("r"))
    let error = gitError { try repository.commitFiles(["x": "new\n"], branch: "refs/heads/side") }
    #expect(error?.code == .branchCheckedOutElsewhere && error?.subject == sandbox.path("w"))
    let own = try Repository.open(at: sandbox.path("w"))
    let inside = gitError { try own.commitFiles(["x": "new\n"], branch: "refs/heads/side") }
    #expect(inside?.code == .operationInProgress)
  }

  struct Refusal: Error, Equatable {
    let reason: String
  }

  @Test func whatTheClosureThrowsPassesThrough() throws {
    try make()
    let before = try sandbox.contents(of: "r")
    let repository = try Repository.open(at: sandbox.path("r"))
    #expect(throws: Refusal(reason: "無効")) {
      try repository.write(
        CommitRequest(message: "m", identity: testIdentity) { _, _ in throw Refusal(reason: "無効") })
    }
    #expect(try sandbox.contents(of: "r") == before)
  }

  @Test func aFailedWriteBlocksNothing() throws {
    try make()
    try sandbox.write("mine\n", to: "r/a.txt")
    let repository = try Repository.open(at: sandbox.path("r"))
    _ = gitError { try repository.commitFiles(["a.txt": "new\n"]) }
    try repository.commitFiles(["b.txt": "new\n"])
    try sandbox.git("commit", "-qam", "mine", in: "r")
    #expect(try sandbox.git("status", "--porcelain", in: "r").text == "")
  }
}
