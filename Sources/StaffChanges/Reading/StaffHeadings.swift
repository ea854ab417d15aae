import RegistryModel

/// Common names of the columns of HR's files.
enum StaffHeadings {
  /// What a column's name says that it holds, by itself; nil where it says nothing.
  static func column(_ heading: String) -> StaffColumn? {
    let whole = WordKey(heading).text
    if whole.isEmpty { return nil }
    if let found = named(whole) { return found }
    // 所属(コード) is 所属コード, and 期間(自) is where it begins.
    let flat = String(whole.filter { !"([（［【<)]）］】>_ ".contains($0) })
    if flat != whole, let found = named(flat) { return found }
    // 氏名(漢字) is in the list; 所属コード(4桁) is not, and is what stands before the bracket.
    guard let bracket = whole.firstIndex(where: { "([（［【<".contains($0) }), bracket > whole.startIndex else { return nil }
    let inside = whole[bracket...].filter { !"([（［【<)]）］】>".contains($0) }
    return saysNothing(String(inside)) ? named(String(whole[..<bracket])) : nil
  }

  /// Whether what stands in brackets says only how the column is written: (4桁), (半角), (必須).
  private static func saysNothing(_ note: String) -> Bool {
    let rest = neutral.reduce(note) { $0.replacing($1, with: "") }
    return rest.allSatisfy { $0.isNumber || "・/、,.-ymd年月日例:※注".contains($0) }
  }

  private static let neutral = [
    "全角", "半角", "英数字", "英数", "数字", "文字列", "文字", "漢字", "和暦", "西暦", "必須", "任意", "桁", "以内", "ゼロ埋め", "0埋め", "略称", "正式名称", "正式", "戸籍",
    "text", "名称", "名", "課室", "室", "課", "ex",
  ].map { WordKey($0).text }

  /// The guesses for a name in the order of a proposal, the better first.
  static func rank(_ heading: String) -> Int? { ranks[WordKey(heading).text] }

  /// Whether a heading says itself that it is of what comes: 新職名.
  static func saysNew(_ heading: String) -> Bool {
    let key = WordKey(heading).text
    return ["新", "異動後", "変更後", "発令後", "異動先"].contains { key.hasPrefix(WordKey($0).text) }
  }

  private static func named(_ key: String) -> StaffColumn? {
    if let field = plain[key] { return StaffColumn(field) }
    return slotted(key)
  }

