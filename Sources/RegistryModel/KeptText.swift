import Synchronization

/// A text that is kept once and for ever, so that its address stands for it.
final class KeptText: Sendable {
  let text: String
  /// A number for the text that is the same in every process.
  let stable: UInt64
  fileprivate let hash: Int

  private init(_ text: String, hash: Int) {
    self.text = text
    stable = StableMixing.hash(text.utf8)
    self.hash = hash
  }

  private func holds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    text.utf8.count == bytes.count && text.utf8.elementsEqual(bytes)
  }

  /// The one copy of these bytes. Safe from any thread; constant time on average.
  static func keeping(_ bytes: UnsafeBufferPointer<UInt8>) -> Unmanaged<KeptText> {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    let hash = hasher.finalize()
    return table.withLock { $0.keep(bytes, hash) }
  }

  private static let table = Mutex(Table())

  /// Open addressing; at most half of it is taken.
  private struct Table {
    private var slots: [KeptText?] = Array(repeating: nil, count: 1 << 10)
    private var count = 0

    mutating func keep(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: Int) -> Unmanaged<KeptText> {
      var index = hash & (slots.count - 1)
      while let found = slots[index] {
        if found.hash == hash, found.holds(bytes) { return Unmanaged.passUnretained(found) }
        index = (index + 1) & (slots.count - 1)
      }
      let added = KeptText(String(decoding: bytes, as: UTF8.self), hash: hash)
      slots[index] = added
      count += 1
      if 2 * count > slots.count { grow() }
      return Unmanaged.passUnretained(added)
    }

    private mutating func grow() {
      let old = slots
      slots = Array(repeating: nil, count: old.count * 2)
      for case let kept? in old {
        var index = kept.hash & (slots.count - 1)
        while slots[index] != nil { index = (index + 1) & (slots.count - 1) }
        slots[index] = kept
      }
    }
  }
}
