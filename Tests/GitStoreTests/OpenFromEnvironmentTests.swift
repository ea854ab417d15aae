import Foundation
import GitStore
import Testing

@Suite struct OpenFromEnvironmentTests {
  let sandbox = Sandbox()

  private func text(_ snapshot: any FileSnapshot, _ path: String) throws -> String? {
    try snapshot.bytes(at: path).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [["commit", "-qam", "x"], ["commit", "-qm", "x", "--", "a.txt"]], [false, true])
  func preCommitSeesWhatWillBeCommitted(_ command: [String], linked: Bool) throws {
    try sandbox.makeRepository(files: ["a.txt": "old\n", "b.txt": "old\n"])
    if linked { try sandbox.git("worktree", "add", "-q", "../w", "-b", "side", in: "r") }
    let folder = linked ? "w" : "r"
    try sandbox.write("new\n", to: folder + "/a.txt")
    try sandbox.write("staged\n", to: folder + "/b.txt")
    try sandbox.git("add", "b.txt", in: folder)
    try sandbox.write("later\n", to: folder + "/b.txt")
    let trap = HookTrap(sandbox: sandbox)
    try trap.install("pre-commit", in: "r/.git")
    let isPartial = command.contains("--")
    let status = try trap.run(command, in: folder) { caught in
      let repository = try Repository.openFromEnvironment(
        caught.environment, currentDirectory: caught.directory)
      #expect(repository.workDirectory == sandbox.path(folder))
      let index = try repository.indexSnapshot()
      #expect(try text(index, "a.txt") == "new\n")
      #expect(try text(index, "b.txt") == (isPartial ? "old\n" : "later\n"))
      // The trap proves itself: a plain open sees something else.
      let plain = try Repository.open(at: sandbox.path(folder)).indexSnapshot()
      #expect(try text(plain, "a.txt") == "old\n")
    }
    #expect(status == 0)
    #expect(try sandbox.git("show", "HEAD:b.txt", in: folder).text == (isPartial ? "old" : "later"))
  }

  @Test(arguments: [1, 1000])
  func preReceiveSeesWhatIsPushed(unpackLimit: Int) throws {
    try sandbox.makeRepository()
    try sandbox.git("clone", "-q", "--bare", "r", "b.git")
    try sandbox.git("config", "receive.unpackLimit", "\(unpackLimit)", in: "b.git")
    try sandbox.write("pushed\n", to: "r/p.txt")
    try sandbox.git("add", "-A", in: "r")
    try sandbox.git("commit", "-qm", "second", in: "r")
    let id = try #require(ObjectID(hex: try sandbox.git("rev-parse", "HEAD", in: "r").text))
    let trap = HookTrap(sandbox: sandbox)
    try trap.install("pre-receive", in: "b.git")
    let status = try trap.run(["push", "-q", "../b.git", "HEAD:main"], in: "r") { caught in
      let plain = try Repository.open(at: sandbox.path("b.git"))
      #expect(gitError { _ = try plain.snapshot(ofCommit: id) }?.code == .objectMissing)
      let repository = try Repository.openFromEnvironment(
        caught.environment, currentDirectory: caught.directory)
      #expect(repository.isBare)
      #expect(try text(repository.snapshot(ofCommit: id), "p.txt") == "pushed\n")
      #expect(try text(repository.snapshot(ofCommit: id), "a.txt") == "one\n")
      #expect(gitError { try repository.commitFiles(["x": "y"]) }?.code == .quarantined)
    }
    #expect(status == 0)
    #expect(try sandbox.git("rev-parse", "main", in: "b.git").text == id.description)
  }

  @Test func honoursWorkTreeAndCommonDirectory() throws {
    try sandbox.makeRepository()
    try sandbox.git("worktree", "add", "-q", "../w", "-b", "side", in: "r")
    try sandbox.write("", to: "elsewhere/x")
    let moved = try Repository.openFromEnvironment(
      ProcessEnvironment(["GIT_DIR": "r/.git", "GIT_WORK_TREE": "elsewhere"]), currentDirectory: sandbox.root)
    #expect(moved.workDirectory == sandbox.path("elsewhere"))
    let linked = try Repository.openFromEnvironment(
      ProcessEnvironment([
        "GIT_DIR": sandbox.path("r/.git/worktrees/w"), "GIT_COMMON_DIR": sandbox.path("r/.git"),
        "GIT_WORK_TREE": sandbox.path("w"),
      ]), currentDirectory: sandbox.root)
    #expect(linked.workDirectory == sandbox.path("w"))
    #expect(linked.commonDirectory == sandbox.path("r/.git"))
    let wrong = ProcessEnvironment([
      "GIT_DIR": sandbox.path("r/.git/worktrees/w"), "GIT_COMMON_DIR": sandbox.path("elsewhere"),
    ])
    let error = gitError { _ = try Repository.openFromEnvironment(wrong, currentDirectory: sandbox.root) }
    #expect(error?.code == .unsupportedEnvironment && error?.subject == "GIT_COMMON_DIR")
  }

  @Test func searchesFromTheCurrentDirectory() throws {
    try sandbox.makeRepository(files: ["d/e/x": "x\n"])
    let none = ProcessEnvironment([:])
    let found = try Repository.openFromEnvironment(none, currentDirectory: sandbox.path("r/d/e"))
    #expect(found.workDirectory == sandbox.path("r"))
    let ceiling = ProcessEnvironment(["GIT_CEILING_DIRECTORIES": sandbox.path("r")])
    let error = gitError {
      _ = try Repository.openFromEnvironment(ceiling, currentDirectory: sandbox.path("r/d/e"))
    }
    #expect(error?.code == .notARepository)
    let file = try Repository.openFromEnvironment(
      ProcessEnvironment(["GIT_DIR": ".git"]), currentDirectory: sandbox.path("r"))
    #expect(file.workDirectory == sandbox.path("r"))
  }

  @Test func resolvesAGitFileInGitDir() throws {
    try sandbox.makeRepository()
    try sandbox.git("worktree", "add", "-q", "../w", "-b", "side", in: "r")
    let repository = try Repository.openFromEnvironment(
      ProcessEnvironment(["GIT_DIR": ".git"]), currentDirectory: sandbox.path("w"))
    #expect(repository.workDirectory == sandbox.path("w"))
  }
}
