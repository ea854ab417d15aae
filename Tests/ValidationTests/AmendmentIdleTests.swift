import RegistryModel
import Testing
import Validation

@Suite struct AmendmentIdleTests {
  private func findings(_ change: (inout TableRuleSample) throws -> Void) throws -> [Finding] {
    var sample = try TableRuleSample()
    try change(&sample)
    return sample.findings(of: AmendmentIdle.self)
  }

  @Test func anAmendmentThatShowsInTheTableIsSound() throws {
    #expect(
      try findings { sample in
        sample.removeDuty("6.1-17-2", 2)
        try sample.amend("duty:6.1-17-2:2", .omit, base: "sha256:0")
      }.isEmpty)
  }

  @Test func anAmendmentThatChangesNothingIsFound() throws {
    let found = try findings { try $0.amend("duty:6.1-17-2:2", .change, base: "sha256:0") }
    #expect(found.map(\.subject) == ["duty:6.1-17-2:2"])
    #expect(found[0].message.en.contains("changes nothing"))
  }

  @Test func anAmendmentOfARowThatIsNowhereIsFound() throws {
    let found = try findings { try $0.amend("duty:6.1-99:2", .change, base: "sha256:0") }
    #expect(found[0].message.en.contains("neither in edition R5.3 nor in the table"))
  }

  @Test func anAmendmentThatSaysOtherwiseIsFound() throws {
    let found = try findings { sample in
      sample.removeDuty("6.1-17-2", 2)
      try sample.amend("duty:6.1-17-2:2", .change, base: "sha256:0")
    }
    #expect(found[0].message.en.contains("says change, but the table shows omit"))
  }
}
