import Messages
import OfficeFiles
import Presentation
import RegistryModel
import RegistryStore
import RegistryText
import SeededRandom
import ShippedFiles
import StaffChanges
import Testing
import Workbooks

/// A registry as a workbook, read back, is the same registry.
@Suite struct RegistryBookTests {
  private func registry(_ name: String) throws -> Registry {
    let prefix = "registry/\(name)/"
    let files = ShippedFile.all.filter { $0.path.hasPrefix(prefix) }.map { (String($0.path.dropFirst(prefix.count)), $0.bytes) }
    let whole = try RegistryLoader(files: MemoryFiles(Dictionary(uniqueKeysWithValues: files))).whole()
    try #require(whole.defects.isEmpty)
    return whole.registry
  }

  private func read(_ registry: Registry, _ language: Language = .japanese) throws -> BookReading {
    let bytes = try RegistryBook(registry, commit: nil, isTemplate: false, language).bytes()
    return BookReader.read(
      OfficeWorkbook(file: "台帳.xlsx", bytes: bytes), roles: registry.roles, provisions: registry.provisions, into: registry)
  }

  private func rows<Record: FactRecord>(_ records: [Record]) -> [[String]] {
    records.map(\.fields).sorted { $0.joined(separator: "\u{1}") < $1.joined(separator: "\u{1}") }
  }

