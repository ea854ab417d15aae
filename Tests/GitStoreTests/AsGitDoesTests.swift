import Foundation
import GitStore
import Glibc
import Testing

/// Where libgit2 would differ from git, git is right.
@Suite struct AsGitDoesTests {
  let sandbox = Sandbox()

  private func open(_ folder: String, _ variables: [String: String] = [:]) throws -> Repository {
    let base = Sandbox.environment.filter { !$0.key.hasPrefix("GIT_AUTHOR") && !$0.key.hasPrefix("GIT_COMMITTER") }
    return try Repository.open(at: sandbox.path(folder), environment: ProcessEnvironment(base.merging(variables) { $1 }))
  }

  // MARK: Configuration

  /// Each way by which git learns of a name that libgit2 does not see, or reads otherwise.
  @Test func readsConfigurationAsGitDoes() throws {
    try sandbox.git("init", "-q", "r")
    try sandbox.git("config", "remote.origin.url", "https://example.jp/registry.git", in: "r")
    try sandbox.write("[user]\n\tname = 職場 \"庶務\" \\\\ 係\n\temail = office@example.jp\n[core]\n\tfilemode\n", to: "other.cfg")
    let other = sandbox.path("other.cfg")
    func name(_ variables: [String: String]) throws -> String { try open("r", variables).identity().author.name }
    func gits(_ variables: [String: String]) throws -> String {
      let alias = "alias.ident=!env -u GIT_AUTHOR_NAME -u GIT_AUTHOR_EMAIL git var GIT_AUTHOR_IDENT"
      let line = try sandbox.git("-c", alias, "ident", in: "r", environment: variables).text
      return String(line[..<(line.range(of: " <")?.lowerBound ?? line.endIndex)])
    }
    let count = [
      "GIT_CONFIG_COUNT": "2", "GIT_CONFIG_KEY_0": "user.name", "GIT_CONFIG_VALUE_0": "数え", "GIT_CONFIG_KEY_1": "user.email",
      "GIT_CONFIG_VALUE_1": "n@example.jp",
    ]
    for variables in [["GIT_CONFIG_GLOBAL": other], ["GIT_CONFIG_SYSTEM": other, "GIT_CONFIG_NOSYSTEM": "0"], count] {
      #expect(try name(variables) == gits(variables), "\(variables)")
    }
    #expect(try name(["GIT_CONFIG_GLOBAL": other]) == #"職場 庶務 \ 係"#)
    #expect(throws: GitError.self) { try name(["GIT_CONFIG_GLOBAL": "/dev/null"]) }
    try sandbox.git("config", "includeIf.hasconfig:remote.*.url:https://example.jp/**.path", other, in: "r")
    #expect(try name([:]) == gits([:]))
    // A name of the repository's own goes before it, where git has it so.
    try sandbox.git("config", "user.name", "own", in: "r")
    #expect(try name([:]) == gits([:]))
  }

  @Test func aKeyThatIsWrittenIsReadAnew() throws {
    try sandbox.git("init", "-q", "r")
    let repository = try open("r", ["GIT_CONFIG_GLOBAL": "/dev/null"])
    #expect(try repository.configValue("kengen.folder") == nil)
    for value in ["gov/", "a\nb\"\\ #"] {
      try repository.setConfigValue("kengen.folder", value)
      #expect(try repository.configValue("kengen.folder") == value)
    }
    try repository.unsetConfigValue("kengen.folder")
    #expect(try repository.configValue("kengen.folder") == nil)
  }

  /// A file that git cannot read is no reason to go on under another name.
  @Test func whatGitCannotReadIsRefused() throws {
    try sandbox.git("init", "-q", "r")
    try sandbox.git("config", "user.name", "n", in: "r")
    try sandbox.git("config", "user.email", "e@example.jp", in: "r")
    try sandbox.write("[user\n", to: "bad.cfg")
    let error = gitError { _ = try open("r", ["GIT_CONFIG_GLOBAL": sandbox.path("bad.cfg")]).identity() }
    #expect(error?.code == .gitUnusable && error?.words.joined().contains("bad.cfg") == true)
  }

  // MARK: Opening

