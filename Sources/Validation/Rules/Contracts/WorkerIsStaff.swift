import Authority
package import RegistryModel
import RegistryText

/// Nobody is worker of a contract and member of staff.
package enum WorkerIsStaff: Rule {
  package static let id = "worker-is-staff"
  package static let kind = RuleKind.contract
  package static let severity = Severity.error
  package static let summary = Phrase(
    ja: "従事者として登録された人が職員である", en: "A worker of a contract is a member of staff")
  package static let source = Phrase(
    ja: "8.1(業務委託)。委託した側と委託された側が同じ人では確認にならない", en: "section 8.1 (outsourcing): nobody checks a firm that he works for himself")

  package static let grain = RuleGrain.people

  package static func findings(in context: CheckContext) -> [Finding] {
    context.workers.compactMap { worker in
      guard let person = context.registry.person(worker.person), !person.employment.isOutsideParty || !posts(worker, context).isEmpty,
        !worker.period.isOver(by: context.start)
      else { return nil }
      let name = context.name(worker.person)
      return Finding(
        rule: WorkerIsStaff.self,
        message: Phrase(
          ja: "契約 \(worker.contract) の従事者 \(name) は職員(\(person.employment.rawValue))です",
          en: "\(name), worker of contract \(worker.contract), is a member of staff (\(person.employment.rawValue))"),
        at: TextPosition(worker.origin, Worker.columns.person),
        notes: [FindingNote(Phrase(ja: "職員の登録", en: "the record of the person"), at: TextPosition(person.origin))]
          + posts(worker, context).map { FindingNote(Phrase(ja: "発令", en: "the appointment"), at: TextPosition($0.origin)) },
        fix: Phrase(
          ja: "別人なら正しい番号に、退職して委託先に移った人なら別の番号で登録し、期間を分けてください",
          en:
            "correct the number where it is another person; register whoever left for the firm under a number of their own, with days that do not overlap"
        ),
        period: context.fromStart(worker.period), persons: [worker.person], subject: "\(worker.contract):\(worker.person)",
        remedies: [.deleteRow(worker.origin), .edit(.end(worker.origin, on: context.start))])
    }
  }

  /// Posts of the body that the person holds while working under the contract.
  private static func posts(_ worker: Worker, _ context: CheckContext) -> [Appointment] {
    context.registry.appointments(of: worker.person).filter { $0.period.overlaps(worker.period) && !$0.period.isOver(by: context.start) }
  }
}
