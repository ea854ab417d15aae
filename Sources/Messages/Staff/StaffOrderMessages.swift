package import RegistryModel

/// What is said of one order (発令) given by hand.
package enum StaffOrderMessages {
  // MARK: What it is, in a sentence; `spot` = unit and post, `day` = the first on which it is so

  package static func join(_ person: StaffNumber, _ spot: String, from day: CalendarDate) -> Phrase {
    Phrase(ja: "\(person) を採用: \(spot) \(day) から", en: "\(person) joins: \(spot) from \(day)")
  }

  package static func leave(_ person: StaffNumber, from day: CalendarDate) -> Phrase {
    Phrase(
      ja: "\(person) が離職: \(DayWords.day(day.advanced(by: -1)).ja)まで在職",
      en: "\(person) leaves: employed until \(day.advanced(by: -1))")
  }

  package static func move(_ person: StaffNumber, _ spot: String, from day: CalendarDate) -> Phrase {
    Phrase(ja: "\(person) の本務: \(spot) \(day) から", en: "\(person) holds \(spot) from \(day)")
  }

  package static func open(_ person: StaffNumber, _ kind: Phrase, _ spot: String, from day: CalendarDate) -> Phrase {
    Phrase(ja: "\(person) の\(kind.ja): \(spot) \(day) から", en: "\(person), \(kind.en): \(spot) from \(day)")
  }

  package static func close(_ person: StaffNumber, _ kind: Phrase, _ spot: String, from day: CalendarDate) -> Phrase {
    Phrase(ja: "\(person) の\(kind.ja)を終える: \(spot) \(day) から", en: "\(person), \(kind.en) ends: \(spot) from \(day)")
  }

  // MARK: Why it is not made

  /// `width` = how many digits the registry's numbers have.
  package static func tooShort(_ number: String, width: Int) -> Advice {
    Advice(
      Phrase(
        ja: "職員番号「\(number)」は \(number.utf8.count) 桁です(台帳では \(width) 桁)",
        en: "the staff number '\(number)' has \(number.utf8.count) digits, not \(width)"),
      Phrase(ja: "先頭の 0 も書いてください", en: "write the zeros at the front as well"))
  }

  package static func noStaffNumber(_ word: String) -> Advice {
    Advice(
      Phrase(ja: "「\(word)」は職員番号として使えません", en: "'\(word)' is no staff number"),
      Phrase(ja: "英数字で書いてください", en: "write letters and digits"))
  }

  package static func unknownPost(_ word: String) -> Phrase {
    Phrase(ja: "「\(word)」という職はありません", en: "there is no post '\(word)'")
  }
}