  @Test(.enabled(if: geteuid() == 0, "only root can give a folder to another user"))
  func opensWhatGitTakesForSafe() throws {
    try sandbox.makeRepository()
    #expect(lchown(sandbox.path("r"), 4321, 4321) == 0)
    #expect(gitError { _ = try open("r") }?.code == .foreignOwner)
    for value in ["*", sandbox.path("r")] {
      try sandbox.write("[safe]\n\tdirectory = \(value)\n", to: "safe.cfg")
      #expect(try open("r", ["GIT_CONFIG_GLOBAL": sandbox.path("safe.cfg")]).commitID("HEAD").description.utf8.count == 40)
    }
    // An empty value takes back what stands before it.
    try sandbox.write("[safe]\n\tdirectory = *\n\tdirectory =\n", to: "safe.cfg")
    #expect(gitError { _ = try open("r", ["GIT_CONFIG_GLOBAL": sandbox.path("safe.cfg")]) }?.code == .foreignOwner)
  }

  /// With the configuration of a work tree, a bare repository says only there that it is one.
  @Test func honoursTheConfigurationOfTheWorkTree() throws {
    try sandbox.makeRepository()
    try sandbox.git("clone", "-q", "--bare", "r", "b.git")
    try sandbox.git("config", "extensions.worktreeConfig", "true", in: "b.git")
    try sandbox.git("config", "--worktree", "core.bare", "true", in: "b.git")
    try sandbox.git("config", "--unset", "core.bare", in: "b.git")
    try sandbox.git("worktree", "add", "-q", "../w", "main", in: "b.git")
    #expect(try open("b.git").isBare)
    #expect(try open("w").workDirectory == sandbox.path("w"))
    try sandbox.git("config", "--worktree", "kengen.person", "0001", in: "w")
    #expect(try open("w").configValue("kengen.person") == "0001")
    #expect(try open("b.git").configValue("kengen.person") == nil)
  }

  @Test func saysWhatAPartialCloneHasNotFetched() throws {
    try sandbox.makeRepository(files: ["a.txt": "one\n"])
    try sandbox.git("config", "uploadpack.allowFilter", "true", in: "r")
    try sandbox.git("clone", "-q", "--no-checkout", "--filter=blob:none", "file://" + sandbox.path("r"), "c")
    let repository = try open("c")
    let head = try repository.commitID("HEAD")
    #expect(gitError { _ = try repository.snapshot(ofCommit: head).bytes(at: "a.txt") }?.code == .objectNotFetched)
    try sandbox.git("fetch", "-q", "--refetch", "--no-filter", in: "c")
    #expect(try open("c").snapshot(ofCommit: head).bytes(at: "a.txt") == Array("one\n".utf8))
  }

  // MARK: Work trees

  @Test func aSparseCheckoutIsNoDeletion() throws {
    try sandbox.makeRepository(files: ["top.csv": "t\n", "in/a.csv": "a\n", "out/b.csv": "b\n", "out/deep/c.csv": "c\n"])
    try sandbox.git("sparse-checkout", "set", "in", in: "r")
    #expect(sandbox.read("r/out/b.csv") == nil)
    let files = try CheckedOutSnapshot(root: sandbox.path("r"), repository: open("r"), prefix: "")
    #expect(try files.bytes(at: "out/deep/c.csv") == Array("c\n".utf8))
    #expect(try files.names(in: "").map(\.name) == ["in", "out", "top.csv"])
    #expect(try files.names(in: "out").map(\.name) == ["b.csv", "deep"])
    let part = try CheckedOutSnapshot(root: sandbox.path("r/out"), repository: open("r"), prefix: "out/")
    #expect(try part.names(in: "").map(\.name) == ["b.csv", "deep"] && part.bytes(at: "b.csv") == Array("b\n".utf8))
    // What somebody really deleted is deleted.
    unlink(sandbox.path("r/in/a.csv"))
    #expect(try files.bytes(at: "in/a.csv") == nil)
  }

  @Test func readsLineEndsAsGitCommitsThem() throws {
    try sandbox.makeRepository(files: ["a.csv": "one\ntwo\n", "b.csv": "one\n"])
    try sandbox.git("clone", "-q", "-c", "core.autocrlf=true", "r", "c")
    #expect(sandbox.read("c/a.csv") == "one\r\ntwo\r\n")
    func read(_ file: String, _ variables: [String: String] = [:], in folder: String = "c") throws -> [UInt8]? {
      try CheckedOutSnapshot(root: sandbox.path(folder), repository: open(folder, variables), prefix: "").bytes(at: file)
    }
    #expect(try read("a.csv") == Array("one\ntwo\n".utf8))
    // Without such a setting they are as they lie there.
    try sandbox.write("one\r\n", to: "r/b.csv")
    #expect(try read("b.csv", in: "r") == Array("one\r\n".utf8))
    try sandbox.write("[core]\n\tautocrlf = input\n", to: "crlf.cfg")
    #expect(try read("b.csv", ["GIT_CONFIG_GLOBAL": sandbox.path("crlf.cfg")], in: "r") == Array("one\n".utf8))
  }

