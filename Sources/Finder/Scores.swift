private import Foundation

/// How well each findable matches each word of a question.
struct Scores {
  private let corpus: Corpus
  private let words: [AskedWords.Word]
  /// By findable, and within it by word.
  private var credits: [Double]
  /// By character of the corpus: whether the question speaks of it.
  private var covered: [Bool]

  /// Findables that a word of the question names outright.
  private var named: Set<Int> = []

  init(corpus: Corpus, words: [AskedWords.Word]) {
    self.corpus = corpus
    self.words = words
    credits = Array(repeating: 0, count: corpus.fields.count * words.count)
    covered = Array(repeating: false, count: corpus.text.count)
  }

  mutating func credit(_ word: Int, in findable: Int, _ credit: Double) {
    let at = findable * words.count + word
    if credits[at] < credit { credits[at] = credit }
  }

  mutating func name(_ findable: Int, by word: Int, _ credit: Double) {
    self.credit(word, in: findable, credit)
    if credit > 0.9 { named.insert(findable) }
  }

  mutating func cover(_ range: Range<Int>) {
    for index in range { covered[index] = true }
  }

  func credits(of findable: Int) -> ArraySlice<Double> {
    credits[(findable * words.count)..<((findable + 1) * words.count)]
  }

  /// How much of the title the question speaks of, in the language that it speaks of more.
  func focus(of findable: Int) -> Double {
    if named.contains(findable) { return 1 }
    var best = 0.0
    for field in corpus.fields[findable] where field.isTitle {
      var content = 0
      var found = 0
      for index in field.range where SearchText.bearsMeaning(corpus.text.scripts[index]) {
        content += 1
        if covered[index] { found += 1 }
      }
      if content > 0 { best = max(best, Double(found) / Double(content)) }
    }
    return best
  }

  /// A word that few have says more than one that many have.
  func weights() -> [Double] {
    let count = Double(corpus.fields.count + 1)
    return words.indices.map { word in
      let having = corpus.fields.indices.count { credits[$0 * words.count + word] >= 0.4 }
      // A word that occurs nowhere says that something is missing, not what is meant.
      return words[word].weight * (having == 0 ? 0.5 : 0.3 + max(0, log(count / (Double(having) + 0.5)) / log(count)))
    }
  }
}
