import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

@Suite struct UnknownReferenceTests {
  /// One fact that names something that is not there, and the same fact with the right name.
  struct Slip: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let field: String?
    let fix: [String]
    let wrong: @Sendable (inout Body) -> Origin
    let right: @Sendable (inout Body) -> Origin

    init(
      _ description: String, _ field: String?, _ fix: [String],
      _ wrong: @escaping @Sendable (inout Body) -> Origin, _ right: @escaping @Sendable (inout Body) -> Origin
    ) {
      testDescription = description
      self.field = field
      self.fix = fix
      self.wrong = wrong
      self.right = right
    }
  }

  static let slips = [
    Slip(
      "post of an appointment", "post", ["section-head"],
      { $0.appoint("spare1", "section-haed", at: "0101") },
      { $0.appoint("spare1", "section-head", at: "0101") }),
    Slip(
      "unit of an appointment", "unit", ["0101"], { $0.appoint("spare1", "clerk", at: "0191") },
      { $0.appoint("spare1", "clerk", at: "0101") }),
    Slip(
      "person of an appointment", "person", [], { $0.appoint("spare9", "clerk", at: "0101") },
      { $0.appoint("spare3", "clerk", at: "0101") }),
    Slip(
      "role of an assignment", "role", ["section-manager"],
      { $0.assign("section-maneger", "spare1", at: .unit("0101")) },
      { $0.assign("section-manager", "spare1", at: .unit("0101")) }),
    Slip(
      "system of an assignment", "place", ["tax"],
      { $0.assign("system-manager", "spare1", at: .system("tex")) },
      { $0.assign("system-manager", "spare1", at: .system("tax")) }),
    Slip(
      "person of a deputy", "person", [], { $0.deputy("ciso", "spare9", at: .body) },
      { $0.deputy("ciso", "spare1", at: .body) }),
    Slip(
      "provision of a deputy", "provisions", ["work"],
      { $0.deputy("ciso", "spare1", at: .body, only: ["werk"]) },
      { $0.deputy("ciso", "spare1", at: .body, only: ["work"]) }),
    Slip("person of an absence", "person", [], { $0.absent("spare9") }, { $0.absent("spare1") }),
    Slip(
      "superior of a role", "superior", ["ciso"], { $0.role("new", .body, superior: "cisa") },
      { $0.role("new", .body, superior: "ciso") }),
    Slip(
      "role of a duty", "roles", ["ciso"], { $0.duty("work", .execute, "cisa") },
      { $0.duty("work", .execute, "ciso") }),
    Slip(
      "counterpart of a duty", "to", ["ciso"], { $0.duty("work", .report, "staff", to: ["cisa"]) },
      { $0.duty("work", .report, "staff", to: ["ciso"]) }),
    Slip(
      "absent decider of a duty", "when", ["ciso"],
      { $0.duty("work", .decide, "staff", when: .ifAbsent("cisa")) },
      { $0.duty("work", .decide, "staff", when: .ifAbsent("ciso")) }),
    Slip(
      "earlier provision of a duty", "when", ["work"],
      { $0.duty("work", .decide, "staff", when: .after("werk")) },
      { $0.duty("work", .decide, "staff", when: .after("work")) }),
    Slip(
      "provision of a duty", "provision", ["work"], { $0.duty("werk", .execute, "ciso") },
      { $0.duty("work", .execute, "ciso") }),
    Slip(
      "parent of a unit", "parent", ["0101"], { $0.unit("0109", .subsection, in: "0111") },
      { $0.unit("0109", .subsection, in: "0101") }),
    Slip(
      "unit of a system", "unit", ["0101"], { $0.system("water", unit: "0111") },
      { $0.system("water", unit: "0101") }),
    Slip(
      "provision of a decision", "provision", ["work"],
      { $0.decision(under: "werk", allows: true, by: "ciso") },
      { $0.decision(under: "work", allows: true, by: "ciso") }),
    Slip(
      "decider of a decision", "by", [], { $0.decision(under: "work", allows: true, by: "spare9") },
      { $0.decision(under: "work", allows: true, by: "ciso") }),
    Slip(
      "rule of an exception", "rule", ["seat-vacant"],
      {
        $0.exception(
          "E1", "seat-vacent", at: .body, permittedBy: "ciso", performer: "spare1", reviewer: "spare2")
      },
      {
        $0.exception(
          "E1", "seat-vacant", at: .body, permittedBy: "ciso", performer: "spare1", reviewer: "spare2")
      }),
    Slip(
      "reviewer of an exception", "reviewer", [],
      {
        $0.exception(
          "E1", "seat-vacant", at: .body, permittedBy: "ciso", performer: "spare1", reviewer: "spare9")
      },
      {
        $0.exception(
          "E1", "seat-vacant", at: .body, permittedBy: "ciso", performer: "spare1", reviewer: "spare2")
      }),
    Slip(
      "role of an ex officio rule", nil, ["ciso"],
      {
        $0.exOfficio("cisa", "clerk", .unit("0101"))
        return $0.exOfficioRules.last?.origin ?? Origin(file: "", line: 0)
      },
      {
        $0.exOfficio("ciso", "clerk", .unit("0101"))
        return $0.exOfficioRules.last?.origin ?? Origin(file: "", line: 0)
      }),
    Slip(
      "unit of a desk", nil, ["0101"],
      {
        $0.contactPoint("ciso", "0111")
        return $0.contactPointRules.last?.origin ?? Origin(file: "", line: 0)
      },
      {
        $0.contactPoint("ciso", "0101")
        return $0.contactPointRules.last?.origin ?? Origin(file: "", line: 0)
      }),
    Slip(
      "role of an approval", nil, ["ciso"], { $0.approval([.rules], by: ["cisa"]) }, { $0.approval([.rules], by: ["ciso"]) }),
    Slip(
      "role that speaks for others", nil, ["ciso"], { $0.approval([.exceptions], by: ["ciso"], speakers: ["cisa"]) },
      { $0.approval([.exceptions], by: ["ciso"], speakers: ["ciso"]) }),
    Slip(
      "unit of an approval", nil, ["0101"], { $0.approval([.holdings], by: ["ciso"], unit: "0111") },
      { $0.approval([.holdings], by: ["ciso"], unit: "0101") }),
    Slip(
      "reviewer of emergencies", nil, ["ciso"], { $0.emergency(by: ["ciso"], reviewedBy: ["cisa"]) },
      { $0.emergency(by: ["ciso"], reviewedBy: ["ciso"]) }),
    Slip(
      "member of a group", nil, ["ciso"],
      {
        $0.group("staff", chair: nil, members: ["cisa"])
        return $0.groupRules.last?.origin ?? Origin(file: "", line: 0)
      },
      {
        $0.group("staff", chair: nil, members: ["ciso"])
        return $0.groupRules.last?.origin ?? Origin(file: "", line: 0)
      }),
  ]

  private func body(noise: Bool = false) -> Body {
    var body = Body.sample(noise: noise)
    body.provision("work", .execute, "staff")
    return body
  }

  @Test(arguments: slips)
  func unknownIDIsFound(slip: Slip) {
    var body = body()
    let origin = slip.wrong(&body)
    expectOne(
      body.findings(of: UnknownReference.self),
      Expected(
        rule: "reference-unknown", severity: .error, period: .always, origin: origin, field: slip.field,
        fix: slip.fix))
  }

  @Test(arguments: slips)
  func knownIDIsSound(slip: Slip) {
    var body = body()
    _ = slip.right(&body)
    #expect(body.findings(of: UnknownReference.self).map(\.message.en) == [])
  }

  @Test func provisionWithoutDutyIsFound() {
    var body = body()
    let origin = body.provision("empty")
    expectOne(
      body.findings(of: UnknownReference.self),
      Expected(
        rule: "reference-unknown", severity: .error, period: .always, origin: origin, field: "key",
        fix: ["empty", "table/duties.csv"]))
    body.duty("empty", .execute, "staff")
    #expect(body.findings(of: UnknownReference.self).isEmpty)
  }

  /// Two lines with the same slip are two findings, lest the second be found only once the first is mended.
  @Test func eachLineWithASlipIsFound() {
    var body = body()
    body.appoint("spare1", "clark", at: "0101")
    body.appoint("spare2", "clark", at: "0102")
    #expect(body.check().map(\.location.origin.line) == [7, 8])
  }

  @Test func fingerprintSurvivesUnrelatedEdits() {
    var plain = body()
    var noisy = body(noise: true)
    plain.appoint("spare1", "clark", at: "0101")
    noisy.appoint("spare1", "clark", at: "0101")
    expectSameFingerprints(of: UnknownReference.self, plain, noisy)
  }
}
