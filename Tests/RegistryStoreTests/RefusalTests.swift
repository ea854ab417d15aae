import RegistryModel
import RegistryStore
import SeededRandom
import Testing
import Validation

/// What refuses a change, at each gate and by each baseline.
@Suite struct RefusalTests {
  private static let start = CalendarDate(dayNumber: 20_000)
  private static let later = Period(from: start.advanced(by: 30), until: nil) ?? .always

  private func finding(
    _ rule: any Rule.Type, _ subject: String, severity: Severity = .error, from period: Period = .always, isExcepted: Bool = false
  ) -> Finding {
    var finding = Finding(
      rule: rule, message: Phrase(subject), at: TextPosition(Origin(file: "body/assignments.csv", line: 2)), fix: Phrase(subject),
      period: period, subject: subject, severity: severity)
    if isExcepted { finding.exceptedBy = Self.exception }
    return finding
  }

  private static let exception = RuleException(
    id: ExceptionID("EX-1"), rule: ExclusiveRoles.id, place: .body, provision: nil, beneficiaries: [], reason: "", control: "",
    controlPerformer: StaffNumber("0001"), reviewer: StaffNumber("0002"), permittedBy: StaffNumber("0003"), permittedOn: start,
    document: "", period: .always, reviewOn: start, origin: Origin(file: "body/exceptions.csv", line: 2))

  private func refused(_ findings: [Finding], _ gate: Refusal.Gate, _ baseline: Refusal.Baseline) throws -> [String] {
    switch try Refusal.judge(findings, at: gate, baseline: { _ in baseline }) {
    case .errors(let found)?:
      #expect(!found.isEmpty, "a refusal says why")
      return found.map(\.subject)
    case .unreadable?: return ["unreadable"]
    case nil: return []
    }
  }

