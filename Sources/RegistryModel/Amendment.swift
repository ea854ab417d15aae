/// How a body's row departs from its edition.
package enum AmendmentKind: String, Sendable, CaseIterable {
  /// The edition has no such row.
  case add
  case change
  /// The body has left the edition's row out.
  case omit
}

/// 独自の定め: the body's table departs from its edition in one row, by whose decision and why.
package struct Amendment: ListedFact {
  package let row: TableRow
  package let kind: AmendmentKind
  package let reason: String
  package let decidedBy: StaffNumber
  package let decidedOn: CalendarDate
  package let document: String
  /// The digest of the edition's row that it departs from; empty for `add`.
  package let base: String
  package let origin: Origin

  package init(
    row: TableRow, kind: AmendmentKind, reason: String, decidedBy: StaffNumber, decidedOn: CalendarDate, document: String, base: String,
    origin: Origin
  ) {
    self.row = row
    self.kind = kind
    self.reason = reason
    self.decidedBy = decidedBy
    self.decidedOn = decidedOn
    self.document = document
    self.base = base
    self.origin = origin
  }
}

/// What came of comparing a provision with the body's own policy.
package enum ConfirmationResult: String, Sendable, CaseIterable {
  case agrees, differs
}

/// 照合: a provision was compared with the body's own policy, as it read then.
package struct Confirmation: ListedFact {
  package let provision: ProvisionKey
  /// The digest of what the provision demanded then; empty where format 1 said only that it was confirmed.
  package let digest: String
  package let confirmedOn: CalendarDate
  /// Who compared, in words or by staff number.
  package let confirmedBy: String
  /// The text that it was compared with (見本市情報セキュリティ対策基準 第3版).
  package let against: String
  /// Where in that text.
  package let article: String
  package let result: ConfirmationResult
  package let origin: Origin

  package init(
    provision: ProvisionKey, digest: String, confirmedOn: CalendarDate, confirmedBy: String, against: String, article: String,
    result: ConfirmationResult, origin: Origin
  ) {
    self.provision = provision
    self.digest = digest
    self.confirmedOn = confirmedOn
    self.confirmedBy = confirmedBy
    self.against = against
    self.article = article
    self.result = result
    self.origin = origin
  }
}

extension Registry {
  /// Empty unless they were read.
  package var amendments: [Amendment] { self[Amendment.self] }
  package var confirmations: [Confirmation] { self[Confirmation.self] }
  /// What was recorded of comparing the provision with the body's own policy. Linear in the confirmations.
  package func confirmation(of key: ProvisionKey) -> Confirmation? { confirmations.first { $0.provision == key } }
}
