package import RegistryModel

/// Fields that do not hold what their column says.
package enum FieldMessages {
  package static let empty = Phrase(ja: "必須の欄が空です", en: "the field is required and empty")
  package static let fill = Phrase(
    ja: "値を書いてください(列の意味は docs/format.md)", en: "write a value (docs/format.md tells what)")
  package static func notAnIdentifier(_ word: String) -> Phrase {
    Phrase(ja: "「\(word)」は識別子ではありません", en: "'\(word)' is not an identifier")
  }
  package static let identifierForm = Phrase(
    ja: "半角の英数字と . _ - で、40字以内で書いてください(名称ではなくコード)",
    en: "write 1 to 40 of A-Z a-z 0-9 . _ - (a code, not a name)")
  package static func notADate(_ word: String) -> Phrase {
    Phrase(ja: "「\(word)」は暦にある日付ではありません", en: "'\(word)' is not a date of the calendar")
  }
  package static let dateForm = Phrase(
    ja: "2026-04-01 の形で書いてください", en: "write it as 2026-04-01")
  package static func emptyPeriod(_ from: String, _ until: String) -> Phrase {
    Phrase(
      ja: "期間 [\(from), \(until)) に1日も含まれません(until の日は含まない)",
      en: "the period [\(from), \(until)) holds no day (until itself is not part of it)")
  }
  package static let periodForm = Phrase(
    ja: "until には最終日の翌日を書いてください", en: "write the day after the last day as until")

  /// A problem of a field with the name of its column before it.
  package static func of(_ column: String, _ problem: Phrase) -> Phrase {
    Phrase(ja: "\(column): \(problem.ja)", en: "\(column): \(problem.en)")
  }

  package static func notANumber(_ word: String, _ range: ClosedRange<Int>) -> Phrase {
    Phrase(
      ja: "「\(word)」は \(range.lowerBound)〜\(range.upperBound) の整数ではありません",
      en: "'\(word)' is not a whole number from \(range.lowerBound) to \(range.upperBound)")
  }
  package static let numberForm = Phrase(ja: "半角の整数で書いてください", en: "write a whole number in ASCII digits")

  package static func notSeats(_ word: String) -> Phrase {
    Phrase(ja: "「\(word)」は人数ではありません", en: "'\(word)' is not a number of seats")
  }
  package static let seatsForm = Phrase(ja: "1、0..1、1..* のように書いてください", en: "write 1, 0..1, 1..* or the like")

  package static func mixedRoles(_ word: String) -> Phrase {
    Phrase(ja: "「\(word)」は + | ; を混ぜています", en: "'\(word)' mixes + | ;")
  }
  package static let splitDuty = Phrase(ja: "義務を2行に分けてください", en: "write two duties, one line each")

  package static func notACondition(_ word: String) -> Phrase {
    Phrase(ja: "「\(word)」は条件ではありません", en: "'\(word)' is not a condition")
  }
  package static let conditionForm = Phrase(ja: "if-absent:役割 か after:規定 を書いてください", en: "write if-absent:ROLE or after:PROVISION")

  package static func notAPlace(_ word: String) -> Phrase {
    Phrase(ja: "「\(word)」は場所ではありません", en: "'\(word)' is not a place")
  }
  package static let placeForm = Phrase(
    ja: "body、unit:所属コード、system:システムID のどれかを書いてください", en: "write body, unit:CODE or system:ID")

  package static func notARecurrence(_ word: String) -> Phrase {
    Phrase(ja: "「\(word)」は頻度ではありません", en: "'\(word)' does not say how often")
  }
  package static let recurrenceForm = Phrase(
    ja: "yearly、half、quarter、monthly のどれか、又は P30D のような日数を書いてください",
    en: "write yearly, half, quarter or monthly, or days as P30D")
  package static func daysNeedFromLast(_ word: String) -> Phrase {
    Phrase(ja: "\(word) のような日数は、年の初めからは数えません", en: "days such as \(word) are not counted from the beginning of a year")
  }
  package static let writeFromLast = Phrase(ja: "from-last と書いてください", en: "write from-last")
  package static func notADigest(_ word: String) -> Phrase {
    Phrase(ja: "「\(word)」はハッシュ値ではありません", en: "'\(word)' is not a digest")
  }
  package static let digestForm = Phrase(
    ja: "sha256: と16進数64桁を書いてください(sha256sum で得られます)", en: "write sha256: and 64 hexadecimal digits, as sha256sum gives them")

  package static func notAllowed(_ word: String) -> Phrase {
    Phrase(ja: "「\(word)」は使えない値です", en: "'\(word)' is not an allowed value")
  }

  /// `near` = the allowed word that is nearest, if any is.
  package static func allowed(_ words: [String], near: String?) -> Phrase {
    let list = words.joined(separator: ", ")
    return Phrase(
      ja: (near.map { "「\($0)」ではありませんか。" } ?? "") + "使える値: \(list)",
      en: (near.map { "did you mean '\($0)'? " } ?? "") + "allowed: \(list)")
  }

}
