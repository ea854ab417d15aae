import Messages
import RegistryModel
import Yams

extension ManifestReader {
  /// One local rule of separation.
  static func roleSeparation(_ node: Node, _ reader: inout YAMLReader) -> RoleSeparation? {
    guard
      let map = reader.mapping(
        node, allowed: ManifestKeys.separation, required: ["id", "name", "roles", "mode", "where"])
    else { return nil }
    let id: SeparationID? = reader.identifier(map["id"])
    let roles: [RoleID] = reader.identifiers(map["roles"])
    let mode: RoleSeparation.Mode? = reader.choice(map["mode"])
    let reach: RoleSeparation.Reach? = reader.choice(map["where"])
    let atMost = map["at-most"].map { reader.number($0, in: 1...20, default: 1) }
    let persons = map["persons"].map { reader.number($0, in: 2...20, default: 2) }
    let areApart = reader.choice(map["different-units"]) ?? YesNo.no
    let isWaivable = reader.choice(map["waivable"]) ?? YesNo.yes
    guard let id, let mode, let reach else { return nil }
    if Set(roles).count != roles.count {
      reader.report(node, ManifestMessages.repeatedRole, ManifestMessages.writeRoleOnce)
      return nil
    }
    guard atMost != nil || persons != nil || areApart == .yes else {
      reader.report(node, ManifestMessages.demandsNothing, ManifestMessages.writeDemand)
      return nil
    }
    let least = (atMost ?? 0) + 1
    guard roles.count >= max(least, persons == nil ? 1 : 2) else {
      reader.report(
        map["roles"] ?? node,
        ManifestMessages.unbreakable(roles.count), ManifestMessages.nameMoreRoles)
      return nil
    }
    return RoleSeparation(
      id: id, roles: roles, mode: mode, reach: reach, atMost: atMost, persons: persons,
      fromDifferentUnits: areApart == .yes, isWaivable: isWaivable == .yes,
      name: Phrase(ja: reader.text(map["name"]), en: reader.text(map["name-en"])),
      source: reader.text(map["source"]), origin: reader.origin(node))
  }

  /// The numbers that a body may set; what is not written keeps its usual value.
  static func parameters(_ node: Node?, _ reader: inout YAMLReader) -> Parameters {
    var result = Parameters()
    guard let node, let map = reader.mapping(node, allowed: ManifestKeys.parameters) else { return result }
    result.exceptionDays = reader.number(map["exception-days"], in: 1...3660, default: result.exceptionDays)
    result.auditLookBackDays = reader.number(
      map["audit-look-back-days"], in: 0...3660, default: result.auditLookBackDays)
    result.rosterConfirmationDays = reader.number(
      map["roster-confirmation-days"], in: 1...3660, default: result.rosterConfirmationDays)
    result.rosterChangeDays = reader.number(map["roster-change-days"], in: 0...3660, default: result.rosterChangeDays)
    result.workerTrainingDays = reader.number(map["worker-training-days"], in: 0...3660, default: result.workerTrainingDays)
    return result
  }
}
