package import RegistryModel

/// A statement of a push, and whether it counts.
package struct GivenStatement: Sendable {
  /// Why a statement does not count, whatever rule asks for it.
  package enum Objection: Hashable, Sendable {
    /// Given for another registry, by its id.
    case otherRegistry(String)
    /// It names no entry of the server's record, or one that this server's record does not have: given for another server.
    case otherRecord(String?)
    /// The branch was at another commit.
    case otherBase(String)
    /// It stands on another commit than the last one that changes something: a rebase, or a change since.
    case otherCommit(String)
    /// Other facts, or changed from others.
    case otherFacts
    /// It held until then.
    case expired(CalendarDate)
    /// The person took it back, by the statement in that commit.
    case withdrawn(by: String)
    /// It says no.
    case rejects
  }
  package let commit: String
  package let statement: Statement
  /// Whether it bears the signature of the person whose it is.
  package let isSigned: Bool
  package let objection: Objection?

  /// Whether it approves the push as it stands, by what a rule takes for a proof.
  func approves(_ proof: ApprovalProof) -> Bool {
    objection == nil && statement.kind == .approve && (isSigned || proof == .trailer)
  }
}

/// The statements of a push, held against what they must fit.
struct StatementJudge {
  /// The id of the registry before the push.
  let registry: String
  let base: String
  /// The last commit that changes something; nil where none does.
  let standsOn: String?
  /// What the push changes, as `FactDigest` names it.
  let facts: String
  let today: CalendarDate
  /// Statements that reached the server on other ways.
  let elsewhere: [PushedCommit]
  let recorded: [ReceivedEntry.Stated]
  /// The entries of the server's record; nil where there is none.
  let record: Set<String>?

  /// The statements among the commits at the end of a push, newest first as they stand there.
  func judge(_ run: [PushedCommit]) -> [GivenStatement] {
    let given = run.compactMap { commit in commit.statement.map { (commit, $0) } }
    let withdrawn = withdrawals(run + elsewhere)
    return given.enumerated().map { index, item in
      let (commit, statement) = item
      // What the person said later goes before.
      let later = given[..<index].first { $0.1.person == statement.person && $0.0.isSignedByItsPerson == commit.isSignedByItsPerson }
      var objection = fault(statement)
      if statement.kind == .reject { objection = objection ?? .rejects }
      if let by = withdrawn[commit.id]?[statement.person] { objection = objection ?? .withdrawn(by: by) }
      if statement.kind == .approve, let later, later.1.kind != .approve { objection = objection ?? .withdrawn(by: later.0.id) }
      return GivenStatement(commit: commit.id, statement: statement, isSigned: commit.isSignedByItsPerson, objection: objection)
    }
  }

  private func fault(_ statement: Statement) -> GivenStatement.Objection? {
    if statement.registry != registry { return .otherRegistry(statement.registry) }
    if let record, !(statement.received.map(record.contains) ?? false) { return .otherRecord(statement.received) }
    if statement.base != base { return .otherBase(statement.base) }
    if statement.standsOn != standsOn { return .otherCommit(statement.standsOn) }
    if statement.facts != facts { return .otherFacts }
    return statement.until <= today ? .expired(statement.until) : nil
  }

  /// By the commits of statements taken back, whose they were and by which commit. Only the person may, by a signature.
  private func withdrawals(_ commits: [PushedCommit]) -> [String: [StaffNumber: String]] {
    var result: [String: [StaffNumber: String]] = [:]
    for commit in commits {
      guard let statement = commit.statement, commit.isSignedByItsPerson, statement.kind != .approve else { continue }
      for id in statement.withdraws { result[id, default: [:]][statement.person] = commit.id }
    }
    for said in recorded where said.kind != .approve {
      for id in said.withdraws { result[id, default: [:]][said.person] = said.commit }
    }
    return result
  }
}