  /// What git would convert and libgit2 does not is not written; an LFS pointer is not read as text.
  @Test func refusesForeignConversions() throws {
    try sandbox.makeRepository(files: ["a.csv": "one\n", ".gitattributes": "*.csv filter=vault\n*.txt working-tree-encoding=CP932\n"])
    // A filter that nobody configured does nothing.
    try open("r").commitFiles(["a.csv": "two\n"])
    #expect(gitError { try open("r").commitFiles(["b.txt": "two\n"]) }?.code == .filtered)
    try sandbox.git("config", "filter.vault.clean", "cat", in: "r")
    let refused = gitError { try open("r").commitFiles(["c.csv": "two\n"]) }
    #expect(refused?.code == .filtered && refused?.detail == "filter=vault")
    #expect(try sandbox.git("status", "--porcelain", in: "r").text.isEmpty)
    let pointer = Array("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n".utf8)
    #expect(gitError { _ = try LFSPointer.refused(pointer, at: "a.csv") }?.code == .lfsPointer)
  }

  // MARK: Names and words

  /// Attachments from Windows keep their names in the index, in trees and in work trees.
  @Test func namesThatAreNotUTF8StayAsTheyAre() throws {
    try sandbox.makeRepository()
    let name: [UInt8] = [0x8E, 0x91, 0x97, 0xBF, 0x2E, 0x74, 0x78, 0x74]
    let path = PathBytes(bytes: Array("docs/".utf8) + name)
    let repository = try open("r", ["GIT_CONFIG_GLOBAL": identity()])
    _ = try repository.write(CommitRequest(message: "attachment") { _, _ in [FileEdit(pathBytes: path, content: [0x31])] })
    func listed() throws -> [UInt8] { try sandbox.git("ls-files", "-z", "docs", in: "r").bytes }
    #expect(try listed() == path.bytes + [0])
    #expect(try sandbox.git("status", "--porcelain", in: "r").text.isEmpty)
    // An entry as young as the index is looked at again.
    try sandbox.git("ls-files", "-z", in: "r")
    try sandbox.write("two\n", to: "r/new.txt")
    try sandbox.git("add", "-A", in: "r")
    try sandbox.git("commit", "-q", "-m", "new", in: "r")
    try repository.commitFiles(["other.txt": "x\n"])
    #expect(try listed() == path.bytes + [0])
    #expect(try sandbox.git("status", "--porcelain", in: "r").text.isEmpty)
    // A merge takes such a change over, and a deletion.
    try sandbox.git("clone", "-q", "r", "c")
    let other = try open("c", ["GIT_CONFIG_GLOBAL": identity()])
    let base = try other.commitID("HEAD")
    _ = try other.write(CommitRequest(message: "change") { _, _ in [FileEdit(pathBytes: path, content: [0x32])] })
    let theirs = try other.commitID("HEAD")
    let changes = try other.merge(base: base, ours: base, theirs: theirs) { _ in nil }
    #expect(changes.map(\.pathBytes) == [path] && changes.first?.content == [0x32])
    _ = try other.write(CommitRequest(message: "away") { _, _ in [FileEdit(pathBytes: path, content: nil)] })
    #expect(try sandbox.git("ls-files", "docs", in: "c").text.isEmpty)
  }

  private func identity() throws -> String {
    try sandbox.write("[user]\n\tname = n\n\temail = e@example.jp\n", to: "identity.cfg")
    return sandbox.path("identity.cfg")
  }

  /// Words in the encoding that the commit names; what Japanese machines call Shift_JIS has Microsoft's characters.
  @Test(arguments: [
    ("CP932", "CP932", "髙橋"), ("Shift_JIS", "CP932", "髙橋"), ("EUC-JP", "EUC-JP", "高橋"), ("ISO-2022-JP", "ISO-2022-JP", "高橋"),
  ])
  func readsTheWordsOfACommit(_ named: String, _ encoding: String, _ name: String) throws {
    try sandbox.makeRepository()
    let made = Process()
    made.executableURL = URL(fileURLWithPath: "/bin/sh")
    made.arguments = ["-c", "printf '人事異動 \(name)\\n\\n二行目\\n' | iconv -f UTF-8 -t \(encoding) > '\(sandbox.path("m"))'"]
    try made.run()
    made.waitUntilExit()
    try sandbox.git("-c", "i18n.commitEncoding=\(named)", "commit", "-q", "--allow-empty", "-F", "../m", in: "r")
    let repository = try open("r")
    #expect(try repository.commit(repository.commitID("HEAD")).message == "人事異動 \(name)\n\n二行目\n")
  }

