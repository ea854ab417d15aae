/// Words that are looked for, all of them in one pass over a text.
struct PatternSet {
  struct Pattern {
    let scalars: [UInt32]
    /// The words of the question that it stands for, and how well.
    var credits: [(word: Int, credit: Double)]
  }

  private(set) var patterns: [Pattern] = []
  private var byHash: [WordHash: Int] = [:]
  /// By the low bits of the first character.
  private var byFirst: [[Int]] = Array(repeating: [], count: 256)

  mutating func add(_ scalars: ArraySlice<UInt32>, word: Int, credit: Double) {
    guard let first = scalars.first else { return }
    let hash = WordHash(scalars)
    if let known = byHash[hash] {
      if let at = patterns[known].credits.firstIndex(where: { $0.word == word }) {
        patterns[known].credits[at].credit = max(patterns[known].credits[at].credit, credit)
      } else {
        patterns[known].credits.append((word, credit))
      }
      return
    }
    byHash[hash] = patterns.count
    byFirst[Int(first & 0xFF)].append(patterns.count)
    patterns.append(Pattern(scalars: Array(scalars), credits: [(word, credit)]))
  }

  /// Every place in `range` of every pattern that is a word there, with how much of a whole word it is.
  func find(in text: SearchText, _ range: Range<Int>, known: KnownWords, _ body: (Pattern, Range<Int>, Double) -> Void) {
    for start in range {
      let candidates = byFirst[Int(text.scalars[start] & 0xFF)]
      if candidates.isEmpty { continue }
      for index in candidates {
        let end = start + patterns[index].scalars.count
        guard end <= range.upperBound, text.scalars[start..<end].elementsEqual(patterns[index].scalars) else { continue }
        let share = Boundary(text: text, range: start..<end, within: range, known: known).share
        if share > 0 { body(patterns[index], start..<end, share) }
      }
    }
  }
}
