/// One row of the table, whichever of its files it stands in, as an amendment names it.
package enum TableRow: Hashable, Sendable {
  case role(RoleID)
  case provision(ProvisionKey)
  /// A duty by its provision and its number there.
  case duty(ProvisionKey, Int)
  case separation(ProvisionKey, Act, Act)
  case event(EventID)

  /// `role:ID`, `provision:KEY`, `duty:KEY:NO`, `separation:KEY:ACT:ACT` or `event:ID`; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2, IdentifierText.isWellFormed(Array(parts[1].utf8)[...]) else { return nil }
    switch (parts[0], parts.count) {
    case ("role", 2): self = .role(RoleID(parts[1]))
    case ("provision", 2): self = .provision(ProvisionKey(parts[1]))
    case ("event", 2): self = .event(EventID(parts[1]))
    case ("duty", 3):
      guard let number = Int(parts[2]), String(number) == parts[2], (1...99).contains(number) else { return nil }
      self = .duty(ProvisionKey(parts[1]), number)
    case ("separation", 4):
      guard let first = Act(rawValue: parts[2]), let second = Act(rawValue: parts[3]) else { return nil }
      self = .separation(ProvisionKey(parts[1]), first, second)
    default: return nil
    }
  }

  package var text: String {
    switch self {
    case .role(let id): "role:\(id)"
    case .provision(let key): "provision:\(key)"
    case .duty(let key, let number): "duty:\(key):\(number)"
    case .separation(let key, let first, let second): "separation:\(key):\(first.rawValue):\(second.rawValue)"
    case .event(let id): "event:\(id)"
    }
  }

  /// The provision that the row is of; nil for roles and events.
  package var provision: ProvisionKey? {
    switch self {
    case .provision(let key), .duty(let key, _), .separation(let key, _, _): key
    case .role, .event: nil
    }
  }

  /// The same row of a provision that has another key now.
  package func under(_ key: ProvisionKey) -> TableRow {
    switch self {
    case .provision: .provision(key)
    case .duty(_, let number): .duty(key, number)
    case .separation(_, let first, let second): .separation(key, first, second)
    case .role, .event: self
    }
  }
}