  @Test func aBranchWhoseNameIsNotUTF8IsNotTakenForAnother() throws {
    try sandbox.makeRepository()
    try sandbox.write(Array("ref: refs/heads/".utf8) + [0x8E, 0x91, 0x0A], to: "r/.git/HEAD")
    #expect(gitError { _ = try open("r").head() }?.code == .invalidReferenceName)
  }

  // MARK: git itself

  /// Variables meant for another repository do not follow, nor do those that change what git does; its words are kept.
  @Test func gitIsStartedWithoutWhatWouldChangeIt() throws {
    try sandbox.makeRepository()
    try sandbox.makeRepository("other", files: ["b.txt": "b\n"])
    let variables = Sandbox.environment.merging([
      "GIT_DIR": sandbox.path("other/.git"), "GIT_OBJECT_DIRECTORY": sandbox.path("other/.git/objects"), "GIT_TRACE": "1",
      "GIT_LITERAL_PATHSPECS": "1", "GIT_EXTERNAL_DIFF": "/nonexistent",
    ]) { $1 }
    let git = GitProgram(gitDirectory: sandbox.path("r/.git"), environment: ProcessEnvironment(variables))
    let listed = try git.run(["ls-tree", "--name-only", "HEAD"])
    #expect(listed.code == 0 && listed.line == "a.txt" && listed.errorLines.isEmpty)
    #expect(try git.run(["ls-files", "--", ":(glob)*.txt"]).line == "a.txt")
    let failed = try git.run(["cat-file", "-p", "HEAD:none"])
    #expect(failed.code == 128 && failed.errorLines.first?.hasPrefix("fatal: ") == true)
    // As a hook, the objects that git names are used.
    let hook = GitProgram(gitDirectory: sandbox.path("r/.git"), environment: ProcessEnvironment(variables), hookVariables: .kept)
    #expect(try hook.run(["cat-file", "-e", "HEAD^{tree}"]).code != 0)
    let large = [UInt8](repeating: 0x61, count: 3 << 20)
    #expect(try git.run(["hash-object", "--stdin"], input: large).code == 0)
    #expect(try git.run(["version"], input: large).line.hasPrefix("git version"))
  }

  /// A command that had to succeed says what git wrote, which is the only thing that tells why.
  @Test func aFailureKeepsWhatGitWrote() throws {
    try sandbox.makeRepository()
    let git = GitProgram(gitDirectory: sandbox.path("r/.git"), environment: ProcessEnvironment(Sandbox.environment))
    let failed = gitError { _ = try git.output(["-c", "core.pager=cat", "cat-file", "-p", "HEAD:none"]) }
    #expect(failed?.code == .gitFailed(exitCode: 128))
    #expect(failed?.subject == "cat-file")
    #expect(failed?.words.contains { $0.hasPrefix("fatal: ") && $0.contains("none") } == true)
    #expect(try git.output(["cat-file", "-t", "HEAD"]) == Array("commit\n".utf8))
    let nowhere = RemoteBranch(
      gitDirectory: sandbox.path("r/.git"), folder: sandbox.path("r"), remote: sandbox.path("nowhere"), name: "main")
    let lost = gitError { _ = try nowhere.fetch(into: "refs/test/there", try open("r")) }
    #expect(lost?.code == .remoteUnreachable && lost?.subject == sandbox.path("nowhere"))
    #expect(lost?.words.contains { $0.contains("nowhere") } == true)
  }

  /// A file for git to read is its owner's alone, and gone afterwards.
  @Test func temporaryFilesAreTakenAway() throws {
    var path = ""
    do {
      let file = try TemporaryFile(Array("見本\n".utf8), environment: ProcessEnvironment(["TMPDIR": sandbox.path("")]))
      path = file.path
      var status = stat()
      #expect(lstat(path, &status) == 0 && status.st_mode & 0o777 == 0o600 && status.st_size == 7)
    }
    #expect(path.hasPrefix(sandbox.path("")) && access(path, F_OK) != 0)
    #expect(
      gitError { _ = try TemporaryFile([], environment: ProcessEnvironment(["TMPDIR": sandbox.path("none")])) }?.subject
        == sandbox.path("none"))
  }
}
