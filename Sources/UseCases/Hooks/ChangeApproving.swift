import GitStore
import Glibc
import Messages
import Presentation
import RegistryModel
import RegistryStore
import RegistryText

/// Whether a push has the approvals that the registry demanded before it.
struct ChangeApproving {
  let location: RegistryLocation
  let repository: Repository
  let git: GitCommand
  /// The registry before the push: its policy, its roles, its keys.
  let before: Registry
  /// The registry that would stand there; only to see what a fact gives to whom.
  let after: Registry
  let today: CalendarDate

  /// What a push brings in and what that needs.
  struct Case {
    let demands: [ApprovalDemand]
    let policy: ApprovalPolicy
    /// Reviews of emergency entries, which their reviewers sign.
    let reviews: [ChangedFact]
    let pushed: PushedCommits
    /// What each commit changed against its first parent, by the names of the facts, since a push may bring thousands.
    let facts: [String: [ChangedFact.ID: [ChangedFact]]]
    let tip: String
    /// What is wrong with the way that the branch would take.
    let problems: [Phrase]
  }

  /// What a push lacks, in lines, or what everybody must hear of it although it is taken.
  struct Verdict {
    var lacking: [String] = []
    var notices: [String] = []
  }

  /// Judges a push; empty where it has all it needs.
  func judge(from old: ObjectID, to new: ObjectID, _ language: Language) throws -> Verdict {
    guard let pushCase = try read(from: old, to: new) else { return Verdict() }
    // Demands follow from the way that the branch takes; without one there is nothing more to say.
    let problems = (pushCase.problems + falseApprovals(pushCase)).map { $0.text(language) }
    guard !pushCase.demands.isEmpty || !pushCase.reviews.isEmpty else { return Verdict(lacking: problems) }
    let unknown = unknownAuthors(pushCase)
    guard unknown.isEmpty else {
      // What will be asked for once they are signed is said at once.
      let later = ApprovalLackReport(lacks(pushCase), registry: before, today: today).lines(language)
      return Verdict(lacking: problems + unknown.map { $0.text(language) } + later)
    }
    let entering = EmergencyEntering(policy: pushCase.policy)
    let unreviewed = problems + pushCase.reviews.compactMap { entering.lacking($0, signed: signers(of: $0, pushCase))?.text(language) }
    let lacks = lacks(pushCase)
    guard !lacks.isEmpty else { return Verdict(lacking: unreviewed) }
    let lines = ApprovalLackReport(lacks, registry: before, today: today).lines(language)
    let tip = pushCase.pushed.entries.first { $0.id == pushCase.tip }
    let needsSignature = pushCase.demands.contains { $0.rule.proof == .signature }
    let writer = needsSignature ? tip?.signer : tip.flatMap(author)
    switch entering.judge(tip, writer: writer, facts: pushCase.demands.map(\.fact), lacking: lacks.map(\.demand.fact)) {
    case .notAsked: return Verdict(lacking: unreviewed + lines)
    case .refused(let refusals): return Verdict(lacking: unreviewed + refusals.map { $0.text(language) } + lines)
    case .taken(let person, let id, let reason):
      guard unreviewed.isEmpty else { return Verdict(lacking: unreviewed) }
      return Verdict(
        notices: EmergencyNotice(person: person, entry: id, reason: reason, registry: before).lines(language) + lines.map { "  " + $0 })
    }
  }

