package import Messages
package import RegistryModel

/// Something that has a day by which somebody has to look at it or do it.
package struct DueItem {
  package enum Kind: String, Sendable, CaseIterable {
    case measure
    case exceptionReview = "exception-review"
    case exceptionEnd = "exception-end"
    case emergencyReview = "emergency-review"
    case decisionEnd = "decision-end"
    case deputyEnd = "deputy-end"
    case contractEnd = "contract-end"
  }

  package let kind: Kind
  /// Stable: the same for the same thing due on the same day, whoever does it and however it is called.
  package let id: String
  package let what: Phrase
  /// The first day on which it can be done; nil = any.
  package let opens: CalendarDate?
  /// The last day on which it is in time.
  package let due: CalendarDate
  /// So many days more before it is overdue.
  package let grace: Int
  package let place: Place?
  /// Those who do it, as of the due day, or of today where that is past.
  package let people: [StaffNumber]
  /// It was tried and failed; what is done about it.
  package let failure: MeasureRecord?
  /// The command that puts it on record; nil where an edit of the row does.
  package let command: String?
  package let origin: Origin

  package init(
    _ kind: Kind, id: String, _ what: Phrase, opens: CalendarDate? = nil, due: CalendarDate, grace: Int = 0, at place: Place?,
    people: [StaffNumber], failure: MeasureRecord? = nil, command: String? = nil, origin: Origin
  ) {
    self.kind = kind
    self.id = id
    self.what = what
    self.opens = opens
    self.due = due
    self.grace = grace
    self.place = place
    self.people = people
    self.failure = failure
    self.command = command
    self.origin = origin
  }

  package func isOverdue(on day: CalendarDate) -> Bool { due.advanced(by: grace) < day }
}

/// What a source of due items works from.
package struct DueContext {
  package let registry: Registry
  package let names: Names
  /// The day asked about.
  package let on: CalendarDate
  /// Up to and including this day.
  package let through: CalendarDate

  /// The day of which the people are wanted who do what is due on `day`.
  package func dayOfPeople(_ day: CalendarDate) -> CalendarDate { max(day, on) }
}

/// Something in the registry that has due days. A new kind of review is one more source, in the list of `DueSources`.
package protocol DueSource: SendableMetatype {
  /// Everything that is due on or before `context.through` and not done; also what was due long ago.
  static func items(_ context: DueContext) -> [DueItem]
}

package enum DueSources {
  package static let all: [any DueSource.Type] = [
    MeasuresDue.self, ExceptionReviewsDue.self, EmergencyReviewsDue.self, EndsDue.self,
  ]
}
