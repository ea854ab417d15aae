import RegistryModel
import Workbooks

/// A workbook of several sheets that are read as tables, each by its name.
package struct OfficeWorkbook: Sendable {
  package let file: String
  /// Names of the visible sheets, in the order of their tabs.
  package let sheets: [String]
  /// Why nothing of it can be read.
  package let problems: [TableProblem]
  private let bytes: [UInt8]

  package init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    guard Workbook.isContainer(bytes) else {
      // A CSV is no workbook; what else it may be is told as for any list.
      let table = OfficeTable(file: file, bytes: bytes, sheet: "1")
      (sheets, problems) = ([], table.problems)
      return
    }
    do throws(WorkbookProblem) {
      (sheets, problems) = (try Workbook.sheetNames(bytes), [])
    } catch {
      (sheets, problems) = ([], [TableProblem(error, file: file)])
    }
  }

  /// A sheet as a table; its header is the first row with two headings that `isHeading` knows.
  package func table(_ sheet: String, isHeading: @escaping (String) -> Bool) -> OfficeTable {
    OfficeTable(file: file, bytes: bytes, sheet: sheet, isHeading: isHeading)
  }
}