  /// nil where the registry demands no approvals.
  private func read(from old: ObjectID, to new: ObjectID) throws -> Case? {
    guard !before.manifest.approvals.isEmpty else { return nil }
    let facts = try facts(from: old, to: new)
    let policy = ApprovalPolicy(before: before, after: after, today: today, facts: facts)
    let entering = EmergencyEntering(policy: policy)
    let signers = try location.snapshot(.revision(old.description)).files.bytes(at: "allowed-signers") ?? []
    let pushed = try PushedCommits(from: old.description, to: new.description, signers: signers, today: today, git: git)
    var byCommit: [String: [ChangedFact]] = [:]
    for entry in pushed.changes {
      guard let id = ObjectID(hex: entry.id) else { throw Failure(.internal, Phrase("commit \(entry.id)")) }
      byCommit[entry.id] = try self.facts(from: entry.parents.first.flatMap { ObjectID(hex: $0) }, to: id)
    }
    guard let commits = pushed.line(from: old.description, to: new.description) else {
      return Case(
        demands: [], policy: policy, reviews: [], pushed: pushed, facts: [:], tip: new.description, problems: [Self.swapped]
      )
    }
    let line = PushedLine(commits: commits, facts: byCommit)
    let elsewhere = try otherRegistries(from: old, to: new)
    let all = facts + line.passing
    let reviews = all.filter(entering.isReview)
    let demands = all.filter { !entering.isReview($0) }.flatMap { policy.demands(of: $0) }
    let misdated = line.misdated(after: try repository.link(old).seconds, now: Int64(time(nil)))
    return Case(
      demands: demands, policy: policy, reviews: reviews, pushed: pushed, facts: byCommit.mapValues { Dictionary(grouping: $0, by: \.id) },
      tip: new.description, problems: misdated + elsewhere)
  }

  /// A second registry in the repository, which nobody guards, would answer whoever stands in its folder.
  /// A folder beside its own takes its place where file names know no capitals.
  private func otherRegistries(from old: ObjectID, to new: ObjectID) throws -> [Phrase] {
    let name = RegistryPath.manifest
    let prefix = location.prefix
    return try repository.diff(from: old, to: new, under: "").filter { $0.new != nil }.compactMap { change in
      if change.path != prefix + name, change.path.lowercased() == name || change.path.lowercased().hasSuffix("/" + name) {
        guard !change.pathBytes.starts(with: prefix.utf8) || change.path.hasSuffix(name) else { return nil }
        return Phrase(
          ja: "\(change.path): 守られていない二つ目の台帳になるので受け取れません", en: "\(change.path): it would be a second registry, which is not guarded")
      }
      guard !prefix.isEmpty, !change.pathBytes.starts(with: prefix.utf8), change.path.lowercased().hasPrefix(prefix.lowercased()) else {
        return nil
      }
      return Phrase(
        ja: "\(change.path): 台帳のフォルダー \(prefix) と取り違える名前なので受け取れません",
        en: "\(change.path): it is taken for a file of the registry's folder, \(prefix)")
    }
  }

  /// Files above the registry's folder that say what git makes of the files in it.
  private func above(from old: ObjectID?, to new: ObjectID) throws -> [ChangedFact] {
    guard !location.prefix.isEmpty else { return [] }
    var folder = ""
    var paths: Set<String> = []
    for name in location.prefix.split(separator: "/") {
      paths.insert("/\(folder).gitattributes")
      folder += "\(name)/"
    }
    let changed = try repository.diff(from: old, to: new, under: "").map { "/" + $0.path }.filter { path in
      paths.contains { $0 == path.lowercased() || $0.lowercased() == path.lowercased() }
    }
    guard !changed.isEmpty else { return [] }
    let before: any FileSnapshot = try old.map { Rooted(try repository.snapshot(ofCommit: $0)) } ?? NoFiles()
    return try ChangedFacts.between(before, Rooted(try repository.snapshot(ofCommit: new)), paths: changed)
  }

  private static let swapped = Phrase(
    ja:
      "このマージでは、サーバーの枝が二番目の親です。台帳の過去(--as-of、ledger check)は最初の親をたどるので、受け取ると過去の答えが変わります。どうするか: git pull --rebase、または kengen sync で作り直してください",
    en:
      "in this merge the server's branch is the second parent; the registry's past (--as-of, ledger check) follows first parents, so that past answers would change. What to do: make it anew with git pull --rebase, or kengen sync"
  )

  private func facts(from old: ObjectID?, to new: ObjectID) throws -> [ChangedFact] {
    let prefix = location.prefix
    let paths = try repository.diff(from: old, to: new, under: "").filter { $0.path.hasPrefix(prefix) }.map {
      String($0.path.dropFirst(prefix.count))
    }
    let after = try location.snapshot(.revision(new.description)).files
    // A commit without a parent has everything as new.
    let before: any FileSnapshot = try old.map { try location.snapshot(.revision($0.description)).files } ?? NoFiles()
    return try ChangedFacts.between(before, after, paths: paths) + above(from: old, to: new)
  }

