import Messages
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
  /// Who checked or stood by; several as above, or in columns of their own (確認者1, 確認者2).
  case checkers
  /// The controlled area that was entered, by id or name.
  case area
  /// When it was entered: a time, or a day with a time.
  case entered = "in"
  /// When it was left.
  case left = "out"
  /// Who entered.
  case entrant
  /// What kind of person entered; only that it was a visitor (訪問者) is told apart.
  case category
  /// The firm of whoever entered.
  case firm
  /// Who went along; several as for `checkers`.
  case escort
  /// Whether a document of identity was shown and compared with the roster.
  case identity
  /// The ledger's own number of the row; only shown.
  case reference

  /// Headings that offices use, which are recognised without a mapping; those of an earlier group go before.
  ///
  /// A number says more than a name, and the day of the permission more than that of the application.
  var usualHeadings: [[String]] {
    switch self {
    case .date:
      [
        ["date", "許可日", "許可年月日", "許可日時", "承認日", "承認年月日", "承認日時", "決裁日"],
        ["日付", "年月日", "日時"],
        ["作業日", "作業日時", "持出日", "持出年月日", "持ち出し日", "導入日", "入室日", "入室日時", "入退室日", "使用日"],
        ["申請日", "申請年月日", "申請日時"],
      ]
    case .provision: [["provision", "規定", "根拠", "根拠規定", "条項", "許可の種類", "申請の種類", "許可事項"]]
    case .unit:
      [
        ["unit", "所属コード", "課コード", "部署コード"], ["所属", "所属名", "所属課", "課", "課名", "課所名", "部署", "部署名"],
      ]
    case .system: [["system", "システムID"], ["システム", "システム名", "情報システム", "情報システム名", "対象システム"]]
    case .applicant:
      Self.person(["applicant"], ["申請者", "申請人"]) + Self.person([], ["持出者", "持ち出し者", "利用者", "使用者", "作業者", "入室者", "入退室者"])
    case .approver: Self.person(["approver"], ["許可者", "承認者", "決裁者", "許可権者"])
    case .checkers: Self.person(["checkers"], ["確認者", "立会者", "立会人", "照合者", "検証者"])
    case .area: [["area", "管理区域", "入室区域", "入室場所", "入室先"], ["区域", "場所", "室名", "部屋"]]
    case .entered: [["in", "入室時刻", "入室時間", "入室日時", "入室", "入室年月日時刻"], ["開始時刻"]]
    case .left: [["out", "退室時刻", "退室時間", "退室日時", "退室", "退出時刻"], ["終了時刻"]]
    case .entrant: Self.person(["entrant"], ["入室者", "入退室者", "従事者", "作業者", "作業員"]) + [["氏名", "名前"]]
    case .category: [["category", "入室者区分", "入退室者区分", "来訪者区分"], ["区分", "種別"]]
    case .firm: [["firm", "委託先", "事業者", "事業者名", "会社名", "所属会社", "会社", "業者名"]]
    case .escort: Self.person(["escort"], ["立会者", "立会人", "立会職員", "立会い職員", "立会い", "立会", "同行者", "付添者", "付添い", "同行職員"])
    case .identity: [["identity", "身分証確認", "身分証の確認", "身分証", "身分証提示", "本人確認", "名簿照合", "名簿との照合"]]
    case .reference: [["reference", "番号", "整理番号", "許可番号", "受付番号", "管理番号", "no", "no."]]
    }
  }

  /// What makes a heading that of a number, the longest first.
  static let numberSuffixes = ["の職員番号", "職員番号", "番号", "コード"]

  /// What stands in front of 番号 and 氏名.
  private static func person(_ names: [String], _ words: [String]) -> [[String]] {
    [
      names + words.flatMap { word in numberSuffixes.map { word + $0 } }, words,
      words.flatMap { [$0 + "氏名", $0 + "名", $0 + "の氏名"] },
    ]
  }

  /// Whether a cell may name several people.
  var namesSeveral: Bool { self == .approver || self == .checkers || self == .escort }

  /// Whether people may stand in several columns, numbered ones included.
  var mayRepeat: Bool { self == .checkers || self == .escort }

  package var name: Phrase {
    switch self {
    case .date: LedgerColumnMessages.date
    case .provision: LedgerColumnMessages.provision
    case .unit: LedgerColumnMessages.unit
    case .system: LedgerColumnMessages.system
    case .applicant: LedgerColumnMessages.applicant
    case .approver: LedgerColumnMessages.approver
    case .checkers: LedgerColumnMessages.checkers
    case .area: LedgerColumnMessages.area
    case .entered: LedgerColumnMessages.entered
    case .left: LedgerColumnMessages.left
    case .entrant: LedgerColumnMessages.entrant
    case .category: LedgerColumnMessages.category
    case .firm: LedgerColumnMessages.firm
    case .escort: LedgerColumnMessages.escort
    case .identity: LedgerColumnMessages.identity
    case .reference: LedgerColumnMessages.reference
    }
  }
}
