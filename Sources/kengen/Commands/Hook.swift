import ArgumentParser
import Messages
import Presentation
import RegistryModel
import UseCases

struct Hook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hook",
    abstract: "Hooks that guard the repository.", subcommands: [HookInstall.self, HookStatus.self, HookUninstall.self, HookRun.self])
}

struct HookInstall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install", abstract: "Put the hooks into the repository; into a bare one, pre-receive and post-receive.",
    discussion: """
      A hook that is there already is left alone, or with --chain kept in its place
      and run first, from a folder of kengen's own (core.hooksPath); so are hooks in a
      folder that all repositories share. A server guards the branch that its HEAD
      names, and those of --branch. git runs no hook on a rebase, a cherry-pick or a
      fast-forward, nor with --no-verify: run check after those.
      """)

  @Flag(name: .long, help: "Keep a hook that is there already in its place, and run it first.")
  var chain = false
  @Option(name: .long, parsing: .singleValue, help: "On a server: a branch to guard besides that of HEAD; may be repeated.")
  var branch: [String] = []
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let paths = try Hooks.install(
        common.setting(), Hooks.Installation(program: ProgramPath.own, chaining: chain, branches: branch))
      if common.format == .json {
        try Console.json(paths)
      } else {
        Console.out(paths.map { HookMessages.installed($0).text(common.language) })
      }
      return .done
    }
  }
}

struct HookStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Which hooks are installed, and what is missing.",
    discussion: """
      EXAMPLES
        kengen hook status
        kengen hook status --registry server.git --format json
      """)

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let report = HookStatusReport(try Hooks.status(common.setting()))
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
      return !report.isComplete ? .findings : .done
    }
  }
}

struct HookUninstall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uninstall", abstract: "Take the hooks and the merge driver out of the repository.",
    discussion: """
      Takes away what hook install put in, and puts a chained hook back. Hooks of
      others are left alone.

      EXAMPLES
        kengen hook uninstall
      """)

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let report = HookRemovalReport(try Hooks.uninstall(common.setting()))
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
      return .done
    }
  }
}

struct HookRun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "What the hooks call.",
    discussion: """
      pre-commit, pre-merge-commit, pre-applypatch (git am): refuse what brings in a new error. commit-msg: refuse trailers that cannot be
      right, and say what approvals the server will demand. post-merge, post-checkout,
      post-rewrite, post-commit (revert, cherry-pick, --no-verify): say what came in, and
      never fail. post-receive: put on record what was received. pre-receive: refuse a push that does so,
      rewrites history, or lacks the approvals that kengen.yaml demands.
      """)

  @Argument(
    help:
      "The hook: pre-commit, pre-merge-commit, pre-applypatch, commit-msg, post-merge, post-checkout, post-rewrite, post-commit, pre-receive or post-receive."
  ) var hook: String
  @Argument(help: "What git gives the hook, as for commit-msg the file with the message.") var arguments: [String] = []
  @Option(name: .long, help: "Language of the output: ja or en; else the locale's.") var lang: Language?

  private var language: Language { lang ?? Console.localeLanguage }
  /// git runs hooks where the registry is, and says in the environment what a hook goes by.
  private var setting: Setting { Setting(path: ".", on: Console.today, language: language) }

  func run() throws {
    var output = OutputOptions()
    output.lang = lang
    output.format = .text
    try Console.run(output) { () throws(Failure) -> Ending in
      guard let name = HookName(rawValue: hook) else {
        throw Failure(.usage, HookMessages.unknown(hook, known: HookName.allCases.map(\.rawValue)))
      }
      switch name {
      case .preCommit, .preMergeCommit: return try commit()
      case .preApplypatch: return try commit(isPatch: true)
      case .commitMsg: return try message()
      case .postMerge, .postCheckout, .postRewrite, .postCommit:
        let notices = Notices.made(setting, hook: name, arguments: arguments, environment: Console.environment)
        Console.error(notices.flatMap { NoticeReport.lines($0, language) })
        return .done
      case .preReceive: return try receive()
      case .postReceive: return try received()
      }
    }
  }

  /// `isPatch` = of git am, which names no index, and commits the one that there is.
  private func commit(isPatch: Bool = false) throws(Failure) -> Ending {
    let outcomes = try CommitGuard.judge(setting) { name in
      isPatch && name == "GIT_INDEX_FILE" ? "index" : Console.environment(name)
    }
    let refused = outcomes.filter { $0.checked.isRefused || !$0.checked.isReadable }
    guard !refused.isEmpty else {
      JudgedTree.note()
      return .done
    }
    for outcome in refused {
      var lines = [
        (outcome.isCommitted ? HookMessages.errorsCommitted(outcome.folder) : HookMessages.commitStopped(outcome.folder)).text(language)
      ]
      lines += FindingsReport(outcome.checked).refusalLines(of: outcome.checked, language)
      Console.error(lines)
    }
    return refused.allSatisfy(\.checked.isReadable) ? .findings : .unreadable
  }

  private func message() throws(Failure) -> Ending {
    guard arguments.count == 1 else {
      throw Failure(.usage, HookMessages.noMessageFile)
    }
    guard let outcome = try CommitMessages.judge(setting, file: arguments[0]) else { return .done }
    var lines: [String] = []
    let reports = outcome.judged.map(CommitMessageReport.init)
    let coming = reports.flatMap { $0.coming(language) }
    if !coming.isEmpty {
      lines.append(HookMessages.approvalsToCome.text(language))
      lines += coming.map { "  " + $0 }
    }
    if outcome.isRefused {
      lines.append(HookMessages.stopped.text(language))
      lines += reports.flatMap { $0.refusals(language) }.map { "  " + $0 }
    }
    Console.error(lines)
    return outcome.isRefused ? .findings : .done
  }

  /// Cannot refuse any more, so it never fails.
  private func received() throws(Failure) -> Ending {
    let problems = try Receiving.postReceive(setting, lines: try updates())
    Console.error(problems.map { $0.text(language) })
    return .done
  }

  /// Two ids and a reference a line; so many that a mirror of any server fits.
  private func updates() throws(Failure) -> [String] {
    var lines: [String] = []
    var input = InputLines(longest: 8192, total: 64 << 20)
    while let line = try input.next() { lines.append(line) }
    return lines
  }

  private func receive() throws(Failure) -> Ending {
    let outcome = try Receiving.preReceive(setting, lines: try updates()) { PushOutcomeReport.lines($0, language) }
    guard outcome.isRefused else {
      Console.error(PushOutcomeReport.lines(outcome.notices, language))
      return .done
    }
    Console.error(
      [HookMessages.pushRefused.text(language)] + PushOutcomeReport.lines(outcome.refusals, language)
        + outcome.unrecorded.map { $0.text(language) })
    return .findings
  }
}
