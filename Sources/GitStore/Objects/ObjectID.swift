import Clibgit2

/// The SHA-1 name of a git object: 20 bytes.
package struct ObjectID: Hashable, Comparable, Sendable, CustomStringConvertible {
  // Big-endian words, so that comparing words compares bytes.
  private let high: UInt64
  private let middle: UInt64
  private let low: UInt32

  /// The id of no object; as an expected value it means "must not exist".
  package static let zero = ObjectID(high: 0, middle: 0, low: 0)

  /// Reads 40 hexadecimal digits in either case; anything else gives nil.
  package init?(hex: String) {
    var digits = hex.utf8.makeIterator()
    var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
    for position in 0..<40 {
      guard let byte = digits.next(), let value = Self.digit(byte) else { return nil }
      switch position {
      case ..<16: words.0 = words.0 << 4 | value
      case ..<32: words.1 = words.1 << 4 | value
      default: words.2 = words.2 << 4 | value
      }
    }
    guard digits.next() == nil else { return nil }
    self.init(high: words.0, middle: words.1, low: UInt32(truncatingIfNeeded: words.2))
  }

  private init(high: UInt64, middle: UInt64, low: UInt32) {
    self.high = high
    self.middle = middle
    self.low = low
  }

  /// The 20 bytes, first byte first.
  package var bytes: [UInt8] {
    withUnsafeBytes(of: high.bigEndian) { Array($0) }
      + withUnsafeBytes(of: middle.bigEndian) { Array($0) }
      + withUnsafeBytes(of: low.bigEndian) { Array($0) }
  }

  /// The 40 lower-case hexadecimal digits.
  package var description: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(40)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Orders ids by their bytes.
  package static func < (left: ObjectID, right: ObjectID) -> Bool {
    (left.high, left.middle, left.low) < (right.high, right.middle, right.low)
  }

  private static func digit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}

extension ObjectID {
  /// Copies an id that libgit2 filled in.
  init(_ raw: git_oid) {
    self = withUnsafeBytes(of: raw) { ObjectID(rawBytes: $0) }
  }

  /// Copies the id behind a borrowed pointer; libgit2 returns null only for an unusable object.
  init?(_ raw: UnsafePointer<git_oid>?) {
    guard let raw else { return nil }
    self.init(raw.pointee)
  }

  /// The same id as libgit2's own type.
  var raw: git_oid {
    var result = git_oid()
    withUnsafeMutableBytes(of: &result) { target in
      target.storeBytes(of: high.bigEndian, toByteOffset: 0, as: UInt64.self)
      target.storeBytes(of: middle.bigEndian, toByteOffset: 8, as: UInt64.self)
      target.storeBytes(of: low.bigEndian, toByteOffset: 16, as: UInt32.self)
    }
    return result
  }

  /// Copies 20 bytes; nil for any other number.
  init?(bytes: Slice<UnsafeRawBufferPointer>) {
    guard bytes.count == 20 else { return nil }
    self.init(rawBytes: UnsafeRawBufferPointer(rebasing: bytes))
  }

  /// Copies 20 bytes; nil for any other number.
  package init?(bytes: ArraySlice<UInt8>) {
    guard bytes.count == 20 else { return nil }
    self = bytes.withUnsafeBytes { ObjectID(rawBytes: $0) }
  }

  private init(rawBytes: UnsafeRawBufferPointer) {
    self.init(
      high: UInt64(bigEndian: rawBytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
      middle: UInt64(bigEndian: rawBytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
      low: UInt32(bigEndian: rawBytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self)))
  }
}
