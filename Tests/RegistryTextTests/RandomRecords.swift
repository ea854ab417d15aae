import RegistryModel
import RegistryText
import SeededRandom

/// A kind of fact of which the tests can make any record.
protocol RandomRecord: FactRecord {
  static func random(_ source: inout RandomValues) -> Self
}

/// Values of every type that a column holds; no two texts or identifiers of one source are alike.
struct RandomValues {
  private var generator: SeededGenerator
  private var serial = 0
  static let origin = Origin(file: "", line: 0)

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func flag() -> Bool { Bool.random(using: &generator) }
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
  mutating func pick<Value: CaseIterable>(_: Value.Type = Value.self) -> Value where Value.AllCases == [Value] {
    Value.allCases[number(0...(Value.allCases.count - 1))]
  }
  mutating func maybe<Value>(_ value: (inout RandomValues) -> Value) -> Value? { flag() ? value(&self) : nil }
  mutating func some<Value>(_ counts: ClosedRange<Int>, _ value: (inout RandomValues) -> Value) -> [Value] {
    (0..<number(counts)).map { _ in value(&self) }
  }

  mutating func id<Kind>() -> Identifier<Kind> {
    serial += 1
    return Identifier((flag() ? "0" : "A") + "\(serial)" + (flag() ? "-x_1.b" : ""))
  }

  /// A text that is not blank.
  mutating func text() -> String {
    serial += 1
    let marks = ["", ",", "\"", "#", " ", "が", "か\u{3099}", "﨑", "\"\","]
    return marks[number(0...(marks.count - 1))] + "文\(serial)" + marks[number(0...(marks.count - 1))]
  }
  mutating func note() -> String { flag() ? text() : "" }

  mutating func day() -> CalendarDate { CalendarDate(dayNumber: Int32(number(-30_000...60_000))) }

  /// A period with both ends, or with either open.
  mutating func period(closed: Bool = false) -> Period {
    let from = day()
    let until = from.advanced(by: number(1...5000))
    if closed { return Period(from: from, until: until) ?? .always }
    return Period(from: flag() ? from : nil, until: flag() ? until : nil) ?? .always
  }

  mutating func place() -> Place {
    switch number(0...2) {
    case 0: .body
    case 1: .unit(id())
    default: .system(id())
    }
  }

  mutating func phrase() -> Phrase { Phrase(ja: text(), en: text()) }
  mutating func evidence() -> Evidence { Evidence(confidence: pick(), sources: note(), caveat: note()) }
}

extension Role: RandomRecord {
  static func random(_ source: inout RandomValues) -> Role {
    let minimum = source.number(0...3)
    return Role(
      id: source.id(), name: source.phrase(), kind: source.pick(), scope: source.pick(),
      seats: SeatCount(minimum: minimum, maximum: source.maybe { minimum + $0.number(0...3) }), superior: source.maybe { $0.id() },
      evidence: source.evidence(), origin: RandomValues.origin)
  }
}

extension Provision: RandomRecord {
  static func random(_ source: inout RandomValues) -> Provision {
    Provision(
      key: source.id(), label: source.text(), chapter: source.number(1...99), title: source.phrase(), scope: source.pick(),
      keywords: source.note(), evidence: source.evidence(),
      period: source.period(), origin: RandomValues.origin)
  }
}

extension Duty: RandomRecord {
  static func random(_ source: inout RandomValues) -> Duty {
    let roles: [RoleID] = source.some(1...3) { $0.id() }
    let conditions: [DutyCondition] = [.always, .ifAbsent(source.id()), .after(source.id())]
    return Duty(
      provision: source.id(), number: source.number(1...99), act: source.pick(), roles: roles,
      // Nothing joins one role.
      jointness: roles.count == 1 ? .all : source.pick(), counterparts: source.some(0...2) { $0.id() }, persons: source.number(1...20),
      condition: conditions[source.number(0...2)], mayBeActedFor: source.flag(), note: source.note(), origin: RandomValues.origin)
  }
}

extension Separation: RandomRecord {
  static func random(_ source: inout RandomValues) -> Separation {
    Separation(
      provision: source.id(), first: source.pick(), second: source.pick(), isWaivable: source.flag(), note: source.note(),
      origin: RandomValues.origin)
  }
}

extension Gist: RandomRecord {
  static func random(_ source: inout RandomValues) -> Gist {
    Gist(provision: source.id(), text: source.text(), origin: RandomValues.origin)
  }
}

