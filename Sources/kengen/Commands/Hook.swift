import ArgumentParser
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
    try Console.run(common) { () throws(Failure) in
      let paths = try Hooks.install(
        try TimeOptions.today(common), Hooks.Installation(program: ProgramPath.own, chaining: chain, branches: branch))
      if common.format == .json {
        try Console.json(paths)
      } else {
        Console.out(paths.map { Phrase(ja: "フックを置きました: \($0)", en: "installed the hook: \($0)").text(common.language) })
      }
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
    try Console.run(common) { () throws(Failure) in
      let report = try Hooks.status(try TimeOptions.today(common))
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
      if !report.isComplete { throw Quiet.failure(.findings) }
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
    try Console.run(common) { () throws(Failure) in
      let report = try Hooks.uninstall(try TimeOptions.today(common))
      if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
    }
  }
}

struct HookRun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "What the hooks call.",
    discussion: """
      pre-commit, pre-merge-commit, pre-applypatch (git am): refuse what brings in a new error, or leaves a
      separation error that stands today. commit-msg: refuse trailers that cannot be
      right, and say what approvals the server will demand. post-merge, post-checkout,
      post-rewrite, post-commit (revert, cherry-pick, --no-verify): say what came in, and
      never fail. post-receive: put on record what was received. pre-receive: refuse a push that does so,
      rewrites history, or lacks the approvals that kengen.yaml demands.
      """)

  @Argument(
    help:
      "The hook: pre-commit, pre-merge-commit, pre-applypatch, commit-msg, post-merge, post-checkout, post-rewrite, post-commit, pre-receive or post-receive."
  ) var hook:
    String
  @Argument(help: "What git gives the hook, as for commit-msg the file with the message.") var arguments: [String] = []
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run(common) { () throws(Failure) in
      if hook == "post-receive" { return try received() }
      if Hooks.server.contains(hook) { return try receive() }
      guard Hooks.all.contains(hook) else {
        throw Failure(
          .usage, Phrase(ja: "フック「\(hook)」はまだありません", en: "there is no hook '\(hook)' yet"),
          remedy: Phrase((Hooks.all + Hooks.server).joined(separator: ", ")))
      }
      if Hooks.notices.contains(hook) {
        let lines = Notices.lines(
          try TimeOptions.today(common), hook: hook, arguments: arguments, environment: Console.environment)
        if !lines.isEmpty { Console.error(lines) }
        return
      }
      if hook == "commit-msg" { return try message() }
      try commit()
    }
  }

  private func commit() throws(Failure) {
    // git am names no index, and commits the one that there is.
    let isPatch = hook == "pre-applypatch"
    let outcomes = try CommitGuard.judge(try TimeOptions.today(common)) { name in
      isPatch && name == "GIT_INDEX_FILE" ? "index" : Console.environment(name)
    }
    let refused = outcomes.filter { $0.checked.isRefused || !$0.checked.isReadable }
    guard !refused.isEmpty else { return JudgedTree.note() }
    for outcome in refused {
      let place = outcome.folder.isEmpty ? "" : "(\(outcome.folder))"
      var lines = [
        outcome.isCommitted
          ? Phrase(ja: "kengen: コミットされた台帳\(place)に誤りがあります。", en: "kengen: there are errors in the registry as committed\(place).")
            .text(common.language)
          : Phrase(
            ja: "kengen: 台帳\(place)に新しい誤りが入るので、コミットを止めました。",
            en: "kengen: the commit would bring errors into the registry\(place), so it was stopped."
          ).text(common.language)
      ]
      for item in outcome.checked.refusals { lines += outcome.checked.report.itemLines(item, common.language) }
      Console.error(lines)
    }
    throw Quiet.failure(refused.allSatisfy(\.checked.isReadable) ? .findings : .unreadable)
  }

  private func message() throws(Failure) {
    guard arguments.count == 1 else {
      throw Failure(.usage, Phrase(ja: "コミットの文のファイルを示してください", en: "name the file with the message"))
    }
    guard let outcome = try CommitMessages.judge(try TimeOptions.today(common), file: arguments[0]) else { return }
    var lines: [String] = []
    if !outcome.coming.isEmpty {
      lines.append(
        Phrase(ja: "kengen: push までに要る承認:", en: "kengen: approvals that the server will demand:").text(common.language))
      lines += outcome.coming.map { "  " + $0 }
    }
    if outcome.isRefused {
      lines.append(Phrase(ja: "kengen: コミットを止めました。", en: "kengen: the commit was stopped.").text(common.language))
      lines += outcome.refusals.map { "  " + $0 }
    }
    if !lines.isEmpty { Console.error(lines) }
    if outcome.isRefused { throw Quiet.failure(.findings) }
  }

  /// Cannot refuse any more, so it never fails.
  private func received() throws(Failure) {
    var lines: [String] = []
    while let line = readLine() { lines.append(line) }
    let problems = try Receiving.postReceive(try TimeOptions.today(common), lines: lines)
    if !problems.isEmpty { Console.error(problems) }
  }

  private func receive() throws(Failure) {
    var lines: [String] = []
    while let line = readLine() { lines.append(line) }
    let (refused, notices) = try Receiving.preReceive(try TimeOptions.today(common), lines: lines)
    guard !refused.isEmpty else {
      if !notices.isEmpty { Console.error(notices) }
      return
    }
    Console.error([Phrase(ja: "kengen: push を断りました。", en: "kengen: the push was refused.").text(common.language)] + refused)
    throw Quiet.failure(.findings)
  }
}
