/// A piece of a question.
struct QuestionWord: Sendable {
  enum Kind: Sendable {
    /// Known words, by what they can mean; `isGuess` where a slip was read over.
    case known([Int], isGuess: Bool)
    /// It stands in the table as it is.
    case ofTable
    /// Particles, endings, words for asking.
    case grammar(Grammar.Weight)
    case unknown
  }

  var kind: Kind
  var scalars: [UInt32]
  /// Where it stands among the question's characters.
  var range: Range<Int>
}

/// Cuts a question into words: the cut with the fewest and best known words.
struct Segmenter {
  let known: KnownWords
  let grammar = Grammar.japanese

  private struct Step {
    var cost: Int
    var start: Int
    var kind: QuestionWord.Kind
  }

  /// Costs in hundredths of a known word.
  private enum Cost {
    static let known = 100
    static let ofTable = 220
    static let grammar = 90
    static let single = 100
    static let unknownKana = 210
    static let unknown = 320
    static let bridged = 25
  }

  func words(of question: SearchText) -> [QuestionWord] {
    let count = question.count
    guard count > 0 else { return [] }
    let longest = max(known.vocabulary.longest, grammar.longest, 16)
    var best: [Step?] = Array(repeating: nil, count: count + 1)
    best[0] = Step(cost: 0, start: 0, kind: .grammar(.none))
    func offer(_ end: Int, _ cost: Int, _ start: Int, _ kind: QuestionWord.Kind) {
      if let known = best[end], known.cost <= cost { return }
      best[end] = Step(cost: cost, start: start, kind: kind)
    }
    for start in 0..<count {
      guard let before = best[start] else { continue }
      offerUnknown(question, start, before.cost, offer)
      // A word does not begin within a run of letters.
      if question.scripts[start] == .latin, start > 0, question.scripts[start - 1] == .latin, !question.breaks[start] { continue }
      var hash = WordHash()
      var bridged = 0
      for end in (start + 1)...min(count, start + longest) {
        hash.append(question.scalars[end - 1])
        if end - 1 > start, question.breaks[end - 1] { bridged += 1 }
        if endsWithinLetters(question, end) { continue }
        let cost = before.cost + bridged * Cost.bridged
        let range = start..<end
        if let spelling = known.vocabulary.spelling(hash), isCredible(question, range, spelling.isHiragana) {
          offer(end, cost + Cost.known - min(end - start, 9) * 6, start, .known(spelling.meanings, isGuess: false))
        }
        if bridged == 0, let weight = grammar.weight(hash), isGrammatical(question, range, after: before) {
          let isSingle = end - start == 1 && question.scripts[start] == .hiragana
          offer(end, cost + (isSingle ? Cost.single : Cost.grammar), start, .grammar(weight))
        } else if bridged == 0, end - start > 1, known.ofTable.contains(hash), isCredible(question, range, false) {
          offer(end, cost + Cost.ofTable - min(end - start, 9) * 5, start, .ofTable)
        }
      }
    }
    var words: [QuestionWord] = []
    var end = count
    while end > 0, let step = best[end] {
      words.append(
        QuestionWord(kind: step.kind, scalars: Array(question.scalars[step.start..<end]), range: step.start..<end))
      end = step.start
    }
    return tidied(words.reversed(), question)
  }

  private func offerUnknown(
    _ question: SearchText, _ start: Int, _ cost: Int, _ offer: (Int, Int, Int, QuestionWord.Kind) -> Void
  ) {
    var end = start + 1
    let script = question.scripts[start]
    if script == .latin || script == .digit {
      while end < question.count, question.scripts[end] == script, !question.breaks[end] { end += 1 }
    }
    let price = script == .hiragana ? Cost.unknownKana : script == .digit ? Cost.grammar : Cost.unknown
    offer(end, cost + price, start, script == .digit ? .grammar(.none) : .unknown)
  }

  private func endsWithinLetters(_ question: SearchText, _ end: Int) -> Bool {
    end < question.count && question.scripts[end - 1] == .latin && question.scripts[end] == .latin && !question.breaks[end]
  }

  /// Hiragana is read as a word of katakana only where it is long enough not to be an accident of endings.
  private func isCredible(_ question: SearchText, _ range: Range<Int>, _ isHiragana: Bool) -> Bool {
    if range.count == 1, question.scripts[range.lowerBound] == .katakana { return question.isLong[range.lowerBound] }
    guard question.scripts[range].allSatisfy({ $0 == .hiragana }) else { return true }
    if isHiragana { return range.count > 1 }
    return range.count > 2 || (range.count == 2 && question.isLong[range].contains(true))
  }

  /// Particles and endings follow something, and are written in hiragana or as they are listed.
  private func isGrammatical(_ question: SearchText, _ range: Range<Int>, after before: Step) -> Bool {
    let scripts = question.scripts[range]
    if scripts.contains(.katakana) { return false }
    guard range.count == 1, scripts.first == .hiragana else { return true }
    if range.lowerBound == 0 { return false }
    if question.breaks[range.lowerBound] { return Self.particles.contains(question.scalars[range.lowerBound]) }
    if case .unknown = before.kind, question.scripts[range.lowerBound - 1] == .hiragana { return false }
    return true
  }

  private static let particles = Set("ハガヲニヘトデノモヤカ".unicodeScalars.map(\.value))

  /// A run of katakana is known as a whole or not at all; unknown pieces that stand together are one; slips are
  /// read over.
  private func tidied(_ words: [QuestionWord], _ question: SearchText) -> [QuestionWord] {
    var result: [QuestionWord] = []
    for word in words {
      if case .unknown = word.kind, let last = result.last, joins(last, word, question) {
        result[result.count - 1] = unknown(last.range.lowerBound..<word.range.upperBound, question)
      } else if let last = result.last, case .unknown = last.kind, joins(last, word, question) {
        result[result.count - 1] = unknown(last.range.lowerBound..<word.range.upperBound, question)
      } else {
        result.append(word)
      }
    }
    return result.compactMap { word in
      guard case .unknown = word.kind else { return word }
      if word.scalars.count == 1, question.scripts[word.range.lowerBound] == .hiragana { return nil }
      let near = known.vocabulary.misspelt(word.scalars[...])
      guard !near.isEmpty else { return word }
      var guess = word
      guess.kind = .known(near, isGuess: true)
      return guess
    }
  }

  private func unknown(_ range: Range<Int>, _ question: SearchText) -> QuestionWord {
    QuestionWord(kind: .unknown, scalars: Array(question.scalars[range]), range: range)
  }

  private func joins(_ left: QuestionWord, _ right: QuestionWord, _ question: SearchText) -> Bool {
    guard !question.breaks[right.range.lowerBound] else { return false }
    let before = question.scripts[right.range.lowerBound - 1]
    let after = question.scripts[right.range.lowerBound]
    if before == .katakana && after == .katakana { return true }
    guard before == after else { return false }
    switch (left.kind, right.kind) {
    case (.unknown, .unknown): return true
    // 用 in 公用車 is no word of its own.
    case (.unknown, .grammar), (.grammar, .unknown): return before == .kanji
    default: return false
    }
  }
}