  private static let list: [(names: String, field: StaffMapping.Field)] = [
    (
      """
      職員番号 職員コード 職員ID 職員CD 人事コード 人事CD 人事ID 社員CD 従業員CD 従業員ID 従業員NO 職員識別番号 職員番号NO 職員NO 職員No. 職員№ 職員個人番号 社員番号 社員コード 社員ID 社員NO 従業員番号 従業員コード 個人コード 個人CD 個人ID 人事番号 職番 番号 \
      staff-number employee-id
      """,
      .number
    ),
    ("氏名 漢字氏名 氏名漢字 氏名(漢字) 職員氏名 職員名 職員名称 社員名 姓名 名前 お名前 新氏名 改姓後氏名 変更後氏名 異動者氏名 異動者 異動者名 対象者氏名 対象者名 本人氏名 フルネーム 戸籍氏名 発令者氏名 被発令者 被発令者氏名", .name),
    ("姓 氏 苗字 名字 姓(漢字) 漢字姓 氏(漢字)", .familyName), ("名 名(漢字) 漢字名", .givenName),
    (
      "氏名カナ カナ氏名 氏名(カナ) フリガナ ふりがな 氏名フリガナ 氏名(フリガナ) 氏名ふりがな 氏名かな 氏名よみ 読み よみ 読み仮名 カナ カナ名 職員名カナ 職員氏名カナ カナ姓名 姓名カナ 氏名カタカナ 氏名_カナ シメイ ヨミガナ よみがな 氏名読み 氏名よみがな 職員名フリガナ",
      .kana
    ),
    ("姓カナ カナ姓 セイ 姓(カナ) 姓フリガナ 氏カナ", .familyKana), ("名カナ カナ名前 メイ 名(カナ) 名フリガナ", .givenKana),
    ("旧氏名 旧姓名 改姓前氏名 変更前氏名 前氏名 変更前の氏名", .oldName),
    ("任用形態 職員区分 任用区分 雇用区分 雇用形態 任用種別 職員種別 職員種類 勤務形態区分 身分 身分区分 採用形態 任用 常勤区分 会計年度区分 再任用区分 勤務形態 勤務形態名", .employment),
    ("発令年月日 発令日 異動日 異動年月日 施行日 施行年月日 実施日 発効日 効力発生日 辞令日 辞令年月日 異動発令日 発令日付 適用日 適用年月日 異動予定日 発令期日 施行期日 異動期日 発令予定日 発令日(予定)", .date),
    (
      "異動種別 異動区分 異動内容 異動事由 異動種類 発令内容 発令事項 発令事由 発令種類 発令名 発令名称 発令形式 異動名称 異動コード名 事由 異動 異動の種類 異動の内容 異動の種別 異動理由 発令理由 辞令区分 辞令種別 辞令内容 辞令事項 異動種別名 異動区分名 退職事由 異動区分コード 発令コード",
      .change
    ),
    (
      "本務兼務区分 本兼区分 兼務区分 本務兼務 本兼 本務兼務の別 本務区分 兼務有無区分 併任区分 発令区分 発令種別 所属区分 区分 本務・兼務 本務/兼務 本務兼務別 本務・兼務区分 本務・兼務の別 主務兼務 主務兼務区分 主兼区分 主兼 兼務区分コード 本務フラグ 兼務フラグ 本務兼務コード 補職区分",
      .kind
    ),
    (
      "開始日 開始年月日 任用開始日 任用開始年月日 任期開始日 発令開始日 現職発令日 現所属発令日 着任日 配属日 配属年月日 異動後開始日 適用開始日 就任日 有効開始日 補職年月日 現職年月日 着任年月日 就任年月日 任用期間自 任期自 任期始 任期開始 任期開始年月日 期間自 期間開始 任用期間開始 任用期間開始日 任用期間始 発令日自 契約開始日 契約期間開始日 雇用期間開始 雇用期間自",
      .from
    ),
    (
      "終了日 終了年月日 発令終了日 任期満了日 任用終了日 任期終了日 任用期間終了日 任用終了年月日 終期 期限 任期 適用終了日 有効終了日 終了予定日 満了日 休職終了日 期間満了日 任用期間至 任期至 任期終 任期終了 任期終了年月日 任期満了年月日 期間至 期間終了 任用期間終了 任用期間終 発令日至 契約終了日 契約期間終了日 雇用期間終了 雇用期間至",
      .until
    ),
    ("採用年月日 採用日 入社日 入社年月日 入庁日 入庁年月日 入職日 就職日 採用発令日 雇用開始日 在職開始日 入職年月日 新採年月日 新規採用年月日 採用日付", .employedFrom),
    ("退職年月日 退職日 離職日 離職年月日 退社日 退庁日 退職予定日 雇用終了日 在職終了日 退職日付", .employedUntil),
    ("辞令番号 発令番号 辞令NO 辞令No. 発令NO 辞令記号番号 文書番号 発令文書番号", .order),
  ]

  private static let placeWords: [(names: String, field: StaffMapping.Field)] = [
    (
      "所属コード 所属CD 所属ID 所属番号 所属NO 部署コード 部署CD 部署ID 課コード 課CD 組織コード 組織CD 部課コード 部課CD 部門コード 所属課コード 配属コード 配属先コード 勤務先コード 勤務課コード 課所コード 課室コード 本務所属コード 主務所属コード 所属先コード",
      .unit
    ),
    (
      """
      所属名 所属名称 所属 部署 部署名 部署名称 所属部署 所属部署名 課名 課名称 課 課室名 部課名 部課 部課室 部門 部門名 組織名 組織名称 所属課 所属課名 所属先 配属 配属先 配属先名 配属名 \
      配属部署 勤務先 勤務課 勤務課名 勤務箇所 勤務場所名 勤務部署 所属課室 所属略称 所属名漢字 所属課名称 課所 課所名 課・室 課室 室名 室課名 担当課 担当課名 本務所属 本務所属名 本務課 主務所属 本務先 主たる所属
      """,
      .unitName
    ),
    (
      "職名 職名称 職 職位 職位名 役職 役職名 役職名称 補職 補職名 補職名称 職名コード 職コード 職位コード 役職コード 補職コード 職名CD 役職CD 職務名 肩書 肩書き ポスト 官職 官職名 本務職名 本務職 主務職名 本務役職",
      .post
    ),
  ]

  private static let above = "部名 部名称 局名 局名称 部 局 部局 部局名 部局名称 上位所属 上位所属名 上位組織 上位組織名 所属部 所属部名 所属部局 所属局"

  private static let newWords = ["新", "異動後", "変更後", "発令後", "新任", "後", "異動先", "発令"]
  private static let oldWords = ["旧", "異動前", "変更前", "発令前", "前任", "前", "異動元", "元", "転任前"]

