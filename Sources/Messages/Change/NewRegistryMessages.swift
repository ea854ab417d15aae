package import RegistryModel

/// What stands against making a new registry.
package enum NewRegistryMessages {
  package static func thereAlready(_ path: String) -> Advice {
    Advice(
      Phrase(ja: "\(path) にはすでに台帳があります", en: "there is a registry at \(path) already"),
      Phrase(ja: "別の場所を示してください", en: "name another place"))
  }

  package static let sameContent = Phrase(ja: "すでに同じ内容があります", en: "the same content is there already")
}
