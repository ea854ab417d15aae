import Authority
package import RegistryModel
import RegistryText

/// A contract that handles important assets has a check sheet, and meets it.
package enum CheckSheetLacking: Rule {
  package static let id = "check-sheet-lacking"
  package static let kind = RuleKind.contract
  package static let severity = Severity.warning
  package static let summary = Phrase(
    ja: "重要な情報資産を扱う契約に、委託要件のチェックシートがないか、満たさない要件がある",
    en: "A contract that handles important assets has no check sheet of the security requirements, or fails it")
  package static let source = Phrase(
    ja: "8.1-exp-sheet(委託要件のチェックシートによる確認)", en: "provision 8.1-exp-sheet (check sheet of outsourcing requirements)")

  package static func findings(in context: CheckContext) -> [Finding] {
    context.registry.contracts.compactMap { contract in
      guard contract.isImportant || contract.sheetOn != nil || contract.sheetResult != nil,
        !contract.period.isOver(by: context.start)
      else { return nil }
      let problem: (message: Phrase, what: String)
      switch (contract.sheetOn, contract.sheetResult) {
      case (_, .unmet):
        problem = (
          Phrase(
            ja: "契約 \(contract.id) のチェックシートに、満たさない要件があります",
            en: "the check sheet of contract \(contract.id) has requirements that are not met"),
          "unmet"
        )
      case (nil, _), (_, nil):
        problem = (
          Phrase(
            ja: "契約 \(contract.id) のチェックシートの日か結果がありません", en: "contract \(contract.id) lacks the day or the result of its check sheet"),
          "none"
        )
      case (let day?, .met):
        guard let until = contract.period.until, day >= until else { return nil }
        problem = (
          Phrase(
            ja: "契約 \(contract.id) のチェックシートの日 \(day) が契約の終わりより後です",
            en: "the check sheet of contract \(contract.id) is dated \(day), after its end"),
          "late"
        )
      }
      return Finding(
        rule: CheckSheetLacking.self, message: problem.message, at: TextPosition(contract.origin, Contract.columns.sheetOn),
        fix: Phrase(
          ja: "チェックシートで確かめ、sheet-on と sheet-result(met)を書いてください。満たさない要件は委託先に直させてください",
          en: "check the requirements, and write sheet-on and sheet-result (met); have the firm mend what is not met"),
        period: context.fromStart(contract.period), place: .unit(contract.unit), provisions: [ProvisionKey("8.1-exp-sheet")],
        subject: "\(contract.id):\(problem.what)", remedies: [.ending(contract, on: context.start, in: context.registry)])
    }
  }
}
