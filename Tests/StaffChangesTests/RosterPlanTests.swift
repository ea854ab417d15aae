import OfficeFiles
import RegistryModel
import RegistryText
import StaffChanges
import Testing

/// The first day of the tests' contract and so many days after it.
private func day(_ number: Int) -> CalendarDate {
  (CalendarDate("2026-04-01") ?? CalendarDate(dayNumber: 0)).advanced(by: number)
}

/// A registry with one contract, as text: w1 and w2 work under K-1 from day 0 to day 300, on roster v1 of day 0.
private struct Firm {
  var people = [
    "staff11,見本 staff11,,regular,,", "w1,見本 w1,,contractor,\(day(0)),\(day(300))", "w2,見本 w2,,contractor,\(day(0)),\(day(300))",
  ]
  var workers = [Firm.worker("w1"), Firm.worker("w2")]
  var rosters = ["K-1,v1,\(day(0)),change,"]

  static func worker(
    _ person: String, roster: String = "v1", on: Int = 0, identity: String = "document,\(day(0))", trained: String = "\(day(5))",
    confirmed: String = "", systems: String = "tax", areas: String = "server-room", from: Int = 0, until: Int = 300
  ) -> String {
    "K-1,\(person),\(roster),\(day(on)),\(identity),\(trained),\(confirmed),\(systems),\(day(from)),\(day(until)),\(areas)"
  }

  func registry() -> Registry {
    var reader = RegistryReader(layout: Village.layout)
    func read(_ path: String, _ header: String, _ rows: [String]) {
      reader.read(path, Array(([header] + rows.sorted()).joined(separator: "\n").utf8) + [0x0A])
    }
    read("org/units.csv", Unit.schema.headerLine, ["0000,見本村,,body,,,,", "0101,総務課,,section,0000,,,"])
    read("org/systems.csv", InformationSystem.schema.headerLine, ["tax,税,,lgwan,0101,,"])
    read("org/areas.csv", ControlledArea.schema.headerLine, ["server-room,サーバ室,,0101,escort,,"])
    read("people/all.csv", Person.schema.headerLine, people)
    read(
      "contracts/contracts.csv", Contract.schema.headerLine,
      ["K-1,保守,見本会社,0101,1,,,\(day(0)),\(day(300)),,tax,server-room,yes,\(day(0)),met,,"])
    read("contracts/workers.csv", Worker.schema.headerLine, workers)
    read("contracts/rosters.csv", RosterVersion.schema.headerLine, rosters)
    #expect(reader.defects.isEmpty, "\(reader.defects)")
    let manifest = Manifest(
      format: 1, bodyName: Phrase("見本村"), bodyUnit: UnitCode("0000"), edition: "R5.3", networkModel: .alpha, layout: Village.layout,
      exOfficio: [], deputyOrder: [], groups: [], contactPoints: [])
    return Registry(manifest: manifest, contents: reader.contents, isComplete: true)
  }
}

/// A firm's roster against the workers of its contract.
@Suite struct RosterPlanTests {
  /// w1 and w2 under K-1, of names 見本 w1 and 見本 w2.
  private func plan(
    _ text: String, _ firm: Firm = Firm(), version: String = "v2", on: Int = 40, renames: [String] = [],
    sameNames: [String] = [], leavers: Int? = nil, first: String? = "900001"
  ) -> RosterPlan {
    let registry = firm.registry()
    let contract = registry.outsourcing.contract(ContractID("K-1"))
    var accepted = StaffAcceptance()
    accepted.renames = Set(renames.map { StaffNumber($0) })
    accepted.namesakes = Set(sameNames.map { StaffNumber($0) })
    if let leavers { accepted.figures[.leavers] = leavers }
    let table = OfficeTable(file: "r.csv", bytes: Array(text.utf8), isHeading: RosterMapping().knows)
    guard let contract else { fatalError("no contract") }
    return RosterPlanner.plan(
      table, RosterMapping(), registry, contract,
      RosterOptions(
        contract: ContractID("K-1"), version: version, receivedOn: day(on), kind: .change, receivedBy: nil,
        firstNumber: first.map { StaffNumber($0) }, accepted: accepted))
  }

  private func steps(_ plan: RosterPlan) -> [String] { plan.changes.map { "\($0.kind.rawValue) \($0.person)" } }

  private let header = "番号,氏名,システム,管理区域,本人確認,本人確認日,研修日\n"

  @Test func whoComesLeavesAndStays() {
    let plan = plan(header + "w1,見本 w1,tax,server-room,,,\n,見本 新人,tax,,面談,\(day(39)),\n")
    #expect(plan.problems.isEmpty, "\(plan.problems)")
    #expect(steps(plan) == ["join 900001", "leave w2", "stay w1"])
    #expect(plan.changes.first?.gained == [.system(SystemID("tax"))])
    #expect(plan.changes[1].lost == [.system(SystemID("tax")), .area(AreaID("server-room"))])
    // The newcomer has not been trained.
    #expect(plan.changes.map(\.isUntrained) == [true, false, false])
    #expect(plan.edits.contains { if case .insert("contracts/rosters.csv", let fields) = $0.change { fields[1] == "v2" } else { false } })
  }

  @Test func namesFindWhoHasNoNumber() {
    let plan = plan("氏名\n見本　w1\n見本ｗ2\n".replacing("ｗ", with: "w"))
    #expect(steps(plan) == ["stay w1", "stay w2"], "\(plan.problems)")
  }