  private static let ordered: [(key: String, field: StaffMapping.Field)] = {
    var result: [(String, StaffMapping.Field)] = []
    func add(_ names: String, _ field: StaffMapping.Field) {
      for name in names.split(separator: " ") { result.append((WordKey(String(name)).text, field)) }
    }
    for (names, field) in list { add(names, field) }
    for (names, field) in placeWords {
      let old: StaffMapping.Field = field == .unit ? .oldUnit : field == .unitName ? .oldUnitName : .oldPost
      for name in names.split(separator: " ").map(String.init) {
        // In a list that has both, 新所属 is the place and 所属 may be the old one.
        for word in newWords {
          for form in ["\(word)\(name)", "\(word)・\(name)", "\(word)_\(name)", "\(name)(\(word))", "\(name)_\(word)", "\(word)の\(name)"] {
            result.append((WordKey(form).text, field))
          }
        }
        for word in oldWords {
          for form in ["\(word)\(name)", "\(word)・\(name)", "\(word)_\(name)", "\(name)(\(word))", "\(name)_\(word)", "\(word)の\(name)"] {
            result.append((WordKey(form).text, old))
          }
        }
        result.append((WordKey(name).text, field))
        for form in ["現\(name)", "現在の\(name)", "現在\(name)"] { result.append((WordKey(form).text, field)) }
      }
    }
    add("異動先 転出先 新任地", .unitName)
    add("異動元 転出元 転入元 従前の所属", .oldUnitName)
    for name in above.split(separator: " ").map(String.init) {
      for word in newWords + ["現", "本務"] { result.append((WordKey(word + name).text, .unitAbove)) }
      result.append((WordKey(name).text, .unitAbove))
    }
    for field in StaffMapping.Field.allCases { result.append((WordKey(field.rawValue).text, field)) }
    return result
  }()

  private static let plain: [String: StaffMapping.Field] = Dictionary(ordered.map { ($0.key, $0.field) }) { first, _ in first }
  private static let ranks: [String: Int] = Dictionary(ordered.enumerated().map { ($1.key, $0) }) { first, _ in first }

  private static let slotWords: [(word: String, kind: AppointmentKind)] = [
    ("兼務", .concurrent), ("兼任", .concurrent), ("兼職", .concurrent), ("兼補", .concurrent), ("併任", .joint), ("事務取扱", .directCharge),
    ("心得", .belowGrade),
    ("事務代理", .substitute), ("職務代理", .substitute),
  ]

  private static let slotFields: [String: StaffMapping.Field] = {
    var result: [String: StaffMapping.Field] = [:]
    for (names, field) in placeWords {
      for name in names.split(separator: " ") { result[WordKey(String(name)).text] = field }
    }
    for (names, field) in list where [.from, .until, .order, .kind].contains(field) {
      for name in names.split(separator: " ") { result[WordKey(String(name)).text] = field }
    }
    for (name, field) in [
      ("発令日", StaffMapping.Field.from), ("発令年月日", .from), ("解除日", .until), ("解除年月日", .until), ("種別", .kind), ("", .unitName),
    ] {
      result[WordKey(name).text] = field
    }
    return result
  }()

  /// 兼務所属コード1, 第2兼務先職名, 併任②所属: a further post of the row.
  private static func slotted(_ key: String) -> StaffColumn? {
    // 本務・兼務の別 tells kinds apart, and is none of its own.
    if key.contains("本務") || key.contains("有無") || key.contains("フラグ") { return nil }
    for (word, kind) in slotWords {
      let found = WordKey(word).text
      guard let range = key.firstRange(of: found) else { continue }
      var rest = key
      rest.removeSubrange(range)
      let digits = rest.filter { ("0"..."9").contains($0) }
      let kanji = ["一", "二", "三", "四", "五"].firstIndex { rest.contains("第\($0)") || rest.hasSuffix($0) || rest.hasPrefix($0) }
      let number = Int(digits) ?? kanji.map { $0 + 1 } ?? 1
      var name = rest.filter { !("0"..."9").contains($0) && !"第の・_-()[]（）".contains($0) }
      if let kanji, digits.isEmpty { name = name.replacing(["一", "二", "三", "四", "五"][kanji], with: "") }
      if name.hasPrefix("先") { name.removeFirst() }
      for new in ["新", "現"] where name.hasPrefix(new) { name.removeFirst() }
      guard (1...99).contains(number), let field = slotFields[name] else { continue }
      return StaffColumn(field, StaffSlot(kind, number))
    }
    return nil
  }
}
