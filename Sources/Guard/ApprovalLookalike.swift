/// Lines of a commit message that a reader would take for an approval, and that are none.
///
/// Approvals are statements (`Statement`), which the guard verifies. A line such as `Reviewed-by: …` proves nothing,
/// whatever letters, blanks or colons it is written with.
package enum ApprovalLookalike {
  /// The first such line; nil where there is none. `known` = names of trailers that have a meaning of their own.
  package static func line(in message: [String], known: [String]) -> String? {
    message.first { isLookalike($0, known) }
  }

  private static func isLookalike(_ line: String, _ known: [String]) -> Bool {
    guard let (key, plain) = key(of: line) else { return false }
    if known.contains(plain) { return false }
    let letters = String(key.filter(\.isLetter))
    if letters.hasPrefix("kengen"), letters.count > 6, !key.contains(" ") { return true }
    // A sentence that happens to have a colon is longer.
    guard key.split(separator: " ").count <= 3, letters.count <= 40 else { return false }
    return words.contains(where: letters.contains) || letters.count >= 6 && hasForeignShapes(key)
  }

  /// Whether letters of a script stand in it of which many look like Latin ones, and are not known each by each: a reader could
  /// see anything in them. In the log of a Japanese body no key is written so.
  private static func hasForeignShapes(_ key: String) -> Bool {
    key.unicodeScalars.contains { scalar in
      guard !scalar.isASCII, scalar.properties.isAlphabetic, let script = scalar.properties.name?.split(separator: " ").first else {
        return false
      }
      return foreignScripts.contains(script)
    }
  }

  private static let foreignScripts: Set<Substring> = [
    "CYRILLIC", "GREEK", "COPTIC", "ARMENIAN", "GEORGIAN", "CHEROKEE", "LISU", "DESERET", "CANADIAN", "GOTHIC", "RUNIC", "TIFINAGH",
    "OSAGE", "WARANG", "ELBASAN", "CARIAN", "LYCIAN", "LYDIAN", "OLD", "VAI", "BAMUM", "MIAO", "GLAGOLITIC", "SHAVIAN", "VITHKUQI",
  ]

  private static let words = [
    "approv", "reviewedby", "ackedby", "authorizedby", "authorisedby", "permittedby", "decidedby", "consentedby", "承認", "決裁", "裁可", "許可者",
    "同意者",
  ]

  /// What stands before the first colon, as a reader sees it, and as it is written; nil where nothing does.
  private static func key(of line: String) -> (seen: String, written: String)? {
    var seen = ""
    var written = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      if isColon(scalar) { return seen.isEmpty ? nil : (trimmed(seen), String(written)) }
      written.append(scalar)
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .spacingMark, .format, .control: continue
      case .spaceSeparator: seen.append(" ")
      case .dashPunctuation, .connectorPunctuation: seen.append("-")
      default: seen += base(scalar)
      }
      // No key is as long as that.
      if written.count > 120 { return nil }
    }
    return nil
  }

  private static func trimmed(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  private static func isColon(_ scalar: Unicode.Scalar) -> Bool {
    [0x3A, 0xFF1A, 0xFE55, 0xFE13, 0xA789, 0x2236, 0x02D0, 0x05C3, 0x0589, 0x1365, 0x2982, 0xFE30, 0x2237].contains(scalar.value)
  }

  /// The letter of the Latin alphabet that a scalar is a form of, or looks like, in lower case; else itself.
  private static func base(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return String(scalar).lowercased() }
    if let similar = similar[scalar] { return similar }
    // LATIN SMALL LETTER A WITH ACUTE, FULLWIDTH LATIN SMALL LETTER A, MATHEMATICAL BOLD CAPITAL A …
    let name = (scalar.properties.name ?? "").split(separator: " ")
    guard ["LATIN", "FULLWIDTH", "MATHEMATICAL", "CIRCLED", "PARENTHESIZED", "SQUARED", "NEGATIVE", "MODIFIER"].contains(name.first ?? "")
    else { return scalar.properties.lowercaseMapping }
    let letter = name.first { $0.utf8.count == 1 && $0.utf8.allSatisfy { (0x41...0x5A).contains($0) } }
    return letter.map { $0.lowercased() } ?? scalar.properties.lowercaseMapping
  }

  /// Cyrillic and Greek letters that look like Latin ones.
  private static let similar: [Unicode.Scalar: String] = {
    let pairs: [(String, String)] = [
      ("аАαΑ", "a"), ("вВΒ", "b"), ("сС", "c"), ("еЕεΕ", "e"), ("іІιΙ", "i"), ("кКκΚ", "k"), ("нНΗ", "h"), ("оОοΟ", "o"), ("рРρΡ", "p"),
      ("ѕЅ", "s"), ("тТτΤ", "t"), ("ѵνѴ", "v"), ("хХχΧ", "x"), ("уУγΥ", "y"), ("ԁ", "d"), ("ԍ", "g"), ("пη", "n"), ("ѡω", "w"), ("яг", "r"),
    ]
    return Dictionary(pairs.flatMap { scalars, latin in scalars.unicodeScalars.map { ($0, latin) } }) { first, _ in first }
  }()
}
