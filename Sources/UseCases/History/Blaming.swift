package import GitStore
package import Messages
package import RegistryModel
package import RegistryStore
import RegistryText

/// Where one fact's text comes from.
package struct BlameOutcome {
  package let blame: FactBlame
  /// By the commit that they stand above.
  package let approvals: [ObjectID: [CommitAbove]]
  /// Whose valid signatures commits and statements bear, by the ids of the commits.
  package let signers: [String: StaffNumber]
  /// When the server received the commits.
  package let received: ReceivedTimes
  let bench: HistoryBench

  package func shown<Shown>(_ show: (HistoryNames) -> Shown) throws(Failure) -> Shown { try bench.shown(show) }
}

/// Who wrote a fact, when, with whose approval and on which order.
package enum Blaming {
  /// `words`: `FILE:LINE`, or words of the key, a kind of fact before them where it is to be told apart.
  package static func blame(_ setting: Setting, words: [String]) throws(Failure) -> BlameOutcome {
    let bench = try HistoryBench(setting)
    let tip = try bench.commit(setting.asOf)
    let fact = try find(words, at: tip, bench)
    let blame = try translating { try bench.history.blame(fact, at: tip) }
    var approvals: [ObjectID: [CommitAbove]] = [:]
    var commits: [Commit] = []
    try translating { try collect(blame, bench.repository, &approvals, &commits) }
    return BlameOutcome(
      blame: blame, approvals: approvals, signers: try StatementSigners.of(commits, bench: bench),
      received: try translating { try ReceivedTimes(bench.repository) }, bench: bench)
  }

  private static func collect(
    _ blame: FactBlame, _ repository: Repository, _ found: inout [ObjectID: [CommitAbove]], _ commits: inout [Commit]
  ) throws {
    for step in blame.steps {
      found[step.commit.id] = try step.approvals.map { CommitAbove(commit: try repository.commit($0.commit), later: $0.later) }
      commits += [step.commit] + (found[step.commit.id] ?? []).map(\.commit)
    }
    for former in blame.former { try collect(former, repository, &found, &commits) }
  }

  private static func find(_ words: [String], at tip: ObjectID, _ bench: HistoryBench) throws(Failure) -> Fact {
    let files = try translating { try bench.location.snapshot(.revision(tip.description)).files }
    func list(_ kinds: Set<FactKind>) throws(Failure) -> FactList { try translating { try FactList(files, kinds: kinds) } }
    if words.count == 1, let (path, line) = place(words[0], bench.location.prefix), let kind = FactKind(path: path) {
      let list = try list([kind])
      if list.unreadable.contains(where: { $0.path == path }) { throw unreadable([path]) }
      return try FactFinder(list.facts, naming: []).at(path, line: line)
    }
    var words = words
    let kind = words.first.flatMap(kind(named:))
    if kind != nil { words.removeFirst() }
    guard !words.isEmpty else {
      throw Failure(.usage, FactMessages.noneNamed)
    }
    let kinds = kind.map { [$0] } ?? Set(FactKind.allCases)
    let all = try list(kinds.union(FactFinder.naming))
    let finder = FactFinder(all.facts.filter { kinds.contains($0.kind) }, naming: all.facts.filter { FactFinder.naming.contains($0.kind) })
    do throws(Failure) {
      return try finder.one(words)
    } catch {
      // What is not found may stand where nothing can be read.
      guard !all.unreadable.isEmpty else { throw error }
      throw unreadable(all.unreadable.map(\.path))
    }
  }

  /// A kind by its word, or by its title.
  private static func kind(named word: String) -> FactKind? {
    FactKind(rawValue: word)
      ?? FactKind.allCases.first { SearchKey($0.title.ja) == SearchKey(word) || SearchKey($0.title.en) == SearchKey(word) }
  }

  private static func place(_ word: String, _ prefix: String) -> (path: String, line: Int)? {
    guard let colon = word.lastIndex(of: ":"), let line = Int(word[word.index(after: colon)...]), line > 0 else { return nil }
    var path = String(word[..<colon])
    if path.hasPrefix("./") { path.removeFirst(2) }
    // As git shows it, from the root of the repository.
    if FactKind(path: path) == nil, path.hasPrefix(prefix) { path.removeFirst(prefix.count) }
    return (path, line)
  }

  private static func unreadable(_ paths: [String]) -> Failure {
    Failure(.unreadable, FactMessages.unreadable, details: paths.map { Phrase($0) })
  }
}
