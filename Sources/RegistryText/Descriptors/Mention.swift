package import RegistryModel

/// What an identifier can be of.
package enum Named: String, Sendable, CaseIterable {
  case person, unit, role, post, system, provision, contract, exception, emergency, event, rule, measure
}

/// Something that a field names.
package enum Mention: Hashable, Sendable {
  case person(StaffNumber)
  case unit(UnitCode)
  case role(RoleID)
  case post(PostID)
  case system(SystemID)
  case provision(ProvisionKey)
  case contract(ContractID)
  case exception(ExceptionID)
  case emergency(EmergencyID)
  case event(EventID)
  case rule(RuleID)
  case measure(MeasureID)
}

/// Tells what identifiers of a kind name.
package protocol NamingKind {
  static var named: Named { get }
  static func mention(_ id: Identifier<Self>) -> Mention
}

extension StaffNumberKind: NamingKind {
  package static var named: Named { .person }
  package static func mention(_ id: StaffNumber) -> Mention { .person(id) }
}

extension UnitKindTag: NamingKind {
  package static var named: Named { .unit }
  package static func mention(_ id: UnitCode) -> Mention { .unit(id) }
}

extension RoleKindTag: NamingKind {
  package static var named: Named { .role }
  package static func mention(_ id: RoleID) -> Mention { .role(id) }
}

extension PostKindTag: NamingKind {
  package static var named: Named { .post }
  package static func mention(_ id: PostID) -> Mention { .post(id) }
}

extension SystemKindTag: NamingKind {
  package static var named: Named { .system }
  package static func mention(_ id: SystemID) -> Mention { .system(id) }
}

extension ProvisionKindTag: NamingKind {
  package static var named: Named { .provision }
  package static func mention(_ id: ProvisionKey) -> Mention { .provision(id) }
}

extension ContractKindTag: NamingKind {
  package static var named: Named { .contract }
  package static func mention(_ id: ContractID) -> Mention { .contract(id) }
}

extension ExceptionKindTag: NamingKind {
  package static var named: Named { .exception }
  package static func mention(_ id: ExceptionID) -> Mention { .exception(id) }
}

extension EmergencyKindTag: NamingKind {
  package static var named: Named { .emergency }
  package static func mention(_ id: EmergencyID) -> Mention { .emergency(id) }
}

extension EventKindTag: NamingKind {
  package static var named: Named { .event }
  package static func mention(_ id: EventID) -> Mention { .event(id) }
}

extension RuleKindTag: NamingKind {
  package static var named: Named { .rule }
  package static func mention(_ id: RuleID) -> Mention { .rule(id) }
}

extension MeasureKindTag: NamingKind {
  package static var named: Named { .measure }
  package static func mention(_ id: MeasureID) -> Mention { .measure(id) }
}
