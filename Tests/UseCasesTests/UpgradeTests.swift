import Editions
import Foundation
import Messages
import RegistryModel
import RegistryStore
import RegistryText
import Testing
import UseCases
import Validation

/// From one edition to the next, on the village.
@Suite struct UpgradeTests {
  private func request(
    _ edition: String? = nil, file: String? = nil, takes: [String] = [], keeps: [String] = [], moves: [String] = []
  ) -> UpgradeRequest {
    UpgradeRequest(
      edition: edition, file: file, takes: takes, keeps: keeps, moves: moves, decidedBy: keeps.isEmpty ? nil : "0002",
      decidedOn: CalendarDate(dayNumber: 20_700), document: "R8総9", branch: nil, accepting: [])
  }

  private func change(_ registry: TemporaryRegistry) throws -> ChangeSetting {
    ChangeSetting(setting: try registry.setting(), message: nil, isDryRun: false)
  }

  private func confirm(_ keys: [String], _ registry: TemporaryRegistry) throws {
    _ = try Confirming.confirm(
      ConfirmationTerms(
        provisions: keys, chapters: [], all: keys.isEmpty, on: CalendarDate(dayNumber: 20_600), by: "見本 一郎", against: "見本村対策基準",
        article: "", differs: false), try change(registry))
  }

  private func states(_ registry: TemporaryRegistry) throws -> TableStatusOutcome {
    try Workbench(try registry.setting(), also: Workbench.tableKinds).tableStatus()
  }

  /// All rows confirmed; the edition gives 40 other titles and changes three duties.
  @Test func fortyTitlesAndThreeDuties() throws {
    let registry = try TemporaryRegistry()
    try registry.identify()
    try confirm([], registry)
    #expect(try states(registry).standing.confirmations.count { $0.state == .holds } == 352)
    let base = try EditionCatalogue.shipped.edition("R5.3")
    let edition = try MadeEdition("R6.10-official", after: base)
    let titled = edition.provisions.prefix(40)
    let changed = edition.harmless.filter { !titled.contains($0.key) }.prefix(3)
    let folder = registry.root.appendingPathComponent("../\(registry.root.lastPathComponent)-edition").standardized
    defer { try? FileManager.default.removeItem(at: folder) }
    try edition.write(to: folder, titles: Set(titled), duties: Array(changed))
    let commits = try registry.commits()
    let open = try Upgrading.upgrade(request(file: folder.path), try change(registry))
    #expect(open.plan.questions.map(\.subject) == changed.map { .provision($0.key) }.sorted { NaturalOrder.precedes($0.text, $1.text) })
    #expect(open.plan.questions.allSatisfy { $0.causes == [.confirmed] })
    #expect(open.plan.items.count { $0.happening == .reworded } == 40)
    #expect(open.change == nil)
    #expect(try registry.commits() == commits)
    let done = try Upgrading.upgrade(request(file: folder.path, takes: changed.map(\.key.text)), try change(registry))
    #expect(done.change?.commit != nil)
    #expect(try registry.commits() == commits + 1)
    let status = try states(registry)
    #expect(status.edition == "R6.10-official")
    guard case .pinned = status.standing.pin else {
      Issue.record("not pinned")
      return
    }
    #expect(status.standing.undeclared.isEmpty)
    #expect(status.standing.confirmations.count { $0.state == .holds } == 349)
    #expect(status.standing.confirmations.count { $0.state == .changed } == 3)
    let check = try Checking.check(try registry.setting(), .revision("HEAD"), since: nil)
    #expect(!check.run.findings.contains { $0.severity == .error && $0.exceptedBy == nil })
  }

