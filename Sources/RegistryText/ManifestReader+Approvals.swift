import RegistryModel
import Yams

extension ManifestReader {
  /// Whose approval changes need; where any are named, changes of the rules themselves must be among them.
  static func approvals(_ node: Node?, _ reader: inout YAMLReader) -> [ChangeApproval] {
    let result = reader.list(node).compactMap { approval($0, &reader) }
    if let node, !result.isEmpty, !result.contains(where: { $0.areas.contains(.rules) }) {
      reader.report(
        node,
        Phrase(
          ja: "承認の定め自身(rules)を変えるのに承認が要りません", en: "changes of the approvals themselves (rules) need no approval"),
        Phrase(ja: "どれかの change に rules を加えてください", en: "add rules to one of the lists under change"))
    }
    return result
  }

  private static func approval(_ node: Node, _ reader: inout YAMLReader) -> ChangeApproval? {
    guard let map = reader.mapping(node, allowed: ManifestKeys.approval, required: ["change", "by"]) else { return nil }
    let areas: [ChangeArea] = reader.list(map["change"]).compactMap { reader.choice($0) }
    let roles: [RoleID] = reader.identifiers(map["by"])
    let persons = map["persons"].map { reader.number($0, in: 1...9, default: 1) } ?? 1
    guard !areas.isEmpty, !roles.isEmpty else {
      reader.report(
        node, Phrase(ja: "change か by が空です", en: "change or by is empty"),
        Phrase(ja: "change: [table, rules] by: [ciso] のように書いてください", en: "write change: [table, rules] and by: [ciso]"))
      return nil
    }
    return ChangeApproval(areas: Set(areas), roles: roles, persons: persons, origin: reader.origin(node))
  }
}
