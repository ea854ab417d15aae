import GitStore
import Guard
package import Messages
package import RegistryModel
import RegistryStore
import RegistryText
import Validation

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

  /// Whether the push is refused, and why; and what everybody must hear of it if it is taken.
  ///
  /// Guarded are the branches of `GuardedBranches`: there the registry is. They are judged by what stood
  /// there before, so that no push grants its own author anything, and are never deleted and never rewritten.
  /// Other branches are taken as they are, and said to be so; what is on them is judged when it comes to a guarded one. As
  /// long as no guarded branch holds a registry, none is taken elsewhere. A refusal is put on record, in the lines that `told`
  /// makes of it: those that whoever pushed will read.
  ///
  /// A repository that nobody told to guard anything, and that holds no registry, is none of its business.
  package static func preReceive(
    _ setting: Setting, lines: [String], told: ([PushRefusal]) -> [String]
  ) throws(Failure) -> PushOutcome {
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
      guard found.contains(true) else { return PushOutcome() }
    }
    return try translating {
      if let namespace = ProcessEnvironment.process["GIT_NAMESPACE"], !namespace.isEmpty {
        throw GitError(.unsupportedEnvironment, operation: "pre-receive", subject: "GIT_NAMESPACE")
      }
      let repository = try Repository.openFromEnvironment()
      // What a killed push left would bar this one, and nobody looks after a server.
      AbandonedLock.clear(barring: updates.map(\.name), in: repository)
      // Before anything is judged: what was said of the server of which this is a copy does not count here.
      try ReceivedRecord(repository).noteCopy()
      let push = Push(
        repository: repository, git: git, guarded: try GuardedBranches(git), folder: try folder(configured, updates, git), updates: updates)
      guard push.guarded.head != nil else {
        throw Failure(.environment, PushMessages.headNamesNoBranch)
      }
      var outcome = try judge(push, setting)
      if outcome.isRefused {
        outcome.unrecorded = record(
          lines.filter { !$0.isEmpty }, updates, told(outcome.refusals), in: repository, setting.language)
      }
      return outcome
    }
  }

  /// Puts a refusal on record in both places, and says why where it cannot.
  private static func record(
    _ lines: [String], _ updates: [Update], _ reasons: [String], in repository: Repository, _ language: Language
  ) -> [Phrase] {
    var problems: [Phrase] = []
    do {
      try ReceivedRecord(repository).add(
        .refused, updates: updates.map(\.entry), from: RefusedPushes.who(.process), reasons: Array(reasons.prefix(recordedReasons)))
    } catch {
      problems.append(PushMessages.notRecorded)
    }
    let all = reasons + problems.map { $0.text(language) }
    if let problem = RefusedPushes.record(lines, all, in: repository, .process) { problems.append(problem) }
    return problems
  }

  /// A push may be refused for thousands of rows; the first say what was tried.
  private static let recordedReasons = 200

  /// Puts on record what was taken, with the statements that came in, on whatever ref; says why where it cannot. It is called
  /// once git has moved the refs, and cannot refuse any more.
  package static func postReceive(_ setting: Setting, lines: [String]) throws(Failure) -> [Phrase] {
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
        return [PushMessages.notRecorded, Phrase("\(error)")]
      }
    }
  }

  /// More statements than so many do not come in one push, so that none of them is passed over.
  private static let mostStatements = 1000

  /// Commits that an update brings.
  private static func range(_ update: Update) -> [String] {
    update.isCreation
      ? [update.new, "--not", "--exclude=\(update.name)", "--exclude=\(ReceivedRecord.reference)", "--all"]
      : ["\(update.old)..\(update.new)"]
  }

  /// Whether an update brings more statements than are looked at; a tag of something else than a commit brings none.
  private static func bringsTooManyStatements(_ update: Update, _ git: GitCommand) throws -> Bool {
    let counted = try git.run(
      ["rev-list", "--count", "--max-count=\(mostStatements + 1)", "--grep=^Kengen-Statement: "] + range(update) + ["--"])
    return counted.code == 0 && (Int(counted.line) ?? 0) > mostStatements
  }

  private static func statements(
    _ updates: [Update], _ setting: Setting, _ repository: Repository, _ git: GitCommand
  ) throws -> [ReceivedEntry.Stated] {
    let location = try RegistryLocation.openFromEnvironment(
      subfolder: RegistryLocation.folderPrefix(try git.run(["config", "--get", "kengen.folder"]).line))
    guard let signers = try? location.snapshot(.revision("HEAD")).files.bytes(at: "allowed-signers") else { return [] }
    let grep = ["--grep=^Kengen-Statement: "]
    var result: [ReceivedEntry.Stated] = []
    var seen: Set<String> = []
    for update in updates where !update.isDeletion {
      // A tag may name something else than a commit.
      guard let reading = try? CommitReading(grep + range(update), signers: signers, today: setting.on, git: git) else { continue }
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
        .environment, PushMessages.severalRegistries, details: folders.sorted().map { Phrase($0 + RegistryPath.manifest) })
    }
    return folder
  }

  private static func judge(_ push: Push, _ setting: Setting) throws -> PushOutcome {
    let location = try RegistryLocation.openFromEnvironment(subfolder: push.folder)
    let symbolic = try symbolicReferences(push.git)
    var outcome = PushOutcome()
    var others: [Update] = []
    for update in push.updates {
      if symbolic.contains(update.name) {
        outcome.refusals.append(.reference(update.name, PushMessages.symbolicReference))
      } else if let problem = misleading(update, push.guarded.names) {
        outcome.refusals.append(.misleading(update.name, problem))
      }
      if !update.isDeletion, try bringsTooManyStatements(update, push.git) {
        outcome.refusals.append(.reference(update.name, PushMessages.tooManyStatements(mostStatements)))
        continue
      }
      guard push.guarded.names.contains(update.name) else {
        if update.name.hasPrefix("refs/heads/"), !update.isDeletion { others.append(update) }
        continue
      }
      do throws(Failure) {
        outcome.add(try translating { try judge(update, setting, location, push.repository, push.git) })
      } catch {
        // What cannot be judged is not taken.
        outcome.refusals.append(.notJudged(update.name, error))
      }
    }
    let unguarded = try others.filter { try !RegistryFinder(git: push.git).committed($0.new).isEmpty }.map(\.name)
    guard !unguarded.isEmpty else { return outcome }
    if try isInPlace(push) {
      outcome.notices += unguarded.map { .unguarded($0, guarded: push.guarded.names) }
    } else {
      outcome.refusals += unguarded.map { .takenNowhereElse($0, guarded: push.guarded.names) }
    }
    return outcome
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
  ) throws -> PushOutcome {
    func refused(_ phrase: Phrase) -> PushOutcome { PushOutcome(refusals: [.reference(update.name, phrase)]) }
    if update.isDeletion { return refused(PushMessages.deletion) }
    let size = PushSize(git: git, folder: location.prefix)
    if let problem = try size.problem(from: update.isCreation ? nil : update.old, to: update.new) { return refused(problem) }
    if try location.snapshot(.revision(update.new)).files.bytes(at: RegistryPath.manifest) == nil {
      let found = try RegistryFinder(git: git).committed(update.new)
      return PushOutcome(refusals: [.registryMissing(update.name, folder: location.prefix, found: found)])
    }
    if update.isCreation { return try check(update, setting, since: nil, location) }
    guard let old = ObjectID(hex: update.old), let new = ObjectID(hex: update.new) else {
      throw Failure(.internal, Phrase("pre-receive: \(update.old) \(update.new)"))
    }
    guard try git.run(["merge-base", "--is-ancestor", update.old, update.new]).code == 0 else {
      return refused(PushMessages.rewriting)
    }
    let files = try location.snapshot(.revision(update.old)).files
    guard try files.bytes(at: RegistryPath.manifest) != nil else { return try check(update, setting, since: nil, location) }
    var outcome = try check(update, setting, since: update.old, location)
    guard try !RegistryLoader(files: files).manifest().approvals.isEmpty else { return outcome }
    if let problem = try size.rowProblem(from: update.old, to: update.new) {
      outcome.add(refused(problem))
      return outcome
    }
    let (before, defects) = try RegistryLoader(files: files).whole()
    guard defects.isEmpty else {
      outcome.add(refused(PushMessages.defectsBefore))
      return outcome
    }
    let (after, newDefects) = try RegistryLoader(files: try location.snapshot(.revision(update.new)).files).whole()
    // What cannot be read cannot be judged; the check has refused it.
    guard newDefects.isEmpty else { return outcome }
    let reading = PushReading(
      location: location, repository: repository, git: git, before: before, after: after, today: setting.on)
    let (push, summaries) = try reading.read(from: old, to: new)
    let judged = JudgedPush(
      verdict: PushJudge.judge(push), registry: before, today: setting.on, folder: location.prefix, summaries: summaries)
    if judged.verdict.isTaken {
      outcome.notices.append(.judged(judged))
    } else {
      outcome.refusals.append(.approvals(update.name, judged))
    }
    return outcome
  }

  private static func check(
    _ update: Update, _ setting: Setting, since: String?, _ location: RegistryLocation
  ) throws -> PushOutcome {
    let checked = try Checking.check(setting, .revision(update.new), since: since, location: location)
    if checked.isRefused || !checked.isReadable { return PushOutcome(refusals: [.findings(update.name, checked)]) }
    guard let since, let problem = try unseen(checked.run, update, since: since, setting, location) else { return PushOutcome() }
    return PushOutcome(refusals: [.reference(update.name, problem)])
  }

  /// Why a push is not taken that nobody could judge: an error that stood before keeps the other rules from being looked at, and
  /// the push changes the registry and mends none of those; nil where that is not so.
  private static func unseen(
    _ after: CheckRun, _ update: Update, since: String, _ setting: Setting, _ location: RegistryLocation
  ) throws -> Phrase? {
    let standing = after.findings.filter { $0.hidesOthers && $0.isStandingError }
    guard let first = standing.first else { return nil }
    let files = try location.snapshot(.revision(since)).files
    let before = try CheckRun(files: files, start: setting.on, only: []).findings.filter { $0.hidesOthers && $0.isStandingError }
    let left = Set(standing.map(\.fingerprint))
    if before.contains(where: { !left.contains($0.fingerprint) }) { return nil }
    guard let repository = location.repository else { return nil }
    let changed = try repository.diff(from: try repository.commitID(since), to: try repository.commitID(update.new), under: "")
    let isRegistry = changed.contains { file in
      file.path.hasPrefix(location.prefix) && !ChangeArea.areas(of: String(file.path.dropFirst(location.prefix.count))).isEmpty
    }
    guard isRegistry else { return nil }
    let place = first.location.origin
    return PushMessages.othersUnseen(standing.count, "\(place.file):\(place.line)", rule: first.rule)
  }
}
