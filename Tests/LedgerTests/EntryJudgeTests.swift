import AuthorityTestSupport
import Ledger
import RegistryModel
import Testing

/// Entries into a controlled area: by roster, contract and the area's rule of the day, and by who else was inside.
@Suite struct EntryJudgeTests {
  private static let header = "日付,入室,退室,入室者番号,委託先,立会者番号,身分証確認,番号\n"

  private func body(_ measures: Set<AreaMeasure> = [.escort]) -> Body {
    var body = Body.contracted()
    body.contents[ControlledArea.self].removeAll()
    body.area("server-room", measures)
    return body
  }

  /// The verdicts of rows, each without its date where it is of day 10.
  private func verdicts(_ body: Body, _ rows: [String], header: String = EntryJudgeTests.header) throws -> [String] {
    func dated(_ row: String) -> String {
      guard row.hasPrefix("@"), let comma = row.firstIndex(of: ",") else { return "\(day(10)),\(row)" }
      let number = Int(row[row.index(after: row.startIndex)..<comma]) ?? 0
      return "\(day(number))" + String(row[comma...])
    }
    let text = header + rows.map(dated).joined(separator: "\n") + "\n"
    let ledger = try LedgerFile(file: "e.csv", bytes: Array(text.utf8))
    #expect(ledger.kind == .entries)
    let judge = EntryJudge(registry: body.registry(), usualArea: "server-room", nameOf: { $0.name })
    return ledger.rows.map { judge.judge($0, in: ledger).judgement.verdict.rawValue }
  }

  private func verdict(_ row: String, _ change: (inout Body) -> Void = { _ in }) throws -> String {
    var body = body()
    change(&body)
    return try verdicts(body, [row]).first ?? ""
  }

  @Test func whoIsOnTheRosterWithAnEscortIsRight() throws {
    #expect(try verdict("9:00,10:30,w1,,staff11,○,1") == "rightful")
  }

