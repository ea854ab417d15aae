package import RegistryModel

/// What is said of a unit, a post or a system that comes in.
package enum AdditionMessages {
  package static func unit(_ code: UnitCode, _ name: String, from day: CalendarDate?) -> Phrase {
    Phrase(
      ja: "所属 \(code) \(name) を設置" + (day.map { ": \(DayWords.day($0).ja)から" } ?? ""),
      en: "Unit \(code) \(name) is set up" + (day.map { " from \($0)" } ?? ""))
  }

  package static func post(_ id: PostID, _ name: String) -> Phrase {
    Phrase(ja: "職 \(name)(\(id))を追加", en: "Post \(name) (\(id)) is added")
  }

  package static func system(_ id: SystemID, _ name: String, unit: Phrase) -> Phrase {
    Phrase(ja: "システム \(name)(\(id)、所管 \(unit.ja))を追加", en: "System \(name) (\(id), \(unit.text(.english))) is added")
  }

  // MARK: Why it is not made

  package static func there(_ what: String, _ code: String) -> Advice {
    Advice(
      Phrase(ja: "「\(what)」はすでにあります(\(code))", en: "'\(what)' is there already (\(code))"),
      Phrase(ja: "別の名前かコードにしてください", en: "use another name or code"))
  }

  package static func kindUnclear(_ name: String) -> Advice {
    Advice(
      Phrase(ja: "「\(name)」の種類が名前から分かりません", en: "the kind of '\(name)' is not clear from its name"),
      Phrase(ja: "--kind 課 のように、部、課、事務局、出張所、係などを示してください", en: "give --kind: bureau, section, secretariat, branch, subsection …"))
  }

  package static func noCode(_ text: String) -> Advice { Advice(BookMessages.noCode(text), BookMessages.codeForm) }

  /// What was accepted since nobody is in charge yet.
  package static func stillVacant(_ message: Phrase) -> Phrase { Phrase(ja: "まだ: \(message.ja)", en: "still: \(message.text(.english))") }

  package static let vacantOffer = Phrase(
    ja: "決まるまでのあいだ、いない役割のあるまま登録するには --vacant を付けてください", en: "to enter it with nobody in charge yet, give --vacant")
}
