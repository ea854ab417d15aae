import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

@Suite struct StaffingMatcherTests {
  /// The matcher's answer on thousands of random instances, beside that of trying everything.
  @Test func agreesWithTryingEverything() {
    var possible = 0
    for number in 0..<3000 {
      var source = RandomSource(seed: caseSeed(number))
      let brute = BruteStaffing.random(&source)
      switch StaffingMatcher(options: brute.options).solve() {
      case .possible(let vector):
        possible += 1
        #expect(vector == brute.least, "seed \(caseSeed(number)): \(brute.options)")
      case .impossible(let slots, let people):
        #expect(brute.least == nil, "seed \(caseSeed(number)): \(brute.options)")
        #expect(
          people.count < slots.count && people == brute.people(of: slots).sorted(),
          "seed \(caseSeed(number)): \(slots) \(people) of \(brute.options)")
        #expect(
          brute.isMinimal(slots), "seed \(caseSeed(number)): \(slots) of \(brute.options)")
      }
    }
    // Were nearly all of one kind, the comparison would show little.
    #expect((800...2200).contains(possible), "\(possible) of 3000 possible")
  }

  @Test func noSlotsAreStaffedByNobody() {
    #expect(StaffingMatcher(options: []).solve() == .possible([]))
  }

  /// The first slot keeps its first choice although the second then takes its third.
  @Test func earlierSlotsChooseFirst() {
    let matcher = StaffingMatcher(options: [["a", "b"], ["a", "a2", "b"], ["a2"]])
    #expect(matcher.solve() == .possible([0, 2, 0]))
  }

  /// The first slot gives way where the second has nobody else.
  @Test func firstGivesWayToTheOnlyOne() {
    #expect(StaffingMatcher(options: [["a", "b"], ["a"]]).solve() == .possible([1, 0]))
  }

  @Test func shortageNamesOnlyTheSlotsThatAreShort() {
    let matcher = StaffingMatcher(options: [["a", "b", "c"], ["x"], ["d"], ["x"]])
    #expect(matcher.solve() == .impossible(slots: [1, 3], people: ["x"]))
  }
}
