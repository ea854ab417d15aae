import RegistryModel
import RegistryText
import Testing

/// Every field of a row comes to stand in the property that is named like its column.
@Suite struct RecordValuesTests {
  private func contents(_ path: String) throws -> RegistryContents {
    try #require(SampleRow.all.first { $0.path == path }).file().contents
  }
  private func period(_ from: String, _ until: String) -> Period? {
    Period(from: CalendarDate(from), until: CalendarDate(until))
  }
  private var year: Period? { period("2026-04-01", "2027-04-01") }

  @Test func ofARole() throws {
    let role = try #require(try contents("table/roles.csv").roles.first)
    #expect(role.id.text == "ciso")
    #expect(role.name == Phrase(ja: "責任者", en: "officer"))
    #expect(role.kind == .person)
    #expect(role.scope == .body)
    #expect(role.seats == SeatCount(minimum: 0, maximum: 1))
    #expect(role.superior?.text == "mayor")
    #expect(role.evidence == Evidence(confidence: .high, sources: "RC+;MEXT", caveat: "留保"))
    #expect(role.origin == Origin(file: "table/roles.csv", line: 2))
  }

  @Test func ofAProvision() throws {
    let provision = try #require(try contents("table/provisions.csv").provisions.first)
    #expect(provision.key.text == "5.1-1-3b")
    #expect(provision.label == "5.1(1)③(イ)")
    #expect(provision.chapter == 5)
    #expect(provision.title == Phrase(ja: "持ち出し", en: "Taking out"))
    #expect(provision.scope == .section)
    #expect(provision.keywords == "USB 持出")
    #expect(provision.evidence == Evidence(confidence: .medium, sources: "RC+", caveat: "留保"))
    #expect(provision.period == year)
  }

  @Test func ofAnAmendment() throws {
    let amendment = try #require(try contents("table/amendments.csv")[Amendment.self].first)
    #expect(amendment.row == .duty(ProvisionKey("6.1-17-2"), 9))
    #expect(amendment.kind == .add)
    #expect(amendment.reason == "課長だけで足りる")
    #expect(amendment.decidedBy.text == "050001" && amendment.decidedOn.description == "2026-04-01")
    #expect(amendment.document == "R8情政第2号" && amendment.base.isEmpty)
  }

  @Test func ofAConfirmation() throws {
    let confirmation = try #require(try contents("table/confirmations.csv")[Confirmation.self].first)
    #expect(confirmation.provision.text == "5.1-1-3b" && confirmation.digest == "sha256:0123")
    #expect(confirmation.confirmedOn.description == "2026-04-01" && confirmation.confirmedBy == "見本 一郎")
    #expect(confirmation.against == "見本市対策基準" && confirmation.article == "第5条第2項")
    #expect(confirmation.result == .agrees)
  }

  @Test func ofADuty() throws {
    let duty = try #require(try contents("table/duties.csv").duties.first)
    #expect(duty.provision.text == "5.1-1-3b")
    #expect(duty.number == 2)
    #expect(duty.act == .permit)
    #expect(duty.roles.map(\.text) == ["section-manager", "ciso"])
    #expect(duty.jointness == .any)
    #expect(duty.counterparts.map(\.text) == ["staff", "auditor"])
    #expect(duty.persons == 2)
    #expect(duty.condition == .after(ProvisionKey("5.1-1-4a")))
    #expect(!duty.mayBeActedFor)
    #expect(duty.note == "備考")
  }

  @Test(arguments: [("a", Jointness.all), ("a+b", .all), ("a|b", .any), ("a;b", .each)])
  func ofHowRolesAreJoined(_ roles: String, _ jointness: Jointness) throws {
    let sample = try #require(SampleRow.all.first { $0.path == "table/duties.csv" })
    let duty = try #require(try sample.file([3: roles, 5: "", 6: "if-absent:mayor", 7: ""]).contents.duties.first)
    #expect(duty.jointness == jointness)
    #expect(duty.persons == 1)
    #expect(duty.condition == .ifAbsent(RoleID("mayor")))
    #expect(duty.mayBeActedFor)
  }

  @Test func ofASeparationAGistAnEventAndASource() throws {
    let separation = try #require(try contents("table/separations.csv")[Separation.self].first)
    #expect(separation.provision.text == "1-8-1")
    #expect(separation.first == .apply)
    #expect(separation.second == .permit)
    #expect(separation.isWaivable)
    let gist = try #require(try contents("table/gists.csv")[Gist.self].first)
    #expect(gist.provision.text == "1-8-1")
    #expect(gist.text == "Whoever applies does not permit")
    let event = try #require(try contents("table/events.csv")[Event.self].first)
    #expect(event.id.text == "lost-card")
    #expect(event.name == Phrase(ja: "カードの紛失", en: "A lost card"))
    #expect(event.keywords == "なくした")
    #expect(event.provisions.map(\.text) == ["5.4-1-1c", "1-4-3"])
    let source = try #require(try contents("table/sources.csv")[Source.self].first)
    #expect([source.tag, source.what, source.locator] == ["MEXT", "手引", "p. 12"])
  }

