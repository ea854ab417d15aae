import Authority
package import RegistryModel
import RegistryText

/// Whoever consented to sub-letting could approve it on that day.
package enum ConsentNotEntitled: Rule {
  package static let id = "consent-not-entitled"
  package static let kind = RuleKind.contract
  package static let severity = Severity.error
  package static let summary = Phrase(
    ja: "再委託を、その日に承認できない人が承諾している", en: "A sub-contract was consented to by somebody who could not approve it on that day")
  package static let source = Phrase(ja: "8.1-exp-sub(委託先が行う再委託の事前承認)", en: "provision 8.1-exp-sub (prior approval of sub-contracting)")

  /// The provision under which sub-contracting is approved.
  package static let provision = ProvisionKey("8.1-exp-sub")

  package static let grain = RuleGrain.places

  package static func findings(in context: CheckContext) -> [Finding] {
    let registry = context.registry
    guard let provision = registry.provision(provision) else { return [] }
    return context.contracts.compactMap { contract in
      guard contract.isSublet, !contract.consent.isEmpty, !contract.period.isOver(by: context.start) else { return nil }
      func finding(_ message: Phrase, _ severity: Severity, _ what: String, _ remedies: [Remedy] = []) -> Finding {
        Finding(
          rule: ConsentNotEntitled.self, message: message, at: TextPosition(contract.origin, Contract.columns.consentBy),
          notes: [
            FindingNote(Phrase(ja: "承認の規定 \(provision.label)", en: "the provision \(provision.label)"), at: TextPosition(provision.origin))
          ],
          fix: Phrase(
            ja: "承認できる人の承諾を得て consent-by と consent-on を書いてください: kengen who approves \(provision.key) --unit \(contract.unit)",
            en:
              "obtain the consent of who may approve it, and write consent-by and consent-on: kengen who approves \(provision.key) --unit \(contract.unit)"
          ),
          period: context.fromStart(contract.period), place: .unit(contract.unit), provisions: [provision.key],
          persons: contract.consentBy.map { [$0] } ?? [], subject: "\(contract.id):\(what)", severity: severity, remedies: remedies)
      }
      guard let person = contract.consentBy, let day = contract.consentOn else {
        return finding(
          Phrase(
            ja: "再委託の契約 \(contract.id) を誰がいつ承諾したかが書かれていません",
            en: "it is not on record who consented to the sub-contract \(contract.id), and when"), .warning, "unsaid")
      }
      guard !isEntitled(person, contract, provision, on: day, context) else { return nil }
      return finding(
        Phrase(
          ja: "再委託の契約 \(contract.id) を承諾した \(context.name(person)) は、\(day) にそれを承認できません",
          en: "\(context.name(person)), who consented to the sub-contract \(contract.id), could not approve it on \(day)"), .error,
        "\(person)", able(contract, provision, on: day, context).map { .edit(.set(contract.origin, Contract.columns.consentBy, $0)) })
    }
  }

  /// Whether the person is one of those who may approve it at the unit in charge on the day, by the registry of now.
  package static func isEntitled(
    _ person: StaffNumber, _ contract: Contract, _ provision: Provision, on day: CalendarDate, _ context: CheckContext
  ) -> Bool {
    // An absence of that day leaves the record as it is.
    answer(contract, provision, on: day, context).slots.contains { slot in
      slot.candidates.contains { $0.person == person } || slot.groups.contains { $0.session.able.contains(person) }
    }
  }

  private static func able(
    _ contract: Contract, _ provision: Provision, on day: CalendarDate, _ context: CheckContext
  ) -> [StaffNumber] {
    answer(contract, provision, on: day, context).slots.first?.candidates.first.map { [$0.person] } ?? []
  }

  private static func answer(
    _ contract: Contract, _ provision: Provision, on day: CalendarDate, _ context: CheckContext
  ) -> ApprovalAnswer {
    var moment = context.moment(on: day)
    return moment.approval(under: provision, at: .unit(moment.successor(of: contract.unit)), facts: CaseFacts())
  }
}
