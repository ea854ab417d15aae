import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct ExclusiveRolesTests {
  /// `spare1` develops for `tax` throughout and tests for it in [10, 20).
  private func body(_ tester: StaffNumber = "spare1", noise: Bool = false) -> (Body, Origin) {
    var body = Body.sample(noise: noise)
    body.role("developer", .system, seats: "0..*")
    body.role("tester", .system, seats: "0..*")
    body.separation("tests", "developer", "tester", atMost: 1)
    let origin = body.assign("developer", "spare1", at: .system("tax"))
    body.assign("tester", tester, at: .system("tax"), .member, .days(10, 20))
    return (body, origin)
  }

  @Test func rolesHeldTogetherAreFound() {
    let (body, origin) = body()
    let findings = body.findings(of: ExclusiveRoles.self)
    expectOne(
      findings,
      Expected(
        rule: "exclusive-roles", severity: .error, period: .days(10, 20), origin: origin,
        fix: ["kengen end tester spare1 --system tax --until 2026-04-11"]))
    #expect(findings.first?.persons == ["spare1"])
  }

  @Test func rolesHeldByTwoAreSound() {
    #expect(body("spare2").0.findings(of: ExclusiveRoles.self).isEmpty)
  }

  @Test func rolesAtTwoSystemsAreApartOnlyAnywhere() {
    for reach in RoleSeparation.Reach.allCases {
      var body = body("spare2").0
      body.system("tax2", unit: "0202")
      body.assign("tester", "spare1", at: .system("tax2"))
      body.separationRules = []
      body.separation("tests", "developer", "tester", reach: reach, atMost: 1)
      #expect(body.findings(of: ExclusiveRoles.self).count == (reach == .anywhere ? 1 : 0), "\(reach)")
    }
  }

  @Test func subtreeCountsWhatLiesUnderTheUnit() {
    var body = Body.sample()
    body.separation("line", "bureau-manager", "section-manager", reach: .sameSubtree, atMost: 1)
    #expect(body.findings(of: ExclusiveRoles.self).isEmpty)
    body.assign("section-manager", "bureau1", at: .unit("0202"), .member, .days(5, nil))
    #expect(body.findings(of: ExclusiveRoles.self).isEmpty, "another bureau's section")
    body.assign("section-manager", "bureau1", at: .unit("0101"), .member, .days(7, nil))
    #expect(body.findings(of: ExclusiveRoles.self).map(\.period) == [.days(7, nil)])
  }

  @Test func rolesThatFollowPostsCount() {
    var body = Body.sample()
    body.separation("top", "ciso", "general-manager", reach: .samePlace, atMost: 1)
    body.appoint("general", "vice-mayor", at: "0000", .concurrent, .days(3, 4))
    let findings = body.findings(of: ExclusiveRoles.self)
    #expect(findings.map(\.period) == [.days(3, 4)])
    #expect(findings.first?.fix.en.contains("kengen assign general-manager NUMBER") ?? false)
  }

  @Test func twoOfThreeMayBeAllowed() {
    var body = body().0
    body.role("keeper", .system, seats: "0..*")
    body.separationRules = []
    body.separation("three", "developer", "tester", "keeper", atMost: 2)
    #expect(body.findings(of: ExclusiveRoles.self).isEmpty)
    body.assign("keeper", "spare1", at: .system("tax"), .member, .days(15, 30))
    #expect(body.findings(of: ExclusiveRoles.self).map(\.period) == [.days(15, 20)])
  }

  @Test func dynamicRuleForbidsNoHolding() {
    var body = body().0
    body.separationRules = []
    body.separation("tests", "developer", "tester", atMost: 1, mode: .dynamic)
    #expect(body.findings(of: ExclusiveRoles.self).isEmpty)
  }

  /// Random holdings of three roles against counting day by day.
  @Test func sameAsCountingDayByDay() {
    var found = 0
    for number in 0..<60 {
      let seed = UInt64(number) &* 7919 &+ 11
      var source = RandomSource(seed: seed)
      var body = Body.sample()
      let roles: [RoleID] = ["one", "two", "three"]
      for role in roles { body.role(role, .section, seats: "0..*") }
      let limit = Int.random(in: 1...2, using: &source)
      let reach = RoleSeparation.Reach.allCases.randomElement(using: &source) ?? .anywhere
      body.separation("rule", "one", "two", "three", reach: reach, atMost: limit)
      var facts: [(RoleID, StaffNumber, UnitCode, Int, Int)] = []
      for _ in 0..<12 {
        let from = Int.random(in: 0...14, using: &source)
        let fact = (
          roles.randomElement(using: &source) ?? "one",
          (["spare1", "spare2"] as [StaffNumber]).randomElement(using: &source) ?? "spare1",
          (["0101", "0102"] as [UnitCode]).randomElement(using: &source) ?? "0101", from,
          Int.random(in: from + 1...from + 6, using: &source)
        )
        facts.append(fact)
        body.assign(fact.0, fact.1, at: .unit(fact.2), .member, .days(fact.3, fact.4))
      }
      let findings = body.findings(of: ExclusiveRoles.self)
      found += findings.count
      for person in ["spare1", "spare2"] as [StaffNumber] {
        for today in 0...20 {
          let held = facts.filter { $0.1 == person && $0.3 <= today && today < $0.4 }
          // Sections lie beside each other, so the same subtree is the same place.
          let groups = reach == .anywhere ? [held] : ["0101", "0102"].map { unit in held.filter { $0.2 == UnitCode(unit) } }
          let isBroken = groups.contains { Set($0.map(\.0)).count > limit }
          let isFound = findings.contains { $0.persons == [person] && $0.period.contains(day(today)) }
          #expect(isBroken == isFound, "seed \(seed), \(person), day \(today)")
        }
      }
    }
    #expect(found > 40, "\(found)")
  }
}
