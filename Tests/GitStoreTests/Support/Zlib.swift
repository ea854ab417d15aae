/// Just enough of zlib to make a loose object by hand.
enum Zlib {
  /// A zlib stream with one uncompressed block; at most 65,535 bytes.
  static func stored(_ content: [UInt8]) -> [UInt8] {
    let size = UInt16(content.count)
    var result: [UInt8] = [0x78, 0x01, 0x01]
    for word in [size, ~size] { result += [UInt8(word & 0xFF), UInt8(word >> 8)] }
    result += content
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in content {
      low = (low + UInt32(byte)) % 65521
      high = (high + low) % 65521
    }
    let sum = high << 16 | low
    return result + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
  }
}
