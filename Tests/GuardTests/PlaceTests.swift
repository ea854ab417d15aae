import AuthorityTestSupport
import Guard
import RegistryModel
import SeededRandom
import Testing

/// Which places must agree to a fact, against bureaus looked up in dictionaries.
@Suite struct PlaceTests {
  /// Sections under bureaus, systems and posts at sections; each bureau has a head, whose number it gives.
  private struct State {
    static let bureaus = ["B1", "B2", "B3"]
    static let sections = ["S1", "S2", "S3", "S4"]
    static let people = ["p1", "p2", "p3"]
    var parents: [String: String] = [:]
    var systems: [String: String] = [:]
    /// Sections of a person's posts.
    var posts: [String: Set<String>] = [:]
    var away: Set<String> = []
    var operators: [String: String] = [:]

    static func head(_ bureau: String) -> StaffNumber { StaffNumber("h" + bureau) }

    func registry(_ areas: Set<ChangeArea>) -> Registry {
      var body = Body()
      body.unit("0000", .body, in: nil)
      body.post("head")
      body.post("clerk")
      body.role("top", .body)
      body.role("bureau", .bureau, superior: "top")
      body.exOfficio("bureau", "head", .unitOfKind([.bureau]))
      body.person("chief")
      body.assign("top", "chief", at: .body)
      for bureau in Self.bureaus {
        body.unit(UnitCode(bureau), .bureau, in: "0000")
        body.person(Self.head(bureau))
        body.appoint(Self.head(bureau), "head", at: UnitCode(bureau))
      }
      for (section, bureau) in parents.sorted(by: { $0.key < $1.key }) { body.unit(UnitCode(section), .section, in: UnitCode(bureau)) }
      for (system, section) in systems.sorted(by: { $0.key < $1.key }) { body.system(SystemID(system), unit: UnitCode(section)) }
      for person in Self.people {
        body.person(StaffNumber(person))
        for section in (posts[person] ?? []).sorted() { body.appoint(StaffNumber(person), "clerk", at: UnitCode(section)) }
      }
      body.approvalRules = [ChangeApproval(areas: areas, roles: ["bureau"], persons: 1, origin: Origin(file: "kengen.yaml", line: 1))]
      return body.registry()
    }

    var files: [String: [UInt8]] {
      func text(_ header: String, _ rows: [String]) -> [UInt8] { Array(([header] + rows.sorted()).map { $0 + "\n" }.joined().utf8) }
      return [
        "org/units.csv": text(
          "code,name,name-en,kind,parent,from,until,successors", parents.map { "\($0.key),課,,section,\($0.value),,," }),
        "org/systems.csv": text("id,name,name-en,area,unit,from,until", systems.map { "\($0.key),系,,lgwan,\($0.value),," }),
        "units/all/appointments.csv": text(
          "unit,post,person,kind,from,until,order", posts.flatMap { person, units in units.map { "\($0),clerk,\(person),regular,,," } }),
        "absences/all.csv": text("person,from,until", away.map { "\($0),2026-04-01,2026-05-01" }),
        "systems/assignments.csv": text(
          "place,role,person,position,from,until,order", operators.map { "system:\($0.key),operator,\($0.value),,,," }),
      ]
    }

    func bureaus(_ sections: some Sequence<String>) -> Set<String> { Set(sections.compactMap { parents[$0] }) }
  }

  /// What a fact touches, by its words: the bureaus of both states.
  private static func touched(_ fact: ChangedFact, _ before: State, _ after: State) -> Set<String> {
    var sections: Set<String> = []
    for row in [fact.old, fact.new].compactMap(\.self) {
      switch fact.file {
      case "org/units.csv": sections.insert(row[0])
      case "org/systems.csv": sections.insert(row[4])
      case "units/all/appointments.csv": sections.formUnion([row[0]] + (before.posts[row[2]] ?? []))
      case "absences/all.csv": sections.formUnion((before.posts[row[0]] ?? []).union(after.posts[row[0]] ?? []))
      default:
        let system = String(row[0].dropFirst(7))
        return before.bureaus([before.systems[system]].compactMap(\.self)).union(after.bureaus([after.systems[system]].compactMap(\.self)))
      }
    }
    return before.bureaus(sections).union(after.bureaus(sections))
  }

