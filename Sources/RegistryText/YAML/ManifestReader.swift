import Messages
package import RegistryModel
import Yams

/// Reads `kengen.yaml`.
package enum ManifestReader {
  /// The manifest, or nil with the defects that stand in its way.
  package static func read(_ bytes: [UInt8]) -> (manifest: Manifest?, defects: [FormatDiagnostic]) {
    var reader = YAMLReader(file: RegistryPath.manifest)
    guard let root = reader.compose(bytes) else { return (nil, reader.defects) }
    let manifest = read(root, &reader)
    return (reader.defects.isEmpty ? manifest : nil, reader.defects)
  }

  private static func read(_ root: Node, _ reader: inout YAMLReader) -> Manifest? {
    guard case .mapping(let top) = root, let formatNode = top["format"] else {
      _ = reader.mapping(root, allowed: ManifestKeys.top, required: ["format"])
      return nil
    }
    let format = reader.number(formatNode, in: 1...9999, default: 0)
    guard format <= FormatVersion.current else {
      reader.report(
        formatNode,
        ManifestMessages.newerFormat(format, current: FormatVersion.current), ManifestMessages.useNewerProgram, code: .version)
      return nil
    }
    guard
      let map = reader.mapping(
        root, allowed: ManifestKeys.top, required: ["format", "body", "table", "network-model", "layout"])
    else { return nil }
    let body = map["body"].flatMap { reader.mapping($0, allowed: ManifestKeys.body, required: ["name", "unit"]) }
    let table = map["table"].flatMap { reader.mapping($0, allowed: ManifestKeys.table, required: ["edition"]) }
    let layout = map["layout"].flatMap {
      reader.mapping($0, allowed: ManifestKeys.layout, required: ["people", "units"])
    }
    let id = registryID(map["id"], &reader)
    let bodyUnit: UnitCode? = reader.identifier(body?["unit"])
    let model: NetworkModel? = reader.choice(map["network-model"])
    let exOfficio = reader.list(map["ex-officio"]).compactMap { exOfficioRule($0, &reader) }
    let deputies = reader.list(map["deputies"]).compactMap { deputyRule($0, &reader) }
    let groups = reader.list(map["groups"]).compactMap { groupRule($0, &reader) }
    let contactPoints = reader.list(map["desks"]).compactMap { contactPointRule($0, &reader) }
    let separations = reader.list(map["separations"]).compactMap { roleSeparation($0, &reader) }
    let parameters = parameters(map["parameters"], &reader)
    let approvals = approvals(map["approvals"], &reader)
    let emergency = emergency(map["emergency"], hasApprovals: !approvals.isEmpty, &reader)
    let askedUpwards: [RoleID] = reader.identifiers(map["asked-upwards"])
    let personPrefix = reader.number(layout?["people"], in: 0...8, default: 0)
    let unitPrefix = reader.number(layout?["units"], in: 0...8, default: 0)
    guard let bodyUnit, let model else { return nil }
    return Manifest(
      format: format, id: id, bodyName: Phrase(ja: reader.text(body?["name"]), en: reader.text(body?["name-en"])),
      bodyUnit: bodyUnit, edition: reader.text(table?["edition"]),
      editionDigest: table?["digest"].map { reader.text($0) }, networkModel: model,
      layout: Layout(
        personPrefix: personPrefix, unitPrefix: unitPrefix),
      exOfficio: exOfficio, deputyOrder: deputies, groups: groups, contactPoints: contactPoints,
      separations: separations, parameters: parameters, approvals: approvals, emergency: emergency,
      askedUpwards: askedUpwards)
  }

  private static func registryID(_ node: Node?, _ reader: inout YAMLReader) -> String? {
    guard let node else { return nil }
    let text = reader.text(node)
    if RegistryIdentity.isWellFormed(text) { return text }
    reader.report(
      node,
      ManifestMessages.badID, ManifestMessages.writeID)
    return nil
  }

  private static func exOfficioRule(_ node: Node, _ reader: inout YAMLReader) -> ExOfficioRule? {
    guard
      let map = reader.mapping(
        node, allowed: ManifestKeys.exOfficio, required: ["role", "post"])
    else { return nil }
    let role: RoleID? = reader.identifier(map["role"])
    let post: PostID? = reader.identifier(map["post"])
    let kinds: [UnitKind] = reader.list(map["unit-kinds"]).compactMap { reader.choice($0) }
    let unit: UnitCode? = reader.identifier(map["unit"])
    let atText = reader.text(map["at"])
    let places = [!kinds.isEmpty, unit != nil, !atText.isEmpty].count { $0 }
    guard places == 1, atText.isEmpty || atText == "unit-in-charge" else {
      reader.report(
        node,
        ManifestMessages.postPlaceUnclear, ManifestMessages.sayPostPlaceOnce)
      return nil
    }
    guard let role, let post else { return nil }
    let location: ExOfficioRule.Location =
      if let unit { .unit(unit) } else if atText.isEmpty { .unitOfKind(Set(kinds)) } else { .unitInCharge }
    return ExOfficioRule(role: role, post: post, location: location, origin: reader.origin(node))
  }

  private static func deputyRule(_ node: Node, _ reader: inout YAMLReader) -> DeputyRule? {
    guard
      let map = reader.mapping(
        node, allowed: ManifestKeys.deputy,
        required: ["role", "post", "rank", "when"])
    else { return nil }
    let role: RoleID? = reader.identifier(map["role"])
    let post: PostID? = reader.identifier(map["post"])
    let rank = reader.number(map["rank"], in: 1...9, default: 1)
    let triggers: [DeputyTrigger] = reader.list(map["when"]).compactMap { reader.choice($0) }
    if let when = map["when"], case .sequence(let words) = when, words.isEmpty {
      reader.report(when, ManifestMessages.deputyWithoutTrigger, ManifestMessages.writeTriggers)
    }
    let instrument = reader.text(map["instrument"])
    guard let role, let post else { return nil }
    return DeputyRule(
      role: role, post: post, rank: rank, triggers: Set(triggers), instrument: instrument,
      origin: reader.origin(node))
  }

  private static func groupRule(_ node: Node, _ reader: inout YAMLReader) -> GroupRule? {
    guard let map = reader.mapping(node, allowed: ManifestKeys.group, required: ["role"]) else {
      return nil
    }
    let role: RoleID? = reader.identifier(map["role"])
    let chair: RoleID? = reader.identifier(map["chair"])
    let members: [RoleID] = reader.identifiers(map["members"])
    let anyMember = reader.choice(map["any-member-decides"]) ?? YesNo.no
    guard let role else { return nil }
    return GroupRule(
      role: role, chair: chair, members: members, anyMemberDecides: anyMember == .yes, origin: reader.origin(node))
  }

  private static func contactPointRule(_ node: Node, _ reader: inout YAMLReader) -> ContactPointRule? {
    guard let map = reader.mapping(node, allowed: ManifestKeys.contactPoint, required: ["role", "unit"]) else {
      return nil
    }
    let role: RoleID? = reader.identifier(map["role"])
    let unit: UnitCode? = reader.identifier(map["unit"])
    guard let role, let unit else { return nil }
    return ContactPointRule(role: role, unit: unit, origin: reader.origin(node))
  }
}
