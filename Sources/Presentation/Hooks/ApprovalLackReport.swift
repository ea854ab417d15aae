package import Guard
import Messages
package import RegistryModel

/// Says of a push what it lacks: commit by commit, fact by fact.
package struct ApprovalLackReport {
  let lacks: [ApprovalLack]
  let registry: Registry
  /// The first lines of commits, by their ids.
  let summaries: [String: String]
  /// Facts shown of each group; the rest is counted.
  private static let shown = 20

  package init(_ lacks: [ApprovalLack], registry: Registry, summaries: [String: String] = [:]) {
    self.lacks = lacks
    self.registry = registry
    self.summaries = summaries
  }

  package func lines(_ language: Language) -> [String] {
    var result: [String] = []
    var order: [String?] = []
    for lack in lacks where !order.contains(lack.commit) { order.append(lack.commit) }
    for commit in order {
      if let commit { result.append(PushMessages.commit(commit, summaries[commit] ?? "").text(language)) }
      var groups: [(demand: [String], facts: [String])] = []
      for lack in lacks where lack.commit == commit {
        let demand = demandLines(lack, language)
        let fact = ChangedFactText(lack.demand.fact).line(language)
        if let index = groups.firstIndex(where: { $0.demand == demand }) {
          groups[index].facts.append(fact)
        } else {
          groups.append((demand, [fact]))
        }
      }
      for group in groups {
        result += group.facts.prefix(Self.shown).map { "  \($0)" }
        if group.facts.count > Self.shown { result.append(ApprovalMessages.more(group.facts.count - Self.shown).text(language)) }
        result += group.demand.map { "    \($0)" }
      }
    }
    return result
  }

  private func demandLines(_ lack: ApprovalLack, _ language: Language) -> [String] {
    let rule = lack.demand.rule
    let line = rule.origin.line
    var result: [Phrase] = []
    if lack.missing > 0 {
      let roles = rule.roles.map { registry.role($0)?.name ?? Phrase($0.text) }
      result.append(ApprovalMessages.needed(rule.persons, of: roles, has: lack.given.count, line: line))
      result.append(lack.able.isEmpty ? ApprovalMessages.nobodyCan : Phrase(ApprovalMessages.whoCould.text(language) + names(lack.able)))
    }
    result += lack.notCounted.map { person, objection in
      switch objection {
      case .author: ApprovalMessages.isAuthor(person)
      case .concerned: ApprovalMessages.isConcerned(person)
      case .withoutRole: ApprovalMessages.holdsNoRole(person)
      }
    }
    if !lack.receivers.isEmpty { result.append(ApprovalMessages.receivers(names(lack.receivers), line: line)) }
    if !lack.givers.isEmpty { result.append(ApprovalMessages.givers(names(lack.givers), line: line)) }
    if !lack.named.isEmpty {
      let speakers = rule.speakers.map { registry.role($0)?.name ?? Phrase($0.text) }
      result.append(ApprovalMessages.named(names(lack.named), speakers: speakers, line: line))
    }
    let who = (lack.missing > 0 ? lack.able.prefix(1) : []) + lack.receivers + lack.givers + lack.named
    if let first = who.first {
      let trailer = "'\(CommitTrailers.approvedBy): \(first)'"
      result.append(rule.proof == .signature ? ApprovalMessages.sign(first) : ApprovalMessages.write(trailer))
    }
    return result.map { $0.text(language) }
  }

  private func names(_ people: [StaffNumber]) -> String { people.map(name).joined(separator: ", ") }

  private func name(_ person: StaffNumber) -> String {
    let name = registry.person(person)?.name ?? ""
    return name.isEmpty ? person.text : "\(name)(\(person))"
  }
}
