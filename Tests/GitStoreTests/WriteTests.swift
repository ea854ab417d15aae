import Foundation
import GitStore
import Testing

/// Writes that succeed, as the real git sees them.
@Suite struct WriteTests {
  let sandbox = Sandbox()

  private func expectClean(_ folder: String) throws {
    #expect(try sandbox.git("status", "--porcelain", in: folder).text == "")
    let check = try sandbox.git("fsck", "--strict", "--no-dangling", in: folder)
    #expect(check.text == "" && check.errors == "")
  }

  @Test func gitSeesWhatIsWritten() throws {
    try sandbox.makeRepository(files: ["a.txt": "one\n", "d/b.txt": "two\n", "d/c.txt": "three\n"])
    let before = try sandbox.git("rev-parse", "HEAD", in: "r").text
    let repository = try Repository.open(at: sandbox.path("r"))
    let id = try repository.commitFiles(
      ["a.txt": "uno\n", "d/b.txt": nil, "役職/課長.csv": "番号\n001\n"], message: "人事異動\n\n本文")
    #expect(try sandbox.git("rev-parse", "HEAD", in: "r").text == id.description)
    #expect(try sandbox.git("rev-parse", "HEAD~1", in: "r").text == before)
    #expect(
      try sandbox.git("-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", "HEAD", in: "r").lines
        == ["a.txt", "d/c.txt", "役職/課長.csv"])
    #expect(try sandbox.git("show", "HEAD:役職/課長.csv", in: "r").text == "番号\n001")
    #expect(sandbox.read("r/役職/課長.csv") == "番号\n001\n")
    #expect(sandbox.read("r/d/b.txt") == nil)
    #expect(
      try sandbox.git("log", "-1", "--format=%an|%ae|%ad|%cn|%cd|%B", "--date=raw", in: "r").text
        == "権限 太郎|taro@example.lg.jp|1700000000 +0900|権限 太郎|1700000001 +0900|人事異動\n\n本文\n")
    #expect(try sandbox.git("reflog", "-1", "--format=%gs|%gn", in: "r").text == "commit: 人事異動|権限 太郎")
    #expect(try sandbox.git("reflog", "-1", "--format=%gs", "main", in: "r").text == "commit: 人事異動")
    try expectClean("r")
  }

  @Test func theClosureSeesTheTip() throws {
    try sandbox.makeRepository(files: ["n": "1"])
    let repository = try Repository.open(at: sandbox.path("r"))
    let tip = try repository.commitID("HEAD")
    var calls = 0
    let outcome = try repository.write(
      CommitRequest(message: "m", identity: testIdentity, reflogMessage: "kengen:\n加算") { snapshot, id in
        calls += 1
        #expect(id == tip)
        let old = try #require(try snapshot?.bytes(at: "n"))
        return [FileEdit(path: "n", content: old + Array("+1".utf8))]
      })
    guard case .committed(_, attempts: 1) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(calls == 1 && sandbox.read("r/n") == "1+1")
    #expect(try sandbox.git("reflog", "-1", "--format=%gs", in: "r").text == "kengen: 加算")
  }

  @Test func writesNothingWhenNothingChanges() throws {
    try sandbox.makeRepository(files: ["a.txt": "one\n", "b.txt": "two\n"])
    // Even with the user's work at the path: nothing is to be written there.
    try sandbox.write("mine\n", to: "r/a.txt")
    let repository = try Repository.open(at: sandbox.path("r"))
    let tip = try repository.commitID("HEAD")
    let before = try sandbox.contents(of: "r")
    for changes in [
      [],
      [FileEdit(path: "a.txt", content: Array("one\n".utf8)), FileEdit(path: "no/such", content: nil)],
    ] {
      let request = CommitRequest(message: "m", identity: testIdentity) { _, _ in changes }
      #expect(try repository.write(request) == .unchanged(tip))
    }
    #expect(try sandbox.contents(of: "r") == before)
    try sandbox.git("init", "-q", "e")
    let empty = try Repository.open(at: sandbox.path("e"))
    #expect(
      try empty.write(CommitRequest(message: "m", identity: testIdentity) { _, _ in [] }) == .unchanged(nil))
  }

  @Test(arguments: [false, true])
  func makesTheFirstCommit(bare: Bool) throws {
    let repository = try Repository.initialize(at: sandbox.path("r"), bare: bare, branch: "main")
    var seen: (TreeSnapshot?, ObjectID?)
    let outcome = try repository.write(
      CommitRequest(message: "first", identity: testIdentity) { snapshot, id in
        seen = (snapshot, id)
        return [
          FileEdit(path: "d/a.csv", content: Array("x\n".utf8)), FileEdit(path: "empty", content: []),
        ]
      })
    #expect(seen.0 == nil && seen.1 == nil)
    guard case .committed(let id, _) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(try repository.head() == .branch(name: "refs/heads/main", tip: id))
    #expect(try sandbox.git("ls-tree", "-r", "--name-only", "main", in: "r").lines == ["d/a.csv", "empty"])
    #expect(try sandbox.git("rev-list", "--count", "main", in: "r").text == "1")
    let check = try sandbox.git("fsck", "--strict", in: "r")
    #expect(check.text == "" && check.errors == "")
    if !bare {
      #expect(sandbox.read("r/d/a.csv") == "x\n" && sandbox.read("r/empty") == "")
      try expectClean("r")
    }
  }

  @Test func makesTheFirstCommitBesideStagedFiles() throws {
    try sandbox.git("init", "-q", "r")
    try sandbox.write("mine\n", to: "r/mine.txt")
    try sandbox.git("add", "-A", in: "r")
    try Repository.open(at: sandbox.path("r")).commitFiles(["a": "1"])
    #expect(try sandbox.git("status", "--porcelain", in: "r").lines == ["A  mine.txt"])
  }

  @Test func usesTheConfiguredIdentity() throws {
    try sandbox.makeRepository()
    try sandbox.git("config", "user.name", "構成 名", in: "r")
    try sandbox.git("config", "user.email", "k@example.lg.jp", in: "r")
    let repository = try Repository.open(
      at: sandbox.path("r"), environment: ProcessEnvironment(["GIT_AUTHOR_DATE": "@1234567890 +0900"]))
    _ = try repository.write(CommitRequest(message: "m") { _, _ in [FileEdit(path: "x", content: [])] })
    #expect(
      try sandbox.git("log", "-1", "--format=%an %ae %ad", "--date=raw", in: "r").text
        == "構成 名 k@example.lg.jp 1234567890 +0900")
  }

  @Test func writesToABareRepository() throws {
    try sandbox.makeRepository(files: ["a.txt": "one\n", "keep": "k"])
    try sandbox.git("clone", "-q", "--bare", "r", "b.git")
    let repository = try Repository.open(at: sandbox.path("b.git"))
    let id = try repository.commitFiles(["a.txt": nil, "b/c": "new\n"])
    #expect(try sandbox.git("rev-parse", "main", in: "b.git").text == id.description)
    #expect(try sandbox.git("ls-tree", "-r", "--name-only", "main", in: "b.git").lines == ["b/c", "keep"])
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("b.git/index")))
  }

  @Test func writesToABranchThatIsNotCheckedOut() throws {
    try sandbox.makeRepository()
    try sandbox.git("branch", "案", in: "r")
    try sandbox.write("mine\n", to: "r/a.txt")
    let before = try sandbox.contents(of: "r").filter { !$0.key.contains("案") && !$0.key.contains("refs") }
    let repository = try Repository.open(at: sandbox.path("r"))
    let id = try repository.commitFiles(["a.txt": "two\n"], branch: "refs/heads/案")
    #expect(try sandbox.git("rev-parse", "案", in: "r").text == id.description)
    #expect(
      try sandbox.contents(of: "r").filter { !$0.key.contains("案") && !$0.key.contains("refs") } == before)
    let new = try repository.commitFiles(["n": "1"], branch: "refs/heads/new/branch")
    #expect(try repository.commit(new).parents.isEmpty)
  }

  @Test func writesToALinkedWorkTree() throws {
    try sandbox.makeRepository(files: ["reg/a.txt": "one\n", "reg/b.txt": "x\n"])
    try sandbox.git("worktree", "add", "-q", "../w", "-b", "side", in: "r")
    let repository = try Repository.open(at: sandbox.path("w/reg"))
    try repository.commitFiles(["reg/a.txt": "two\n", "reg/b.txt": nil])
    #expect(sandbox.read("w/reg/a.txt") == "two\n" && sandbox.read("r/reg/a.txt") == "one\n")
    try expectClean("w")
    try expectClean("r")
  }

  @Test func followsASymbolicBranch() throws {
    try sandbox.makeRepository()
    try sandbox.git("symbolic-ref", "refs/heads/alias", "refs/heads/main", in: "r")
    try sandbox.git("symbolic-ref", "HEAD", "refs/heads/alias", in: "r")
    try Repository.open(at: sandbox.path("r")).commitFiles(["a.txt": "two\n"])
    #expect(try sandbox.git("symbolic-ref", "refs/heads/alias", in: "r").text == "refs/heads/main")
    #expect(try sandbox.git("show", "main:a.txt", in: "r").text == "two")
    try expectClean("r")
  }

  @Test func keepsModes() throws {
    try sandbox.makeRepository(files: ["run.sh": "old\n", "private": "old\n"])
    try sandbox.git("update-index", "--chmod=+x", "run.sh", in: "r")
    #expect(chmod(sandbox.path("r/run.sh"), 0o755) == 0 && chmod(sandbox.path("r/private"), 0o600) == 0)
    try sandbox.git("commit", "-qm", "x", in: "r")
    try withUmaskToOurselves {
      _ = try Repository.open(at: sandbox.path("r")).commitFiles([
        "run.sh": "new\n", "private": "new\n", "plain": "new\n",
      ])
    }
    let modes = try sandbox.git("ls-tree", "HEAD", in: "r").lines.map { String($0.prefix(6)) }
    #expect(modes == ["100644", "100644", "100755"])
    let after = try sandbox.contents(of: "r")
    #expect(after["run.sh"]?.contains(" 755 ") == true)
    #expect(after["private"]?.contains(" 600 ") == true)
    #expect(after["plain"]?.contains(" 644 ") == true)
    try expectClean("r")
  }

  @Test func leavesTheUsersOtherWorkAlone() throws {
    try sandbox.makeRepository(files: [
      "a.txt": "one\n", "staged": "s", "edited": "e", "gone": "g", "assumed": "x",
    ])
    try sandbox.write("S", to: "r/staged")
    try sandbox.write("new", to: "r/added")
    try sandbox.git("add", "staged", "added", in: "r")
    try sandbox.write("later", to: "r/staged")
    try sandbox.write("E", to: "r/edited")
    try FileManager.default.removeItem(atPath: sandbox.path("r/gone"))
    try sandbox.write("u", to: "r/untracked")
    try sandbox.write("i", to: "r/intent")
    try sandbox.git("add", "-N", "intent", in: "r")
    try sandbox.git("update-index", "--assume-unchanged", "assumed", in: "r")
    let status = try sandbox.git("status", "--porcelain", in: "r").text
    let stages = try sandbox.git("ls-files", "-s", "-v", in: "r").lines
    try Repository.open(at: sandbox.path("r")).commitFiles(["a.txt": "two\n", "z/new": "n"])
    #expect(try sandbox.git("status", "--porcelain", in: "r").text == status)
    let after = try sandbox.git("ls-files", "-s", "-v", in: "r").lines
    #expect(
      after.filter { !$0.hasSuffix("a.txt") && !$0.hasSuffix("z/new") }
        == stages.filter { !$0.hasSuffix("a.txt") })
    #expect(sandbox.read("r/staged") == "later" && sandbox.read("r/edited") == "E")
  }

  @Test func acceptsAWorkFileThatAlreadyHasTheNewContent() throws {
    try sandbox.makeRepository(files: ["a": "1", "b": "1", "c": "1", "d": "1"])
    try sandbox.write("2", to: "r/a")
    try sandbox.write("2", to: "r/b")
    try sandbox.git("add", "b", in: "r")
    try sandbox.write("2", to: "r/new")
    try FileManager.default.removeItem(atPath: sandbox.path("r/c"))
    try sandbox.git("rm", "-q", "--cached", "d", in: "r")
    try Repository.open(at: sandbox.path("r")).commitFiles([
      "a": "2", "b": "2", "new": "2", "c": nil, "d": nil,
    ])
    #expect(sandbox.read("r/d") == nil)
    try expectClean("r")
  }

  @Test func removesFoldersThatBecomeEmpty() throws {
    try sandbox.makeRepository(files: ["a": "1", "x/y/z": "1", "k/l": "1"])
    try sandbox.write("mine", to: "r/k/untracked")
    try Repository.open(at: sandbox.path("r")).commitFiles(["x/y/z": nil, "k/l": nil])
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("r/x")))
    #expect(sandbox.read("r/k/untracked") == "mine")
    #expect(try sandbox.git("ls-tree", "-r", "--name-only", "HEAD", in: "r").lines == ["a"])
    try Repository.open(at: sandbox.path("r")).commitFiles(["a": nil])
    #expect(
      try sandbox.git("rev-parse", "HEAD^{tree}", in: "r").text == "4b825dc642cb6eb9a060e54bf8d69288fbee4904")
  }

  @Test(arguments: ["* text eol=crlf\n", "* text=auto\n"])
  func honoursLineEndings(_ attributes: String) throws {
    try sandbox.git("init", "-q", "r")
    try sandbox.git("config", "core.autocrlf", attributes.contains("eol") ? "false" : "true", in: "r")
    try sandbox.write(attributes, to: "r/.gitattributes")
    try sandbox.write("one\r\n", to: "r/a.txt")
    try sandbox.write("one\r\n", to: "r/b.txt")
    try sandbox.git("add", "-A", in: "r")
    try sandbox.git("commit", "-qm", "x", in: "r")
    let repository = try Repository.open(at: sandbox.path("r"))
    try repository.commitFiles(["a.txt": "two\n", "n.txt": "new\n", "b.txt": nil])
    #expect(sandbox.read("r/a.txt") == "two\r\n" && sandbox.read("r/n.txt") == "new\r\n")
    #expect(try sandbox.git("cat-file", "blob", "HEAD:a.txt", in: "r").bytes == Array("two\n".utf8))
    try expectClean("r")
    try repository.commitFiles(["a.txt": "three\n"])
    try expectClean("r")
  }

  @Test func keepsASparseCheckoutSparse() throws {
    try sandbox.makeRepository(files: ["in/a": "1", "out/b": "1", "out/c": "1"])
    try sandbox.git("sparse-checkout", "set", "--no-sparse-index", "in", in: "r")
    #expect(sandbox.read("r/out/b") == nil)
    try Repository.open(at: sandbox.path("r")).commitFiles(["out/b": "2", "out/c": nil, "in/a": "2"])
    #expect(sandbox.read("r/out/b") == nil && sandbox.read("r/in/a") == "2")
    #expect(try sandbox.git("ls-files", "-t", in: "r").lines == ["H in/a", "S out/b"])
    #expect(try sandbox.git("show", "HEAD:out/b", in: "r").text == "2")
    try expectClean("r")
  }

  @Test func keepsRacyEntriesVisible() throws {
    try sandbox.makeRepository(files: ["a": "1", "racy": "1111"])
    // Same size, same time as the index: git can see the change only by reading the file. All of it lies in the past, so
    // that an index written now looks newer than the file.
    let time = Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded(.down) - 10)
    func write(_ text: String) throws {
      try sandbox.write(text, to: "r/racy")
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: sandbox.path("r/racy"))
    }
    try write("2222")
    try sandbox.git("add", "racy", in: "r")
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: sandbox.path("r/.git/index"))
    try write("3333")
    try sandbox.git("config", "core.trustctime", "false", in: "r")
    try sandbox.git("config", "core.checkStat", "minimal", in: "r")
    try Repository.open(at: sandbox.path("r")).commitFiles(["a": "2"])
    #expect(try sandbox.git("status", "--porcelain", in: "r").text == "MM racy")
  }

  @Test func sharesWhatItWrites() throws {
    try withUmaskToOurselves {
      for (value, expected) in [("group", 0o775), ("0660", 0o770), ("0640", 0o750), ("umask", 0o755)] {
        let name = "r\(value)"
        try sandbox.git("init", "-q", "--bare", name)
        try sandbox.git("config", "core.sharedRepository", value, in: name)
        try Repository.open(at: sandbox.path(name)).commitFiles(["a/b": value])
        let objects = sandbox.path(name + "/objects")
        let folders = try FileManager.default.contentsOfDirectory(atPath: objects).filter { $0.count == 2 }
        for item in folders {
          let mode = try FileManager.default.attributesOfItem(atPath: objects + "/" + item)[.posixPermissions]
          #expect((mode as? Int).map { $0 & 0o777 } == expected, "\(value) \(item)")
        }
        #expect(folders.count > 2)
        #expect(umask(0o022) == 0o022)
      }
    }
  }

  @Test func readsAlternates() throws {
    try sandbox.makeRepository(files: ["a": "shared\n"])
    try sandbox.git("clone", "-q", "--shared", "r", "c")
    try sandbox.git("clone", "-q", "--shared", "c", "d")
    let repository = try Repository.open(at: sandbox.path("d"))
    #expect(
      try repository.snapshot(ofCommit: repository.commitID("HEAD")).bytes(at: "a") == Array("shared\n".utf8))
    try repository.commitFiles(["b": "own"])
    #expect(try sandbox.git("show", "HEAD:b", in: "d").text == "own")
    #expect(try sandbox.git("cat-file", "-t", "HEAD:b", in: "r", allowingFailure: true).status != 0)
  }
}
