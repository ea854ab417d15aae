import Messages
import RegistryModel

/// The text of a cell, gathered piece by piece as the file writes it.
struct CellText {
  private var bytes: [UInt8] = []
  /// Where the piece in hand begins.
  private var start = 0
  private var keepsSpace = true

  /// A `t` element begins. Without `xml:space="preserve"` spaces at its ends are the file's, not the text's.
  mutating func begin(keepsSpace: Bool) {
    start = bytes.count
    self.keepsSpace = keepsSpace
  }

  /// Stops long before the memory does; where a cell is too long is said with its address later.
  mutating func append(_ piece: UnsafeRawBufferPointer, _ limits: WorkbookLimits) throws(WorkbookProblem) {
    // A code unit is at most seven bytes, written as _xHHHH_.
    guard bytes.count + piece.count <= limits.cellLength * 8 else {
      throw .tooLarge(
        WorkbookPartMessages.textTooLong(most: limits.cellLength))
    }
    bytes.append(contentsOf: piece)
  }

  mutating func endPiece() {
    guard !keepsSpace else { return }
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    while bytes.count > start, let last = bytes.last, isSpace(last) { bytes.removeLast() }
    let leading = bytes[start...].prefix(while: isSpace).count
    bytes.removeSubrange(start..<(start + leading))
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    start = 0
    keepsSpace = true
  }

  /// What was gathered, with `_x000D_` and the like as the characters that they stand for.
  var text: String { Self.unescaped(bytes) }

  /// Without spaces at the ends, for numbers; no escapes.
  var trimmed: String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    let tail = bytes.drop(while: isSpace)
    guard let last = tail.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(decoding: tail[...last], as: UTF8.self)
  }

  private static func unescaped(_ bytes: [UInt8]) -> String {
    guard bytes.contains(UInt8(ascii: "_")) else { return String(decoding: bytes, as: UTF8.self) }
    var units: [UInt16] = []
    let source = Array(String(decoding: bytes, as: UTF8.self).utf16)
    var index = 0
    while index < source.count {
      if let unit = escape(source, index) {
        units.append(unit)
        index += 7
      } else {
        units.append(source[index])
        index += 1
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The code unit of `_xHHHH_` at an index.
  private static func escape(_ source: [UInt16], _ index: Int) -> UInt16? {
    guard index + 6 < source.count, source[index] == 0x5F, source[index + 1] == 0x78, source[index + 6] == 0x5F else { return nil }
    var value: UInt16 = 0
    for unit in source[(index + 2)..<(index + 6)] {
      switch unit {
      case 0x30...0x39: value = value << 4 | (unit - 0x30)
      case 0x41...0x46: value = value << 4 | (unit - 0x41 + 10)
      case 0x61...0x66: value = value << 4 | (unit - 0x61 + 10)
      default: return nil
      }
    }
    return value
  }
}
