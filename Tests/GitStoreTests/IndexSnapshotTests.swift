import Foundation
import GitStore
import Testing

@Suite struct IndexSnapshotTests {
  let sandbox = Sandbox()

  @Test func seesStagedNotLaterChanges() throws {
    try sandbox.makeRepository(files: ["a.txt": "one\n", "gone.txt": "x\n"])
    try sandbox.write("staged\n", to: "r/a.txt")
    try sandbox.write("new\n", to: "r/d/new.txt")
    try sandbox.git("add", "-A", in: "r")
    try sandbox.git("rm", "-q", "--cached", "gone.txt", in: "r")
    try sandbox.write("later\n", to: "r/a.txt")
    try sandbox.write("untracked\n", to: "r/u.txt")
    let snapshot = try Repository.open(at: sandbox.path("r")).indexSnapshot()
    #expect(try snapshot.bytes(at: "a.txt") == Array("staged\n".utf8))
    #expect(try snapshot.bytes(at: "d/new.txt") == Array("new\n".utf8))
    #expect(try snapshot.bytes(at: "gone.txt") == nil)
    #expect(try snapshot.names(in: "").map(\.name) == ["a.txt", "d"])
    try sandbox.git("add", "-A", in: "r")
    #expect(try snapshot.bytes(at: "a.txt") == Array("staged\n".utf8))
  }

  @Test func leavesOutIntentToAdd() throws {
    try sandbox.makeRepository()
    try sandbox.write("n\n", to: "r/n.txt")
    try sandbox.write("n\n", to: "r/only/n.txt")
    try sandbox.git("add", "-N", "n.txt", "only/n.txt", in: "r")
    let snapshot = try Repository.open(at: sandbox.path("r")).indexSnapshot()
    #expect(try snapshot.bytes(at: "n.txt") == nil)
    #expect(try snapshot.objectID(at: "n.txt") == nil)
    #expect(try snapshot.names(in: "").map(\.name) == ["a.txt"])
    #expect(try snapshot.names(in: "only").isEmpty)
    // git agrees: the tree it would commit has neither.
    #expect(try sandbox.git("ls-files", "--cached", in: "r").lines.contains("n.txt"))
    try sandbox.git("commit", "-q", "--allow-empty", "-m", "x", in: "r")
    #expect(try sandbox.git("ls-tree", "-r", "--name-only", "HEAD", in: "r").lines == ["a.txt"])
  }

  @Test func isEmptyBeforeTheFirstAdd() throws {
    try sandbox.git("init", "-q", "r")
    let snapshot = try Repository.open(at: sandbox.path("r")).indexSnapshot()
    #expect(try snapshot.names(in: "").isEmpty)
    #expect(try snapshot.bytes(at: "a.txt") == nil)
  }

  @Test func namesConflicts() throws {
    try sandbox.makeRepository(files: ["a.txt": "one\n", "b/c.txt": "one\n"])
    try sandbox.git("checkout", "-qb", "side", in: "r")
    for (branch, text) in [("side", "two\n"), ("main", "three\n")] {
      try sandbox.git("checkout", "-q", branch, in: "r")
      try sandbox.write(text, to: "r/a.txt")
      try sandbox.write(text, to: "r/b/c.txt")
      try sandbox.git("commit", "-qam", branch, in: "r")
    }
    try sandbox.git("merge", "side", in: "r", allowingFailure: true)
    let repository = try Repository.open(at: sandbox.path("r"))
    let error = gitError { _ = try repository.indexSnapshot() }
    #expect(error?.code == .indexConflicted && error?.paths == ["a.txt", "b/c.txt"])
    #expect(gitError { try repository.commitFiles(["z": "z"]) }?.code == .operationInProgress)
  }

  @Test func readsEveryIndexVersion() throws {
    try sandbox.makeRepository(files: ["a.txt": "one\n", "d/b.txt": "two\n", "d/bb.txt": "three\n"])
    for version in ["2", "3", "4"] {
      try sandbox.git("update-index", "--index-version", version, in: "r")
      let snapshot = try Repository.open(at: sandbox.path("r")).indexSnapshot()
      #expect(try snapshot.bytes(at: "d/bb.txt") == Array("three\n".utf8))
      #expect(try snapshot.names(in: "d").map(\.name) == ["b.txt", "bb.txt"])
    }
  }

  @Test func findsEntriesWhenCaseIsIgnored() throws {
    try sandbox.makeRepository(files: ["B.txt": "B\n", "a.txt": "a\n", "b/c.txt": "c\n", "C/d.txt": "d\n"])
    try sandbox.git("config", "core.ignoreCase", "true", in: "r")
    let snapshot = try Repository.open(at: sandbox.path("r")).indexSnapshot()
    #expect(try snapshot.names(in: "").map(\.name) == ["B.txt", "C", "a.txt", "b"])
    #expect(try snapshot.bytes(at: "b/c.txt") == Array("c\n".utf8))
    #expect(try snapshot.bytes(at: "A.txt") == nil)
  }

  @Test func namesUnreadableFeatures() throws {
    let files: KeyValuePairs = ["a.txt": "1", "d/b.txt": "2", "e/c.txt": "3"]
    for name in ["sparse", "split", "skip"] { try sandbox.makeRepository(name, files: files) }
    try sandbox.git("sparse-checkout", "set", "--sparse-index", "d", in: "sparse")
    try sandbox.git("update-index", "--split-index", in: "split")
    // git before 2.40 cannot leave the checksum out, so it is blanked here.
    var index = [UInt8](FileManager.default.contents(atPath: sandbox.path("skip/.git/index")) ?? Data())
    index.replaceSubrange((index.count - 20)..., with: [UInt8](repeating: 0, count: 20))
    try sandbox.write(index, to: "skip/.git/index")
    for (name, feature) in [("sparse", GitError.IndexFeature.sparse), ("split", .split), ("skip", .skipHash)] {
      let repository = try Repository.open(at: sandbox.path(name))
      let before = try sandbox.contents(of: name)
      #expect(gitError { _ = try repository.indexSnapshot() }?.code == .indexUnsupported(feature))
      let error = gitError { try repository.commitFiles(["z": "z"]) }
      #expect(error?.code == .indexUnsupported(feature))
      #expect(error?.subject == sandbox.path(name + "/.git/index"))
      #expect(try sandbox.contents(of: name) == before)
      // Trees stay readable.
      #expect(try repository.snapshot(ofCommit: repository.commitID("HEAD")).bytes(at: "a.txt") == [0x31])
    }
  }

  @Test func namesACorruptIndex() throws {
    try sandbox.makeRepository()
    try sandbox.write("DIRC garbage", to: "r/.git/index")
    let error = gitError { _ = try Repository.open(at: sandbox.path("r")).indexSnapshot() }
    #expect(error?.code == .other && error?.operation == "read index")
  }
}
