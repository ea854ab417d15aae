package import RegistryModel

/// Approvals as histories show them.
package enum HistoryMessages {
  /// Behind a trailer such as `Reviewed-by`.
  package static let onlyWords = Phrase(ja: "(文面だけ。承認ではありません)", en: " (words only, no approval)")

  private static func word(_ kind: String) -> Phrase {
    switch kind {
    case "approve": Phrase(ja: "承認", en: "approved")
    case "reject": Phrase(ja: "却下", en: "rejected")
    default: Phrase(ja: "承認の取消し", en: "approval withdrawn")
    }
  }

  /// `place` = the commit and its date.
  /// Whose signature a commit bears; nil where it could not be verified.
  package static func signature(_ person: String?) -> Phrase {
    guard let person else { return Phrase(ja: "署名: あり [誰の鍵か確認できません]", en: "signed [whose key it is could not be verified]") }
    return Phrase(ja: "署名: \(person) [鍵を確認]", en: "signed by \(person) [key verified]")
  }

  package static func stated(_ kind: String, by person: String, _ place: String) -> Phrase {
    Phrase(
      ja: "\(word(kind).ja): \(person) \(place) [本人の署名を確認]",
      en: "\(word(kind).en): by \(person) \(place) [signature verified]")
  }

  package static func notVerified(_ kind: String, of person: String, _ place: String) -> Phrase {
    Phrase(
      ja: "未確認の意思表示(\(word(kind).ja)と書いてあるもの): \(person) の名で \(place) [本人の署名を確認できません]",
      en: "unverified statement (it says: \(word(kind).en)): in the name of \(person) \(place) [the signature could not be verified]")
  }
}
