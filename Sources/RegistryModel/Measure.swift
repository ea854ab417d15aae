package enum MeasureKindTag {}
/// A measure that recurs (定期の対策).
package typealias MeasureID = Identifier<MeasureKindTag>

/// 定期の対策: something that the table wants done again and again.
package final class Measure: ListedFact {
  package let id: MeasureID
  package let provision: ProvisionKey
  package let name: Phrase
  /// Words people use for it, separated by spaces.
  package let keywords: String
  /// Once for the body, or at each bureau, section or system.
  package let scope: RoleScope
  /// Roles of which any holder does it.
  package let roles: [RoleID]
  package let recurrence: Recurrence
  package let anchor: RecurrenceAnchor
  /// So many days after the due day it is not yet overdue.
  package let grace: Int
  /// 1 matters most: what a body that has none of it begins with.
  package let priority: Int
  /// What is kept of it to show that it was done.
  package let evidenceWanted: String
  package let evidence: Evidence
  /// Nothing is due before the body has said from when on (`from`).
  package let period: Period
  package let origin: Origin

  package init(
    id: MeasureID, provision: ProvisionKey, name: Phrase, keywords: String, scope: RoleScope, roles: [RoleID],
    recurrence: Recurrence, anchor: RecurrenceAnchor, grace: Int, priority: Int, evidenceWanted: String, evidence: Evidence,
    period: Period, origin: Origin
  ) {
    self.id = id
    self.provision = provision
    self.name = name
    self.keywords = keywords
    self.scope = scope
    self.roles = roles
    self.recurrence = recurrence
    self.anchor = anchor
    self.grace = grace
    self.priority = priority
    self.evidenceWanted = evidenceWanted
    self.evidence = evidence
    self.period = period
    self.origin = origin
  }

  package var isBegun: Bool { period.from != nil }
}

/// What came of doing a measure.
package enum MeasureResult: String, Sendable, CaseIterable {
  case passed, failed
}

/// 実施の記録: a measure was done, or tried, once.
package struct MeasureRecord: ListedFact {
  package let measure: MeasureID
  package let place: Place
  /// The due day of the occurrence that it answers.
  package let due: CalendarDate
  /// When it was done, which is not when it was written down.
  package let performedOn: CalendarDate
  package let by: StaffNumber
  package let checkedBy: StaffNumber?
  package let result: MeasureResult
  /// Where the evidence is kept; never the thing itself.
  package let reference: String
  /// `sha256:` and 64 hexadecimal digits of the evidence; empty where there is none.
  package let digest: String
  /// What is done about a failure.
  package let next: String
  /// By when, its last day.
  package let nextDue: CalendarDate?
  package let origin: Origin

  package init(
    measure: MeasureID, place: Place, due: CalendarDate, performedOn: CalendarDate, by: StaffNumber, checkedBy: StaffNumber? = nil,
    result: MeasureResult = .passed, reference: String = "", digest: String = "", next: String = "", nextDue: CalendarDate? = nil,
    origin: Origin
  ) {
    self.measure = measure
    self.place = place
    self.due = due
    self.performedOn = performedOn
    self.by = by
    self.checkedBy = checkedBy
    self.result = result
    self.reference = reference
    self.digest = digest
    self.next = next
    self.nextDue = nextDue
    self.origin = origin
  }

  /// True for `sha256:` and 64 lower-case hexadecimal digits.
  package static func isDigest(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "sha256", parts[1].utf8.count == 64 else { return false }
    return parts[1].utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) }
  }
}

extension Registry {
  /// Measures that recur, and what was done of them; empty unless they were read.
  package var measures: [Measure] { self[Measure.self] }
  package var measureRecords: [MeasureRecord] { self[MeasureRecord.self] }
}
