package import RegistryModel

/// The people of a registry and what they hold, as values that a plan changes; the difference between what they
/// were and what they are is the smallest change of the text.
///
/// Only people whom somebody asks for are looked up, so a plan costs what it is about.
package struct Roster {
  package struct Tenure: Hashable, Sendable {
    package let unit: UnitCode
    package let post: PostID
    package var kind: AppointmentKind
    package var from: CalendarDate?
    package var until: CalendarDate?
    package var order: String
    /// The row that it was read from; nil for a new one.
    package let origin: Origin?

    package init(
      unit: UnitCode, post: PostID, kind: AppointmentKind, from: CalendarDate?, until: CalendarDate?, order: String,
      origin: Origin? = nil
    ) {
      self.unit = unit
      self.post = post
      self.kind = kind
      self.from = from
      self.until = until
      self.order = order
      self.origin = origin
    }

    package func isInForce(on date: CalendarDate) -> Bool {
      (from.map { $0 <= date } ?? true) && (until.map { date < $0 } ?? true)
    }
    func ends(after date: CalendarDate) -> Bool { until.map { $0 > date } ?? true }
    func begins(onOrAfter date: CalendarDate) -> Bool { from.map { $0 >= date } ?? false }
  }

  /// A role held by name, or a deputyship; only its end ever changes here.
  package struct Charge: Hashable, Sendable {
    package let seat: Seat
    package let isDeputy: Bool
    package let from: CalendarDate?
    package var until: CalendarDate?
    package let origin: Origin
  }

  package struct Member: Hashable, Sendable {
    package var name: String
    package var kana: String
    package var employment: Employment
    package var from: CalendarDate?
    package var until: CalendarDate?
    package let origin: Origin?
    package var tenures: [Tenure]
    package var charges: [Charge]
    /// Days between leaving and coming back, to be kept as absences: a person has one row and one employment.
    package var gaps: [Period] = []
    /// Absences that end on another day than they did; by their rows.
    package var absenceEnds: [Origin: CalendarDate] = [:]

    func isHere(on date: CalendarDate) -> Bool {
      (from.map { $0 <= date } ?? true) && (until.map { date < $0 } ?? true)
    }
  }

  /// Those who were changed.
  package private(set) var changed: [StaffNumber: Member] = [:]
  private let originals: Originals

  /// What a complete registry says.
  package init(_ registry: Registry) {
    originals = Originals(registry)
  }

  /// The person as changed so far; nil for nobody.
  package subscript(_ number: StaffNumber) -> Member? {
    get { changed[number] ?? originals.member(number) }
    set { changed[number] = newValue }
  }

  /// The person as the registry has it.
  package func original(_ number: StaffNumber) -> Member? { originals.member(number) }
}

/// The people of a registry as members of a roster, each made when first asked for.
private final class Originals {
  private let registry: Registry
  private lazy var deputies = Dictionary(grouping: registry.allDeputies, by: \.person)
  private var known: [StaffNumber: Roster.Member?] = [:]

  init(_ registry: Registry) {
    self.registry = registry
  }

  func member(_ number: StaffNumber) -> Roster.Member? {
    if let known = known[number] { return known }
    let member = make(number)
    known[number] = .some(member)
    return member
  }

  private func make(_ number: StaffNumber) -> Roster.Member? {
    guard let person = registry.person(number) else { return nil }
    let tenures = registry.appointments(of: number).map { item in
      Roster.Tenure(
        unit: item.unit, post: item.post, kind: item.kind, from: item.period.from, until: item.period.until,
        order: item.order, origin: item.origin)
    }
    var charges = registry.assignments(of: number).map { item in
      Roster.Charge(seat: item.seat, isDeputy: false, from: item.period.from, until: item.period.until, origin: item.origin)
    }
    charges += (deputies[number] ?? []).map { item in
      Roster.Charge(seat: item.seat, isDeputy: true, from: item.period.from, until: item.period.until, origin: item.origin)
    }
    let nowhere = Origin(file: "", line: 0)
    return Roster.Member(
      name: person.name, kana: person.kana, employment: person.employment, from: person.period.from,
      until: person.period.until, origin: person.origin,
      tenures: tenures.sorted { ($0.origin ?? nowhere) < ($1.origin ?? nowhere) },
      charges: charges.sorted { $0.origin < $1.origin })
  }
}
