package import RegistryModel

/// What an answer was worked out from.
package struct AnswerBasis: Hashable, Sendable {
  /// The day asked about.
  package let on: CalendarDate
  /// The commit read; nil for uncommitted text.
  package let commit: String?

  package init(on: CalendarDate, commit: String?) {
    self.on = on
    self.commit = commit
  }
}
