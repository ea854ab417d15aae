import GitStore
import Messages
import OfficeFiles
import Presentation
import RegistryModel
import RegistryStore

/// Names kept outside the repository, because git does not forget: a table with the columns `number` and `name`.
enum NamesFile {
  private static let numberHeadings: Set = ["number", "職員番号", "番号"]
  private static let nameHeadings: Set = ["name", "氏名", "名前"]

  /// Reads it as spreadsheets write it: UTF-8 or CP932, commas or tabs; other columns are passed over.
  static func read(_ path: String) throws -> [StaffNumber: String] {
    let absolute = FilePaths.absolute(path)
    guard FilePaths.fileExists(absolute) else {
      throw Failure(
        .environment, Phrase(ja: "氏名のファイル \(path) がありません", en: "there is no file of names at \(path)"))
    }
    let table = OfficeTable(file: path, bytes: try FileBytes.read(absolute))
    if !table.problems.isEmpty { throw TableProblems.failure(table.problems) }
    let numbers = table.header.indices.filter { numberHeadings.contains(table.header[$0]) }
    let names = table.header.indices.filter { nameHeadings.contains(table.header[$0]) }
    guard let number = numbers.first, let name = names.first, numbers.count == 1, names.count == 1 else {
      throw Failure(
        .unreadable, Phrase(ja: "\(path):1: 見出しに number と name がありません", en: "\(path):1: the header has no number and name"),
        remedy: Phrase(
          ja: "1行目に number,name(または 職員番号,氏名)と書いてください", en: "write number,name (or 職員番号,氏名) in the first line"))
    }
    var result: [StaffNumber: String] = [:]
    for row in table.rows {
      let text = TextForms.halfWidth(row.fields[number])
      guard StaffNumber.isWellFormed(text.utf8), result[StaffNumber(text)] == nil else {
        throw Failure(
          .unreadable,
          Phrase(
            ja: "\(path):\(row.line): 職員番号として読めないか、二度目です", en: "\(path):\(row.line): this is no staff number, or stands there twice"),
          remedy: Phrase(ja: "その行を直してください", en: "mend that row"))
      }
      result[StaffNumber(text)] = TextForms.name(row.fields[name])
    }
    return result
  }
}
