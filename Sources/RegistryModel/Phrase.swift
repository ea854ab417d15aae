/// The same sentence or name in Japanese and in English.
package struct Phrase: Hashable, Sendable {
  package let ja: String
  package let en: String

  package init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }

  /// A text that is the same in both languages.
  package init(_ both: String) {
    self.init(ja: both, en: both)
  }

  package func text(_ language: Language) -> String {
    switch language {
    case .japanese: ja
    case .english: en.isEmpty ? ja : en
    }
  }
}

/// A language of output.
package enum Language: String, Sendable, CaseIterable {
  case japanese = "ja"
  case english = "en"
}
