import OfficeFiles

/// What stands in a column of names and is none.
enum NameMarks {
  private static let marks = Set("()[]（）［］【】〔〕〈〉<>＜＞*＊※●○◎◯△▲▽▼□■◇◆☆★〃→⇒:：;；/／=＝#＃+＋_＿|｜".unicodeScalars)

  private static let placeholders = Set(
    ["欠員", "欠", "未定", "空席", "空き", "不在", "該当なし", "なし", "無し", "予定", "同上", "新採", "新規採用", "新採用", "-", "ー", "―"].map { WordKey($0) })

  /// Whether a text may be a name.
  static func areNone(in name: String) -> Bool {
    !name.unicodeScalars.contains(where: marks.contains) && !placeholders.contains(WordKey(name))
      && name.unicodeScalars.contains { $0.properties.isAlphabetic }
  }
}
