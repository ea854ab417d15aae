/// Names that are plainly samples: the family name is 見本.
enum SampleNames {
  private static let first = [
    ("一", "カズ"), ("夏", "ナツ"), ("花", "ハナ"), ("直", "ナオ"), ("泉", "イズミ"), ("五", "イツ"), ("朔", "サク"),
    ("恵", "ケイ"), ("春", "ハル"), ("秋", "アキ"), ("光", "ミツ"), ("幸", "ユキ"), ("真", "マ"), ("千", "チ"), ("冬", "フユ"),
  ]
  private static let second = [
    ("美", "ミ"), ("男", "オ"), ("子", "コ"), ("平", "ヘイ"), ("代", "ヨ"), ("也", "ヤ"), ("香", "カ"), ("夫", "オ"),
    ("江", "エ"), ("樹", "キ"), ("音", "ネ"), ("太", "タ"), ("里", "リ"), ("人", "ト"), ("希", "キ"), ("奈", "ナ"),
  ]

  /// Name and reading of the person with this ordinal.
  static func name(_ ordinal: Int) -> (name: String, kana: String) {
    let a = first[ordinal % first.count]
    let b = second[(ordinal / first.count) % second.count]
    return ("見本 \(a.0)\(b.0)", "ミホン \(a.1)\(b.1)")
  }
}
