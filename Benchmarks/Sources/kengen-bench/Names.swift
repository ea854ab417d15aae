/// Names that are plainly samples; some hold characters that normalisation destroys.
enum Names {
  static let first: [(String, String)] = [
    ("一", "イチ"), ("二", "ジ"), ("三", "サン"), ("四", "シ"), ("五", "ゴ"), ("六", "ロク"), ("七", "シチ"),
    ("八", "ハチ"), ("九", "ク"), ("十", "ジュウ"), ("百", "モモ"), ("千", "チ"), ("春", "ハル"), ("夏", "ナツ"),
    ("秋", "アキ"), ("冬", "フユ"), ("朝", "アサ"), ("月", "ツキ"), ("星", "ホシ"), ("空", "ソラ"), ("海", "ウミ"),
    ("山", "ヤマ"), ("森", "モリ"), ("林", "リン"), ("泉", "イズミ"), ("雪", "ユキ"), ("実", "ミノル"), ("恵", "ケイ"),
    ("幸", "サチ"), ("清", "キヨ"), ("明", "アキラ"), ("望", "ミチ"), ("髙", "タカ"), ("﨑", "サキ"),
  ]
  static let last: [(String, String)] = [
    ("郎", "ロウ"), ("子", "コ"), ("男", "オ"), ("美", "ミ"), ("江", "エ"), ("代", "ヨ"), ("彦", "ヒコ"), ("奈", "ナ"),
    ("助", "スケ"), ("平", "ヘイ"), ("也", "ヤ"), ("乃", "ノ"), ("香", "カ"), ("恵", "エ"),
  ]

  static func person(_ random: inout SplitMix) -> (name: String, kana: String) {
    let (a, aKana) = random.pick(first)
    let (b, bKana) = random.pick(last)
    return ("見本 \(a)\(b)", "ミホン \(aKana)\(bKana)")
  }

  /// Post id, Japanese name, English name, rank.
  static let posts: [(id: String, name: String, english: String, rank: Int)] = [
    ("mayor", "市長", "mayor", 1), ("vice-mayor", "副市長", "vice-mayor", 2),
    ("superintendent", "教育長", "superintendent of education", 3),
    ("digital-director", "デジタル推進監", "director of digital promotion", 4), ("bureau-head", "部長", "bureau head", 5),
    ("fire-chief", "消防長", "fire chief", 5), ("secretariat-head", "事務局長", "secretariat head", 5),
    ("section-head", "課長", "section head", 6), ("branch-head", "所長", "head of branch office", 6),
    ("deputy-section-head", "課長補佐", "deputy section head", 7),
    ("subsection-chief", "係長", "subsection chief", 8), ("chief-clerk", "主査", "chief clerk", 9),
    ("clerk", "主事", "clerk", 10), ("fiscal-year-clerk", "事務補助員", "clerical assistant", 11),
  ]

  static let fields: [(String, String)] = [
    ("福祉", "Welfare"), ("市民", "Citizens"), ("税務", "Tax"), ("環境", "Environment"), ("産業", "Industry"),
    ("都市計画", "City Planning"), ("土木", "Civil Works"), ("教育", "Education"), ("健康", "Health"),
    ("子育て", "Child Support"), ("住宅", "Housing"), ("公園", "Parks"), ("観光", "Tourism"), ("農林", "Farms and Woods"),
    ("水産", "Fisheries"), ("消費", "Consumers"), ("統計", "Statistics"), ("広報", "Publicity"), ("財政", "Finance"),
    ("契約", "Contracts"), ("防災", "Disaster Prevention"), ("交通", "Traffic"), ("文化", "Culture"), ("図書", "Library"),
  ]
}
