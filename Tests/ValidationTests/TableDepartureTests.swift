import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct TableDepartureTests {
  private func findings(_ change: (inout TableRuleSample) throws -> Void) throws -> [Finding] {
    var sample = try TableRuleSample()
    try change(&sample)
    return sample.findings(of: TableDeparture.self)
  }

  @Test func theTableOfTheEditionIsSound() throws { #expect(try findings { _ in }.isEmpty) }

  @Test func aRowThatWentWithoutADecisionIsFound() throws {
    let found = try findings { $0.removeDuty("6.1-17-2", 2) }
    #expect(found.map(\.subject) == ["duty:6.1-17-2:2:omit"])
    #expect(found[0].severity == .error)
    #expect(found[0].location.origin.file == "table/duties.csv")
    // It is put back where it stood.
    #expect(found[0].remedies.count == 1)
    for word in ["kengen table amend duty:6.1-17-2:2", "kengen table restore duty:6.1-17-2:2"] {
      #expect(found[0].fix.ja.contains(word) && found[0].fix.en.contains(word))
    }
  }

  @Test func aDecisionOnRecordMakesItSound() throws {
    #expect(
      try findings { sample in
        sample.removeDuty("6.1-17-2", 2)
        try sample.amend("duty:6.1-17-2:2", .omit, base: try sample.base("duty:6.1-17-2:2", .omit))
      }.isEmpty)
  }

  @Test func aRoleOfTheBodysOwnNeedsADecision() throws {
    let found = try findings { sample in
      sample.contents.roles.append(
        Role(
          id: "mihon", name: Phrase("見本"), kind: .person, scope: .body, seats: SeatCount(minimum: 0, maximum: 1), superior: nil,
          evidence: Evidence(confidence: .local, sources: "", caveat: ""), origin: Origin(file: "table/roles.csv", line: 99)))
    }
    #expect(found.map(\.subject) == ["role:mihon:add"])
    #expect(found[0].location.origin.line == 99)
  }

  @Test func nothingHidesTheOtherRules() { #expect(!TableDeparture.hidesOthers) }
}
