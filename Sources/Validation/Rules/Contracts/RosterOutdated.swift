import Authority
package import RegistryModel
import RegistryText

/// The newest roster of a contract is not older than the newest change of its workers.
package enum RosterOutdated: Rule {
  package static let id = "roster-outdated"
  package static let kind = RuleKind.contract
  package static let severity = Severity.warning
  package static let summary = Phrase(
    ja: "従事者に変更があったのに、その後の従事者名簿を受領していない", en: "Workers have changed, and no roster has come since")
  package static let source = Phrase(
    ja: "8.1-exp-roster(変更の都度、最新の従事者名簿を受領する)", en: "provision 8.1-exp-roster (the newest roster at each change)")

  package static let grain = RuleGrain.places

  package static func findings(in context: CheckContext) -> [Finding] {
    let outsourcing = context.registry.outsourcing
    let grace = context.registry.manifest.parameters.rosterChangeDays
    return context.contracts.compactMap { contract in
      guard !contract.period.isOver(by: context.start), let newest = outsourcing.versions(of: contract.id).last else { return nil }
      // Somebody whom the newest version still names has gone before the contract ends.
      let gone = outsourcing.workers(of: contract.id).filter { worker in
        guard worker.roster == newest.version, let end = end(of: worker, context), end > newest.since else { return false }
        if let until = contract.period.until, end >= until { return false }
        // Who goes on under another row of the same contract has not gone.
        return !outsourcing.workers(of: contract.id).contains { $0.person == worker.person && $0.period.contains(end) }
      }
      guard let last = gone.compactMap({ end(of: $0, context) }).max(),
        let period = Period(from: last.advanced(by: grace), until: nil)?.intersection(contract.period),
        !period.isOver(by: context.start), period.from.map({ $0 <= context.start }) ?? true
      else { return nil }
      return Finding(
        rule: RosterOutdated.self,
        message: Phrase(
          ja: "契約 \(contract.id) の最新の従事者名簿 \(newest.version)(\(newest.since))より後の \(last) に従事者が抜けています",
          en: "workers of contract \(contract.id) have left on \(last), after its newest roster, \(newest.version) of \(newest.since)"),
        at: TextPosition(contract.origin, Contract.columns.id),
        notes: gone.map {
          FindingNote(
            Phrase(ja: "抜けた従事者 \(context.name($0.person))", en: "\(context.name($0.person)) has left"), at: TextPosition($0.origin))
        },
        fix: Phrase(
          ja: "新しい従事者名簿を委託先に求め、取り込んでください: kengen roster plan 名簿 --contract \(contract.id)",
          en: "ask the firm for the new roster, and take it in: kengen roster plan FILE --contract \(contract.id)"),
        period: context.fromStart(period), place: .unit(contract.unit), provisions: [ProvisionKey("8.1-exp-roster")],
        persons: gone.map(\.person), subject: "\(contract.id):\(newest.version)",
        remedies: gone.map { .edit(.end($0.origin, on: contract.period.until)) })
    }
  }

  /// The day from which the worker is no longer there: by the roster, or because the person has gone altogether.
  private static func end(of worker: Worker, _ context: CheckContext) -> CalendarDate? {
    [worker.period.until, context.registry.person(worker.person)?.period.until].compactMap(\.self).min()
  }
}
