import Messages
import RegistryModel
import Workbooks

/// The rows of a file as it was written, before anything is known of its header: a CSV, or a sheet of a workbook.
struct TableSource {
  let encoding: OfficeTable.Encoding
  let rows: [OfficeTable.Row]
  let problems: [TableProblem]
  /// What must be told of the way the file was read.
  let remarks: [Phrase]
  /// The name of the sheet of a workbook.
  let sheet: String?

  private init(
    _ encoding: OfficeTable.Encoding, _ rows: [OfficeTable.Row], _ problems: [TableProblem], _ remarks: [Phrase] = [], sheet: String? = nil
  ) {
    (self.encoding, self.rows, self.problems, self.remarks, self.sheet) = (encoding, rows, problems, remarks, sheet)
  }

  /// Reads a file for what its bytes are; a name that says otherwise is a problem.
  init(file: String, bytes: [UInt8], sheet asked: String?) {
    let name = file.lowercased()
    func refused(_ problem: Phrase, _ fix: Phrase) -> TableSource {
      TableSource(.workbook, [], [TableProblem(.workbook, file: file, line: 0, problem, fix: fix)])
    }
    if Workbook.isContainer(bytes) {
      let isNamedText = [".csv", ".tsv", ".txt"].contains(where: name.hasSuffix)
      self =
        isNamedText
        ? refused(OfficeFileMessages.workbookAsText, OfficeFileMessages.renameToWorkbook) : TableSource(workbook: file, bytes, asked)
      return
    }
    // Other kinds of files are told by the scanner.
    let isText = FileKind.told(by: bytes) == nil
    if isText, [".xlsx", ".xlsm", ".xls"].contains(where: name.hasSuffix) {
      self = refused(OfficeFileMessages.textAsWorkbook, OfficeFileMessages.renameToText)
    } else if isText, asked != nil {
      self = refused(OfficeFileMessages.noSheets, OfficeFileMessages.leaveSheetOut)
    } else {
      var scanner = OfficeTableScanner(file: file, bytes: bytes)
      scanner.scan()
      self.init(scanner.encoding, scanner.rows, scanner.problems)
    }
  }

  private init(workbook file: String, _ bytes: [UInt8], _ asked: String?) {
    let read: WorkbookSheet
    do throws(WorkbookProblem) {
      read = try Workbook.read(bytes, sheet: asked)
    } catch {
      self.init(.workbook, [], [TableProblem(error, file: file)])
      return
    }
    var problems = read.problems.map { TableProblem($0, file: file) }
    var rows: [OfficeTable.Row] = []
    rows.reserveCapacity(read.rows.count)
    for row in read.rows {
      let found = row.fields.indices.lazy.compactMap { index in
        CharacterTrouble.first(in: row.fields[index], includingASCII: true).map { (index + 1, $0) }
      }
      if let (column, trouble) = found.first {
        let address = CellAddress.text(row: row.number, column: column)
        problems.append(
          TableProblem(
            trouble.code, file: file, line: row.number, column: column,
            OfficeTableMessages.inCell(address, trouble.problem), fix: trouble.fix))
      } else {
        rows.append(OfficeTable.Row(line: row.number, fields: row.fields))
      }
    }
    problems.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    // A broken header still is the header: what follows must not be taken for it.
    if let first = problems.first, rows.first.map({ first.line < $0.line }) ?? true { rows = [] }
    self.init(.workbook, rows, problems, read.remarks, sheet: read.name)
  }
}

extension TableProblem {
  /// What is wrong with a workbook, as a problem of the file.
  init(_ problem: WorkbookProblem, file: String) {
    let code: TableCode =
      switch problem.kind {
      case .value: .value
      case .date: .date
      case .refused, .damaged, .sheet, .library, .writing: .workbook
      }
    self.init(code, file: file, line: problem.row, column: problem.column, problem.problem, fix: problem.fix)
  }
}
