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
    func refused(_ problem: Phrase, _ mend: Phrase) -> TableSource {
      TableSource(.workbook, [], [TableProblem(.workbook, file: file, line: 0, problem, mend: mend)])
    }
    if Workbook.isContainer(bytes) {
      let isNamedText = [".csv", ".tsv", ".txt"].contains(where: name.hasSuffix)
      self = isNamedText ? refused(Self.workbookAsText, Self.renameToWorkbook) : TableSource(workbook: file, bytes, asked)
      return
    }
    // Other kinds of files are told by the scanner.
    let isText = FileKind.told(by: bytes) == nil
    if isText, [".xlsx", ".xlsm", ".xls"].contains(where: name.hasSuffix) {
      self = refused(Self.textAsWorkbook, Self.renameToText)
    } else if isText, asked != nil {
      self = refused(Self.noSheets, Self.leaveSheetOut)
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
      self.init(.workbook, [], [Self.problem(error, file)])
      return
    }
    var problems = read.problems.map { Self.problem($0, file) }
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
            Phrase(ja: "セル \(address): \(trouble.problem.ja)", en: "cell \(address): \(trouble.problem.en)"), mend: trouble.mend))
      } else {
        rows.append(OfficeTable.Row(line: row.number, fields: row.fields))
      }
    }
    problems.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    // A broken header still is the header: what follows must not be taken for it.
    if let first = problems.first, rows.first.map({ first.line < $0.line }) ?? true { rows = [] }
    self.init(.workbook, rows, problems, read.remarks, sheet: read.name)
  }

  private static func problem(_ problem: WorkbookProblem, _ file: String) -> TableProblem {
    let code: TableCode =
      switch problem.kind {
      case .value: .value
      case .date: .date
      case .refused, .damaged, .sheet, .library, .writing: .workbook
      }
    return TableProblem(code, file: file, line: problem.row, column: problem.column, problem.problem, mend: problem.fix)
  }

  private static let workbookAsText = Phrase(
    ja: "名前は CSV ですが、中身は Excel のブックか ZIP ファイルです", en: "the name is a CSV's, the contents are an Excel workbook's or a ZIP archive's")
  private static let renameToWorkbook = Phrase(
    ja: "ブックなら名前の終わりを .xlsx にし、そうでなければ CSV を出力し直してください",
    en: "let the name of a workbook end with .xlsx, or else export the CSV anew")
  private static let textAsWorkbook = Phrase(
    ja: "名前は Excel のブックですが、中身は CSV などの文字のファイルです", en: "the name is an Excel workbook's, the contents are text, such as CSV")
  private static let renameToText = Phrase(
    ja: "名前の終わりを .csv にするか、Excel で開いて「Excel ブック(.xlsx)」で保存し直してください",
    en: "let the name end with .csv, or open it and save it as 'Excel Workbook (.xlsx)'")
  private static let noSheets = Phrase(ja: "CSV にシートはありません", en: "a CSV file has no sheets")
  private static let leaveSheetOut = Phrase(ja: "--sheet を付けずに実行してください", en: "leave out --sheet")
}
