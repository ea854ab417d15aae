import Guard
import RegistryModel
import RegistryStore
import RegistryText
import SeededRandom
import Testing

/// What changed between two states, against sets of rows compared directly.
@Suite struct ChangedFactTests {
  private static let header = "unit,post,person,kind,from,until,order"

  /// Rows by key, in files chosen at random, with comments.
  private struct State {
    var rows: [[String]: (values: [String], file: String)] = [:]
    var comments: [String: Int] = [:]

    var files: MemoryFiles {
      var texts: [String: [String]] = [:]
      for (key, row) in rows.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        _ = key
        texts[row.file, default: [ChangedFactTests.header]].append(row.values.joined(separator: ","))
      }
      var files: [String: [UInt8]] = [:]
      for (file, lines) in texts {
        let remarks = (0..<(comments[file] ?? 0)).map { "# 注 \($0)" }
        files[file] = Array((remarks + lines).map { $0 + "\n" }.joined().utf8)
      }
      return MemoryFiles(files)
    }
  }

  /// Columns of one name are not of one meaning: a count is nobody's number, and who permits is not whom it benefits.
  @Test(arguments: [
    ("table/duties.csv", "provision,no,act,roles,to,persons,when,acting,note", "1-1-1,1,decide,ciso,,2,,,", [], []),
    ("people/all.csv", "number,name,kana,employment,from,until", "0001,,,regular,,", ["0001"], []),
    ("absences/all.csv", "person,from,until", "0001,2026-04-01,2026-05-01", ["0001"], []),
    ("units/all/appointments.csv", header, "0200,clerk,0001,regular,,,", ["0001"], ["unit:0200"]),
    (
      "systems/assignments.csv", "place,role,person,position,from,until,order", "system:zei,system-operator,0001,,,,", ["0001"],
      ["system:zei"]
    ),
    (
      "body/exceptions.csv",
      "id,rule,place,provision,persons,reason,control,control-kind,performer,frequency,evidence,reviewer,permitted-by,permitted-on,document,renews,from,until,review-on",
      "E-1,seat-vacant,unit:0200,,0001+0002,r,c,detective,0003,f,e,0004,0005,2026-04-01,d,,2026-04-01,2027-04-01,2027-03-01",
      ["0001", "0002"], ["unit:0200"]
    ),
    ("body/decisions.csv", "provision,decision,by,from,until,document", "1-1-1,allow,0001,2026-04-01,,", [], []),
    ("org/units.csv", "code,name,name-en,kind,parent,from,until,successors", "0200,課,,section,0000,,,0300", [], ["unit:0200"]),
    ("org/systems.csv", "id,name,name-en,area,unit,from,until", "zei,税,,lgwan,0200,,", [], ["unit:0200"]),
    (
      "contracts/contracts.csv", "id,title,firm,unit,tier,parent,consent,from,until,document", "C-1,保守,社,0200,1,,,2026-04-01,2027-04-01,",
      [], ["unit:0200"]
    ),
    (
      "contracts/workers.csv", "contract,person,roster,roster-on,identity-on,trained-on,confirmed-on,systems,from,until",
      "C-1,9001,r,2026-04-01,,,,zei,2026-04-01,2027-04-01", ["9001"], []
    ),
    ("allowed-signers", "", "0001,0002 ssh-ed25519 AAAA", [], []),
    ("kengen.yaml", "", "approvals: [{change: rules, by: ciso, persons: 2}]", [], []),
  ])
  func whoAndWhereARowIsAbout(_ path: String, _ header: String, _ row: String, _ persons: [String], _ places: [String]) throws {
    let empty = MemoryFiles([path: Array((header + "\n").utf8)])
    let one = MemoryFiles([path: Array((header + "\n" + row + "\n").utf8)])
    let facts = try ChangedFacts.between(empty, one, paths: [path])
    #expect(facts.count == 1)
    #expect(facts.flatMap { $0.persons.map(\.text) }.sorted() == persons)
    #expect(facts.flatMap { $0.places.map(\.text) } == places)
  }

  /// What no area knows is not left open.
  @Test(arguments: [
    ("mapping.csv", true), ("words/synonyms.csv", true), ("rules.yaml", true), ("GOV/KENGEN.yaml", true), ("x/list.xlsx", true),
    ("notes.md", false), ("README", false), ("docs/picture.png", false), (".github/workflows/check.yml", false), (".gitignore", false),
  ])
  func whatNoAreaKnowsIsGuardedAsTheRules(_ path: String, _ isGuarded: Bool) {
    #expect(ChangeArea.areas(of: path) == (isGuarded ? [.rules] : []))
  }

  @Test(arguments: 0..<60) func areTheRowsThatDiffer(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    func pick<Value>(_ list: [Value]) -> Value { list[Int.random(in: 0..<list.count, using: &random)] }
    let paths = ["units/01/appointments.csv", "units/02/appointments.csv", "units/03/appointments.csv"]
    func row() -> (key: [String], values: [String]) {
      let key = [
        pick(["0101", "0201", "0301"]), pick(["clerk", "head"]), pick(["0001", "0002", "0003", "0004"]), pick(["", "2026-04-01"]),
      ]
      return (key, [key[0], key[1], key[2], "regular", key[3], pick(["", "2027-04-01"]), pick(["", "R8"])])
    }
    var before = State()
    for _ in 0..<Int.random(in: 0...14, using: &random) {
      let (key, values) = row()
      before.rows[key] = (values, pick(paths))
    }
    var after = before
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let (key, values) = row()
      switch Int.random(in: 0..<4, using: &random) {
      case 0: after.rows[key] = nil
      case 1: after.rows[key]?.file = pick(paths)
      case 2: after.comments[pick(paths), default: 0] += 1
      default: after.rows[key] = (values, after.rows[key]?.file ?? pick(paths))
      }
    }
    let facts = try ChangedFacts.between(before.files, after.files, paths: paths)
    let keys = Set(before.rows.keys).union(after.rows.keys).filter { before.rows[$0]?.values != after.rows[$0]?.values }
    let rows = facts.filter { !$0.columns.isEmpty }
    #expect(Set(rows.map(\.key)) == keys && rows.count == keys.count, "seed \(seed)")
    for fact in rows {
      #expect(fact.old == before.rows[fact.key]?.values && fact.new == after.rows[fact.key]?.values, "seed \(seed)")
      // Where it says the fact stands, it stands.
      let file = (fact.new == nil ? before : after).files.text(fact.file).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(file[fact.line - 1] == (fact.new ?? fact.old ?? []).joined(separator: ","), "seed \(seed)")
    }
    // A file of which the rows stayed is a change as a whole; beside rows that changed its comments are.
    let touched = Set(keys.flatMap { [before.rows[$0]?.file, after.rows[$0]?.file].compactMap(\.self) })
    for path in paths {
      let texts = [before, after].map { $0.files.files[path].map { String(decoding: $0, as: UTF8.self) } }
      let comments = texts.map { ($0 ?? "").split(separator: "\n").filter { $0.hasPrefix("#") } }
      let isTold = touched.contains(path) ? comments[0] != comments[1] : texts[0] != texts[1]
      #expect(facts.contains { $0.columns.isEmpty && $0.file == path } == isTold, "seed \(seed), \(path)")
    }
    #expect(facts.count == rows.count + facts.count { $0.columns.isEmpty && paths.contains($0.file) })
    #expect(facts.isEmpty == (before.files.files == after.files.files), "seed \(seed)")
  }

  /// Whoever approves a row has not agreed to what is written about it.
  @Test func aCommentBesideARowIsAChangeOfItsOwn() throws {
    let path = "units/all/appointments.csv"
    func files(_ text: String) -> MemoryFiles { MemoryFiles([path: Array("\(Self.header)\n\(text)".utf8)]) }
    let before = files("# 会計課は確認済み\n0101,clerk,0001,regular,,,\n")
    let after = files("# 会計課は確認不要\n0101,clerk,0001,regular,,,R8\n")
    let facts = try ChangedFacts.between(before, after, paths: [path])
    #expect(facts.map(\.columns.isEmpty) == [true, false])
    #expect(facts[0].old == ["# 会計課は確認済み"] && facts[0].new == ["# 会計課は確認不要"])
    #expect(try ChangedFacts.between(before, files("# 会計課は確認済み\n0101,clerk,0001,regular,,,R8\n"), paths: [path]).count == 1)
  }

  /// A second row of one key hides behind nothing.
  @Test func aDuplicateIsAChange() throws {
    let row = "0101,clerk,0001,regular,,,"
    let before = MemoryFiles(["units/all/appointments.csv": Array("\(Self.header)\n\(row)\n".utf8)])
    let after = MemoryFiles(["units/all/appointments.csv": Array("\(Self.header)\n\(row)\n\(row)x\n".utf8)])
    let facts = try ChangedFacts.between(before, after, paths: ["units/all/appointments.csv"])
    #expect(facts.map(\.new) == [["0101", "clerk", "0001", "regular", "", "", "x"]])
  }

  @Test func whatTheRegistryDoesNotReadIsNoFact() throws {
    let facts = try ChangedFacts.between(
      MemoryFiles([:]), MemoryFiles(["note.md": [0x61], "kengen.yaml": [0x61]]), paths: ["note.md", "kengen.yaml"])
    #expect(facts.map(\.file) == ["kengen.yaml"])
  }
}
