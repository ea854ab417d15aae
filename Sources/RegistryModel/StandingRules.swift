/// 充て職: whoever holds a post at a unit holds a role.
package final class ExOfficioRule: Sendable {
  /// Where the post is looked for.
  package enum Location: Hashable, Sendable {
    /// At the unit where the role is asked for, when it is of one of these kinds.
    case unitOfKind(Set<UnitKind>)
    /// At one named unit (for roles of the whole body).
    case unit(UnitCode)
    /// At the unit in charge of the system (for roles of a system).
    case unitInCharge
  }

  package let role: RoleID
  package let post: PostID
  package let location: Location
  package let origin: Origin

  package init(role: RoleID, post: PostID, location: Location, origin: Origin) {
    self.role = role
    self.post = post
    self.location = location
    self.origin = origin
  }
}

/// 代決の順序: whoever holds a post at the seat's own unit deputises there.
package final class DeputyRule: Sendable {
  package let role: RoleID
  package let post: PostID
  package let rank: Int
  package let triggers: Set<DeputyTrigger>
  package let instrument: String
  package let origin: Origin

  package init(
    role: RoleID, post: PostID, rank: Int, triggers: Set<DeputyTrigger>, instrument: String, origin: Origin
  ) {
    self.role = role
    self.post = post
    self.rank = rank
    self.triggers = triggers
    self.instrument = instrument
    self.origin = origin
  }
}

/// Who sits in a group by virtue of another role.
package final class GroupRule: Sendable {
  package let role: RoleID
  package let chair: RoleID?
  package let members: [RoleID]
  /// Whether any one member decides alone; else the group decides as one, with its quorum.
  package let anyMemberDecides: Bool
  package let origin: Origin

  package init(role: RoleID, chair: RoleID?, members: [RoleID], anyMemberDecides: Bool = false, origin: Origin) {
    self.role = role
    self.chair = chair
    self.members = members
    self.anyMemberDecides = anyMemberDecides
    self.origin = origin
  }
}

/// Which unit answers as a contact point (窓口).
package struct ContactPointRule: Sendable {
  package let role: RoleID
  package let unit: UnitCode
  package let origin: Origin

  package init(role: RoleID, unit: UnitCode, origin: Origin) {
    self.role = role
    self.unit = unit
    self.origin = origin
  }
}

/// 三層の対策の類型
package enum NetworkModel: String, Sendable, CaseIterable {
  case alpha = "α"
  case alphaPrime = "α'"
  case beta = "β"
  case betaPrime = "β'"
}

/// How many leading characters of a key name the file that holds it; 0 = one file for all.
package struct Layout: Hashable, Sendable {
  package let personPrefix: Int
  package let unitPrefix: Int

  package init(personPrefix: Int, unitPrefix: Int) {
    self.personPrefix = personPrefix
    self.unitPrefix = unitPrefix
  }
}

/// What `kengen.yaml` says: the few things that people write by hand.
package struct Manifest: Sendable {
  package let format: Int
  /// What names this registry and no other; nil where it was made before there were ids.
  package let id: String?
  package let bodyName: Phrase
  /// The unit that is the body itself.
  package let bodyUnit: UnitCode
  /// The edition of the guideline that the table is based on.
  package let edition: String
  /// The digest of that edition, as the registry took it; nil where it is not pinned.
  package let editionDigest: String?
  package let networkModel: NetworkModel
  package let layout: Layout
  package let exOfficio: [ExOfficioRule]
  package let deputyOrder: [DeputyRule]
  package let groups: [GroupRule]
  package let contactPoints: [ContactPointRule]
  package let separations: [RoleSeparation]
  package let parameters: Parameters
  /// Whose approval changes need; empty = nobody's.
  package let approvals: [ChangeApproval]
  /// Who may go past the approvals in an emergency; nil = nobody.
  package let emergency: EmergencyPolicy?
  /// Roles of a section or bureau whose holders at every unit upwards may be asked, not those at the nearest alone.
  package let askedUpwards: [RoleID]

  package init(
    format: Int, id: String? = nil, bodyName: Phrase, bodyUnit: UnitCode, edition: String, editionDigest: String? = nil,
    networkModel: NetworkModel,
    layout: Layout, exOfficio: [ExOfficioRule], deputyOrder: [DeputyRule], groups: [GroupRule],
    contactPoints: [ContactPointRule], separations: [RoleSeparation] = [], parameters: Parameters = Parameters(),
    approvals: [ChangeApproval] = [], emergency: EmergencyPolicy? = nil, askedUpwards: [RoleID] = []
  ) {
    self.format = format
    self.id = id
    self.bodyName = bodyName
    self.bodyUnit = bodyUnit
    self.edition = edition
    self.editionDigest = editionDigest
    self.networkModel = networkModel
    self.layout = layout
    self.exOfficio = exOfficio
    self.deputyOrder = deputyOrder
    self.groups = groups
    self.contactPoints = contactPoints
    self.separations = separations
    self.parameters = parameters
    self.approvals = approvals
    self.emergency = emergency
    self.askedUpwards = askedUpwards
  }
}
