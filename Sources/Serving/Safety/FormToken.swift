package import RegistryModel

/// Proof that a form that writes was given out by this server to this reader, not long ago.
///
/// It is a keyed hash (SipHash-2-4, 128 bits of key made when the server starts) over the reader and the hour: a page
/// of another site can make a browser send a form, but cannot read one, and so does not know it.
package struct FormToken: Sendable {
  private let key: (UInt64, UInt64)

  package init(key: (UInt64, UInt64)) { self.key = key }

  package static func random() -> FormToken {
    var generator = SystemRandomNumberGenerator()
    return FormToken(key: (generator.next(), generator.next()))
  }

  private static let hour: Int64 = 3600
  /// Hours for which one is taken.
  private static let validHours: Int64 = 10

  package func token(for reader: StaffNumber, at seconds: Int64) -> String { text(reader, seconds / Self.hour) }

  package func accepts(_ token: String, for reader: StaffNumber, at seconds: Int64) -> Bool {
    let now = seconds / Self.hour
    var isKnown = false
    for hour in (now - Self.validHours)...now where Self.isSame(text(reader, hour), token) { isKnown = true }
    return isKnown
  }

  /// Two halves with different beginnings, so that 128 bits must be guessed.
  private func text(_ reader: StaffNumber, _ hour: Int64) -> String {
    let first = SipHash.of(Array("a \(hour) \(reader)".utf8), key)
    let second = SipHash.of(Array("b \(hour) \(reader)".utf8), key)
    return "\(hour)-" + Self.hexadecimal(first) + Self.hexadecimal(second)
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Takes as long whatever differs.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for (one, other) in zip(left, right) { difference |= one ^ other }
    return difference == 0
  }
}

/// SipHash-2-4 (Aumasson, Bernstein 2012): a keyed hash that nobody can work out without the key.
enum SipHash {
  static func of(_ bytes: [UInt8], _ key: (UInt64, UInt64)) -> UInt64 {
    var state = (
      key.0 ^ 0x736f_6d65_7073_6575, key.1 ^ 0x646f_7261_6e64_6f6d, key.0 ^ 0x6c79_6765_6e65_7261, key.1 ^ 0x7465_6462_7974_6573
    )
    var word: UInt64 = 0
    for (index, byte) in bytes.enumerated() {
      word |= UInt64(byte) << UInt64(8 * (index % 8))
      if index % 8 == 7 {
        take(word, &state)
        word = 0
      }
    }
    take(word | UInt64(bytes.count & 0xFF) << 56, &state)
    state.2 ^= 0xFF
    for _ in 0..<4 { round(&state) }
    return state.0 ^ state.1 ^ state.2 ^ state.3
  }

  private static func take(_ word: UInt64, _ state: inout (UInt64, UInt64, UInt64, UInt64)) {
    state.3 ^= word
    round(&state)
    round(&state)
    state.0 ^= word
  }

  private static func round(_ v: inout (UInt64, UInt64, UInt64, UInt64)) {
    func left(_ number: UInt64, _ by: UInt64) -> UInt64 { number << by | number >> (64 - by) }
    v.0 &+= v.1
    v.1 = left(v.1, 13) ^ v.0
    v.0 = left(v.0, 32)
    v.2 &+= v.3
    v.3 = left(v.3, 16) ^ v.2
    v.0 &+= v.3
    v.3 = left(v.3, 21) ^ v.0
    v.2 &+= v.1
    v.1 = left(v.1, 17) ^ v.2
    v.2 = left(v.2, 32)
  }
}