  /// Who stands by a fact as it is at the end of the push: whose commit left it so, and who signed at the end.
  /// A signature of anything else in the push says nothing of it.
  private func signers(of fact: ChangedFact, _ pushCase: Case) -> Set<StaffNumber> {
    let run = pushCase.pushed.run(at: pushCase.tip)
    let own = pushCase.pushed.changes.filter { left(fact, by: $0, pushCase) }
    var result = Set((run + own).compactMap(\.signer))
    if !takesSignatures { result.formUnion((run + own).flatMap { $0.trailers.approvers + [$0.trailers.writer].compactMap(\.self) }) }
    return result
  }

  /// Whether any rule of the body wants signatures; else reviews of emergency entries need none either.
  private var takesSignatures: Bool { before.manifest.approvals.contains { $0.proof == .signature } }

  // MARK: Who wrote it

  /// Commits whose author is not known as the rules want it.
  private func unknownAuthors(_ pushCase: Case) -> [Phrase] {
    let needsSignature = takesSignatures && !pushCase.reviews.isEmpty || pushCase.demands.contains { $0.rule.proof == .signature }
    return pushCase.pushed.changes.compactMap { entry in
      if needsSignature {
        guard entry.signer == nil else { return nil }
        return Phrase(
          ja: "コミット \(entry.id.prefix(12))「\(entry.summary)」に、allowed-signers にある鍵の署名がありません(git commit -S)",
          en: "commit \(entry.id.prefix(12)) '\(entry.summary)' bears no signature by a key of allowed-signers (git commit -S)")
      }
      guard author(entry) == nil else { return nil }
      return Phrase(
        ja: "コミット \(entry.id.prefix(12))「\(entry.summary)」に、書いた人の番号がありません(Kengen-Author: 職員番号)",
        en: "commit \(entry.id.prefix(12)) '\(entry.summary)' does not say who wrote it (Kengen-Author: NUMBER)")
    }
  }

  /// Commits that say of somebody that he approves and are not signed by him, where only signatures count: whoever reads
  /// the log would believe it.
  private func falseApprovals(_ pushCase: Case) -> [Phrase] {
    guard before.manifest.approvals.allSatisfy({ $0.proof == .signature }) else { return [] }
    return pushCase.pushed.entries.flatMap { entry in
      entry.trailers.approvers.filter { $0 != entry.signer }.map { person in
        Phrase(
          ja: "コミット \(entry.id.prefix(12))「\(entry.summary)」は \(person) の承認と書いていますが、その人の署名ではありません",
          en: "commit \(entry.id.prefix(12)) '\(entry.summary)' says that \(person) approves, and is not signed by this person")
      }
    }
  }

  /// A signature says more than a line of text.
  private func author(_ entry: PushedCommits.Entry) -> StaffNumber? { entry.signer ?? entry.trailers.writer }

  // MARK: What is lacking

  private func lacks(_ pushCase: Case) -> [ApprovalLack] {
    let authors = Set(pushCase.pushed.changes.flatMap { [$0.signer, $0.trailers.writer].compactMap(\.self) })
    return pushCase.demands.compactMap { demand in
      let fact = demand.fact
      let approved = approvers(of: demand, pushCase)
      let concerned = demand.concerned
      func counts(_ person: StaffNumber) -> Bool {
        demand.approvers.contains(person) && !authors.contains(person) && !concerned.contains(person)
      }
      let given = approved.filter(counts)
      let (receivers, givers) = withoutConsent(demand, approved, extra: given.count - demand.rule.persons, pushCase)
      guard given.count < demand.rule.persons || !receivers.isEmpty || !givers.isEmpty else { return nil }
      // Consent of a side is no approval, and so nothing to find fault with.
      let sides = Set(demand.handover.map { $0.receivers + $0.givers } ?? [])
      let refused = approved.filter { !counts($0) && !sides.contains($0) }
      return ApprovalLack(
        commit: commit(of: fact, pushCase).map { .init(id: $0.id, summary: $0.summary) }, demand: demand, given: given,
        able: demand.approvers.filter { counts($0) && !approved.contains($0) },
        notCounted: refused.map { reason($0, demand, authors) }, receivers: receivers, givers: givers)
    }
  }

