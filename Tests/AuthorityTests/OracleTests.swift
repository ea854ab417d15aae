import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

@Suite struct OracleTests {
  private static let days = 0...RandomBody.lastDay

  /// Every answer on every day of thousands of random bodies, beside the naive one; and each answer holds on
  /// every day until the one it names.
  @Test(arguments: 0..<4)
  func agreesOnEveryDay(part: Int) {
    var tally: [String: Int] = [:]
    for number in 0..<400 {
      let seed = caseSeed(part * 10_000 + number)
      var random = RandomBody(seed: seed)
      let oracle = Oracle(random.body, days: OracleTests.days)
      let registry = random.body.registry()
      for question in random.cases(1) {
        let answers = OracleTests.days.map { today in
          registry.approval(question.provision, at: question.place, on: today, by: question.applicants)
        }
        let traces = answers.map(\.trace)
        for (today, answer) in zip(OracleTests.days, answers) {
          let found = OracleTests.outcome(answer)
          let expected = oracle.approval(
            question.provision,
            .init(place: question.place, applicants: question.applicants, today: today))
          tally[OracleTests.kind(expected), default: 0] += 1
          if found != expected {
            Issue.record("seed \(seed), \(question), day \(today): \(expected) expected\n\(answer.trace)")
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

  private static func outcome(_ answer: ApprovalAnswer) -> Oracle.Outcome? {
    switch answer.outcome {
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
