import Authority
import Messages
import RegistryModel

/// What ends and has to be renewed or let go before then: deputies, decisions, exceptions, contracts.
///
/// The due day is the last one on which it holds. What has ended is no longer due: rules find what is missing then.
enum EndsDue: DueSource {
  static func items(_ context: DueContext) -> [DueItem] {
    let (registry, names) = (context.registry, context.names)
    var items: [DueItem] = []
    func add(
      _ kind: DueItem.Kind, _ id: String, _ period: Period, _ what: Phrase, at place: Place?, _ people: [StaffNumber], _ origin: Origin
    ) {
      guard let until = period.until, until > context.on else { return }
      let last = until.advanced(by: -1)
      guard last <= context.through else { return }
      items.append(DueItem(kind, id: "\(kind.rawValue)/\(id)/\(last)", what, due: last, at: place, people: people, origin: origin))
    }
    for item in registry.allDeputies {
      add(
        .deputyEnd, "\(item.seat.place.text)/\(item.seat.role)/\(item.person)", item.period,
        DueMessages.deputyEnd(names.seatWords(item.seat), rank: item.rank), at: item.seat.place, [item.person], item.origin)
    }
    for item in registry.decisions {
      add(
        .decisionEnd, item.provision.text, item.period,
        DueMessages.decisionEnd(registry.provision(item.provision)?.label ?? item.provision.text), at: .body, [item.decidedBy], item.origin)
    }
    for item in registry.exceptions {
      add(
        .exceptionEnd, item.id.text, item.period, DueMessages.exceptionEnd(item.id, item.rule), at: item.place, [item.reviewer],
        item.origin)
    }
    for item in registry.contracts {
      add(.contractEnd, item.id.text, item.period, DueMessages.contractEnd(item.id, item.title), at: .unit(item.unit), [], item.origin)
    }
    return items
  }
}
