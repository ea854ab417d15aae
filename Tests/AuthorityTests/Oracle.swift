import AuthorityTestSupport
import RegistryModel

/// Who approves, worked out anew and naively: facts as sets of days, no indexes, no matching.
struct Oracle {
  enum Outcome: Equatable {
    /// Slot by slot; nil where a group decides.
    case approved([StaffNumber?])
    case nobody, blocked
  }

  struct Fact<Value> {
    let value: Value
    let days: Set<Int>
  }

  let manifest: Manifest
  let roles: [Role]
  let duties: [Duty]
  let units: [Fact<RegistryModel.Unit>]
  let systems: [Fact<InformationSystem>]
  let people: [Fact<Person>]
  let absences: [Fact<Absence>]
  let appointments: [Fact<Appointment>]
  let assignments: [Fact<Assignment>]
  let namedDeputies: [Fact<Deputy>]
  let decisions: [Fact<PolicyDecision>]
  let contracts: [Fact<Contract>]
  let workers: [Fact<Worker>]

  init(_ body: Body, days range: ClosedRange<Int>) {
    func facts<Value>(_ values: [Value], _ period: (Value) -> Period) -> [Fact<Value>] {
      values.map { value in
        let from = period(value).from.map { Int($0.dayNumber - day(0).dayNumber) } ?? Int.min
        let until = period(value).until.map { Int($0.dayNumber - day(0).dayNumber) } ?? Int.max
        return Fact(value: value, days: Set(range.filter { $0 >= from && $0 < until }))
      }
    }
    manifest = body.manifest
    roles = body.contents.roles
    duties = body.contents.duties
    units = facts(body.contents.units, \.period)
    systems = facts(body.contents.systems, \.period)
    people = facts(body.contents.people, \.period)
    absences = facts(body.contents.absences, \.period)
    appointments = facts(body.contents.appointments, \.period)
    assignments = facts(body.contents.assignments, \.period)
    namedDeputies = facts(body.contents.deputies, \.period)
    decisions = facts(body.contents.decisions, \.period)
    contracts = facts(body.contents[Contract.self], \.period)
    workers = facts(body.contents[Worker.self], \.period)
  }

  func values<Value>(_ facts: [Fact<Value>], _ today: Int) -> [Value] {
    facts.filter { $0.days.contains(today) }.map(\.value)
  }

  func role(_ id: RoleID) -> Role? { roles.first { $0.id == id } }

  /// The unit and those above it.
  func upwards(_ code: UnitCode, _ today: Int) -> [RegistryModel.Unit] {
    guard let unit = values(units, today).first(where: { $0.code == code }) else { return [] }
    return [unit] + (unit.parent.map { upwards($0, today) } ?? [])
  }

  func sits(_ role: Role, at unit: RegistryModel.Unit) -> Bool {
    let kinds: [Set<UnitKind>] = manifest.exOfficio.filter { $0.role == role.id }.map {
      if case .unitOfKind(let kinds) = $0.location { kinds } else { [] }
    }
    return unit.kind.level == role.scope || kinds.contains { $0.contains(unit.kind) }
  }

  /// Where the role sits for a question.
  func seat(_ role: Role, _ question: Question) -> Seat? {
    // The workers of a contract are where the work is.
    if isFilledByWorkers(role) { return Seat(role: role.id, place: question.place) }
    switch role.scope {
    case .body: return Seat(role: role.id, place: .body)
    case .system: if case .system = question.place { return Seat(role: role.id, place: question.place) } else { return nil }
    case .bureau, .section:
      guard let start = unitAsked(question) else { return nil }
      return upwards(start, question.today).first { sits(role, at: $0) }
        .map { Seat(role: role.id, place: .unit($0.code)) }
    }
  }

  /// The unit whose section and bureau roles are meant.
  func unitAsked(_ question: Question) -> UnitCode? {
    if case .system = question.place, let unit = question.unit { return unit }
    return unit(of: question.place, question.today)
  }

  func unit(of place: Place, _ today: Int) -> UnitCode? {
    switch place {
    case .body: nil
    case .unit(let code): code
    case .system(let id): systems.first { $0.value.id == id }.map { answering($0.value.unit, today, 0) ?? $0.value.unit }
    }
  }

  /// Whoever answers for a unit: itself while it is there, else whoever took over first when it last ended.
  func answering(_ code: UnitCode, _ today: Int, _ depth: Int) -> UnitCode? {
    if depth > units.count { return nil }
    if values(units, today).contains(where: { $0.code == code }) { return code }
    for earlier in stride(from: today - 1, through: -1, by: -1) {
      if let ended = units.first(where: { $0.value.code == code && $0.days.contains(earlier) }) {
        return ended.value.successors.first.flatMap { answering($0, today, depth + 1) }
      }
    }
    return nil
  }

  /// The unit whose head manages the system: the first above the one in charge that is no subsection.
  func unitInCharge(_ id: SystemID, _ today: Int) -> UnitCode? {
    unit(of: .system(id), today).flatMap { code in
      upwards(code, today).first { $0.kind != .subsection }?.code ?? code
    }
  }
}
