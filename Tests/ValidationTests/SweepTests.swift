import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

@testable import Validation

@Suite struct SweepTests {
  @Test func neighbouringStretchesOfOneProblemAreOne() {
    var body = Body.sample()
    body.absent("spare1", .days(3, 5))
    body.absent("spare1", .days(5, 9))
    let stretches = body.context().sweep({ $0.absence(of: "spare1").map { _ in "away" } }, key: { $0 })
    #expect(stretches.map(\.period) == [.days(3, 9)])
  }

  @Test func differentProblemsStayApart() {
    var body = Body.sample()
    body.absent("spare1", .days(3, 5))
    body.absent("spare1", .days(5, 9))
    let stretches = body.context().sweep({ $0.absence(of: "spare1") }, key: { "\($0.origin.line)" })
    #expect(stretches.map(\.period) == [.days(3, 5), .days(5, 9)])
  }

  @Test func problemOnTheFirstDayHasAnOpenBeginning() {
    var body = Body.sample()
    body.absent("spare1", .days(-5, 2))
    let stretches = body.context().sweep({ $0.absence(of: "spare1").map { _ in "away" } }, key: { $0 })
    #expect(stretches.map(\.period) == [.days(nil, 2)])
  }

  @Test func sameProblemAfterAGapIsAnother() {
    var body = Body.sample()
    body.absent("spare1", .days(3, 5))
    body.absent("spare1", .days(6, 9))
    let stretches = body.context().sweep({ $0.absence(of: "spare1").map { _ in "away" } }, key: { $0 })
    #expect(stretches.map(\.period) == [.days(3, 5), .days(6, 9)])
  }

  // MARK: Against each day by itself

  /// What a finding says of one day, provision by provision, since which provisions are proved together may
  /// depend on facts of other days.
  private static func texts(_ finding: Finding) -> [String] {
    let persons = finding.persons.map(\.text).sorted().joined(separator: "+")
    guard !finding.provisions.isEmpty else { return ["\(finding.rule) \(finding.subject) \(persons)"] }
    return finding.provisions.map { "\(finding.rule) \($0)@\(finding.place?.text ?? "") \(persons)" }
  }

  /// The findings of a sweep, day by day, are those of a body in which that day stands still.
  @Test(arguments: 0..<4)
  func sameFindingsAsDayByDay(part: Int) {
    let rules: [any Rule.Type] = [
      VacantSeat.self, DoublyHeldSeat.self, NoIndependentApprover.self, JointPermissionCollapsed.self,
    ]
    var tally: [String: Int] = [:]
    for number in 0..<8 {
      let seed = caseSeed(part * 10_000 + number)
      var body = RandomBody(seed: seed).body
      // Roles that fell to one person are rare by chance.
      for role: RoleID in ["top", "general"] where !number.isMultiple(of: 4) {
        body.assign(role, number.isMultiple(of: 2) ? "p02" : "p05", at: .body, .member, .days(4, 15))
      }
      let swept = rules.flatMap { body.findings(of: $0) }
      for today in 0...RandomBody.lastDay {
        let still = body.rebuilt(.frozen(on: today))
        let expected = Set(rules.flatMap { still.findings(of: $0) }.flatMap(SweepTests.texts))
        let found = swept.filter { $0.period.contains(day(today)) }
        for finding in found { tally[finding.rule, default: 0] += 1 }
        let texts = found.flatMap(SweepTests.texts)
        #expect(expected.symmetricDifference(texts) == [], "seed \(seed), day \(today)")
        #expect(texts.count == Set(texts).count, "seed \(seed), day \(today): said twice")
      }
    }
    for rule in rules { #expect(tally[rule.id, default: 0] > 0, "\(tally)") }
  }
}
