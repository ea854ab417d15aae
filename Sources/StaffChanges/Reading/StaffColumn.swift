package import RegistryModel

/// A further post that a row gives besides its own: the second, third … of a person who has one row.
package struct StaffSlot: Hashable, Comparable, Sendable {
  package let kind: AppointmentKind
  package let number: Int

  package init(_ kind: AppointmentKind, _ number: Int) {
    self.kind = kind
    self.number = number
  }

  package static func < (left: StaffSlot, right: StaffSlot) -> Bool {
    (left.number, left.kind.rawValue) < (right.number, right.kind.rawValue)
  }
}

/// What a column of HR's file holds, written `unit`, or `unit:concurrent:2` for the second concurrent post of a row.
package struct StaffColumn: Hashable, Sendable {
  package let field: StaffMapping.Field
  package let slot: StaffSlot?

  package init(_ field: StaffMapping.Field, _ slot: StaffSlot? = nil) {
    self.field = field
    self.slot = slot
  }

  /// Reads the form that a mapping has; nil where it means nothing.
  package init?(text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let field = StaffMapping.Field(rawValue: parts[0]), parts.count <= 3 else { return nil }
    guard parts.count > 1 else {
      self.init(field)
      return
    }
    guard StaffColumn.inSlots.contains(field), let kind = AppointmentKind(rawValue: parts[1]), kind != .regular,
      let number = parts.count == 3 ? Int(parts[2]) : 1, (1...99).contains(number)
    else { return nil }
    self.init(field, StaffSlot(kind, number))
  }

  package var text: String { slot.map { "\(field.rawValue):\($0.kind.rawValue):\($0.number)" } ?? field.rawValue }

  /// What a further post may have columns for.
  static let inSlots: Set<StaffMapping.Field> = [.unit, .unitName, .post, .kind, .from, .until, .order]
}
