import Authority
import Messages
import RegistryModel

/// Occurrences of measures that are not fulfilled.
enum MeasuresDue: DueSource {
  static func items(_ context: DueContext) -> [DueItem] {
    let calendar = MeasureCalendar(registry: context.registry)
    let memo = HolderMemo()
    return context.registry.measures.filter(\.isBegun).flatMap { measure in
      calendar.places(of: measure).flatMap { place in
        calendar.occurrences(of: measure, at: place, through: context.through)
          .filter { !$0.isFulfilled && $0.occurrence.due <= context.through }
          .map { answered in
            let due = answered.occurrence.due
            var moment = Moment(registry: context.registry, date: context.dayOfPeople(due), memo: memo)
            return DueItem(
              .measure, id: "measure/\(measure.id)/\(place.text)/\(due)", measure.name, opens: answered.occurrence.opens, due: due,
              grace: measure.grace, at: place, people: moment.performers(of: measure, at: place).people, failure: answered.failure,
              command: "kengen done \(measure.id)\(place.option)", origin: measure.origin)
          }
      }
    }
  }
}
