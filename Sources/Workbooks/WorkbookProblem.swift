import Messages
package import RegistryModel

/// Why a workbook, or a cell of it, cannot be read.
package struct WorkbookProblem: Error, Hashable, Sendable {
  package enum Kind: Sendable {
    /// The file is something else, has a password or macros, or goes beyond a limit.
    case refused
    /// The archive or its XML is broken.
    case damaged
    /// Which sheet is meant is not clear.
    case sheet
    /// A cell without a value that could be read.
    case value
    /// A cell whose date does not exist.
    case date
    /// A library of the system is missing.
    case library
    /// Something that a workbook cannot hold was to be written.
    case writing
  }

  package let kind: Kind
  /// The row of the sheet from 1; 0 where it is of the whole file.
  package let row: Int
  /// The column from 1; 0 where it is of the whole row or file.
  package let column: Int
  package let problem: Phrase
  package let fix: Phrase

  init(_ kind: Kind, row: Int = 0, column: Int = 0, _ problem: Phrase, fix: Phrase) {
    self.kind = kind
    self.row = row
    self.column = column
    self.problem = problem
    self.fix = fix
  }
}

extension WorkbookProblem {
  /// The archive or its XML is not what a workbook is.
  static func damaged(_ problem: Phrase) -> WorkbookProblem { WorkbookProblem(.damaged, problem, fix: WorkbookFileMessages.openAndSave) }

  static func missing(_ part: String) -> WorkbookProblem {
    damaged(WorkbookPartMessages.missing(part))
  }

  static func malformed(_ part: String, line: UInt64) -> WorkbookProblem {
    damaged(
      WorkbookPartMessages.malformed(part, line: line))
  }

  /// A limit; `what` is the subject of a sentence.
  static func tooLarge(_ what: Phrase, row: Int = 0, column: Int = 0) -> WorkbookProblem {
    WorkbookProblem(
      .refused, row: row, column: column, what,
      fix: WorkbookFileMessages.copyWhatIsNeeded)
  }

  static func noMemory() -> WorkbookProblem { tooLarge(WorkbookFileMessages.noMemory) }

  static func noLibrary(_ name: String) -> WorkbookProblem {
    let packages = ["libzip": "libzip-dev", "libexpat": "libexpat1-dev"]
    let package = packages[name] ?? "libxlsxwriter-dev"
    return WorkbookProblem(
      .library, WorkbookFileMessages.noLibrary(name),
      fix: WorkbookFileMessages.install(package))
  }
}
