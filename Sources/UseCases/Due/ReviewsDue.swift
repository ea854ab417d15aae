import Authority
import Messages
import RegistryModel

/// Reviews of exceptions that are in force on the day of the review, or were when it was due.
enum ExceptionReviewsDue: DueSource {
  static func items(_ context: DueContext) -> [DueItem] {
    context.registry.exceptions.compactMap { item in
      guard item.reviewOn <= context.through, !item.period.isOver(by: context.on) else { return nil }
      return DueItem(
        .exceptionReview, id: "exception-review/\(item.id)/\(item.reviewOn)", DueMessages.exceptionReview(item.id, item.rule),
        due: item.reviewOn, at: item.place, people: [item.reviewer], origin: item.origin)
    }
  }
}

/// Emergency entries that nobody has reviewed.
enum EmergencyReviewsDue: DueSource {
  static func items(_ context: DueContext) -> [DueItem] {
    let policy = context.registry.manifest.emergency
    return context.registry.emergencies.compactMap { entry in
      guard entry.review == nil else { return nil }
      let due = entry.on.advanced(by: policy?.reviewDays ?? EmergencyPolicy.usualReviewDays).advanced(by: -1)
      guard due <= context.through else { return nil }
      var moment = Moment(registry: context.registry, date: context.dayOfPeople(due))
      var people: [StaffNumber] = []
      for role in policy?.reviewRoles ?? [] {
        for holding in moment.holders(of: Seat(role: role, place: .body)) where holding.person != entry.person {
          if !people.contains(holding.person) { people.append(holding.person) }
        }
      }
      return DueItem(
        .emergencyReview, id: "emergency-review/\(entry.id)", DueMessages.emergencyReview(entry.id, entry.reason), due: due, at: .body,
        people: people, command: "kengen emergency review \(entry.id)", origin: entry.origin)
    }
  }
}
