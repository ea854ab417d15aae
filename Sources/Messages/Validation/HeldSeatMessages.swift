package import RegistryModel

/// Why somebody holds a seat, and the command that puts somebody there.
package enum HeldSeatMessages {
  package static let assigned = Phrase(ja: "指名", en: "assigned")

  /// `post` = that to which the role belongs (充て職).
  package static func exOfficio(_ post: Phrase) -> Phrase { Phrase(ja: "充て職(\(post.ja))", en: "ex officio (\(post.text(.english)))") }

  /// Somebody sits there because he holds another role.
  package static func through(_ role: Phrase) -> Phrase { Phrase(ja: "\(role.ja)として", en: "as \(role.en)") }

  package static func note(_ person: String, _ role: Phrase, _ place: Phrase, _ how: Phrase) -> Phrase {
    Phrase(ja: "\(person): \(place.ja)の\(role.ja)、\(how.ja)", en: "\(person): \(role.en) at \(place.text(.english)), \(how.en)")
  }

  /// The command that puts somebody into a seat; `more` = further options, with a space before them.
  package static func assign(_ seat: Seat, from day: CalendarDate, _ more: String) -> Phrase {
    Phrase(
      ja: "kengen assign \(seat.role) 職員番号\(seat.place.option)\(more) --from \(day)",
      en: "kengen assign \(seat.role) NUMBER\(seat.place.option)\(more) --from \(day)")
  }

  package static func onRoster(of contract: ContractID) -> Phrase {
    Phrase(ja: "契約 \(contract) の従事者名簿により", en: "on the roster of contract \(contract)")
  }
}
