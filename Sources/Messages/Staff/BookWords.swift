package import RegistryModel

/// What sheets and rows of the workbook in which a body's facts are typed in are called.
package enum BookWords {
  package static let body = Phrase(ja: "団体", en: "Body")
  package static let units = Phrase(ja: "所属", en: "Units")
  package static let posts = Phrase(ja: "職", en: "Posts")
  package static let people = Phrase(ja: "職員", en: "People")
  package static let systems = Phrase(ja: "システム", en: "Systems")
  package static let roles = Phrase(ja: "役割", en: "Roles")
  package static let deputies = Phrase(ja: "代理", en: "Deputies")
  /// The sheet of notes.
  package static let notes = Phrase(ja: "使い方", en: "How to")

  package static let bodyName = Phrase(ja: "団体名", en: "name")
  package static let bodyEnglishName = Phrase(ja: "英語名", en: "English name")
  package static let bodyCode = Phrase(ja: "団体そのものの所属コード", en: "unit code of the body itself")
  package static let networkModel = Phrase(ja: "三層の対策の類型", en: "network model")

  /// Before the kind of a unit: at every unit of it.
  package static let each = Phrase(ja: "各", en: "every ")
  /// At the unit in charge of the system.
  package static let inCharge = Phrase(ja: "所管の所属", en: "unit in charge")

  /// Every unit of these kinds.
  package static func each(_ kinds: [UnitKind]) -> Phrase {
    Phrase(ja: kinds.map { each.ja + $0.name.ja }.joined(separator: "・"), en: kinds.map { each.en + $0.name.en }.joined(separator: ", "))
  }
}
