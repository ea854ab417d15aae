package import RegistryModel

/// What is said when an emergency entry (緊急の登録) is put on record or reviewed.
package enum EmergencyEntryMessages {
  package static let notAllowed = Advice(
    Phrase(ja: "この団体は緊急の登録を認めていません", en: "the body allows no emergency entry"),
    Phrase(ja: "kengen.yaml に emergency を書き、承認を得てください", en: "write emergency into kengen.yaml, and have it approved"))

  /// `line` = that of the policy in `kengen.yaml`, from 1.
  package static func mayNotEnter(_ person: StaffNumber, line: Int) -> Advice {
    Advice(
      Phrase(ja: "\(person) は緊急の登録ができる役割に就いていません", en: "\(person) holds no role that may make an emergency entry"),
      whoMay(line))
  }

  package static func mayNotReview(_ person: StaffNumber, line: Int) -> Advice {
    Advice(Phrase(ja: "\(person) は確認する役割に就いていません", en: "\(person) holds no role that reviews"), whoMay(line))
  }

  private static func whoMay(_ line: Int) -> Phrase {
    Phrase(ja: "誰ができるかは kengen.yaml:\(line) にあります", en: "who may is written in kengen.yaml:\(line)")
  }

  /// `day` = the last day for the review.
  package static func pushTogether(reviewedBy day: CalendarDate) -> Phrase {
    Phrase(
      ja: "注意: 急ぐ変更は同じ push に入れてください。このコミットを最後にして送ります。事後の確認の期日は \(day)",
      en: "note: push it with the change that is urgent, this commit last; the review is due by \(day)")
  }

  package static func unknown(_ id: String, known: [EmergencyID]) -> Advice {
    let list = known.map(\.text).joined(separator: " ")
    return Advice(
      Phrase(ja: "緊急の登録 \(id) はありません", en: "there is no emergency entry \(id)"),
      Phrase(ja: "あるもの: \(list)", en: "there are: \(list)"))
  }

  package static func reviewedAlready(_ id: String, by person: StaffNumber, on day: CalendarDate) -> Advice {
    Advice(Phrase(ja: "\(id) は \(day) に \(person) が確認しています", en: "\(id) was reviewed by \(person) on \(day)"))
  }

  package static func ownEntry(_ person: StaffNumber) -> Advice {
    Advice(
      Phrase(ja: "\(person) は登録した本人です", en: "\(person) is who made the entry"),
      Phrase(ja: "別の人が確認してください", en: "let another person review it"))
  }

  /// `option` names the person.
  package static func whoIsNotKnown(option: String) -> Advice {
    Advice(
      Phrase(ja: "誰がするのか分かりません", en: "who does it is not known"),
      Phrase(
        ja: "\(option) 職員番号 を付けるか、git config kengen.person 職員番号 を実行してください",
        en: "add \(option) NUMBER, or run git config kengen.person NUMBER"))
  }

  package static func noIdentifier(_ id: String) -> Advice {
    Advice(Phrase(ja: "「\(id)」は識別子ではありません", en: "'\(id)' is no identifier"))
  }
}
