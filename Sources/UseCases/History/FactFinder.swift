import Messages
import RegistryModel
import RegistryStore
import RegistryText

/// Finds one fact by the words of a command line; never guesses.
struct FactFinder {
  let facts: [Fact]
  /// Facts of other kinds too, for what may have been meant.
  private let others: [Fact]
  /// What a word may stand for besides itself: codes of what bears it as a name.
  private let codes: [SearchKey: Set<String>]

  init(_ facts: [Fact], naming: [Fact]) {
    self.facts = facts
    others = facts + naming
    var codes: [SearchKey: Set<String>] = [:]
    for fact in naming {
      guard let code = fact.name.key.first else { continue }
      for name in fact.names where !name.isEmpty { codes[SearchKey(name), default: []].insert(code) }
    }
    self.codes = codes
  }

  /// Kinds whose facts have names that stand for their codes.
  static let naming = Set(FactKind.allCases.filter { $0.schema?.columns.contains { $0.use == .name } ?? false })

  /// The fact whose row stands at a line; of the rules, whose entry holds the line.
  func at(_ path: String, line: Int) throws(Failure) -> Fact {
    let inFile = facts.filter { $0.origin.file == path }
    if let exact = inFile.first(where: { $0.origin.line == line }) { return exact }
    let before = inFile.filter { $0.origin.line < line }.max { $0.origin.line < $1.origin.line }
    if let before, before.kind.schema == nil { return before }
    let after = inFile.filter { $0.origin.line > line }.min { $0.origin.line < $1.origin.line }
    throw Failure(
      .inexact,
      inFile.isEmpty ? FactMessages.noneInFile(path) : FactMessages.noneInLine(line, of: path),
      details: [before, after].compactMap(\.self).map(shown))
  }

  /// The one fact of which every word is a part of its key; else of which every word is some field.
  func one(_ words: [String]) throws(Failure) -> Fact {
    let meant = words.map(meanings)
    let byKey = facts.filter { fact in meant.allSatisfy { word in fact.name.key.contains { Self.isNamed($0, word) } } }
    let found =
      byKey.isEmpty
      ? facts.filter { fact in meant.allSatisfy { word in fact.values.contains { Self.isNamed($0, word) } } } : byKey
    if found.count == 1 { return found[0] }
    let text = words.joined(separator: " ")
    guard found.isEmpty else {
      let rows = found.prefix(20).map(shown)
      let more = found.count > rows.count ? [FactMessages.more(found.count - rows.count)] : []
      throw Failure(
        .inexact, FactMessages.several(text, found.count),
        details: rows + more)
    }
    let near = near(meant)
    throw Failure(
      .inexact, FactMessages.noneMatches(text, hasNear: !near.isEmpty), details: near.map(FactMessages.near))
  }

  /// A word with the codes that it may stand for.
  private func meanings(_ word: String) -> Set<String> { (codes[SearchKey(word)] ?? []).union([word, SearchKey(word).text]) }

  private static func isNamed(_ field: String, _ word: Set<String>) -> Bool {
    if word.contains(field) { return true }
    // A place is named by its unit or system, a list by any of its items.
    return field.split(whereSeparator: { "+|;:".contains($0) }).contains { word.contains(String($0)) }
  }

  /// Facts that as many words as possible name, at least one; a misspelt word counts for what it is nearest to.
  private func near(_ words: [Set<String>]) -> [Phrase] {
    let fields = Set(others.flatMap(\.name.key))
    let corrected = words.map { word in
      others.contains { $0.values.contains { Self.isNamed($0, word) } }
        ? word : Set(word.compactMap { Nearest.word(to: $0, among: Array(fields)) })
    }
    for pool in [facts, others] {
      let scored = pool.map { fact in (fact, corrected.count { word in fact.values.contains { Self.isNamed($0, word) } }) }
      let best = scored.map(\.1).max() ?? 0
      if best > 0 { return scored.filter { $0.1 == best }.prefix(5).map { shown($0.0) } }
    }
    return []
  }

  private func shown(_ fact: Fact) -> Phrase {
    Phrase("\(fact.origin.file):\(fact.origin.line)  \(fact.kind.rawValue) \(fact.name.key.joined(separator: " "))")
  }
}
