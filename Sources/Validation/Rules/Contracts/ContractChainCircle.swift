import Authority
package import RegistryModel
import RegistryText

/// Contracts that are sub-let from one another lead up to one with the body.
package enum ContractChainCircle: Rule {
  package static let id = "contract-chain-circle"
  package static let kind = RuleKind.contract
  package static let severity = Severity.error
  package static let summary = Phrase(
    ja: "再委託の元をたどると自分に戻る", en: "The chain of sub-contracts comes back to itself")
  package static let source = Phrase(
    ja: "8.1(再委託の承諾)。誰が誰に承諾したかを元の契約までたどるための条件",
    en: "section 8.1 (consent to sub-contracting): a condition for following consents up to the contract with the body")

  package static func findings(in context: CheckContext) -> [Finding] {
    context.registry.contracts.compactMap { contract in
      guard !contract.period.isOver(by: context.start) else { return nil }
      let chain = context.registry.outsourcing.chain(from: contract)
      // Each contract of the circle is named once; those that merely lead into it are not.
      guard chain.end == .circle(contract.id) else { return nil }
      let circle = (chain.links.map(\.id) + [contract.id]).map(\.text).joined(separator: " → ")
      return Finding(
        rule: ContractChainCircle.self,
        message: Phrase(ja: "再委託の元が輪になっています(\(circle))", en: "the contracts are sub-let in a circle (\(circle))"),
        at: TextPosition(contract.origin, Contract.columns.parent),
        notes: chain.links.dropFirst().map {
          FindingNote(Phrase(ja: "輪の契約 \($0.id)", en: "contract \($0.id) of the circle"), at: TextPosition($0.origin))
        },
        fix: Phrase(
          ja: "団体と結んだ契約の parent を空にし、tier を 1 にしてください", en: "leave parent blank, and write tier 1, for the contract with the body"),
        period: context.fromStart(contract.period), place: .unit(contract.unit), subject: contract.id.text,
        remedies: [.edit(.set(contract.origin, Contract.columns.parent, nil))])
    }
  }
}
