import Messages
import RegistryModel

/// What a file is that is neither CSV nor a workbook, told by its first bytes.
enum FileKind {
  /// What is wrong and what to do; nil where the bytes may be a CSV.
  static func told(by bytes: [UInt8]) -> (problem: Phrase, mend: Phrase)? {
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

  /// Every other byte of Latin text in UTF-16 is NUL.
  private static func isUnmarkedUTF16(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(64)
    return head.count >= 8 && head.count(where: { $0 == 0 }) * 4 >= head.count
  }
}
