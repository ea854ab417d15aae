/// Columns that a text takes on a terminal (Unicode Standard Annex 11, East Asian Width).
package enum DisplayWidth {
  /// Wide and full-width characters take two columns, combining marks and variation selectors none.
  ///
  /// Characters of ambiguous width (①, ○, Greek …) take two where `ambiguousIsWide`, as Japanese terminals
  /// mostly show them.
  package static func of(_ text: String, ambiguousIsWide: Bool = true) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1, ambiguousIsWide) }
  }

  /// The text with spaces after it until it takes `width` columns.
  package static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - of(text)))
  }

  private static func width(_ scalar: Unicode.Scalar, _ ambiguousIsWide: Bool) -> Int {
    let value = scalar.value
    if value < 0x300 {
      if value < 0x20 || (0x7F..<0xA0).contains(value) { return 0 }
      return ambiguousIsWide && ambiguousLatin.contains(value) ? 2 : 1
    }
    if isIn(value, zeroWidth) { return 0 }
    if isIn(value, wide) { return 2 }
    if ambiguousIsWide, isIn(value, ambiguous) { return 2 }
    return 1
  }

  private static func isIn(_ value: UInt32, _ ranges: [ClosedRange<UInt32>]) -> Bool {
    var low = 0
    var high = ranges.count - 1
    while low <= high {
      let middle = (low + high) / 2
      if value < ranges[middle].lowerBound {
        high = middle - 1
      } else if value > ranges[middle].upperBound {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }

  private static let ambiguousLatin: Set<UInt32> = [0xA7, 0xA8, 0xB0, 0xB1, 0xB4, 0xB6, 0xD7, 0xF7]

  private static let zeroWidth: [ClosedRange<UInt32>] = [
    0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x20D0...0x20F0, 0x302A...0x302D,
    0x3099...0x309A, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF...0xFEFF, 0xE0100...0xE01EF,
  ]

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]

  private static let ambiguous: [ClosedRange<UInt32>] = [
    0x391...0x3C9, 0x401...0x451, 0x2010...0x2016, 0x2018...0x2019, 0x201C...0x201D, 0x2020...0x2027,
    0x2030...0x203E, 0x2103...0x2103, 0x2116...0x2116, 0x2160...0x217F, 0x2190...0x2199, 0x21D2...0x21D4,
    0x2200...0x22BF, 0x2460...0x24FF, 0x2500...0x254B, 0x25A0...0x25EF, 0x2605...0x2606, 0x2640...0x2642,
    0xE000...0xF8FF,
  ]
}