  @Test func ofTheOrganisation() throws {
    let unit = try #require(try contents("org/units.csv").units.first)
    #expect(unit.code.text == "0201")
    #expect(unit.name == Phrase(ja: "税務課", en: "Tax Section"))
    #expect(unit.kind == .section)
    #expect(unit.parent?.text == "0200")
    #expect(unit.period == period("2020-04-01", "2027-04-01"))
    #expect(unit.successors.map(\.text) == ["0202", "0203"])
    let post = try #require(try contents("org/posts.csv").posts.first)
    #expect(post.id.text == "section-head")
    #expect(post.name == Phrase(ja: "課長", en: "section head"))
    #expect(post.rank == 7)
    let system = try #require(try contents("org/systems.csv").systems.first)
    #expect(system.id.text == "juki")
    #expect(system.name == Phrase(ja: "住民記録", en: "Residents"))
    #expect(system.area == .mynumber)
    #expect(system.unit.text == "0201")
    #expect(system.period == period("2020-04-01", "2027-04-01"))
  }

  @Test func ofAPersonAndAnAbsence() throws {
    let person = try #require(try contents("people/05.csv").people.first)
    #expect(person.number.text == "050001")
    #expect(person.name == "見本 一郎")
    #expect(person.kana == "ミホン イチロウ")
    #expect(person.employment == .fiscalYear)
    #expect(person.period == period("2020-04-01", "2027-04-01"))
    let absence = try #require(try contents("absences/05.csv").absences.first)
    #expect(absence.person.text == "050001")
    #expect(absence.period == period("2026-04-01", "2026-05-01"))
  }

  @Test func ofWhoHoldsWhat() throws {
    let appointment = try #require(try contents("units/02/appointments.csv").appointments.first)
    #expect([appointment.unit.text, appointment.post.text, appointment.person.text] == ["0201", "section-head", "050001"])
    #expect(appointment.kind == .directCharge)
    #expect(appointment.period == year)
    #expect(appointment.order == "R8人事第1号")
    let assignment = try #require(try contents("body/assignments.csv").assignments.first)
    #expect(assignment.seat == Seat(role: RoleID("auditor"), place: .body))
    #expect(assignment.person.text == "050001")
    #expect(assignment.position == .viceChair)
    #expect(assignment.period == year)
    #expect(assignment.order == "R8監査第1号")
    let deputy = try #require(try contents("body/deputies.csv").deputies.first)
    #expect(deputy.seat == Seat(role: RoleID("ciso"), place: .body))
    #expect(deputy.rank == 2)
    #expect(deputy.person.text == "050001")
    #expect(deputy.triggers == [.absence, .vacancy])
    #expect(deputy.provisions?.map(\.text) == ["5.1-1-3b", "1-8-1"])
    #expect(deputy.period == year)
    #expect(deputy.instrument == "R8情政第1号")
  }

  @Test func ofADecisionAndAnException() throws {
    let decision = try #require(try contents("body/decisions.csv").decisions.first)
    #expect(decision.provision.text == "5.1-1-4a")
    #expect(decision.allows)
    #expect(decision.decidedBy.text == "050001")
    #expect(decision.period == year)
    #expect(decision.document == "R7情政第1号")
    let exception = try #require(try contents("body/exceptions.csv")[RuleException.self].first)
    #expect(exception.id.text == "EX-1")
    #expect(exception.rule == "seat-vacant")
    #expect(exception.place == .system(SystemID("juki")))
    #expect(exception.provision?.text == "5.1-1-3b")
    #expect(exception.beneficiaries.map(\.text) == ["050001", "050002"])
    #expect([exception.reason, exception.control, exception.document] == ["人がいない", "照合する", "R7情政第2号"])
    #expect(exception.controlKind == .preventive)
    #expect([exception.frequency, exception.evidence] == ["月ごと", "照合の記録"])
    #expect(exception.renews?.text == "EX-0")
    #expect(exception.controlPerformer.text == "050003")
    #expect(exception.reviewer.text == "050004")
    #expect(exception.permittedBy.text == "050005")
    #expect(exception.permittedOn.description == "2026-03-25")
    #expect(exception.period == year)
    #expect(exception.reviewOn.description == "2026-12-01")
  }

  @Test func ofAnEmergencyEntry() throws {
    let entry = try #require(try contents("body/emergencies.csv")[EmergencyEntry.self].first)
    #expect([entry.id.text, entry.person.text, entry.reason, entry.on.description] == ["EM-1", "050001", "災害対応", "2026-11-20"])
    #expect(entry.review?.by.text == "050002")
    #expect(entry.review?.on.description == "2026-11-25")
  }
}
