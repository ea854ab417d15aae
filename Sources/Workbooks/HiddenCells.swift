import Messages
import RegistryModel

/// Rows and columns with values that nobody sees on the screen.
struct HiddenCells {
  private static let columnCount = 16_384
  private(set) var rows: [Int] = []
  /// By the column's number; empty while no column is hidden.
  private var isHidden: [Bool] = []
  private var used: Set<Int> = []

  mutating func addColumns(_ range: ClosedRange<Int>) {
    if isHidden.isEmpty { isHidden = Array(repeating: false, count: Self.columnCount + 1) }
    for column in range.clamped(to: 1...Self.columnCount) { isHidden[column] = true }
  }

  mutating func addRow(_ row: Int) { rows.append(row) }

  /// Notes that a column, from 1, has a value.
  mutating func useColumn(_ column: Int) {
    if isHidden.indices.contains(column), isHidden[column] { used.insert(column) }
  }

  /// What to tell of them: they are read like the others.
  var remarks: [Phrase] {
    var result: [Phrase] = []
    if !rows.isEmpty {
      let shown = Self.ranges(rows) { String($0) }
      result.append(
        SheetMessages.hiddenRows(rows.count, shown))
    }
    if !used.isEmpty {
      let shown = Self.ranges(used.sorted()) { CellAddress.letters($0) }
      result.append(
        SheetMessages.hiddenColumns(used.count, shown))
    }
    return result
  }

  /// 3–5, 9 and the like, the first five; `numbers` ascending.
  static func ranges(_ numbers: [Int], _ text: (Int) -> String) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    let shown = ranges.prefix(5).map { $0.count == 1 ? text($0.lowerBound) : "\(text($0.lowerBound))–\(text($0.upperBound))" }
    return shown.joined(separator: ", ") + (ranges.count > 5 ? " …" : "")
  }
}
