package import RegistryModel

/// Headings and titles of lists that are written as workbooks.
package enum ListWorkbookMessages {
  package static let sheet = Phrase(ja: "一覧", en: "List")

  package static func vacancies(_ day: String) -> Phrase { Phrase(ja: "欠員と、これから欠員になる役割(\(day) から)", en: "Vacancies from \(day) on") }
  package static func expiring(_ day: String, through: String) -> Phrase {
    Phrase(ja: "まもなく終わるもの(\(day) から \(through))", en: "What ends from \(day) to \(through)")
  }
  package static func holders(_ role: Phrase, _ day: String) -> Phrase {
    Phrase(ja: "\(role.ja)(\(day) 現在)", en: "\(role.text(.english)) on \(day)")
  }
  package static func table(_ edition: String) -> Phrase {
    Phrase(ja: "権限・責任等一覧表(\(edition) 版相当)", en: "Table of authority and responsibility (edition \(edition))")
  }
  package static func ledger(_ file: String) -> Phrase { Phrase(ja: "許可簿の点検: \(file)", en: "Ledger: \(file)") }
  package static func exceptions(_ day: String) -> Phrase { Phrase(ja: "例外(\(day) 現在)", en: "Exceptions on \(day)") }

  package static func severity(_ isError: Bool) -> Phrase { isError ? Phrase(ja: "エラー", en: "error") : Phrase(ja: "警告", en: "warning") }
  package static let severity = Phrase(ja: "重さ", en: "severity")
  package static let from = Phrase(ja: "初日", en: "first day")
  package static let last = Phrase(ja: "最後の日", en: "last day")
  package static let finding = Phrase(ja: "指摘", en: "finding")
  package static let fix = Phrase(ja: "直し方", en: "fix")
  package static let place = Phrase(ja: "場所", en: "place")
  package static let file = Phrase(ja: "ファイル", en: "file")
  package static let kind = Phrase(ja: "種類", en: "kind")
  package static let what = Phrase(ja: "何が", en: "what")
  package static let number = Phrase(ja: "職員番号", en: "staff number")
  package static let name = Phrase(ja: "氏名", en: "name")
  package static let role = Phrase(ja: "役割", en: "role")
  package static let ground = Phrase(ja: "根拠", en: "ground")
  package static let away = Phrase(ja: "不在", en: "away")
  package static let vacant = Phrase(ja: "欠員", en: "vacant")
  package static let yes = Phrase(ja: "不在", en: "away")
  package static let key = Phrase(ja: "鍵", en: "key")
  package static let label = Phrase(ja: "規定", en: "provision")
  package static let heading = Phrase(ja: "見出し", en: "title")
  package static let duty = Phrase(ja: "職務・権限", en: "duty")
  package static let evidence = Phrase(ja: "根拠の確かさ", en: "confidence")
  package static let row = Phrase(ja: "行", en: "row")
  package static let date = Phrase(ja: "日付", en: "date")
  package static let values = Phrase(ja: "書かれていること", en: "what it says")
  package static let now = Phrase(ja: "いまの台帳で", en: "by the registry of now")
  package static let then = Phrase(ja: "その日の台帳で", en: "by the registry of then")
  package static let reason = Phrase(ja: "わけ", en: "why")
  package static let id = Phrase(ja: "識別子", en: "id")
  package static let state = Phrase(ja: "状態", en: "state")
  package static let rule = Phrase(ja: "規則", en: "rule")
  package static let persons = Phrase(ja: "対象者", en: "for")
  package static let control = Phrase(ja: "代替措置", en: "control")
  package static let performer = Phrase(ja: "行う人", en: "performer")
  package static let reviewOn = Phrase(ja: "見直しの期日", en: "review")
  package static let document = Phrase(ja: "決裁番号", en: "document")
}
