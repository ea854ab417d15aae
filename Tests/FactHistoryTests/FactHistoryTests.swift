import GitStore
import RegistryModel
import RegistryStore
import RegistryText
import Testing

/// Random histories through the real git, against both whole registries read as sets of rows by key.
@Suite struct FactHistoryTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func whatCommitsChangeIsWhatTheRowsSay(seed: UInt64) throws {
    let git = try RealGit()
    var text = RandomText(seed: seed)
    var states: [String: State] = [:]
    for _ in 0..<14 {
      text.step()
      states[try git.commit(text.files)] = state(of: text.files)
    }
    let history = try git.history()
    let links = try history.repository.commits(from: try git.tip(), excluding: nil)
    #expect(links.count == 14)
    for link in links {
      let before = link.parents.first.flatMap { states[$0.description] } ?? [:]
      let after = try #require(states[link.id.description])
      let comparison = try history.changes(of: link)
      #expect(comparison?.unreadable.isEmpty ?? true, "seed \(seed)")
      expect(comparison?.differences ?? [], turn: before, into: after, "seed \(seed) \(link.id)")
    }
  }

  /// Two commits far apart, and a commit against the files as they lie there, by the same reckoning.
  @Test(arguments: [11, 12] as [UInt64])
  func anyTwoVersionsDifferAsTheirRowsDo(seed: UInt64) throws {
    let git = try RealGit()
    var text = RandomText(seed: seed)
    let first = try git.commit(text.files)
    let before = state(of: text.files)
    for _ in 0..<6 { text.step() }
    let second = try git.commit(text.files)
    let after = state(of: text.files)
    let history = try git.history()
    let far = try history.comparison(from: git.tip(first), to: git.tip(second))
    expect(far.differences, turn: before, into: after, "seed \(seed)")
    for _ in 0..<4 { text.step() }
    try git.write(text.files)
    let lying = try FactComparison(from: history.repository.snapshot(ofCommit: git.tip(second)), to: WorkTreeSnapshot(root: git.root))
    expect(lying.differences, turn: after, into: state(of: text.files), "seed \(seed) work tree")
  }

  /// A merge settles what neither side's own change explains.
  @Test(arguments: [21, 22, 23, 24, 25, 26] as [UInt64])
  func mergesTellWhatTheySettled(seed: UInt64) throws {
    let git = try RealGit()
    var ours = RandomText(seed: seed)
    try git.commit(ours.files)
    var theirs = ours
    var result = ours
    let base = state(of: ours.files)
    try git.git("checkout", "-qb", "side")
    for _ in 0..<3 { theirs.step() }
    try git.commit(theirs.files)
    try git.git("checkout", "-q", "main")
    ours.diverge(seed + 1000)
    for _ in 0..<3 { ours.step() }
    try git.commit(ours.files)
    if seed % 3 == 0 { result = theirs } else if seed % 3 == 1 { result = ours }
    result.diverge(seed + 2000)
    for _ in 0..<2 { result.step() }
    try git.git("merge", "-q", "--no-commit", "--no-ff", "-s", "ours", "side", allowingFailure: true)
    try git.commit(result.files)
    let history = try git.history()
    let link = try history.repository.link(git.tip())
    #expect(link.parents.count == 2)
    let (one, two, merged) = (state(of: ours.files), state(of: theirs.files), state(of: result.files))
    let expected = Set(
      Set(one.keys).union(two.keys).union(merged.keys).union(base.keys).filter { key in
        (merged[key] != one[key] && one[key] != base[key]) || (merged[key] != two[key] && two[key] != base[key])
          || (merged[key] != one[key] && merged[key] != two[key])
      })
    #expect(!expected.isEmpty, "seed \(seed) settles nothing")
    let told = Set((try history.changes(of: link)?.differences ?? []).flatMap { $0.byKey.map(\.0) })
    #expect(told == expected, "seed \(seed)")
  }

  /// While a file cannot be read, its commits say so; afterwards everything that came in meanwhile is told.
  @Test(arguments: [31, 32, 33] as [UInt64])
  func nothingIsLostOverAnUnreadableStretch(seed: UInt64) throws {
    let git = try RealGit()
    var text = RandomText(seed: seed)
    var broken: Set<String> = []
    for round in 0..<10 {
      text.step()
      var files = text.files
      guard (3...6).contains(round) else {
        try git.commit(files)
        continue
      }
      for path in ["org/units.csv", "table/duties.csv"] { files[path] = (files[path] ?? "") + "<<<<<<< ours\n" }
      broken.insert(try git.commit(files))
    }
    let history = try git.history()
    var told: State = [:]
    var passedOver: Set<String> = []
    for link in try history.repository.commits(from: try git.tip(), excluding: nil).reversed() {
      guard let comparison = try history.changes(of: link) else { continue }
      if comparison.unreadable.contains(where: { $0.side == .after }) { passedOver.insert(link.id.description) }
      for item in comparison.differences.flatMap(\.byKey) {
        #expect(told[item.0] == item.before, "seed \(seed) \(item.0)")
        told[item.0] = item.after
      }
    }
    #expect(told == state(of: text.files), "seed \(seed)")
    // The first at least changed both files; later ones may have left them as they were.
    #expect(!passedOver.isEmpty && passedOver.isSubset(of: broken), "seed \(seed)")
  }

  /// A kind of file that is no kind of fact would be passed over as unknown.
  @Test func everyKindOfFileIsAKindOfFact() {
    for schema in RegistrySchemas.all {
      let path = schema.path.hasPrefix("*/") ? "body/" + schema.path.dropFirst(2) : schema.path.replacing("*", with: "01")
      #expect(FactKind(path: path)?.schema?.path == schema.path, "\(schema.path)")
      #expect(FactKind(path: path).map { schema.title.ja == $0.title.ja } ?? false, "\(schema.path)")
    }
  }

  private func expect(_ differences: [FactDifference], turn before: State, into after: State, _ what: String) {
    var reached = before
    var keys: Set<String> = []
    for item in differences.flatMap(\.byKey) {
      #expect(keys.insert(item.0).inserted, "\(what): \(item.0) twice")
      #expect(reached[item.0] == item.before, "\(what): \(item.0)")
      #expect(item.before != item.after, "\(what): \(item.0) is no change")
      reached[item.0] = item.after
    }
    #expect(reached == after, "\(what)")
  }
}