extension Event: RandomRecord {
  static func random(_ source: inout RandomValues) -> Event {
    Event(
      id: source.id(), name: source.phrase(), keywords: source.note(), provisions: source.some(1...3) { $0.id() },
      origin: RandomValues.origin)
  }
}

extension SearchWord: RandomRecord {
  static func random(_ source: inout RandomValues) -> SearchWord {
    SearchWord(term: source.text(), words: source.note(), broader: source.note(), origin: RandomValues.origin)
  }
}

extension Source: RandomRecord {
  static func random(_ source: inout RandomValues) -> Source {
    Source(tag: source.text(), what: source.text(), locator: source.note(), origin: RandomValues.origin)
  }
}

extension Amendment: RandomRecord {
  static func random(_ source: inout RandomValues) -> Amendment {
    let rows: [TableRow] = [
      .role(source.id()), .provision(source.id()), .duty(source.id(), source.number(1...99)),
      .separation(source.id(), source.pick(), source.pick()), .event(source.id()),
    ]
    let kind: AmendmentKind = source.pick()
    return Amendment(
      row: rows[source.number(0...4)], kind: kind, reason: source.text(), decidedBy: source.id(), decidedOn: source.day(),
      document: source.note(), base: kind == .add ? "" : "sha256:\(source.text())", origin: RandomValues.origin)
  }
}

extension Confirmation: RandomRecord {
  static func random(_ source: inout RandomValues) -> Confirmation {
    Confirmation(
      provision: source.id(), digest: source.text(), confirmedOn: source.day(), confirmedBy: source.note(), against: source.note(),
      article: source.note(), result: source.pick(), origin: RandomValues.origin)
  }
}

extension Unit: RandomRecord {
  static func random(_ source: inout RandomValues) -> Unit {
    Unit(
      code: source.id(), name: Phrase(ja: source.text(), en: source.note()), kind: source.pick(), parent: source.maybe { $0.id() },
      period: source.period(), successors: source.some(0...2) { $0.id() }, origin: RandomValues.origin)
  }
}

extension Post: RandomRecord {
  static func random(_ source: inout RandomValues) -> Post {
    Post(id: source.id(), name: Phrase(ja: source.text(), en: source.note()), rank: source.number(1...99), origin: RandomValues.origin)
  }
}

extension InformationSystem: RandomRecord {
  static func random(_ source: inout RandomValues) -> InformationSystem {
    InformationSystem(
      id: source.id(), name: Phrase(ja: source.text(), en: source.note()), area: source.pick(), unit: source.id(),
      period: source.period(), origin: RandomValues.origin)
  }
}

extension Person: RandomRecord {
  static func random(_ source: inout RandomValues) -> Person {
    Person(
      number: source.id(), name: source.note(), kana: source.note(), employment: source.pick(), period: source.period(),
      origin: RandomValues.origin)
  }
}

extension Absence: RandomRecord {
  static func random(_ source: inout RandomValues) -> Absence {
    Absence(person: source.id(), period: source.period(closed: true), origin: RandomValues.origin)
  }
}

extension Appointment: RandomRecord {
  static func random(_ source: inout RandomValues) -> Appointment {
    Appointment(
      person: source.id(), unit: source.id(), post: source.id(), kind: source.pick(), period: source.period(), order: source.note(),
      origin: RandomValues.origin)
  }
}

extension Assignment: RandomRecord {
  static func random(_ source: inout RandomValues) -> Assignment {
    Assignment(
      seat: Seat(role: source.id(), place: source.place()), person: source.id(), position: source.pick(), period: source.period(),
      order: source.note(), origin: RandomValues.origin)
  }
}

extension Deputy: RandomRecord {
  static func random(_ source: inout RandomValues) -> Deputy {
    Deputy(
      seat: Seat(role: source.id(), place: source.place()), rank: source.number(1...9), person: source.id(),
      triggers: Set(source.some(1...3) { $0.pick() }), provisions: source.maybe { $0.some(1...2) { $0.id() } }, period: source.period(),
      instrument: source.note(), origin: RandomValues.origin)
  }
}

extension PolicyDecision: RandomRecord {
  static func random(_ source: inout RandomValues) -> PolicyDecision {
    PolicyDecision(
      provision: source.id(), allows: source.flag(), decidedBy: source.id(), period: source.period(closed: true), document: source.note(),
      origin: RandomValues.origin)
  }
}