  @Test func withNothingBeforeOnlyWhatStandsOnTheFirstDayRefuses() throws {
    let findings = [finding(VacantSeat.self, "now"), finding(VacantSeat.self, "coming", from: Self.later)]
    for gate in [Refusal.Gate.commit, .merge, .write(accepting: [])] { #expect(try refused(findings, gate, .nothing) == ["now"]) }
  }

  @Test func byPerfectionEveryErrorRefuses() throws {
    let findings = [finding(VacantSeat.self, "now"), finding(VacantSeat.self, "coming", from: Self.later)]
    #expect(try refused(findings, .commit, .perfection) == ["now", "coming"])
  }

  @Test func whatIsKnownRefusesNoMore() throws {
    let old = [
      finding(ExclusiveRoles.self, "both roles"), finding(ExclusiveRoles.self, "both roles later", from: Self.later),
      finding(VacantSeat.self, "vacant"),
    ]
    let known = Refusal.Baseline(errorsIn: old)
    for gate in [Refusal.Gate.commit, .merge, .write(accepting: [])] { #expect(try refused(old, gate, known) == []) }
  }

  private func seated(_ rule: any Rule.Type, _ subject: String, _ remedies: [Remedy], from period: Period = .always, persons: [String] = [])
    -> Finding
  {
    Finding(
      rule: rule, message: Phrase(subject), at: TextPosition(Origin(file: "body/assignments.csv", line: 2)), fix: Phrase(subject),
      period: period, persons: persons.map(StaffNumber.init), subject: subject, remedies: remedies)
  }

  /// The first auditor is no worse than none, on the days on which there was none, and for that seat alone.
  @Test func whoeverFillsAnEmptySeatMakesNothingWorse() throws {
    let auditor = Seat(role: RoleID("auditor"), place: .body)
    let head = Seat(role: RoleID("audit-head"), place: .body)
    let dependent = seated(AuditorNotIndependent.self, "unit:0100", [.fill(auditor, position: "")])
    func vacant(_ seat: Seat, _ period: Period = .always) -> Finding {
      seated(VacantSeat.self, "\(seat.role)@body", [.fill(seat, position: "")], from: period)
    }
    for gate in [Refusal.Gate.commit, .merge, .write(accepting: [])] {
      #expect(try refused([dependent], gate, .init(errorsIn: [vacant(auditor)])) == [])
      #expect(try refused([dependent], gate, .init(errorsIn: [vacant(head)])) == ["unit:0100"])
      #expect(try refused([dependent], gate, .init(errorsIn: [vacant(auditor, Self.later)])) == ["unit:0100"])
      // Who decides though he must not is worse than nobody.
      let outside = seated(OutsidePartyDecides.self, "x", [.fill(auditor, position: "")])
      #expect(try refused([outside], gate, .init(errorsIn: [vacant(auditor)])) == ["x"])
    }
  }

  /// That nobody decides for the first holder is no more than that nobody decided for anybody.
  @Test func nobodyForOneApplicantIsNoWorseThanNobodyForAll() throws {
    let all = seated(NoIndependentApprover.self, "p@body:*", [])
    let one = seated(NoIndependentApprover.self, "p@body:0001", [], persons: ["0001"])
    let elsewhere = seated(NoIndependentApprover.self, "p@unit:0100:0001", [], persons: ["0001"])
    #expect(try refused([one, elsewhere], .commit, .init(errorsIn: [all])) == ["p@unit:0100:0001"])
    #expect(try refused([all], .commit, .init(errorsIn: [one])) == ["p@body:*"])
  }

  /// A warning that becomes an error keeps its fingerprint.
  @Test func anErrorThatWasAWarningIsNew() throws {
    let before = Refusal.Baseline(errorsIn: [finding(VacantSeat.self, "vacant", severity: .warning)])
    for gate in [Refusal.Gate.commit, .merge, .write(accepting: [])] {
      #expect(try refused([finding(VacantSeat.self, "vacant")], gate, before) == ["vacant"])
    }
  }

  @Test func anErrorThatAnExceptionCoveredIsNewWithoutIt() throws {
    let before = Refusal.Baseline(errorsIn: [finding(ExclusiveRoles.self, "both", isExcepted: true)])
    #expect(try refused([finding(ExclusiveRoles.self, "both")], .merge, before) == ["both"])
  }

  @Test func onlyAWriteAcceptsAndNeverWhatHidesOtherFindings() throws {
    let vacant = finding(VacantSeat.self, "vacant")
    let broken = finding(UnknownReference.self, "no such unit")
    try #require(broken.hidesOthers && !vacant.hidesOthers)
    let gate = Refusal.Gate.write(accepting: [vacant.fingerprint, broken.fingerprint])
    #expect(try refused([vacant, broken], gate, .known([])) == ["no such unit"])
    #expect(try refused([vacant], gate, .known([])) == [])
  }

  @Test func theStateBeforeIsNotLookedAtWhereNothingCouldRefuse() throws {
    let findings = [finding(VacantSeat.self, "x", severity: .warning), finding(ExclusiveRoles.self, "y", isExcepted: true)]
    var asked: [Set<String>] = []
    let refusal = try Refusal.judge(findings, at: .commit) { rules in
      asked.append(rules)
      return .nothing
    }
    #expect(refusal == nil && asked.isEmpty)
    _ = try Refusal.judge(findings + [finding(VacantSeat.self, "z")], at: .commit) { rules in
      asked.append(rules)
      return .nothing
    }
    #expect(asked == [[VacantSeat.id]])
  }

  /// Random findings against the definition written out finding by finding.
  @Test(arguments: 0..<40) func randomFindingsAreJudgedOneByOne(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let rules: [any Rule.Type] = [ExclusiveRoles.self, VacantSeat.self, UnknownReference.self]
    func some(_ prefix: String) -> [Finding] {
      (0..<Int.random(in: 0...12, using: &random)).map { _ in
        finding(
          rules[Int.random(in: 0..<rules.count, using: &random)], "\(Int.random(in: 0..<6, using: &random))",
          severity: [Severity.error, .error, .warning, .note][Int.random(in: 0..<4, using: &random)],
          from: Bool.random(using: &random) ? .always : Self.later, isExcepted: Int.random(in: 0..<4, using: &random) == 0)
      }
    }
    for _ in 0..<50 {
      let (before, after) = (some("before"), some("after"))
      let accepted = Set(after.filter { _ in Bool.random(using: &random) }.map(\.fingerprint))
      let known = Set(before.filter { $0.severity == .error && $0.exceptedBy == nil }.map(\.fingerprint))
      for gate in [Refusal.Gate.commit, .merge, .write(accepting: accepted)] {
        var expected: [String] = []
        for item in after where item.severity == .error && item.exceptedBy == nil {
          let isNew = !known.contains(item.fingerprint)
          let refuses: Bool
          switch gate {
          case .commit, .merge: refuses = isNew
          case .write: refuses = isNew && (!accepted.contains(item.fingerprint) || item.rule == UnknownReference.id)
          }
          if refuses { expected.append(item.subject) }
        }
        #expect(try refused(after, gate, Refusal.Baseline(errorsIn: before)) == expected)
      }
    }
  }
}
