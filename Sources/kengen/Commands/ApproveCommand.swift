import ArgumentParser
import Glibc
import Guard
import Messages
import Presentation
import RegistryModel
import UseCases

struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Approve what is about to be pushed (変更の承認), by a signed statement.",
    discussion: """
      Shows fact by fact what the branch changes against what the server has, who would
      decide otherwise because of it, and what would still be lacking; then signs a
      statement that names exactly that, for this registry, on top of the branch. At a
      terminal it asks before it signs. A statement counts for nothing else: not after a
      rebase, not on another server, not after its day.

      --reject says no, --withdraw takes back what one approved; both also stand in a ref
      of their own, which can be sent to the server at once.

      EXAMPLES
        kengen approve                       the branch at hand, against its upstream
        kengen approve topic --since origin/main
        kengen approve --dry-run             only show
        kengen approve --withdraw
        kengen approve --new-id              give a registry, or a copy of one, an id of its own
      """)

  @Argument(help: "A branch or commit; else HEAD.") var revision: String?
  @Option(name: .long, help: "What the server has; else where the branch left its upstream.") var since: String?
  @Option(name: .long, help: "The first day on which the statement no longer holds; else in 14 days.") var until: String?
  @Flag(name: .long, help: "Say that it is not approved.") var reject = false
  @Flag(name: .long, help: "Take back what one approved.") var withdraw = false
  @Option(name: [.short, .long], help: "Why, in words for people.") var message: String?
  @Option(name: .long, help: "Whose statement it is; else kengen.person of git's configuration, or whose key signs.") var person: String?
  @Flag(name: .long, help: "Only show it; sign nothing.") var dryRun = false
  @Flag(name: .long, help: "Do not ask.") var yes = false
  @Flag(name: .long, help: "Write a new id of the registry into kengen.yaml, and commit.") var newID = false
  @OptionGroup var common: CommonOptions
  @OptionGroup var names: NamesOptions

  func run() throws {
    try Console.run(common.output) { () throws(Failure) -> Ending in
      let setting = common.setting(names)
      if newID { return try renew(setting) }
      guard !(reject && withdraw) else { throw OptionMessages.excluding("--reject", "--withdraw") }
      let request = Approving.Request(
        kind: reject ? .reject : withdraw ? .withdraw : .approve, revision: revision, since: since, until: try DateArgument.date(until),
        reason: message, person: person)
      let draft = try Approving.draft(setting, request)
      var report = StatementReport(draft)
      // What is signed has been read.
      if common.format == .text { Console.out(report.lines(common.language)) }
      if dryRun {
        if common.format == .json { try Console.json(report) }
        return .done
      }
      guard isWanted() else { throw Failure(.no, StatementMessages.notSigned) }
      let written = try Approving.write(draft)
      report.commit = written.commit
      report.send = written.reference.map { "git push origin \($0)" }
      if common.format == .json {
        try Console.json(report)
      } else {
        Console.out(report.written(common.language))
      }
      return .done
    }
  }

  private func renew(_ setting: Setting) throws(Failure) -> Ending {
    let change = ChangeSetting(setting: setting, message: message, isDryRun: dryRun)
    let report = ChangeReport(try RegistryIdentityChange.renew(change))
    if common.format == .json { try Console.json(report) } else { Console.out(report.lines(common.language)) }
    return .done
  }

  /// Asked only where somebody can answer.
  private func isWanted() -> Bool {
    guard !yes, common.format == .text, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return true }
    Console.error([StatementMessages.question.text(common.language)])
    return ["y", "yes", "はい"].contains(readLine()?.lowercased() ?? "")
  }
}
