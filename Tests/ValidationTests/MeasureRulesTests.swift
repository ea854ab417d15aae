import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

/// The day of the tests, 0, is 1 April 2026: 30 April is day 29, 31 May day 60, 30 June day 90.
@Suite struct MeasureOverdueTests {
  private func body(noise: Bool = false, grace: Int = 3) -> Body {
    var body = Body.sample(noise: noise)
    body.measure("backup", grace: grace)
    return body
  }

  @Test func itIsFoundFromTheDayAfterTheDaysOfGrace() {
    let body = body()
    #expect(body.findings(of: MeasureOverdue.self, from: 32).isEmpty)
    expectOne(
      body.findings(of: MeasureOverdue.self, from: 33),
      Expected(
        rule: "measure-overdue", severity: .warning, period: .always, origin: body.contents[Measure.self][0].origin, field: "period",
        fix: ["kengen done backup --due 2026-04-30"]))
  }

  @Test func oneFindingTellsOfAllThatWasMissed() {
    let found = body(grace: 0).findings(of: MeasureOverdue.self, from: 100)
    #expect(found.count == 1)
    #expect(found.first?.message.en.contains("3 times") == true)
    #expect(found.first?.notes.first?.message.en.contains("general") == true)
  }

  @Test func whatWasDoneIsNotOverdueNorWhatFailed() {
    var body = body(grace: 0)
    body.measureDone("backup", due: 29, on: 10, by: "general")
    #expect(body.findings(of: MeasureOverdue.self, from: 60).isEmpty)
    #expect(body.findings(of: MeasureOverdue.self, from: 61).count == 1)
    body.measureDone("backup", due: 60, on: 61, by: "general", .failed)
    #expect(body.findings(of: MeasureOverdue.self, from: 62).isEmpty)
  }

  /// A section that ended before the due day owes nothing, nor what has not been begun.
  @Test func placesThatDoNotStandOnTheDueDayOweNothing() {
    var body = Body.sample()
    body.unit("0103", .section, in: "01", .days(nil, 20))
    body.unit("0104", .section, in: "01", .days(20, nil))
    body.measure("check", .section, by: ["section-manager"])
    body.measure("later", .section, by: ["section-manager"], during: .always)
    let places = Set(body.findings(of: MeasureOverdue.self, from: 40).compactMap { $0.place?.text })
    #expect(places == ["unit:0101", "unit:0102", "unit:0104", "unit:0201", "unit:0202"])
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    var (plain, noisy) = (body(), body(noise: true))
    plain.measure("x", during: .days(2000, nil))
    noisy.measure("x", during: .days(2000, nil))
    let found = [plain, noisy].map { $0.findings(of: MeasureOverdue.self, from: 50).map(\.fingerprint) }
    #expect(found[0] == found[1] && found[0].count == 1)
  }
}

@Suite struct MeasureWithoutPerformerTests {
  @Test func nobodyOnTheDueDayIsFound() {
    var body = Body.sample()
    body.role("drill-lead", .body)
    let origin = body.measure("drill", by: ["drill-lead"])
    expectOne(
      body.findings(of: MeasureWithoutPerformer.self),
      Expected(
        rule: "measure-without-performer", severity: .warning, period: .days(29, 30), origin: origin, field: "roles", fix: ["drill-lead"]))
    body.assign("drill-lead", "spare1", at: .body, .member, .days(0, 29))
    #expect(body.findings(of: MeasureWithoutPerformer.self).count == 1)
    body.assign("drill-lead", "spare2", at: .body, .member, .days(29, 30))
    #expect(body.findings(of: MeasureWithoutPerformer.self).isEmpty)
  }

  /// A deputy does it; everybody is somebody.
  @Test func whoActsForTheHolderCounts() {
    var body = Body.sample()
    body.measure("drill", by: ["general-manager"])
    body.measure("care", by: ["staff"])
    body.absent("general", .days(20, 40))
    #expect(body.findings(of: MeasureWithoutPerformer.self).map(\.subject) == ["drill@body"])
    body.deputy("general-manager", "spare1", at: .body)
    #expect(body.findings(of: MeasureWithoutPerformer.self).isEmpty)
  }

  @Test func theNextOneThatIsOpenIsLookedAt() {
    var body = Body.sample()
    body.measure("drill", by: ["general-manager"])
    body.absent("general", .days(20, 40))
    body.measureDone("drill", due: 29, on: 5, by: "general")
    #expect(body.findings(of: MeasureWithoutPerformer.self, from: 10).isEmpty)
  }
}

