package import RegistryModel

/// What an identifier can be of.
package struct Named: Hashable, Sendable {
  package let title: Phrase

  package init(ja: String, en: String) { title = Phrase(ja: ja, en: en) }

  package static let person = Named(ja: "職員番号", en: "staff number")
  package static let unit = Named(ja: "所属", en: "unit")
  package static let role = Named(ja: "役割", en: "role")
  package static let post = Named(ja: "職", en: "post")
  package static let system = Named(ja: "システム", en: "system")
  package static let provision = Named(ja: "規定", en: "provision")
  package static let rule = Named(ja: "規則", en: "rule")
}

/// Something that a field names.
package enum Mention: Hashable, Sendable {
  case person(StaffNumber)
  case unit(UnitCode)
  case role(RoleID)
  case post(PostID)
  case system(SystemID)
  case provision(ProvisionKey)
  case rule(RuleID)
  /// What is looked up in the rows that define it: nothing else knows of it.
  case other(Named, id: String)
}

/// Tells what identifiers of a kind name.
package protocol NamingKind {
  static var named: Named { get }
  static func mention(_ id: Identifier<Self>) -> Mention
}

extension NamingKind {
  package static func mention(_ id: Identifier<Self>) -> Mention { .other(named, id: id.text) }
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

extension RuleKindTag: NamingKind {
  package static var named: Named { .rule }
  package static func mention(_ id: RuleID) -> Mention { .rule(id) }
}
