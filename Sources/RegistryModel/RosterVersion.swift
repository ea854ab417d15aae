/// On what occasion a firm sent its roster, or its word.
package enum RosterKind: String, Sendable, CaseIterable {
  /// 変更の都度: the list with what has changed.
  case change
  /// 年一回の確認: the whole list, once a year.
  case yearly
  /// 変更なし: the firm's word that the version still holds.
  case noChange = "no-change"
}

/// 従事者名簿の受領: a version of a contract's roster of workers, or the confirmation of one, as it was received.
package struct RosterVersion: ListedFact {
  package let contract: ContractID
  /// What the version is called (第2版); several rows of one version are its receipt and confirmations.
  package let version: String
  package let receivedOn: CalendarDate
  package let kind: RosterKind
  /// Who received it; nil where nobody is on record.
  package let receivedBy: StaffNumber?
  package let origin: Origin

  package init(
    contract: ContractID, version: String, receivedOn: CalendarDate, kind: RosterKind, receivedBy: StaffNumber?, origin: Origin
  ) {
    self.contract = contract
    self.version = version
    self.receivedOn = receivedOn
    self.kind = kind
    self.receivedBy = receivedBy
    self.origin = origin
  }
}

extension Registry {
  package var rosters: [RosterVersion] { self[RosterVersion.self] }
}
