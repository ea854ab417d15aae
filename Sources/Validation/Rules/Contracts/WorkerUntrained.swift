import Authority
package import RegistryModel
import RegistryText

/// A worker attends the training soon after beginning.
package enum WorkerUntrained: Rule {
  package static let id = "worker-untrained"
  package static let kind = RuleKind.contract
  package static let severity = Severity.warning
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "研修を受けていない従事者がいる", en: "A worker has not attended the training")
  package static let source = Phrase(
    ja: "8.1-exp-training(委託先従事者の研修への参加)", en: "provision 8.1-exp-training (workers of contractors attend the training)")

  package static let grain = RuleGrain.people

  package static func findings(in context: CheckContext) -> [Finding] {
    let days = context.registry.manifest.parameters.workerTrainingDays
    return context.workers.compactMap { worker in
      // What falls due later is told by `kengen expiring`.
      let due = worker.period.from?.advanced(by: days)
      guard let period = Period(from: due, until: worker.trainedOn)?.intersection(worker.period), !period.isOver(by: context.start),
        period.from.map({ $0 <= context.start }) ?? true
      else { return nil }
      let person = context.name(worker.person)
      return Finding(
        rule: WorkerUntrained.self,
        message: Phrase(
          ja: "契約 \(worker.contract) の従事者 \(person) は、\(due?.description ?? "初日") までに受けるはずの研修を受けていません",
          en:
            "\(person), worker of contract \(worker.contract), has not attended the training that was due by \(due?.description ?? "the first day")"
        ),
        at: TextPosition(worker.origin, Worker.columns.trainedOn),
        fix: Phrase(ja: "研修を受けさせ、trained-on に日を書いてください", en: "have the worker attend it, and write the day into trained-on"),
        period: context.fromStart(period), place: context.registry.outsourcing.contract(worker.contract).map { .unit($0.unit) },
        provisions: [ProvisionKey("8.1-exp-training")], persons: [worker.person],
        subject: "\(worker.contract):\(worker.person)",
        remedies: [.edit(.end(worker.origin, on: context.start)), .deleteRow(worker.origin)])
    }
  }
}
