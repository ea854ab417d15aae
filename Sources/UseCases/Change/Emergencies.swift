import GitStore
import Guard
package import Messages
package import RegistryModel
import RegistryStore
import RegistryText

/// Emergency entries (緊急の登録): putting one on record, and its review.
package enum Emergencies {
  /// Puts on record that what is about to be pushed could not wait for its approvals; the commit asks the server to
  /// take it.
  ///
  /// `person` nil = who commits here by git's configuration; `id` nil = the next one of the day.
  package static func enter(
    reason: String, person: String?, id: String?, _ change: ChangeSetting
  ) throws(Failure) -> ChangeOutcome {
    let (workbench, registry, policy) = try open(change)
    let writer = try self.person(person, workbench, option: "--person")
    let today = change.setting.on
    guard ApprovalPolicy(before: registry, after: registry, today: today).holds(writer, anyOf: policy.roles) else {
      throw Failure(.no, EmergencyEntryMessages.mayNotEnter(writer, line: policy.origin.line))
    }
    let number = try id.map { id throws(Failure) in try checked(id) } ?? next(workbench.registry, today)
    var change = change
    let summary = ChangeSummaries.emergency(number, reason: reason)
    change.message = "\(change.message ?? summary.text(change.setting.language))\n\n\(CommitTrailers.emergency): \(reason)"
    let told = EmergencyEntryMessages.pushTogether(reviewedBy: today.advanced(by: policy.reviewDays))
    let entry = EmergencyEntry(id: number, on: today, person: writer, reason: reason, origin: Origin(file: "", line: 0))
    return try Writing(change).commit(
      .rows([.insert(entry, layout: registry.manifest.layout)]), summary: summary, consequences: [told])
  }

  /// Writes down what somebody else found of an entry.
  package static func review(
    _ id: String, by person: String?, outcome: String, on day: CalendarDate, _ change: ChangeSetting
  ) throws(Failure) -> ChangeOutcome {
    let (workbench, registry, policy) = try open(change)
    guard let entry = registry.emergencies.first(where: { $0.id.text == id }) else {
      throw Failure(.inexact, EmergencyEntryMessages.unknown(id, known: registry.emergencies.map(\.id)))
    }
    if let review = entry.review {
      throw Failure(.inexact, EmergencyEntryMessages.reviewedAlready(id, by: review.by, on: review.on))
    }
    let reviewer = try self.person(person, workbench, option: "--by")
    guard reviewer != entry.person else {
      throw Failure(.no, EmergencyEntryMessages.ownEntry(reviewer))
    }
    guard ApprovalPolicy(before: registry, after: registry, today: day).holds(reviewer, anyOf: policy.reviewRoles) else {
      throw Failure(.no, EmergencyEntryMessages.mayNotReview(reviewer, line: policy.origin.line))
    }
    let summary = ChangeSummaries.emergencyReview(id, outcome: outcome)
    let columns = EmergencyEntry.columns
    return try Writing(change).commit(
      .rows([
        .set(entry.origin, columns.reviewedBy, reviewer), .set(entry.origin, columns.reviewedOn, day),
        .set(entry.origin, columns.outcome, outcome),
      ]), summary: summary)
  }

  // MARK: Who may

  private static func open(_ change: ChangeSetting) throws(Failure) -> (Workbench, Registry, EmergencyPolicy) {
    let workbench = try Workbench(change.onNewestCommit.setting)
    let registry = try workbench.whole()
    guard let policy = registry.manifest.emergency else {
      throw Failure(.no, EmergencyEntryMessages.notAllowed)
    }
    return (workbench, registry, policy)
  }

  private static func person(_ word: String?, _ workbench: Workbench, option: String) throws(Failure) -> StaffNumber {
    if let word { return try workbench.person(word) }
    let found = try translating {
      try workbench.location.repository.flatMap { repository in
        try Committer.person(repository, signers: try workbench.session.loader.files.bytes(at: "allowed-signers") ?? [])
      }
    }
    guard let found else {
      throw Failure(.usage, EmergencyEntryMessages.whoIsNotKnown(option: option))
    }
    return found
  }

  private static func checked(_ id: String) throws(Failure) -> EmergencyID {
    guard EmergencyID.isWellFormed(id.utf8) else {
      throw Failure(.usage, EmergencyEntryMessages.noIdentifier(id))
    }
    return EmergencyID(id)
  }

  private static func next(_ registry: Registry, _ day: CalendarDate) -> EmergencyID {
    let start = "EM-\(day.description.filter { $0 != "-" })-"
    let taken = Set(registry.emergencies.map(\.id.text))
    var number = 1
    while taken.contains("\(start)\(number)") { number += 1 }
    return EmergencyID("\(start)\(number)")
  }
}
