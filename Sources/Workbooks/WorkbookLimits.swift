/// How much of a workbook is read at most; whatever goes beyond stops the reading with a sentence, never with a guess.
///
/// Rows, columns and the length of a cell are those of the file format. The others stop archives that are made to
/// fill a memory (zip bombs), and lie far above any list of a local government.
package struct WorkbookLimits: Sendable {
  /// Parts in the archive.
  package var parts = 10_000
  /// Bytes of all parts together, unpacked.
  package var unpackedBytes: UInt64 = 512 << 20
  /// How many times larger than packed a part may be, once it has more than `unratedBytes`.
  package var ratio: UInt64 = 250
  /// Up to here the ratio says nothing.
  package var unratedBytes: UInt64 = 1 << 20
  /// Bytes of one mark of XML.
  package var markBytes: UInt64 = 4 << 20
  /// Nesting of elements.
  package var depth = 256
  package var sharedTexts = 4_000_000
  /// UTF-16 code units of a cell's text.
  package var cellLength = 32_767
  package var columns = 16_384
  package var rows = 1_048_576
  /// Fields of the whole sheet, blank ones to the left of others and of the widest row included.
  package var fields = 16_000_000

  package init() {}

  package static let usual = WorkbookLimits()
}
