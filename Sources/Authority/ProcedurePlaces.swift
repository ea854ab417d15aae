package import RegistryModel

extension Procedure {
  /// Every place at which a case of it can ever arise, in the order of the text.
  package func places(_ registry: Registry) -> [Place] {
    switch scope {
    case .body: return [.body]
    case .system:
      return registry.systems.map(\.id).filter { systems.isEmpty || systems.contains($0) }.map(Place.system)
    case .bureau, .section:
      var seen: Set<UnitCode> = []
      return registry.units.map(\.code).filter { code in
        (units.isEmpty || units.contains(code)) && seen.insert(code).inserted && !registry.appointments(at: code).isEmpty
      }.map(Place.unit)
    }
  }
}

extension Moment {
  /// Whether a case of the procedure can arise there on the day: the procedure and the place are in force, and a
  /// unit is one at which roles of the procedure's scope sit, with somebody who has a post there.
  package mutating func hasCases(_ procedure: Procedure, at place: Place) -> Bool {
    guard isInForce(procedure.period) else { return false }
    switch place {
    case .body: return true
    case .system(let id):
      guard let system = registry.system(id) else { return false }
      return isInForce(system.period)
    case .unit(let code):
      guard let unit = unit(code) else { return false }
      let scope = procedure.scope
      guard unit.kind.level == scope || registry.roles.contains(where: { $0.scope == scope && sits($0, at: unit) })
      else { return false }
      var isPeopled = false
      for appointment in registry.appointments(at: code) where isInForce(appointment.period) { isPeopled = true }
      return isPeopled
    }
  }
}
