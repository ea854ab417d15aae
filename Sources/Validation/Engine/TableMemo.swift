import RegistryModel

/// What rules work out from the table, which is the same for every place and person. Not to be shared between tasks.
final class TableMemo {
  private let registry: Registry
  private let start: CalendarDate
  private let named: Set<ProvisionKey>?
  private(set) lazy var ample = AmpleStaffing(registry, start: start)
  private var known: [String: Any] = [:]

  init(registry: Registry, start: CalendarDate, named: Set<ProvisionKey>?) {
    self.registry = registry
    self.start = start
    self.named = named
  }

  /// Provisions that a deputy or an exception names.
  private(set) lazy var singledOut: Set<ProvisionKey> =
    (named ?? DecidingPattern.namedByDeputies(registry)).union(registry.exceptions.compactMap(\.provision))

  /// Whatever one rule, or what several share, makes of the table; worked out when it is first asked for.
  func value<Value>(_ name: String, _ work: () -> Value) -> Value {
    if let value = known[name] as? Value { return value }
    let value = work()
    known[name] = value
    return value
  }
}
