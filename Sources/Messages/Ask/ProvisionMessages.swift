package import RegistryModel

/// What is said where words do not lead to one provision or event.
package enum ProvisionMessages {
  package static let noneMatches = Advice(
    Phrase(ja: "当たる規定がありません", en: "no provision matches"), Phrase(ja: "語を減らすか、別の言葉で探してください", en: "try fewer or other words"))

  package static func tooLittle(_ question: String) -> Advice {
    Advice(
      Phrase(ja: "「\(question)」だけでは何のことか分かりません", en: "'\(question)' does not say what it is about"),
      Phrase(ja: "何をどうしたいかを書いてください(USBメモリ 持ち出し)", en: "say what is to be done with what (USBメモリ 持ち出し, 'take USB home')"))
  }

  package static func unknownWords(_ words: [String]) -> Phrase {
    Phrase(ja: "知らない言葉: " + words.joined(separator: "、"), en: "words not known: " + words.joined(separator: ", "))
  }

  package static func noProvision(_ question: String) -> Advice {
    Advice(
      Phrase(ja: "「\(question)」に当たる規定がありません", en: "no provision matches '\(question)'"),
      Phrase(ja: "ほかの言葉で言い換えるか、kengen table list で探してください", en: "use other words, or look through kengen table list"))
  }

  /// `what` = what it may be.
  package static func uncertain(_ question: String, _ what: Phrase) -> Advice {
    Advice(
      Phrase(ja: "「\(question)」が\(what.ja)、言い切れません", en: "it is not certain \(what.en) '\(question)' means"),
      Phrase(ja: "言葉のかわりに、行の始めの番号や識別子を書いてください", en: "write what stands at the beginning of a line instead of the words"))
  }

  package static let whichProvision = Phrase(ja: "どの規定のことか", en: "which provision")
  package static let whichEventOrProvision = Phrase(ja: "どのできごとや規定のことか", en: "which event or provision")

  package static func noEvent(_ question: String) -> Advice {
    Advice(
      Phrase(ja: "「\(question)」に当たるできごとも規定もありません", en: "no event or provision matches '\(question)'"),
      Phrase(ja: "次のできごとの識別子か、規定の番号で指定してください", en: "name an event by its id, or a provision by its label"))
  }

  /// A provision in a list; `isIdle` = nothing is permitted, approved or decided under it, where that was asked.
  package static func line(_ key: String, _ label: String, _ title: Phrase, isIdle: Bool) -> Phrase {
    Phrase(
      ja: "\(key)  \(label)  \(title.ja)" + (isIdle ? "(許可や承認の定めではない)" : ""),
      en: "\(key)  \(label)  \(title.en)" + (isIdle ? " (nothing to be permitted)" : ""))
  }
}
