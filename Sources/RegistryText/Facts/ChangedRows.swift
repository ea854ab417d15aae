package import RegistryModel

/// The rows in which two texts of one file differ, of the kinds that stand at places or of people.
package struct ChangedRows {
  /// Rows of the newer and of the older text that the other has not; sound both.
  package let new: RegistryContents
  package let old: RegistryContents

  /// Compares two texts of the file at `path`, nil = no such file; nil where one of them has a defect. Linear.
  package init?(_ path: String, from older: [UInt8]?, to newer: [UInt8]?, layout: Layout) {
    func read(_ bytes: [UInt8]?) -> RegistryContents? {
      guard let bytes else { return RegistryContents() }
      var reader = RegistryReader(layout: layout)
      reader.read(path, bytes)
      return reader.defects.isEmpty ? reader.contents : nil
    }
    guard let before = read(older), let after = read(newer) else { return nil }
    let (was, becomes) = (LinesOfText(older ?? []), LinesOfText(newer ?? []))
    // A row is one line, and equal lines are equal rows as long as the columns are the same.
    let isComparable = was.header == becomes.header
    old = isComparable ? before.rows { !becomes.has(was.line($0)) } : before
    new = isComparable ? after.rows { !was.has(becomes.line($0)) } : after
  }
}

/// A text by its lines.
private struct LinesOfText {
  let header: ArraySlice<UInt8>?
  private let lines: [ArraySlice<UInt8>]
  private let known: Set<ArraySlice<UInt8>>

  init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    known = Set(lines)
    header = lines.first { !$0.isEmpty && $0.first != UInt8(ascii: "#") }
  }

  /// The line of that number, from 1.
  func line(_ number: Int) -> ArraySlice<UInt8>? { lines.indices.contains(number - 1) ? lines[number - 1] : nil }

  func has(_ line: ArraySlice<UInt8>?) -> Bool { line.map(known.contains) ?? false }
}

extension RegistryContents {
  /// The rows at places and of people whose line is wanted.
  fileprivate func rows(_ isWanted: (Int) -> Bool) -> RegistryContents {
    var result = RegistryContents()
    result.people = people.filter { isWanted($0.origin.line) }
    result.absences = absences.filter { isWanted($0.origin.line) }
    result.appointments = appointments.filter { isWanted($0.origin.line) }
    result.assignments = assignments.filter { isWanted($0.origin.line) }
    result.deputies = deputies.filter { isWanted($0.origin.line) }
    return result
  }
}
