package import RegistryModel

/// Days as people say them: the last day of a period, not the first after it.
package enum DayWords {
  /// 2027年3月31日 / 2027-03-31
  package static func day(_ day: CalendarDate) -> Phrase {
    let (year, month, date) = day.civil
    return Phrase(ja: "\(year)年\(month)月\(date)日", en: day.description)
  }

  /// A half-open period with its last day, and beside it exactly as the files have it.
  package static func interval(_ period: Period) -> Phrase {
    let (from, last) = (period.from.map(day), period.until.map { day($0.advanced(by: -1)) })
    let words: Phrase =
      switch (from, last) {
      case (nil, nil): Phrase(ja: "期限なし", en: "without end")
      case (let from?, nil): Phrase(ja: "\(from.ja)から", en: "from \(from.en)")
      case (nil, let last?): Phrase(ja: "\(last.ja)まで", en: "to \(last.en)")
      case (let from?, let last?):
        from == last
          ? Phrase(ja: "\(from.ja)だけ", en: "on \(from.en)") : Phrase(ja: "\(from.ja)から\(last.ja)まで", en: "\(from.en) to \(last.en)")
      }
    return Phrase(ja: "\(words.ja) \(period)", en: "\(words.en) \(period)")
  }

  /// The same of days as JSON has them.
  package static func interval(from: String?, until: String?) -> Phrase {
    let period = Period(from: from.flatMap { CalendarDate($0) }, until: until.flatMap { CalendarDate($0) })
    return interval(period ?? .always)
  }

  /// What ends: its last day, and the first on which it no longer holds.
  package static func ending(before day: CalendarDate) -> Phrase {
    let last = self.day(day.advanced(by: -1))
    return Phrase(ja: "\(last.ja)まで(\(day) から効かなくなるもの):", en: "Until \(last.en) (no longer in force from \(day)):")
  }
}