  /// Ten amendments and 300 confirmations, two editions, two commits; afterwards every row says where it comes from.
  @Test func tenAmendmentsAndThreeHundredConfirmationsGoThroughTwoEditions() throws {
    let registry = try TemporaryRegistry()
    try registry.identify()
    let base = try EditionCatalogue.shipped.edition("R5.3")
    let first = try MadeEdition("R6.10-official", after: base)
    let harmless = first.harmless
    let amended = Array(harmless.prefix(6))
    for duty in amended {
      _ = try Amending(try change(registry)).amend(
        "duty:\(duty.key):\(duty.number)", .change(["acting=no"]),
        AmendmentTerms(reason: "見本の理由 \(duty.key)", decidedBy: "0002", decidedOn: CalendarDate(dayNumber: 20_500), document: "R8総1"))
    }
    #expect(try states(registry).standing.amendments.count == 10)
    let keys = base.table.provisions.map(\.text)
    try confirm(Array(keys.prefix(300)), registry)
    let folder = registry.root.appendingPathComponent("../\(registry.root.lastPathComponent)-first").standardized
    let later = registry.root.appendingPathComponent("../\(registry.root.lastPathComponent)-second").standardized
    defer { for place in [folder, later] { try? FileManager.default.removeItem(at: place) } }
    // The edition changes two duties that the body has amended, and one that it has not.
    let others = harmless.filter { duty in !amended.contains { $0.key == duty.key } }
    try first.write(
      to: folder, titles: Set(first.provisions.suffix(20)), duties: [amended[0], amended[1], others[0]], setting: "to", "ciso")
    let commits = try registry.commits()
    let open = try Upgrading.upgrade(request(file: folder.path), try change(registry))
    #expect(Set(open.plan.questions.map(\.subject.text)) == Set([amended[0], amended[1], others[0]].map(\.key.text)))
    let question = try #require(open.plan.questions.first { $0.subject.text == amended[0].key.text })
    #expect(question.amendments.map(\.reason) == ["見本の理由 \(amended[0].key)"])
    _ = try Upgrading.upgrade(
      request(
        file: folder.path, takes: [amended[0].key.text, others[0].key.text], keeps: ["\(amended[1].key)=村の実情による"]), try change(registry))
    let step = try EditionCatalogue.shipped.read("first") { name in try? Array(Data(contentsOf: folder.appendingPathComponent(name))) }
    // The next one changes nothing that the body has decided.
    let second = try MadeEdition("R7.3-official", after: step)
    let third = try #require(others.last)
    try second.write(to: later, titles: [], duties: [third], setting: "note", "新しい注")
    _ = try Upgrading.upgrade(request(file: later.path), try change(registry))
    #expect(try registry.commits() == commits + 2)

    let workbench = try Workbench(try registry.setting(), also: Workbench.tableKinds)
    let provenance = try workbench.provenance([])
    #expect(provenance.base.id == "R7.3-official")
    #expect(provenance.rows.count == keys.count)
    for row in provenance.rows {
      let key = row.provision.key
      let changed = [amended[0].key, amended[1].key, others[0].key].contains(key)
      #expect(row.edition == (changed ? "R6.10-official" : "R5.3"), "\(key)")
      #expect(row.undeclared.isEmpty)
      let reasons = row.amendments.map(\.reason)
      if key == amended[0].key {
        #expect(reasons == [])
      } else if key == amended[1].key {
        #expect(reasons == ["村の実情による"])
      } else if amended.contains(where: { $0.key == key }) {
        #expect(reasons == ["見本の理由 \(key)"])
      } else {
        #expect(reasons == [])
      }
      if let place = keys.firstIndex(of: key.text), place < 300 {
        #expect(row.confirmation?.against == "見本村対策基準" && row.confirmation?.confirmedBy == "見本 一郎", "\(key)")
        // What was kept is as it was confirmed; what was taken is to be compared again.
        #expect(row.confirmationState == ([amended[0].key, others[0].key].contains(key) ? .changed : .holds), "\(key)")
      } else {
        #expect(row.confirmation == nil)
      }
    }
    // The roles of the village's own.
    #expect(provenance.others.map(\.row.text).sorted() == ["role:acceptance-tester", "role:ciso", "role:key-holder", "role:mayor"])
    #expect(provenance.others.allSatisfy { $0.amendment != nil })
    let check = try Checking.check(try registry.setting(), .revision("HEAD"), since: nil)
    #expect(check.run.findings.filter { $0.severity == .error && $0.exceptedBy == nil }.map(\.message.en) == [])
  }

  /// The editions that the program carries, as little as is known of them.
  @Test func theShippedEditionsOneAfterTheOther() throws {
    let registry = try TemporaryRegistry()
    try registry.identify()
    let first = try Upgrading.upgrade(request("R6.10"), try change(registry))
    #expect(first.plan.questions.isEmpty && first.change?.commit != nil)
    #expect(first.plan.items.map(\.subject.text).sorted() == ["3-2-alpha-prime", "r6.10-8.2", "r6.10-8.3"])
    #expect(first.to.head.knowledge == .fragments)
    // Somebody has to do what is new.
    #expect(!first.effect.people.isEmpty)
    #expect(try Upgrading.upgrade(request("R7.3"), try change(registry)).change?.commit != nil)
    #expect(try states(registry).standing.undeclared.isEmpty)
  }

  @Test func whereOneCannotGo() throws {
    let registry = try TemporaryRegistry()
    try registry.identify()
    func refused(_ request: UpgradeRequest) throws -> String {
      let setting = try change(registry)
      return try failing { () throws(Failure) in try Upgrading.upgrade(request, setting) }.message.en
    }
    #expect(try refused(request("R6.11")).contains("no edition 'R6.11' is known"))
    #expect(try refused(request("R7.3")).contains("there is R6.10"))
    #expect(try refused(request("R4.3")).contains("came before R5.3"))
    #expect(try refused(request("R5.3")).contains("already"))
    #expect(try refused(request("R6.10", keeps: ["1-1-1"])).contains("no reason"))
    #expect(try refused(request("R6.10", takes: ["1-1-1"])).contains("nothing is asked about '1-1-1'"))
    try registry.replace("64fcc696", with: "64fcc697", in: "kengen.yaml")
    try registry.commit("手で書き換えた")
    #expect(try refused(request("R6.10")).contains("not pinned"))
  }

