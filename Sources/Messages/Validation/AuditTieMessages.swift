package import RegistryModel

/// What ties an auditor to those whom the audit is about.
package enum AuditTieMessages {
  package static let answersAbove = Phrase(ja: "上位の所属の責任者である", en: "answers for a unit above it")
  package static let heldRole = Phrase(ja: "最近までそのシステムの役割に就いていた", en: "held a role of the system until lately")
  package static let holdsRole = Phrase(ja: "そのシステムの役割に就いている", en: "holds a role of the system")

  package static func isHolder(of role: Phrase) -> Phrase { Phrase(ja: "\(role.ja)である", en: "is the \(role.en)") }

  package static let belongs = Phrase(ja: "その所属に属する", en: "belongs to it")
  package static let belonged = Phrase(ja: "最近までその所属に属していた", en: "belonged to it until lately")
}
