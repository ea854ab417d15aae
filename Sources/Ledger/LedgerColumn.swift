package import RegistryModel

/// What a column of an office's ledger (持出許可簿, 入退室記録 …) can say.
package enum LedgerColumn: String, Sendable, CaseIterable {
  /// The day of the permission.
  case date
  /// The provision, by key, printed label or words.
  case provision
  case unit
  case system
  case applicant
  /// Who permitted or approved; several apart by `;`, `、` or `/`.
  case approver
  /// Who checked or stood by; several as above.
  case checkers
  /// The ledger's own number of the row; only shown.
  case reference

  /// Headings that offices use, which are recognised without a mapping.
  var usualHeadings: [String] {
    switch self {
    case .date: ["date", "日付", "年月日", "許可日", "承認日", "許可年月日", "承認年月日", "申請日"]
    case .provision: ["provision", "規定", "根拠", "根拠規定", "条項", "許可の種類"]
    case .unit: ["unit", "所属", "所属コード", "課", "課名", "部署"]
    case .system: ["system", "システム", "システム名", "情報システム"]
    case .applicant: ["applicant", "申請者", "申請者番号", "持出者", "利用者", "作業者"]
    case .approver: ["approver", "許可者", "承認者", "許可者番号", "承認者番号", "決裁者"]
    case .checkers: ["checkers", "確認者", "立会者", "照合者", "確認者番号"]
    case .reference: ["reference", "番号", "整理番号", "許可番号", "no", "no."]
    }
  }

  package var name: Phrase {
    switch self {
    case .date: Phrase(ja: "日付", en: "date")
    case .provision: Phrase(ja: "規定", en: "provision")
    case .unit: Phrase(ja: "所属", en: "unit")
    case .system: Phrase(ja: "システム", en: "system")
    case .applicant: Phrase(ja: "申請者", en: "applicant")
    case .approver: Phrase(ja: "許可者", en: "approver")
    case .checkers: Phrase(ja: "確認者", en: "checkers")
    case .reference: Phrase(ja: "番号", en: "reference")
    }
  }
}
