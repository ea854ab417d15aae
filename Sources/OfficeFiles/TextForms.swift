/// Spellings that mean the same: full-width digits and Latin letters, spaces round a field.
package enum TextForms {
  /// Spaces of every width, and the breaks that a spreadsheet or a word processor puts inside a cell.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// What has no width and no meaning in a table: soft hyphen, joiners, direction marks, a stray byte order mark.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }

  /// Without spaces and invisible characters at either end.
  package static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { isSpace(scalar) || isInvisible(scalar) }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }), let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    if first == scalars.startIndex, scalars.index(after: last) == scalars.endIndex { return text }
    return String(scalars[first...last])
  }

  /// Full-width ASCII (0-9, A-Z, -, / …) as half-width, trimmed; for codes, numbers and dates, never for names.
  package static func halfWidth(_ text: String) -> String {
    let text = trimmed(text)
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isInvisible(scalar) {
      switch scalar.value {
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0xA0, 0x3000: result.append(" ")
      case 0x2010...0x2015, 0x2212: result.append("-")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Without spaces, invisible characters and variation selectors, which CP932 cannot write; for comparing names.
  package static func bare(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isSpace(scalar) && !isInvisible(scalar) {
      switch scalar.value {
      case 0xFE00...0xFE0F, 0xE0100...0xE01EF: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A display name: trimmed, every run of spaces one half-width space, invisible characters dropped, no other byte
  /// changed.
  package static func name(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isPending = false
    for scalar in trimmed(text).unicodeScalars where !isInvisible(scalar) {
      if isSpace(scalar) {
        isPending = true
        continue
      }
      if isPending { result.append(" ") }
      isPending = false
      result.append(scalar)
    }
    return String(result)
  }

  /// The name of a column: trimmed, and line breaks inside it closed up (所属⏎コード).
  package static func heading(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in trimmed(text).unicodeScalars where !isInvisible(scalar) {
      switch scalar.value {
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// What a spreadsheet's ways of writing text stand for: `="000033"` and `'000033` are 000033.
  package static func cell(_ text: String) -> String {
    if text.utf8.count > 3, text.hasPrefix("=\""), text.hasSuffix("\"") {
      let inner = text.dropFirst(2).dropLast()
      if !inner.replacing("\"\"", with: "").contains("\"") { return String(inner.replacing("\"\"", with: "\"")) }
    }
    if text.utf8.count > 1, text.utf8.first == 0x27, text.utf8.dropFirst().first != 0x27 { return String(text.dropFirst()) }
    return text
  }

  /// Whether a cell holds a spreadsheet's mark of an error (#N/A, #REF! …, or ##### of too narrow a column).
  package static func isSpreadsheetError(_ text: String) -> Bool {
    let text = halfWidth(text).uppercased()
    guard text.utf8.first == 0x23 else { return false }
    if text.utf8.count > 1, text.utf8.allSatisfy({ $0 == 0x23 }) { return true }
    return ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!", "#GETTING_DATA"]
      .contains(text)
  }

  /// A cell as it may be shown in a message: never more than `limit` characters.
  package static func shown(_ text: String, limit: Int = 40) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex), end < scalars.endIndex else {
      return text
    }
    return String(scalars[..<end]) + "…"
  }
}
