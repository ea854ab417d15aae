import GitStore
import RegistryStore
import RegistryText
import Testing

/// Which commit wrote each field, against a walk over whole registries.
@Suite struct FactBlameTests {
  @Test(arguments: [41, 42, 43] as [UInt64])
  func eachFieldIsTheNewestCommitsThatChangedIt(seed: UInt64) throws {
    let git = try RealGit()
    var text = RandomText(seed: seed)
    var commits: [(id: String, state: State)] = []
    for _ in 0..<14 {
      text.step()
      commits.append((try git.commit(text.files), state(of: text.files)))
    }
    let tip = try git.tip()
    let files = try git.history().repository.snapshot(ofCommit: tip)
    var compared = 0
    for fact in try FactList(files, kinds: Set(FactKind.allCases)).facts {
      let blame = try git.history().blame(fact, at: tip)
      // A new key is another row to the oracle.
      guard !blame.steps.contains(where: { $0.difference.hasNewKey }) else { continue }
      compared += 1
      let key = ([fact.kind.rawValue] + fact.name.key).joined(separator: "|")
      for (index, field) in blame.fields.enumerated() {
        #expect(field.commit?.description == Self.writer(of: key, field: index, commits), "seed \(seed) \(key) \(field.column)")
      }
      // Every commit after which the row read otherwise, down to the one that brought it in.
      let rows = commits.map { $0.state[key] }
      var changing: [String] = []
      for index in commits.indices.reversed() {
        let before = index == 0 ? nil : rows[index - 1]
        if rows[index] != before { changing.append(commits[index].id) }
        if before == nil { break }
      }
      #expect(blame.steps.map(\.commit.id.description) == changing, "seed \(seed) \(key)")
    }
    #expect(compared > 2, "seed \(seed)")
  }

  private static func writer(of key: String, field: Int, _ commits: [(id: String, state: State)]) -> String? {
    func value(_ state: State) -> String? {
      state[key].map { String($0.split(separator: ",", omittingEmptySubsequences: false)[field]) }
    }
    for index in commits.indices.reversed() {
      guard index > 0, commits[index - 1].state[key] != nil, value(commits[index - 1].state) == value(commits[index].state) else {
        return commits[index].id
      }
    }
    return nil
  }

  static let header = "place,role,person,position,from,until,order\n"

  /// What a side branch wrote is the side's commit's, not the merge's.
  @Test func aMergeIsLookedThrough() throws {
    let git = try RealGit()
    let row = "body,ciso,001,,2024-04-01,,R1"
    let first = try git.commit(["body/assignments.csv": Self.header + row + "\n", "note": "a"])
    try git.git("checkout", "-qb", "side")
    let side = try git.commit(["body/assignments.csv": Self.header + row + "2\n", "note": "a"])
    try git.git("checkout", "-q", "main")
    try git.commit(["body/assignments.csv": Self.header + row + "\n", "note": "b"])
    try git.git("merge", "-q", "-m", "both", "side")
    let tip = try git.tip()
    let fact = try #require(try FactList(git.history().repository.snapshot(ofCommit: tip), kinds: [.assignments]).facts.first)
    let blame = try git.history().blame(fact, at: tip)
    #expect(blame.steps.map(\.commit.id.description) == [side, first])
    #expect(blame.fields.map { $0.commit?.description } == Array(repeating: first, count: 6) + [side])
  }

  /// A corrected first day and a unit's new code are the same fact.
  @Test func aNewKeyIsTheSameFact() throws {
    let git = try RealGit()
    let header = "unit,post,person,kind,from,until,order\n"
    let units = "code,name,name-en,kind,parent,from,until,successors\n"
    func files(_ code: String, _ from: String) -> [String: String] {
      [
        "units/\(code.prefix(2))/appointments.csv": header + "\(code),head,001,regular,\(from),,R1\n",
        "org/units.csv": units + "\(code),税務課,,section,,,,\n",
      ]
    }
    let first = try git.commit(files("0101", "2024-04-01"))
    let second = try git.commit(files("0101", "2024-05-01"))
    let third = try git.commit(files("0201", "2024-05-01"))
    let history = try git.history()
    let differences = try history.changes(of: history.repository.link(git.tip()))?.differences ?? []
    #expect(differences.map(\.columns) == [["code"], ["unit"]])
    let tip = try git.tip()
    let fact = try #require(try FactList(history.repository.snapshot(ofCommit: tip), kinds: [.appointments]).facts.first)
    let blame = try git.history().blame(fact, at: tip)
    #expect(blame.steps.map(\.commit.id.description) == [third, second, first])
    #expect(blame.formerFiles == ["units/01/appointments.csv"])
  }

  /// Two facts that might be the same are not paired by guess.
  @Test func whatIsAmbiguousIsNotPaired() throws {
    let git = try RealGit()
    func files(_ days: [String]) -> [String: String] {
      ["body/assignments.csv": Self.header + days.map { "body,ciso,001,,\($0),,R\($0)\n" }.joined()]
    }
    try git.commit(files(["2024-04-01", "2025-04-01"]))
    try git.commit(files(["2024-05-01", "2025-05-01"]))
    let history = try git.history()
    let differences = try history.changes(of: history.repository.link(git.tip()))?.differences ?? []
    #expect(differences.count == 4 && !differences.contains { $0.hasNewKey })
  }

  /// A split of files moves rows; nobody wrote them anew.
  @Test func aMoveToAnotherFileIsNoChange() throws {
    let git = try RealGit()
    let header = "number,name,kana,employment,from,until\n"
    let first = try git.commit(["people/all.csv": header + "0101,見本,,regular,,\n0201,見本,,regular,,\n"])
    try git.commit(["people/01.csv": header + "0101,見本,,regular,,\n", "people/02.csv": header + "0201,見本,,regular,,\n"])
    let history = try git.history()
    let comparison = try #require(try history.changes(of: history.repository.link(git.tip())))
    #expect(comparison.differences.isEmpty && comparison.moved.count == 2)
    let tip = try git.tip()
    for fact in try FactList(history.repository.snapshot(ofCommit: tip), kinds: [.people]).facts {
      let blame = try git.history().blame(fact, at: tip)
      #expect(blame.steps.map(\.commit.id.description) == [first])
      #expect(blame.formerFiles == ["people/all.csv"])
    }
  }
}
