import Authority
package import RegistryModel
import RegistryText

/// The chain of superiors of a role comes to an end.
package enum SuperiorChain: Rule {
  package static let id = "superior-chain"
  package static let kind = RuleKind.structure
  package static let severity = Severity.error
  package static let summary = Phrase(
    ja: "役割の上位をたどると輪になる", en: "The chain of superiors of a role closes on itself")
  package static let source = Phrase(
    ja: "承認者を上位に求めるための条件", en: "approval is sought upwards along this chain")

  package static func findings(in context: CheckContext) -> [Finding] {
    context.registry.roles.compactMap { role in
      var visited: Set<RoleID> = [role.id]
      var next = role.superior
      while let id = next {
        if !visited.insert(id).inserted {
          guard id == role.id else { return nil }
          return Finding(
            rule: SuperiorChain.self,
            message: Phrase(
              ja: "役割「\(role.name.ja)」の上位をたどると自分に戻ります",
              en: "the superiors of '\(role.name.en)' come back to itself"),
            at: TextPosition(role.origin, Role.columns.superior),
            fix: Phrase(ja: "superior を直してください", en: "correct superior"), subject: role.id.text,
            remedies: [.edit(.set(role.origin, Role.columns.superior, nil))])
        }
        next = context.registry.role(id)?.superior
      }
      return nil
    }
  }
}
