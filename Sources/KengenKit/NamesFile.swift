import GitStore
import RegistryModel
import RegistryStore
import RegistryText
import Report

/// Names kept outside the repository, because git does not forget: a CSV file `number,name`.
enum NamesFile {
  static func read(_ path: String) throws -> [StaffNumber: String] {
    let absolute = FilePaths.absolute(path)
    let folder = WorkTreeSnapshot(root: FilePaths.parent(absolute))
    let name = absolute.split(separator: "/").last.map(String.init) ?? ""
    guard let bytes = try folder.bytes(at: name) else {
      throw Failure(
        .environment, Phrase(ja: "氏名のファイル \(path) がありません", en: "there is no file of names at \(path)"))
    }
    let table = CSVTable(file: path, bytes: bytes)
    guard table.defects.isEmpty else { throw StoreError.defective(table.defects) }
    var result: [StaffNumber: String] = [:]
    for row in table.rows {
      guard row.fieldCount == 2 else {
        throw Failure(
          .unreadable,
          Phrase(ja: "\(path):\(row.line): 欄は number,name の2つです", en: "\(path):\(row.line): two fields, number and name"))
      }
      result[StaffNumber(table.text(row, 0))] = table.text(row, 1)
    }
    return result
  }
}
