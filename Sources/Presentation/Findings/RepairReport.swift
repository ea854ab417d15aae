import Messages
package import RegistryModel
import RegistryStore
package import UseCases

/// A change that mends a finding, as one would type it or write it.
package struct RepairReport: Encodable, Sendable {
  /// The command, where there is one for it.
  package let command: String?
  package let summary: LocalizedText
  /// How many other findings go with it.
  package let alsoMended: Int

  package init(command: String?, summary: Phrase, alsoMended: Int) {
    self.command = command
    self.summary = LocalizedText(summary)
    self.alsoMended = alsoMended
  }

  private static let others = Counted("件", "other finding")

  package func line(_ language: Language) -> String {
    guard alsoMended > 0 else { return command ?? summary.text(language) }
    let more = Phrase(
      ja: "(ほかに \(alsoMended) 件の指摘も消えます)",
      en: " (\(Self.others.text(alsoMended).en) \(Counted.verb(alsoMended, one: "goes", many: "go")) too)")
    return (command ?? summary.text(language)) + more.text(language)
  }
}

/// A finding with all that it rests on, and what would mend it, ready to be shown.
package struct ExplanationReport: Encodable, Sendable {
  package let finding: FindingsReport.Item
  package let repairs: [RepairReport]
  /// How many changes were tried in looking for them.
  package let tried: Int

  package init(finding: FindingsReport.Item, repairs: [RepairReport], tried: Int) {
    self.finding = finding
    self.repairs = repairs
    self.tried = tried
  }

  private static let changes = Counted("通り", "change")

  /// What can be done about it.
  package func repairLines(_ language: Language) -> [String] {
    let fingerprint = finding.fingerprint
    guard !repairs.isEmpty else {
      return [
        Phrase(
          ja: "\(tried) 通りの変更を試しましたが、ほかの指摘を出さずにこれを消すものは見つかりませんでした。",
          en: "Of \(Self.changes.text(tried).en) tried none makes it vanish without bringing in another finding."
        ).text(language)
      ]
    }
    let head = Phrase(
      ja: "試して確かめた直し方(kengen mend \(fingerprint) で最初のものを書きます):",
      en: "Repairs, each tried (kengen mend \(fingerprint) makes the first):")
    return [head.text(language)] + repairs.enumerated().map { "  \($0.offset + 1). \($0.element.line(language))" }
  }
}

extension ExplanationReport {
  package init(_ explained: ExplainedFinding) {
    self.init(
      finding: FindingsReport.Item(explained.finding, in: explained.checked.run),
      repairs: explained.repairs.map {
        RepairReport(command: $0.command, summary: $0.summary, alsoMended: $0.alsoMended)
      }, tried: explained.tried)
  }
}
