package import RegistryModel
import RegistryStore
package import UseCases

/// What an examination of the repository and the text found.
package struct DoctorReport: Encodable, Sendable {
  /// One thing examined.
  package struct Item: Encodable, Sendable {
    package let id: String
    package let state: ExaminedItem.State
    package let text: LocalizedText
    /// What to do; nil where nothing is to be done.
    package let remedy: LocalizedText?
    package let details: [LocalizedText]
    /// Whether `--mend` would put it right.
    package let isMendable: Bool

    package init(
      id: String, state: ExaminedItem.State, text: Phrase, remedy: Phrase?, details: [Phrase], isMendable: Bool
    ) {
      self.id = id
      self.state = state
      self.text = LocalizedText(text)
      self.remedy = remedy.map(LocalizedText.init)
      self.details = details.map(LocalizedText.init)
      self.isMendable = isMendable
    }
  }

  package let items: [Item]
  /// Whether nothing is wrong (any more).
  package let isSound: Bool

  package init(_ items: [Item]) {
    self.items = items
    isSound = !items.contains { $0.state == .wrong }
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { Phrase(ja: ja, en: en).text(language) }
    let width = items.map { DisplayWidth.of($0.state.name.text(language)) }.max() ?? 0
    var lines: [String] = []
    for item in items {
      let state = DisplayWidth.padded(item.state.name.text(language), to: width)
      lines.append("\(state)  \(item.id): \(item.text.text(language))")
      lines += item.details.map { "      \($0.text(language))" }
      if let remedy = item.remedy { lines.append(say("    どうするか: ", "    what to do: ") + remedy.text(language)) }
      if item.isMendable, item.state != .mended {
        lines.append(say("    kengen doctor --mend で直せます", "    kengen doctor --mend puts it right"))
      }
    }
    lines.append(
      isSound
        ? say("異常はありません。", "Nothing is wrong.")
        : say("異常があります。規則の検査は kengen check です。", "Something is wrong. The rules are checked by kengen check."))
    return lines
  }
}

extension DoctorReport {
  package init(_ items: [ExaminedItem]) {
    self.init(
      items.map {
        Item(
          id: $0.id, state: $0.state, text: $0.text, remedy: $0.remedy, details: $0.details, isMendable: $0.isMendable)
      })
  }
}

extension ExaminedItem.State: Encodable {
  package var name: Phrase {
    switch self {
    case .ok: Phrase(ja: "良好", en: "ok")
    case .warning: Phrase(ja: "注意", en: "warning")
    case .wrong: Phrase(ja: "異常", en: "wrong")
    case .mended: Phrase(ja: "修復", en: "mended")
    }
  }
}
