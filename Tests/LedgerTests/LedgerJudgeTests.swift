import Authority
import AuthorityTestSupport
import Ledger
import RegistryModel
import Testing

/// Thousands of random rows, judged by one judge that keeps its answers, beside the case put anew for each row.
@Suite struct LedgerJudgeTests {
  private struct Row {
    let date: CalendarDate
    let question: RandomCase
    let approvers: [StaffNumber]

    var applicant: StaffNumber { question.applicants.first ?? "p01" }
    var line: String {
      let place: (unit: String, system: String) =
        switch question.place {
        case .system(let system): ("0101", system.text)
        case .unit(let unit): (unit.text, "")
        case .body: ("0000", "")
        }
      return [
        date.description, question.provision.text, place.unit, place.system, applicant.text, approvers.map(\.text).joined(separator: "、"),
      ].joined(separator: ",")
    }
  }

  @Test func keepingAnswersChangesNone() throws {
    var tally: [String: Int] = [:]
    for number in 0..<300 {
      let seed = caseSeed(90_000 + number)
      var random = RandomBody(seed: seed)
      let registry = random.body.registry()
      var source = RandomSource(seed: seed ^ 0x5EED)
      let questions = random.cases(3).filter { $0.applicants.count < 2 && $0.place != .body }
      guard !questions.isEmpty else { continue }
      // The same cases over and over, on days in no order: what was kept of one day must not answer for another.
      let rows = (0..<60).map { _ in
        Row(
          date: day(Int.random(in: 0...RandomBody.lastDay, using: &source)), question: source.pick(questions),
          approvers: (0..<source.pick([0, 1, 1, 1, 2])).map { _ in source.pick(RandomBody.people) }.unique)
      }
      // One file, so that lines tell the rows apart.
      let text = "date,provision,unit,system,applicant,approver\n" + rows.map(\.line).joined(separator: "\n") + "\n"
      let ledger = try LedgerFile(file: "l.csv", bytes: Array(text.utf8))
      #expect(ledger.rows.count == rows.count && ledger.broken.isEmpty)
      let judge = LedgerJudge(registry: registry, usualProvision: nil, nameOf: { $0.name }, findProvision: { _ in nil })
      for (row, read) in zip(rows, ledger.rows) {
        let found = judge.judge(read, in: ledger).judgement.verdict
        let expected = Self.expected(row, registry)
        tally[expected.first?.rawValue ?? "", default: 0] += 1
        if !expected.contains(found) { Issue.record("seed \(seed), \(row.line): \(found), \(expected) expected") }
      }
    }
    for kind in ["rightful", "self-approved", "not-entitled", "not-their-turn", "too-few-people", "nobody-may", "blocked"] {
      #expect(tally[kind, default: 0] > 40, "\(tally)")
    }
  }

  /// What the verdict must be among, by the definitions alone.
  private static func expected(_ row: Row, _ registry: Registry) -> Set<LedgerVerdict> {
    let outsiders: Set<LedgerVerdict> = [.notEntitled, .tenureOver, .tenureNotBegun]
    if case .unit(let unit) = row.question.place, registry.unit(unit, on: row.date) == nil { return [.unclear] }
    if row.approvers.contains(row.applicant) { return [.selfApproved] }
    var moment = Moment(registry: registry, date: row.date)
    if case .unit(let unit) = row.question.place { moment.askedUnit = unit } else { moment.askedUnit = "0101" }
    guard let provision = registry.provision(row.question.provision) else { return [.unclear] }
    let answer = moment.approval(
      under: provision, at: row.question.place, facts: CaseFacts(applicants: [row.applicant]))
    switch answer.outcome {
    case .blocked: return [.blocked]
    case .undecided: return [.nobodyMay]
    case .needsPlace: return [.unclear]
    case .nobody, .approvable: break
    }
    if row.approvers.isEmpty { return [.notEntitled] }
    switch answer.settlement(by: Set(row.approvers)) {
    case .settled: return [.rightful, .byDeputy, .byEscalation]
    case .outOfTurn: return [.notTheirTurn]
    case .tooFew: return [.tooFewPeople]
    case .notEntitled: return outsiders
    case .impossible: return [.nobodyMay]
    }
  }
}

extension [StaffNumber] {
  fileprivate var unique: [StaffNumber] {
    var seen: Set<StaffNumber> = []
    return filter { seen.insert($0).inserted }
  }
}
