import Authority
package import RegistryModel
import RegistryText

/// The workers of a contract are those of one version of its roster: the newest.
package enum RosterVersionsMixed: Rule {
  package static let id = "roster-versions-mixed"
  package static let kind = RuleKind.contract
  package static let severity = Severity.error
  package static let summary = Phrase(
    ja: "従事者が、最新でない版の従事者名簿のままになっているか、受領していない版を指す",
    en: "A worker stands on a version of the roster that is not the newest, or was never received")
  package static let source = Phrase(
    ja: "8.1-exp-roster(変更の都度、最新の従事者名簿を受領する)", en: "provision 8.1-exp-roster (the newest roster at each change)")

  package static let grain = RuleGrain.places

  package static func findings(in context: CheckContext) -> [Finding] {
    let outsourcing = context.registry.outsourcing
    return context.contracts.flatMap { contract -> [Finding] in
      let versions = outsourcing.versions(of: contract.id)
      guard !versions.isEmpty else { return [] }
      var result: [Finding] = []
      // Two versions that came on one day leave open which is the newest.
      for (earlier, later) in zip(versions, versions.dropFirst()) where earlier.since == later.since {
        guard !contract.period.isOver(by: context.start), !outsourcing.receipts(of: contract.id).isEmpty,
          let receipt = outsourcing.receipts(of: contract.id).last(where: { $0.version == later.version })
        else { continue }
        result.append(
          Finding(
            rule: RosterVersionsMixed.self,
            message: Phrase(
              ja: "契約 \(contract.id) の従事者名簿 \(earlier.version) と \(later.version) が同じ日(\(later.since))に受領されています",
              en:
                "two versions of the roster of contract \(contract.id), \(earlier.version) and \(later.version), came on one day (\(later.since))"
            ),
            at: TextPosition(receipt.origin, RosterVersion.columns.receivedOn),
            fix: Phrase(ja: "どちらが最新かを確かめ、もう一方の行を消してください", en: "find out which is the newest, and delete the other row"),
            period: context.fromStart(contract.period), place: .unit(contract.unit),
            subject: "\(contract.id):\(earlier.version):\(later.version)",
            remedies: [.deleteRow(receipt.origin)]))
      }
      for worker in outsourcing.workers(of: contract.id) where !worker.period.isOver(by: context.start) {
        if let finding = finding(worker, contract, versions, context) { result.append(finding) }
      }
      return result
    }
  }

  private static func finding(
    _ worker: Worker, _ contract: Contract, _ versions: [(version: String, since: CalendarDate)], _ context: CheckContext
  ) -> Finding? {
    let known = versions.first { $0.version == worker.roster }
    // The first day on which a newer version than the worker's is there.
    let newer = known.flatMap { known in versions.first { $0.since > known.since } }
    let from = known == nil ? worker.period.from : newer?.since
    guard known == nil || newer != nil, let newest = versions.last,
      let period = Period(from: from, until: nil)?.intersection(worker.period), !period.isOver(by: context.start)
    else { return nil }
    let person = context.name(worker.person)
    return Finding(
      rule: RosterVersionsMixed.self,
      message: known == nil
        ? Phrase(
          ja: "\(person) の従事者名簿 \(worker.roster) は、契約 \(contract.id) で受領した版ではありません",
          en: "\(person) stands on roster \(worker.roster), which was not received for contract \(contract.id)")
        : Phrase(
          ja: "\(person) は従事者名簿 \(worker.roster) のままで、契約 \(contract.id) の最新の \(newest.version) にありません",
          en: "\(person) stands on roster \(worker.roster) and not on the newest of contract \(contract.id), \(newest.version)"),
      at: TextPosition(worker.origin, Worker.columns.roster),
      fix: Phrase(
        ja: "最新の名簿にある人なら版を直し、ない人なら until を書いてください: kengen roster plan 名簿 --contract \(contract.id)",
        en: "correct the version where the newest names the person, else write until: kengen roster plan FILE --contract \(contract.id)"),
      period: context.fromStart(period), place: .unit(contract.unit), provisions: [ProvisionKey("8.1-exp-roster")],
      persons: [worker.person], subject: "\(contract.id):\(worker.person):\(worker.roster)",
      remedies: (period.from.map { [.edit(.end(worker.origin, on: max($0, context.start)))] } ?? [])
        + [.edit(.set(worker.origin, Worker.columns.roster, newest.version))])
  }
}
