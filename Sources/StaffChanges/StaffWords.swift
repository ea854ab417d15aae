package import RegistryModel

/// Words that personnel systems commonly use, so that a mapping need not say them.
package enum StaffWords {
  /// What a word of a change list does, with the kind of appointment that it implies.
  package struct Order: Hashable, Sendable {
    package let action: StaffMapping.Action
    package let kind: AppointmentKind?

    init(action: StaffMapping.Action, kind: AppointmentKind? = nil) {
      self.action = action
      self.kind = kind
    }
  }

  static let kinds: [String: AppointmentKind] = [
    "": .regular, "本務": .regular, "専任": .regular, "主務": .regular, "本職": .regular, "regular": .regular,
    "兼務": .concurrent, "兼任": .concurrent, "兼職": .concurrent, "concurrent": .concurrent,
    "併任": .joint, "joint": .joint, "事務取扱": .directCharge, "取扱": .directCharge, "direct-charge": .directCharge,
    "心得": .belowGrade, "below-grade": .belowGrade, "事務代理": .substitute, "職務代理": .substitute, "substitute": .substitute,
  ]

  static let employments: [String: Employment] = [
    "正規": .regular, "正規職員": .regular, "正職員": .regular, "一般職": .regular, "常勤": .regular, "任期付": .regular,
    "再任用": .reappointed, "再任用職員": .reappointed, "暫定再任用": .reappointed, "定年前再任用短時間": .reappointed,
    "会計年度": .fiscalYear, "会計年度任用": .fiscalYear, "会計年度任用職員": .fiscalYear, "特別職": .special,
    "派遣": .dispatched, "派遣職員": .dispatched,
  ].merging(Employment.allCases.map { ($0.rawValue, $0) }) { first, _ in first }

  static let actions: [String: Order] = [
    "採用": Order(action: .join), "新規採用": Order(action: .join), "転入": Order(action: .join), "割愛採用": Order(action: .join),
    "異動": Order(action: .move), "配置換": Order(action: .move), "配置換え": Order(action: .move), "転任": Order(action: .move),
    "昇任": Order(action: .move), "昇格": Order(action: .move), "降任": Order(action: .move), "補職": Order(action: .move),
    "出向": Order(action: .move), "兼務": Order(action: .open, kind: .concurrent), "併任": Order(action: .open, kind: .joint),
    "事務取扱": Order(action: .open, kind: .directCharge), "心得": Order(action: .open, kind: .belowGrade),
    "事務代理": Order(action: .open, kind: .substitute), "兼務解除": Order(action: .close, kind: .concurrent),
    "兼務を免ずる": Order(action: .close, kind: .concurrent), "併任解除": Order(action: .close, kind: .joint),
    "併任を免ずる": Order(action: .close, kind: .joint), "事務取扱解除": Order(action: .close, kind: .directCharge),
    "事務取扱を免ずる": Order(action: .close, kind: .directCharge), "心得解除": Order(action: .close, kind: .belowGrade),
    "事務代理解除": Order(action: .close, kind: .substitute), "退職": Order(action: .leave), "定年退職": Order(action: .leave),
    "普通退職": Order(action: .leave), "自己都合退職": Order(action: .leave), "任期満了": Order(action: .leave),
    "転出": Order(action: .leave), "死亡": Order(action: .leave), "join": Order(action: .join), "move": Order(action: .move),
    "open": Order(action: .open), "close": Order(action: .close), "leave": Order(action: .leave),
  ]

  /// Common names of columns, for a proposal; an earlier one is the better guess.
  static let columns: [(name: String, field: StaffMapping.Field)] = [
    ("職員番号", .number), ("職員コード", .number), ("職員ID", .number), ("社員番号", .number), ("個人コード", .number), ("職員No", .number), ("番号", .number),
    ("氏名", .name), ("漢字氏名", .name), ("氏名漢字", .name), ("職員氏名", .name), ("氏名カナ", .kana), ("カナ氏名", .kana),
    ("フリガナ", .kana), ("ふりがな", .kana), ("任用形態", .employment), ("職員区分", .employment), ("任用区分", .employment),
    ("雇用区分", .employment), ("所属コード", .unit), ("所属CD", .unit), ("新所属コード", .unit), ("所属名", .unitName),
    ("所属名称", .unitName), ("新所属名", .unitName), ("新所属", .unitName), ("所属", .unitName), ("職名", .post), ("職名コード", .post),
    ("補職", .post), ("補職名", .post), ("役職", .post), ("役職名", .post), ("新職名", .post), ("発令区分", .kind), ("発令種別", .kind), ("カナ", .kana),
    ("新職名コード", .post), ("旧職名コード", .oldPost), ("本務兼務区分", .kind),
    ("本兼区分", .kind), ("兼務区分", .kind), ("発令年月日", .date), ("発令日", .date), ("異動日", .date), ("開始日", .from),
    ("任用開始日", .from), ("任用開始年月日", .from), ("任期開始日", .from), ("発令開始日", .from), ("終了日", .until), ("発令終了日", .until), ("任期満了日", .until),
    ("任用終了日", .until), ("任期終了日", .until), ("任用期間終了日", .until), ("任用終了年月日", .until), ("採用年月日", .employedFrom),
    ("採用日", .employedFrom), ("退職年月日", .employedUntil), ("退職日", .employedUntil), ("離職日", .employedUntil), ("異動種別", .change),
    ("異動区分", .change), ("発令内容", .change), ("旧所属コード", .oldUnit), ("旧所属", .oldUnit),
    ("旧職名", .oldPost), ("旧補職", .oldPost), ("辞令番号", .order), ("発令番号", .order),
  ]
}
