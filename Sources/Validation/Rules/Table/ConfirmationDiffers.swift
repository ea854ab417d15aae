import Editions
package import RegistryModel
import RegistryText

/// Where the body's own policy was found to differ, something comes of it.
package enum ConfirmationDiffers: Rule {
  package static let id = "confirmation-differs"
  package static let kind = RuleKind.structure
  package static let severity = Severity.warning
  package static let summary = Phrase(
    ja: "照合の結果、自団体の規程と表が違うままになっている", en: "The body's own policy was found to differ from the table, and still does")
  package static let source = Phrase(
    ja: "表は団体の規程のとおりに答える", en: "the table answers as the body's policy says")

  package static func findings(in context: CheckContext) -> [Finding] {
    guard let standing = context.standing else { return [] }
    return standing.confirmations.compactMap { confirmation, state in
      guard state == .differs else { return nil }
      let key = confirmation.provision
      let label = context.registry.provision(key)?.label ?? key.text
      let text = [confirmation.against, confirmation.article].filter { !$0.isEmpty }.joined(separator: " ")
      return Finding(
        rule: ConfirmationDiffers.self,
        message: Phrase(
          ja: "規定 \(label) は自団体の規程\(text.isEmpty ? "" : "(\(text))")と違うと照合されたままです",
          en:
            "provision \(label) was found to differ from the body's own policy\(text.isEmpty ? "" : " (\(text))") and still stands as it was"
        ),
        at: TextPosition(confirmation.origin, Confirmation.columns.result),
        fix: Phrase(
          ja: "表を規程に合わせて kengen table amend で定めるか、規程を改めて照合し直してください",
          en: "let the table say what the policy says (kengen table amend), or change the policy and compare again"), provisions: [key],
        subject: key.text, remedies: [.deleteRow(confirmation.origin)])
    }
  }
}
