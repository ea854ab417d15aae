import Authority
package import RegistryModel

/// What a change makes somebody decide: by a seat, or by noting those before that person as away.
package struct DecisionShift {
  private let before: Registry
  private let after: Registry

  package init(before: Registry, after: Registry) { (self.before, self.after) = (before, after) }

  /// The first case that the person decides after the change and did not before, on one of these days; nil where there is none.
  ///
  /// Every provision is asked about at every unit and system, without an applicant: linear in these, so it is for entries that
  /// nobody approves, of which there are few.
  package func first(
    to person: StaffNumber, on days: [CalendarDate]
  ) -> (provision: ProvisionKey, place: Place, day: CalendarDate)? {
    let memos = (before: HolderMemo(), after: HolderMemo())
    let provisions = after.provisions.filter { provision in after.duties(of: provision.key).contains { $0.act.isDeciding } }
    for day in days {
      var old = Moment(registry: before, date: day, memo: memos.before)
      var new = Moment(registry: after, date: day, memo: memos.after)
      for provision in provisions {
        for place in places(of: provision, on: day) where decides(person, provision, place, &new) {
          guard !decides(person, provision, place, &old) else { continue }
          return (provision.key, place, day)
        }
      }
    }
    return nil
  }

  /// The body where every role that decides is the body's own; else every unit and system of the day.
  private func places(of provision: Provision, on day: CalendarDate) -> [Place] {
    let roles = after.duties(of: provision.key).filter(\.act.isDeciding).flatMap(\.askedRoles)
    if roles.allSatisfy({ after.role($0)?.scope == .body }) { return [.body] }
    let units = Set(after.units.filter { $0.period.contains(day) }.map(\.code)).sorted().map(Place.unit)
    return units + after.systems.filter { $0.period.contains(day) }.map { .system($0.id) }
  }

  private func decides(_ person: StaffNumber, _ provision: Provision, _ place: Place, _ moment: inout Moment) -> Bool {
    let answer = moment.approval(under: provision, at: place, facts: CaseFacts())
    if case .yes = answer.entitlement(of: person).verdict { return true }
    return false
  }
}