  private func expectSame(_ facts: BookFacts, _ registry: Registry) {
    #expect(rows(facts.units) == rows(registry.units))
    #expect(rows(facts.posts) == rows(registry.posts))
    #expect(rows(facts.people) == rows(registry.people))
    #expect(rows(facts.appointments) == rows(registry.allAppointments))
    #expect(rows(facts.systems) == rows(registry.systems))
    #expect(rows(facts.assignments) == rows(registry.allAssignments))
    #expect(rows(facts.deputies) == rows(registry.allDeputies))
    let manifest = registry.manifest
    #expect(facts.bodyName == manifest.bodyName.ja && facts.bodyUnit == manifest.bodyUnit && facts.networkModel == manifest.networkModel)
    for rule in manifest.exOfficio {
      #expect(facts.exOfficio.contains { $0.role == rule.role && $0.post == rule.post && $0.location == rule.location })
    }
    #expect(facts.exOfficio.count == manifest.exOfficio.count)
    #expect(
      facts.deputyOrder.map(\.post) == manifest.deputyOrder.map(\.post)
        && facts.deputyOrder.map(\.triggers) == manifest.deputyOrder.map(\.triggers))
    #expect(Set(facts.contactPoints.map { "\($0.role) \($0.unit)" }) == Set(manifest.contactPoints.map { "\($0.role) \($0.unit)" }))
  }

  @Test(arguments: ["village", "example"], [Language.japanese, .english])
  func aShippedBodyIsReadBackAsItIs(_ name: String, _ language: Language) throws {
    let registry = try registry(name)
    let reading = try read(registry, language)
    #expect(reading.problems.isEmpty, "\(reading.problems.map(\.problem.ja).prefix(5))")
    expectSame(reading.facts, registry)
  }

  /// Random facts, with names that look like formulas, numbers and dates.
  @Test(arguments: 0..<12) func randomFactsAreReadBackAsTheyAre(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let village = try registry("village")
    func some<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }
    func period() -> Period {
      let from = Bool.random(using: &random) ? nil : CalendarDate(dayNumber: Int32.random(in: 14_000..<20_000, using: &random))
      let until = Bool.random(using: &random) ? nil : CalendarDate(dayNumber: Int32.random(in: 20_001..<40_000, using: &random))
      return Period(from: from, until: until) ?? .always
    }
    let origin = Origin(file: "x", line: 1)
    var contents = RegistryContents()
    (contents.roles, contents.provisions, contents.posts, contents.units) = (
      village.roles, village.provisions, village.posts, village.units
    )
    let names = ["=1+1", "0012", "2027/4/1", "見本 一", "", "-", "+81", "見本 一"]
    for index in 0..<Int.random(in: 1...40, using: &random) {
      let number = StaffNumber("\(some(["0", "A", "9"]))\(100 + index)")
      contents.people.append(
        Person(
          number: number, name: some(names), kana: some(["", "ミホン"]), employment: some(Employment.allCases), period: period(),
          origin: origin))
      for place in village.units.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random)) {
        contents.appointments.append(
          Appointment(
            person: number, unit: place.code, post: some(village.posts).id, kind: some(AppointmentKind.allCases), period: period(),
            order: some(["", "R7-1"]), origin: origin))
      }
    }
    for index in 0..<Int.random(in: 0...5, using: &random) {
      contents.systems.append(
        InformationSystem(
          id: SystemID("s\(index)"), name: Phrase(ja: some(["住民", "税"]), en: some(["", "Tax"])), area: some(NetworkArea.allCases),
          unit: some(village.units).code, period: period(), origin: origin))
    }
    for person in contents.people.prefix(8) {
      contents.assignments.append(
        Assignment(
          seat: Seat(role: some([RoleID("auditor"), RoleID("csirt")]), place: .body), person: person.number,
          position: some(Position.allCases),
          period: period(), order: some(["", "R7監1"]), origin: origin))
      contents.deputies.append(
        Deputy(
          seat: Seat(role: RoleID("section-manager"), place: .unit(some(village.units).code)), rank: Int.random(in: 1...9, using: &random),
          person: person.number, triggers: some([[.absence], [.absence, .vacancy], [.conflict, .always]]),
          provisions: some([nil, [ProvisionKey("5.1-1-3b"), ProvisionKey("6.1-17-2")]]), period: period(), instrument: some(["", "規程"]),
          origin: origin))
    }
    let registry = Registry(manifest: village.manifest, contents: contents, isComplete: true)
    let reading = try read(registry, some(Language.allCases))
    #expect(reading.problems.isEmpty, "\(seed): \(reading.problems.map { "\($0.file) \($0.line) \($0.problem.ja)" }.prefix(5))")
    expectSame(reading.facts, registry)
  }

  @Test func theTemplateHoldsWhatHasToBeFilledIn() throws {
    let book = RegistryBook(try registry("base"), commit: nil, isTemplate: true, .japanese)
    let sheets = book.sheets()
    #expect(sheets.map(\.name) == ["使い方", "団体", "所属", "職", "職員", "システム", "役割", "代理"])
    let roles = try #require(sheets.first { $0.name == "役割" })
    let names = roles.rows.compactMap { row -> String? in if case .text(let text) = row[0] { text } else { nil } }
    #expect(names.prefix(2) == ["最高情報セキュリティ責任者(CISO)", "統括情報セキュリティ責任者"] && names.contains("監査人"))
    let reading = BookReader.read(
      OfficeWorkbook(file: "t.xlsx", bytes: try book.bytes()), roles: try registry("base").roles, provisions: [])
    // Nobody has been typed in yet; nothing else is wrong with it.
    #expect(reading.problems.count == 3, "\(reading.problems.map(\.problem.ja))")
  }

  @Test func wordsOfValuesAreReadInBothLanguagesAndAsTheFilesHaveThem() {
    #expect(
      AppointmentKind(word: "兼任") == .concurrent && AppointmentKind(word: "joint post") == .joint
        && AppointmentKind(word: "本 務") == .regular)
    #expect(Employment(word: "会計年度任用職員") == .fiscalYear && Employment(word: "fiscal-year") == .fiscalYear && Employment(word: "社員") == nil)
    #expect(DeputyTrigger.all(inWords: "不在のとき・欠員のとき") == [.absence, .vacancy] && DeputyTrigger.all(inWords: "不在・休み") == nil)
    for kind in UnitKind.allCases { #expect(UnitKind(word: kind.name.ja) == kind && UnitKind(word: kind.name.en) == kind) }
    #expect(UnitKind(word: "") == nil)
  }
}
