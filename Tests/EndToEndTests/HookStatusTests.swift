import Foundation
import Testing

/// Which hooks stand where, and that taking ours away leaves those of others.
@Suite struct HookStatusTests {
  private struct Status: Decodable {
    struct Hook: Decodable {
      let hook: String
      let state: String
      let chained: String?
    }
    struct Driver: Decodable {
      let isRegistered: Bool
      let isNamed: Bool
    }
    let hooksPath: String?
    let isBare: Bool
    let isProgramThere: Bool
    let hooks: [Hook]
    let mergeDriver: Driver?
    let isComplete: Bool

    func state(_ name: String) -> String? { hooks.first { $0.hook == name }?.state }
  }
  private static let other = "#!/bin/sh\necho other >> ../ran\nexit 0\n"

  private func status(_ sandbox: Sandbox, in folder: String = "registry") throws -> (code: Int32, status: Status) {
    let ran = try sandbox.kengen("hook", "status", "--format", "json", in: folder)
    return (ran.code, try JSONDecoder().decode(Status.self, from: Data(ran.out.utf8)))
  }

  private func village() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    return sandbox
  }

  @Test func saysWhatIsMissingAndThenThatNothingIs() throws {
    let sandbox = try village()
    let before = try status(sandbox)
    #expect(before.code == 1)
    // Nothing is said to be guarded that is not.
    let words = try sandbox.kengen("hook", "status", in: "registry").out
    #expect(words.contains("守っていない台帳") && !words.contains("守っている台帳"))
    #expect(before.status.state("pre-commit") == "missing")
    #expect(before.status.mergeDriver?.isRegistered == false)
    #expect(try sandbox.kengen("hook", "install", in: "registry").code == 0)
    let after = try status(sandbox)
    #expect(after.code == 0)
    #expect(after.status.isComplete && after.status.isProgramThere)
    #expect(after.status.hooks.allSatisfy { $0.state == "installed" })
    #expect(after.status.mergeDriver?.isNamed == true)
    #expect(try sandbox.kengen("hook", "status", in: "registry").out.contains("足りないものはありません"))
  }

  /// Each thing taken away by hand is seen.
  @Test(arguments: [
    ("sed -i '$d' .git/hooks/pre-commit", "outdated"), ("chmod -x .git/hooks/pre-commit", "not-executable"),
    ("rm .git/hooks/pre-commit", "missing"), ("printf '#!/bin/sh\\nexit 0\\n' > .git/hooks/pre-commit", "other"),
    ("printf '#!/bin/sh\\n# kengen hook run pre-commit\\n' > .git/hooks/pre-commit", "other"),
    ("printf '#!/bin/sh\\n kengen hook run pre-commit || exit 1\\n' > .git/hooks/pre-commit", "calls"),
  ])
  func seesWhatBecameOfAHook(_ change: String, _ state: String) throws {
    let sandbox = try village()
    try sandbox.kengen("hook", "install", in: "registry")
    try sandbox.shell(change, in: "registry")
    let found = try status(sandbox)
    #expect(found.status.state("pre-commit") == state)
    #expect(found.code == (state == "calls" ? 0 : 1))
  }

  @Test func seesTheMergeDriverGone() throws {
    let sandbox = try village()
    try sandbox.kengen("hook", "install", in: "registry")
    try sandbox.shell("rm .git/info/attributes", in: "registry")
    #expect(try status(sandbox).status.mergeDriver?.isNamed == false)
    // A .gitattributes under version control will do as well.
    try sandbox.write("registry/.gitattributes", "*.csv merge=kengen\n")
    #expect(try status(sandbox).code == 0)
    try sandbox.git("config", "--unset", "merge.kengen.driver", in: "registry")
    #expect(try status(sandbox).status.mergeDriver?.isRegistered == false)
  }

  @Test func respectsHooksPathLinkedWorktreesAndBareRepositories() throws {
    let sandbox = try village()
    try sandbox.git("config", "core.hooksPath", ".hooks", in: "registry")
    #expect(try sandbox.kengen("hook", "install", in: "registry").code == 0)
    #expect(try status(sandbox).status.hooksPath == ".hooks")
    #expect(try status(sandbox).code == 0)
    try sandbox.git("config", "--unset", "core.hooksPath", in: "registry")
    #expect(try status(sandbox).code == 1)
    try sandbox.kengen("hook", "install", in: "registry")
    try sandbox.git("worktree", "add", "-q", "-b", "second", "../second", in: "registry")
    #expect(try status(sandbox, in: "second").code == 0)
    try sandbox.git("clone", "-q", "--bare", "registry", "server.git")
    #expect(try status(sandbox, in: "server.git").status.state("pre-receive") == "missing")
    try sandbox.kengen("hook", "install", in: "server.git")
    let server = try status(sandbox, in: "server.git")
    #expect(server.code == 0 && server.status.isBare && server.status.mergeDriver == nil)
  }

  @Test func uninstallTakesAllOfOursAndNothingElse() throws {
    let sandbox = try village()
    try sandbox.shell("mkdir -p .git/info && echo '*.txt text' > .git/info/attributes && cp .git/config ../config", in: "registry")
    try sandbox.kengen("hook", "install", in: "registry")
    try sandbox.write("registry/.git/hooks/pre-push", Self.other)
    #expect(try sandbox.kengen("hook", "uninstall", in: "registry").code == 0)
    let found = try status(sandbox).status
    #expect(found.hooks.allSatisfy { $0.state == "missing" })
    #expect(try sandbox.read("registry/.git/info/attributes") == "*.txt text\n")
    #expect(try sandbox.read("registry/.git/hooks/pre-push") == Self.other)
    #expect(try sandbox.git("config", "--get-regexp", "kengen", in: "registry").out.isEmpty)
    #expect(try sandbox.kengen("hook", "uninstall", in: "registry").out.contains("取り除くものはありません"))
  }

  /// A hook that calls ours is somebody's own: installing does not overwrite it, and uninstalling leaves it.
  @Test func aHookThatCallsOursIsLeftAlone() throws {
    let sandbox = try village()
    let own = "#!/bin/sh\nkengen hook run pre-commit || exit 1\nexit 0\n"
    try sandbox.write("registry/.git/hooks/pre-commit", own)
    try sandbox.shell("chmod +x .git/hooks/pre-commit", in: "registry")
    #expect(try sandbox.kengen("hook", "install", in: "registry").code == 0)
    #expect(try sandbox.read("registry/.git/hooks/pre-commit") == own)
    #expect(try sandbox.kengen("hook", "uninstall", in: "registry").out.contains("別のフック"))
    #expect(try sandbox.read("registry/.git/hooks/pre-commit") == own)
  }

  @Test func aChainedHookRunsFirstMayRefuseAndIsRestored() throws {
    let sandbox = try village()
    try sandbox.write("registry/.git/hooks/pre-commit", Self.other)
    try sandbox.shell("chmod +x .git/hooks/pre-commit", in: "registry")
    #expect(try sandbox.kengen("hook", "install", "--chain", in: "registry").code == 0)
    #expect(try status(sandbox).status.hooks.first { $0.hook == "pre-commit" }?.chained?.hasSuffix(".git/hooks/pre-commit") == true)
    try sandbox.replace(HookTests.head, with: HookTests.broken, in: HookTests.file)
    #expect(try sandbox.git("commit", "-qam", "x", in: "registry").code != 0)
    #expect(try sandbox.read("ran") == "other\n")
    try sandbox.replace(HookTests.broken, with: HookTests.head + "0", in: HookTests.file)
    #expect(try sandbox.git("commit", "-qam", "x", in: "registry").code == 0)
    try sandbox.shell("printf '#!/bin/sh\\nexit 3\\n' > .git/hooks/pre-commit", in: "registry")
    try sandbox.replace(HookTests.head + "0", with: HookTests.head, in: HookTests.file)
    #expect(try sandbox.git("commit", "-qam", "y", in: "registry").code != 0)
    try sandbox.shell("printf '%s' '\(Self.other)' > .git/hooks/pre-commit", in: "registry")
    // Twice makes no chain of ours behind ours.
    #expect(try sandbox.kengen("hook", "install", "--chain", in: "registry").code == 0)
    #expect(try sandbox.read("registry/.git/hooks/pre-commit") == Self.other)
    #expect(try status(sandbox).code == 0)
    #expect(try sandbox.kengen("hook", "uninstall", in: "registry").code == 0)
    #expect(try sandbox.read("registry/.git/hooks/pre-commit") == Self.other)
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("registry/.git/kengen-hooks")))
    #expect(try sandbox.git("config", "core.hooksPath", in: "registry").out.isEmpty)
  }

  /// On a server a chained hook reads the same lines as ours.
  @Test func aChainedPreReceiveReadsTheUpdates() throws {
    let sandbox = try village()
    try sandbox.git("clone", "-q", "--bare", "registry", "server.git")
    try sandbox.shell("printf '#!/bin/sh\\ncat > ../updates\\n' > hooks/pre-receive && chmod +x hooks/pre-receive", in: "server.git")
    #expect(try sandbox.kengen("hook", "install", "--chain", in: "server.git").code == 0)
    try sandbox.git("clone", "-q", "server.git", "work")
    try sandbox.shell("\(ReceiveTests.broken) && git commit -qam x", in: "work")
    let refused = try sandbox.git("push", "-q", "origin", "HEAD:main", "HEAD:side", in: "work")
    #expect(refused.code != 0 && refused.error.contains("section-hed"), "\(refused.error)")
    #expect(try sandbox.read("updates").split(separator: "\n").count == 2)
  }
}
