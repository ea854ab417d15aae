package enum AreaKindTag {}
/// 管理区域
package typealias AreaID = Identifier<AreaKindTag>

/// What a controlled area demands of whoever enters it from outside.
package enum AreaMeasure: String, Sendable, CaseIterable {
  /// 立会い: a member of staff goes along and stays.
  case escort
  /// 監視カメラ: the area is watched by cameras.
  case camera
  /// 二人以上: nobody is inside alone.
  case twoPersons = "two-persons"
  /// 職員一名以上: a member of staff is inside as long as a worker is.
  case staff
}

/// 管理区域: a room such as the server room, which only those enter who are permitted to.
package struct ControlledArea: ListedFact {
  package let id: AreaID
  package let name: Phrase
  /// The unit in charge.
  package let unit: UnitCode
  package let measures: Set<AreaMeasure>
  package let period: Period
  package let origin: Origin

  package init(
    id: AreaID, name: Phrase, unit: UnitCode, measures: Set<AreaMeasure>, period: Period, origin: Origin
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.measures = measures
    self.period = period
    self.origin = origin
  }
}

extension Registry {
  package var areas: [ControlledArea] { self[ControlledArea.self] }
}