  /// Who approved this fact, by what the rule takes for a proof.
  private func approvers(of demand: ApprovalDemand, _ pushCase: Case) -> [StaffNumber] {
    let run = pushCase.pushed.run(at: pushCase.tip)
    var result = run.compactMap(\.signer)
    if demand.rule.proof == .trailer {
      result += run.flatMap(\.trailers.approvers)
      // A commit approved in its own message, as it left the fact and as the fact still is.
      for entry in pushCase.pushed.changes where left(demand.fact, by: entry, pushCase) { result += entry.trailers.approvers }
    }
    return Set(result).sorted()
  }

  /// Whether the commit changed the fact to what it is at the end of the push.
  private func left(_ fact: ChangedFact, by entry: PushedCommits.Entry, _ pushCase: Case) -> Bool {
    pushCase.facts[entry.id]?[fact.id]?.contains { $0.leaves(theSameAs: fact) } ?? false
  }

  /// The commit that brought the fact in: the last that left it so, a merge only where nothing else did.
  private func commit(of fact: ChangedFact, _ pushCase: Case) -> PushedCommits.Entry? {
    let found = pushCase.pushed.changes.filter { left(fact, by: $0, pushCase) }
    return found.last { $0.parents.count < 2 } ?? found.last
  }

  /// The sides of a hand-over that have not consented: by an approval, or by having written it themselves.
  private func withoutConsent(
    _ demand: ApprovalDemand, _ approved: [StaffNumber], extra: Int, _ pushCase: Case
  ) -> (receivers: [StaffNumber], givers: [StaffNumber]) {
    guard let handover = demand.handover else { return ([], []) }
    let writers = pushCase.pushed.changes.filter { left(demand.fact, by: $0, pushCase) }.compactMap {
      demand.rule.proof == .signature ? $0.signer : author($0)
    }
    let consenting = Set(approved).union(writers)
    let receivers = handover.receivers.filter { !consenting.contains($0) }
    // Who has left or is away cannot give it up in person; then those who approve it stand for that side.
    let givers = handover.givers.filter { pushCase.policy.isPresent($0) }
    let isGiven = givers.isEmpty || extra > 0 || givers.contains { consenting.contains($0) }
    return (receivers, isGiven ? [] : givers)
  }

  private func reason(_ person: StaffNumber, _ demand: ApprovalDemand, _ authors: Set<StaffNumber>) -> Phrase {
    if authors.contains(person) {
      return Phrase(ja: "\(person) は変更した本人です", en: "\(person) is an author of the change")
    }
    if demand.concerned.contains(person) {
      return Phrase(ja: "\(person) はこの変更の当人です", en: "the change concerns \(person)")
    }
    return Phrase(ja: "\(person) はその役割に就いていません", en: "\(person) holds none of these roles")
  }
}

/// A whole repository, whose paths begin with a slash: beside those of a registry in a folder of it.
private final class Rooted: FileSnapshot {
  private let files: TreeSnapshot

  init(_ files: TreeSnapshot) { self.files = files }

  func bytes(at path: String) throws(GitError) -> [UInt8]? { try files.bytes(at: String(path.dropFirst())) }
  func names(in directory: String) throws(GitError) -> [Entry] { try files.names(in: String(directory.dropFirst())) }
  func objectID(at path: String) throws(GitError) -> ObjectID? { try files.objectID(at: String(path.dropFirst())) }
}

/// A state without anything.
private final class NoFiles: FileSnapshot {
  func bytes(at path: String) throws(GitError) -> [UInt8]? { nil }
  func names(in directory: String) throws(GitError) -> [Entry] { [] }
  func objectID(at path: String) throws(GitError) -> ObjectID? { nil }
}
