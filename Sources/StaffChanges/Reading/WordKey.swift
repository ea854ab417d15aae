import OfficeFiles
import RegistryText

/// The form in which words of lists are compared: as in a search, and with the marks that conversions between CP932
/// and Unicode tell apart (wave dash and full-width tilde, minus and hyphens, middle dots) as one.
struct WordKey: Hashable {
  let text: String

  init(_ source: String) {
    if source.utf8.allSatisfy({ $0 < 0x80 }) {
      text = SearchKey(TextForms.heading(source)).text
      return
    }
    var scalars = String.UnicodeScalarView()
    for scalar in TextForms.heading(source).unicodeScalars { scalars.append(WordKey.folded(scalar)) }
    text = SearchKey(String(scalars)).text
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x301C, 0xFF5E, 0x223C, 0x223E, 0x2053, 0x02DC: "~"
    case 0x2010...0x2015, 0x2212, 0xFF0D, 0x2500, 0x2501, 0x00AD: "-"
    case 0x00B7, 0x30FB, 0xFF65, 0x2022, 0x2027, 0x2219: "・"
    case 0x2225, 0x2016: "‖"
    default: scalar
    }
  }
}

/// Values by words, found as written first and by their `WordKey` second.
struct WordTable<Value: Sendable>: Sendable {
  private var exact: [String: Value] = [:]
  private var folded: [String: Value] = [:]

  init() {}

  init(_ pairs: some Sequence<(key: String, value: Value)>) {
    for (word, value) in pairs { self[word] = value }
  }

  var words: Dictionary<String, Value>.Keys { exact.keys }

  /// Whether the word itself is there, not only one like it.
  func holds(_ word: String) -> Bool { exact[word] != nil }

  subscript(word: String) -> Value? {
    get { exact[word] ?? folded[WordKey(word).text] }
    set {
      exact[word] = newValue
      folded[WordKey(word).text] = newValue
    }
  }
}
