package import RegistryModel

/// The cells of one sheet as text, with everything about them that must be told.
package struct WorkbookSheet: Sendable {
  package struct Row: Sendable {
    /// The row's number in the sheet, from 1.
    package let number: Int
    /// The cells from column A on; blank cells are empty, and every row has as many as the widest.
    package let fields: [String]
  }

  package let name: String
  /// The place of its tab, from 1.
  package let number: Int
  /// Rows with a value in some cell, in order. A row with a problem is not among them.
  package let rows: [Row]
  /// Cells that cannot be read; in order.
  package let problems: [WorkbookProblem]
  /// What was read although it is hidden, which cells are merged, which sheets were not read.
  package let remarks: [Phrase]
}
