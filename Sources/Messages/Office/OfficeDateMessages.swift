package import RegistryModel

/// What is said of texts that are no dates.
package enum OfficeDateMessages {
  package static func dayNumber(_ day: CalendarDate) -> Phrase {
    Phrase(ja: "表計算ソフトの日付の通し番号です(\(day) のことかもしれません)", en: "it is a spreadsheet's day number (perhaps \(day))")
  }

  package static let noDay = Phrase(ja: "日がありません", en: "it has no day")
  package static let noYearOrDay = Phrase(ja: "年か日がありません", en: "its year or its day is missing")
  package static let yearLast = Phrase(ja: "年が後にあり、月と日の順が分かりません", en: "the year stands last, so the order of day and month is unknown")

  package static func reiwaHint(_ day: CalendarDate) -> Phrase { Phrase(ja: "(令和なら \(day))", en: " (\(day) if of Reiwa)") }

  package static func eraUnclear(_ hint: Phrase) -> Phrase {
    Phrase(ja: "年が和暦か西暦か分かりません\(hint.ja)", en: "its year may be of an era or of the century\(hint.en)")
  }

  package static let noSuchDay = Phrase(ja: "暦にない日です", en: "the calendar has no such day")
  package static let partMissing = Phrase(ja: "年、月、日のどれかがありません", en: "year, month or day is missing")

  package static func notOfEra(_ era: String, _ year: Int, other: String, _ date: CalendarDate) -> Phrase {
    Phrase(ja: "\(era)\(year)年のその日はありません(\(other)年 \(date) のことかもしれません)", en: "\(era)\(year) has no such day (perhaps \(other), \(date))")
  }
}
