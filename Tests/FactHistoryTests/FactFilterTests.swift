import GitStore
import RegistryModel
import RegistryStore
import RegistryText
import Testing

/// Filters against a look at every field, and at every day.
@Suite struct FactFilterTests {
  private static func history(_ seed: UInt64) throws -> RealGit {
    let git = try RealGit()
    var text = RandomText(seed: seed)
    for _ in 0..<8 {
      text.step()
      try git.commit(text.files)
    }
    return git
  }

  private static func differences(_ git: RealGit, _ filter: FactFilter) throws -> [FactDifference] {
    var result: [FactDifference] = []
    try git.history().log(from: git.tip(), excluding: nil, filter: filter) { entry in
      result += entry.differences
      return true
    }
    return result
  }

  /// How many pass, which are those that should.
  private func expect(_ git: RealGit, _ filter: FactFilter, _ passes: (FactDifference) -> Bool) throws -> Int {
    let expected = try Self.differences(git, FactFilter()).filter(passes)
    let told = try Self.differences(git, filter)
    #expect(told.map { $0.byKey.map(\.0) } == expected.map { $0.byKey.map(\.0) })
    return expected.count
  }

  /// In these texts each code occurs only where it means what is asked for.
  private static func mentions(_ difference: FactDifference, _ word: String) -> Bool {
    difference.sides.contains { fact in fact.values.contains { $0 == word } }
  }

  @Test(arguments: [51, 52] as [UInt64])
  func aPersonARoleAProvision(seed: UInt64) throws {
    let git = try Self.history(seed)
    var passed = 0
    for person in ["001", "002", "003"] {
      var filter = FactFilter()
      filter.person = StaffNumber(person)
      passed += try expect(git, filter) { Self.mentions($0, person) }
      filter.role = RoleID("ciso")
      passed += try expect(git, filter) { Self.mentions($0, "ciso") && Self.mentions($0, person) }
    }
    for provision in ["5.1-1", "5.1-2"] {
      var filter = FactFilter()
      filter.provision = ProvisionKey(provision)
      passed += try expect(git, filter) { Self.mentions($0, provision) }
    }
    #expect(passed > 5, "seed \(seed) says little")
  }

  /// A change counts for a day where on that day the fact is in force on one side and not on the other, or reads
  /// otherwise on the two.
  @Test func aDay() throws {
    let git = try Self.history(61)
    var passed = 0
    for text in ["2024-05-01", "2025-06-01", "2026-04-01", "2028-03-15", "2028-12-31"] {
      let day = try #require(CalendarDate(text))
      var filter = FactFilter()
      filter.period = Period(from: day, until: day.advanced(by: 1))
      passed += try expect(git, filter) { difference in
        let inForce = difference.sides.map { fact in
          let (from, until) = (fact["from"] ?? "", fact["until"] ?? "")
          // Dates of one form sort as texts do.
          return (from.isEmpty || from <= text) && (until.isEmpty || text < until)
        }
        guard inForce.count == 2 else { return inForce[0] }
        return difference.columns.allSatisfy { ["from", "until"].contains($0) } ? inForce[0] != inForce[1] : inForce[0] || inForce[1]
      }
    }
    #expect(passed > 5)
  }

  /// Approvals reach down to the run before; what is told of a commit says how far up they stand.
  @Test func approvalsStandAboveWhatTheyApprove() throws {
    let git = try RealGit()
    let header = "number,name,kana,employment,from,until\n"
    func people(_ count: Int) -> [String: String] {
      ["people/all.csv": header + (0..<count).map { "00\($0),,,regular,,\n" }.joined()]
    }
    let first = try git.commit(people(1))
    let early = try git.commit(people(1), "承認")
    let second = try git.commit(people(2))
    let third = try git.commit(people(3))
    let late = [try git.commit(people(3), "承認"), try git.commit(people(3), "承認")]
    var told: [String: [String]] = [:]
    try git.history().log(from: git.tip(), excluding: nil, filter: FactFilter()) { entry in
      told[entry.commit.id.description] = entry.approvals.map { "\($0.commit) \($0.later)" }
      return true
    }
    let above = { (later: Int) in late.reversed().map { "\($0) \(later)" } }
    #expect(Set(told[third] ?? []) == Set(above(0)) && Set(told[second] ?? []) == Set(above(1)))
    #expect(told[first] == ["\(early) 0"] && told.count == 3)
  }
}
