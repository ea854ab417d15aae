import Messages
package import RegistryModel

/// How much is known of an edition.
package enum EditionKnowledge: String, Sendable, CaseIterable {
  /// Every row, from the edition's own text.
  case whole
  /// Every row that could be compiled, without the print at hand; each says how good its evidence is.
  case compiled
  /// Some differences from another edition, and nothing else.
  case fragments
}

/// What is said of an edition beside its rows: its `edition.yaml`.
package struct EditionHead: Sendable {
  package let id: String
  package let name: Phrase
  /// The edition that it took the place of; nil for the first one known.
  package let follows: String?
  /// The edition whose rows it has where nothing else is said; nil where it says all itself.
  package let basedOn: String?
  /// Provisions of that edition which it does not have.
  package let leftOut: [ProvisionKey]
  package let knowledge: EditionKnowledge
  /// What is known of it and what is not.
  package let says: Phrase

  package init(
    id: String, name: Phrase, follows: String?, basedOn: String?, leftOut: [ProvisionKey], knowledge: EditionKnowledge, says: Phrase
  ) {
    self.id = id
    self.name = name
    self.follows = follows
    self.basedOn = basedOn
    self.leftOut = leftOut
    self.knowledge = knowledge
    self.says = says
  }
}

/// Reads `edition.yaml`.
package enum EditionHeadReader {
  package static let file = "edition.yaml"
  static let keys = ["edition", "name", "name-en", "follows", "based-on", "left-out", "known", "says", "says-en"]

  /// The head, or nil with the defects that stand in its way; `path` names the file in them.
  package static func read(_ path: String, _ bytes: [UInt8]) -> (head: EditionHead?, defects: [FormatDiagnostic]) {
    var reader = YAMLReader(file: path)
    guard let root = reader.compose(bytes) else { return (nil, reader.defects) }
    guard let map = reader.mapping(root, allowed: keys, required: ["edition", "name", "known"]) else { return (nil, reader.defects) }
    let id = reader.text(map["edition"])
    // It becomes the name of a folder.
    if !IdentifierText.isWellFormed(Array(id.utf8)[...]) {
      reader.report(map["edition"] ?? root, FieldMessages.notAnIdentifier(id), YAMLMessages.identifierForm)
    }
    let leftOut: [ProvisionKey] = reader.identifiers(map["left-out"])
    let knowledge: EditionKnowledge? = reader.choice(map["known"])
    let (follows, basedOn) = (map["follows"].map { reader.text($0) }, map["based-on"].map { reader.text($0) })
    let name = Phrase(ja: reader.text(map["name"]), en: reader.text(map["name-en"]))
    let says = Phrase(ja: reader.text(map["says"]), en: reader.text(map["says-en"]))
    guard reader.defects.isEmpty, let knowledge else { return (nil, reader.defects) }
    return (
      EditionHead(
        id: id, name: name, follows: follows, basedOn: basedOn, leftOut: leftOut, knowledge: knowledge, says: says), []
    )
  }
}
