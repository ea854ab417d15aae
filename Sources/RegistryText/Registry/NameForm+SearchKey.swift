package import RegistryModel

extension NameForm {
  /// Name and reading as a search compares them; nil where either is kept outside the registry, or is not known.
  package init?(of person: Person) {
    guard !person.name.isEmpty, !person.kana.isEmpty else { return nil }
    self.init(name: SearchKey(person.name).text, kana: SearchKey(person.kana).text)
  }
}
