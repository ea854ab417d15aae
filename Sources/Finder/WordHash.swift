/// A hash of characters that can be carried on one character at a time.
struct WordHash: Hashable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(_ scalars: some Sequence<UInt32>) {
    for scalar in scalars { append(scalar) }
  }

  mutating func append(_ scalar: UInt32) {
    value = (value ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
    value ^= value >> 29
  }

  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
