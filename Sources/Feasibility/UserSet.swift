/// A set of users, numbered from 0, as bits.
package struct UserSet: Hashable, Sendable {
  private(set) var words: [UInt64]

  /// The empty set, with room for users below `capacity`.
  package init(capacity: Int) {
    words = Array(repeating: 0, count: (capacity + 63) / 64)
  }

  init(words: [UInt64]) { self.words = words }

  package init(_ users: some Sequence<Int>, capacity: Int) {
    self.init(capacity: capacity)
    for user in users { insert(user) }
  }

  /// Every user below `capacity`.
  package static func all(capacity: Int) -> UserSet { UserSet(0..<capacity, capacity: capacity) }

  /// Adds a user; one outside the capacity widens it.
  package mutating func insert(_ user: Int) {
    guard user >= 0 else { return }
    while words.count <= user >> 6 { words.append(0) }
    words[user >> 6] |= 1 << UInt64(user & 63)
  }

  package mutating func remove(_ user: Int) {
    guard user >= 0, user >> 6 < words.count else { return }
    words[user >> 6] &= ~(1 << UInt64(user & 63))
  }

  package func contains(_ user: Int) -> Bool {
    user >= 0 && user >> 6 < words.count && words[user >> 6] & (1 << UInt64(user & 63)) != 0
  }

  package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
  package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  package mutating func formIntersection(_ other: UserSet) {
    for index in words.indices { words[index] &= index < other.words.count ? other.words[index] : 0 }
  }

  package func intersection(_ other: UserSet) -> UserSet {
    var result = self
    result.formIntersection(other)
    return result
  }

  package func isDisjoint(with other: UserSet) -> Bool {
    for index in 0..<min(words.count, other.words.count) where words[index] & other.words[index] != 0 { return false }
    return true
  }

  /// How many are in both.
  package func commonCount(_ other: UserSet) -> Int {
    var result = 0
    for index in 0..<min(words.count, other.words.count) { result += (words[index] & other.words[index]).nonzeroBitCount }
    return result
  }

  /// The smallest one that is not in `other`.
  package func first(notIn other: UserSet) -> Int? {
    for index in words.indices {
      let word = words[index] & ~(index < other.words.count ? other.words[index] : 0)
      if word != 0 { return index << 6 + word.trailingZeroBitCount }
    }
    return nil
  }

  /// The users in ascending order.
  package var users: [Int] {
    var result: [Int] = []
    for index in words.indices {
      var word = words[index]
      while word != 0 {
        result.append(index << 6 + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
    return result
  }
}
