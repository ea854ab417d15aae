/// That at which a role is held: the body, a unit or a system.
package enum Place: Hashable, Sendable {
  case body
  case unit(UnitCode)
  case system(SystemID)

  /// As the text writes it: `body`, `unit:0301`, `system:juki`.
  package var text: String {
    switch self {
    case .body: "body"
    case .unit(let code): "unit:\(code)"
    case .system(let id): "system:\(id)"
    }
  }

  package init?(_ text: String) {
    if text == "body" {
      self = .body
    } else if text.hasPrefix("unit:"), UnitCode.isWellFormed(text.utf8.dropFirst(5)) {
      self = .unit(UnitCode(String(text.dropFirst(5))))
    } else if text.hasPrefix("system:"), SystemID.isWellFormed(text.utf8.dropFirst(7)) {
      self = .system(SystemID(String(text.dropFirst(7))))
    } else {
      return nil
    }
  }
}

/// A role at a place: what one holds.
package struct Seat: Hashable, Sendable {
  package let role: RoleID
  package let place: Place

  package init(role: RoleID, place: Place) {
    self.role = role
    self.place = place
  }
}

/// A member's standing in a group.
package enum Position: String, Sendable, CaseIterable {
  case member
  /// 委員長
  case chair
  /// 副委員長
  case viceChair = "vice-chair"
}

extension Position: Comparable {
  private var standing: Int {
    switch self {
    case .member: 0
    case .viceChair: 1
    case .chair: 2
    }
  }

  /// By standing: a member, the vice-chair, the chair.
  package static func < (left: Position, right: Position) -> Bool { left.standing < right.standing }
}

/// 指名: a role given to a person explicitly, not through a post.
package struct Assignment: Sendable {
  package let seat: Seat
  package let person: StaffNumber
  package let position: Position
  package let period: Period
  private let compactOrder: CompactText
  package let origin: Origin

  package init(
    seat: Seat, person: StaffNumber, position: Position, period: Period, order: String, origin: Origin
  ) {
    self.seat = seat
    self.person = person
    self.position = position
    self.period = period
    compactOrder = CompactText(order)
    self.origin = origin
  }

  /// 辞令番号
  package var order: String { compactOrder.text }
}
