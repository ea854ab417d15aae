package import Messages
package import RegistryModel
import Validation

/// What ends soon.
package struct ExpiringOutcome {
  package enum Kind: String, Sendable {
    case appointment, assignment, deputy, decision, exception, contract, worker, unit, system, area, roster, training
  }
  package struct Item {
    /// The first day on which it no longer holds.
    package let until: CalendarDate
    package let kind: Kind
    package let what: Phrase
    package let person: StaffNumber?
    package let origin: Origin
  }

  /// Up to and including this day.
  package let through: CalendarDate
  /// In no particular order.
  package let items: [Item]
  package let names: Names
  package let basis: AnswerBasis
}

extension Workbench {
  /// What ends within `days` days after the day asked about: everything that bears authority; with
  /// `everybody`, every appointment too.
  package func expiring(within days: Int, everybody: Bool) throws(Failure) -> ExpiringOutcome {
    let registry = try whole()
    let names = names(registry)
    let last = setting.on.advanced(by: days)
    var items: [ExpiringOutcome.Item] = []
    func add(_ kind: ExpiringOutcome.Kind, _ period: Period, _ what: Phrase, _ person: StaffNumber?, _ origin: Origin) {
      guard let until = period.until, until > setting.on, until <= last else { return }
      items.append(ExpiringOutcome.Item(until: until, kind: kind, what: what, person: person, origin: origin))
    }
    let bearing = Set(registry.manifest.exOfficio.map(\.post) + registry.manifest.deputyOrder.map(\.post))
    for item in registry.allAppointments where everybody || bearing.contains(item.post) {
      add(
        .appointment, item.period,
        PostMessages.appointment(names.post(item.post), at: names.unit(item.unit), item.kind.name), item.person, item.origin)
    }
    for item in registry.allAssignments { add(.assignment, item.period, names.seatWords(item.seat), item.person, item.origin) }
    for item in registry.allDeputies { add(.deputy, item.period, names.seatWords(item.seat), item.person, item.origin) }
    for item in registry.decisions {
      add(.decision, item.period, Phrase(registry.provision(item.provision)?.label ?? item.provision.text), nil, item.origin)
    }
    for item in registry.exceptions {
      add(.exception, item.period, Phrase("\(item.id) \(item.rule) \(item.place.text)"), nil, item.origin)
    }
    for item in registry.contracts { add(.contract, item.period, Phrase("\(item.id) \(item.title)"), nil, item.origin) }
    for item in registry.workers { add(.worker, item.period, Phrase(item.contract.text), item.person, item.origin) }
    for item in registry.contracts where !item.period.isOver(by: setting.on) {
      // What falls due is told once it is overdue as well.
      guard let due = RosterConfirmationDue.due(item, registry, on: setting.on), due <= last, item.period.contains(max(due, setting.on))
      else { continue }
      items.append(
        ExpiringOutcome.Item(
          until: due, kind: .roster, what: ContractMessages.rosterDue(item.id, item.firm), person: nil, origin: item.origin))
    }
    let trainingDays = registry.manifest.parameters.workerTrainingDays
    for item in registry.workers where item.trainedOn == nil && !item.period.isOver(by: setting.on) {
      guard let due = item.period.from?.advanced(by: trainingDays), due <= last, item.period.contains(max(due, setting.on)) else {
        continue
      }
      items.append(
        ExpiringOutcome.Item(until: due, kind: .training, what: Phrase(item.contract.text), person: item.person, origin: item.origin))
    }
    for item in registry.areas { add(.area, item.period, item.name, nil, item.origin) }
    for item in registry.units { add(.unit, item.period, item.name, nil, item.origin) }
    for item in registry.systems { add(.system, item.period, item.name, nil, item.origin) }
    return ExpiringOutcome(through: last, items: items, names: names, basis: basis)
  }
}