  @Test func anEarlierFormatIsToldTheOneCommand() throws {
    let registry = try TemporaryRegistry(fixture: "format-1/village")
    try registry.identify()
    let setting = try change(registry)
    let failure = try failing { () throws(Failure) in try Upgrading.upgrade(request("R6.10"), setting) }
    #expect(failure.remedy.en.contains("kengen migrate"))
  }

  @Test func migrationLosesNoConfirmation() throws {
    let registry = try TemporaryRegistry(fixture: "format-1/village")
    try registry.identify()
    let text = try registry.text("table/provisions.csv").split(separator: "\n").map(String.init)
    let header = text[0]
    // Every row but the last confirmed.
    let rows = text.dropFirst().enumerated().map { index, row in
      index == text.count - 2 ? row : String(row.dropLast(4)) + ",2026-04-\(index % 28 < 9 ? "0" : "")\(index % 28 + 1),見本 \(index),,"
    }
    try registry.write(([header] + rows).joined(separator: "\n") + "\n", to: "table/provisions.csv")
    try registry.commit("照合した")
    // Read as it is.
    let before = try Workbench(try registry.setting(), also: Workbench.tableKinds).tableStatus()
    #expect(before.standing.confirmations.count { $0.state == .holds } == 351)
    let outcome = try Migrating.migrate(try change(registry), edition: nil)
    #expect(outcome.commit != nil)
    let after = try states(registry)
    #expect(after.format == FormatVersion.current)
    #expect(after.standing.confirmations.count { $0.state == .holds } == 351)
    let pairs = zip(before.standing.confirmations, after.standing.confirmations)
    #expect(
      pairs.allSatisfy { old, new in
        old.confirmation.provision == new.confirmation.provision && old.confirmation.confirmedOn == new.confirmation.confirmedOn
          && old.confirmation.confirmedBy == new.confirmation.confirmedBy
      })
    // What departed before departs still, and is named.
    #expect(after.standing.undeclared.map(\.row.text) == ["role:acceptance-tester", "role:ciso", "role:key-holder", "role:mayor"])
    #expect(outcome.consequences.count == 2 + 4)
    // Once is enough.
    #expect(try Migrating.migrate(try change(registry), edition: nil).commit == nil)
  }

  @Test func aConfirmationWithoutADayStopsTheMigration() throws {
    let registry = try TemporaryRegistry(fixture: "format-1/village")
    try registry.identify()
    let text = try registry.text("table/provisions.csv").split(separator: "\n").map(String.init)
    try registry.write(
      ([text[0], String(text[1].dropLast(2)) + "見本,,"] + text.dropFirst(2)).joined(separator: "\n") + "\n", to: "table/provisions.csv")
    try registry.commit("日がない")
    let setting = try change(registry)
    let failure = try failing { () throws(Failure) in try Migrating.migrate(setting, edition: nil) }
    #expect(failure.details.map(\.en) == ["table/provisions.csv:2: says who confirmed (見本) and not on which day (confirmed-on)"])
  }
}

/// An edition made of another one, with other titles and duties.
private struct MadeEdition {
  struct Duty {
    let key: ProvisionKey
    let number: String
  }
  let id: String
  let base: Edition

  init(_ id: String, after base: Edition) throws { (self.id, self.base) = (id, base) }

  var provisions: [ProvisionKey] { base.table.provisions }

  /// Duties of which nobody's answer hangs, one of a provision.
  var harmless: [Duty] {
    provisions.compactMap { key in
      let duties = base.table[.provision(key)].filter { $0.kind == .duties }
      guard duties.count == 1, let only = duties.first, ["maintain", "comply", "record"].contains(only["act"] ?? "") else { return nil }
      return Duty(key: key, number: only["no"] ?? "")
    }
  }

  /// Writes the folder: all that is said of what changes, since nothing else of the base is left for it.
  func write(
    to folder: URL, titles: Set<ProvisionKey>, duties: [Duty], setting column: String = "acting", _ value: String = "no"
  ) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "edition: \(id)\nname: \(id)\nfollows: \(base.id)\nbased-on: \(base.id)\nknown: whole\n".write(
      to: folder.appendingPathComponent("edition.yaml"), atomically: true, encoding: .utf8)
    let keys = provisions.filter { key in titles.contains(key) || duties.contains { $0.key == key } }
    for kind in [FactKind.provisions, .duties, .separations, .gists] {
      guard let schema = kind.schema else { continue }
      let facts = keys.flatMap { key in
        base.table[.provision(key)].filter { $0.kind == kind }.map { fact -> Fact in
          if kind == .provisions, titles.contains(key) { return fact.with(["title": "新しい" + (fact["title"] ?? "")]) }
          if kind == .duties, let duty = duties.first(where: { $0.key == key }), fact["no"] == duty.number {
            return fact.with([column: value])
          }
          return fact
        }
      }
      let text = schema.headerLine + "\n" + facts.map { String(decoding: CSVTable.line($0.values), as: UTF8.self) }.joined()
      let name = schema.path.split(separator: "/").last.map(String.init) ?? ""
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
  }
}
