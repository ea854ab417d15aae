import Authority
package import RegistryModel
import RegistryText

/// Nothing is sub-let before the body has consented to it.
package enum SubcontractUnconsented: Rule {
  package static let id = "subcontract-unconsented"
  package static let kind = RuleKind.contract
  package static let severity = Severity.error
  package static let summary = Phrase(
    ja: "承諾のない再委託、または承諾より先に始まる再委託がある", en: "A sub-contract has no consent, or begins before the consent was given")
  package static let source = Phrase(
    ja: "8.1(再委託の事前の承諾)。2022年の、届け出のない再々委託先の従業員による紛失",
    en: "section 8.1 (consent to sub-contracting beforehand); the loss of 2022 by somebody of an undisclosed re-sub-contractor")

  package static let grain = RuleGrain.places

  package static func findings(in context: CheckContext) -> [Finding] {
    context.contracts.compactMap { contract in
      guard contract.isSublet, !contract.period.isOver(by: context.start) else { return nil }
      let period: Period?
      let message: Phrase
      if contract.consent.isEmpty {
        period = contract.period
        message = Phrase(
          ja: "再委託の契約 \(contract.id)(\(contract.firm))に承諾がありません",
          en: "nobody consented to the sub-contract \(contract.id) (\(contract.firm))")
      } else if let day = contract.consentOn, let from = contract.period.from, from < day {
        period = Period(from: from, until: day)
        message = Phrase(
          ja: "再委託の契約 \(contract.id)(\(contract.firm))は \(from) に始まり、承諾は \(day) です",
          en: "the sub-contract \(contract.id) (\(contract.firm)) begins on \(from), and the consent is of \(day)")
      } else {
        return nil
      }
      // A consent that came late stays late.
      guard let whole = contract.consent.isEmpty ? period : contract.period else { return nil }
      let workers = context.registry.outsourcing.workers(of: contract.id).filter { !$0.period.isOver(by: context.start) }
      return Finding(
        rule: SubcontractUnconsented.self, message: message,
        at: contract.consent.isEmpty
          ? TextPosition(contract.origin, Contract.columns.consent) : TextPosition(contract.origin, Contract.columns.consentOn),
        notes: workers.map {
          FindingNote(
            Phrase(ja: "その従事者 \(context.name($0.person))", en: "its worker \(context.name($0.person))"), at: TextPosition($0.origin))
        },
        fix: Phrase(
          ja: "承諾の文書(consent)、承諾した人、日を書くか、承諾がないならその契約の作業を止めてください",
          en: "write the document (consent), who consented and when; where nobody did, stop the work under it"),
        period: context.fromStart(whole), place: .unit(contract.unit), persons: workers.map(\.person),
        subject: "\(contract.id):\(contract.consent.isEmpty ? "none" : "late")",
        remedies: contract.consent.isEmpty
          ? [.ending(contract, on: context.start, in: context.registry)]
          : (contract.consentOn.map { [.edit(.begin(contract.origin, on: $0))] } ?? []))
    }
  }
}
