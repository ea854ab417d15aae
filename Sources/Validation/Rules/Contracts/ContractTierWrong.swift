import Authority
package import RegistryModel
import RegistryText

/// The tier of a contract is its depth in the chain.
package enum ContractTierWrong: Rule {
  package static let id = "contract-tier-wrong"
  package static let kind = RuleKind.contract
  package static let severity = Severity.error
  package static let summary = Phrase(
    ja: "契約の段階(tier)が、再委託の元からの深さと違う", en: "The tier of a contract is not its depth in the chain of contracts")
  package static let source = Phrase(
    ja: "8.1(再委託の承諾)。再々委託を再委託のように見せない", en: "section 8.1 (consent to sub-contracting): a re-sub-contract must not pass for a sub-contract")

  package static func findings(in context: CheckContext) -> [Finding] {
    context.registry.contracts.compactMap { contract in
      guard !contract.period.isOver(by: context.start) else { return nil }
      let chain = context.registry.outsourcing.chain(from: contract)
      guard chain.end == .body, chain.links.count != contract.tier else { return nil }
      let depth = chain.links.count
      let above = chain.links.dropFirst().first
      return Finding(
        rule: ContractTierWrong.self,
        message: Phrase(
          ja: "契約 \(contract.id) の tier は \(contract.tier) ですが、"
            + (above.map { "元の契約 \($0.id) からたどると \(depth) 段目です" } ?? "元の契約(parent)が書かれていません"),
          en: "contract \(contract.id) says tier \(contract.tier), and "
            + (above.map { "under contract \($0.id) it is tier \(depth)" } ?? "names no contract above it (parent)")),
        at: TextPosition(contract.origin, Contract.columns.tier),
        notes: above.map { [FindingNote(Phrase(ja: "元の契約", en: "the contract above"), at: TextPosition($0.origin))] } ?? [],
        fix: Phrase(
          ja: "tier を \(depth) にするか、parent を直してください", en: "write tier \(depth), or correct parent"),
        period: context.fromStart(contract.period), place: .unit(contract.unit), subject: "\(contract.id):\(contract.tier)",
        remedies: [.edit(.set(contract.origin, Contract.columns.tier, min(depth, 9)))])
    }
  }
}
