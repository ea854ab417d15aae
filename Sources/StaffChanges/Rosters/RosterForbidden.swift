import Messages
import OfficeFiles
import RegistryModel

/// What a roster must not bring along: documents by which somebody's identity was checked, their numbers and copies.
///
/// As with `ForbiddenData`, a problem names the column and never the value.
enum RosterForbidden {
  private static let words = [
    "免許証番号", "免許番号", "証番号", "証の番号", "旅券番号", "パスポート番号", "カード番号", "記号番号", "被保険者", "保険証", "書類番号", "書類の番号",
    "写し", "コピー", "画像", "写真", "スキャン", "添付", "犯歴", "前科", "国籍",
  ].map { WordKey($0).text }

  /// Every column that holds such things, by its name, or because what should be a method or a day has a number in it.
  static func problems(in table: OfficeTable, identityColumns: [Int]) -> [TableProblem] {
    var problems = ForbiddenData.problems(in: table)
    func report(_ line: Int, _ column: Int) {
      guard !problems.contains(where: { $0.column == column + 1 }) else { return }
      problems.append(
        TableProblem(
          .forbidden, file: table.file, line: line, column: column + 1,
          RosterMessages.forbiddenColumn(table.header[column], RosterMessages.identityDocuments), fix: RosterMessages.disposeOfFile))
    }
    for (column, name) in table.header.enumerated() {
      let plain = WordKey(name).text
      if words.contains(where: plain.contains) { report(table.headerLine, column) }
    }
    for column in identityColumns {
      for row in table.rows where hasNumber(row.fields[column]) {
        report(row.line, column)
        break
      }
    }
    return problems
  }

  /// Five digits or more that are no date stand for a number of a document.
  private static func hasNumber(_ text: String) -> Bool {
    if DateForms.read(text) != nil { return false }
    return TextForms.halfWidth(text).split(whereSeparator: { !$0.isNumber && !"- ".contains($0) })
      .contains { $0.count(where: \.isNumber) >= 5 }
  }
}
