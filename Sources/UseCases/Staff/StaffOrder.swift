import GitStore
package import Messages
package import RegistryModel
import RegistryStore
import StaffChanges

/// One order (発令) given by hand, in words still to be looked up.
package struct StaffOrder {
  package enum Action {
    case join(name: String, kana: String, Employment)
    case leave
    case move
    /// A further post, of the kind given.
    case open
    case close
  }
  package var action: Action
  /// A staff number; but for joining, a name will do.
  package var person: String
  /// Blank = the unit of the regular post.
  package var unit: String?
  package var post: String?
  package var kind: AppointmentKind
  /// The first day on which it is so.
  package var day: CalendarDate
  package var until: CalendarDate?
  package var order: String

  package init(
    _ action: Action, person: String, unit: String? = nil, post: String? = nil, kind: AppointmentKind = .regular,
    day: CalendarDate, until: CalendarDate? = nil, order: String = ""
  ) {
    self.action = action
    self.person = person
    self.unit = unit
    self.post = post
    self.kind = kind
    self.day = day
    self.until = until
    self.order = order
  }
}

/// Makes orders by hand, by the same planner as files.
package struct StaffOrders {
  private let change: ChangeSetting
  private let workbench: Workbench

  /// Opens the newest commit of the branch that HEAD names.
  package init(_ change: ChangeSetting) throws(Failure) {
    self.change = change.onNewestCommit
    workbench = try Workbench(self.change.setting)
  }

  /// Validates and commits one order, or writes nothing; `accepting` = fingerprints of findings that may come in.
  package func commit(_ order: StaffOrder, accepting: Set<String>) throws(Failure) -> ChangeOutcome {
    let row = try row(order)
    let summary = summary(order, row)
    let message = change.commitMessage(
      summary, [("Change", "staff"), ("Effective", order.day.description), ("Order", order.order)], accepted: accepting)
    let landing = Landing(location: workbench.location, change: change, accepting: accepting)
    let report = try landing.commit(message: message) { edit in
      let plan = Planner.plan([row], try edit.reading.registry(), effective: order.day)
      guard plan.problems.isEmpty else { throw TableFailure.failure(plan.problems) }
      try edit.apply(plan.edits)
    }
    return ChangeOutcome(report, summary, isDryRun: change.isDryRun)
  }

  /// Zeros at the front are part of a number, and are lost sooner than anything.
  private func checkWidth(_ number: String, _ registry: Registry) throws(Failure) {
    let width = CodeWidth.ofNumbers(registry)
    guard number.utf8.count < width, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return }
    throw Failure(.usage, StaffOrderMessages.tooShort(number, width: width))
  }

  private func row(_ order: StaffOrder) throws(Failure) -> StaffRow {
    let registry = try workbench.whole()
    var row: StaffRow
    switch order.action {
    case .join(let name, let kana, let employment):
      guard StaffNumber.isWellFormed(order.person.utf8) else {
        throw Failure(.usage, StaffOrderMessages.noStaffNumber(order.person))
      }
      try checkWidth(order.person, registry)
      row = StaffRow(line: 0, number: StaffNumber(order.person))
      row.name = name
      row.kana = kana
      row.employment = employment
      row.action = .join
    case .leave, .move, .open, .close:
      row = StaffRow(line: 0, number: try workbench.person(order.person))
      row.action =
        switch order.action {
        case .leave: .leave
        case .open: .open
        case .close: .close
        default: .move
        }
    }
    row.date = order.day
    row.kind = order.kind
    row.order = order.order
    row.until = order.until.map(TenureEnd.until) ?? .unsaid
    if row.action == .leave { return row }
    let held = registry.allAppointments.first {
      $0.person == row.number && $0.kind == .regular && $0.period.contains(order.day.advanced(by: -1))
    }
    if let unit = order.unit {
      row.unit = try PlaceFinder(registry: registry, date: order.day).unitThere(unit)
    } else if let held {
      row.unit = held.unit
    } else {
      throw Failure(.usage, OptionMessages.missing("--unit"))
    }
    if let post = order.post {
      let found = registry.posts.filter { $0.id.text == post || $0.name.ja == post || $0.name.en == post }
      guard let one = found.first else {
        throw Failure(
          .inexact, StaffOrderMessages.unknownPost(post), details: registry.posts.map { Phrase("\($0.id)  \($0.name.ja)") })
      }
      row.post = one.id
    } else if let held {
      row.post = held.post
    } else {
      throw Failure(.usage, OptionMessages.missing("--post"))
    }
    return row
  }

  private func summary(_ order: StaffOrder, _ row: StaffRow) -> Phrase {
    let spot = "\(row.unit?.text ?? "") \(row.post?.text ?? "")"
    return switch order.action {
    case .join: StaffOrderMessages.join(row.number, spot, from: order.day)
    case .leave: StaffOrderMessages.leave(row.number, from: order.day)
    case .move: StaffOrderMessages.move(row.number, spot, from: order.day)
    case .open: StaffOrderMessages.open(row.number, order.kind.name, spot, from: order.day)
    case .close: StaffOrderMessages.close(row.number, order.kind.name, spot, from: order.day)
    }
  }
}
