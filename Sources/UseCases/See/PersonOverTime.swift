import Authority
package import Messages
package import RegistryModel
import RegistryText

/// What a person holds on a day, and on which days that changes.
package struct PersonOverTimeOutcome {
  /// A day on which posts or roles begin or end.
  package struct Change {
    package let day: CalendarDate
    package let begins: [Seat]
    package let ends: [Seat]
    package let postsBegin: [Appointment]
    package let postsEnd: [Appointment]
  }

  package let now: DutiesOutcome
  /// From the day asked about on, in order of time.
  package let changes: [Change]
}

extension Workbench {
  /// A person's duties, and what changes of posts and roles after the day asked about. Costs one look at all roles of
  /// the person for each day on which anything of the kind begins or ends in the body.
  package func personOverTime(_ word: String) throws(Failure) -> PersonOverTimeOutcome {
    let now = try duties(of: word)
    let registry = try whole()
    let person = now.duties.person
    let own = registry.appointments(of: person.number)
    var days: Set<CalendarDate> = []
    func add(_ period: Period) {
      for day in [period.from, period.until].compactMap(\.self) where day > setting.on { days.insert(day) }
    }
    for appointment in own { add(appointment.period) }
    for assignment in registry.assignments(of: person.number) { add(assignment.period) }
    // Whoever is assigned beside a post takes its role, and gives it back.
    for seat in now.duties.entries.map(\.holding.seat) { for assignment in registry.assignments(to: seat) { add(assignment.period) } }
    add(person.period)
    var changes: [PersonOverTimeOutcome.Change] = []
    var before = now.duties
    for day in days.sorted() {
      var moment = Moment(registry: registry, date: day)
      let after = moment.duties(of: person)
      let (old, new) = (before.entries.map(\.holding.seat), after.entries.map(\.holding.seat))
      let begins = new.filter { !old.contains($0) }
      let ends = old.filter { !new.contains($0) }
      let postsBegin = after.appointments.filter { $0.period.from == day }
      let postsEnd = before.appointments.filter { $0.period.until == day }
      if !(begins.isEmpty && ends.isEmpty && postsBegin.isEmpty && postsEnd.isEmpty) {
        changes.append(.init(day: day, begins: begins, ends: ends, postsBegin: postsBegin, postsEnd: postsEnd))
      }
      before = after
    }
    return PersonOverTimeOutcome(now: now, changes: changes)
  }

  /// People whose name, reading or number has the words, at most `limit`; and how many there are.
  package func people(_ words: String, limit: Int) throws(Failure) -> (found: [Person], count: Int) {
    let registry = try whole()
    let key = SearchKey(words)
    guard !key.text.isEmpty else { return ([], 0) }
    let found = nameBook(of: registry).people(with: key, orNumberFrom: words)
    return (Array(found.prefix(limit)), found.count)
  }
}
