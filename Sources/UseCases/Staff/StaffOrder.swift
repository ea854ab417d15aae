import GitStore
package import Messages
import Presentation
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
    var plain = change
    plain.setting.asOf = nil
    plain.setting.readsWorkTree = false
    self.change = plain
    workbench = try Workbench(plain.setting)
  }

  /// Validates and commits one order, or writes nothing; `accepting` = fingerprints of findings that may come in.
  package func commit(_ order: StaffOrder, accepting: Set<String>) throws(Failure) -> ChangeReport {
    let row = try row(order)
    let summary = summary(order, row)
    let message =
      (change.message ?? summary.text(change.setting.language)) + "\n\nKengen-Change: staff\nKengen-Effective: \(order.day)"
      + (order.order.isEmpty ? "" : "\nKengen-Order: \(order.order)")
      + accepting.sorted().map { "\nKengen-Accepted: \($0)" }.joined()
    let landing = Landing(location: workbench.location, change: change, accepting: accepting)
    let report = try landing.commit(message: message) { edit in
      let plan = Planner.plan([row], try edit.reading.registry(), effective: order.day)
      guard plan.problems.isEmpty else { throw TableProblems.failure(plan.problems) }
      try edit.apply(plan.edits)
    }
    return ChangeReport(report, summary, isRehearsal: change.rehearse)
  }

  /// Zeros at the front are part of a number, and are lost sooner than anything.
  private func checkWidth(_ number: String, _ registry: Registry) throws(Failure) {
    let width = CodeWidth.ofNumbers(registry)
    guard number.utf8.count < width, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return }
    throw Failure(
      .usage,
      Phrase(
        ja: "職員番号「\(number)」は \(number.utf8.count) 桁です(台帳では \(width) 桁)",
        en: "the staff number '\(number)' has \(number.utf8.count) digits, not \(width)"),
      remedy: Phrase(ja: "先頭の 0 も書いてください", en: "write the zeros at the front as well"))
  }

  private func row(_ order: StaffOrder) throws(Failure) -> StaffRow {
    let registry = try workbench.whole()
    var row: StaffRow
    switch order.action {
    case .join(let name, let kana, let employment):
      guard StaffNumber.isWellFormed(order.person.utf8) else {
        throw Failure(
          .usage, Phrase(ja: "「\(order.person)」は職員番号として使えません", en: "'\(order.person)' is no staff number"),
          remedy: Phrase(ja: "英数字で書いてください", en: "write letters and digits"))
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
      throw Failure(.usage, Phrase(ja: "--unit が要ります", en: "--unit is required"))
    }
    if let post = order.post {
      let found = registry.posts.filter { $0.id.text == post || $0.name.ja == post || $0.name.en == post }
      guard let one = found.first else {
        throw Failure(
          .inexact, Phrase(ja: "「\(post)」という職はありません", en: "there is no post '\(post)'"),
          details: registry.posts.map { Phrase("\($0.id)  \($0.name.ja)") })
      }
      row.post = one.id
    } else if let held {
      row.post = held.post
    } else {
      throw Failure(.usage, Phrase(ja: "--post が要ります", en: "--post is required"))
    }
    return row
  }

  private func summary(_ order: StaffOrder, _ row: StaffRow) -> Phrase {
    let spot = "\(row.unit?.text ?? "") \(row.post?.text ?? "")"
    return switch order.action {
    case .join: Phrase(ja: "\(row.number) を採用: \(spot) \(order.day) から", en: "\(row.number) joins: \(spot) from \(order.day)")
    case .leave: Phrase(ja: "\(row.number) が離職: \(order.day) から不在", en: "\(row.number) leaves: gone from \(order.day)")
    case .move: Phrase(ja: "\(row.number) の本務: \(spot) \(order.day) から", en: "\(row.number) holds \(spot) from \(order.day)")
    case .open:
      Phrase(
        ja: "\(row.number) の\(order.kind.name.ja): \(spot) \(order.day) から",
        en: "\(row.number), \(order.kind.name.en): \(spot) from \(order.day)")
    case .close:
      Phrase(
        ja: "\(row.number) の\(order.kind.name.ja)を終える: \(spot) \(order.day) から",
        en: "\(row.number), \(order.kind.name.en) ends: \(spot) from \(order.day)")
    }
  }
}
