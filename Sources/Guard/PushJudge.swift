import RegistryModel

/// Whether a push has the approvals that the registry demanded before it.
package struct PushJudge {
  package private(set) var push: Push
  /// Every fact that the push brings in, if only until a later commit of it; empty where the branch would go on from elsewhere.
  package let facts: [ChangedFact]
  private let policy: ApprovalPolicy
  private var line: [PushedCommit]?
  private let demands: [ApprovalDemand]
  /// Reviews of emergency entries, which their reviewers sign.
  private let reviews: [ChangedFact]
  /// The commits at the end that change nothing.
  private var run: [PushedCommit]
  package private(set) var statements: [GivenStatement]
  private let judge: StatementJudge
  /// By commit, what it changed, by the names of the facts, since a push may bring thousands.
  private let changed: [String: [ChangedFact.ID: [ChangedFact]]]

  /// Empty where the registry demanded no approvals.
  package static func judge(_ push: Push) -> PushVerdict {
    push.before.manifest.approvals.isEmpty ? PushVerdict() : PushJudge(push).verdict()
  }

  package static func facts(of push: Push) -> [ChangedFact] {
    push.commits.line(from: push.old.id, to: push.tip).map { push.facts + PushedLine(commits: $0).passing } ?? []
  }

  /// Works out what the push needs: linear in its facts, once for every verdict on it.
  package init(_ push: Push) {
    self.push = push
    let policy = ApprovalPolicy(before: push.before, after: push.after, today: push.today, facts: push.facts)
    self.policy = policy
    line = push.commits.line(from: push.old.id, to: push.tip)
    run = push.commits.run(at: push.tip)
    changed = Dictionary(push.commits.changes.map { ($0.id, Dictionary(grouping: $0.facts, by: \.id)) }) { first, _ in first }
    // Demands follow from the way that the branch takes; without one there is nothing more to say.
    let all = Self.facts(of: push)
    facts = all
    judge = StatementJudge(
      registry: push.before.manifest.id ?? Statement.noRegistry, base: push.old.id,
      standsOn: run.last.map { $0.parents.first ?? "" } ?? push.tip, facts: FactDigest.of(all), today: push.today,
      elsewhere: push.elsewhere, recorded: push.recorded, record: push.record)
    statements = judge.judge(run)
    let emergency = EmergencyJudge(policy: policy)
    reviews = all.filter(emergency.isReview)
    demands = all.filter { !emergency.isReview($0) }.flatMap { policy.demands(of: $0) }
  }

  /// The same push with a statement on top, signed by the person whose it is.
  package func stating(_ statement: Statement) -> PushJudge {
    let commit = PushedCommit(
      id: "statement", parents: [push.tip], seconds: push.now, signer: statement.person,
      trailers: CommitTrailers(lines: statement.trailers), changesNothing: true, facts: [])
    var result = self
    result.push = push.with(commit)
    result.line = line.map { $0 + [commit] }
    result.run = [commit] + run
    result.statements = judge.judge(result.run)
    return result
  }

  /// Empty where the registry demanded no approvals.
  package func verdict() -> PushVerdict {
    guard !push.before.manifest.approvals.isEmpty else { return PushVerdict() }
    var result = PushVerdict()
    result.problems = problems()
    guard !demands.isEmpty || !reviews.isEmpty else { return result }
    result.statements = statements
    result.plainCommits = run.compactMap { commit in
      guard case .none = Statement.read(commit.trailers) else { return nil }
      return commit.signer.map { (commit: commit.id, signer: $0) }
    }
    result.unknownAuthors = unknownAuthors()
    result.lacks = lacks()
    // What will be asked for once they are signed is said at once; an emergency is not.
    guard result.unknownAuthors.isEmpty else { return result }
    let emergency = EmergencyJudge(policy: policy)
    result.reviews = reviews.compactMap { emergency.unfit($0, signed: signers(of: $0)) }
    guard !result.lacks.isEmpty else { return result }
    let tip = push.commits[push.tip]
    let needsSignature = demands.contains { $0.rule.proof == .signature }
    result.emergency = emergency.judge(
      tip?.trailers.emergencyReason, writer: needsSignature ? tip?.signer : tip?.author, facts: demands.map(\.fact),
      lacking: result.lacks.map(\.demand.fact))
    return result
  }

  private func problems() -> [PushProblem] {
    guard let line else { return [.anotherLine] + falseApprovals() }
    return PushedLine(commits: line).misdated(after: push.old.seconds, now: push.now)
      + push.paths.compactMap { $0.problem(besides: push.folder) } + falseApprovals()
  }

  /// Commits whose words somebody would take for an approval, and that are none.
  private func falseApprovals() -> [PushProblem] {
    let takesTrailers = push.before.manifest.approvals.contains { $0.proof == .trailer }
    let known = CommitTrailers.names.filter { takesTrailers || $0 != CommitTrailers.approvedBy }
    return push.commits.all.flatMap { commit -> [PushProblem] in
      var result: [PushProblem] = []
      switch Statement.read(commit.trailers) {
      case .none: break
      case .malformed: result.append(.malformedStatement(commit: commit.id))
      case .statement(let statement):
        if !commit.changesNothing {
          result.append(.malformedStatement(commit: commit.id))
        } else if commit.signer != statement.person, !takesTrailers || commit.signer != nil {
          result.append(.statementInAnothersName(commit: commit.id, person: statement.person))
        }
      }
      let unreadable = commit.trailers.values(CommitTrailers.approvedBy).first { CommitTrailers.person($0) == nil }
      if takesTrailers, let unreadable {
        result.append(.lookalike(commit: commit.id, line: "\(CommitTrailers.approvedBy): \(unreadable)"))
      } else if let line = ApprovalLookalike.line(in: commit.message, known: known) {
        result.append(.lookalike(commit: commit.id, line: line))
      }
      return result
    }
  }

  // MARK: Who wrote it

  /// Whether any rule of the body wants signatures; else reviews of emergency entries need none either.
  private var takesSignatures: Bool { push.before.manifest.approvals.contains { $0.proof == .signature } }

  /// Commits whose author is not known as the rules want it.
  private func unknownAuthors() -> [UnknownAuthor] {
    let needsSignature = takesSignatures && !reviews.isEmpty || demands.contains { $0.rule.proof == .signature }
    return push.commits.changes.compactMap { commit in
      if needsSignature { return commit.signer == nil ? .unsigned(commit: commit.id) : nil }
      return commit.author == nil ? .unnamed(commit: commit.id) : nil
    }
  }

  /// Who stands by a fact as it is at the end of the push: whose commit left it so, and who signed at the end.
  /// A signature of anything else in the push says nothing of it.
  private func signers(of fact: ChangedFact) -> Set<StaffNumber> {
    let own = push.commits.changes.filter { left(fact, by: $0) }
    let proof: ApprovalProof = takesSignatures ? .signature : .trailer
    var result = Set(own.compactMap(\.signer) + statements.filter { $0.approves(proof) }.map(\.statement.person))
    if !takesSignatures {
      result.formUnion((run + own).flatMap { $0.trailers.approvers + [$0.trailers.writer].compactMap(\.self) })
    }
    return result
  }

  /// Whether the commit changed the fact to what it is at the end of the push.
  private func left(_ fact: ChangedFact, by commit: PushedCommit) -> Bool {
    changed[commit.id]?[fact.id]?.contains { $0.leaves(theSameAs: fact) } ?? false
  }

  // MARK: What is lacking

  private func lacks() -> [ApprovalLack] {
    let authors = authors
    return demands.compactMap { demand in
      let approved = approvers(of: demand)
      func counts(_ person: StaffNumber) -> Bool { objection(to: person, demand, authors) == nil }
      let given = approved.filter(counts)
      let (receivers, givers) = withoutConsent(demand, approved, extra: given.count - demand.rule.persons)
      let named = unspoken(demand, approved, authors)
      guard given.count < demand.rule.persons || !receivers.isEmpty || !givers.isEmpty || !named.isEmpty else { return nil }
      // Consent of a side is no approval, and so nothing to find fault with.
      let sides = Set((demand.handover.map { $0.receivers + $0.givers } ?? []) + demand.named)
      let notCounted = approved.filter { !sides.contains($0) }.compactMap { person in
        objection(to: person, demand, authors).map { (person: person, objection: $0) }
      }
      return ApprovalLack(
        commit: commit(of: demand.fact)?.id, demand: demand, given: given,
        able: demand.approvers.filter { counts($0) && !approved.contains($0) }, notCounted: notCounted, receivers: receivers,
        givers: givers, named: named)
    }
  }

  /// Why an approval by this person would not count; nil where it does.
  private func objection(to person: StaffNumber, _ demand: ApprovalDemand, _ authors: Set<StaffNumber>) -> ApprovalLack.Objection? {
    if authors.contains(person) { return .author }
    if demand.concerned.contains(person) { return .concerned }
    return demand.approvers.contains(person) ? nil : .withoutRole
  }

  /// Who approved this fact, by what the rule takes for a proof.
  private func approvers(of demand: ApprovalDemand) -> [StaffNumber] {
    var result = statements.filter { $0.approves(demand.rule.proof) }.map(\.statement.person)
    if demand.rule.proof == .trailer {
      result += run.flatMap(\.trailers.approvers)
      // A commit approved in its own message, as it left the fact and as the fact still is.
      for commit in push.commits.changes where left(demand.fact, by: commit) { result += commit.trailers.approvers }
    }
    return Set(result).sorted()
  }

  /// The commit that brought the fact in: the last that left it so, a merge only where nothing else did.
  private func commit(of fact: ChangedFact) -> PushedCommit? {
    let found = push.commits.changes.filter { left(fact, by: $0) }
    return found.last { $0.parents.count < 2 } ?? found.last
  }

  /// Who is named in the fact and has neither approved nor written it, where nobody who may has spoken for them.
  private func unspoken(_ demand: ApprovalDemand, _ approved: [StaffNumber], _ authors: Set<StaffNumber>) -> [StaffNumber] {
    guard !demand.named.isEmpty else { return [] }
    if approved.contains(where: { demand.speakers.contains($0) && !demand.concerned.contains($0) && !authors.contains($0) }) { return [] }
    let agreeing = Set(approved).union(writers(of: demand))
    return demand.named.filter { !agreeing.contains($0) }
  }

  /// Who left the fact as it is, by what the rule takes for a proof.
  private func writers(of demand: ApprovalDemand) -> [StaffNumber] {
    push.commits.changes.filter { left(demand.fact, by: $0) }.compactMap { demand.rule.proof == .signature ? $0.signer : $0.author }
  }

  private var authors: Set<StaffNumber> {
    Set(push.commits.changes.flatMap { [$0.signer, $0.trailers.writer].compactMap(\.self) })
  }

  /// The sides of a hand-over that have not consented: by an approval, or by having written it themselves.
  private func withoutConsent(
    _ demand: ApprovalDemand, _ approved: [StaffNumber], extra: Int
  ) -> (receivers: [StaffNumber], givers: [StaffNumber]) {
    guard let handover = demand.handover else { return ([], []) }
    let consenting = Set(approved).union(writers(of: demand))
    let receivers = handover.receivers.filter { !consenting.contains($0) }
    // Who has left or is away cannot give it up in person; then those who approve it stand for that side.
    let givers = handover.givers.filter { policy.isPresent($0) }
    let isGiven = givers.isEmpty || extra > 0 || givers.contains { consenting.contains($0) }
    return (receivers, isGiven ? [] : givers)
  }
}
