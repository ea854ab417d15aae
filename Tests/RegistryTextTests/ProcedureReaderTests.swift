import Foundation
import RegistryModel
import RegistryText
import Testing

@Suite struct ProcedureReaderTests {
  private static let lines = [
    "format: 1",
    "name: 見本の手続",
    "name-en: Sample",
    "source: 見本規程 第1条",
    "scope: section",
    "units: [\"0201\"]",
    "from: 2026-04-01",
    "until: 2027-04-01",
    "applicant: ask",
    "resilience: 2",
    "steps:",
    "  - id: ask",
    "    name: 申請",
    "    by: {everyone: subtree, posts: [clerk]}",
    "  - id: permit",
    "    by: [{roles: [section-manager], at: \"0202\"}, {provision: 5.1-1-3b, role: section-manager}]",
    "    after: [ask]",
    "  - id: work",
    "    by: {contractors: here, contract: C1}",
    "    after: [permit]",
    "constraints:",
    "  - distinct: [ask, permit]",
    "  - at-most: 2",
    "    of: [ask, permit, work]",
    "  - senior: [permit, ask]",
    "  - staff: [work, permit]",
    "  - same-team: [ask, permit]",
    "    partition: watch",
    "  - different-team: [permit, work]",
    "    partition: line",
    "partitions:",
    "  - id: watch",
    "    name: 見本の当直",
    "    name-en: Watches",
    "    teams: [{id: a, people: [\"030412\", \"030413\"]}, {id: b, people: [\"180034\"]}]",
    "  - id: line",
    "    teams:",
    "      - {id: a, people: [\"030412\"]}",
  ]

  private func read(_ changes: [Int: String] = [:], path: String = "procedures/sample.yaml") -> RegistryReader {
    var lines = Self.lines
    for (number, line) in changes { lines[number - 1] = line }
    var reader = RegistryReader(layout: Layout(personPrefix: 0, unitPrefix: 0))
    reader.read(path, Array((lines.joined(separator: "\n") + "\n").utf8))
    return reader
  }

