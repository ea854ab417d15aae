import Authority
package import RegistryModel
import RegistryText

/// The roster of a contract is confirmed about once a year even where nothing has changed.
package enum RosterConfirmationDue: Rule {
  package static let id = "roster-confirmation-due"
  package static let kind = RuleKind.contract
  package static let severity = Severity.warning
  package static let summary = Phrase(
    ja: "従事者名簿の年一回の確認の期日を過ぎている", en: "The yearly confirmation of a roster is due")
  package static let source = Phrase(
    ja: "8.1-exp-yearly(委託先従事者の年一回の変更確認)", en: "provision 8.1-exp-yearly (yearly check that workers have not changed)")

  package static let grain = RuleGrain.places

  package static func findings(in context: CheckContext) -> [Finding] {
    context.contracts.compactMap { contract in
      // What falls due later is told by `kengen expiring`.
      guard let due = due(contract, context.registry, on: context.start), due <= context.start,
        let period = Period(from: due, until: nil)?.intersection(contract.period),
        !period.isOver(by: context.start)
      else { return nil }
      return Finding(
        rule: RosterConfirmationDue.self,
        message: Phrase(
          ja: "契約 \(contract.id) の従事者名簿を \(due) までに確かめることになっています",
          en: "the roster of contract \(contract.id) is to be confirmed by \(due)"),
        at: TextPosition(contract.origin, Contract.columns.id),
        fix: Phrase(
          ja: "変更がないかを委託先に確かめ、contracts/rosters.csv に yearly か no-change の行を書いてください: kengen roster confirm --contract \(contract.id)",
          en:
            "ask the firm whether anything has changed, and write a row of kind yearly or no-change: kengen roster confirm --contract \(contract.id)"
        ),
        period: context.fromStart(period), place: .unit(contract.unit), provisions: [ProvisionKey("8.1-exp-yearly")],
        subject: contract.id.text, remedies: [.ending(contract, on: max(due, context.start), in: context.registry)])
    }
  }

  /// The day by which the roster is to be confirmed again; nil for a contract under which nobody works and that handles
  /// nothing important. By what is on record on `day`: nobody has confirmed anything on a day to come, nor does somebody
  /// from outside confirm to the body.
  package static func due(_ contract: Contract, _ registry: Registry, on day: CalendarDate) -> CalendarDate? {
    let outsourcing = registry.outsourcing
    guard contract.isImportant || !outsourcing.workers(of: contract.id).isEmpty || !outsourcing.receipts(of: contract.id).isEmpty
    else { return nil }
    let last = outsourcing.confirmedLast(contract.id) { receipt in
      let isOutside = receipt.receivedBy.flatMap(registry.person)?.employment.isOutsideParty ?? false
      return receipt.receivedOn <= day && !isOutside
    }
    guard let last else { return contract.period.from }
    return last.advanced(by: registry.manifest.parameters.rosterConfirmationDays)
  }
}
