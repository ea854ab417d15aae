package import RegistryModel

/// What cannot be right in the trailers of a commit message.
package enum MessageProblem: Hashable, Sendable {
  /// No trailer has this name; `near` = the one that may be meant.
  case unknownTrailer(String, near: String?)
  case notANumber(trailer: String, value: String)
  case unknownPerson(trailer: String, StaffNumber)
  case severalAuthors
  /// Where only signatures count, a line of text approves nothing.
  case approvesNothing
  /// It reads like an approval, and is none.
  case lookalike(String)
  case approvesOwnChange(StaffNumber)
  case approverWithoutRole(StaffNumber)
  case approverConcerned(StaffNumber)
  case emergencyNotAllowed
  case emergencyWithoutReason
  case emergencyWithoutRole(StaffNumber)
  case emergencyNotOnRecord(StaffNumber, reason: String)
}

/// What the server will demand of a commit that is being made.
package struct ComingDemands: Sendable {
  package var lacks: [ApprovalLack] = []
  /// Whether the message must say who wrote it.
  package var needsAuthor = false

  package var isEmpty: Bool { lacks.isEmpty && !needsAuthor }
}

/// Holds the trailers of one commit against the approvals that its facts need.
package struct MessageJudge {
  private let trailers: CommitTrailers
  /// The lines of the message.
  private let message: [String]
  /// Who commits, where the message does not say.
  private let configured: StaffNumber?
  private let policy: ApprovalPolicy
  private let facts: [ChangedFact]
  /// Whether the commit changes nothing itself.
  private let isApprovalOnly: Bool
  private let demands: [ApprovalDemand]

  package init(
    trailers: CommitTrailers, message: [String], configured: StaffNumber?, policy: ApprovalPolicy, facts: [ChangedFact],
    isApprovalOnly: Bool
  ) {
    self.trailers = trailers
    self.message = message
    self.configured = configured
    self.policy = policy
    self.facts = facts
    self.isApprovalOnly = isApprovalOnly
    demands = facts.flatMap { policy.demands(of: $0) }
  }

  private var takesTrailers: Bool { policy.before.manifest.approvals.contains { $0.proof == .trailer } }
  private var writer: StaffNumber? { trailers.writer ?? configured }

  // MARK: What cannot be right

  package func problems() -> [MessageProblem] {
    var result: [MessageProblem] = []
    for (name, value) in trailers.all where name.lowercased().hasPrefix("kengen-") {
      guard let known = CommitTrailers.names.first(where: { $0.lowercased() == name.lowercased() }) else {
        result.append(.unknownTrailer(name, near: Nearest.word(to: name, among: CommitTrailers.names)))
        continue
      }
      switch known {
      case CommitTrailers.approvedBy: result += approver(value)
      case CommitTrailers.author: result += person(value, known).problem.map { [$0] } ?? []
      case CommitTrailers.emergency: result += emergency(value)
      default: continue
      }
    }
    if trailers.values(CommitTrailers.author).count > 1 { result.append(.severalAuthors) }
    let isTold = result.contains { if case .unknownTrailer = $0 { true } else { false } }
    if !isTold, let line = ApprovalLookalike.line(in: message, known: CommitTrailers.names) { result.append(.lookalike(line)) }
    return result
  }

  private func person(_ value: String, _ name: String) -> (number: StaffNumber?, problem: MessageProblem?) {
    guard let number = CommitTrailers.person(value) else { return (nil, .notANumber(trailer: name, value: value)) }
    guard policy.before.person(number) != nil || policy.after.person(number) != nil else {
      return (nil, .unknownPerson(trailer: name, number))
    }
    return (number, nil)
  }

  private func approver(_ value: String) -> [MessageProblem] {
    let (number, problem) = person(value, CommitTrailers.approvedBy)
    guard let number else { return problem.map { [$0] } ?? [] }
    guard takesTrailers else { return [.approvesNothing] }
    let isSide = demands.contains { (($0.handover.map { $0.receivers + $0.givers } ?? []) + $0.named).contains(number) }
    if isSide { return [] }
    // Whoever commits an approval of others' work says so of himself.
    if number == writer, !isApprovalOnly { return [.approvesOwnChange(number)] }
    guard !demands.isEmpty else { return [] }
    let able = demands.filter { $0.approvers.contains(number) }
    if able.isEmpty { return [.approverWithoutRole(number)] }
    return able.allSatisfy { $0.concerned.contains(number) } ? [.approverConcerned(number)] : []
  }

  private func emergency(_ value: String) -> [MessageProblem] {
    guard let emergency = policy.before.manifest.emergency else { return [.emergencyNotAllowed] }
    if value.isEmpty { return [.emergencyWithoutReason] }
    guard let writer else { return [] }
    guard policy.holds(writer, anyOf: emergency.roles) else { return [.emergencyWithoutRole(writer)] }
    return EmergencyJudge(policy: policy).isOnRecord(facts, by: writer) ? [] : [.emergencyNotOnRecord(writer, reason: value)]
  }

  // MARK: What the server will demand

  package func coming() -> ComingDemands {
    // An approval on its own has been judged; what others still owe is not for its author.
    guard !isApprovalOnly, trailers.emergencyReason == nil else { return ComingDemands() }
    return ComingDemands(
      lacks: demands.compactMap(lack),
      needsAuthor: !demands.isEmpty && demands.allSatisfy { $0.rule.proof == .trailer } && writer == nil)
  }

  private func lack(_ demand: ApprovalDemand) -> ApprovalLack? {
    let named = demand.rule.proof == .trailer ? trailers.approvers : []
    func counts(_ person: StaffNumber) -> Bool {
      demand.approvers.contains(person) && person != writer && !demand.concerned.contains(person)
    }
    let given = Set(named.filter(counts)).sorted()
    let consenting = Set(named + [writer].compactMap(\.self))
    let receivers = demand.handover?.receivers.filter { !consenting.contains($0) } ?? []
    let present = demand.handover?.givers.filter { policy.isPresent($0) } ?? []
    let isGiven = present.contains { consenting.contains($0) } || given.count > demand.rule.persons
    let isSpokenFor = named.contains { demand.speakers.contains($0) && $0 != writer && !demand.concerned.contains($0) }
    let unspoken = isSpokenFor ? [] : demand.named.filter { !consenting.contains($0) }
    guard given.count < demand.rule.persons || !receivers.isEmpty || !isGiven && !present.isEmpty || !unspoken.isEmpty else { return nil }
    return ApprovalLack(
      commit: nil, demand: demand, given: given, able: demand.approvers.filter { counts($0) && !given.contains($0) }, notCounted: [],
      receivers: receivers, givers: isGiven ? [] : present, named: unspoken)
  }
}
