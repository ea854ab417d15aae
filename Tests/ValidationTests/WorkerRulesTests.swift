import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

/// The rules about single workers and controlled areas.
@Suite struct WorkerRulesTests {
  private static let rules: [any Rule.Type] = [
    WorkerUnidentified.self, WorkerUntrained.self, WorkerBeyondContract.self, WorkerIsStaff.self, WorkerTwoNumbers.self,
    WorkersTooFew.self, AreaUnwatched.self,
  ]

  @Test func twoCheckedWorkersAreSound() {
    for rule in Self.rules { #expect(Body.contracted().findings(of: rule).isEmpty, "\(rule)") }
  }

  /// The body with w2 replaced by another row.
  private func body(_ replace: (inout Body) -> Origin) -> (Body, Origin) {
    var body = Body.contracted()
    body.contents[Worker.self].removeAll { $0.person == "w2" }
    let origin = replace(&body)
    return (body, origin)
  }

  // MARK: Identity and training

  @Test func identityThatWasNotCheckedIsFound() {
    let (body, origin) = body { $0.worker("w2", "K-1", identity: nil, identityOn: nil) }
    expectOne(
      body.findings(of: WorkerUnidentified.self),
      Expected(
        rule: "worker-unidentified", severity: .error, period: .days(nil, 300), origin: origin, field: "identity", fix: ["identity-on"]))
    // A method without a day says nothing.
    #expect(self.body { $0.worker("w2", "K-1", identityOn: nil) }.0.findings(of: WorkerUnidentified.self).count == 1)
  }

  @Test func aCheckAfterTheFirstDayLeavesTheDaysBefore() {
    let (late, _) = body { $0.worker("w2", "K-1", identityOn: 7) }
    #expect(late.findings(of: WorkerUnidentified.self).map(\.period) == [.days(nil, 7)])
    #expect(late.findings(of: WorkerUnidentified.self, from: 7).isEmpty)
    #expect(body { $0.worker("w2", "K-1", identityOn: 0) }.0.findings(of: WorkerUnidentified.self).isEmpty)
  }

  @Test(arguments: [(89, 0), (90, 1), (119, 1), (120, 0)]) func trainingIsDueAfterSoManyDays(from: Int, count: Int) {
    let (body, origin) = body { $0.worker("w2", "K-1", trainedOn: 120) }
    #expect(
      body.findings(of: WorkerUntrained.self, from: from).map(\.location)
        == Array(repeating: TextPosition(origin, field: "trained-on"), count: count))
  }

  // MARK: Beyond the contract

  @Test func systemsAreasAndDaysAreTheContracts() {
    func findings(_ replace: (inout Body) -> Origin) -> [String?] {
      body(replace).0.findings(of: WorkerBeyondContract.self).map(\.location.field)
    }
    #expect(findings { $0.worker("w2", "K-1", systems: ["tax", "other"]) } == ["systems"])
    #expect(findings { $0.worker("w2", "K-1", areas: ["vault"]) } == ["areas"])
    #expect(findings { $0.worker("w2", "K-1", .days(0, 301)) } == ["until"])
    #expect(findings { $0.worker("w2", "K-1", .days(-1, 300)) } == [])
    #expect(findings { $0.worker("w2", "K-1", .days(0, 299)) } == [])
  }

  /// Of an important contract nothing goes without saying; of another everything that it does not limit.
  @Test(arguments: [true, false]) func aContractThatSaysNothing(isImportant: Bool) {
    var body = Body.outsourcing()
    body.contract("K-1", important: isImportant, systems: [], areas: [])
    body.person("w1", .contractor, .days(0, 300))
    body.worker("w1", "K-1")
    #expect(body.findings(of: WorkerBeyondContract.self).map(\.location.field) == (isImportant ? ["systems", "areas"] : []))
  }

  @Test func thePersonsOwnRecordBoundsTheDays() {
    var body = Body.contracted()
    body.contents.people.removeAll { $0.number == "w2" }
    body.person("w2", .contractor, .days(0, 200))
    #expect(body.findings(of: WorkerBeyondContract.self).map(\.period) == [.days(200, 300)])
  }

  // MARK: Who they are

  @Test func aMemberOfStaffIsNoWorker() {
    let (body, origin) = body { $0.worker("staff22", "K-1") }
    #expect(body.findings(of: WorkerIsStaff.self).map(\.location) == [TextPosition(origin, field: "person")])
    #expect(body.findings(of: WorkerIsStaff.self, from: 300).isEmpty)
  }

  @Test func aWorkerWithAPostIsStaff() {
    var body = Body.contracted()
    body.appoint("w2", "clerk", at: "0101", .regular, .days(299, nil))
    #expect(body.findings(of: WorkerIsStaff.self).map(\.persons) == [["w2"]])
  }

  private func namesakes(_ kana: String, _ employment: Employment = .contractor, _ period: Period = .days(0, 300)) -> [Finding] {
    var body = Body.contracted()
    body.contents.people.removeAll { $0.number == "w2" }
    for (number, kana, employment) in [("w2", "ミホン", Employment.contractor), ("x9", kana, employment)] {
      body.contents.people.append(
        Person(
          number: StaffNumber(number), name: "見本 外二", kana: kana, employment: employment, period: number == "w2" ? .days(0, 300) : period,
          origin: body.nextOrigin("people/xx.csv")))
    }
    return body.findings(of: WorkerTwoNumbers.self)
  }

