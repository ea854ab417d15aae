import Authority
package import RegistryModel
import RegistryText

/// A worker is given no more than the contract covers: its systems, areas and days.
package enum WorkerBeyondContract: Rule {
  package static let id = "worker-beyond-contract"
  package static let kind = RuleKind.contract
  package static let severity = Severity.error
  package static let summary = Phrase(
    ja: "従事者に、契約の範囲にないシステム・管理区域・期間が認められている",
    en: "A worker is given systems, areas or days that the contract does not cover")
  package static let source = Phrase(ja: "8.1-exp-least(委託先に与える権限の最小化)", en: "provision 8.1-exp-least (least privilege for contractors)")

  package static let grain = RuleGrain.people

  package static func findings(in context: CheckContext) -> [Finding] {
    context.workers.flatMap { worker -> [Finding] in
      guard !worker.period.isOver(by: context.start),
        let contract = context.registry.outsourcing.contract(worker.contract)
      else { return [] }
      return [outsideDays(worker, contract, context), outsideSystems(worker, contract, context), outsideAreas(worker, contract, context)]
        .compactMap(\.self)
    }
  }

  private static func outsideDays(_ worker: Worker, _ contract: Contract, _ context: CheckContext) -> Finding? {
    var limits = [(Phrase(ja: "契約 \(contract.id)", en: "contract \(contract.id)"), contract.period)]
    if let person = context.registry.person(worker.person) {
      limits.append((Phrase(ja: "\(context.name(person.number)) の登録", en: "the record of \(context.name(person.number))"), person.period))
    }
    for (what, limit) in limits where !limit.covers(worker.period) {
      let rest = limit.until.flatMap { Period(from: $0, until: worker.period.until) }
      let early = worker.period.from.flatMap { from in limit.from.flatMap { Period(from: from, until: $0) } }
      guard let period = [early, rest].compactMap(\.self).first(where: { !$0.isOver(by: context.start) }) else { continue }
      return finding(
        worker, PeriodColumns.until,
        Phrase(
          ja: "期間 \(worker.period) が\(what.ja)の期間 \(limit) をはみ出しています", en: "the days \(worker.period) are beyond \(what.en), \(limit)"),
        Phrase(ja: "from か until を合わせてください", en: "make from or until agree"), period, "days", contract, context,
        (limit.until.map { [.edit(.end(worker.origin, on: $0))] } ?? []) + (limit.from.map { [.edit(.begin(worker.origin, on: $0))] } ?? [])
      )
    }
    return nil
  }

  private static func outsideSystems(_ worker: Worker, _ contract: Contract, _ context: CheckContext) -> Finding? {
    let outside = worker.systems.filter { !contract.covers($0) }
    guard !outside.isEmpty else { return nil }
    let names = outside.map(\.text).joined(separator: "+")
    return finding(
      worker, Worker.columns.systems.name,
      Phrase(ja: "契約 \(contract.id) の範囲にないシステム \(names) が認められています", en: "given \(names), which contract \(contract.id) does not cover"),
      Phrase(ja: "従事者の systems から除くか、契約の systems に加えてください", en: "take it out of the worker's systems, or add it to the contract's"),
      worker.period, "systems:\(names)", contract, context,
      [.edit(.set(worker.origin, Worker.columns.systems, worker.systems.filter(contract.covers)))])
  }

  private static func outsideAreas(_ worker: Worker, _ contract: Contract, _ context: CheckContext) -> Finding? {
    let outside = worker.areas.filter { !contract.covers($0) }
    guard !outside.isEmpty else { return nil }
    let names = outside.map(\.text).joined(separator: "+")
    return finding(
      worker, Worker.columns.areas.name,
      Phrase(
        ja: "契約 \(contract.id) の範囲にない管理区域 \(names) が認められています", en: "given the area \(names), which contract \(contract.id) does not open"),
      Phrase(ja: "従事者の areas から除くか、契約の areas に加えてください", en: "take it out of the worker's areas, or add it to the contract's"),
      worker.period, "areas:\(names)", contract, context,
      [.edit(.set(worker.origin, Worker.columns.areas, worker.areas.filter(contract.covers)))])
  }

  private static func finding(
    _ worker: Worker, _ field: String, _ what: Phrase, _ fix: Phrase, _ period: Period, _ subject: String, _ contract: Contract,
    _ context: CheckContext, _ remedies: [Remedy]
  ) -> Finding {
    let person = context.name(worker.person)
    return Finding(
      rule: WorkerBeyondContract.self,
      message: Phrase(ja: "従事者 \(person): \(what.ja)", en: "worker \(person): \(what.en)"), at: TextPosition(worker.origin, field: field),
      notes: [FindingNote(Phrase(ja: "契約", en: "the contract"), at: TextPosition(contract.origin))], fix: fix,
      period: context.fromStart(period), place: .unit(contract.unit), provisions: [ProvisionKey("8.1-exp-least")],
      persons: [worker.person], subject: "\(worker.contract):\(worker.person):\(subject)", remedies: remedies)
  }
}
