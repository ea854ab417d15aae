import Messages
import OfficeFiles
import RegistryModel

/// Data that must never reach the registry: it is looked for by the columns' names and by check digits.
///
/// Nothing of it is echoed: a problem names the column, never the value.
enum ForbiddenData {
  private static let words: [(word: String, what: Phrase)] = plainWords.map { (WordKey($0.word).text, $0.what) }

  private static let plainWords: [(word: String, what: Phrase)] = [
    ("個人番号", ForbiddenDataMessages.individualNumbers), ("マイナンバー", ForbiddenDataMessages.individualNumbers),
    ("mynumber", ForbiddenDataMessages.individualNumbers),
    ("生年月日", ForbiddenDataMessages.birthDates), ("誕生日", ForbiddenDataMessages.birthDates),
    ("birth", ForbiddenDataMessages.birthDates), ("年齢", ForbiddenDataMessages.ages),
    ("性別", ForbiddenDataMessages.sex), ("住所", ForbiddenDataMessages.homeAddresses),
    ("居所", ForbiddenDataMessages.homeAddresses), ("本籍", ForbiddenDataMessages.domiciles),
    ("郵便番号", ForbiddenDataMessages.homeAddresses), ("address", ForbiddenDataMessages.addresses),
    ("携帯", ForbiddenDataMessages.privateTelephones),
    ("自宅", ForbiddenDataMessages.privateContacts), ("電話", ForbiddenDataMessages.telephones),
    ("phone", ForbiddenDataMessages.telephones),
    ("給料", ForbiddenDataMessages.pay), ("給与", ForbiddenDataMessages.pay), ("号給", ForbiddenDataMessages.pay),
    ("口座", ForbiddenDataMessages.bankAccounts), ("扶養", ForbiddenDataMessages.family), ("家族", ForbiddenDataMessages.family),
    ("配偶者", ForbiddenDataMessages.family), ("休職理由", ForbiddenDataMessages.reasonsOfAbsence),
    ("病名", ForbiddenDataMessages.health), ("障害", ForbiddenDataMessages.health), ("健康", ForbiddenDataMessages.health),
    ("懲戒", ForbiddenDataMessages.discipline), ("処分", ForbiddenDataMessages.discipline),
    ("評価", ForbiddenDataMessages.evaluation), ("評定", ForbiddenDataMessages.evaluation),
    ("パスワード", ForbiddenDataMessages.passwords), ("password", ForbiddenDataMessages.passwords),
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
          ForbiddenDataMessages.found(column: name, what),
          fix: ForbiddenDataMessages.exportWithout))
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
      if let firstValid, valid * 2 >= twelve { report(firstValid, column, ForbiddenDataMessages.individualNumbers) }
    }
    return problems
  }
}
