import Messages
import RegistryModel
import Yams

extension ManifestReader {
  /// Whose approval changes need; where any are named, changes of the rules themselves must be among them.
  static func approvals(_ node: Node?, _ reader: inout YAMLReader) -> [ChangeApproval] {
    let result = reader.list(node).compactMap { approval($0, &reader) }
    guard let node, !result.isEmpty else { return result }
    let guards = result.filter { $0.areas.contains(.rules) && $0.unit == nil }
    if guards.isEmpty {
      reader.report(
        node,
        ManifestMessages.approvalsUnguarded, ManifestMessages.guardRules)
    } else if result.contains(where: { $0.proof == .signature }), !guards.contains(where: { $0.proof == .signature }) {
      reader.report(
        node,
        ManifestMessages.signaturesUnguarded, ManifestMessages.signRules)
    }
    return result
  }

  private static func approval(_ node: Node, _ reader: inout YAMLReader) -> ChangeApproval? {
    guard let map = reader.mapping(node, allowed: ManifestKeys.approval, required: ["change", "by"]) else { return nil }
    let areas: [ChangeArea] = reader.list(map["change"]).compactMap { reader.choice($0) }
    let roles: [RoleID] = reader.identifiers(map["by"])
    let persons = map["persons"].map { reader.number($0, in: 1...9, default: 1) } ?? 1
    let unit: UnitCode? = reader.identifier(map["unit"])
    let bothSides = reader.choice(map["both-sides"]) ?? YesNo.no
    let speakers: [RoleID] = reader.identifiers(map["spoken-for-by"])
    let proof = reader.choice(map["proof"]) ?? ApprovalProof.signature
    // What is missing has been said.
    guard map["change"] != nil, map["by"] != nil else { return nil }
    guard !areas.isEmpty, !roles.isEmpty else {
      reader.report(node, ManifestMessages.emptyApproval, ManifestMessages.writeApproval)
      return nil
    }
    return ChangeApproval(
      areas: Set(areas), roles: roles, persons: persons, unit: unit, needsBothSides: bothSides == .yes, proof: proof,
      speakers: speakers,
      origin: reader.origin(node))
  }

  /// Who may go past the approvals in an emergency.
  static func emergency(_ node: Node?, hasApprovals: Bool, _ reader: inout YAMLReader) -> EmergencyPolicy? {
    guard let node, let map = reader.mapping(node, allowed: ManifestKeys.emergency, required: ["by", "reviewed-by"]) else { return nil }
    let roles: [RoleID] = reader.identifiers(map["by"])
    let reviewRoles: [RoleID] = reader.identifiers(map["reviewed-by"])
    let days = reader.number(map["review-days"], in: 1...366, default: EmergencyPolicy.usualReviewDays)
    guard hasApprovals else {
      reader.report(node, ManifestMessages.emergencyWithoutApprovals, ManifestMessages.writeApprovalsOrDrop)
      return nil
    }
    guard map["by"] != nil, map["reviewed-by"] != nil else { return nil }
    guard !roles.isEmpty, !reviewRoles.isEmpty else {
      reader.report(node, ManifestMessages.emptyEmergency, ManifestMessages.writeEmergency)
      return nil
    }
    return EmergencyPolicy(roles: roles, reviewRoles: reviewRoles, reviewDays: days, origin: reader.origin(node))
  }
}
