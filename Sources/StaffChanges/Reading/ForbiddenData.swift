import OfficeFiles
import RegistryModel

/// Data that must never reach the registry: it is looked for by the columns' names and by check digits.
///
/// Nothing of it is echoed: a problem names the column, never the value.
enum ForbiddenData {
  private static let words: [(word: String, what: Phrase)] = plainWords.map { (WordKey($0.word).text, $0.what) }

  private static let plainWords: [(word: String, what: Phrase)] = [
    ("個人番号", Phrase(ja: "個人番号", en: "individual numbers")), ("マイナンバー", Phrase(ja: "個人番号", en: "individual numbers")),
    ("mynumber", Phrase(ja: "個人番号", en: "individual numbers")),
    ("生年月日", Phrase(ja: "生年月日", en: "birth dates")), ("誕生日", Phrase(ja: "生年月日", en: "birth dates")),
    ("birth", Phrase(ja: "生年月日", en: "birth dates")), ("年齢", Phrase(ja: "年齢", en: "ages")),
    ("性別", Phrase(ja: "性別", en: "sex")), ("住所", Phrase(ja: "住所", en: "home addresses")),
    ("居所", Phrase(ja: "住所", en: "home addresses")), ("本籍", Phrase(ja: "本籍", en: "registered domiciles")),
    ("郵便番号", Phrase(ja: "住所", en: "home addresses")), ("address", Phrase(ja: "住所", en: "addresses")),
    ("携帯", Phrase(ja: "私用の電話番号", en: "private telephone numbers")),
    ("自宅", Phrase(ja: "私用の連絡先", en: "private contacts")), ("電話", Phrase(ja: "電話番号", en: "telephone numbers")),
    ("phone", Phrase(ja: "電話番号", en: "telephone numbers")),
    ("給料", Phrase(ja: "給与", en: "pay")), ("給与", Phrase(ja: "給与", en: "pay")), ("号給", Phrase(ja: "給与", en: "pay")),
    ("口座", Phrase(ja: "口座", en: "bank accounts")), ("扶養", Phrase(ja: "家族", en: "family")), ("家族", Phrase(ja: "家族", en: "family")),
    ("配偶者", Phrase(ja: "家族", en: "family")), ("休職理由", Phrase(ja: "不在の理由", en: "reasons of absence")),
    ("病名", Phrase(ja: "健康", en: "health")), ("障害", Phrase(ja: "健康", en: "health")), ("健康", Phrase(ja: "健康", en: "health")),
    ("懲戒", Phrase(ja: "処分", en: "discipline")), ("処分", Phrase(ja: "処分", en: "discipline")),
    ("評価", Phrase(ja: "評価", en: "evaluation")), ("評定", Phrase(ja: "評価", en: "evaluation")),
    ("パスワード", Phrase(ja: "パスワード", en: "passwords")), ("password", Phrase(ja: "パスワード", en: "passwords")),
  ]

  /// Names of the body's own numbers, which are not the individual number.
  private static let own = ["職員個人番号", "社員個人番号", "従業員個人番号", "人事個人番号", "職員用個人番号"]

  /// What a column of that name holds that must not be stored; nil when nothing is known against it.
  static func kind(ofColumn name: String) -> Phrase? {
    let plain = WordKey(name).text
    // A number of the personnel office's own that merely has the words in it.
    let others = own.reduce(plain) { $0.replacing($1, with: "") }
    return words.first { others.contains($0.word) }?.what
  }

  /// Whether twelve digits are an individual number by their check digit (番号法施行令・総務省令第85号第5条).
  static func isIndividualNumber(_ text: String) -> Bool {
    let digits = TextForms.halfWidth(text).utf8.filter { $0 != 0x20 && $0 != 0x2D }
    guard digits.count == 12, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    let numbers = digits.map { Int($0) - 0x30 }
    var sum = 0
    for position in 1...11 {
      let weight = position <= 6 ? position + 1 : position - 5
      sum += numbers[11 - position] * weight
    }
    let rest = sum % 11
    return numbers[11] == (rest <= 1 ? 0 : 11 - rest)
  }

  /// Every such column of a file, by name or by what most of its values are.
  ///
  /// One number in eleven passes the check digit by chance, so a column is told by its name, or when at least
  /// half of its twelve-digit values pass; a lone value in a column of names or remarks is told as well.
  static func problems(in table: OfficeTable) -> [TableProblem] {
    var problems: [TableProblem] = []
    func report(_ line: Int, _ column: Int, _ what: Phrase) {
      let name = table.header.indices.contains(column) ? table.header[column] : ""
      problems.append(
        TableProblem(
          .forbidden, file: table.file, line: line, column: column + 1,
          Phrase(
            ja: "列「\(name)」に、台帳に置いてはならない情報(\(what.ja))があるので、取り込みを止めました",
            en: "the column '\(name)' holds what must never be stored (\(what.en)), so the import was stopped"),
          fix: Phrase(
            ja: "その列を除いて出力し直し、このファイルは定められた方法で消してください",
            en: "export the file without that column, and dispose of this one as your rules demand")))
    }
    for (column, name) in table.header.enumerated() {
      if let what = kind(ofColumn: name) {
        report(table.headerLine, column, what)
        continue
      }
      var twelve = 0
      var firstValid: Int?
      var valid = 0
      for row in table.rows {
        let text = TextForms.halfWidth(row.fields[column])
        let digits = text.utf8.count { (0x30...0x39).contains($0) }
        guard digits == 12, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x20 || $0 == 0x2D }) else { continue }
        twelve += 1
        if isIndividualNumber(text) {
          valid += 1
          if firstValid == nil { firstValid = row.line }
        }
      }
      if let firstValid, valid * 2 >= twelve { report(firstValid, column, Phrase(ja: "個人番号", en: "individual numbers")) }
    }
    return problems
  }
}
