/// SHA-256 (FIPS 180-4), for digests that another program can compute.
package struct SHA256 {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var block: [UInt8] = []
  private var length: UInt64 = 0

  package init() { block.reserveCapacity(64) }

  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      block.append(byte)
      length &+= 1
      if block.count == 64 { takeBlock() }
    }
  }

  /// The 32 bytes of the digest, in lower-case hexadecimal.
  package consuming func hex() -> String {
    let bits = length &* 8
    add([0x80])
    while block.count != 56 { add([0]) }
    add((0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) })
    let digits = Array("0123456789abcdef")
    return String(state.flatMap { word in (0..<8).map { digits[Int(word >> (28 - 4 * UInt32($0)) & 0xF)] } })
  }

  private mutating func takeBlock() {
    var words = (0..<16).map { index in
      (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(block[index * 4 + $1]) }
    }
    func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }
    for index in 16..<64 {
      let (a, b) = (words[index - 15], words[index - 2])
      let first = turned(a, 7) ^ turned(a, 18) ^ a >> 3
      let second = turned(b, 17) ^ turned(b, 19) ^ b >> 10
      words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let first = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
      let chosen = (e & f) ^ (~e & g)
      let sum = h &+ first &+ chosen &+ Self.constants[index] &+ words[index]
      let second = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
      let most = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ sum, c, b, a, sum &+ second &+ most)
    }
    for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= value }
    block.removeAll(keepingCapacity: true)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = {
    var primes: [UInt64] = []
    var next: UInt64 = 2
    while primes.count < 64 {
      if primes.allSatisfy({ next % $0 != 0 }) { primes.append(next) }
      next += 1
    }
    return primes.map(cubeRootFraction)
  }()

  /// floor(cbrt(prime) · 2³²) without its integer part, by halving the interval; exact.
  private static func cubeRootFraction(_ prime: UInt64) -> UInt32 {
    var low: UInt64 = 0
    var high: UInt64 = 7 << 32
    while low < high {
      let middle = (low + high + 1) / 2
      if isCubeAtMost(middle, prime) { low = middle } else { high = middle - 1 }
    }
    return UInt32(truncatingIfNeeded: low)
  }

  /// Whether value³ ≤ prime · 2⁹⁶.
  private static func isCubeAtMost(_ value: UInt64, _ prime: UInt64) -> Bool {
    let square = value.multipliedFullWidth(by: value)
    let low = square.low.multipliedFullWidth(by: value)
    let high = square.high.multipliedFullWidth(by: value)
    let (middle, carry) = low.high.addingReportingOverflow(high.low)
    let top = high.high &+ (carry ? 1 : 0)
    // value³ as top · 2¹²⁸ + middle · 2⁶⁴ + low.low, against prime · 2⁹⁶ = (prime >> 32) · 2¹²⁸ + (prime << 32) · 2⁶⁴.
    if top != prime >> 32 { return top < prime >> 32 }
    return middle == prime << 32 ? low.low == 0 : middle < prime << 32
  }
}
