/// Spellings that mean the same: full-width digits and Latin letters, spaces round a field.
package enum TextForms {
  /// Without spaces, tabs and ideographic spaces at either end.
  package static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x3000: true
      default: false
      }
    }
    guard let first = scalars.firstIndex(where: { !isSpace($0) }), let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    if first == scalars.startIndex, scalars.index(after: last) == scalars.endIndex { return text }
    return String(scalars[first...last])
  }

  /// Full-width ASCII (0-9, A-Z, -, / …) as half-width, trimmed; for codes, numbers and dates, never for names.
  package static func halfWidth(_ text: String) -> String {
    let text = trimmed(text)
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000: result.append(" ")
      case 0x2010...0x2015, 0x2212: result.append("-")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Without spaces and variation selectors, which CP932 cannot write; for comparing names.
  package static func bare(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20, 0xA0, 0x3000, 0xFE00...0xFE0F, 0xE0100...0xE01EF: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A display name: trimmed, every run of spaces one ideographic-free space, no other byte changed.
  package static func name(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isPending = false
    for scalar in trimmed(text).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x3000: isPending = true
      default:
        if isPending { result.append(" ") }
        isPending = false
        result.append(scalar)
      }
    }
    return String(result)
  }
}
