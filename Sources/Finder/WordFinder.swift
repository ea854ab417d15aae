/// Finds what people mean by their words, and says whether it is sure.
package final class WordFinder {
  /// What a question led to.
  package struct Result: Sendable {
    /// The one that is meant, where that is sure.
    package let answer: Int?
    /// What may have been meant, best first.
    package let candidates: [Int]
    /// All that contain every word that carries meaning, in their own order.
    package let matching: [Int]
    /// Unknown words of the question, in folded form.
    package let unknown: [String]
    /// True where the question holds nothing but words for asking.
    package let saysNothing: Bool

    static var nothing: Result { Result(answer: nil, candidates: [], matching: [], unknown: [], saysNothing: true) }
  }

  private let findables: [Findable]
  private let vocabulary: Vocabulary
  private lazy var japanese = Corpus(findables, english: false)
  private lazy var english = Corpus(findables, english: true)

  /// How much of a title the question must speak of for a direct answer.
  private let leastFocus: Double
  /// What some word of the question must be a kind of for a direct answer.
  private let needed: String?

  /// `isWholeTitleMeant`: whether a title names a thing that a question must speak of (a provision), or tells what
  /// happened with more words than anybody needs (an event). `needed`: a term that some word of the question must be
  /// a kind of for a direct answer, unless only the table has the word: who says `FAX` has not said what happened.
  package init(_ findables: [Findable], vocabulary: Vocabulary, isWholeTitleMeant: Bool = true, needed: String? = nil) {
    leastFocus = isWholeTitleMeant ? 0.3 : 0
    self.needed = needed
    self.findables = findables
    self.vocabulary = vocabulary
  }

  /// Works out what is else worked out by the first question; after that several threads may ask at once.
  package func settle() {
    _ = japanese
    _ = english
  }

  /// Looks the words up; at most `limit` candidates.
  package func find(_ question: String, limit: Int = 5) -> Result {
    let text = SearchText(question.prefix(Self.longestQuestion))
    let corpus = Self.isEnglish(question) ? english : japanese
    let known = KnownWords(vocabulary: vocabulary, ofTable: corpus.words)
    let asked = AskedWords(Segmenter(known: known).words(of: text), vocabulary: vocabulary)
    guard !asked.words.isEmpty else { return .nothing }
    var scores = Scores(corpus: corpus, words: asked.words)
    for index in findables.indices {
      for name in findables[index].names {
        asked.named(name) { word, credit in scores.name(index, by: word, credit) }
      }
      for field in corpus.fields[index] {
        asked.patterns.find(in: corpus.text, field.range, known: known) { pattern, range, share in
          for (word, credit) in pattern.credits { scores.credit(word, in: index, credit * share * field.weight) }
          if field.isTitle { scores.cover(range) }
        }
      }
      for (word, pairs) in asked.pairs {
        scores.credit(word, in: index, 0.45 * corpus.share(of: pairs, in: index))
      }
    }
    return judged(scores, asked, limit)
  }

  /// English words and no others; but capitals alone are names (USB, LINE), which stand in Japanese texts.
  private static func isEnglish(_ question: String) -> Bool {
    question.unicodeScalars.allSatisfy { $0.value < 0x250 } && question.unicodeScalars.contains { 0x61...0x7A ~= $0.value }
  }

  private func matching(_ scores: Scores, _ asked: AskedWords) -> [Int] {
    let counts = asked.words.map { $0.weight >= 1 }
    guard counts.contains(true) else { return [] }
    return findables.indices.filter { index in
      zip(counts, scores.credits(of: index)).allSatisfy { !$0 || $1 >= Self.leastCredit }
    }
  }

  /// A question longer than this is cut off.
  private static let longestQuestion = 300

  private func judged(_ scores: Scores, _ asked: AskedWords, _ limit: Int) -> Result {
    let weights = scores.weights()
    let total = weights.reduce(0, +)
    guard total > 0 else { return .nothing }
    var raw: [(index: Int, plain: Double, score: Double)] = []
    for index in findables.indices {
      let sum = zip(weights, scores.credits(of: index)).reduce(0) { $0 + $1.0 * min($1.1, 1) }
      guard sum > 0.1 * total else { continue }
      let focus = scores.focus(of: index)
      let plain = sum / total * (0.72 + 0.28 * focus)
      raw.append((index, plain, plain * findables[index].boost))
    }
    raw.sort { ($1.score, $0.index) < ($0.score, $1.index) }
    let candidates = raw.prefix(limit).map(\.index)
    return Result(
      answer: sure(raw, scores, asked), candidates: candidates, matching: matching(scores, asked), unknown: asked.unknown,
      saysNothing: false)
  }

  /// The best candidate, if every word of the question is found in it, no other fits nearly as well, and the question
  /// speaks of enough of its title.
  private func sure(_ raw: [(index: Int, plain: Double, score: Double)], _ scores: Scores, _ asked: AskedWords) -> Int? {
    guard let best = raw.first, findables[best.index].answers, !asked.isDoubtful else { return nil }
    if let needed, !asked.says(needed, or: findables[best.index].names) { return nil }
    let credits = scores.credits(of: best.index)
    var isNamed = false
    for (word, credit) in zip(asked.words, credits) where word.weight >= 1 {
      guard credit >= Self.leastCredit else { return nil }
      isNamed = isNamed || credit >= Self.fullCredit
    }
    guard isNamed, scores.focus(of: best.index) >= leastFocus else { return nil }
    // One word alone says little: it must be the only place where it stands.
    let isAlone = asked.words.count { $0.weight >= 1 } == 1
    for other in raw.dropFirst() {
      if isAlone, other.plain > best.plain * Self.marginOfOneWord { return nil }
      if findables[other.index].answers {
        if other.score > best.score * Self.margin { return nil }
      } else if other.plain > best.plain * 1.2 {
        return nil
      }
    }
    return best.index
  }

  private static let leastCredit = 0.5
  private static let fullCredit = 0.8
  private static let margin = 0.85
  private static let marginOfOneWord = 0.55
}
