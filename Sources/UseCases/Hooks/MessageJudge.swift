import Messages
import Presentation
import RegistryModel
import RegistryStore

/// Holds the trailers of one commit against the approvals that its facts need.
struct MessageJudge {
  let trailers: CommitTrailers
  /// Who commits, where the message does not say.
  let configured: StaffNumber?
  let policy: ApprovalPolicy
  let facts: [ChangedFact]
  /// Whether the commit changes nothing itself.
  let isApprovalOnly: Bool
  let language: Language

  private var writer: StaffNumber? { trailers.writer ?? configured }
  private var demands: [ApprovalDemand] { facts.flatMap { policy.demands(of: $0) } }

  private func say(_ ja: String, _ en: String) -> String { Phrase(ja: ja, en: en).text(language) }

  // MARK: What cannot be right

  func refusals() -> [String] {
    let demands = demands
    var result: [String] = []
    for (name, value) in trailers.all where name.lowercased().hasPrefix("kengen-") {
      guard let known = CommitTrailers.names.first(where: { $0.lowercased() == name.lowercased() }) else {
        let near = Nearest.word(to: name, among: CommitTrailers.names) ?? CommitTrailers.names.joined(separator: ", ")
        result.append(say("「\(name)」という行はありません: \(near)", "there is no trailer '\(name)': \(near)"))
        continue
      }
      switch known {
      case CommitTrailers.approvedBy: result += approver(value, demands)
      case CommitTrailers.author: result += person(value, known).problem.map { [$0] } ?? []
      case CommitTrailers.emergency: result += emergency(value)
      default: continue
      }
    }
    if trailers.all.count(where: { $0.name.lowercased() == CommitTrailers.author.lowercased() }) > 1 {
      result.append(say("\(CommitTrailers.author) が二つ以上あります", "there are several \(CommitTrailers.author)"))
    }
    return result
  }

  private func person(_ value: String, _ name: String) -> (number: StaffNumber?, problem: String?) {
    guard let number = CommitTrailers.person(value) else {
      return (nil, say("\(name): 「\(value)」は職員番号ではありません", "\(name): '\(value)' is not a staff number"))
    }
    guard policy.before.person(number) != nil || policy.after.person(number) != nil else {
      return (nil, say("\(name): \(number) は台帳にいません", "\(name): the registry has no \(number)"))
    }
    return (number, nil)
  }

  private func approver(_ value: String, _ demands: [ApprovalDemand]) -> [String] {
    let (number, problem) = person(value, CommitTrailers.approvedBy)
    guard let number else { return problem.map { [$0] } ?? [] }
    let isSide = demands.contains { ($0.handover.map { $0.receivers + $0.givers } ?? []).contains(number) }
    if isSide { return [] }
    // Whoever commits an approval of others' work says so of himself.
    if number == writer, !isApprovalOnly {
      return [say("\(number) は変更した本人です。本人は承認になりません", "\(number) is the author of the change, who does not approve it")]
    }
    guard !demands.isEmpty else { return [] }
    let able = demands.filter { $0.approvers.contains(number) }
    if able.isEmpty {
      return [say("\(number) は、この変更を承認できる役割に就いていません", "\(number) holds no role that approves this change")]
    }
    if able.allSatisfy({ $0.concerned.contains(number) }) {
      return [say("\(number) はこの変更の当人です", "the change concerns \(number)")]
    }
    return []
  }

  private func emergency(_ value: String) -> [String] {
    let name = CommitTrailers.emergency
    guard let emergency = policy.before.manifest.emergency else {
      return [
        say(
          "\(name): この団体は緊急の登録を認めていません(kengen.yaml の emergency)", "\(name): the body allows no emergency entry (emergency in kengen.yaml)")
      ]
    }
    if value.isEmpty { return [say("\(name): 理由がありません", "\(name): the reason is missing")] }
    if let writer, !policy.holds(writer, anyOf: emergency.roles) {
      return [say("\(name): \(writer) は緊急の登録ができる役割に就いていません", "\(name): \(writer) holds no role that may make an emergency entry")]
    }
    let entering = EmergencyEntering(policy: policy)
    return writer.flatMap { entering.lackingRow(facts, by: $0, reason: value) }.map { ["\(name): " + $0.text(language)] } ?? []
  }

  // MARK: What the server will demand

  func coming() -> [String] {
    // An approval on its own has been judged; what others still owe is not for its author.
    guard !isApprovalOnly, trailers.emergencyReason == nil else { return [] }
    let lacks = demands.compactMap(lack)
    var lines = ApprovalLackReport(lacks, registry: policy.before, today: policy.today).lines(language)
    let demands = demands
    if !demands.isEmpty, demands.allSatisfy({ $0.rule.proof == .trailer }), writer == nil {
      lines.append(
        say(
          "書いた人の番号がありません: git commit --trailer 'Kengen-Author: 職員番号'",
          "who wrote it is missing: git commit --trailer 'Kengen-Author: NUMBER'"))
    }
    return lines
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
    guard given.count < demand.rule.persons || !receivers.isEmpty || !isGiven && !present.isEmpty else { return nil }
    return ApprovalLack(
      commit: nil, demand: demand, given: given, able: demand.approvers.filter { counts($0) && !given.contains($0) }, notCounted: [],
      receivers: receivers, givers: isGiven ? [] : present)
  }
}
