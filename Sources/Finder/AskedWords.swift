/// The words of a question that carry meaning, and what to look for in the table for each.
struct AskedWords {
  struct Word {
    /// 1 for a word that says what is meant, less for one that may break a tie.
    let weight: Double
    /// What it means, and how well it says so; among these are keys and ids.
    let terms: [(term: String, credit: Double)]
    /// Whether only the table has it, in Japanese.
    let isOfTable: Bool
  }

  private(set) var words: [Word] = []
  private(set) var patterns = PatternSet()
  /// For unknown words: pairs of characters.
  private(set) var pairs: [(word: Int, pairs: Set<UInt64>)] = []
  private(set) var unknown: [String] = []
  /// Whether something was not understood, or read over a typing slip.
  private(set) var isDoubtful = false
  private var asked: Set<[Int]> = []

  init(_ pieces: [QuestionWord], vocabulary: Vocabulary) {
    for piece in pieces {
      switch piece.kind {
      case .grammar(.none): continue
      case .grammar(.little): add(piece, weight: 0.2, meanings: [], vocabulary)
      case .ofTable: add(piece, weight: 1, meanings: [], vocabulary, isOfTable: piece.scalars.contains { $0 >= 0x3040 })
      case .known(let meanings, let isGuess):
        add(piece, weight: 1, meanings: meanings, vocabulary)
        if isGuess { isDoubtful = true }
      case .unknown:
        isDoubtful = true
        let text = String(String.UnicodeScalarView(piece.scalars.compactMap(Unicode.Scalar.init)))
        unknown.append(text)
        let pairs = zip(piece.scalars, piece.scalars.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }
        if !pairs.isEmpty { self.pairs.append((words.count, Set(pairs))) }
        add(piece, weight: 1, meanings: [], vocabulary)
      }
    }
    if words.allSatisfy({ $0.weight < 1 }) { isDoubtful = true }
  }

  private mutating func add(
    _ piece: QuestionWord, weight: Double, meanings: [Int], _ vocabulary: Vocabulary, isOfTable: Bool = false
  ) {
    let word = words.count
    var terms: [(term: String, credit: Double)] = []
    var seen: Set<Int> = []
    func take(_ meaning: Int, _ credit: Double) {
      guard credit > 0.3, seen.insert(meaning).inserted else { return }
      let known = vocabulary.meanings[meaning]
      terms.append((known.term, credit))
      for spelling in known.spellings { patterns.add(vocabulary.text.scalars[spelling], word: word, credit: credit) }
      for term in known.broader {
        if let broader = vocabulary.meaning(ofTerm: term) {
          take(broader, credit * 0.72)
        } else {
          terms.append((term, credit * 0.72))
          patterns.add(SearchText(term).scalars[...], word: word, credit: credit * 0.72)
        }
      }
    }
    // The same thing named twice (HDDをSSDに) is one thing.
    if !meanings.isEmpty, !asked.insert(meanings).inserted { return }
    if piece.scalars.count > 1 || !meanings.isEmpty { patterns.add(piece.scalars[...], word: word, credit: 1) }
    for meaning in meanings { take(meaning, 0.97) }
    words.append(Word(weight: weight, terms: terms, isOfTable: isOfTable))
  }

  /// Calls `body` with every word that means this key, label or id.
  func named(_ name: String, _ body: (_ word: Int, _ credit: Double) -> Void) {
    for (index, word) in words.enumerated() {
      for (term, credit) in word.terms where term == name { body(index, credit) }
    }
  }

  /// Whether a word that says what is meant is a kind of `needed`, one of the names, or known to the table alone.
  func says(_ needed: String, or names: [String]) -> Bool {
    words.contains { word in
      word.weight >= 1 && (word.isOfTable || word.terms.contains { $0.term == needed || names.contains($0.term) })
    }
  }
}
