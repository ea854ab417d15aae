import Authority
package import RegistryModel
import RegistryText

/// The identity of a worker was checked by the first day of work.
package enum WorkerUnidentified: Rule {
  package static let id = "worker-unidentified"
  package static let kind = RuleKind.contract
  package static let severity = Severity.error
  package static let summary = Phrase(
    ja: "本人確認をしていない従事者がいる", en: "The identity of a worker has not been checked")
  package static let source = Phrase(
    ja: "8.1-exp-roster(従事者名簿の提出時の、書類か面談による本人確認)",
    en: "provision 8.1-exp-roster (identity checked by document or interview when the roster is filed)")

  package static let grain = RuleGrain.people

  package static func findings(in context: CheckContext) -> [Finding] {
    context.workers.compactMap { worker in
      // Until it has been checked.
      let checked = worker.identityCheck == nil ? nil : worker.identityCheckedOn
      guard let period = Period(from: worker.period.from, until: checked)?.intersection(worker.period),
        !period.isOver(by: context.start), checked.map({ day in worker.period.from.map { $0 < day } ?? true }) ?? true
      else { return nil }
      let person = context.name(worker.person)
      return Finding(
        rule: WorkerUnidentified.self,
        message: Phrase(
          ja: "契約 \(worker.contract) の従事者 \(person) の本人確認がありません" + (checked.map { "(\($0) まで)" } ?? ""),
          en: "the identity of \(person), worker of contract \(worker.contract), has not been checked"
            + (checked.map { " until \($0)" } ?? "")),
        at: TextPosition(worker.origin, Worker.columns.identity),
        fix: Phrase(
          ja: "書類か面談で確かめ、identity(document か interview)と identity-on に書いてください。書類の写しや番号は残さないでください",
          en: "check it by document or interview, and write identity and identity-on; keep no copy of the document, nor its number"),
        period: context.fromStart(period), provisions: [ProvisionKey("8.1-exp-roster")], persons: [worker.person],
        subject: "\(worker.contract):\(worker.person)",
        remedies: (checked.map { [.edit(.begin(worker.origin, on: $0))] } ?? [.edit(.end(worker.origin, on: context.start))])
          + [.deleteRow(worker.origin)])
    }
  }
}
