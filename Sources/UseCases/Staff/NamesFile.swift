import GitStore
import Messages
import OfficeFiles
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
      throw Failure(.environment, NamesFileMessages.missing(path))
    }
    let table = OfficeTable(file: path, bytes: try FileBytes.read(absolute))
    if !table.problems.isEmpty { throw TableFailure.failure(table.problems) }
    let numbers = table.header.indices.filter { numberHeadings.contains(table.header[$0]) }
    let names = table.header.indices.filter { nameHeadings.contains(table.header[$0]) }
    guard let number = numbers.first, let name = names.first, numbers.count == 1, names.count == 1 else {
      throw Failure(.unreadable, NamesFileMessages.noHeadings(path))
    }
    var result: [StaffNumber: String] = [:]
    for row in table.rows {
      let text = TextForms.halfWidth(row.fields[number])
      guard StaffNumber.isWellFormed(text.utf8), result[StaffNumber(text)] == nil else {
        throw Failure(.unreadable, NamesFileMessages.badNumber("\(path):\(row.line)"))
      }
      result[StaffNumber(text)] = TextForms.name(row.fields[name])
    }
    return result
  }
}
