package import Messages
package import RegistryModel
package import Workbooks

/// A list as a workbook of one sheet, to be gone through and printed: what commands that list write with `--xlsx`.
package struct ListWorkbook {
  let title: Phrase
  let columns: [Phrase]
  let rows: [[WorkbookWriter.Cell]]
  var paper = WorkbookWriter.Paper.a4
  /// The edition of the table and the commit, at the foot of every page.
  let footer: String

  init(
    _ title: Phrase, columns: [Phrase], rows: [[WorkbookWriter.Cell]], paper: WorkbookWriter.Paper = .a4, edition: String = "",
    commit: String?
  ) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.paper = paper
    footer = [edition, commit.map { "commit \($0.prefix(12))" } ?? ""].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// The sheet.
  package func sheet(_ language: Language) -> WorkbookWriter.Sheet {
    WorkbookWriter.Sheet(
      name: ListWorkbookMessages.sheet.text(language), titles: [title.text(language)], columns: columns.map { .init($0.text(language)) },
      rows: rows, paper: paper, footer: footer)
  }

  /// The bytes of the workbook; the same list gives the same bytes.
  package func bytes(_ language: Language) throws(Failure) -> [UInt8] {
    do throws(WorkbookProblem) {
      return try WorkbookWriter.bytes([sheet(language)], title: title.text(language), created: 0) {
        DisplayWidth.of($0, ambiguousIsWide: true)
      }
    } catch {
      throw Failure(.environment, error.problem, remedy: error.fix)
    }
  }

  // MARK: Cells

  static func text(_ text: String) -> WorkbookWriter.Cell { text.isEmpty ? .blank : .text(text) }

  /// A day of a report.
  static func day(_ day: String?) -> WorkbookWriter.Cell {
    guard let day else { return .blank }
    return CalendarDate(day).map { .date($0) } ?? .text(day)
  }

  /// The last day before one on which something no longer holds.
  static func last(before day: String?) -> WorkbookWriter.Cell {
    guard let date = day.flatMap({ CalendarDate($0) }) else { return .blank }
    return .date(date.advanced(by: -1))
  }
}
