import Messages
package import RegistryModel
package import RegistryStore
package import UseCases

/// A fact that two sides changed differently, ready to be shown.
package struct ConflictReport: Encodable, Sendable {
  package struct Side: Encodable, Sendable {
    package let column: String
    package let base: String?
    package let ours: String?
    package let theirs: String?
  }
  package let path: String
  package let what: LocalizedText?
  package let key: [String]
  package let fields: [Side]
  package let isDeletion: Bool

  package init(_ conflict: FactConflict) {
    path = conflict.path
    what = conflict.title.map { LocalizedText($0) }
    key = conflict.key
    fields = conflict.fields.map { Side(column: $0.column, base: $0.base, ours: $0.ours, theirs: $0.theirs) }
    isDeletion = conflict.isDeletion
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { Phrase(ja: ja, en: en).text(language) }
    guard let what else {
      let why =
        isDeletion
        ? say("一方がファイルを消し、もう一方が変えました", "one side removed the file, the other changed it")
        : say("行どうしが競合しています", "lines conflict")
      return ["\(path): \(why)"]
    }
    func side(_ name: String, _ value: (Side) -> String?) -> String {
      let values = fields.compactMap { field in value(field).map { "\(field.column)=\($0)" } }
      return "  \(name): " + (values.isEmpty ? say("この行はありません", "no such row") : values.joined(separator: "  "))
    }
    let name = "\(what.text(language)) \(key.joined(separator: ", "))"
    return [
      say("\(path): \(name) を双方が違うように変えました", "\(path): both changed \(name)"),
      side(say("元", "before"), \.base), side(say("こちら", "ours"), \.ours), side(say("相手", "theirs"), \.theirs),
    ]
  }
}

extension FileMergeOutcome {
  /// Which facts or lines conflict; empty where none does.
  package func lines(_ language: Language) -> [String] {
    switch self {
    case .merged: []
    case .conflicts(let conflicts): conflicts.flatMap { ConflictReport($0).lines(language) }
    case .linesConflict(let path, let places): [FileMergeMessages.linesConflict(path, places: places).text(language)]
    }
  }
}
