/// The kind of a unit, which says at which level roles sit there.
package enum UnitKind: String, Sendable, CaseIterable {
  /// The local government itself (団体).
  case body
  /// 部・局
  case bureau
  /// 行政委員会等の事務局: a bureau, and a section as well where it has none below it.
  case secretariat
  /// 消防本部
  case fire
  /// 公営企業
  case enterprise
  /// An intermediate level between bureau and section.
  case division
  /// 課・室
  case section
  /// 出張所・支所
  case branch
  /// 係
  case subsection

  package var level: RoleScope? {
    switch self {
    case .body: .body
    case .bureau, .secretariat, .fire, .enterprise: .bureau
    case .section, .branch: .section
    case .division, .subsection: nil
    }
  }
}

/// 所属: a unit of the organisation.
package final class Unit: Sendable {
  package let code: UnitCode
  package let name: Phrase
  package let kind: UnitKind
  /// nil only for the body itself.
  package let parent: UnitCode?
  package let period: Period
  /// Units that took over when this one ended.
  package let successors: [UnitCode]
  package let origin: Origin

  package init(
    code: UnitCode, name: Phrase, kind: UnitKind, parent: UnitCode?, period: Period, successors: [UnitCode],
    origin: Origin
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.parent = parent
    self.period = period
    self.successors = successors
    self.origin = origin
  }
}

/// 職: a kind of post (課長, 係長 …).
package struct Post: Sendable {
  package let id: PostID
  package let name: Phrase
  /// 1 is the highest.
  package let rank: Int
  package let origin: Origin

  package init(id: PostID, name: Phrase, rank: Int, origin: Origin) {
    self.id = id
    self.name = name
    self.rank = rank
    self.origin = origin
  }
}

/// The part of the three-layer network on which a system runs.
package enum NetworkArea: String, Sendable, CaseIterable {
  /// マイナンバー利用事務系
  case mynumber
  /// LGWAN接続系
  case lgwan
  /// インターネット接続系
  case internet
  /// An outside (cloud) service.
  case service
  case standalone
}

/// 情報システム, or an outside service that is managed like one.
package struct InformationSystem: Sendable {
  package let id: SystemID
  package let name: Phrase
  package let area: NetworkArea
  /// 所管課: the unit in charge.
  package let unit: UnitCode
  package let period: Period
  package let origin: Origin

  package init(
    id: SystemID, name: Phrase, area: NetworkArea, unit: UnitCode, period: Period, origin: Origin
  ) {
    self.id = id
    self.name = name
    self.area = area
    self.unit = unit
    self.period = period
    self.origin = origin
  }
}
