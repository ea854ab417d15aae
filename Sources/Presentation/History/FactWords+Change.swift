import Messages
package import RegistryModel
package import RegistryText

extension FactWords {
  /// A change in one sentence: what it is of, what became of it, its days and its order.
  package func sentence(_ difference: FactDifference) -> Phrase {
    let fact = difference.shown
    let (subject, verb, days, order) = (subject(fact), verb(difference), Self.days(fact), Self.order(fact))
    // Whose tenure merely got another end is told by the new end.
    let tail = Self.end(difference) == nil ? Self.bracketed(days) : Phrase("")
    return Phrase(
      ja: Self.joined([subject.ja + verb.ja + tail.ja, order]), en: Self.joined([subject.text(.english) + ": " + verb.en + tail.en, order]))
  }

  /// A fact as it stands: what it is, its days and its order.
  package func statement(_ fact: Fact) -> Phrase {
    let (subject, days, order) = (subject(fact), Self.days(fact), Self.order(fact))
    return Phrase(ja: Self.joined([subject.ja, days.ja, order]), en: Self.joined([subject.text(.english), days.text(.english), order]))
  }

  private static func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: "  ") }

  private func verb(_ difference: FactDifference) -> Phrase {
    switch difference {
    case .added(let fact): return fact.kind == .units ? opening(fact) : fact.kind.wording.coming
    case .removed(let fact): return fact.kind.wording.going
    case .changed(let old, let new):
      if let end = Self.end(difference) { return ended(old, new, end) }
      if difference.columns.allSatisfy(Fact.placeColumns.contains) {
        return Phrase(ja: "へ移した", en: "carried over to here")
      }
      if difference.hasNewKey { return Phrase(ja: "を訂正", en: "corrected") }
      return Phrase(ja: "を改めた", en: "changed")
    }
  }

  /// The new end of a fact in which nothing but its end and its successors differs; nil for any other change.
  private static func end(_ difference: FactDifference) -> String? {
    guard case .changed(_, let new) = difference, difference.columns.contains(PeriodColumns.until),
      difference.columns.allSatisfy({ $0 == PeriodColumns.until || $0 == Unit.columns.successors.name })
    else { return nil }
    return new[PeriodColumns.until]
  }

  private func ended(_ old: Fact, _ new: Fact, _ end: String) -> Phrase {
    guard let until = CalendarDate(end) else { return Phrase(ja: "の終わりの日をなくした", en: "has no end any more") }
    let last = until.advanced(by: -1)
    if let was = old[PeriodColumns.until].flatMap({ CalendarDate($0) }), was < until {
      return Phrase(ja: "を \(last) まで延ばした", en: "lasts longer, to \(last)")
    }
    let names = new[Unit.columns.successors].split(separator: "+").map { unit(String($0), new) }
    return Phrase(
      ja: "は \(last) で終わる" + (names.isEmpty ? "" : "(後継 \(names.map(\.ja).joined(separator: "、")))"),
      en: "ends after \(last)" + (names.isEmpty ? "" : " (followed by \(names.map { $0.text(.english) }.joined(separator: ", ")))"))
  }

  /// A unit that begins: under its old code, in place of others, or by itself.
  private func opening(_ fact: Fact) -> Phrase {
    let code = fact[Unit.columns.code]
    guard let from = fact.period.from else { return fact.kind.wording.coming }
    let before = unitsEnding(on: from)
    if let old = before.first(where: { $0.code.text == code }) {
      return Phrase(ja: "となる(これまで \(old.name.ja))", en: "takes the place of \(old.name.text(.english)) under the same code")
    }
    let former = before.filter { $0.successors.contains(UnitCode(code)) }.map(\.name)
    guard !former.isEmpty else { return fact.kind.wording.coming }
    return Phrase(
      ja: "を設置(前身 \(former.map(\.ja).joined(separator: "、")))",
      en: "set up, in place of \(former.map { $0.text(.english) }.joined(separator: ", "))")
  }

  /// The days as people say them, the last one included.
  static func days(_ fact: Fact) -> Phrase {
    let period = fact.period
    let last = period.until?.advanced(by: -1)
    switch (period.from, last) {
    case (nil, nil): return Phrase("")
    case (let from?, nil): return Phrase(ja: "\(from) から", en: "from \(from)")
    case (nil, let last?): return Phrase(ja: "\(last) まで", en: "to \(last)")
    case (let from?, let last?): return Phrase(ja: "\(from) から \(last) まで", en: "\(from) to \(last)")
    }
  }

  private static func bracketed(_ days: Phrase) -> Phrase {
    days.ja.isEmpty ? Phrase("") : Phrase(ja: "(\(days.ja))", en: " (\(days.en))")
  }

  /// The document that the row names.
  static func order(_ fact: Fact) -> String {
    fact.documents.first.map { "[\($0)]" } ?? ""
  }
}
