/// What can stand in a role.
package enum RoleKind: String, Sendable, CaseIterable {
  /// Named persons.
  case person
  /// A body of people with a chair (情報セキュリティ委員会, CSIRT).
  case group
  /// A unit that answers as such (統一的な窓口, 施設管理部門).
  case contactPoint = "desk"
  /// Everybody who works here (職員等).
  case everyone
  /// An outside party: it never permits nor approves.
  case external
}

/// At what a role is held: once in the body, or once at each bureau, section or system.
package enum RoleScope: String, Sendable, CaseIterable {
  case body, bureau, section, system
}

/// How many persons may and must hold a role at one scope at a time.
package struct SeatCount: Hashable, Sendable {
  package let minimum: Int
  /// nil = any number.
  package let maximum: Int?

  package init(minimum: Int, maximum: Int?) {
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Reads `1`, `0..1`, `1..*`, `2..5`.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 1, let number = SeatCount.number(parts[0]) {
      self.init(minimum: number, maximum: number)
    } else if parts.count == 3, parts[1].isEmpty, let low = SeatCount.number(parts[0]) {
      if parts[2] == "*" {
        self.init(minimum: low, maximum: nil)
      } else if let high = SeatCount.number(parts[2]), high >= low {
        self.init(minimum: low, maximum: high)
      } else {
        return nil
      }
    } else {
      return nil
    }
  }

  /// Digits alone: `Int` would also take `+1`, `-0` and `01`.
  private static func number(_ text: Substring) -> Int? {
    guard let number = Int(text), number >= 0, String(number) == text else { return nil }
    return number
  }

  package var text: String {
    if let maximum { minimum == maximum ? "\(minimum)" : "\(minimum)..\(maximum)" } else { "\(minimum)..*" }
  }
}

/// 役割: an actor of the table (最高情報セキュリティ責任者, 情報セキュリティ管理者 …).
package final class Role: Sendable {
  package let id: RoleID
  package let name: Phrase
  package let kind: RoleKind
  package let scope: RoleScope
  package let seats: SeatCount
  /// The role asked when this one's holder is the applicant or cannot be had.
  package let superior: RoleID?
  package let evidence: Evidence
  package let origin: Origin

  package init(
    id: RoleID, name: Phrase, kind: RoleKind, scope: RoleScope, seats: SeatCount, superior: RoleID?,
    evidence: Evidence, origin: Origin
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.scope = scope
    self.seats = seats
    self.superior = superior
    self.evidence = evidence
    self.origin = origin
  }
}
