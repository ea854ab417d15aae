package import RegistryModel

/// What the columns of an office's ledger are called.
package enum LedgerColumnMessages {
  package static let date = Phrase(ja: "日付", en: "date")
  package static let provision = Phrase(ja: "規定", en: "provision")
  package static let unit = Phrase(ja: "所属", en: "unit")
  package static let system = Phrase(ja: "システム", en: "system")
  package static let applicant = Phrase(ja: "申請者", en: "applicant")
  package static let approver = Phrase(ja: "許可者", en: "approver")
  package static let checkers = Phrase(ja: "確認者", en: "checkers")
  package static let area = Phrase(ja: "管理区域", en: "controlled area")
  package static let entered = Phrase(ja: "入室", en: "in")
  package static let left = Phrase(ja: "退室", en: "out")
  package static let entrant = Phrase(ja: "入室者", en: "entrant")
  package static let category = Phrase(ja: "区分", en: "category")
  package static let firm = Phrase(ja: "委託先", en: "firm")
  package static let escort = Phrase(ja: "立会者", en: "escort")
  package static let identity = Phrase(ja: "身分証の確認", en: "identity shown")
  package static let reference = Phrase(ja: "番号", en: "reference")
}
