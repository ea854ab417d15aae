import GitStore
import Guard
package import Messages
import Presentation
import RegistryModel
import RegistryStore
import RegistryText

/// Judges a push before the server takes it.
package enum Receiving {
  /// One line that git gives to pre-receive: what a branch was, what it would be.
  private struct Update {
    let old: String
    let new: String
    let name: String

    var entry: ReceivedEntry.Update { ReceivedEntry.Update(old: old, new: new, name: name) }
    var isCreation: Bool { old.allSatisfy { $0 == "0" } }
    var isDeletion: Bool { new.allSatisfy { $0 == "0" } }
  }

  /// Why the push is refused, in lines; empty where it is taken. And what everybody must hear of it if it is.
  ///
  /// Guarded are the branches of `GuardedBranches`: there the registry is. They are judged by what stood
  /// there before, so that no push grants its own author anything, and are never deleted and never rewritten.
  /// Other branches are taken as they are, and said to be so; what is on them is judged when it comes to a guarded one. As
  /// long as no guarded branch holds a registry, none is taken elsewhere. A refusal is put on record.
  ///
  /// A repository that nobody told to guard anything, and that holds no registry, is none of its business.
  package static func preReceive(_ setting: Setting, lines: [String]) throws(Failure) -> (refused: [String], notices: [String]) {
    let git = GitCommand(gitFolder: nil)
    var updates: [Update] = []
    for line in lines where !line.isEmpty {
      let fields = line.split(separator: " ", maxSplits: 2).map(String.init)
      guard fields.count == 3 else { throw Failure(.internal, Phrase("pre-receive: \(line)")) }
      updates.append(Update(old: fields[0], new: fields[1], name: fields[2]))
    }
    let configured = try git.run(["config", "--get", "kengen.folder"])
    if configured.code != 0 {
      // Where these hooks are everybody's.
      let found = try updates.map { update throws(Failure) in try holdsRegistry(update, git) }
      guard found.contains(true) else { return ([], []) }
    }
    return try translating {
      if let namespace = ProcessEnvironment.process["GIT_NAMESPACE"], !namespace.isEmpty {
        throw GitError(.unsupportedEnvironment, operation: "pre-receive", subject: "GIT_NAMESPACE")
      }
      let repository = try Repository.openFromEnvironment()
      // What a killed push left would bar this one, and nobody looks after a server.
      AbandonedLock.clear(barring: updates.map(\.name), in: repository)
      let push = Push(
        repository: repository, git: git, guarded: try GuardedBranches(git), folder: try folder(configured, updates, git), updates: updates)
      guard push.guarded.head != nil else {
        throw Failure(
          .environment, Phrase(ja: "サーバーの HEAD が枝を指していません", en: "the server's HEAD names no branch"),
          remedy: Phrase(ja: "git symbolic-ref HEAD refs/heads/main", en: "git symbolic-ref HEAD refs/heads/main"))
      }
      var (refused, notices) = try judge(push, setting)
      if !refused.isEmpty {
        do {
          try ReceivedRecord(repository).add(
            .refused, updates: updates.map(\.entry), from: RefusedPushes.who(.process), reasons: Array(refused.prefix(shownReasons)))
        } catch {
          refused.append(PushMessages.notRecorded.text(setting.language))
        }
      }
      if !refused.isEmpty, let problem = RefusedPushes.record(lines.filter { !$0.isEmpty }, refused, in: repository, .process) {
        refused.append(problem.text(setting.language))
      }
      return (refused, notices)
    }
  }

  /// A push may be refused for thousands of rows; the first say what was tried.
  private static let shownReasons = 200

  /// Puts on record what was taken, with the statements that came in, on whatever ref; says why where it cannot. It is called
  /// once git has moved the refs, and cannot refuse any more.
  package static func postReceive(_ setting: Setting, lines: [String]) throws(Failure) -> [String] {
    let git = GitCommand(gitFolder: nil)
    let updates = lines.compactMap { line -> Update? in
      let fields = line.split(separator: " ", maxSplits: 2).map(String.init)
      return fields.count == 3 ? Update(old: fields[0], new: fields[1], name: fields[2]) : nil
    }
    return try translating {
      let repository = try Repository.openFromEnvironment()
      let record = ReceivedRecord(repository)
      // A repository that nobody told to guard anything is none of its business.
      guard try git.run(["config", "--get", "kengen.folder"]).code == 0 || record.tip() != nil else { return [] }
      do {
        try record.add(
          .received, updates: updates.map(\.entry), from: RefusedPushes.who(.process),
          statements: try statements(updates, setting, repository, git))
        return []
      } catch {
        return [PushMessages.notRecorded.text(setting.language), "\(error)"]
      }
    }
  }

  /// At most so many commits of a push are looked at for statements.
  private static let mostStatements = "1000"

  private static func statements(
    _ updates: [Update], _ setting: Setting, _ repository: Repository, _ git: GitCommand
  ) throws -> [ReceivedEntry.Stated] {
    let location = try RegistryLocation.openFromEnvironment(
      subfolder: RegistryLocation.folderPrefix(try git.run(["config", "--get", "kengen.folder"]).line))
    guard let signers = try? location.snapshot(.revision("HEAD")).files.bytes(at: "allowed-signers") else { return [] }
    let grep = ["--grep=^Kengen-Statement: ", "-n", mostStatements]
    var result: [ReceivedEntry.Stated] = []
    var seen: Set<String> = []
    for update in updates where !update.isDeletion {
      let range =
        update.isCreation
        ? [update.new, "--not", "--exclude=\(update.name)", "--exclude=\(ReceivedRecord.reference)", "--all"]
        : ["\(update.old)..\(update.new)"]
      // A tag may name something else than a commit.
      guard let reading = try? CommitReading(grep + range, signers: signers, today: setting.on, git: git) else { continue }
      for entry in reading.entries where seen.insert(entry.id).inserted {
        guard let said = entry.pushed([]).statement, said.person == entry.signer else { continue }
        result.append(.init(kind: said.kind, person: said.person, commit: entry.id, withdraws: said.withdraws))
      }
    }
    return result
  }

  /// A push, and where it goes.
  private struct Push {
    let repository: Repository
    let git: GitCommand
    let guarded: GuardedBranches
    /// The registry's folder.
    let folder: String
    let updates: [Update]
  }

  private static func holdsRegistry(_ update: Update, _ git: GitCommand) throws(Failure) -> Bool {
    guard update.name.hasPrefix("refs/heads/") else { return false }
    for id in [update.old, update.new] where !id.allSatisfy({ $0 == "0" }) {
      if try !RegistryFinder(git: git).committed(id).isEmpty { return true }
    }
    return false
  }

  /// The folder that the configuration names, or else the only one that holds a registry in the push.
  private static func folder(
    _ configured: GitResult, _ updates: [Update], _ git: GitCommand
  ) throws(Failure) -> String {
    if configured.code == 0 { return RegistryLocation.folderPrefix(configured.line) }
    var folders: Set<String> = []
    for id in updates.flatMap({ [$0.old, $0.new] }) where !id.allSatisfy({ $0 == "0" }) {
      folders.formUnion(try RegistryFinder(git: git).committed(id))
    }
    guard folders.count == 1, let folder = folders.first else {
      throw Failure(
        .environment,
        Phrase(ja: "台帳がいくつもあり、どれを守るのか決まっていません", en: "there are several registries, and which one is guarded is not said"),
        remedy: Phrase("kengen hook install --folder FOLDER"), details: folders.sorted().map { Phrase($0 + RegistryPath.manifest) })
    }
    return folder
  }

  private static func judge(_ push: Push, _ setting: Setting) throws -> (refused: [String], notices: [String]) {
    let location = try RegistryLocation.openFromEnvironment(subfolder: push.folder)
    let symbolic = try symbolicReferences(push.git)
    var refused: [String] = []
    var notices: [String] = []
    var others: [Update] = []
    for update in push.updates {
      let problem = symbolic.contains(update.name) ? PushMessages.symbolicReference : misleading(update, push.guarded.names)?.phrase
      if let problem { refused.append("\(update.name): " + problem.text(setting.language)) }
      guard push.guarded.names.contains(update.name) else {
        if update.name.hasPrefix("refs/heads/"), !update.isDeletion { others.append(update) }
        continue
      }
      do throws(Failure) {
        let verdict = try translating { try judge(update, setting, location, push.repository, push.git) }
        refused += verdict.refused
        notices += verdict.notices
      } catch {
        // What cannot be judged is not taken.
        let lines = error.lines(setting.language)
        refused += ["\(update.name): " + (lines.first ?? "")] + lines.dropFirst()
      }
    }
    let unguarded = try others.filter { try !RegistryFinder(git: push.git).committed($0.new).isEmpty }
    guard !unguarded.isEmpty else { return (refused, notices) }
    let names = push.guarded.names.map(GuardedBranches.short).joined(separator: ", ")
    if try isInPlace(push) {
      notices += unguarded.map { update in
        PushMessages.notJudged(update.name, guarded: names).text(setting.language)
      }
      return (refused, notices)
    }
    return (
      refused
        + unguarded.flatMap { update in
          PushMessages.takenNowhereElse(update.name, short: GuardedBranches.short(update.name), guarded: names).map {
            $0.text(setting.language)
          }
        }, notices
    )
  }

  /// Whether some guarded branch holds the registry, after the push.
  private static func isInPlace(_ push: Push) throws(Failure) -> Bool {
    for name in push.guarded.names {
      let update = push.updates.last { $0.name == name }
      let commit = if let update { update.new } else { try push.guarded.tip(name) }
      guard let commit, !commit.allSatisfy({ $0 == "0" }) else { continue }
      if try push.guarded.holdsRegistry(commit, folder: push.folder) { return true }
    }
    return false
  }

  private static func misleading(_ update: Update, _ guarded: [String]) -> PushedReference.Problem? {
    if let problem = PushedReference.recordProblem(
      update.name, new: update.new, isCreation: update.isCreation, isDeletion: update.isDeletion)
    {
      return problem
    }
    return update.isDeletion ? nil : guarded.lazy.compactMap { PushedReference.problem(update.name, guarded: $0) }.first
  }

  /// Refs of the server that are other names of others: a push to one moves another.
  private static func symbolicReferences(_ git: GitCommand) throws -> Set<String> {
    let lines = try git.output(["for-each-ref", "--format=%(refname) %(symref)"]).textLines.map { $0.split(separator: " ") }
    return Set(lines.filter { $0.count > 1 }.map { String($0[0]) })
  }

  private static func judge(
    _ update: Update, _ setting: Setting, _ location: RegistryLocation, _ repository: Repository, _ git: GitCommand
  ) throws -> (refused: [String], notices: [String]) {
    func say(_ phrase: Phrase) -> [String] { ["\(update.name): " + phrase.text(setting.language)] }
    func only(_ refused: [String]) -> (refused: [String], notices: [String]) { (refused, []) }
    if update.isDeletion { return only(say(PushMessages.deletion)) }
    let size = PushSize(git: git, folder: location.prefix)
    if let problem = try size.problem(from: update.isCreation ? nil : update.old, to: update.new) { return only(say(problem)) }
    if try location.snapshot(.revision(update.new)).files.bytes(at: RegistryPath.manifest) == nil {
      return only(try missing(update, location, git).map { $0.text(setting.language) })
    }
    if update.isCreation { return only(try check(update, setting, since: nil, location)) }
    guard let old = ObjectID(hex: update.old), let new = ObjectID(hex: update.new) else {
      throw Failure(.internal, Phrase("pre-receive: \(update.old) \(update.new)"))
    }
    guard try git.run(["merge-base", "--is-ancestor", update.old, update.new]).code == 0 else {
      return only(say(PushMessages.rewriting))
    }
    let files = try location.snapshot(.revision(update.old)).files
    guard try files.bytes(at: "kengen.yaml") != nil else { return only(try check(update, setting, since: nil, location)) }
    let problems = try check(update, setting, since: update.old, location)
    guard try !RegistryLoader(files: files).manifest().approvals.isEmpty else { return only(problems) }
    let (before, defects) = try RegistryLoader(files: files).whole()
    guard defects.isEmpty else {
      return only(problems + say(PushMessages.defectsBefore))
    }
    let (after, newDefects) = try RegistryLoader(files: try location.snapshot(.revision(update.new)).files).whole()
    // What cannot be read cannot be judged; the check has refused it.
    guard newDefects.isEmpty else { return only(problems) }
    let reading = PushReading(
      location: location, repository: repository, git: git, before: before, after: after, today: setting.on)
    let (push, summaries) = try reading.read(from: old, to: new)
    let report = PushVerdictReport(
      PushJudge.judge(push), registry: before, today: setting.on, folder: location.prefix, summaries: summaries)
    let lacking = report.refusal(setting.language)
    guard !lacking.isEmpty else { return (problems, report.notices(setting.language)) }
    return only(problems + say(PushMessages.approvalsMissing) + lacking.map { "  " + $0 })
  }

  /// A push that leaves the guarded branch without its registry.
  private static func missing(_ update: Update, _ location: RegistryLocation, _ git: GitCommand) throws(Failure) -> [Phrase] {
    let found = try RegistryFinder(git: git).committed(update.new)
    let place = location.prefix + RegistryPath.manifest
    return [PushMessages.notThere("\(update.name)", place)]
      + found.map { PushMessages.isElsewhere($0 + RegistryPath.manifest, folder: $0) }
  }

  private static func check(
    _ update: Update, _ setting: Setting, since: String?, _ location: RegistryLocation
  ) throws -> [String] {
    let outcome = try Checking.check(setting, .revision(update.new), since: since, location: location)
    guard outcome.isRefused || !outcome.isReadable else { return [] }
    // Made once: a push may bring thousands of errors.
    let report = outcome.report
    let refusals = outcome.refusals
    let shown = refusals.prefix(Self.shownReasons).flatMap { report.itemLines($0, setting.language) }
    let rest = refusals.count - Self.shownReasons
    return ["\(update.name): " + PushMessages.errors.text(setting.language)] + shown
      + (rest > 0 ? [ApprovalMessages.more(rest).text(setting.language)] : [])
  }
}
