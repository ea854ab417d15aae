import Messages
import RegistryModel

/// Change words that are made of a known one and of what says how, to whom or how long: 県へ出向, 休職更新, 免兼務.
///
/// What may mean two things stays unknown: the clerk is asked rather than somebody moved.
struct ChangeWords {
  let table: WordTable<StaffWords.Order>

  /// What the word does; nil where it is not known.
  func order(_ word: String) -> StaffWords.Order? { order(word, depth: 0) }

  private func order(_ word: String, depth: Int) -> StaffWords.Order? {
    if let known = table[word] { return known }
    // 転任・兼務 is two words, whatever the last one says.
    guard depth < 3, !word.contains(where: { Self.joints.contains($0) }), !Self.unclear.contains(where: word.contains) else { return nil }
    func inner(_ rest: Substring) -> StaffWords.Order? { rest.isEmpty ? nil : order(String(rest), depth: depth + 1) }
    // Some hours a day less: the post is held as before.
    if Self.partOfTheDay.contains(where: word.contains) {
      return word.hasSuffix("任用") || word.hasSuffix("採用") ? nil : StaffWords.Order(action: .none)
    }
    for end in Self.empty where word.hasSuffix(end) {
      if let known = inner(word.dropLast(end.count)) { return known }
    }
    for start in ["免", "解"] where word.hasPrefix(start) {
      if let known = inner(word.dropFirst(start.count)), known.action == .open { return .init(action: .close, kind: known.kind) }
    }
    for end in Self.overs where word.hasSuffix(end) {
      guard let known = inner(word.dropLast(end.count)) else { continue }
      switch known.action {
      case .absent: return .init(action: .back)
      case .open: return .init(action: .close, kind: known.kind)
      // Who was taken on for a term has left when it is over.
      case .join where end.hasSuffix("満了") || end.hasSuffix("終了"): return .init(action: .leave)
      default: continue
      }
    }
    for end in Self.longer where word.hasSuffix(end) {
      if let known = inner(word.dropLast(end.count)), known.action == .absent || known.action == .open { return known }
    }
    return ending(word)
  }

  /// Words of which the last part says what they do.
  private func ending(_ word: String) -> StaffWords.Order? {
    if word.hasSuffix("採用") { return joining(word) }
    for (end, kind) in Self.posts where word.hasSuffix(end) {
      // 転任兼務 is two orders.
      let rest = String(word.dropLast(end.count))
      return table[rest] == nil && ending(rest) == nil ? .init(action: .open, kind: kind) : nil
    }
    for end in ["転入", "転出"] where word.hasSuffix(end) {
      // Into or out of the body, not from one section to another.
      var other = word.dropLast(end.count)
      for particle in ["への", "からの", "から", "より", "へ", "に"] where other.hasSuffix(particle) { other = other.dropLast(particle.count) }
      guard Self.otherBodies.contains(String(other)) else { return nil }
      return .init(action: end == "転入" ? .join : .leave)
    }
    for end in ["出向", "派遣"] where word.hasSuffix(end) {
      // Without a place such a row stops, and asks whether somebody leaves or is away.
      return ["併任", "兼務", "研修", "受入"].contains(where: word.contains) ? nil : .init(action: .move)
    }
    return Self.endings.first { word.hasSuffix($0.word) }?.order
  }

  private func joining(_ word: String) -> StaffWords.Order? {
    if ["非常勤", "嘱託", "パート", "アルバイト"].contains(where: word.contains) { return nil }
    let employment: Employment? =
      if word.contains("再任用") || word.contains("定年前") {
        .reappointed
      } else if word.contains("会計年度") {
        .fiscalYear
      } else if word.contains("任期付") {
        .regular
      } else {
        nil
      }
    return .init(action: .join, employment: employment)
  }

  /// What joins two words of equal standing.
  static let links = Set<Character>("・/、,，+＋&＆／;")
  /// What stands between two words, also where one explains the other.
  static let joints = links.union("（）()［］[]【】 ")

  /// What turns a word into its contrary, or leaves open what is meant.
  private static let unclear = ["取消", "取り消", "取下", "訂正", "内定", "辞退", "なし", "無し", "予定", "見込", "候補", "不採用"]

  private static let partOfTheDay = ["部分休業", "部分休暇", "育児短時間", "育児時間", "介護時間", "介護短時間", "時短勤務"]

  /// What says nothing more.
  private static let empty = ["を命ずる", "を命じる", "命令", "発令", "処分", "開始", "者"]

  private static let overs = [
    "期間満了", "任期満了", "期間終了", "任期終了", "満了", "終了", "明け", "からの復帰", "からの復職", "復帰", "復職", "解除", "を免ずる", "を解く", "免除", "免",
  ]

  private static let longer = ["期間更新", "期間延長", "更新", "延長", "継続"]

  private static let posts: [(word: String, kind: AppointmentKind)] = [
    ("事務取扱", .directCharge), ("心得", .belowGrade), ("事務代理", .substitute), ("職務代理", .substitute), ("職務代行", .substitute),
    ("兼務", .concurrent), ("兼任", .concurrent), ("併任", .joint),
  ]

  private static let otherBodies: Set<String> = [
    "県", "国", "都", "府", "道", "県庁", "省庁", "他県", "他団体", "他自治体", "他市", "他町", "他村", "他市町村", "市町村", "組合", "一部事務組合",
    "広域連合",
  ]

  private static let endings: [(word: String, order: StaffWords.Order)] = [
    ("退職", .init(action: .leave)), ("免職", .init(action: .leave)),
    ("異動", .init(action: .move)), ("昇任", .init(action: .move)), ("昇格", .init(action: .move)), ("昇進", .init(action: .move)),
    ("降任", .init(action: .move)), ("降格", .init(action: .move)), ("転任", .init(action: .move)), ("配置換", .init(action: .move)),
    ("配置換え", .init(action: .move)), ("所属変更", .init(action: .move)), ("所属替", .init(action: .move)), ("所属替え", .init(action: .move)),
    ("休職", .init(action: .absent)), ("休業", .init(action: .absent)), ("休暇", .init(action: .absent)),
    ("復職", .init(action: .back)),
    ("改姓", .init(action: .rename)), ("改氏", .init(action: .rename)), ("改名", .init(action: .rename)), ("氏名変更", .init(action: .rename)),
  ]
}

/// What to write for a change word that is not known.
enum ChangeWordHint {
  /// The actions of a mapping in words.
  static let actions = ChangeWordMessages.actions

  /// What is to be done about a word; its choices where nothing better is known of it.
  static func of(_ word: String, shown: String) -> Phrase {
    if ["取消", "取り消", "取下", "訂正", "辞退"].contains(where: word.contains) {
      return ChangeWordMessages.cancellation(shown)
    }
    let parts = word.split(whereSeparator: ChangeWords.links.contains)
    if parts.count > 1 {
      return ChangeWordMessages.twoOrders(shown, actions: actions)
    }
    return ChangeWordMessages.mapWord(shown, actions: actions)
  }
}
