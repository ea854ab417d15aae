import SeededRandom

/// Texts made of what is hard on a CSV reader.
enum SampleText {
  private static let pieces: [String] = [
    "", ",", "\"", "\"\"", "#", "'", " ", ";", "+", "a", "0", "見本", "﨑", "髙", "\u{FA10}", "塚", "辻\u{E0100}", "葛\u{FE00}",
    "\u{3000}", "\u{301}", "\u{3099}", "か\u{3099}", "ｶﾞ", "𠮷", "\u{FEFF}", "\u{200B}", "\u{85}", "\u{2028}", "👨‍👩‍👧", "\u{10FFFF}", "é",
    "e\u{301}",
  ]

  static func random(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...4, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }
}
