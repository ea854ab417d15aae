import Editions
import RegistryModel
import RegistryText
import SeededRandom
import Testing

/// Three tables, merged: what nobody decided follows the edition, what somebody decided is asked about, and nothing is lost.
@Suite struct UpgradePlanTests {
  private func plan(_ made: MadeTables, answers: [TableSubject: UpgradePlan.Answer] = [:]) throws -> UpgradePlan {
    UpgradePlan(
      UpgradePlan.Input(
        ours: made.ours, then: made.then.table, next: made.next, amendments: made.amendments, confirmations: made.confirmations, cited: [],
        answers: answers))
  }

  @Test(arguments: 0..<300) func everyCaseIsAsThePlainDefinitionSays(_ seed: UInt64) throws {
    let made = try MadeTables(seed: seed)
    let open = try plan(made)
    // Each provision by itself, by the definition: who changed what.
    for key in made.keys {
      let subject = TableSubject.provision(key)
      let (ours, then, now) = (made.said(made.ours, key), made.said(made.then.table, key), made.said(made.next.table, key))
      let isAsked = open.questions.contains { $0.subject == subject }
      let isConfirmed = made.confirmations.contains { $0.provision == key } && ours != nil
      let result = made.said(open.result, key)
      if now == then {
        #expect(!isAsked && result == ours, "seed \(seed) \(key)")
      } else if ours == now {
        #expect(!isAsked && result == now, "seed \(seed) \(key)")
      } else if ours == then {
        #expect(isAsked == isConfirmed, "seed \(seed) \(key)")
        #expect(result == (isConfirmed ? ours : now), "seed \(seed) \(key)")
      } else if isAsked {
        // As long as nobody answers the body's stands.
        #expect(result == ours, "seed \(seed) \(key)")
      } else {
        // Both changed other duties: each has its change.
        #expect(!isConfirmed)
        let (a, b, c) = (try #require(ours), try #require(then), try #require(now))
        for number in Set(a.keys).union(b.keys).union(c.keys) {
          #expect(a[number] == b[number] || c[number] == b[number] || a[number] == c[number], "seed \(seed) \(key)")
          let wanted = a[number] == b[number] ? c[number] : a[number]
          #expect(result?[number] == wanted, "seed \(seed) \(key) \(number)")
        }
      }
    }
    try expectAnswersAreTaken(made, open, seed)
  }

  private func expectAnswersAreTaken(_ made: MadeTables, _ open: UpgradePlan, _ seed: UInt64) throws {
    var answers: [TableSubject: UpgradePlan.Answer] = [:]
    for (index, question) in open.questions.enumerated() {
      answers[question.subject] = index.isMultiple(of: 2) ? .take : .keep(reason: "見本の理由 \(index)")
    }
    let closed = try plan(made, answers: answers)
    #expect(!closed.isOpen && closed.idleAnswers.isEmpty)
    for question in closed.questions {
      guard case .provision(let key) = question.subject else { continue }
      if case .keep? = question.answer { #expect(made.said(closed.result, key) == made.said(made.ours, key), "seed \(seed)") }
    }
    // Every departure that is left is decided, but for those that nobody had decided before and nobody was asked about.
    let decided = Set(closed.amendments.map(\.amendment.row))
    let before = Set(Departure.between(made.ours, made.then.table).map(\.row)).subtracting(made.amendments.map(\.row))
    for departure in Departure.between(closed.result, made.next.table) where !decided.contains(departure.row) {
      #expect(before.contains(departure.row), "seed \(seed) \(departure.row.text)")
    }
    for (amendment, _) in closed.amendments {
      #expect(amendment.base == (amendment.kind == .add ? "" : RowDigest.base(of: amendment.row, amendment.kind, in: made.next.table)))
    }
    // No amendment is lost without being told.
    let told = Set(closed.settled.map(\.row)).union(decided)
    for amendment in made.amendments { #expect(told.contains(amendment.row), "seed \(seed) \(amendment.row.text)") }
    // The edits lead from the one table to the other, row by row.
    #expect(TableEdits.edits(from: closed.result, to: closed.result).isEmpty)
  }

  @Test func anAnswerToNoQuestionIsTold() throws {
    let made = try MadeTables(seed: 1)
    #expect(try plan(made, answers: [.provision(ProvisionKey("no-such")): .take]).idleAnswers == [.provision(ProvisionKey("no-such"))])
  }

  @Test func aRenumberedProvisionTakesEverythingAlong() throws {
    let then = try MadeTables.edition("V1", provisions: ["1-1": ["a"], "1-2": ["a"]])
    let next = try MadeTables.edition(
      "V2", provisions: ["1-1": ["a"], "1-3": ["a"]], follows: "V1", successions: "1-2,1-3,renumbered,\n")
    let ours = try MadeTables.edition("X", provisions: ["1-1": ["a"], "1-2": ["b"]]).table
    let departure = try #require(Departure.between(ours, then.table).first)
    let amendment = MadeTables.amendment(departure)
    let plan = UpgradePlan(
      UpgradePlan.Input(
        ours: ours, then: then.table, next: next, amendments: [amendment],
        confirmations: [MadeTables.confirmation("1-2", ours)], cited: [ProvisionKey("1-2")], answers: [:]))
    #expect(!plan.isOpen)
    #expect(plan.renamed == [ProvisionKey("1-2"): ProvisionKey("1-3")])
    #expect(plan.amendments.map(\.amendment.row.text) == ["duty:1-3:1"])
    #expect(plan.amendments.map(\.amendment.reason) == [amendment.reason])
    #expect(plan.confirmations.map(\.provision.text) == ["1-3"])
    #expect(plan.items.map(\.happening) == [.renumbered(from: ProvisionKey("1-2"))])
  }

  @Test func whatIsCitedIsNotDroppedWithoutAsking() throws {
    let then = try MadeTables.edition("V1", provisions: ["1-1": ["a"], "1-2": ["a"]])
    let next = try MadeTables.edition("V2", provisions: ["1-1": ["a"]], follows: "V1", successions: "1-2,,dropped,\n")
    func plan(_ answer: UpgradePlan.Answer?) -> UpgradePlan {
      UpgradePlan(
        UpgradePlan.Input(
          ours: then.table, then: then.table, next: next, amendments: [], confirmations: [], cited: [ProvisionKey("1-2")],
          answers: answer.map { [.provision(ProvisionKey("1-2")): $0] } ?? [:]))
    }
    #expect(plan(nil).questions.map(\.causes) == [[.cited]])
    // Taking it leaves the citation hanging.
    #expect(plan(.take).uncertain == [ProvisionKey("1-2")] && plan(.take).isOpen)
    let kept = plan(.keep(reason: "団体の行が引いている"))
    #expect(!kept.isOpen)
    #expect(kept.amendments.map { "\($0.amendment.row.text) \($0.amendment.kind)" } == ["provision:1-2 add"])
  }

  @Test func aSplitAsksWhereCitationsGo() throws {
    let then = try MadeTables.edition("V1", provisions: ["1-1": ["a"]])
    let next = try MadeTables.edition(
      "V2", provisions: ["1-2": ["a"], "1-3": ["b"]], follows: "V1", successions: "1-1,1-2,split,\n1-1,1-3,split,\n")
    func plan(_ moves: [ProvisionKey: ProvisionKey]) -> UpgradePlan {
      UpgradePlan(
        UpgradePlan.Input(
          ours: then.table, then: then.table, next: next, amendments: [], confirmations: [], cited: [ProvisionKey("1-1")], answers: [:],
          moves: moves))
    }
    #expect(plan([:]).isOpen)
    let moved = plan([ProvisionKey("1-1"): ProvisionKey("1-3")])
    #expect(!moved.isOpen && moved.result.provision(ProvisionKey("1-1")) == nil)
  }
}

/// An edition, the one after it, and a body's table, at random.
struct MadeTables {
  let then: Edition
  let next: Edition
  let ours: TableFacts
  let amendments: [Amendment]
  let confirmations: [RegistryModel.Confirmation]
  let keys: [ProvisionKey]

  init(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let names = (1...8).map { "\($0)-1" }
    func some(_ generator: inout SeededGenerator) -> [String: [String]] {
      var result: [String: [String]] = [:]
      for name in names where Int.random(in: 0..<5, using: &generator) > 0 { result[name] = Self.duties(&generator) }
      return result
    }
    func changed(_ table: [String: [String]], _ generator: inout SeededGenerator) -> [String: [String]] {
      var result = table
      for name in names {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: result[name] = nil
        case 1: result[name] = Self.duties(&generator)
        case 2:
          if var duties = result[name] {
            duties[Int.random(in: 0..<duties.count, using: &generator)] = ["a", "b", "c"].randomElement(using: &generator) ?? "a"
            result[name] = duties
          }
        default: break
        }
      }
      return result
    }
    let old = some(&generator)
    then = try Self.edition("V1", provisions: old)
    next = try Self.edition("V2", provisions: changed(old, &generator), follows: "V1")
    let table = try Self.edition("X", provisions: changed(old, &generator)).table
    ours = table
    amendments = Departure.between(table, then.table).filter { _ in Bool.random(using: &generator) }.map(Self.amendment)
    confirmations = names.filter { table.provision(ProvisionKey($0)) != nil && Int.random(in: 0..<3, using: &generator) == 0 }
      .map { Self.confirmation($0, table) }
    keys = names.map { ProvisionKey($0) }
  }

  private static func duties(_ generator: inout SeededGenerator) -> [String] {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in ["a", "b", "c"].randomElement(using: &generator) ?? "a" }
  }

  /// An edition of provisions whose duties are each done by one role.
  static func edition(_ id: String, provisions: [String: [String]], follows: String? = nil, successions: String = "") throws -> Edition {
    var files: [String: String] = [
      "edition.yaml": "edition: \(id)\nname: \(id)\nknown: whole\n" + (follows.map { "follows: \($0)\n" } ?? ""),
      "roles.csv": Role.schema.headerLine + "\n"
        + ["a", "b", "c"].map { "\($0),役割,role,person,body,0..1,,local,,\n" }.joined(),
      "successions.csv": "from,to,relation,note\n" + successions,
    ]
    let sorted = provisions.sorted { NaturalOrder.precedes($0.key, $1.key) }
    files["provisions.csv"] =
      Provision.schema.headerLine + "\n" + sorted.map { "\($0.key),\($0.key),1,見出し,title,body,,local,,,,\n" }.joined()
    files["duties.csv"] =
      Duty.schema.headerLine + "\n"
      + sorted.flatMap { key, roles in roles.enumerated().map { "\(key),\($0 + 1),permit,\($1),,,,,\n" } }.joined()
    return try EditionCatalogue.shipped.read("made") { name in files[name].map { Array($0.utf8) } }
  }

  static func amendment(_ departure: Departure) -> Amendment {
    Amendment(
      row: departure.row, kind: departure.kind, reason: "見本の理由", decidedBy: StaffNumber("0002"), decidedOn: CalendarDate(dayNumber: 20_000),
      document: "", base: departure.baseDigest, origin: Origin(file: "table/amendments.csv", line: 2))
  }

  static func confirmation(_ key: String, _ table: TableFacts) -> RegistryModel.Confirmation {
    RegistryModel.Confirmation(
      provision: ProvisionKey(key), digest: RowDigest.of(ProvisionKey(key), in: table) ?? "", confirmedOn: CalendarDate(dayNumber: 20_000),
      confirmedBy: "見本", against: "", article: "", result: .agrees, origin: Origin(file: "table/confirmations.csv", line: 2))
  }

  /// Roles by the number of the duty; nil where there is no such provision.
  func said(_ table: TableFacts, _ key: ProvisionKey) -> [String: String]? {
    guard table.provision(key) != nil else { return nil }
    var result: [String: String] = [:]
    for fact in table[.provision(key)] where fact.kind == .duties { result[fact["no"] ?? ""] = fact["roles"] }
    return result
  }
}
