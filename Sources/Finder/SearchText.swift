private import Foundation

/// What a character is written in, as far as a search for words goes by it.
package enum Script: UInt8, Sendable {
  case hiragana, katakana, kanji, latin, digit, other
}

/// A text in the form in which words are looked for: one spelling for what people write in several ways.
///
/// NFKC, letters lowered, hiragana as katakana, small vowels large, long vowel marks dropped, `フォ` as `ホ`, signs and
/// spaces as breaks, English words by their stems. What a character was written in is kept beside it, since particles
/// are told from words by that.
package struct SearchText: Sendable {
  /// The characters, without breaks.
  package private(set) var scalars: [UInt32] = []
  /// What each was written in.
  package private(set) var scripts: [Script] = []
  /// True where something stood before the character that ends a word: a space, a sign.
  package private(set) var breaks: [Bool] = []
  /// True where a long vowel mark stood behind the character.
  package private(set) var isLong: [Bool] = []

  package var count: Int { scalars.count }

  package init() {}

  package init(_ source: some StringProtocol) {
    append(source)
  }

  mutating func reserveCapacity(_ count: Int) {
    scalars.reserveCapacity(count)
    scripts.reserveCapacity(count)
    breaks.reserveCapacity(count)
    isLong.reserveCapacity(count)
  }

  /// Adds another text behind a break; gives where it stands.
  @discardableResult
  mutating func append(_ source: some StringProtocol) -> Range<Int> {
    let start = count
    var characters: [UInt32] = []
    characters.reserveCapacity(source.utf8.count)
    var isPlain = true
    for scalar in source.unicodeScalars {
      isPlain = isPlain && SearchText.isPlain(scalar.value)
      characters.append(scalar.value)
    }
    if !isPlain {
      characters = String(source).precomposedStringWithCompatibilityMapping.unicodeScalars.map(\.value)
    }
    read(characters)
    return start..<count
  }

  /// True for what NFKC leaves alone, or what `read` maps itself.
  private static func isPlain(_ value: UInt32) -> Bool {
    value < 0x80 || 0x4E00...0x9FFF ~= value || 0x3041...0x3096 ~= value || 0x30A1...0x30FC ~= value
      || 0x3000...0x301B ~= value || 0xFF01...0xFF5E ~= value
  }

  private mutating func read(_ characters: [UInt32]) {
    var isBroken = true
    var index = 0
    while index < characters.count {
      var value = characters[index]
      if 0xFF01...0xFF5E ~= value { value -= 0xFEE0 }
      switch value {
      case 0x61...0x7A, 0x41...0x5A, 0xC0...0x24F:
        index = readLatin(characters, from: index, &isBroken)
        continue
      case 0x30...0x39: append(value, .digit, &isBroken)
      case 0x3041...0x3096: append(value + 0x60, .hiragana, &isBroken)
      case 0x309D, 0x309E: append(value + 0x60, .hiragana, &isBroken)
      case 0x30A1...0x30FA, 0x30FD, 0x30FE: append(value, .katakana, &isBroken)
      case 0x30FC, 0x2D, 0x2010...0x2015, 0x2212, 0xFF70:
        // A dash among kana is a long vowel mark that was missed; elsewhere it joins, as in Wi-Fi.
        if let last = isLong.indices.last, !isBroken { isLong[last] = true }
      // `thumb_drive` stands for both words, one after the other.
      case 0x30FB, 0xB7, 0x5F: break
      case 0x3005, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
        if let kana = SearchText.looksLikeKana[value], isBetweenKatakana(characters, index) {
          if kana == 0x30FC { isLong[isLong.count - 1] = true } else { append(kana, .katakana, &isBroken) }
        } else {
          append(value, .kanji, &isBroken)
        }
      case 0x3099, 0x309A: if !isBroken { voice(value == 0x3099 ? 1 : 2) }
      case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x200B...0x200D, 0xFEFF: break
      default: isBroken = true
      }
      index += 1
    }
  }

  private func isBetweenKatakana(_ characters: [UInt32], _ index: Int) -> Bool {
    guard index > 0, index + 1 < characters.count else { return false }
    return 0x30A1...0x30FC ~= characters[index - 1] && 0x30A1...0x30FC ~= characters[index + 1]
  }

  private mutating func append(_ value: UInt32, _ script: Script, _ isBroken: inout Bool) {
    let folded = script == .katakana || script == .hiragana ? SearchText.foldedKana(value) : value
    // フォン and ホン are one word.
    if value == 0x30A9, scalars.last == 0x30D5, !isBroken {
      scalars[scalars.count - 1] = 0x30DB
      return
    }
    scalars.append(folded)
    scripts.append(script)
    breaks.append(isBroken)
    isLong.append(false)
    isBroken = false
  }

  /// A mark of voicing that stands behind its kana, as half-width kana have it.
  private mutating func voice(_ step: UInt32) {
    guard let last = scalars.last, 0x30AB...0x30DB ~= last || last == 0x30A6 else { return }
    scalars[scalars.count - 1] = last == 0x30A6 ? 0x30F4 : last + step
  }

  /// A run of letters is one word, by its stem.
  private mutating func readLatin(_ characters: [UInt32], from start: Int, _ isBroken: inout Bool) -> Int {
    var letters: [UInt32] = []
    var index = start
    while index < characters.count {
      var value = characters[index]
      if 0xFF01...0xFF5E ~= value { value -= 0xFEE0 }
      if 0x41...0x5A ~= value { value += 0x20 }
      if 0x61...0x7A ~= value || 0xC0...0x24F ~= value {
        letters.append(value)
      } else if value == 0x2D, index + 1 < characters.count, SearchText.isLetter(characters[index + 1]) {
        // Wi-Fi, e-mail
      } else {
        break
      }
      index += 1
    }
    let stem = EnglishStem.of(letters)
    for (offset, letter) in stem.enumerated() {
      scalars.append(letter)
      scripts.append(.latin)
      // Where letters follow other writing, a word begins all the same.
      breaks.append(offset == 0 && isBroken)
      isLong.append(false)
    }
    isBroken = false
    return index
  }

  private static func isLetter(_ value: UInt32) -> Bool {
    0x61...0x7A ~= value || 0x41...0x5A ~= value || 0xFF21...0xFF3A ~= value || 0xFF41...0xFF5A ~= value
  }

  /// The pieces between breaks, within `range`.
  func eachWord(in range: Range<Int>, _ body: (Range<Int>) -> Void) {
    guard !range.isEmpty else { return }
    var start = range.lowerBound
    for index in (start + 1)..<(range.upperBound + 1) where index == range.upperBound || breaks[index] {
      body(start..<index)
      start = index
    }
  }

  /// Runs of two and more characters of one script that can be words: kanji, katakana, letters.
  func eachRun(in range: Range<Int>, _ body: (Range<Int>) -> Void) {
    guard !range.isEmpty else { return }
    var start = range.lowerBound
    for index in (start + 1)..<(range.upperBound + 1)
    where index == range.upperBound || breaks[index] || scripts[index] != scripts[start] {
      if index - start > 1, Self.bearsMeaning(scripts[start]) { body(start..<index) }
      start = index
    }
  }

  static func bearsMeaning(_ script: Script) -> Bool { script == .kanji || script == .katakana || script == .latin }

  /// Small vowels as large ones, and what sounds the same as one.
  private static func foldedKana(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9: value + 1
    case 0x30C2: 0x30B8
    case 0x30C5: 0x30BA
    case 0x30EE: 0x30EF
    case 0x30F5: 0x30AB
    case 0x30F6: 0x30B1
    default: value
    }
  }

  /// Ideographs that are typed for kana.
  private static let looksLikeKana: [UInt32: UInt32] = [
    0x4E00: 0x30FC, 0x529B: 0x30AB, 0x5DE5: 0x30A8, 0x53E3: 0x30ED, 0x4E8C: 0x30CB, 0x5915: 0x30BF, 0x535C: 0x30C8,
    0x516B: 0x30CF,
  ]
}

/// English words by their stems, near enough for looking words up.
enum EnglishStem {
  static func of(_ letters: [UInt32]) -> ArraySlice<UInt32> {
    var word = letters[...]
    func ends(_ text: StaticString) -> Bool {
      let tail = text.withUTF8Buffer { Array($0) }
      return word.count > tail.count && zip(word.suffix(tail.count), tail).allSatisfy { $0 == UInt32($1) }
    }
    if word.count > 5, ends("ing") {
      word.removeLast(3)
    } else if word.count > 4, ends("ed") {
      word.removeLast(2)
    } else if word.count > 3, ends("s"), !ends("ss"), !ends("us"), !ends("is") {
      word.removeLast(word.count > 4 && (ends("ches") || ends("sses") || ends("xes")) ? 2 : 1)
    }
    // stopped, planning; but not install, press
    if word.count > 3, word.count < letters.count, word.last == word.dropLast().last, let last = word.last,
      last != 0x6C, last != 0x73
    {
      word.removeLast()
    }
    if word.count > 3, word.last == 0x65 { word.removeLast() }
    if word.count > 3, word.last == 0x79 { word[word.endIndex - 1] = 0x69 }
    return word
  }
}
