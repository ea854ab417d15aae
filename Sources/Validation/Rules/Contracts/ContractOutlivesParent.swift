import Authority
package import RegistryModel
import RegistryText

/// A contract that was sub-let holds no longer than the one above it.
package enum ContractOutlivesParent: Rule {
  package static let id = "contract-outlives-parent"
  package static let kind = RuleKind.contract
  package static let severity = Severity.error
  package static let summary = Phrase(
    ja: "再委託の期間が元の契約の期間をはみ出す", en: "A sub-contract begins before, or ends after, the contract above it")
  package static let source = Phrase(
    ja: "8.1(再委託の承諾)。元の契約がなければ再委託の根拠もない", en: "section 8.1 (consent to sub-contracting): without the contract above nothing is sub-let")

  package static func findings(in context: CheckContext) -> [Finding] {
    context.registry.contracts.compactMap { contract in
      guard let parent = contract.parent.flatMap(context.registry.outsourcing.contract), parent.id != contract.id,
        !contract.period.isOver(by: context.start), !parent.period.covers(contract.period)
      else { return nil }
      let late = parent.period.until.flatMap { Period(from: $0, until: contract.period.until) }
      // That it began too early is past, and is found only while it has not begun.
      let early = contract.period.from.flatMap { from in parent.period.from.flatMap { Period(from: from, until: $0) } }
      let outside = [early, contract.period.intersection(late ?? .always).flatMap { late == nil ? nil : $0 }].compactMap(\.self)
        .first { !$0.isOver(by: context.start) }
      guard let outside else { return nil }
      let remedies: [Remedy] =
        (parent.period.until.map { [.edit(.end(contract.origin, on: $0))] } ?? [])
        + (parent.period.from.map { [.edit(.begin(contract.origin, on: $0))] } ?? [])
      return Finding(
        rule: ContractOutlivesParent.self,
        message: Phrase(
          ja: "再委託の契約 \(contract.id) の期間 \(contract.period) が、元の契約 \(parent.id) の期間 \(parent.period) をはみ出しています",
          en: "the sub-contract \(contract.id) holds in \(contract.period), beyond contract \(parent.id), which holds in \(parent.period)"),
        at: TextPosition(contract.origin, field: PeriodColumns.until),
        notes: [FindingNote(Phrase(ja: "元の契約", en: "the contract above"), at: TextPosition(parent.origin))],
        fix: Phrase(ja: "from か until を元の契約に合わせてください", en: "make from or until agree with the contract above"),
        period: context.fromStart(outside), place: .unit(contract.unit), subject: "\(contract.id):\(parent.id)",
        remedies: remedies)
    }
  }
}
