package import RegistryModel
import RegistryText

/// The same fact is not written twice for the same day.
package enum OverlappingRows: Rule {
  package static let id = "overlapping-rows"
  package static let kind = RuleKind.structure
  package static let severity = Severity.error
  /// Who holds what is certain all the same.
  package static let hidesOthers = false
  package static let summary = Phrase(
    ja: "同じ人の同じ発令・指名・代理・不在が、期間の重なる二つの行に書かれている",
    en: "The same appointment, assignment, deputyship or absence of a person stands in two rows that overlap in time")
  package static let source = Phrase(
    ja: "一方を終えても他方が残り、権限が残る", en: "ending one row would leave the other in force")

  package static let grain = RuleGrain.people

  package static func findings(in context: CheckContext) -> [Finding] {
    context.people.flatMap { findings(of: $0, context) }
  }

  private static func findings(of person: StaffNumber, _ context: CheckContext) -> [Finding] {
    let registry = context.registry
    let (posts, seats) = (registry.appointments(of: person), registry.assignments(of: person))
    let (deputyships, absences) = (registry.deputyships(of: person), registry.absences(of: person))
    // Most people have one row of each kind at most.
    guard posts.count > 1 || seats.count > 1 || deputyships.count > 1 || absences.count > 1 else { return [] }
    var rows: [Fact: [Row]] = [:]
    func add(_ fact: Fact, _ period: Period, _ origin: Origin) {
      rows[fact, default: []].append(Row(period: period, origin: origin, person: person))
    }
    for item in posts { add(.appointment(item.unit, item.post, person, item.kind), item.period, item.origin) }
    for item in seats { add(.assignment(item.seat, person), item.period, item.origin) }
    for item in deputyships { add(.deputy(item.seat, person, item.provisions, item.triggers), item.period, item.origin) }
    for item in absences { add(.absence(person), item.period, item.origin) }
    var findings: [Finding] = []
    for (fact, group) in rows where group.count > 1 {
      let key = fact.text
      let sorted = group.sorted { $0.origin < $1.origin }
      let overlaps = Pairs.few(sorted) { other, row in
        other.period.intersection(row.period).flatMap { $0.isOver(by: context.start) ? nil : $0 }
      }
      for (other, row, overlap) in overlaps {
        findings.append(
          Finding(
            rule: OverlappingRows.self,
            message: Phrase(
              ja: "\(context.name(row.person)) の同じことが \(other.origin.file):\(other.origin.line) にもあり、期間が \(overlap) で重なります",
              en: "the same of \(context.name(row.person)) stands at \(other.origin.file):\(other.origin.line), overlapping in \(overlap)"),
            at: TextPosition(row.origin, field: PeriodColumns.from),
            notes: [FindingNote(Phrase(ja: "もう一方", en: "the other"), at: TextPosition(other.origin))],
            fix: Phrase(ja: "どちらかの行を消すか、from か until を直してください", en: "delete one of the rows, or correct from or until"),
            period: context.fromStart(overlap), persons: [row.person],
            subject: "\(key):\(overlap)",
            remedies: (row.period.from.map { [.edit(.end(other.origin, on: $0))] } ?? [])
              + [.deleteRow(row.origin)]))
      }
    }
    return findings
  }

  private struct Row {
    let period: Period
    let origin: Origin
    let person: StaffNumber
  }

  /// What a row says, apart from when.
  private enum Fact: Hashable {
    case appointment(UnitCode, PostID, StaffNumber, AppointmentKind)
    case assignment(Seat, StaffNumber)
    case deputy(Seat, StaffNumber, [ProvisionKey]?, Set<DeputyTrigger>)
    case absence(StaffNumber)

    var text: String {
      switch self {
      case .appointment(let unit, let post, let person, let kind): return "appointment:\(unit):\(post):\(person):\(kind)"
      case .assignment(let seat, let person): return "assignment:\(seat.place.text):\(seat.role):\(person)"
      case .deputy(let seat, let person, let provisions, let triggers):
        let scope = provisions?.map(\.text).joined(separator: "+") ?? ""
        let words = triggers.map(\.rawValue).sorted().joined(separator: "+")
        return "deputy:\(seat.place.text):\(seat.role):\(person):\(scope):\(words)"
      case .absence(let person): return "absence:\(person)"
      }
    }
  }
}
