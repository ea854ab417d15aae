import Foundation
import Testing

/// A guard that looks at nothing says so and fails, wherever the registry and the hooks are.
@Suite struct GuardPlaceTests {
  static let file = "units/all/appointments.csv"

  /// A repository with the village in `gov/`.
  private func monorepo() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.shell("git init -q repo && cp -r '\(Sandbox.project.path)/registry/village' repo/gov")
    try sandbox.shell("echo x > other && git add -A && git commit -qm x", in: "repo")
    return sandbox
  }

  private func broken(_ sandbox: Sandbox, _ folder: String) throws {
    try sandbox.replace(HookTests.head, with: HookTests.broken, in: "\(folder)/\(Self.file)")
  }

  // MARK: A registry in a folder

  /// The configuration that names the folder is not cloned.
  @Test func aRegistryInAFolderIsFoundInAnyClone() throws {
    let sandbox = try monorepo()
    try sandbox.git("clone", "-q", "repo", "clone")
    #expect(try sandbox.kengen("hook", "install", in: "clone").code == 0)
    #expect(try sandbox.git("config", "kengen.folder", in: "clone").out == "gov/\n")
    try sandbox.git("config", "--unset", "kengen.folder", in: "clone")
    try broken(sandbox, "clone/gov")
    let refused = try sandbox.git("commit", "-qam", "x", in: "clone")
    #expect(refused.code != 0 && refused.error.contains("section-hed"), "\(refused.error)")
    // Nor does a folder that is wrong switch it off.
    try sandbox.git("config", "kengen.folder", "elsewhere/", in: "clone")
    #expect(try sandbox.git("commit", "-qam", "x", in: "clone").code != 0)
    #expect(try sandbox.kengen("hook", "status", in: "clone").code == 1)
  }

  @Test func everyRegistryOfARepositoryIsJudged() throws {
    let sandbox = try monorepo()
    try sandbox.shell("cp -r gov town && git add -A && git commit -qm two", in: "repo")
    #expect(try sandbox.kengen("hook", "install", "--registry", "repo/gov").code == 0)
    try broken(sandbox, "repo/town")
    let refused = try sandbox.git("commit", "-qam", "x", in: "repo")
    #expect(refused.code != 0 && refused.error.contains("(town/)"), "\(refused.error)")
    // What is broken in another one, and stays as it is, is not this commit's.
    try sandbox.git("commit", "-qam", "x", "--no-verify", in: "repo")
    let beside = try sandbox.shell("echo y > other && git commit -qam y", in: "repo")
    #expect(beside.code == 0, "\(beside.error)")
    #expect(try sandbox.kengen(["hook", "run", "pre-commit"], in: "repo", environment: ["PRE_COMMIT": "1"]).code != 0)
  }

  /// Asked at the top of a repository, or where a sparse checkout keeps it out, the only registry is meant.
  @Test func theOnlyRegistryIsFoundFromTheTop() throws {
    let sandbox = try monorepo()
    #expect(try sandbox.kengen("check", in: "repo").code == 0)
    #expect(try sandbox.kengen("assign", "system-operator", "0402", "--system", "juki", in: "repo").code == 0)
    #expect(try sandbox.git("diff", "--name-only", "HEAD~1", in: "repo").out == "gov/systems/assignments.csv\n")
    try sandbox.shell("git update-index --refresh -q; git sparse-checkout set nothing", in: "repo")
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("repo/gov")))
    #expect(try sandbox.kengen("check", in: "repo").code == 0)
    #expect(try sandbox.kengen("doctor", in: "repo").code == 0)
    #expect(try sandbox.kengen("assign", "system-operator", "0203", "--system", "kyoyu", in: "repo").code == 0)
    #expect(try sandbox.git("status", "--porcelain", in: "repo").out.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("repo/gov")))
    try sandbox.shell("git sparse-checkout disable && cp -r gov town && git add -A && git commit -qm two", in: "repo")
    #expect(try sandbox.kengen("check", in: "repo").code != 0)
  }

  /// A registry is not taken away from its folder; it may move.
  @Test func aRegistryInAFolderIsKeptOrMoved() throws {
    let sandbox = try monorepo()
    try sandbox.kengen("hook", "install", in: "repo")
    try sandbox.git("rm", "-rqf", "gov", in: "repo")
    let gone = try sandbox.git("commit", "-qm", "gone", in: "repo")
    #expect(gone.code != 0 && gone.error.contains("gov/kengen.yaml"), "\(gone.error)")
    try sandbox.git("reset", "-q", "--hard", in: "repo")
    try sandbox.git("mv", "gov", "office", in: "repo")
    let moved = try sandbox.git("commit", "-qm", "moved", in: "repo")
    #expect(moved.code == 0, "\(moved.error)")
  }

  // MARK: Hooks for everybody

  /// In a repository that has nothing to do with kengen, hooks that are everybody's stop nothing, the program missing too.
  @Test func hooksForEverybodyStopNobodyElse() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.shell("mkdir shared && cp '\(Sandbox.project.path)'/hooks/* shared/ && git config --global core.hooksPath \"$PWD/shared\"")
    try sandbox.shell("git init -q plain && git init -q --object-format=sha256 new && for r in plain new; do echo a > $r/a; done")
    for folder in ["plain", "new"] {
      for path in ["\(Sandbox.program.deletingLastPathComponent().path):/usr/bin:/bin", "/usr/bin:/bin"] {
        let ran = try sandbox.shell(
          "export PATH='\(path)'; git add -A && git commit -q --allow-empty -m a && git checkout -q -b b$$", in: folder)
        #expect(ran.code == 0 && ran.error.isEmpty, "\(folder) \(path): \(ran.error)")
      }
    }
    // A registry is guarded all the same, and fails closed.
    try broken(sandbox, "registry")
    for path in ["\(Sandbox.program.deletingLastPathComponent().path):/usr/bin:/bin", "/usr/bin:/bin"] {
      #expect(try sandbox.shell("PATH='\(path)' git commit -qam x", in: "registry").code != 0)
    }
    // It is away in the index, and only HEAD has it.
    try sandbox.git("rm", "-rqf", ".", in: "registry")
    #expect(try sandbox.shell("PATH=/usr/bin:/bin git commit -qm x", in: "registry").code != 0)
  }

  /// Installing puts nothing into a folder that is everybody's, and taking away takes nothing from others.
  @Test func aSharedFolderOfHooksIsLeftAlone() throws {
    let sandbox = try Sandbox()
    for name in ["one", "two"] { try sandbox.registry("village", as: name) }
    try sandbox.shell(
      "mkdir shared && printf '#!/bin/sh\\necho shared >> \"\(sandbox.path("ran"))\"\\n' > shared/pre-commit && chmod +x shared/pre-commit")
    try sandbox.git("config", "--global", "core.hooksPath", sandbox.path("shared"))
    for name in ["one", "two"] { #expect(try sandbox.kengen("hook", "install", in: name).code == 0) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.path("shared")) == ["pre-commit"])
    #expect(try sandbox.kengen("hook", "uninstall", in: "one").code == 0)
    #expect(try sandbox.git("config", "core.hooksPath", in: "one").out == sandbox.path("shared") + "\n")
    try broken(sandbox, "two")
    #expect(try sandbox.git("commit", "-qam", "x", in: "two").code != 0)
    #expect(try sandbox.read("ran") == "shared\n")
    #expect(try sandbox.kengen("hook", "status", in: "two").code == 0)
  }

  /// Nor does it where the repository's own folder of hooks is a link to everybody's.
  @Test func aLinkedFolderOfHooksIsLeftAlone() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.shell("mkdir common && rm -r registry/.git/hooks && ln -s ../../common registry/.git/hooks")
    #expect(try sandbox.kengen("hook", "install", in: "registry").code == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.path("common")).isEmpty)
    try broken(sandbox, "registry")
    #expect(try sandbox.git("commit", "-qam", "x", in: "registry").code != 0)
    #expect(try sandbox.kengen("hook", "status", in: "registry").code == 0)
  }

  // MARK: Hooks of others

  /// A script that goes by its own name and place keeps both.
  @Test func aDispatcherFindsItsWorkByItsOwnName() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.shell(
      """
      mkdir -p .husky/_ && git config core.hooksPath .husky/_
      printf '#!/bin/sh\\necho "$1 $2" >> ../ran; exit ${VETO:-0}\\n' > .husky/pre-commit
      printf '#!/bin/sh\\nexec "$(dirname "$0")/../$(basename "$0")" by "$0"\\n' > .husky/_/pre-commit
      chmod +x .husky/pre-commit .husky/_/pre-commit
      """, in: "registry")
    #expect(try sandbox.kengen("hook", "install", in: "registry").code == 69)
    #expect(try sandbox.kengen("hook", "install", "--chain", in: "registry").code == 0)
    #expect(try sandbox.git("commit", "-q", "--allow-empty", "-m", "x", in: "registry").code == 0)
    #expect(try sandbox.read("ran") == "by .husky/_/pre-commit\n")
    #expect(try sandbox.shell("VETO=3 git commit -q --allow-empty -m x", in: "registry").code != 0)
    try broken(sandbox, "registry")
    #expect(try sandbox.git("commit", "-qam", "x", in: "registry").code != 0)
    // In another work tree of the repository as well.
    try sandbox.shell(
      "git add .husky && git commit -q --no-verify -m husky .husky && git worktree add -q ../second -b second", in: "registry")
    try broken(sandbox, "second")
    #expect(try sandbox.git("commit", "-qam", "x", in: "second").code != 0)
    #expect(try sandbox.kengen("hook", "uninstall", in: "registry").code == 0)
    #expect(try sandbox.git("config", "core.hooksPath", in: "registry").out == ".husky/_\n")
  }

  /// Other hooks than ours run as before, those that come later too; what git would run and we do not is told.
  @Test func hooksThatCameLaterRunAsWell() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    func hook(_ name: String) throws {
      try sandbox.shell(
        "printf '#!/bin/sh\\necho \(name) >> ../ran\\n' > .git/hooks/\(name) && chmod +x .git/hooks/\(name)", in: "registry")
    }
    try hook("pre-commit")
    try sandbox.kengen("hook", "install", "--chain", in: "registry")
    try hook("post-commit")
    try hook("prepare-commit-msg")
    #expect(try sandbox.git("commit", "-q", "--allow-empty", "-m", "x", in: "registry").code == 0)
    #expect(try sandbox.read("ran") == "pre-commit\nprepare-commit-msg\npost-commit\n")
    #expect(try sandbox.kengen("hook", "status", in: "registry").code == 0)
    try hook("reference-transaction")
    let status = try sandbox.kengen("hook", "status", in: "registry", language: "en")
    #expect(status.code == 1 && status.out.contains("the hook reference-transaction that was there before"), "\(status.out)")
    #expect(try sandbox.kengen("hook", "install", "--chain", in: "registry").code == 0)
    #expect(try sandbox.kengen("hook", "status", in: "registry").code == 0)
  }

  /// What an older version renamed gets its name back.
  @Test func aRenamedHookGetsItsNameBack() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.kengen("hook", "install", in: "registry")
    try sandbox.shell(
      "printf '#!/bin/sh\\nbasename \"$0\" >> ../ran\\n' > .git/hooks/pre-commit.chained && chmod +x .git/hooks/pre-commit.chained",
      in: "registry")
    #expect(try sandbox.kengen("hook", "status", in: "registry").code == 1)
    #expect(try sandbox.kengen("hook", "install", in: "registry").code == 0)
    #expect(try sandbox.git("commit", "-q", "--allow-empty", "-m", "x", in: "registry").code == 0)
    #expect(try sandbox.read("ran") == "pre-commit\n")
    #expect(try sandbox.kengen("hook", "status", in: "registry").code == 0)
  }

  /// A clone that is moved has its hooks again, and those of others, once they are put there anew.
  @Test func aMovedCloneIsToldToBeOpenAndMended() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.shell(
      "printf '#!/bin/sh\\necho own >> ../ran\\n' > .git/hooks/pre-commit && chmod +x .git/hooks/pre-commit", in: "registry")
    try sandbox.kengen("hook", "install", "--chain", in: "registry")
    try sandbox.shell("mv registry moved")
    #expect(try sandbox.kengen("hook", "status", in: "moved").code == 1)
    #expect(try sandbox.kengen("hook", "install", in: "moved").code == 0)
    try sandbox.git("commit", "-q", "--allow-empty", "-m", "x", in: "moved")
    #expect(try sandbox.read("ran") == "own\n")
    #expect(try sandbox.kengen("hook", "status", in: "moved").code == 0)
    #expect(try sandbox.kengen("hook", "uninstall", in: "moved").code == 0)
    #expect(try sandbox.git("config", "core.hooksPath", in: "moved").out.isEmpty)
  }

  @Test func seesThatGitLooksElsewhere() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.shell("printf '#!/bin/sh\\n' > .git/hooks/pre-commit && chmod +x .git/hooks/pre-commit", in: "registry")
    try sandbox.kengen("hook", "install", "--chain", in: "registry")
    // As tools do that are installed later.
    try sandbox.git("config", "core.hooksPath", ".husky/_", in: "registry")
    let status = try sandbox.kengen("hook", "status", in: "registry", language: "en")
    #expect(status.code == 1 && status.out.contains("but git looks in"), "\(status.out)")
    #expect(try sandbox.kengen("doctor", in: "registry", language: "en").out.contains("not guarded"))
    // By a file that only git reads.
    try sandbox.git("config", "--unset", "core.hooksPath", in: "registry")
    try sandbox.kengen("hook", "install", "--chain", in: "registry")
    try sandbox.write("other.cfg", "[core]\n\thooksPath = /nowhere\n")
    try sandbox.git("config", "--unset", "core.hooksPath", in: "registry")
    let other = try sandbox.kengen("hook", "status", in: "registry", environment: ["GIT_CONFIG_GLOBAL": sandbox.path("other.cfg")])
    #expect(other.code == 1 && other.out.contains("/nowhere"))
  }

  /// The pre-commit framework renames ours, and runs it before its own.
  @Test func theFrameworkThatComesLaterRunsOurs() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.kengen("hook", "install", in: "registry")
    let framework =
      "#!/usr/bin/env bash\\n# File generated by pre-commit: https://pre-commit.com\\nPRE_COMMIT_RUNNING_LEGACY=1 exec .git/hooks/pre-commit.legacy\\n"
    try sandbox.shell(
      "mv .git/hooks/pre-commit .git/hooks/pre-commit.legacy && printf '\(framework)' > .git/hooks/pre-commit && chmod +x .git/hooks/pre-commit",
      in: "registry")
    #expect(try sandbox.kengen("hook", "status", in: "registry").code == 0)
    try broken(sandbox, "registry")
    #expect(try sandbox.git("commit", "-qam", "x", in: "registry").code != 0)
    try sandbox.shell("rm .git/hooks/pre-commit.legacy", in: "registry")
    #expect(try sandbox.kengen("hook", "status", in: "registry").code == 1)
    try sandbox.write("registry/.pre-commit-config.yaml", "repos:\n- repo: local\n  hooks:\n  # - id: kengen-check\n")
    #expect(try sandbox.kengen("hook", "status", in: "registry").code == 1)
    try sandbox.write("registry/.pre-commit-config.yaml", "repos:\n- repo: x\n  hooks:\n  - id: kengen-check\n")
    #expect(try sandbox.kengen("hook", "status", in: "registry").code == 0)
  }

  // MARK: The framework in CI

  /// What is committed is not compared with itself.
  @Test func theFrameworkInCIFailsOnWhatIsCommitted() throws {
    let sandbox = try monorepo()
    func run(_ environment: [String: String] = [:]) throws -> Ran {
      try sandbox.kengen(
        ["hook", "run", "pre-commit"], in: "repo", environment: environment.merging(["PRE_COMMIT": "1"]) { $1 })
    }
    #expect(try run().code == 0)
    // A break that comes later counts as well: it is what the hook would have refused.
    let coming = HookTests.head.replacingOccurrences(of: ",,R6-7", with: ",2027-04-01,R6-7")
    try sandbox.replace(HookTests.head, with: coming, in: "repo/gov/\(Self.file)")
    try sandbox.git("commit", "-qam", "coming", in: "repo")
    let refused = try run()
    #expect(refused.code == 1 && refused.error.contains("2027-04-01"), "\(refused.error)")
    func range(_ from: String, _ to: String) -> [String: String] { ["PRE_COMMIT_FROM_REF": from, "PRE_COMMIT_TO_REF": to] }
    #expect(try run(range("HEAD~1", "HEAD")).code == 1)
    #expect(try run(range("HEAD", "HEAD")).code == 0)
    #expect(try run(range("HEAD", "HEAD~1")).code == 0)
    #expect(try run(range(String(repeating: "0", count: 40), "HEAD")).code == 1)
    // What cannot be looked at is not taken for sound.
    #expect(try run(range("no-such-revision", "HEAD")).code != 0)
    try sandbox.shell("git rm -rqf gov && git commit -qm away", in: "repo")
    #expect(try run(range("HEAD~1", "HEAD")).code != 0)
    let nothing = try run()
    #expect(nothing.code == 69 && nothing.error.contains("何も調べていません"), "\(nothing.error)")
  }

  // MARK: Servers

  private func push(_ sandbox: Sandbox, _ words: String, in folder: String = "work") throws -> Ran {
    try sandbox.shell("git push -q \(words)", in: folder)
  }

  @Test func aServerWhoseHeadIsNotThereTakesNoRegistryElsewhere() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village", as: "work")
    try sandbox.git("init", "-q", "--bare", "-b", "master", "server.git")
    #expect(try sandbox.kengen("hook", "install", "--registry", "server.git").code == 0)
    #expect(
      try sandbox.kengen("hook", "status", "--registry", "server.git", language: "en").out.contains(
        "refs/heads/master: guarded, HEAD, no commit yet"))
    let refused = try push(sandbox, "../server.git main")
    #expect(refused.code != 0 && refused.error.contains("refs/heads/main: 守っている枝(master)に台帳がない"), "\(refused.error)")
    // What holds no registry may come.
    try sandbox.shell("git checkout -q --orphan notes && git rm -rqf . && echo x > x && git add x && git commit -qm x", in: "work")
    #expect(try push(sandbox, "../server.git notes").code == 0)
    #expect(try push(sandbox, "../server.git main:master notes:notes2").code == 0)
    let beside = try push(sandbox, "../server.git main:topic")
    #expect(beside.code == 0 && beside.error.contains("調べずに受け取りました"), "\(beside.error)")
    let status = try sandbox.kengen("hook", "status", "--registry", "server.git", language: "en")
    #expect(status.code == 0 && status.out.contains("refs/heads/topic: not guarded"), "\(status.out)")
    // The registry is not taken off the guarded branch, by no push.
    try sandbox.shell("git checkout -q main && git rm -rqf kengen.yaml && git commit -qm away", in: "work")
    let away = try push(sandbox, "../server.git main:master")
    #expect(away.code != 0 && away.error.contains("kengen.yaml がありません"), "\(away.error)")
  }

  /// The branch that is in use is guarded where `HEAD` names another one, and `HEAD` is told to be wrong.
  @Test func theBranchInUseIsFound() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village", as: "work")
    try sandbox.git("init", "-q", "--bare", "-b", "master", "server.git")
    #expect(try push(sandbox, "../server.git main").code == 0)
    #expect(try sandbox.kengen("hook", "install", "--registry", "server.git").code == 0)
    let status = try sandbox.kengen("hook", "status", "--registry", "server.git", language: "en")
    #expect(status.code == 1 && status.out.contains("git symbolic-ref HEAD refs/heads/main"), "\(status.out)")
    #expect(try sandbox.kengen("doctor", "--registry", "server.git", language: "en").out.contains("refs/heads/main: guarded"))
    try sandbox.shell("\(ReceiveTests.broken) && git commit -qam x", in: "work")
    #expect(try push(sandbox, "../server.git main").code != 0)
    // Another branch on a file system without capitals.
    #expect(try push(sandbox, "../server.git main:Main").code != 0)
    // Two branches with registries, and nobody says which.
    try sandbox.git("init", "-q", "--bare", "-b", "master", "second.git")
    #expect(try push(sandbox, "../second.git main main:other").code == 0)
    #expect(try sandbox.kengen("hook", "install", "--registry", "second.git").code == 69)
    #expect(try sandbox.kengen("hook", "install", "--branch", "other", "--registry", "second.git").code == 0)
    #expect(try sandbox.git("config", "kengen.branch", in: "second.git").out == "refs/heads/other\n")
    #expect(try sandbox.kengen("hook", "install", "--branch", "a..b", "--registry", "second.git").code == 64)
    // A branch without a registry is not the one that is in use, although it is there.
    try sandbox.git("init", "-q", "--bare", "-b", "notes", "third.git")
    try sandbox.shell("git checkout -q --orphan notes && git rm -rqf . && echo x > x && git add x && git commit -qm x", in: "work")
    #expect(try push(sandbox, "../third.git notes main~1:refs/heads/main").code == 0)
    #expect(try sandbox.kengen("hook", "install", "--registry", "third.git").code == 0)
    #expect(try push(sandbox, "../third.git main").code != 0)
  }

  /// `HEAD` may name a name of the branch.
  @Test func theBranchBehindAnotherNameIsGuarded() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village", as: "work")
    try sandbox.git("clone", "-q", "--bare", "work", "server.git")
    try sandbox.shell(
      "git branch -m main trunk && git symbolic-ref refs/heads/main refs/heads/trunk && git symbolic-ref HEAD refs/heads/main",
      in: "server.git")
    #expect(try sandbox.kengen("hook", "install", "--registry", "server.git").code == 0)
    #expect(
      try sandbox.kengen("hook", "status", "--registry", "server.git", language: "en").out.contains("refs/heads/trunk: guarded, HEAD\n"))
    try sandbox.shell("\(ReceiveTests.broken) && git commit -qam x", in: "work")
    #expect(try push(sandbox, "../server.git main:trunk").code != 0)
    #expect(try push(sandbox, "../server.git main").code != 0)
  }

  /// Run from the hook of another repository, whose index and objects git names in the environment.
  @Test func whatAnotherRepositoryIsToldDoesNotFollow() throws {
    let sandbox = try monorepo()
    try sandbox.registry("village")
    try sandbox.kengen("hook", "install", in: "registry")
    let other = [
      "GIT_DIR": sandbox.path("repo/.git"), "GIT_INDEX_FILE": sandbox.path("repo/.git/index"),
      "GIT_OBJECT_DIRECTORY": sandbox.path("repo/.git/objects"), "GIT_WORK_TREE": sandbox.path("repo"),
    ]
    let status = try sandbox.kengen(["hook", "status"], in: "registry", language: "en", environment: other)
    #expect(status.code == 0 && status.out.contains("guarded registry: kengen.yaml"), "\(status.out)")
    #expect(try sandbox.kengen(["hook", "install"], in: "registry", environment: other).code == 0)
    #expect(try sandbox.git("config", "kengen.folder", in: "repo").code != 0)
  }

  /// A clone that takes pushes has no hook for them.
  @Test func aCloneThatTakesPushesIsToldToBeOpen() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.kengen("hook", "install", in: "registry")
    #expect(try sandbox.kengen("hook", "status", in: "registry").code == 0)
    try sandbox.git("config", "receive.denyCurrentBranch", "updateInstead", in: "registry")
    #expect(try sandbox.kengen("hook", "status", in: "registry").code == 1)
  }

  @Test func aServerFindsTheFolderAndKeepsIt() throws {
    let sandbox = try monorepo()
    try sandbox.git("clone", "-q", "--bare", "repo", "server.git")
    #expect(try sandbox.kengen("hook", "install", "--registry", "server.git").code == 0)
    #expect(try sandbox.git("config", "kengen.folder", in: "server.git").out == "gov/\n")
    try broken(sandbox, "repo/gov")
    try sandbox.git("commit", "-qam", "x", in: "repo")
    #expect(try push(sandbox, "../server.git main", in: "repo").code != 0)
    try sandbox.shell("git reset -q --hard HEAD~1 && git mv gov town && git commit -qm moved", in: "repo")
    let moved = try push(sandbox, "../server.git main", in: "repo")
    #expect(moved.code != 0 && moved.error.contains("--folder 'town/'"), "\(moved.error)")
    // However somebody wrote the folder down.
    try sandbox.git("config", "kengen.folder", "/town", in: "server.git")
    let taken = try push(sandbox, "../server.git main main:side", in: "repo")
    #expect(taken.code == 0, "\(taken.error)")
    #expect(try sandbox.kengen("hook", "status", "--registry", "server.git").code == 0)
  }

  /// A dispatcher of the server keeps its name, and a bare repository may be moved.
  @Test func aServersDispatcherRunsWhereverTheRepositoryIs() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village", as: "work")
    try sandbox.git("clone", "-q", "--bare", "work", "server.git")
    try sandbox.shell(
      """
      mkdir -p hooks/pre-receive.d
      printf '#!/bin/sh\\ndata=$(cat)\\nfor h in "$GIT_DIR"/hooks/$(basename "$0").d/*; do echo "$data" | "$h" || exit; done\\n' > hooks/pre-receive
      printf '#!/bin/sh\\ncat >> \"\(sandbox.path("ran"))\"\\n' > hooks/pre-receive.d/policy
      chmod +x hooks/pre-receive hooks/pre-receive.d/policy
      """, in: "server.git")
    #expect(try sandbox.kengen("hook", "install", "--chain", "--registry", "server.git").code == 0)
    try sandbox.shell(
      "mv server.git moved.git && \(ReceiveTests.broken.replacingOccurrences(of: " units", with: " work/units")) && git -C work commit -qam x"
    )
    let refused = try push(sandbox, "../moved.git main")
    #expect(refused.code != 0 && refused.error.contains("section-hed"), "\(refused.error)")
    #expect(try sandbox.read("ran").hasSuffix("refs/heads/main\n"))
    // Its policies gone, nothing is taken rather than everything.
    try sandbox.shell("mv hooks elsewhere", in: "moved.git")
    #expect(try push(sandbox, "../moved.git HEAD~1:refs/heads/other").code != 0)
    #expect(try sandbox.kengen("hook", "status", "--registry", "moved.git").code == 1)
  }
}
