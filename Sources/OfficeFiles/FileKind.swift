import Messages
import RegistryModel

/// What a file is that is neither CSV nor a workbook, told by its first bytes.
enum FileKind {
  /// What is wrong and what to do; nil where the bytes may be a CSV.
  static func told(by bytes: [UInt8]) -> (problem: Phrase, fix: Phrase)? {
    func starts(_ text: String) -> Bool { bytes.starts(with: Array(text.utf8)) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || isUnmarkedUTF16(bytes) {
      return (OfficeFileMessages.utf16, OfficeFileMessages.saveAsUTF8)
    }
    if starts("%PDF") {
      return (
        OfficeFileMessages.pdf,
        OfficeFileMessages.exportCSV
      )
    }
    let head = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
    if head.contains("urn:schemas-microsoft-com:office:spreadsheet") || head.contains("progid=\"excel.sheet\"") {
      return (
        OfficeFileMessages.xmlSpreadsheet,
        OfficeFileMessages.saveAsWorkbook
      )
    }
    if head.contains("<html") || head.contains("<table") || head.hasPrefix("<?xml") {
      return (OfficeFileMessages.markup, OfficeFileMessages.saveAsUTF8)
    }
    // ISO-2022-JP is seven-bit: it would pass for UTF-8 and be garbled.
    if bytes.prefix(4096).contains(0x1B), bytes.allSatisfy({ $0 < 0x80 }) {
      return (OfficeFileMessages.jis, OfficeFileMessages.saveAsUTF8)
    }
    return nil
  }

  /// In UTF-16 the commas, digits and line ends have a NUL each, before or behind; 一 (U+4E00) has one at the other side.
  private static func isUnmarkedUTF16(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4096)
    let odd = head.indices.count { $0 % 2 == 1 && head[$0] == 0 }
    let even = head.indices.count { $0 % 2 == 0 && head[$0] == 0 }
    guard max(odd, even) >= 4, max(odd, even) >= 3 * min(odd, even) else { return false }
    // ASCII throughout.
    if min(odd, even) == 0, max(odd, even) * 2 >= head.count { return true }
    let separators: [UInt8] = [0x09, 0x0A, 0x2C]
    return head.indices.contains { place in
      let other = odd > even ? place - 1 : place + 1
      return head[place] == 0 && place % 2 == (odd > even ? 1 : 0) && head.indices.contains(other) && separators.contains(head[other])
    }
  }
}
