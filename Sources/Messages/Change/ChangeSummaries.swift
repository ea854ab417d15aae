package import RegistryModel

/// What a change is, in a sentence: the first line of its commit's message.
package enum ChangeSummaries {
  package static func assign(_ person: StaffNumber, _ role: Phrase, at place: Phrase) -> Phrase {
    Phrase(ja: "\(person) を\(place.ja)の\(role.ja)に指名", en: "assign \(role.en) of \(place.text(.english)) to \(person)")
  }

  /// `last` = the last day on which it holds.
  package static func end(_ person: StaffNumber, _ role: Phrase, last: CalendarDate, isDeputy: Bool) -> Phrase {
    Phrase(
      ja: "\(person) の\(role.ja)\(isDeputy ? "の代理" : "")を \(last) までで終える",
      en: "end \(isDeputy ? "deputyship for " : "")\(role.en) of \(person) after \(last)")
  }

  package static func deputy(_ person: StaffNumber, rank: Int, _ role: Phrase, at place: Phrase) -> Phrase {
    Phrase(
      ja: "\(person) を\(place.ja)の\(role.ja)の代理(第\(rank)順位)に指名",
      en: "name \(person) deputy no. \(rank) for \(role.en) of \(place.text(.english))")
  }

  /// `last` = the last day away.
  package static func absence(_ person: StaffNumber, from: CalendarDate, last: CalendarDate) -> Phrase {
    Phrase(
      ja: "\(person) は \(from) から \(last) まで不在", en: "\(person) is away from \(from) to \(last)")
  }

  /// `last` = the last day away; nil takes the absence back.
  package static func endAbsence(_ person: StaffNumber, from: CalendarDate, last: CalendarDate?) -> Phrase {
    guard let last else {
      return Phrase(ja: "\(person) の \(from) からの不在を取り消す", en: "take back the absence of \(person) from \(from)")
    }
    return Phrase(
      ja: "\(person) の \(from) からの不在を \(last) までにする",
      en: "let the absence of \(person) from \(from) last to \(last)")
  }

  /// `place` as an exception writes it.
  package static func exception(_ id: String, rule: String, at place: String) -> Phrase {
    Phrase(ja: "例外 \(id) を記録(\(rule)、\(place))", en: "record exception \(id) (\(rule), \(place))")
  }

  package static func emergency(_ id: EmergencyID, reason: String) -> Phrase {
    Phrase(ja: "緊急の登録 \(id): \(reason)", en: "Emergency entry \(id): \(reason)")
  }

  package static func emergencyReview(_ id: String, outcome: String) -> Phrase {
    Phrase(ja: "緊急の登録 \(id) を確認: \(outcome)", en: "Review emergency entry \(id): \(outcome)")
  }
}