  @Test func oneNameAndReadingWithTwoNumbersIsFound() {
    #expect(namesakes("ミホン").map(\.persons) == [["w2", "x9"]])
    #expect(namesakes("みほん", .regular).count == 1)
    #expect(namesakes("ベツ").isEmpty)
    #expect(namesakes("").isEmpty)
    #expect(namesakes("ミホン", .contractor, .days(300, nil)).isEmpty)
  }

  /// One finding a worker, however many bear the name: the first few are named, the others counted.
  @Test func manyOfANameAreOneFinding() throws {
    var body = Body.contracted()
    body.contents.people.removeAll { $0.number == "w1" || $0.number == "w2" }
    for number in ["w1", "w2"] + (10..<30).map({ "x\($0)" }) {
      body.contents.people.append(
        Person(
          number: StaffNumber(number), name: "見本 外二", kana: "ミホン", employment: number.hasPrefix("w") ? .contractor : .regular,
          period: number == "x29" ? .days(290, nil) : number.hasPrefix("x") ? .days(0, 100) : .days(0, 300),
          origin: body.nextOrigin("people/xx.csv")))
    }
    let findings = body.findings(of: WorkerTwoNumbers.self)
    // Of the two workers the second tells of the first too, so that it is told once.
    #expect(
      findings.map(\.persons)
        == [["w1", "x10", "x11", "x12"], ["w1", "x29"], ["w2", "w1", "x10", "x11"].sorted()].map { $0.map { StaffNumber($0) } })
    #expect(findings.map(\.period) == [.days(nil, 100), .days(290, 300), .days(nil, 300)])
    #expect(findings[0].message.ja.contains("ほか 16 人") && findings[0].message.en.contains("and 16 more"))
    #expect(findings[2].message.en.contains("and 18 more"))
    #expect(Set(findings.map(\.fingerprint)).count == 3)
    #expect(findings[0].notes.count == 3)
  }

  // MARK: Several persons

  @Test func oneWorkerForTwoIsFound() {
    var body = Body.contracted()
    body.contents[Worker.self].removeAll { $0.person == "w2" }
    body.worker("w2", "K-1", .days(0, 50))
    let findings = body.findings(of: WorkersTooFew.self)
    #expect(findings.map(\.period) == [.days(50, 300)])
    #expect(findings.map(\.persons) == [["w1"]])
    #expect(findings.map(\.provisions) == [["8.1-exp-multi"]])
  }

  @Test func whoIsAwayOrOnAnotherSystemDoesNotCheck() {
    var away = Body.contracted()
    away.absent("w1", .days(10, 12))
    #expect(away.findings(of: WorkersTooFew.self).map(\.period) == [.days(10, 12)])
    let (other, _) = body { $0.worker("w2", "K-1", systems: []) }
    #expect(other.findings(of: WorkersTooFew.self).count == 1)
  }

  /// Those of a sub-contract count where the body has consented to it.
  @Test(arguments: [("見本承諾", 0), ("", 1)]) func subcontractorsCountWithConsent(consent: String, count: Int) {
    var (body, _) = body { $0.worker("w2", "K-2") }
    body.contract("K-2", tier: 2, under: "K-1", consent: consent, by: "head11", on: -1, important: false, sheet: nil, sheetOn: nil)
    #expect(body.findings(of: WorkersTooFew.self).count == count)
  }

  @Test func whatIsNotImportantOrNotDemandedIsNot() {
    var plain = Body.outsourcing()
    plain.contract("K-1", important: false)
    #expect(plain.findings(of: WorkersTooFew.self).isEmpty)
    var undemanded = Body.sample()
    undemanded.contract("K-1")
    #expect(undemanded.findings(of: WorkersTooFew.self).isEmpty)
  }

  // MARK: Areas

  @Test func anAreaWithoutEscortOrCameraIsFound() {
    var body = Body.contracted()
    body.contents[ControlledArea.self].removeAll()
    let origin = body.area("server-room", [.twoPersons])
    #expect(body.findings(of: AreaUnwatched.self).map(\.location) == [TextPosition(origin, field: "measures")])
    #expect(body.findings(of: AreaUnwatched.self).map(\.period) == [.days(nil, 300)])
    for measures: Set<AreaMeasure> in [[.camera], [.escort], [.staff]] {
      body.contents[ControlledArea.self].removeAll()
      body.area("server-room", measures)
      #expect(body.findings(of: AreaUnwatched.self).isEmpty)
    }
  }

  @Test func nobodyToEscortIsFound() {
    var body = Body.contracted()
    body.absent("head11", .days(20, 30))
    body.absent("staff11", .days(25, 40))
    #expect(body.findings(of: AreaUnwatched.self).map(\.period) == [.days(25, 30)])
    body.contents[ControlledArea.self].removeAll()
    body.area("server-room", [.camera])
    #expect(body.findings(of: AreaUnwatched.self).isEmpty)
  }

  @Test func anAreaThatNobodyEntersIsSound() {
    var body = Body.outsourcing()
    body.contents[ControlledArea.self].removeAll()
    body.area("server-room", [])
    #expect(body.findings(of: AreaUnwatched.self).isEmpty)
  }

  @Test func fingerprintsSurviveUnrelatedEdits() {
    func broken(_ noise: Bool) -> Body {
      var body = Body.contracted(noise: noise)
      body.contents[Worker.self].removeAll()
      body.worker("staff22", "K-1", identity: nil, systems: ["tax", "other"])
      body.area("vault", [])
      body.worker("w1", "K-1", systems: [], areas: ["vault"])
      return body
    }
    for rule: any Rule.Type in [WorkerUnidentified.self, WorkerBeyondContract.self, WorkerIsStaff.self, WorkersTooFew.self] {
      expectSameFingerprints(of: rule, broken(false), broken(true))
    }
  }
}
