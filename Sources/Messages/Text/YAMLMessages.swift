package import RegistryModel

/// What is no YAML of the small kind that a registry is written in.
package enum YAMLMessages {
  package static let tooLarge = Phrase(ja: "1 MiB を超えています", en: "it is larger than 1 MiB")
  package static let empty = Phrase(ja: "中身がありません", en: "it is empty")
  package static func unreadable(_ problem: String) -> Phrase {
    Phrase(ja: "YAML として読めません(\(problem))", en: "it is not YAML (\(problem))")
  }
  package static func repeatedKey(_ names: String) -> Phrase {
    Phrase(ja: "同じ見出しが二度あります(\(names))", en: "a key stands twice (\(names))")
  }
  package static let deleteOne = Phrase(ja: "どちらかを消してください", en: "delete one of them")
  package static let notAMapping = Phrase(ja: "「見出し: 値」の並びではありません", en: "it is not a mapping")
  package static func allowedKeys(_ keys: [String]) -> Phrase {
    Phrase(ja: "使える見出し: \(keys.joined(separator: ", "))", en: "allowed keys: \(keys.joined(separator: ", "))")
  }
  package static func unknownKey(_ name: String) -> Phrase {
    Phrase(ja: "知らない見出し「\(name)」です", en: "unknown key '\(name)'")
  }
  package static func nearestKey(_ near: String?, among keys: [String]) -> Phrase {
    Phrase(
      ja: near.map { "「\($0)」ではありませんか" } ?? "使える見出し: \(keys.joined(separator: ", "))",
      en: near.map { "did you mean '\($0)'?" } ?? "allowed keys: \(keys.joined(separator: ", "))")
  }
  package static func missingKey(_ name: String) -> Phrase {
    Phrase(ja: "見出し「\(name)」がありません", en: "key '\(name)' is missing")
  }
  package static func writeKey(_ name: String) -> Phrase {
    Phrase(ja: "「\(name): …」を書いてください", en: "write '\(name): …'")
  }
  package static let notAList = Phrase(ja: "一覧ではありません", en: "it is not a list")
  package static let writeList = Phrase(ja: "「- 」で始まる行の並びにしてください", en: "write lines that begin with '- '")
  package static let notAValue = Phrase(ja: "ひとつの値ではありません", en: "it is not a single value")
  package static let writeValue = Phrase(ja: "値をひとつ書いてください", en: "write one value")
  package static let identifierForm = Phrase(ja: "半角の英数字と . _ - で書いてください", en: "write 1 to 40 of A-Z a-z 0-9 . _ -")
  package static func notANumber(_ word: String) -> Phrase {
    Phrase(ja: "「\(word)」は使えない数です", en: "'\(word)' is not an allowed number")
  }
  package static func numberForm(_ range: ClosedRange<Int>) -> Phrase {
    Phrase(
      ja: "\(range.lowerBound)〜\(range.upperBound) の整数を書いてください", en: "write a whole number from \(range.lowerBound) to \(range.upperBound)")
  }
  package static func allowedValues(_ list: String) -> Phrase {
    Phrase(ja: "使える値: \(list)", en: "allowed: \(list)")
  }
  package static let anchor = Phrase(ja: "アンカー(&)は使えません", en: "anchors (&) are not allowed")
  package static let writeValueOut = Phrase(ja: "値をその場に書いてください", en: "write the value out where it is used")
  package static let fixYAML = Phrase(ja: "字下げと「: 」の後の空白を確かめてください", en: "check the indentation and the space after each ':'")
  package static let shorten = Phrase(ja: "短くしてください", en: "make it shorter")
  package static let writeManifest = Phrase(ja: "docs/format.md の例を写してください", en: "copy the example of docs/format.md")
}
