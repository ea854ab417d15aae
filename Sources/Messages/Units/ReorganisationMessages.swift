package import RegistryModel

/// What is said of a reorganisation (組織改正).
package enum ReorganisationMessages {
  // MARK: What it is, in a sentence

  package static func renamed(_ unit: String, to name: String, from day: CalendarDate) -> Phrase {
    Phrase(ja: "所属 \(unit) を \(day) から「\(name)」に", en: "Unit \(unit) is '\(name)' from \(day)")
  }

  /// `successors` as they were named; empty where nobody takes over.
  package static func ended(_ units: [String], successors: [String], on day: CalendarDate) -> Phrase {
    let (ja, en) = (units.joined(separator: "、"), units.joined(separator: ", "))
    return successors.isEmpty
      ? Phrase(ja: "所属 \(ja) を \(day) に廃止", en: "Units \(en) end on \(day)")
      : Phrase(
        ja: "所属 \(ja) を \(day) に \(successors.joined(separator: "、")) へ",
        en: "Units \(en) become \(successors.joined(separator: ", ")) on \(day)")
  }

  package static func counts(on day: CalendarDate, begin: Int, end: Int, change: Int) -> Phrase {
    Phrase(
      ja: "組織改正 \(day): 新設 \(begin)、廃止 \(end)、変更 \(change)",
      en: "Reorganisation of \(day): \(begin) units begin, \(end) end, \(change) change")
  }

  // MARK: What follows

  /// So many of `what` moved along to whoever takes over.
  package static func moved(_ what: Phrase, _ count: Int) -> Phrase {
    Phrase(ja: "移ったもの: \(what.ja) \(count)", en: "moved along: \(count) \(what.text(.english))")
  }

  package static func toDecide(_ what: Phrase) -> Phrase {
    Phrase(ja: "決めること: \(what.ja)", en: "to decide: \(what.text(.english))")
  }

  // MARK: Why it is not made

  package static let impossible = Phrase(ja: "この組織改正はできません", en: "this reorganisation cannot be made")
  package static let undecided = Phrase(
    ja: "決めることが残っているので、書きませんでした", en: "something is left to decide, so nothing was written")

  package static func noUnitCode(_ text: String) -> Advice {
    Advice(
      Phrase(ja: "「\(text)」は所属コードではありません", en: "'\(text)' is no unit code"),
      Phrase(ja: "コード、または コード=名称 と書いてください", en: "write CODE, or CODE=NAME"))
  }

  package static func unreadableRest(_ text: String) -> Advice {
    Advice(
      Phrase(ja: "--rest \(text) が読めません", en: "--rest \(text) cannot be read"),
      Phrase(ja: "--rest 旧コード=新コード と書いてください", en: "write --rest OLD=NEW"))
  }
}
