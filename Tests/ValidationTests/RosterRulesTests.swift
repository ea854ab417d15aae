import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

/// The rules about rosters and check sheets: versions, changes, the yearly confirmation.
@Suite struct RosterRulesTests {
  private static let rules: [any Rule.Type] = [
    RosterVersionsMixed.self, RosterOutdated.self, RosterConfirmationDue.self, CheckSheetLacking.self,
  ]

  @Test func aRosterOfOneVersionIsSound() {
    for rule in Self.rules { #expect(Body.contracted().findings(of: rule).isEmpty, "\(rule)") }
  }

  // MARK: Versions

  /// From the day on which a newer version came on.
  @Test func whoStandsOnAnOlderVersionIsFound() {
    var body = Body.contracted()
    body.roster("K-1", "v2", on: 40)
    let findings = body.findings(of: RosterVersionsMixed.self)
    #expect(findings.map(\.persons) == [["w1"], ["w2"]])
    #expect(findings.map(\.period) == [.days(40, 300), .days(40, 300)])
    #expect(body.findings(of: RosterVersionsMixed.self, from: 300).isEmpty)
  }

  @Test func aVersionThatNeverCameIsFound() throws {
    var body = Body.contracted()
    body.person("w3", .contractor, .days(0, 300))
    let origin = body.worker("w3", "K-1", roster: "v9")
    let finding = try #require(body.findings(of: RosterVersionsMixed.self).first)
    #expect(finding.location == TextPosition(origin, field: "roster"))
    #expect(finding.message.en.contains("was not received"))
  }

  @Test func aConfirmationMakesNoNewVersion() {
    var body = Body.contracted()
    body.roster("K-1", "v1", on: 200, .noChange)
    #expect(body.findings(of: RosterVersionsMixed.self).isEmpty)
  }

  @Test func twoVersionsOfOneDayAreFound() {
    var body = Body.contracted()
    body.contents[Worker.self].removeAll()
    let origin = body.roster("K-1", "v2", on: 0)
    #expect(body.findings(of: RosterVersionsMixed.self).map(\.location) == [TextPosition(origin, field: "received-on")])
  }

  /// Where receipts are not kept, versions are those that workers name.
  @Test func withoutReceiptsWorkersTellTheVersions() {
    var body = Body.contracted()
    body.contents[RosterVersion.self].removeAll()
    body.contents[Worker.self].removeAll()
    body.worker("w1", "K-1", roster: "v1", rosterOn: 0)
    body.worker("w2", "K-1", roster: "v2", rosterOn: 10)
    #expect(body.findings(of: RosterVersionsMixed.self).map(\.persons) == [["w1"]])
  }

  // MARK: Newest change

  @Test(arguments: [(63, 0), (64, 1), (100, 1)]) func whoHasLeftIsToBeOffTheRosterWithinSoManyDays(from: Int, count: Int) {
    var body = Body.contracted()
    body.contents[Worker.self].removeAll { $0.person == "w2" }
    body.worker("w2", "K-1", .days(0, 50))
    let findings = body.findings(of: RosterOutdated.self, from: from)
    #expect(findings.count == count)
    #expect(findings.allSatisfy { $0.persons == ["w2"] })
    body.roster("K-1", "v2", on: 55)
    #expect(body.findings(of: RosterOutdated.self, from: from).isEmpty)
  }

  @Test func whoGoesOnUnderAnotherRowHasNotLeft() {
    var body = Body.contracted()
    body.contents[Worker.self].removeAll { $0.person == "w2" }
    body.worker("w2", "K-1", .days(0, 50))
    body.worker("w2", "K-1", systems: [], .days(50, 300))
    #expect(body.findings(of: RosterOutdated.self, from: 100).isEmpty)
  }

  // MARK: Once a year

  @Test(arguments: [(29, 0), (30, 1)]) func theConfirmationIsDueAfterSoManyDays(from: Int, count: Int) {
    var body = Body.contracted()
    body.parameters.rosterConfirmationDays = 30
    #expect(body.findings(of: RosterConfirmationDue.self, from: from).count == count)
    body.roster("K-1", "v1", on: 10, .yearly)
    #expect(body.findings(of: RosterConfirmationDue.self, from: from).isEmpty)
    #expect(body.findings(of: RosterConfirmationDue.self, from: 40).map(\.period) == [.days(nil, 300)])
  }

  /// Nobody has confirmed anything on a day to come, and a firm's worker does not confirm to the body.
  @Test func whatIsDatedAheadOrReceivedFromOutsideConfirmsNothing() {
    var body = Body.contracted()
    body.parameters.rosterConfirmationDays = 30
    body.roster("K-1", "v1", on: 200, .noChange)
    #expect(body.findings(of: RosterConfirmationDue.self, from: 100).count == 1)
    #expect(body.findings(of: RosterConfirmationDue.self, from: 200).isEmpty)
    body.roster("K-1", "v1", on: 90, .noChange, by: "w1")
    #expect(body.findings(of: RosterConfirmationDue.self, from: 100).count == 1)
    body.roster("K-1", "v1", on: 91, .noChange, by: "staff11")
    #expect(body.findings(of: RosterConfirmationDue.self, from: 100).isEmpty)
  }

  @Test func aContractWithoutARosterIsDueFromItsFirstDay() {
    var body = Body.outsourcing()
    body.contract("K-1")
    #expect(body.findings(of: RosterConfirmationDue.self).count == 1)
    var plain = Body.outsourcing()
    plain.contract("K-1", important: false)
    #expect(plain.findings(of: RosterConfirmationDue.self).isEmpty)
  }

  // MARK: Check sheet

  @Test(arguments: [
    (SheetResult?.some(.met), Int?.some(-10), true, 0), (nil, nil, true, 1), (.unmet, -10, true, 1), (.met, nil, true, 1),
    (.met, 300, true, 1),
    (nil, nil, false, 0), (.unmet, -10, false, 1),
  ])
  func theCheckSheet(result: SheetResult?, on: Int?, important: Bool, count: Int) {
    var body = Body.outsourcing()
    let origin = body.contract("K-1", important: important, sheet: result, sheetOn: on)
    #expect(
      body.findings(of: CheckSheetLacking.self).map(\.location) == Array(repeating: TextPosition(origin, field: "sheet-on"), count: count))
  }

  @Test func fingerprintsSurviveUnrelatedEdits() {
    func broken(_ noise: Bool) -> Body {
      var body = Body.contracted(noise: noise)
      body.roster("K-1", "v2", on: 40)
      body.contract("K-9", sheet: .unmet)
      return body
    }
    expectSameFingerprints(of: RosterVersionsMixed.self, broken(false), broken(true))
    expectSameFingerprints(of: CheckSheetLacking.self, broken(false), broken(true))
    expectSameFingerprints(of: RosterConfirmationDue.self, broken(false), broken(true))
  }
}
