package import RegistryModel

/// How a fact is called.
package enum FactNameMessages {
  package static func named(_ what: Phrase, _ name: String, en english: String, _ code: String) -> Phrase {
    Phrase(ja: "\(what.ja) \(name)(\(code))", en: "\(what.en) \(english.isEmpty ? name : english) (\(code))")
  }
}
