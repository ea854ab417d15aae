/// The place of a cell as spreadsheets write it (A1, AB12), and back.
package enum CellAddress {
  /// `column` and `row` from 1.
  package static func text(row: Int, column: Int) -> String { letters(column) + String(row) }

  /// A, B … Z, AA …; `column` from 1.
  package static func letters(_ column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// Row and column from 1, of capitals and digits; nil for whatever else, and where a number is out of all bounds.
  static func read(_ text: UnsafePointer<CChar>) -> (row: Int, column: Int)? {
    var place = text
    var column = 0
    while (0x41...0x5A).contains(place.pointee) {
      column = column * 26 + Int(place.pointee) - 0x40
      guard column <= 1 << 20 else { return nil }
      place += 1
    }
    guard column > 0, let row = number(place), row > 0 else { return nil }
    return (row, column)
  }

  /// A number of digits only; nil for whatever else, and from 1,000,000,000 on.
  static func number(_ text: UnsafePointer<CChar>) -> Int? {
    var place = text
    var result = 0
    guard place.pointee != 0 else { return nil }
    while place.pointee != 0 {
      guard (0x30...0x39).contains(place.pointee) else { return nil }
      result = result * 10 + Int(place.pointee) - 0x30
      guard result < 1_000_000_000 else { return nil }
      place += 1
    }
    return result
  }
}
