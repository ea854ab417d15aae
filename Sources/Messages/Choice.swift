package import RegistryModel

/// One of several things that a word may mean.
package struct Choice: Hashable, Sendable {
  package enum Kind: String, Sendable { case provision, event, unit, system, role, person }

  package let kind: Kind
  /// What names it and nothing else: a key, a code, a number.
  package let id: String
  package let name: Phrase
  /// As a list has it: what names it, and its name.
  package let line: Phrase

  package init(_ kind: Kind, _ id: String, _ name: Phrase, line: Phrase? = nil) {
    self.kind = kind
    self.id = id
    self.name = name
    self.line = line ?? Phrase(ja: "\(id)  \(name.ja)", en: "\(id)  \(name.text(.english))")
  }
}