extension RuleException: RandomRecord {
  static func random(_ source: inout RandomValues) -> RuleException {
    let rule: RuleID = source.id()
    return RuleException(
      id: source.id(), rule: rule.text, place: source.place(), provision: source.maybe { $0.id() },
      beneficiaries: source.some(0...3) { $0.id() }, reason: source.text(), control: source.text(), controlKind: source.pick(),
      frequency: source.text(), evidence: source.text(), controlPerformer: source.id(), reviewer: source.id(), permittedBy: source.id(),
      permittedOn: source.day(), document: source.text(), renews: source.maybe { $0.id() }, period: source.period(closed: true),
      reviewOn: source.day(), origin: RandomValues.origin)
  }
}

extension EmergencyEntry: RandomRecord {
  static func random(_ source: inout RandomValues) -> EmergencyEntry {
    EmergencyEntry(
      id: source.id(), on: source.day(), person: source.id(), reason: source.text(), reviewedBy: source.maybe { $0.id() },
      reviewedOn: source.maybe { $0.day() }, outcome: source.note(), origin: RandomValues.origin)
  }
}

extension Measure: RandomRecord {
  static func random(_ source: inout RandomValues) -> Measure {
    let inDays = source.flag()
    let inMonths: [Recurrence] = [.yearly, .half, .quarter, .monthly]
    return Measure(
      id: source.id(), provision: source.id(), name: Phrase(ja: source.text(), en: source.note()), keywords: source.note(),
      scope: source.pick(), roles: source.some(1...3) { $0.id() },
      recurrence: inDays ? .days(source.number(Recurrence.dayRange)) : inMonths[source.number(0...3)],
      anchor: inDays ? .fromLast : source.pick(), grace: source.number(0...366), priority: source.number(1...9),
      evidenceWanted: source.text(), evidence: source.evidence(), period: source.period(), origin: RandomValues.origin)
  }
}

extension MeasureRecord: RandomRecord {
  static func random(_ source: inout RandomValues) -> MeasureRecord {
    MeasureRecord(
      measure: source.id(), place: source.place(), due: source.day(), performedOn: source.day(), by: source.id(),
      checkedBy: source.maybe { $0.id() }, result: source.pick(), reference: source.note(),
      digest: source.flag() ? "sha256:" + String(repeating: "0a", count: 32) : "", next: source.note(),
      nextDue: source.maybe { $0.day() }, origin: RandomValues.origin)
  }
}

extension Contract: RandomRecord {
  static func random(_ source: inout RandomValues) -> Contract {
    let tier = source.number(1...9)
    return Contract(
      id: source.id(), title: source.text(), firm: source.text(), unit: source.id(), tier: tier,
      parent: tier > 1 ? source.id() : source.maybe { $0.id() }, consent: tier > 1 ? source.text() : source.note(),
      period: source.period(closed: true), document: source.note(), systems: source.some(0...2) { $0.id() },
      areas: source.some(0...2) { $0.id() }, isImportant: source.flag(), sheetOn: source.maybe { $0.day() },
      sheetResult: source.maybe { $0.pick() }, consentBy: source.maybe { $0.id() }, consentOn: source.maybe { $0.day() },
      origin: RandomValues.origin)
  }
}

extension Worker: RandomRecord {
  static func random(_ source: inout RandomValues) -> Worker {
    Worker(
      contract: source.id(), person: source.id(), roster: source.text(), rosterOn: source.day(), identityCheck: source.maybe { $0.pick() },
      identityCheckedOn: source.maybe { $0.day() }, trainedOn: source.maybe { $0.day() }, confirmedOn: source.maybe { $0.day() },
      systems: source.some(0...2) { $0.id() }, areas: source.some(0...2) { $0.id() }, period: source.period(closed: true),
      origin: RandomValues.origin)
  }
}

extension RosterVersion: RandomRecord {
  static func random(_ source: inout RandomValues) -> RosterVersion {
    RosterVersion(
      contract: source.id(), version: source.text(), receivedOn: source.day(), kind: source.pick(), receivedBy: source.maybe { $0.id() },
      origin: RandomValues.origin)
  }
}

extension ControlledArea: RandomRecord {
  static func random(_ source: inout RandomValues) -> ControlledArea {
    ControlledArea(
      id: source.id(), name: Phrase(ja: source.text(), en: source.note()), unit: source.id(),
      // One at most: a set of several is told in no order.
      measures: Set(source.some(0...1) { $0.pick() }), period: source.period(), origin: RandomValues.origin)
  }
}