@Suite struct MeasureCheckedByDoerTests {
  @Test func whoDidItDoesNotCheckIt() {
    var body = Body.sample()
    body.measure("backup")
    body.measureDone("backup", due: 29, on: 1, by: "general", checkedBy: "ciso")
    body.measureDone("backup", due: 60, on: 40, by: "general")
    #expect(body.findings(of: MeasureCheckedByDoer.self).isEmpty)
    let origin = body.measureDone("backup", due: 90, on: 80, by: "general", checkedBy: "general")
    expectOne(
      body.findings(of: MeasureCheckedByDoer.self, from: 100),
      Expected(
        rule: "measure-checked-by-doer", severity: .error, period: .always, origin: origin, field: "checked-by", fix: ["checked-by"]))
  }
}

@Suite struct MeasureFailedTests {
  private func body(next: String = "", nextDue: Int? = nil) -> Body {
    var body = Body.sample()
    body.measure("backup")
    body.measureDone("backup", due: 29, on: 10, by: "general", .failed, next: next, nextDue: nextDue)
    return body
  }

  @Test func aFailureWithoutAnAnswerIsFound() {
    let body = body()
    expectOne(
      body.findings(of: MeasureFailed.self, from: 11),
      Expected(
        rule: "measure-failed", severity: .warning, period: .always, origin: body.contents[MeasureRecord.self][0].origin, field: "next",
        fix: ["next-due"]))
  }

  @Test func anAnswerHoldsUntilItsLastDay() {
    let body = body(next: "直す", nextDue: 20)
    #expect(body.findings(of: MeasureFailed.self, from: 20).isEmpty)
    #expect(body.findings(of: MeasureFailed.self, from: 21).first?.location.field == "next-due")
    #expect(self.body(next: "直す").findings(of: MeasureFailed.self, from: 11).count == 1)
  }

  @Test func aLaterSuccessEndsIt() {
    var body = body()
    body.measureDone("backup", due: 29, on: 25, by: "general")
    #expect(body.findings(of: MeasureFailed.self, from: 30).isEmpty)
  }
}

@Suite struct MeasureRecordUntrueTests {
  private func found(_ due: Int, _ on: Int, by person: StaffNumber = "general", today: Int = 100) -> [Finding] {
    var body = Body.sample()
    body.person("gone", .regular, .days(nil, 50))
    body.measure("backup")
    body.measureDone("backup", due: due, on: on, by: person)
    return body.findings(of: MeasureRecordUntrue.self, from: today)
  }

  @Test func whatIsSoIsNotFound() {
    #expect(found(29, 0).isEmpty)
    #expect(found(29, 95).isEmpty, "late, but done")
    #expect(found(60, 49, by: "gone").isEmpty)
  }

  @Test(arguments: [(30, 10, "not due"), (60, 29, "before the time"), (90, 80, ""), (60, 50, "")]) func whatCannotBeSo(
    _ due: Int, _ on: Int, _ why: String
  ) {
    #expect(found(due, on).allSatisfy { !why.isEmpty && $0.message.en.contains(why) })
    #expect(found(due, on).isEmpty == why.isEmpty)
  }

  @Test func theFutureAndThoseWhoHadLeft() {
    #expect(found(29, 20, today: 19).first?.message.en.contains("yet to come") == true)
    #expect(found(29, 20, today: 20).isEmpty)
    #expect(found(60, 50, by: "gone").first?.location.field == "by")
  }

  /// A due day that is none gets the one whose time holds the day on which it was done.
  @Test func theDueDayThatIsMeantIsTried() {
    #expect(found(28, 10).first?.remedies.count == 1)
    #expect(found(28, -5).first?.remedies.isEmpty == true)
  }

  @Test func aPlaceThatIsNoneOfTheMeasuresIsFound() {
    var body = Body.sample()
    body.measure("backup")
    body.measureDone("backup", at: .unit("0101"), due: 29, on: 1, by: "general")
    #expect(body.findings(of: MeasureRecordUntrue.self, from: 40).count == 1)
  }
}

@Suite struct MeasuresNotBegunTests {
  @Test func theyAreToldOnceWhatMattersMostFirst() {
    var body = Body.sample()
    #expect(body.findings(of: MeasuresNotBegun.self).isEmpty)
    body.measure("a", priority: 3, during: .always)
    body.measure("b", priority: 2, during: .days(0, nil))
    let origin = body.measure("c", priority: 1, during: .always)
    expectOne(
      body.findings(of: MeasuresNotBegun.self),
      Expected(rule: "measures-not-begun", severity: .note, period: .always, origin: origin, field: "from", fix: ["from", "kengen due"]))
    #expect(
      body.findings(of: MeasuresNotBegun.self).first?.message.en.contains("2 measures not begun; begin with: measure c, measure a") == true)
  }
}
