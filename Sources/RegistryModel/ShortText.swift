/// Texts that come from outside, cut to what a person can read.
package enum ShortText {
  /// The text, or its beginning and its end with `…` between, where it has more than `limit` characters of Unicode.
  ///
  /// A message quotes what it is about: with a field of megabytes in it, it would be megabytes itself.
  package static func of(_ text: String, limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex), end < scalars.endIndex
    else { return text }
    let head = scalars.prefix(limit * 2 / 3)
    let tail = scalars.suffix(limit / 3)
    return String(head) + "…" + String(tail)
  }

  package static func of(_ phrase: Phrase, limit: Int) -> Phrase {
    guard phrase.ja.utf8.count > limit || phrase.en.utf8.count > limit else { return phrase }
    return Phrase(ja: of(phrase.ja, limit: limit), en: of(phrase.en, limit: limit))
  }
}