  @Test func everythingWrittenIsRead() throws {
    let reader = read()
    #expect(reader.defects == [])
    let procedure = try #require(reader.contents[Procedure.self].first)
    #expect(procedure.id == ProcedureID("sample") && procedure.name == Phrase(ja: "見本の手続", en: "Sample"))
    #expect(procedure.source == "見本規程 第1条" && procedure.scope == .section && procedure.units == [UnitCode("0201")])
    #expect(procedure.period == Period(from: CalendarDate("2026-04-01"), until: CalendarDate("2027-04-01")))
    #expect(procedure.applicant == StepID("ask") && procedure.resilience == 2)
    #expect(procedure.steps.map(\.id.text) == ["ask", "permit", "work"])
    #expect(procedure.steps.map(\.origin.line) == [12, 15, 18])
    #expect(procedure.steps.map { $0.after.map(\.text) } == [[], ["ask"], ["permit"]])
    guard case .everyone(at: nil, isSubtree: true, posts: [PostID("clerk")]) = procedure.steps[0].sources.first else {
      Issue.record("\(procedure.steps[0].sources)")
      return
    }
    guard case .roles([RoleID("section-manager")], at: UnitCode("0202")) = procedure.steps[1].sources.first,
      case .provision(ProvisionKey("5.1-1-3b"), role: RoleID("section-manager")) = procedure.steps[1].sources.last
    else {
      Issue.record("\(procedure.steps[1].sources)")
      return
    }
    guard case .contractors(ContractID("C1")) = procedure.steps[2].sources.first else {
      Issue.record("\(procedure.steps[2].sources)")
      return
    }
    #expect(
      procedure.constraints.map(\.demand) == [
        .distinct, .atMost(2), .senior, .staff, .sameTeam(PartitionID("watch")), .differentTeam(PartitionID("line")),
      ])
    #expect(procedure.constraints.map { $0.steps.map(\.text) }[1] == ["ask", "permit", "work"])
    #expect(procedure.constraints.map(\.origin.line) == [22, 23, 25, 26, 27, 29])
    #expect(procedure.partitions.map(\.id.text) == ["watch", "line"] && procedure.partitions.map(\.name.ja) == ["見本の当直", "line"])
    #expect(procedure.partitions.map { $0.teams.map { $0.people.map(\.text) } } == [[["030412", "030413"], ["180034"]], [["030412"]]])
    #expect(procedure.partitions.map { $0.team(of: StaffNumber("180034"))?.text } == ["b", nil])
  }

  struct Sample: Sendable, CustomTestStringConvertible {
    let what: String
    let changes: [Int: String]
    let line: Int
    let column: Int
    let says: String
    var testDescription: String { what }

    init(_ what: String, _ changes: [Int: String], _ line: Int, _ column: Int, _ says: String) {
      (self.what, self.changes, self.line, self.column, self.says) = (what, changes, line, column, says)
    }
  }

  static let samples: [Sample] = [
    Sample("a newer format", [1: "format: 2"], 1, 9, "use a newer kengen"),
    Sample("no format", [1: "# 1"], 2, 1, "'format' is missing"),
    Sample("an unknown key", [4: "sorce: x"], 4, 1, "did you mean 'source'?"),
    Sample("an unknown scope", [5: "scope: city"], 5, 8, "allowed: body, bureau, section, system"),
    Sample("systems of a section", [6: "systems: [zei]"], 6, 10, "write units"),
    Sample("a date that is none", [7: "from: 2026-02-30"], 7, 7, "write it as 2026-04-01"),
    Sample("an end before its beginning", [8: "until: 2026-04-01"], 8, 8, "first day on which it no longer holds"),
    Sample("an applicant's step that is not there", [9: "applicant: asks"], 9, 12, "did you mean 'ask'?"),
    Sample("too much resilience", [10: "resilience: 4"], 10, 13, "from 0 to 3"),
    Sample("a step twice", [15: "  - id: ask"], 15, 9, "another id"),
    Sample("a source that is two", [14: "    by: {everyone: unit, contractors: here}"], 14, 9, "further entries of by"),
    Sample("a companion of another source", [14: "    by: {everyone: unit, role: x}"], 14, 32, "unit, posts"),
    Sample("everyone of nothing", [14: "    by: {everyone: floor}"], 14, 20, "allowed: unit, subtree"),
    Sample("no source", [14: "    by: []"], 14, 9, "write by: {everyone: unit}"),
    Sample("an empty list of posts", [14: "    by: {everyone: unit, posts: []}"], 14, 33, "at least one"),
    Sample("a predecessor that is not there", [17: "    after: [asks]"], 17, 13, "did you mean 'ask'?"),
    Sample("a circle", [17: "    after: [work]"], 15, 5, "delete one after"),
    Sample("a constraint of a step that is not there", [22: "  - distinct: [ask, permits]"], 22, 21, "did you mean 'permit'?"),
    Sample("a constraint of one step", [22: "  - distinct: [ask]"], 22, 15, "at least 2"),
    Sample("a step twice in a constraint", [22: "  - distinct: [ask, ask]"], 22, 15, "different steps"),
    Sample("an unknown constraint", [22: "  - distint: [ask, permit]"], 22, 5, "did you mean 'distinct'?"),
    Sample("a count of no steps", [24: "    # of"], 23, 5, "write of: [step, step]"),
    Sample("a count too great", [23: "  - at-most: 4"], 23, 14, "from 1 to 3"),
    Sample("senior of three", [25: "  - senior: [permit, ask, work]"], 25, 13, "write two"),
    Sample("a team of no partition", [28: "    # partition"], 27, 5, "write partition:"),
    Sample("a partition beside another kind", [27: "  - distinct: [ask, permit]"], 28, 16, "delete it"),
    Sample("a partition that is not there", [28: "    partition: watches"], 28, 16, "did you mean 'watch'?"),
    Sample("a partition twice", [36: "  - id: watch"], 36, 9, "another id"),
    Sample("a team twice", [35: "    teams: [{id: a, people: []}, {id: a, people: []}]"], 35, 39, "another id"),
    Sample(
      "somebody in two teams", [35: "    teams: [{id: a, people: [\"1\"]}, {id: b, people: [\"1\"]}]"], 35, 54,
      "another partition"),
    Sample("no team", [35: "    teams: []"], 35, 12, "write teams:"),
    Sample("an anchor", [22: "  - distinct: &a [ask, permit]"], 22, 0, "write the value out"),
  ]

  @Test(arguments: samples) func everyDefectHasItsPlaceAndMend(_ sample: Sample) {
    let reader = read(sample.changes)
    #expect(reader.contents[Procedure.self].isEmpty)
    let match = reader.defects.contains { defect in
      defect.file == "procedures/sample.yaml" && defect.line == sample.line
        && (sample.column == 0 || defect.column == sample.column)
        && (defect.fix.en.contains(sample.says) || defect.problem.en.contains(sample.says))
    }
    #expect(match, "\(reader.defects.map { "\($0.line):\($0.column) \($0.problem.en): \($0.fix.en)" })")
  }

  @Test func aNameThatIsNoIdIsNoFileOfTheFormat() {
    #expect(read(path: "procedures/手続.yaml").defects.map(\.code) == [.unknownFile])
    #expect(read(path: "procedures/sample.yml").defects.map(\.code) == [.unknownFile])
    #expect(read(path: "procedures/more/sample.yaml").defects.map(\.code) == [.unknownFile])
  }

  @Test func theKeysOfTheDocumentAreThoseOfTheReader() throws {
    let text = String(decoding: try ShippedFiles.bytes("docs/format.md"), as: UTF8.self)
    let section = try #require(text.components(separatedBy: "## `procedures/*.yaml`").last).components(separatedBy: "\n## ")[0]
    for key in ProcedureKeys.top + ProcedureKeys.step + ProcedureKeys.source + ProcedureKeys.constraint + ProcedureKeys.partition
      + ProcedureKeys.team
    {
      #expect(section.contains("`\(key)`") || section.contains("`\(key): "), "\(key)")
    }
  }
}
