package import RegistryModel
import RegistryText

/// What became of a request to pass as an emergency entry.
package enum EmergencyVerdict: Sendable {
  case notAsked
  case refused([EmergencyProblem])
  /// By whom, and the row on record.
  case taken(StaffNumber, EmergencyID, reason: String)
}

/// Why a push is no emergency entry.
package enum EmergencyProblem: Sendable {
  /// The body allows none.
  case notAllowed
  case unsigned
  /// This person holds no role that may make one.
  case withoutRole(StaffNumber)
  /// No row puts it on record.
  case notOnRecord(StaffNumber, reason: String)
  /// What stands for longer than an emergency lasts.
  case standing(ChangedFact)
  /// It is about the person who makes the entry.
  case ownAffair(ChangedFact, StaffNumber)
  /// Others would approve, enter or review.
  case deciders(DecidingSeats.Difference)
  /// The person who makes the entry would come to decide what he does not decide now.
  case makesItsMakerDecide(StaffNumber, ProvisionKey, Place, on: CalendarDate)
  /// An earlier entry is not reviewed although its review is due.
  case overdue(EmergencyID)
}

/// A review of an emergency entry that is none.
package struct UnfitReview: Sendable {
  package enum Reason: Hashable, Sendable {
    case nobodyNamed
    /// The reviewer is who made the entry.
    case own(StaffNumber)
    /// Without a day, or with one to come.
    case badDay
    case withoutRole(StaffNumber)
    case unsigned(StaffNumber)
  }
  package let fact: ChangedFact
  package let reason: Reason
}

/// Whether a push that lacks approvals may pass as an emergency entry, and whether a review of one is one.
package struct EmergencyJudge {
  /// Where emergency entries are on record.
  package static let file = EmergencyEntry.schema.path
  private static let columns = EmergencyEntry.columns
  let policy: ApprovalPolicy

  package init(policy: ApprovalPolicy) { self.policy = policy }

  /// What stands for longer than an emergency lasts.
  private static let standing: Set<ChangeArea> = [.rules, .table, .organisation, .procedures, .decisions, .exceptions]

  private var emergency: EmergencyPolicy? { policy.before.manifest.emergency }

  /// Judges the request in the last commit of a push, for those of its facts that lack approvals. `reason` = what that commit
  /// says could not wait; nil where it asks for nothing.
  ///
  /// The rules themselves are never changed in an emergency, else it could abolish its own review; nor the table and
  /// what gives roles by post, unit or system, by which a role of whoever makes the entry could come to decide more;
  /// nor exceptions and decisions, which say that somebody permitted something who need not know of it; nor what is
  /// about that person.
  func judge(_ reason: String?, writer: StaffNumber?, facts: [ChangedFact], lacking: [ChangedFact]) -> EmergencyVerdict {
    guard let reason else { return .notAsked }
    guard let emergency else { return .refused([.notAllowed]) }
    guard let writer else { return .refused([.unsigned]) }
    guard policy.holds(writer, anyOf: emergency.roles) else { return .refused([.withoutRole(writer)]) }
    var problems: [EmergencyProblem] = overdue.map { .overdue($0) }
    let rows = facts.filter { isRow($0, by: writer) }
    if rows.isEmpty { problems.append(.notOnRecord(writer, reason: reason)) }
    var seen: Set<ChangedFact.ID> = []
    for fact in lacking where !isRow(fact, by: writer) && seen.insert(fact.id).inserted {
      if !fact.areas.isDisjoint(with: Self.standing) {
        problems.append(.standing(fact))
      } else if fact.persons.contains(writer) {
        problems.append(.ownAffair(fact, writer))
      }
    }
    problems += deciders(lacking)
    let shift = DecisionShift(before: policy.before, after: policy.after)
    if let found = shift.first(to: writer, on: DecidingSeats.days(of: lacking, from: policy.today)) {
      problems.append(.makesItsMakerDecide(writer, found.provision, found.place, on: found.day))
    }
    guard problems.isEmpty, let row = rows.first, let id = row.newValue(Self.columns.id) else { return .refused(problems) }
    return .taken(writer, EmergencyID(id), reason: reason)
  }

  /// Entries before this one whose review is due and was not made, or by nobody else.
  private var overdue: [EmergencyID] {
    guard let emergency else { return [] }
    return policy.before.emergencies.filter { entry in
      let isReviewed = entry.review.map { $0.by != entry.person && $0.on >= entry.on } ?? false
      return !isReviewed && entry.on.advanced(by: emergency.reviewDays) <= policy.today
    }.map(\.id)
  }

  /// Who approves, enters and reviews stays who it was, else an entry could make its own reviewer, or its maker the
  /// approver of what comes next.
  private func deciders(_ facts: [ChangedFact]) -> [EmergencyProblem] {
    let days = DecidingSeats.days(of: facts, from: policy.today)
    var seen: Set<Seat> = []
    return DecidingSeats(before: policy.before, after: policy.after).differences(on: days).filter { seen.insert($0.seat).inserted }.map {
      .deciders($0)
    }
  }

  /// The row that puts the entry on record: new, of today or the day before, by this person, not yet reviewed.
  private func isRow(_ fact: ChangedFact, by writer: StaffNumber) -> Bool {
    guard fact.file == Self.file, fact.old == nil, fact.newValue(Self.columns.person) == writer.text else { return false }
    let days = [policy.today, policy.today.advanced(by: -1)].map(\.description)
    return fact.newValue(Self.columns.on).map(days.contains) ?? false && fact.newValue(Self.columns.reviewedBy) == nil
      && fact.newValue(Self.columns.reviewedOn) == nil
  }

  /// Whether some fact puts an entry by this person on record.
  func isOnRecord(_ facts: [ChangedFact], by writer: StaffNumber) -> Bool { facts.contains { isRow($0, by: writer) } }

  // MARK: Review

  /// Whether the fact merely writes down a review of an entry.
  func isReview(_ fact: ChangedFact) -> Bool {
    guard fact.file == Self.file, emergency != nil, let old = fact.old, let new = fact.new else { return false }
    let review = [Self.columns.reviewedBy.name, Self.columns.reviewedOn.name, Self.columns.outcome.name]
    return fact.oldValue(Self.columns.reviewedBy) == nil
      && fact.columns.indices.allSatisfy { old[$0] == new[$0] || review.contains(fact.columns[$0]) }
  }

  /// What a review lacks: whoever is named as its reviewer must have signed it, be entitled and be another person.
  func unfit(_ fact: ChangedFact, signed: Set<StaffNumber>) -> UnfitReview? {
    guard let emergency else { return nil }
    func unfit(_ reason: UnfitReview.Reason) -> UnfitReview { UnfitReview(fact: fact, reason: reason) }
    guard let reviewer = fact.newValue(Self.columns.reviewedBy).map({ StaffNumber($0) }) else { return unfit(.nobodyNamed) }
    if reviewer.text == fact.newValue(Self.columns.person) { return unfit(.own(reviewer)) }
    let day = fact.newValue(Self.columns.reviewedOn).flatMap { CalendarDate($0) }
    guard let day, day <= policy.today else { return unfit(.badDay) }
    guard policy.holds(reviewer, anyOf: emergency.reviewRoles) else { return unfit(.withoutRole(reviewer)) }
    return signed.contains(reviewer) ? nil : unfit(.unsigned(reviewer))
  }
}
