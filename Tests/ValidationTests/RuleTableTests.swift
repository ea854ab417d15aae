import Testing
import Validation

@Suite struct RuleTableTests {
  @Test func idsAreDistinctAndFound() {
    let ids = RuleTable.rules.map { $0.id }
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(RuleTable.rule(id)?.id == id) }
    #expect(RuleTable.rule("no-such-rule") == nil)
  }

  @Test func idsAreKebabCase() {
    for rule in RuleTable.rules {
      #expect(rule.id.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-") }, "\(rule.id)")
    }
  }

  /// What the registry rests on, and exceptions themselves, admit of no exception.
  @Test func onlyCoverageAndSeparationAreWaivable() {
    // Nobody can permit that somebody decides who may not.
    let never = [DecisionNotEntitled.id, OutsidePartyDecides.id]
    // Of contracts, what a body cannot always have at once.
    let ofContracts = [WorkerUntrained.id, WorkersTooFew.id, AreaUnwatched.id]
    for rule in RuleTable.rules {
      let mayBe =
        [.coverage, .separation, .recurring].contains(rule.kind) && !never.contains(rule.id) || ofContracts.contains(rule.id)
      #expect(rule.isWaivable == mayBe, "\(rule.id)")
    }
  }

  /// Which kind of conflict a rule of separation speaks of is never left open.
  @Test func everySeparationRuleHasItsForm() {
    for rule in RuleTable.rules where rule.kind == .separation { #expect(rule.conflict != nil, "\(rule.id)") }
    #expect(Set(RuleTable.rules.compactMap { $0.conflict }) == Set(ConflictForm.allCases))
  }
}
