import Authority
import AuthorityTestSupport
import Foundation
import RegistryModel
import Testing

@Suite struct OracleTests {
  private static let days = 0...RandomBody.lastDay

  /// Every answer on every day of thousands of random bodies, beside the naive one; and each answer holds on
  /// every day until the one it names. `KENGEN_ORACLE_BODIES` = so many bodies in each part.
  @Test(arguments: 0..<4)
  func agreesOnEveryDay(part: Int) {
    let bodies = ProcessInfo.processInfo.environment["KENGEN_ORACLE_BODIES"].flatMap { Int($0) } ?? 400
    var tally: [String: Int] = [:]
    for number in 0..<bodies {
      let seed = caseSeed(part * 1_000_000 + number)
      let isWide = !number.isMultiple(of: 4)
      var random = RandomBody(seed: seed, isWide: isWide)
      let isOutsourced = number % 4 == 2
      if isOutsourced { random.outsource() }
      let oracle = Oracle(random.body, days: OracleTests.days)
      let registry = random.body.registry()
      for question in isOutsourced ? random.outsourcedCases(1) : isWide ? random.wideCases(1) : random.cases(1) {
        // Work is looked at by itself.
        if RandomBody.work.contains(where: { $0.provision == question.provision }) { continue }
        let answers = OracleTests.days.map { today in
          registry.approval(
            question.provision, at: question.place, on: today, by: question.applicants, without: question.absent,
            unit: question.unit)
        }
        let traces = answers.map(\.trace)
        for (today, answer) in zip(OracleTests.days, answers) {
          if case .needsPlace = answer.outcome { continue }
          let asked = Oracle.Question(
            place: question.place, applicants: question.applicants, today: today, unit: question.unit, absent: question.absent)
          let found = OracleTests.outcome(answer)
          let expected = oracle.approval(question.provision, asked)
          tally[OracleTests.kind(expected), default: 0] += 1
          if found != expected {
            Issue.record("seed \(seed), \(question), day \(today): \(expected) expected\n\(answer.trace)")
          }
          if case .nobody(let slots, let people) = answer.outcome {
            #expect(oracle.isProof(slots, question.provision, asked), "seed \(seed), \(question), day \(today): \(slots)")
            let left = Set(slots.flatMap { answer.slots[$0].candidates.map(\.person) })
            #expect(left == Set(people), "seed \(seed), \(question), day \(today)")
          }
          if today % 5 == 0 {
            for person in RandomBody.people {
              let isEntitled = if case .yes = answer.entitlement(of: person).verdict { true } else { false }
              #expect(
                isEntitled == oracle.may(person, question.provision, asked),
                "seed \(seed), \(question), day \(today), may \(person)")
            }
          }
          let end = answer.validUntil.map { Int($0.dayNumber - day(0).dayNumber) } ?? Int.max
          #expect(end > today, "seed \(seed)")
          for later in OracleTests.days where later > today && later < end && traces[later] != traces[today] {
            Issue.record("seed \(seed), \(question): day \(today) says until \(end), day \(later) differs")
          }
        }
      }
    }
    // Each kind of outcome is well represented, else the comparison would show little.
    for kind in ["approved by one", "approved by more", "nobody", "blocked"] {
      #expect(tally[kind, default: 0] > 150, "\(tally)")
    }
  }

  /// Work of several persons, of contractors' workers among others, is staffed on every day as trying everybody says:
  /// `persons: 2` is met by two workers of contracts in force that somebody consented to, and by nobody else from outside.
  @Test func workOfSeveralIsStaffedOnEveryDay() {
    var tally: [String: Int] = [:]
    for number in 0..<300 {
      let seed = caseSeed(7_000_000 + number)
      var random = RandomBody(seed: seed, isWide: true)
      random.outsource()
      let oracle = Oracle(random.body, days: OracleTests.days)
      let registry = random.body.registry()
      for question in random.outsourcedCases(6) where RandomBody.work.contains(where: { $0.provision == question.provision }) {
        for today in OracleTests.days {
          var moment = Moment(registry: registry, date: day(today))
          let slots = moment.slots(
            of: registry.duties(of: question.provision), for: question.place,
            facts: CaseFacts(applicants: question.applicants, assumedAbsent: question.absent))
          let asked = Oracle.Question(
            place: question.place, applicants: question.applicants, today: today, unit: nil, absent: question.absent)
          let expected = oracle.work(question.provision, asked)
          #expect(OracleTests.outcome(Moment.staff(slots)) == expected, "seed \(seed), \(question), day \(today)")
          var people: [StaffNumber] = []
          if case .approved(let found) = expected { people = found.compactMap(\.self) }
          let outside = people.count { person in
            random.body.contents.people.contains { $0.number == person && $0.employment.isOutsideParty }
          }
          tally[people.isEmpty ? "nobody" : outside > 1 ? "two workers" : outside == 1 ? "one worker" : "staff", default: 0] += 1
        }
      }
    }
    for kind in ["nobody", "two workers", "one worker", "staff"] { #expect(tally[kind, default: 0] > 100, "\(tally)") }
  }

  private static func outcome(_ answer: ApprovalAnswer) -> Oracle.Outcome? { outcome(answer.outcome) }

  private static func outcome(_ outcome: ApprovalAnswer.Outcome) -> Oracle.Outcome? {
    switch outcome {
    case .approvable(let fillings):
      .approved(fillings.map { if case .person(let candidate) = $0 { candidate.person } else { nil } })
    case .nobody: .nobody
    case .blocked: .blocked
    case .undecided, .needsPlace: nil
    }
  }

  private static func kind(_ outcome: Oracle.Outcome) -> String {
    switch outcome {
    case .approved(let people): people.count == 1 ? "approved by one" : "approved by more"
    case .nobody: "nobody"
    case .blocked: "blocked"
    }
  }
}