  /// Full round: what the plan makes of the text makes the same plan empty.
  @Test func madeTwiceItChangesNothing() throws {
    let text = header + "w1,見本 w1,,server-room,書類,\(day(1)),\n,見本 新人,tax,,面談,,\n"
    let first = plan(text)
    #expect(first.problems.isEmpty, "\(first.problems)")
    var firm = Firm()
    firm.people.append("900001,見本 新人,,contractor,\(day(40)),\(day(300))")
    firm.workers = [
      Firm.worker(
        "900001", roster: "v2", on: 40, identity: "interview,\(day(40))", trained: "", confirmed: "\(day(40))", areas: "", from: 40),
      Firm.worker("w1", roster: "v2", on: 40, identity: "document,\(day(1))", confirmed: "\(day(40))", systems: ""),
      Firm.worker("w2", until: 40),
    ]
    firm.rosters.append("K-1,v2,\(day(40)),change,")
    let second = plan(text, firm)
    #expect(second.problems.isEmpty)
    #expect(second.edits.isEmpty, "\(second.edits)")
    #expect(Set(steps(second)) == ["stay w1", "stay 900001"])
  }

  // MARK: Wrong persons

  @Test func anotherNameForANumberStops() {
    #expect(plan("番号,氏名\nw1,別人\nw2,見本 w2\n").problems.map(\.code) == [.wrongPerson])
    let renamed = plan("番号,氏名\nw1,別人\nw2,見本 w2\n", renames: ["w1"])
    #expect(renamed.problems.isEmpty)
    #expect(renamed.edits.contains { if case .set(_, "name", "別人") = $0.change { true } else { false } })
  }

  @Test func aMemberOfStaffStops() {
    #expect(plan("番号,氏名\nstaff11,見本 staff11\n").problems.map(\.code) == [.wrongPerson])
    #expect(plan("氏名\n見本 w1\n見本 staff11\n").problems.map(\.code) == [.wrongPerson])
    #expect(plan("氏名\n見本 w1\n見本 staff11\n", sameNames: ["900001"]).problems.isEmpty)
  }

  @Test func twoRowsOfOnePersonStop() {
    #expect(plan("番号,氏名\nw1,見本 w1\nw1,見本 w1\n").problems.map(\.code) == [.contradiction])
  }

  @Test func withoutAPatternTheFirstNumberIsAsked() {
    #expect(plan("氏名\n新人\n", first: nil).problems.map(\.code) == [.unknownPerson])
  }

  // MARK: Thresholds

  @Test func anotherFirmsListMustBeConfirmed() {
    let plan = plan("氏名\n見本 甲\n見本 乙\n")
    #expect(plan.unconfirmed.map(\.count) == [2])
    #expect(self.plan("氏名\n見本 甲\n見本 乙\n", leavers: 2).unconfirmed.isEmpty)
    #expect(self.plan("氏名\n見本 甲\n見本 乙\n", leavers: 1).unconfirmed.count == 1)
    #expect(self.plan("氏名\n見本 w1\n見本 乙\n").unconfirmed.isEmpty)
  }

  @Test func daysThatLeaveNoneStop() {
    func codes(_ from: String, _ last: String) -> [TableCode] {
      plan("氏名,従事開始日,従事終了日\n見本 w1,\(from),\(last)\n見本 w2,,\n新人,\(from),\(last)\n").problems.map(\.code)
    }
    #expect(codes("\(day(300))", "") == [.contradiction, .contradiction])
    #expect(codes("\(day(299))", "") == [])
    #expect(codes("", "\(day(-1))") == [.contradiction, .contradiction])
    #expect(codes("\(day(50))", "\(day(49))") == [.date, .date])
  }

  @Test func twoColumnsOfOneHeadingStop() {
    #expect(plan("氏名,氏名\n見本 w1,見本 w2\n").problems.map(\.code) == [.header])
    #expect(plan("氏名,備考,備考\n見本 w1,a,b\n見本 w2,,\n").problems.isEmpty)
  }

  @Test func anEmptyListStops() {
    #expect(!plan("氏名\n").problems.isEmpty)
  }

  // MARK: Versions

  @Test func aListOlderThanTheNewestStops() {
    var firm = Firm()
    firm.rosters.append("K-1,v2,\(day(50)),change,")
    #expect(plan("氏名\n見本 w1\n", firm, version: "v3", on: 40).problems.map(\.code) == [.contradiction])
    #expect(plan("氏名\n見本 w1\n", firm, version: "v1", on: 60).problems.map(\.code) == [.contradiction])
    #expect(plan("氏名\n見本 w1\n", version: "v2", on: 300).problems.map(\.code) == [.contradiction])
  }

  // MARK: What must not be stored

  @Test(arguments: [
    "氏名,免許証番号\n見本 w1,123456789012\n", "氏名,生年月日\n見本 w1,1980-01-01\n", "氏名,本人確認\n見本 w1,運転免許証 第12345678号\n",
    "氏名,身分証の写し\n見本 w1,あり\n", "氏名,住所\n見本 w1,見本市\n",
  ])
  func documentsAndTheirNumbersAreRefused(text: String) throws {
    let plan = plan(text)
    #expect(plan.problems.map(\.code) == [.forbidden])
    #expect(plan.edits.isEmpty)
    let problem = try #require(plan.problems.first)
    for word in ["12345678", "1980", "見本市"] { #expect(!"\(problem.problem) \(problem.fix)".contains(word)) }
  }

  @Test(arguments: ["運転免許証", "マイナンバーカード", "書類", "面接"]) func theMethodAloneIsTaken(word: String) {
    #expect(plan("氏名,本人確認\n見本 w1,\(word)\n見本 w2,\n").problems.isEmpty)
  }

  @Test func wordsThatMeanNothingStopWithTheirPlace() {
    let plan = plan(header + "w1,見本 w1,なし,,○,2026-99-99,\n")
    #expect(Set(plan.problems.map(\.column)) == [3, 5, 6], "\(plan.problems)")
    #expect(plan.problems.allSatisfy { $0.line == 2 })
  }
}