  @Test(arguments: 0..<60) func everyBureauThatAFactTouchesMustAgree(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    func pick<Value>(_ list: [Value]) -> Value { list[Int.random(in: 0..<list.count, using: &random)] }
    var before = State()
    for section in State.sections.dropLast() { before.parents[section] = pick(State.bureaus) }
    for system in ["x", "y"] { before.systems[system] = pick(Array(State.sections.dropLast())) }
    for person in State.people where pick([true, true, false]) { before.posts[person] = [pick(Array(State.sections.dropLast()))] }
    var after = before
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      let section = pick(Array(after.parents.keys).sorted())
      switch Int.random(in: 0..<6, using: &random) {
      case 0: after.parents[pick(State.sections)] = pick(State.bureaus)
      case 1: after.systems[pick(["x", "y"])] = section
      case 2: after.posts[pick(State.people), default: []].insert(section)
      case 3: after.posts[pick(State.people)] = nil
      case 4: after.away.insert(pick(State.people))
      default: after.operators[pick(["x", "y"])] = pick(State.people)
      }
    }
    let areas: Set<ChangeArea> = [.organisation, .people, .holdings]
    let policy = ApprovalPolicy(before: before.registry(areas), after: after.registry(areas), today: day(0))
    let (old, new) = (before.files, after.files)
    for fact in ChangedFacts.between(old.keys.sorted().map { FileVersions(path: $0, before: old[$0], after: new[$0]) }) {
      let expected = Self.touched(fact, before, after)
      let groups = Set(policy.demands(of: fact).map { Set($0.approvers) })
      let people: Set<Set<StaffNumber>> = expected.isEmpty ? [["chief"]] : Set(expected.map { [State.head($0)] })
      #expect(groups == people, "seed \(seed): \(fact.file) \(fact.key)")
    }
  }

  /// Who is said to decide, permit or perform something agrees, or is spoken for.
  @Test func whoIsNamedAgrees() {
    let header =
      "id,rule,place,provision,persons,reason,control,control-kind,performer,frequency,evidence,reviewer,permitted-by,permitted-on,document,renews,from,until,review-on"
    let row = "E-1,seat-vacant,body,,0301,r,c,detective,0301,f,e,0203,0002,2026-04-01,d,,2026-04-01,2027-04-01,2027-03-01"
    let file = "body/exceptions.csv"
    let facts = ChangedFacts.between([
      FileVersions(path: file, before: Array((header + "\n").utf8), after: Array((header + "\n" + row + "\n").utf8))
    ])
    func verdict(_ approvers: [String], speakers: [RoleID] = []) -> PushVerdict {
      let rule = ChangeApproval(
        areas: [.rules, .exceptions], roles: ["ciso"], persons: 1, speakers: speakers, origin: Origin(file: "kengen.yaml", line: 9))
      let registry = AssignedBody.start.registry([rule])
      func commit(_ number: Int, _ signer: String, _ trailers: [String], _ facts: [ChangedFact]) -> PushedCommit {
        PushedCommit(
          id: MadePush.id(number), parents: [MadePush.id(number - 1)], seconds: 1000, signer: StaffNumber(signer),
          trailers: CommitTrailers(lines: trailers), changesNothing: facts.isEmpty, facts: facts)
      }
      let statements = approvers.enumerated().map { index, person in
        let said = Statement(
          kind: .approve, person: StaffNumber(person), registry: MadePush.registry, facts: FactDigest.of(facts), base: MadePush.id(0),
          standsOn: MadePush.id(1), until: day(9))
        return commit(index + 2, person, said.trailers, [])
      }
      let commits = [commit(1, "0203", [], facts)] + statements
      return PushJudge.judge(
        Push(
          before: registry, after: registry, old: (MadePush.id(0), 1000), tip: MadePush.id(commits.count), commits: PushedCommits(commits),
          facts: facts, paths: [], folder: "", today: day(0), now: 1000))
    }
    #expect(verdict(["0001"]).lacks.flatMap(\.named) == ["0002", "0301"])
    #expect(verdict(["0002"]).lacks.flatMap(\.named) == ["0301"])
    #expect(verdict(["0001", "0002", "0301"]).isTaken)
    // The one who speaks for them need not be named himself.
    #expect(verdict(["0001"], speakers: ["ciso"]).isTaken)
    #expect(!verdict(["0301"], speakers: ["ciso"]).isTaken)
  }

  /// Who is said to have consented to a sub-contract is asked where the consent changes, and not where the contract's end does.
  @Test func whoIsSaidToHaveConsentedIsNamed() {
    let header =
      "id,title,firm,unit,tier,parent,consent,from,until,document,systems,areas,important,sheet-on,sheet-result,consent-by,consent-on\n"
    func row(_ until: String, _ consent: String, _ by: String) -> String {
      "K-2,t,f,0101,2,K-1,\(consent),2026-04-01,\(until),,,,,,,\(by),\n"
    }
    func named(_ before: String, _ after: String) -> [StaffNumber] {
      ChangedFacts.between([
        FileVersions(path: "contracts/contracts.csv", before: Array((header + before).utf8), after: Array((header + after).utf8))
      ]).flatMap(\.named)
    }
    #expect(named("", row("2027-04-01", "c", "0002")) == ["0002"])
    #expect(named(row("2027-04-01", "", ""), row("2027-04-01", "c", "0002")) == ["0002"])
    #expect(named(row("2027-04-01", "c", "0002"), row("2027-04-01", "d", "0002")) == ["0002"])
    #expect(named(row("2027-04-01", "c", "0002"), row("2027-01-01", "c", "0002")).isEmpty)
    #expect(named(row("2027-04-01", "c", "0002"), "").isEmpty)
  }
}
