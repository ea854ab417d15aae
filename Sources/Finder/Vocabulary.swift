/// Words that mean the same: what the table says, what people say for it, and what it is a kind of.
package struct WordMeaning: Sendable {
  /// As the table says it; or the key of a provision, the id of an event or a role.
  package let term: String
  /// Separated by spaces; `_` joins the words of one phrase.
  package let words: String
  /// Terms that it is a kind of, separated by spaces.
  package let broader: String

  package init(term: String, words: String, broader: String) {
    self.term = term
    self.words = words
    self.broader = broader
  }
}

/// The words that are known, and what they mean.
package struct Vocabulary: Sendable {
  struct Meaning: Sendable {
    let term: String
    /// Where its spellings stand in `text`.
    var spellings: [Range<Int>]
    var broader: [String]
  }

  /// What a spelling can mean.
  struct Spelling: Sendable {
    var meanings: [Int]
    /// Written in hiragana, so that it may be looked for among particles.
    var isHiragana: Bool
  }

  private(set) var text = SearchText()
  private(set) var meanings: [Meaning] = []
  /// Meanings by term, folded.
  private var byTerm: [WordHash: Int] = [:]
  private var bySpelling: [WordHash: Spelling] = [:]
  private(set) var longest = 0

  /// Later meanings add to earlier ones of the same term.
  package init(_ sources: [WordMeaning]) {
    text.reserveCapacity(sources.count * 64)
    byTerm.reserveCapacity(sources.count)
    bySpelling.reserveCapacity(sources.count * 16)
    for source in sources {
      let term = text.append(source.term)
      let hash = WordHash(text.scalars[term])
      let index: Int
      if let known = byTerm[hash] {
        index = known
      } else {
        index = meanings.count
        byTerm[hash] = index
        meanings.append(Meaning(term: source.term, spellings: [], broader: []))
        add(term, meaning: index)
      }
      meanings[index].broader += source.broader.split(separator: " ").map(String.init)
      let words = text.append(source.words)
      let folded = text
      folded.eachWord(in: words) { add($0, meaning: index) }
    }
  }

  private mutating func add(_ range: Range<Int>, meaning: Int) {
    guard !range.isEmpty else { return }
    longest = max(longest, range.count)
    let isHiragana = text.scripts[range].allSatisfy { $0 == .hiragana }
    let hash = WordHash(text.scalars[range])
    var spelling = bySpelling[hash] ?? Spelling(meanings: [], isHiragana: false)
    spelling.isHiragana = spelling.isHiragana || isHiragana
    if !spelling.meanings.contains(meaning) {
      spelling.meanings.append(meaning)
      meanings[meaning].spellings.append(range)
    }
    bySpelling[hash] = spelling
  }

  /// The terms that a word as it stands means.
  package func terms(for word: String) -> [String] {
    bySpelling[WordHash(SearchText(word).scalars)]?.meanings.map { meanings[$0].term } ?? []
  }

  func spelling(_ hash: WordHash) -> Spelling? { bySpelling[hash] }

  func meaning(ofTerm term: String) -> Int? { byTerm[WordHash(SearchText(term).scalars)] }

  /// What a word may mean that is one slip away from a known one.
  func misspelt(_ word: ArraySlice<UInt32>) -> [Int] {
    meanings.indices.filter { index in
      meanings[index].spellings.contains { Misspelling.isOne(word, text.scalars[$0]) }
    }
  }
}

/// Everything that counts as a word.
struct KnownWords: Sendable {
  let vocabulary: Vocabulary
  /// Keywords, and the runs of characters of titles.
  let ofTable: Set<WordHash>

  func isOneWord(_ scalars: ArraySlice<UInt32>) -> Bool { vocabulary.spelling(WordHash(scalars)) != nil }

  func contains(_ scalars: ArraySlice<UInt32>) -> Bool {
    let hash = WordHash(scalars)
    return vocabulary.spelling(hash) != nil || ofTable.contains(hash)
  }
}

/// Whether one word is another with one slip.
enum Misspelling {
  /// One character wrong, missing or too many, or two swapped.
  static func isOne(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>) -> Bool {
    guard abs(a.count - b.count) <= 1, a.count >= 4 || (a.count == 3 && b.count == 3 && a.allSatisfy { $0 >= 0x3400 }) else {
      return false
    }
    let front = zip(a, b).prefix { $0 == $1 }.count
    let x = a.dropFirst(front)
    let y = b.dropFirst(front)
    if x.isEmpty && y.isEmpty { return false }
    if x.dropFirst().elementsEqual(y.dropFirst()) && !x.isEmpty && !y.isEmpty { return true }
    if x.dropFirst().elementsEqual(y) || x.elementsEqual(y.dropFirst()) { return true }
    return x.count > 1 && x.count == y.count && x.dropFirst(2).elementsEqual(y.dropFirst(2))
      && x[x.startIndex] == y[y.startIndex + 1] && x[x.startIndex + 1] == y[y.startIndex]
  }
}
