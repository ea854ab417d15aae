package import RegistryModel

/// What is said where a word does not lead to one procedure, or the procedure is not carried out there.
package enum ProcedureChoiceMessages {
  private static let procedures = Counted("件", "procedure")
  private static let byID = Phrase(ja: "id で指定してください(kengen procedure list)", en: "name one by its id (kengen procedure list)")

  package static func unknown(_ word: String) -> Advice {
    Advice(Phrase(ja: "「\(word)」という手続はありません", en: "there is no procedure '\(word)'"), byID)
  }

  package static func several(_ word: String, _ count: Int) -> Advice {
    Advice(
      Phrase(
        ja: "「\(word)」に当たる手続が \(count) 件あります",
        en: "\(procedures.en(count)) \(Counted.verb(count, one: "matches", many: "match")) '\(word)'"), byID)
  }

  package static let needsSystem = Advice(
    Phrase(ja: "この手続はシステムごとに行います", en: "this procedure is carried out for a system"),
    Phrase(ja: "--system を付けてください", en: "add --system"))

  package static let needsUnit = Advice(
    Phrase(ja: "この手続は所属ごとに行います", en: "this procedure is carried out at a unit"),
    Phrase(ja: "--unit を付けてください", en: "add --unit"))

  /// `file` = where the procedure is written.
  package static func notThere(_ name: Phrase, file: String) -> Advice {
    Advice(
      Phrase(
        ja: "手続「\(name.ja)」はその日そこでは行われません", en: "the procedure '\(name.text(.english))' is not carried out there on that day"),
      Phrase(
        ja: "\(file) の scope、units、systems、from、until を確かめてください", en: "look at scope, units, systems, from and until in \(file)"))
  }
}
