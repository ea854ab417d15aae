package import OfficeFiles
package import RegistryModel
package import RegistryText

/// One thing that a plan changes, in the words of personnel.
package struct PlannedChange: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// 採用・転入
    case join
    /// 退職・転出
    case leave
    /// Somebody who had left is here again.
    case rejoin
    /// Name, reading or kind of employment.
    case record
    /// 発令: a post is held from the day on.
    case open
    /// 免: a post is held no longer.
    case close
    /// The end of a tenure changes.
    case end
    /// The kind of an appointment is corrected.
    case kind
    /// A role or deputyship held by name ends with the employment.
    case release
    /// Away from the day on, until a day that is known; why is not kept.
    case absence
    /// An absence ends sooner.
    case back
  }
  /// A value of a person's row that becomes another.
  package struct ValueChange: Hashable, Sendable {
    package enum Field: String, Sendable, CaseIterable {
      case name, kana, employment
      case employedFrom = "employed-from"
      /// The first day on which the person is no longer employed.
      case employedUntil = "employed-until"
    }
    package let field: Field
    package let old: String
    package let new: String

    package init(field: Field, old: String, new: String) {
      self.field = field
      self.old = old
      self.new = new
    }
  }
  package let kind: Kind
  package let person: StaffNumber
  package let unit: UnitCode?
  package let post: PostID?
  package let appointment: AppointmentKind?
  /// The first day on which it is so.
  package let on: CalendarDate?
  /// The line of HR's file; nil where it follows from somebody's not being in it.
  package let line: Int?
  package let seat: Seat?
  /// 辞令番号
  package let order: String?
  /// Of a record: what becomes what.
  package let values: [ValueChange]
  /// Of an absence: the first day after it. Of a tenure that begins: its end, where it has one.
  package let until: CalendarDate?
  /// Of an end: whether it comes sooner than it did.
  package let isEarlierEnd: Bool

  init(
    _ kind: Kind, _ person: StaffNumber, unit: UnitCode? = nil, post: PostID? = nil,
    appointment: AppointmentKind? = nil, on: CalendarDate?, line: Int?, seat: Seat? = nil,
    order: String? = nil, values: [ValueChange] = [], until: CalendarDate? = nil,
    isEarlierEnd: Bool = false
  ) {
    self.kind = kind
    self.person = person
    self.unit = unit
    self.post = post
    self.appointment = appointment
    self.on = on
    self.line = line
    self.seat = seat
    self.order = order
    self.values = values
    self.until = until
    self.isEarlierEnd = isEarlierEnd
  }
}

/// What somebody should look at, though nothing is changed for it.
package struct PlanRemark: Hashable, Sendable {
  package let line: Int?
  package let message: Phrase

  init(line: Int?, _ message: Phrase) {
    self.line = line
    self.message = message
  }
}

/// How much of the body an import must be complete for, to close what it does not mention.
package struct Completeness: Sendable {
  /// Everybody of the employments that the mapping covers.
  package var isWhole: Bool
  /// Units of which the list is complete, with all below them.
  package var units: Set<UnitCode>

  package init(isWhole: Bool, units: Set<UnitCode>) {
    self.isWhole = isWhole
    self.units = units
  }
}

/// What an import would change, worked out against one state of the registry.
package struct StaffPlan: Sendable {
  package internal(set) var effective: CalendarDate
  package internal(set) var changes: [PlannedChange] = []
  package internal(set) var remarks: [PlanRemark] = []
  package internal(set) var problems: [TableProblem] = []
  package internal(set) var edits: [RowEdit] = []
  package internal(set) var rows = 0
  package internal(set) var skipped = 0
  package internal(set) var unread: [String] = []
  /// People employed and covered by the list, before.
  package internal(set) var covered = 0
  /// Those who held, before, a post through which roles are held.
  package internal(set) var roleHolders = 0

  package var leavers: Int { Set(changes.filter { $0.kind == .leave }.map(\.person)).count }
  package internal(set) var roleHoldersChanged = 0
  /// In which respects how many change.
  package internal(set) var figures: [SafetyFigure] = []
}

/// What somebody has confirmed of an import before it is planned.
package struct StaffAcceptance: Sendable {
  /// People whose name is to become the one in the file.
  package var renames: Set<StaffNumber> = []
  /// New people though somebody of their name is employed.
  package var namesakes: Set<StaffNumber> = []
  /// Figures that are known and right.
  package var figures: [SafetyFigure.Kind: Int] = [:]

  package init() {}
}