  @Test func eachThingThatIsWrongHasItsName() throws {
    #expect(try verdict("9:00,10:30,nobody,,staff11,○,1") == "unknown-person")
    #expect(try verdict("9:00,10:30,w3,,staff11,○,1") { $0.person("w3", .contractor) } == "not-on-roster")
    #expect(try verdict("@300,9:00,10:30,w1,,staff11,○,1") == "contract-over")
    #expect(try verdict("9:00,10:30,w1,,,○,1") == "no-escort")
    #expect(try verdict("9:00,10:30,w1,,w2,○,1") == "escort-outside")
    #expect(try verdict("9:00,10:30,w1,,staff11,×,1") == "identity-not-shown")
    #expect(try verdict("9:00,10:30,w1,,staff11,,1") == "identity-not-shown")
    #expect(try verdict("9:00,10:30,w1,,staff11,○,1") { $0.absent("staff11") } == "no-escort")
    #expect(try verdict("9時から,10:30,w1,,staff11,○,1") == "unreadable")
    #expect(try verdict("9:00,10:30,staff11,,,,1") == "rightful")
    #expect(
      try verdict("@30,9:00,10:30,spare1,,,,1") { body in
        body.contents.people.removeAll { $0.number == "spare1" }
        body.person("spare1", .regular, .days(0, 20))
      } == "not-employed")
    func replaced(_ make: (inout Body) -> Void) throws -> String {
      try verdict("9:00,10:30,w1,,staff11,○,1") { body in
        body.contents[Worker.self].removeAll { $0.person == "w1" }
        make(&body)
      }
    }
    #expect(try replaced { $0.worker("w1", "K-1", areas: []) } == "area-not-allowed")
    #expect(try replaced { $0.worker("w1", "K-1", identity: nil) } == "unidentified")
    #expect(try replaced { $0.worker("w1", "K-1", .days(21, 300)) } == "not-on-roster")
    #expect(
      try replaced {
        $0.contract("K-2", tier: 2, under: "K-1")
        $0.worker("w1", "K-2")
      } == "unconsented")
  }

  // MARK: Visitors

  /// 4.2(2)③: on no roster, and escorted whatever the area demands; nobody of a firm under contract is one.
  @Test func visitorsAreEscortedWhateverTheAreaDemands() throws {
    let header = "日付,入室,退室,入室者,区分,委託先,立会者,身分証確認\n"
    func verdicts(_ rows: [String], _ measures: Set<AreaMeasure> = [.camera], _ change: (inout Body) -> Void = { _ in }) throws -> [String]
    {
      var body = body(measures)
      change(&body)
      return try self.verdicts(body, rows, header: header)
    }
    for word in ["訪問者", "来訪者", "見学", "Visitor"] {
      #expect(try verdicts(["9:00,10:00,見本 議員,\(word),,staff11,"]) == ["rightful"], "\(word)")
    }
    #expect(try verdicts(["9:00,10:00,見本 議員,訪問者,,,"]) == ["no-escort"])
    #expect(try verdicts(["9:00,10:00,見本 議員,訪問者,,w1,"]) == ["escort-outside"])
    #expect(try verdicts(["9:00,10:00,,訪問者,,staff11,"]) == ["unknown-person"])
    #expect(try verdicts(["9:00,10:00,見本 議員,,,staff11,"]) == ["unknown-person"])
    #expect(try verdicts(["9:00,10:00,見本 議員,訪問者,,staff11,", "9:00,9:30,staff11,,,,"]) == ["escort-left-early", "rightful"])
    // Two visitors are no company to each other, nor to staff.
    #expect(
      try verdicts(["9:00,10:00,見本 甲,訪問者,,staff11,", "9:00,10:00,見本 乙,訪問者,,staff11,", "9:00,10:00,staff11,,,,"], [.twoPersons])
        == ["rightful", "rightful", "alone"])
    // Whoever stands on a roster, or comes for a firm under contract, is none.
    #expect(try verdicts(["9:00,10:00,w1,訪問者,,staff11,"], [.escort]) == ["identity-not-shown"])
    #expect(try verdicts(["9:00,10:00,見本 w1,訪問者,,staff11,○"]) == ["rightful"])
    #expect(try verdicts(["9:00,10:00,見本 w1,訪問者,,staff11,"]) == ["identity-not-shown"])
    #expect(try verdicts(["9:00,10:00,見本 応援,訪問者,見本会社 K-1,staff11,"]) == ["not-on-roster"])
    #expect(try verdicts(["@300,9:00,10:00,見本 応援,訪問者,見本会社 K-1,staff11,"]) == ["rightful"])
    // Who has only the name of a member of staff may be somebody else, and is escorted; by number it is that member.
    #expect(try verdicts(["9:00,10:00,見本 head11,訪問者,,,"]) == ["no-escort"])
    #expect(try verdicts(["9:00,10:00,head11,訪問者,,,"]) == ["rightful"])
  }

  // MARK: By name

  @Test func aNameThatTwoHaveIsTheOneOfTheFirmElseOfTheRoster() throws {
    func verdicts(_ row: String, kana: [String], firm: Bool = true) throws -> String {
      var body = body()
      for (number, kana) in zip(["w1", "x1"], kana) {
        body.contents.people.removeAll { $0.number.text == number }
        body.contents.people.append(
          Person(
            number: StaffNumber(number), name: "見本 同名", kana: kana, employment: .contractor, period: .days(0, 300),
            origin: body.nextOrigin("people/xx.csv")))
      }
      if firm {
        body.contract("K-2")
        body.worker("x1", "K-2", areas: [])
      }
      return try self.verdicts(body, [row], header: "日付,入室,退室,入室者氏名,委託先,立会者,身分証確認\n").first ?? ""
    }
    #expect(try verdicts("9:00,10:00,見本 同名,見本会社 K-1,見本 staff11,済", kana: ["ア", "イ"]) == "rightful")
    #expect(try verdicts("9:00,10:00,見本 同名,見本会社 K-2,見本 staff11,済", kana: ["ア", "イ"]) == "area-not-allowed")
    // Only one of them may enter at all.
    #expect(try verdicts("9:00,10:00,見本 同名,,見本 staff11,済", kana: ["ア", "イ"]) == "rightful")
    var both = body()
    both.contents.people.removeAll { $0.number == "w1" || $0.number == "w2" }
    for (number, kana) in [("w1", "ア"), ("w2", "ア")] {
      both.contents.people.append(
        Person(
          number: StaffNumber(number), name: "見本 同名", kana: kana, employment: .contractor, period: .days(0, 300),
          origin: both.nextOrigin("people/xx.csv")))
    }
    #expect(try self.verdicts(both, ["9:00,10:00,見本 同名,,見本 staff11,済"], header: "日付,入室,退室,入室者氏名,委託先,立会者,身分証確認\n") == ["two-numbers"])
  }

  // MARK: Beside others

  @Test func anEscortWhoLeavesEarlierIsFound() throws {
    let body = body()
    #expect(try verdicts(body, ["9:00,10:30,w1,,staff11,○,1", "9:00,10:30,staff11,,,,2"]) == ["rightful", "rightful"])
    #expect(try verdicts(body, ["9:00,10:30,w1,,staff11,○,1", "9:00,10:29,staff11,,,,2"]) == ["escort-left-early", "rightful"])
    #expect(try verdicts(body, ["9:00,10:30,w1,,staff11,○,1", "9:01,11:00,staff11,,,,2"]) == ["escort-left-early", "rightful"])
    // Two who take turns are there all the time.
    #expect(
      try verdicts(body, ["9:00,10:30,w1,,staff11、head11,○,1", "9:00,10:00,staff11,,,,2", "10:00,10:30,head11,,,,3"]).first == "rightful")
  }

  @Test func whereTwoAreDemandedNobodyIsAlone() throws {
    let body = body([.twoPersons])
    #expect(try verdicts(body, ["9:00,10:00,w1,,,○,1"]) == ["alone"])
    #expect(try verdicts(body, ["9:00,10:00,w1,,,○,1", "9:00,10:00,w2,,,○,2"]) == ["rightful", "rightful"])
    #expect(try verdicts(body, ["9:00,10:00,w1,,,○,1", "9:30,10:00,w2,,,○,2"]) == ["alone", "rightful"])
    #expect(try verdicts(body, ["9:00,10:00,w1,,staff11,○,1"]) == ["rightful"])
    #expect(try verdicts(body, ["9:00,10:00,staff11,,,,1"]) == ["alone"])
    // The same person twice is one.
    #expect(try verdicts(body, ["9:00,10:00,w1,,,○,1", "9:00,10:00,w1,,,○,2"]) == ["alone", "alone"])
  }

  @Test func aMemberOfStaffIsInside() throws {
    let body = body([.staff])
    #expect(try verdicts(body, ["9:00,10:00,w1,,,○,1", "9:00,10:00,w2,,,○,2"]) == ["alone", "alone"])
    #expect(try verdicts(body, ["9:00,10:00,w1,,,○,1", "8:00,11:00,staff11,,,,2"]) == ["rightful", "rightful"])
  }

  @Test func overMidnightIsOneStay() throws {
    let body = body([.twoPersons])
    #expect(try verdicts(body, ["22:00,2:00,w1,,,○,1", "22:00,2:00,w2,,,○,2"]) == ["rightful", "rightful"])
    #expect(try verdicts(body, ["22:00,2:00,w1,,,○,1", "22:00,23:59,w2,,,○,2"]) == ["alone", "rightful"])
    // Of the next day, with its own date.
    #expect(
      try verdicts(body, ["22:00,2:00,w1,,,○,1", "22:00,24:00,w2,,,○,2", "@11,0:00,2:00,staff11,,,,3"])
        == ["rightful", "rightful", "rightful"])
    let text = "\(day(10)) 22:00,\(day(11)) 02:00,w1,,staff11,○,1"
    #expect(try verdicts(body, [text]) == ["rightful"])
  }

  /// Beside a naive reading, minute by minute.
  @Test func aloneIsToldAsMinutesTellIt() throws {
    let body = body([.twoPersons])
    let people = ["w1", "w2", "staff11", "head11"]
    var tally = [true: 0, false: 0]
    for number in 0..<300 {
      var source = RandomSource(seed: caseSeed(700_000 + number))
      let rows = (0..<Int.random(in: 1...5, using: &source)).map { _ -> (person: String, from: Int, until: Int) in
        let from = Int.random(in: 0..<40, using: &source)
        return (source.pick(people), from, from + Int.random(in: 1...40, using: &source))
      }
      func time(_ minute: Int) -> String { "9:" + (minute < 10 ? "0" : "") + "\(minute)" }
      func clock(_ minute: Int) -> String { minute < 60 ? time(minute) : "10:" + (minute < 70 ? "0" : "") + "\(minute - 60)" }
      let found = try verdicts(body, rows.enumerated().map { "\(clock($1.from)),\(clock($1.until)),\($1.person),,,○,\($0)" })
      for (row, verdict) in zip(rows, found) {
        let isAlone = (row.from..<row.until).contains { minute in
          !rows.contains { $0.person != row.person && ($0.from..<$0.until).contains(minute) }
        }
        #expect((verdict == "alone") == isAlone, "seed \(number): \(rows) \(found)")
        tally[isAlone, default: 0] += 1
      }
    }
    #expect((tally[true] ?? 0) > 100 && (tally[false] ?? 0) > 50, "\(tally)")
  }

  // MARK: What kind of ledger

  @Test(arguments: [
    ("日付,入室時刻,退室時刻,入室者\n", LedgerKind.entries), ("入室日,申請者,許可者,規定\n", .permissions), ("日付,入室時刻,入室者,許可者,申請者\n", .permissions),
    ("date,in,out,entrant,area\n", .entries),
  ])
  func theHeadingsTellTheKind(header: String, kind: LedgerKind) throws {
    let row = Array(repeating: "x", count: header.split(separator: ",").count).joined(separator: ",")
    #expect(try LedgerFile(file: "l.csv", bytes: Array((header + row + "\n").utf8)).kind == kind)
  }
}
