package import Presentation
import RegistryModel

extension Workbench {
  /// What ends within `days` days after the day asked about: everything that bears authority; with
  /// `everybody`, every appointment too.
  package func expiring(within days: Int, everybody: Bool) throws(Failure) -> ExpiringReport {
    let registry = try whole()
    let names = names(registry)
    let last = setting.on.advanced(by: days)
    var items: [ExpiringReport.Item] = []
    func add(_ kind: String, _ period: Period, _ what: Phrase, _ person: StaffNumber?, _ origin: Origin) {
      guard let until = period.until, until > setting.on, until <= last else { return }
      items.append(
        ExpiringReport.Item(until: until, kind: kind, what: what, person: person.map(names.person), origin: origin))
    }
    func seat(_ seat: Seat) -> Phrase {
      let shown = names.seat(seat)
      return Phrase(ja: shown.text(.japanese), en: shown.text(.english))
    }
    let bearing = Set(registry.manifest.exOfficio.map(\.post) + registry.manifest.deputyOrder.map(\.post))
    for item in registry.allAppointments where everybody || bearing.contains(item.post) {
      let unit = names.unit(item.unit)
      let post = names.post(item.post)
      add(
        "appointment", item.period,
        Phrase(
          ja: "\(unit.ja) \(post.ja)(\(item.kind.name.ja))",
          en: "\(post.text(.english)) of \(unit.text(.english)) (\(item.kind.name.en))"), item.person, item.origin)
    }
    for item in registry.allAssignments { add("assignment", item.period, seat(item.seat), item.person, item.origin) }
    for item in registry.allDeputies { add("deputy", item.period, seat(item.seat), item.person, item.origin) }
    for item in registry.decisions {
      add("decision", item.period, Phrase(registry.provision(item.provision)?.label ?? item.provision.text), nil, item.origin)
    }
    for item in registry.exceptions {
      add("exception", item.period, Phrase("\(item.id) \(item.rule) \(item.place.text)"), nil, item.origin)
    }
    for item in registry.contracts { add("contract", item.period, Phrase("\(item.id) \(item.title)"), nil, item.origin) }
    for item in registry.workers { add("worker", item.period, Phrase(item.contract.text), item.person, item.origin) }
    for item in registry.units { add("unit", item.period, item.name, nil, item.origin) }
    for item in registry.systems { add("system", item.period, item.name, nil, item.origin) }
    return ExpiringReport(basis: Basis(on: setting.on, commit: commit), through: last, items: items)
  }
}
