package import RegistryModel

/// What is said of places: where a role sits, what a question must name.
package enum PlaceMessages {
  /// That a unit or a system must be named, and for which role.
  package static func needed(for role: Phrase, atSystem: Bool) -> Advice {
    Advice(
      needs(role, atSystem: atSystem), Phrase(ja: "--unit か --system を付けてください", en: "add --unit or --system"))
  }

  package static func needs(_ role: Phrase, atSystem: Bool) -> Phrase {
    let option = atSystem ? "system" : "unit"
    return Phrase(
      ja: "\(role.ja)は\(atSystem ? "システム" : "所属")ごとに置かれます。--\(option) で指定してください。",
      en: "\(role.text(.english)) sits at each \(option); name it with --\(option).")
  }

  package static func sitsNotThere(_ role: Phrase, atSystem: Bool) -> Advice {
    Advice(
      Phrase(ja: "\(role.ja)はそこに置かれていません", en: "\(role.en) does not sit there"),
      atSystem
        ? Phrase(ja: "--system で指定してください", en: "name a system with --system")
        : Phrase(ja: "別の --unit を指定してください", en: "name another --unit"))
  }

  /// No place of that kind has the word as its code or name; `near` = one that it may have meant.
  package static func unknown(_ word: String, _ kind: Phrase, near: String?) -> Advice {
    Advice(
      Phrase(ja: "「\(word)」という\(kind.ja)はありません", en: "there is no \(kind.en) '\(word)'"),
      Phrase(
        ja: near.map { "「\($0)」ではありませんか" } ?? "コードか名称を確かめてください",
        en: near.map { "did you mean '\($0)'?" } ?? "check the code or the name"))
  }

  package static func several(_ word: String, _ kind: Phrase, _ count: Int) -> Advice {
    Advice(
      Phrase(ja: "「\(word)」に当たる\(kind.ja)が \(count) 件あります", en: "\(count) match '\(word)'"),
      Phrase(ja: "コードで指定してください", en: "name one by its code"))
  }

  package static let unit = Phrase(ja: "所属", en: "unit")
  package static let system = Phrase(ja: "システム", en: "system")
  package static let role = Phrase(ja: "役割", en: "role")

  /// A code or an id before the name.
  package static func line(_ code: String, _ name: Phrase) -> Phrase {
    Phrase(ja: "\(code)  \(name.ja)", en: "\(code)  \(name.text(.english))")
  }

  /// A unit that ended; `hasSuccessor` = whether it is on record who took over.
  package static func ended(_ word: String, last: CalendarDate, asked: CalendarDate, hasSuccessor: Bool) -> Advice {
    Advice(
      Phrase(
        ja: "所属「\(word)」は \(last) までで、\(asked) にはありません", en: "the unit '\(word)' was there until \(last) and is not on \(asked)"),
      hasSuccessor
        ? Phrase(
          ja: "後継の所属を指定するか、当時のことなら --on \(last) を付けてください", en: "name one of those that took over, or ask about then with --on \(last)")
        : Phrase(
          ja: "後継は書かれていません。いま担当する所属を指定するか、当時のことなら --on \(last) を付けてください",
          en: "no unit is on record that took over: name the one that is in charge now, or ask about then with --on \(last)"))
  }

  /// A unit that begins later.
  package static func notBegun(_ word: String, first: CalendarDate, asked: CalendarDate) -> Advice {
    Advice(
      Phrase(ja: "所属「\(word)」は \(first) からで、\(asked) にはまだありません", en: "the unit '\(word)' begins on \(first) and is not there on \(asked)"),
      Phrase(ja: "その日のことなら --on \(first) を付けてください", en: "add --on \(first) to ask about that day"))
  }

  package static func successor(_ code: String, _ name: Phrase) -> Phrase {
    Phrase(ja: "後継: \(code)  \(name.ja)", en: "took over: \(code)  \(name.text(.english))")
  }
}
