package import RegistryModel

/// A number with what it counts: Japanese has one form with a counter (助数詞), English a singular and a plural.
package struct Counted: Hashable, Sendable {
  private let counter: String
  private let singular: String
  private let plural: String

  /// - Parameters:
  ///   - counter: What stands behind the number in Japanese, such as 件 or 人.
  ///   - singular: The English noun after 1.
  ///   - plural: The English noun after any other number; by default the singular with an s.
  package init(_ counter: String, _ singular: String, plural: String? = nil) {
    self.counter = counter
    self.singular = singular
    self.plural = plural ?? singular + "s"
  }

  /// The number and what it counts: `1 warning`, `2 warnings`, `0 warnings`.
  package func text(_ number: Int) -> Phrase {
    Phrase(ja: "\(number)\(counter)", en: "\(number) \(noun(number))")
  }

  /// The number and what it counts, in English.
  package func en(_ number: Int) -> String { "\(number) \(noun(number))" }

  /// The English noun alone, for sentences that write the number elsewhere.
  package func noun(_ number: Int) -> String { number == 1 ? singular : plural }

  /// The English verb that agrees with the number: `is` and `are`, or any other pair.
  package static func verb(_ number: Int, one: String = "is", many: String = "are") -> String { number == 1 ? one : many }
}
