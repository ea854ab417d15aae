/// Archives as tests need them, broken ones included: parts are stored, not packed.
struct MadeArchive {
  var parts: [(name: String, bytes: [UInt8])] = []
  /// Added to the check sum of the part of this name.
  var wrongSum: String?
  /// Bit 0 of the flags: packed with a password.
  var isEncrypted = false

  var bytes: [UInt8] {
    var result: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let name = Array(part.name.utf8)
      let sum = Self.sum(part.bytes) &+ (part.name == wrongSum ? 1 : 0)
      let common: [UInt8] =
        Self.two(20) + Self.two((isEncrypted ? 1 : 0) | 0x800) + Self.two(0) + Self.two(0) + Self.two(0x21) + Self.four(sum)
        + Self.four(UInt32(part.bytes.count)) + Self.four(UInt32(part.bytes.count)) + Self.two(UInt16(name.count)) + Self.two(0)
      directory +=
        [0x50, 0x4B, 0x01, 0x02] + Self.two(20) + common + Self.two(0) + Self.two(0) + Self.two(0) + Self.four(0)
        + Self.four(UInt32(result.count)) + name
      result += [0x50, 0x4B, 0x03, 0x04] + common + name + part.bytes
    }
    let start = result.count
    return result + directory + [0x50, 0x4B, 0x05, 0x06] + Self.two(0) + Self.two(0) + Self.two(UInt16(parts.count))
      + Self.two(UInt16(parts.count)) + Self.four(UInt32(directory.count)) + Self.four(UInt32(start)) + Self.two(0)
  }

  private static func two(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }
  private static func four(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }

  private static let table: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }

  private static func sum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF as UInt32) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }
}
