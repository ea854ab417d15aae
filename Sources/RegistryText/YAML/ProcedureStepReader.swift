import Messages
import RegistryModel
import Yams

/// Reads the steps of a procedure.
enum ProcedureStepReader {
  static func steps(_ nodes: [Node], _ reader: inout YAMLReader) -> [ProcedureStep] {
    let ids = nodes.compactMap { node -> StepID? in
      guard case .mapping(let map) = node, let word = map["id"]?.string, StepID.isWellFormed(word.utf8) else { return nil }
      return StepID(word)
    }
    var seen: Set<StepID> = []
    var result: [ProcedureStep] = []
    for node in nodes {
      guard let map = reader.mapping(node, allowed: ProcedureKeys.step, required: ["id", "by"]) else { continue }
      let id: StepID? = reader.identifier(map["id"])
      let sources = sources(map["by"], &reader)
      let after = reader.list(map["after"]).compactMap { reader.step($0, ids) }
      guard let id else { continue }
      if !seen.insert(id).inserted, let idNode = map["id"] {
        reader.report(idNode, ProcedureMessages.repeatedStep(id), ProcedureMessages.anotherID)
      }
      let ja = reader.text(map["name"])
      result.append(
        ProcedureStep(
          id: id, name: Phrase(ja: ja.isEmpty ? id.text : ja, en: reader.text(map["name-en"])), sources: sources,
          after: after, origin: reader.origin(node)))
    }
    refuseCircle(result, nodes, &reader)
    return result
  }

  /// Takes out steps whose predecessors are all taken out, until none can be; what remains waits for itself.
  private static func refuseCircle(_ steps: [ProcedureStep], _ nodes: [Node], _ reader: inout YAMLReader) {
    var waiting = steps
    while let index = waiting.firstIndex(where: { step in
      !step.after.contains { before in waiting.contains { $0.id == before } }
    }) {
      waiting.remove(at: index)
    }
    guard let first = waiting.first else { return }
    let node = nodes.first { reader.origin($0) == first.origin }
    let names = waiting.map(\.id.text).joined(separator: ", ")
    if let node {
      reader.report(node, ProcedureMessages.circle(names), ProcedureMessages.deleteOneAfter)
    }
  }

  private static func sources(_ node: Node?, _ reader: inout YAMLReader) -> [StepSource] {
    guard let node else { return [] }
    let nodes: [Node] = if case .sequence(let list) = node { Array(list) } else { [node] }
    if nodes.isEmpty {
      reader.report(node, ProcedureMessages.nobodyMay, ProcedureMessages.writeWhoMay)
    }
    return nodes.compactMap { source($0, &reader) }
  }

  private static let companions = [
    "roles": ["at"], "provision": ["role"], "everyone": ["unit", "posts"], "contractors": ["contract"],
  ]

  private static func source(_ node: Node, _ reader: inout YAMLReader) -> StepSource? {
    guard let map = reader.mapping(node, allowed: ProcedureKeys.source) else { return nil }
    let kinds = ["roles", "provision", "everyone", "contractors"].filter { map[$0] != nil }
    guard kinds.count == 1, let kind = kinds.first else {
      reader.report(node, ProcedureMessages.whoMayUnclear, ProcedureMessages.sayWhoMayOnce)
      return nil
    }
    let fitting = [kind] + (companions[kind] ?? [])
    for (key, value) in map where !fitting.contains(key) {
      reader.report(
        value, ProcedureMessages.doesNotGo(key, with: kind), ProcedureMessages.goesWith(kind, fitting.dropFirst().joined(separator: ", ")))
    }
    switch kind {
    case "roles":
      let roles: [RoleID] = reader.identifiers(map["roles"])
      let unit: UnitCode? = reader.identifier(map["at"])
      if roles.isEmpty { emptyList(map["roles"], &reader) }
      return .roles(roles, at: unit)
    case "provision":
      let key: ProvisionKey? = reader.identifier(map["provision"])
      let role: RoleID? = reader.identifier(map["role"])
      return key.map { .provision($0, role: role) }
    case "everyone":
      let reach: Reach? = reader.choice(map["everyone"])
      let unit: UnitCode? = reader.identifier(map["unit"])
      let posts: [PostID] = reader.identifiers(map["posts"])
      if map["posts"] != nil, posts.isEmpty { emptyList(map["posts"], &reader) }
      return reach.map { .everyone(at: unit, isSubtree: $0 == .subtree, posts: posts) }
    default:
      let whose: Whose? = reader.choice(map["contractors"])
      let contract: ContractID? = reader.identifier(map["contract"])
      return whose.map { _ in .contractors(contract) }
    }
  }

  private enum Reach: String, CaseIterable { case unit, subtree }
  private enum Whose: String, CaseIterable { case here }

  private static func emptyList(_ node: Node?, _ reader: inout YAMLReader) {
    guard let node, case .sequence(let list) = node, list.isEmpty else { return }
    reader.report(node, ProcedureMessages.emptyList, ProcedureMessages.writeOne)
  }
}
