import Authority
import Messages
import RegistryModel

/// Provisions that the same roles decide in the same way: one proof covers them all.
struct DecidingPattern {
  /// What identifies the pattern, in ids only: it stays the same when the table gains or loses a provision of the same
  /// kind.
  let id: String
  let duties: [Duty]
  let appliers: [RoleID]
  /// The days on which the provisions are in force.
  let period: Period
  private(set) var provisions: [ProvisionKey]
  /// Where its cases arise.
  private let reach: Reach

  private enum Reach {
    case systems, units, body
  }

  init(
    id: String, duties: [Duty], appliers: [RoleID], period: Period, provisions: [ProvisionKey], in registry: Registry
  ) {
    self.id = id
    self.duties = duties
    self.appliers = appliers
    self.period = period
    self.provisions = provisions
    let roles = duties.flatMap { $0.askedRoles + $0.roles }.compactMap { registry.role($0) }
    let scopes = Set(roles.filter { $0.kind != .external }.map(\.scope))
    reach = scopes.contains(.system) ? .systems : scopes.contains(.section) || scopes.contains(.bureau) ? .units : .body
  }

  /// Provisions that some deputy names.
  static func namedByDeputies(_ registry: Registry) -> Set<ProvisionKey> {
    Set(registry.allDeputies.flatMap { $0.provisions ?? [] })
  }

  /// Every pattern of the table, in the order of its first provision.
  static func all(_ context: CheckContext) -> [DecidingPattern] {
    context.tables.value("patterns") { findAll(context) }
  }

  private static func findAll(_ context: CheckContext) -> [DecidingPattern] {
    let registry = context.registry
    // A provision that a deputy or an exception names is judged by itself, so that either concerns it alone.
    let singledOut = context.tables.singledOut
    var order: [String] = []
    var patterns: [String: DecidingPattern] = [:]
    for provision in registry.provisions where !isOver(provision.period, context) {
      let duties = registry.duties(of: provision.key)
      let deciding = Moment.decidingDuties(duties)
      guard !deciding.isEmpty else { continue }
      let appliers = duties.filter { $0.act == .apply }.flatMap(\.roles)
      var key = deciding.map(signature).joined(separator: "/") + "<" + appliers.map(\.text).joined(separator: ",")
      key += "@\(provision.period)"
      if singledOut.contains(provision.key) { key += "!" + provision.key.text }
      if patterns[key] == nil {
        order.append(key)
        patterns[key] = DecidingPattern(
          id: key, duties: deciding, appliers: appliers, period: provision.period, provisions: [], in: registry)
      }
      patterns[key]?.provisions.append(provision.key)
    }
    return order.compactMap { patterns[$0] }
  }

  private static func isOver(_ period: Period, _ context: CheckContext) -> Bool {
    period.isOver(by: context.start)
  }

  private static func signature(_ duty: Duty) -> String {
    let condition = if case .ifAbsent(let role) = duty.condition { role.text } else { "" }
    let roles = duty.roles.map(\.text).joined(separator: duty.jointness.rawValue)
    // What is only decided is another matter than what is permitted or approved.
    let act = duty.act.isGranting ? "" : "decide "
    return "\(act)\(roles)×\(duty.persons)?\(condition)\(duty.mayBeActedFor ? "" : "!")"
  }

  /// The places at which a case can arise: each system, each unit with people, or the body, by the widest
  /// need of the roles that decide and apply.
  func places(_ context: CheckContext) -> [Place] {
    let registry = context.registry
    switch reach {
    case .body: return context.among([.body]) { $0 == .body }
    case .systems:
      return context.among(registry.systems.map { .system($0.id) }) {
        if case .system(let id) = $0 { registry.system(id) != nil } else { false }
      }
    case .units:
      return context.among(DecidingPattern.peopledUnits(registry)) {
        if case .unit(let code) = $0 { !registry.versions(of: code).isEmpty && !registry.appointments(at: code).isEmpty } else { false }
      }
    }
  }

  private static func peopledUnits(_ registry: Registry) -> [Place] {
    var seen: Set<UnitCode> = []
    return registry.units.filter { seen.insert($0.code).inserted && !registry.appointments(at: $0.code).isEmpty }
      .map { .unit($0.code) }
  }

  /// Whether the provisions are in force on the moment's day and the place exists, with people in it.
  func exists(_ place: Place, _ moment: inout Moment) -> Bool {
    guard moment.isInForce(period) else { return false }
    switch place {
    case .body: return true
    case .system(let id):
      guard let system = moment.registry.system(id) else { return false }
      return moment.isInForce(system.period)
    case .unit(let code):
      guard moment.unit(code) != nil else { return false }
      var isPeopled = false
      for appointment in moment.registry.appointments(at: code) where moment.isInForce(appointment.period) {
        isPeopled = true
      }
      return isPeopled
    }
  }

  func slots(at place: Place, applicant: StaffNumber?, _ moment: inout Moment) -> [Slot] {
    let facts = CaseFacts(applicants: applicant.map { [$0] } ?? [])
    return moment.slots(of: duties, for: place, facts: facts)
  }

  /// Whether the person can be the one who asks: everybody where staff apply, else who holds an applying role.
  func canApply(_ person: StaffNumber, at place: Place, _ moment: inout Moment) -> Bool {
    moment.canApply(person, as: appliers, at: place)
  }

  func label(_ context: CheckContext) -> Phrase {
    let labels = provisions.compactMap { context.registry.provision($0)?.label }
    let shown = labels.prefix(3).joined(separator: "、")
    return labels.count > 3
      ? ProvisionListMessages.more(shown, labels.count - 3) : Phrase(shown)
  }
}
