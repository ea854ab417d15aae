package enum EmergencyKindTag {}
package typealias EmergencyID = Identifier<EmergencyKindTag>

/// 緊急の登録: a change that was entered without its approvals, and its review afterwards (事後の確認).
package struct EmergencyEntry: ListedFact {
  /// The review, as written down.
  package struct Review: Sendable {
    package let by: StaffNumber
    package let on: CalendarDate

    package init(by: StaffNumber, on: CalendarDate) { (self.by, self.on) = (by, on) }
  }
  package let id: EmergencyID
  package let on: CalendarDate
  package let person: StaffNumber
  package let reason: String
  package let reviewedBy: StaffNumber?
  package let reviewedOn: CalendarDate?
  /// What came of the review.
  package let outcome: String
  package let origin: Origin

  package init(
    id: EmergencyID, on: CalendarDate, person: StaffNumber, reason: String, reviewedBy: StaffNumber? = nil,
    reviewedOn: CalendarDate? = nil, outcome: String = "", origin: Origin
  ) {
    self.id = id
    self.on = on
    self.person = person
    self.reason = reason
    self.reviewedBy = reviewedBy
    self.reviewedOn = reviewedOn
    self.outcome = outcome
    self.origin = origin
  }

  /// nil where nobody has reviewed it, or the row does not say who or when.
  package var review: Review? {
    guard let reviewedBy, let reviewedOn else { return nil }
    return Review(by: reviewedBy, on: reviewedOn)
  }
}

extension Registry {
  package var emergencies: [EmergencyEntry] { self[EmergencyEntry.self] }
}
