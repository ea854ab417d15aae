package import RegistryModel

/// What is said of permitting an exception (例外).
package enum ExceptionMessages {
  package static func notWaivable(rule: String) -> Phrase {
    Phrase(ja: "規則 \(rule) のこの指摘は例外を許しません", en: "this finding of \(rule) allows no exception")
  }
}
