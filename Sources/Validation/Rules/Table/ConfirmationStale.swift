import Editions
package import RegistryModel
import RegistryText

/// What was confirmed is what the provision still demands.
package enum ConfirmationStale: Rule {
  package static let id = "confirmation-stale"
  package static let kind = RuleKind.structure
  package static let severity = Severity.warning
  package static let summary = Phrase(
    ja: "自団体の規程と照合したあとで、規定の中身が変わっている", en: "What a provision demands has changed since it was compared with the body's own policy")
  package static let source = Phrase(
    ja: "照合は、そのときの行についてのもの", en: "a confirmation is of the row as it was then")

  package static func findings(in context: CheckContext) -> [Finding] {
    guard let standing = context.standing else { return [] }
    return standing.confirmations.compactMap { confirmation, state in
      let key = confirmation.provision
      let label = context.registry.provision(key)?.label ?? key.text
      let message: Phrase
      switch state {
      case .holds, .differs, .nowhere: return nil
      case .changed:
        message = Phrase(
          ja: "\(confirmation.confirmedOn) に照合した規定 \(label) は、その後に義務が変わっています",
          en: "provision \(label) was confirmed on \(confirmation.confirmedOn), and its duties have changed since")
      case .another(let other):
        let named = context.registry.provision(other)?.label ?? other.text
        message = Phrase(
          ja: "規定 \(label) の照合として書かれているのは、別の規定 \(named) の中身です",
          en: "what stands here as confirmed of provision \(label) is the text of another one, \(named)")
      }
      return Finding(
        rule: ConfirmationStale.self, message: message, at: TextPosition(confirmation.origin, Confirmation.columns.digest),
        fix: Phrase(
          ja: "自団体の規程と照らし直し、kengen table confirm \(key) --by 照合した人 --against 規程名",
          en: "compare it again: kengen table confirm \(key) --by WHO --against TEXT"), provisions: [key], subject: key.text,
        remedies: [.deleteRow(confirmation.origin)])
    }
  }
}
