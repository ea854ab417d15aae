/// 職務分離の庁内規則: roles that a body's own rules keep apart.
///
/// Terms after ANSI INCITS 359: *static* separation forbids one person to hold the roles at all, *dynamic*
/// separation only to act in them within one case.
package struct RoleSeparation: Sendable {
  package enum Mode: String, Sendable, CaseIterable {
    case `static`, dynamic
  }

  /// Between which places roles are compared; always written out, since each means something else.
  package enum Reach: String, Sendable, CaseIterable {
    /// Held at the same unit, system or body.
    case samePlace = "same-place"
    /// Held at units of which one lies under the other, a system counting as its unit in charge.
    case sameSubtree = "same-subtree"
    /// Held wherever.
    case anywhere
  }

  package let id: SeparationID
  /// At least two, or one where only the number of persons or of units is demanded.
  package let roles: [RoleID]
  package let mode: Mode
  package let reach: Reach
  /// Of the roles one person holds no more than so many; nil = no such limit.
  package let atMost: Int?
  /// All the roles together are not held by fewer persons than so many; nil = no such demand.
  package let persons: Int?
  /// The holders at one place do not all belong to one unit (鍵の保管は別の課の者).
  package let fromDifferentUnits: Bool
  package let isWaivable: Bool
  package let name: Phrase
  package let source: String
  package let origin: Origin

  package init(
    id: SeparationID, roles: [RoleID], mode: Mode, reach: Reach, atMost: Int?, persons: Int? = nil,
    fromDifferentUnits: Bool = false, isWaivable: Bool = true, name: Phrase, source: String = "", origin: Origin
  ) {
    self.id = id
    self.roles = roles
    self.mode = mode
    self.reach = reach
    self.atMost = atMost
    self.persons = persons
    self.fromDifferentUnits = fromDifferentUnits
    self.isWaivable = isWaivable
    self.name = name
    self.source = source
    self.origin = origin
  }
}

/// The numbers that a body may set for its rules.
package struct Parameters: Hashable, Sendable {
  /// 例外の最長の日数: an exception for longer is not valid.
  package var exceptionDays: Int
  /// Who left a unit or a system within so many days before does not audit it; 0 = no look-back.
  package var auditLookBackDays: Int

  /// 従事者名簿の確認: within so many days after the last receipt a roster is confirmed anew.
  package var rosterConfirmationDays = 366
  /// Within so many days after somebody has left, the firm sends the roster without them.
  package var rosterChangeDays = 14
  /// Within so many days after beginning, a worker attends the training.
  package var workerTrainingDays = 90

  package init(exceptionDays: Int = 366, auditLookBackDays: Int = 0) {
    self.exceptionDays = exceptionDays
    self.auditLookBackDays = auditLookBackDays
  }
}
