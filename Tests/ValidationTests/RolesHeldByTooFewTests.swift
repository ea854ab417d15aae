import AuthorityTestSupport
import RegistryModel
import Testing

@testable import Validation

@Suite struct RolesHeldByTooFewTests {
  /// Three roles that three persons at least should hold together.
  private func body(_ holders: [(RoleID, StaffNumber)], persons: Int = 3) -> Body {
    var body = Body.sample()
    for role in ["one", "two", "three"] as [RoleID] { body.role(role, .body, seats: "0..*") }
    body.separation("trio", "one", "two", "three", persons: persons)
    for (role, person) in holders { body.assign(role, person, at: .body, .member, .days(nil, 9)) }
    return body
  }

  @Test func twoWhoHoldAllThreeAreFound() {
    let body = body([("one", "spare1"), ("two", "spare2"), ("three", "spare2"), ("three", "spare3")])
    let findings = body.findings(of: RolesHeldByTooFew.self)
    #expect(findings.map(\.persons) == [["spare1", "spare2"]])
    #expect(findings.map(\.period) == [.days(nil, 9)])
    #expect(findings.first?.fix.en.contains("kengen end three spare2 --until") ?? false)
  }

  @Test func threeAreEnough() {
    let body = body([("one", "spare1"), ("two", "spare2"), ("three", "spare3")])
    #expect(body.findings(of: RolesHeldByTooFew.self).isEmpty)
  }

  @Test func roleThatNobodyHoldsIsNoMatterOfTooFew() {
    #expect(body([("one", "spare1"), ("two", "spare1")]).findings(of: RolesHeldByTooFew.self).isEmpty)
  }

  /// The search for a cover against trying every set of people.
  @Test func coverIsExact() {
    var source = RandomSource(seed: 20_260_401)
    let people = (0..<6).map { StaffNumber("p\($0)") }
    for number in 0..<400 {
      let sets = (0..<Int.random(in: 1...5, using: &source)).map { _ in
        Set(people.filter { _ in Int.random(in: 0..<3, using: &source) == 0 })
      }
      for size in 0...3 {
        let exists = (0..<(1 << people.count)).contains { mask in
          mask.nonzeroBitCount <= size
            && sets.allSatisfy { set in people.indices.contains { mask >> $0 & 1 == 1 && set.contains(people[$0]) } }
        }
        let found = CoveringPeople.cover(sets, with: size)
        #expect((found != nil) == exists, "case \(number), size \(size): \(sets)")
        if let found { #expect(found.count <= size && sets.allSatisfy { !$0.isDisjoint(with: found) }) }
      }
    }
  }
}
