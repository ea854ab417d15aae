/// Which demands something comes of: by number, who may do a step of the component, then the constraints.
struct Grounds: Equatable {
  private var words: [UInt64]

  init(_ numbers: some Sequence<Int>, count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
    for number in numbers { insert(number) }
  }

  mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }

  mutating func formUnion(_ other: Grounds) { for index in words.indices { words[index] |= other.words[index] } }

  mutating func removeAll() { for index in words.indices { words[index] = 0 } }

  func contains(_ number: Int) -> Bool { words[number >> 6] & (1 << UInt64(number & 63)) != 0 }

  func isDisjoint(with other: Grounds) -> Bool {
    words.indices.allSatisfy { words[$0] & other.words[$0] == 0 }
  }
}
