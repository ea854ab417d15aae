/// Text that somebody else wrote, for a terminal.
package enum VisibleText {
  /// The line with every character that a terminal would obey instead of showing written out (`<U+001B>`): control
  /// characters but tabs and line feeds, and those that turn the direction of writing (Unicode TR 36, 2.5 and 3.2).
  /// Whoever reads it could else be shown less than, or something else from, what is there.
  package static func of(_ line: String) -> String {
    // Most lines have none: bytes below U+0020, U+007F, and the first bytes of the others.
    guard line.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A || $0 == 0x7F || $0 == 0xC2 || $0 == 0xD8 || $0 == 0xE2 })
    else { return line }
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      if isObeyed(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result.append(contentsOf: "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
