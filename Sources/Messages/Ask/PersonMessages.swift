package import RegistryModel

/// What is said where a word does not lead to one person.
package enum PersonMessages {
  package static func unknownNumber(_ number: StaffNumber) -> Advice {
    Advice(Phrase(ja: "\(number) という人はいません", en: "there is nobody \(number)"))
  }

  package static func unknown(_ word: String) -> Advice {
    Advice(
      Phrase(ja: "「\(word)」という人はいません", en: "there is nobody '\(word)'"),
      Phrase(ja: "職員番号(先頭の0も)か氏名を確かめてください", en: "check the staff number (with leading zeros) or the name"))
  }

  package static func near(_ number: StaffNumber, _ name: String) -> Phrase {
    Phrase(ja: "近いもの: \(number)  \(name)", en: "near: \(number)  \(name)")
  }

  package static func several(_ word: String, _ count: Int) -> Advice {
    Advice(
      Phrase(
        ja: "「\(word)」に当たる人が \(count) 人います",
        en: "\(Counted.people.en(count)) \(Counted.verb(count, one: "matches", many: "match")) '\(word)'"),
      Phrase(ja: "職員番号で指定してください", en: "name one by staff number"))
  }

  package static func more(_ count: Int) -> Phrase { Phrase(ja: "ほか \(count) 人", en: "and \(count) more") }

  package static func notEmployed(_ number: StaffNumber, on day: CalendarDate) -> Advice {
    Advice(
      Phrase(ja: "\(number) は \(day) に在職していません", en: "\(number) is not employed on \(day)"),
      Phrase(ja: "--on で日を指定してください", en: "name the day with --on"))
  }

  /// A word that is a post's or a role's name, and not a person's. `isVacant` = nobody is in it there.
  package static func notAPerson(_ word: String, isPost: Bool, isVacant: Bool, isAtUnit: Bool) -> Advice {
    let kind = isPost ? Phrase(ja: "職", en: "post") : Phrase(ja: "役割", en: "role")
    return Advice(
      isVacant
        ? Phrase(ja: "「\(word)」は\(kind.ja)の名で、そこにその人はいません", en: "'\(word)' is a \(kind.en), and nobody is in it there")
        : Phrase(ja: "「\(word)」は人ではなく\(kind.ja)の名です", en: "'\(word)' is the name of a \(kind.en), not of a person"),
      isAtUnit
        ? Phrase(ja: "どの人かを職員番号で指定してください", en: "name the person by staff number")
        : Phrase(ja: "--unit で所属を添えるか、職員番号で指定してください", en: "add --unit, or name the person by staff number"))
  }

  /// A word that is a post's name where a role is asked for; `holdsRoles` = the post holds some ex officio.
  package static func postNotRole(_ word: String, holdsRoles: Bool) -> Advice {
    Advice(
      Phrase(ja: "「\(word)」は役割ではなく職の名です", en: "'\(word)' is the name of a post, not of a role"),
      holdsRoles
        ? Phrase(ja: "この職が充て職で担う役割のどれかで指定してください", en: "name one of the roles that this post holds ex officio")
        : Phrase(ja: "役割の名で指定してください", en: "name a role"))
  }

  /// Somebody in a post or role, with where that is.
  package static func described(_ person: String, at place: Phrase) -> Phrase {
    Phrase(ja: "\(person)  \(place.ja)", en: "\(person)  \(place.text(.english))")
  }
}
