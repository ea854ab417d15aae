package import OfficeFiles
package import RegistryModel
package import RegistryText

/// What a firm's roster changes of one worker.
package struct WorkerChange: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case join, leave
    /// Goes on, with another access, other days or another check.
    case change
    /// Goes on as before.
    case stay
  }
  package let kind: Kind
  package let person: StaffNumber
  package let name: String
  /// The line of the list; nil for who is not in it.
  package let line: Int?
  /// Whether the registry did not know the person.
  package let isNewPerson: Bool
  package let gained: [Access]
  package let lost: [Access]
  /// The first day and the day after the last one, as they are to be.
  package let period: Period
  package let isUnidentified: Bool
  package let isUntrained: Bool

  /// What a worker may do or enter.
  package enum Access: Hashable, Sendable, Comparable {
    case system(SystemID)
    case area(AreaID)
  }
}

/// What somebody has said of a firm's roster besides the file.
package struct RosterOptions: Sendable {
  package var contract: ContractID
  package var version: String
  package var receivedOn: CalendarDate
  package var kind: RosterKind
  package var receivedBy: StaffNumber?
  /// The number that the first new worker gets, where the registry gives no pattern.
  package var firstNumber: StaffNumber?
  package var accepted: StaffAcceptance

  package init(
    contract: ContractID, version: String, receivedOn: CalendarDate, kind: RosterKind, receivedBy: StaffNumber?,
    firstNumber: StaffNumber?, accepted: StaffAcceptance
  ) {
    self.contract = contract
    self.version = version
    self.receivedOn = receivedOn
    self.kind = kind
    self.receivedBy = receivedBy
    self.firstNumber = firstNumber
    self.accepted = accepted
  }
}

/// What a firm's roster would change, worked out against one state of the registry.
package struct RosterPlan: Sendable {
  package let options: RosterOptions
  package internal(set) var changes: [WorkerChange] = []
  package internal(set) var remarks: [PlanRemark] = []
  package internal(set) var problems: [TableProblem] = []
  package internal(set) var edits: [RowEdit] = []
  package internal(set) var figures: [SafetyFigure] = []
  package internal(set) var rows = 0
  package internal(set) var unread: [String] = []

  init(_ options: RosterOptions) { self.options = options }

  /// Figures that somebody must confirm and has not.
  package var unconfirmed: [SafetyFigure] {
    figures.filter { $0.mustBeConfirmed && options.accepted.figures[$0.kind] != $0.count }
  }
  package func count(_ kind: WorkerChange.Kind) -> Int { changes.count { $0.kind == kind } }
  /// Adds what else somebody should look at.
  package mutating func add(_ notes: [Phrase]) { remarks += notes.map { PlanRemark(line: nil, $0) } }
}
