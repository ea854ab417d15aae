package import RegistryModel

/// Words that personnel systems commonly use, so that a mapping need not say them.
package enum StaffWords {
  /// What a word of a change list does, with the kind of appointment or of employment that it implies.
  package struct Order: Hashable, Sendable {
    package let action: StaffMapping.Action
    package let kind: AppointmentKind?
    package let employment: Employment?

    init(action: StaffMapping.Action, kind: AppointmentKind? = nil, employment: Employment? = nil) {
      self.action = action
      self.kind = kind
      self.employment = employment
    }
  }

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  private static func table<Value>(_ rows: [(words: String, value: Value)]) -> [(key: String, value: Value)] {
    rows.flatMap { row in words(row.words).map { (key: $0, value: row.value) } }
  }

  static let kinds = WordTable<AppointmentKind>(
    table([
      ("本務 専任 主務 本職 本 主 本官 regular", .regular),
      ("兼務 兼任 兼職 兼 兼務先 兼補 concurrent", .concurrent),
      ("併任 併 併任先 joint", .joint),
      ("事務取扱 取扱 事取 事務取扱い direct-charge", .directCharge),
      ("心得 below-grade", .belowGrade),
      ("事務代理 職務代理 代理 職務代行 事務代行 substitute", .substitute),
    ]))

  static let employments = WordTable<Employment>(
    table([
      ("正規 正規職員 正職員 一般職 一般職員 常勤 常勤職員 任期付 任期付職員 任期付任用 任期付採用 任期の定めのない職員 条件付採用 条件附採用 regular", .regular),
      ("再任用 再任用職員 再任用短時間 再任用フルタイム 暫定再任用 暫定再任用職員 定年前再任用 定年前再任用短時間 定年前再任用短時間勤務 短時間再任用 reappointed", .reappointed),
      ("会計年度 会計年度任用 会計年度任用職員 会計年度職員 会任 パートタイム会計年度任用職員 フルタイム会計年度任用職員 fiscal-year", .fiscalYear),
      ("特別職 special", .special), ("派遣 派遣職員 派遣受入 受入 dispatched", .dispatched),
      ("contractor", .contractor), ("external", .external),
    ]))

  /// Change words that are not made of a kind of appointment.
  private static let plainOrders: [(words: String, value: Order)] = [
    (
      "採用 新規採用 新採 新採用 新任 選考採用 中途採用 経験者採用 割愛採用 任用 新規任用 転入 転入採用 入庁 着任 派遣受入 再採用 期中採用 途中採用 条件付採用 条件附採用 臨時的任用 臨時任用 臨任 join", Order(action: .join)
    ),
    ("任期付採用 任期付任用 任期付職員採用 任期付", Order(action: .join, employment: .regular)),
    (
      "再任用 再任用採用 暫定再任用 定年前再任用 再任用短時間 定年前再任用短時間 定年前再任用短時間勤務 暫定再任用採用",
      Order(action: .join, employment: .reappointed)
    ),
    ("会計年度任用職員 会計年度任用 会計年度 会計年度任用職員採用 会計年度任用職員任用 再度任用 再度の任用", Order(action: .join, employment: .fiscalYear)),
    (
      """
      異動 転任 配置換 配置換え 配置替 配置替え 配置転換 配転 転補 横転 部内異動 局内異動 内部異動 人事異動 定期異動 勤務換 勤務換え 勤務替 担当替 担当換 \
      所属変更 所属替 所属換 職名変更 職変更 職務変更 役職変更 役職替 職種変更 補職替 補職 補職名変更 補職変更 名称変更 組織改正 組織改編 機構改革 組織変更 \
      組織改正に伴う異動 昇任 昇格 昇進 昇任昇格 昇任異動 登用 降任 降格 希望降任 希望降格 役職定年 役職定年降任 役降り 降任異動 出向 命 補 任命 勤務命令 \
      再任用更新 任用更新 任期更新 雇用更新 更新 任期延長 勤務延長 定年延長 定年引上げ 継続任用 任用継続 雇用継続 再任用継続 派遣 移動 配属 配置 本務 本務変更 本務替 部署名変更 課名変更 期中異動 臨時異動 所属替え 所属換え 所属名変更 横滑り 事務分掌変更 担当変更 職種換え move
      """,
      Order(action: .move)
    ),
    (
      """
      退職 定年退職 普通退職 自己都合退職 自己都合 依願退職 願いによる退職 依願免職 依願免 辞職 辞任 退任 勧奨退職 早期退職 希望退職 応募認定退職 応募退職 \
      勧奨 任期満了 任期満了退職 任期終了 満期退職 期間満了 雇止め 再任用満了 再任用終了 再任用任期満了 再任用退職 任用期間満了 契約満了 契約終了 死亡退職 死亡 免職 免官 分限免職 諭旨免職 応募認定 県転出 \
      懲戒免職 失職 解職 解雇 罷免 転出 転籍 割愛退職 割愛 離職 定年 退庁 出向解除 leave
      """,
      Order(action: .leave)
    ),
    (
      """
      休職 分限休職 病気休職 起訴休職 専従休職 専従許可 育児休業取得 病休 病気休暇 傷病休職 私傷病休職 育休 育児休業 育児休暇 産休 産前休暇 産後休暇 産前産後休暇 出産休暇 介護休暇 介護休業 \
      介護 停職 懲戒停職 自己啓発等休業 自己啓発休業 配偶者同行休業 大学院修学休業 長期休暇 休業 休暇 欠勤 専従 組合専従 産育休 長期病休 留学 海外留学 長期研修 研修派遣 派遣研修 absent
      """,
      Order(action: .absent)
    ),
    (
      """
      復職 復帰 職務復帰 職場復帰 帰任 派遣終了 派遣解除 派遣復帰 派遣帰任 出向終了 出向復帰 休職解除 休職終了 休職期間満了 育休復帰 育休終了 育休明け 育児休業終了 育児休業復帰 \
      産休復帰 産休明け 停職終了 停職解除 病休復帰 研修終了 研修復帰 派遣期間満了 派遣期間終了 出向期間満了 出向期間終了 人事交流終了 帰庁 現場復帰 専従許可取消 専従終了 back
      """,
      Order(action: .back)
    ),
    ("改姓 改名 改氏 氏名変更 姓名変更 名前変更 婚姻改姓 戸籍氏名変更 氏名訂正 旧姓使用 旧姓使用終了 通称使用 通称名変更 復姓 離婚復姓 旧姓復帰 rename", Order(action: .rename)),
    (
      "昇給 定期昇給 特別昇給 降給 昇級 級別変更 給与改定 号給変更 減給 戒告 訓告 表彰 異動なし 変更なし 異動無し 変更無し なし 無し 留任 現職 在職 本採用 正式採用 勤務時間変更 フルタイム変更 修学部分休業 高齢者部分休業 none",
      Order(action: .none)
    ),
    ("解 免 解任 免ずる 解く 職を免ずる close", Order(action: .close)), ("open", Order(action: .open)),
  ]

  static let actions: WordTable<Order> = {
    var result = WordTable<Order>(table(plainOrders))
    let kinds: [(words: String, kind: AppointmentKind)] = [
      ("兼務 兼任 兼職 兼補 兼ねて補する 兼", .concurrent), ("併任 併", .joint), ("事務取扱 取扱 事務取扱い", .directCharge), ("心得", .belowGrade),
      ("事務代理 職務代理 代理 職務代行 事務代行", .substitute),
    ]
    for (names, kind) in kinds {
      for name in words(names) {
        for end in words("命 を命ずる を命じる 発令 任命 開始 付与") { result[name + end] = Order(action: .open, kind: kind) }
        for end in words("解除 免 を免ずる を免じる を解く 解く 解 終了 解任 免除 満了 廃止") {
          result[name + end] = Order(action: .close, kind: kind)
        }
        result[name] = Order(action: .open, kind: kind)
      }
    }
    return result
  }()

  /// Words that say only that something changes, beside one that says what: 異動(兼務).
  private static let general: Set<String> = ["異動", "人事異動", "定期異動", "発令"]

  /// What a change word does: as it stands, made of a known one (県へ出向), without what explains it in brackets
  /// (採用(新規)), or where it is made of several that do the same (昇任・転任).
  static func order(_ word: String, in table: WordTable<Order>) -> Order? {
    let words = ChangeWords(table: table)
    if let order = words.order(word) { return order }
    var parts = word.split(whereSeparator: ChangeWords.joints.contains).map(String.init)
    guard parts.count > 1 || parts.first.map({ $0 != word }) ?? false else { return nil }
    // 併任(免)
    if let order = table[parts.joined()] { return order }
    let telling = parts.filter { !general.contains($0) }
    if telling.count < parts.count, telling.contains(where: { words.order($0) != nil }) { parts = telling }
    let known = parts.map { words.order($0) }
    var orders = Set(known.compactMap(\.self))
    // 昇任・昇給: what changes nothing here takes nothing away.
    if orders.count > 1 { orders.remove(Order(action: .none)) }
    guard orders.count == 1, let order = orders.first, known.first != .some(nil) else { return nil }
    // What is not known may turn it into its contrary.
    let rest = zip(parts, known).filter { $0.1 == nil }.map(\.0)
    return rest.contains { part in ["解", "免", "終", "取", "延", "退", "復", "消", "訂", "辞"].contains { part.contains($0) } } ? nil : order
  }
}
