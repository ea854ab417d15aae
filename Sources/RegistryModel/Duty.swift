/// What a duty has its roles do.
package enum Act: String, Sendable, CaseIterable {
  case advise, apply, appoint, approve, assist, attend, audit, check, classify, comply, consult, cooperate
  case decide, delegate, deputise, enter, escort, establish, execute, instruct, investigate, lend, maintain
  case notify, permit, record, report, review, sign, suspend, witness, convene
  case acceptTest = "accept-test"
  case beAppointed = "be-appointed"
  case beAudited = "be-audited"
  case beListed = "be-listed"
  case beNotified = "be-notified"
  case beQualified = "be-qualified"
  case checkIdentity = "check-identity"
  case developTest = "develop-test"
  case executeIfAuthorised = "execute-if-authorised"
  case holdFinalAuthority = "hold-final-authority"
  case holdKey = "hold-key"
  case mustNot = "must-not"
  case mutualCheck = "mutual-check"
  case receive
  case selfCheck = "self-check"
  case showIdentity = "show-identity"

  /// Acts by which something asked for comes to be allowed, the strongest sense first.
  package var isGranting: Bool { self == .permit || self == .approve }
  /// Acts that settle a case.
  package var isDeciding: Bool { isGranting || self == .decide }
  /// Acts by which somebody is told.
  package var isTelling: Bool { self == .report || self == .notify }
}

/// How the roles of one duty stand to each other.
package enum Jointness: String, Sendable, CaseIterable {
  /// 及び: all of them, jointly; distinct persons.
  case all = "+"
  /// 又は: any one of them.
  case any = "|"
  /// 各: each for what is its own; the text does not join them.
  case each = ";"
}

/// When a duty applies.
package enum DutyCondition: Hashable, Sendable {
  case always
  /// The decision is that role's; only when its holder is absent does the duty's own role decide.
  case ifAbsent(RoleID)
  /// Only after a decision that allows it is on record under that provision.
  case after(ProvisionKey)
}

/// 義務・権限: one act of one provision, by whom, towards whom.
package final class Duty: Sendable {
  package let provision: ProvisionKey
  /// Its place among the provision's duties, from 1.
  package let number: Int
  package let act: Act
  package let roles: [RoleID]
  package let jointness: Jointness
  /// Towards whom: to whom one applies, reports …
  package let counterparts: [RoleID]
  /// The least number of distinct persons that together carry it out.
  package let persons: Int
  package let condition: DutyCondition
  /// 代決: whether a deputy may act.
  package let mayBeActedFor: Bool
  package let note: String
  package let origin: Origin

  package init(
    provision: ProvisionKey, number: Int, act: Act, roles: [RoleID], jointness: Jointness,
    counterparts: [RoleID], persons: Int, condition: DutyCondition, mayBeActedFor: Bool, note: String,
    origin: Origin
  ) {
    self.provision = provision
    self.number = number
    self.act = act
    self.roles = roles
    self.jointness = jointness
    self.counterparts = counterparts
    self.persons = persons
    self.condition = condition
    self.mayBeActedFor = mayBeActedFor
    self.note = note
    self.origin = origin
  }
}

extension Duty {
  /// Whether several roles act together (及び).
  package var isJoint: Bool { jointness == .all && roles.count > 1 }
}

/// 分離: two acts that one natural person must not do in the same case.
package struct Separation: ListedFact {
  package let provision: ProvisionKey
  package let first: Act
  package let second: Act
  /// Whether an exception may be permitted (やむを得ない場合).
  package let isWaivable: Bool
  package let note: String
  package let origin: Origin

  package init(
    provision: ProvisionKey, first: Act, second: Act, isWaivable: Bool, note: String, origin: Origin
  ) {
    self.provision = provision
    self.first = first
    self.second = second
    self.isWaivable = isWaivable
    self.note = note
    self.origin = origin
  }
}

extension Registry {
  package var separations: [Separation] { self[Separation.self] }
}
