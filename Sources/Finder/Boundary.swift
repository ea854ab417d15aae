/// How well a piece of a text is a word there: `ログ` is one in アクセスログ, but not in プログラム.
struct Boundary {
  let text: SearchText
  let range: Range<Int>
  /// The title or list of keywords around it.
  let within: Range<Int>
  let known: KnownWords

  /// 1 for a word on its own, less for a part of a compound, 0 for an accident of letters.
  var share: Double {
    if text.breaks[(range.lowerBound + 1)..<range.upperBound].contains(true), text.scripts[range.lowerBound] != .latin {
      return 0
    }
    // Hiragana within a text are endings and particles; a word in hiragana is a keyword of its own.
    if !text.breaks[range.lowerBound], range.lowerBound > within.lowerBound,
      text.scripts[range].allSatisfy({ $0 == .hiragana })
    {
      return 0
    }
    let left = edge(range.lowerBound - 1, from: range.lowerBound, isLeft: true)
    let right = edge(range.upperBound, from: range.upperBound - 1, isLeft: false)
    return left * right
  }

  private func edge(_ outside: Int, from inside: Int, isLeft: Bool) -> Double {
    guard within.contains(outside) else { return 1 }
    if text.breaks[isLeft ? inside : outside] { return 1 }
    let script = text.scripts[inside]
    guard text.scripts[outside] == script else { return 1 }
    let rest = isLeft ? runBefore(inside) : runAfter(inside)
    switch script {
    case .katakana:
      // パスワード is one word, though パス and ワード are words too.
      let run = isLeft ? rest.lowerBound..<max(inside + 1, runAfter(inside).upperBound) : runBefore(inside).lowerBound..<rest.upperBound
      return !known.isOneWord(text.scalars[run]) && known.contains(text.scalars[rest]) ? 0.8 : 0
    case .latin: return 0
    // 再委託 is another thing than 委託, 誤送信 than 送信; 委託先 is about 委託.
    case .kanji: return rest.count > 1 ? 0.8 : isLeft ? 0 : 0.85
    // A verb goes on with its endings; but nothing begins within a word.
    case .hiragana: return isLeft ? (text.scripts[range].contains(.kanji) ? 1 : 0) : 1
    case .digit, .other: return 1
    }
  }

  private func runBefore(_ index: Int) -> Range<Int> {
    var start = index
    while start > within.lowerBound, !text.breaks[start], text.scripts[start - 1] == text.scripts[index] { start -= 1 }
    return start..<index
  }

  private func runAfter(_ index: Int) -> Range<Int> {
    var end = index + 1
    while end < within.upperBound, !text.breaks[end], text.scripts[end] == text.scripts[index] { end += 1 }
    return (index + 1)..<end
  }
}
