package import RegistryModel

/// How a list of provisions is shortened.
package enum ProvisionListMessages {
  package static func more(_ shown: String, _ count: Int) -> Phrase {
    Phrase(ja: "\(shown) ほか \(count) 件", en: "\(shown) and \(count) more")
  }
}
