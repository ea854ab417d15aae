import GitStore
import RegistryModel

/// Small numbers by keys, as bytes: looked up without reading all of them.
///
/// `count`, then `count` × (key, where its numbers begin, how many) by ascending key, then the numbers.
struct NumberTable {
  /// How the bytes are come by; nil = they are not what was written.
  private let bytes: (Range<Int>) -> UnsafeRawBufferPointer?
  let length: Int

  /// Reads from elsewhere; whatever does not add up there has no numbers, and `isDamaged` is called.
  init(length: Int, bytes: @escaping (Range<Int>) -> UnsafeRawBufferPointer?) {
    self.length = length
    self.bytes = bytes
  }

  init(_ pairs: [(UInt64, UInt32)]) {
    let held = HeldBytes(NumberTable.written(pairs))
    self.init(length: held.bytes.count) { UnsafeRawBufferPointer(rebasing: held.bytes[$0]) }
  }

  /// All of it; nil where it is not what was written.
  var whole: [UInt8]? { bytes(0..<length).map { Array($0) } }

  /// The numbers of a key, ascending; nil where the table is not what was written.
  func numbers(of key: UInt64) -> [Int]? {
    guard let count = integer(UInt64.self, at: 0).flatMap({ Int(exactly: $0) }), count <= length / NumberTable.entry else { return nil }
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      guard let found = integer(UInt64.self, at: 8 + middle * NumberTable.entry) else { return nil }
      if found < key { low = middle + 1 } else { high = middle }
    }
    guard low < count else { return [] }
    let place = 8 + low * NumberTable.entry
    guard let found = integer(UInt64.self, at: place) else { return nil }
    guard found == key else { return [] }
    guard let start = integer(UInt32.self, at: place + 8), let amount = integer(UInt32.self, at: place + 12) else { return nil }
    let first = 8 + count * NumberTable.entry + Int(start) * 4
    var result: [Int] = []
    for index in 0..<Int(amount) {
      guard let number = integer(UInt32.self, at: first + index * 4) else { return nil }
      result.append(Int(number))
    }
    return result
  }

  private static let entry = 16

  private func integer<Number: FixedWidthInteger>(_ type: Number.Type, at offset: Int) -> Number? {
    let size = MemoryLayout<Number>.size
    guard offset >= 0, offset <= length - size, let raw = bytes(offset..<offset + size) else { return nil }
    return Number(littleEndian: raw.loadUnaligned(as: Number.self))
  }

  private static func written(_ pairs: [(UInt64, UInt32)]) -> [UInt8] {
    let sorted = pairs.sorted { $0 < $1 }
    var entries: [(key: UInt64, start: Int, count: Int)] = []
    var numbers: [UInt32] = []
    for (key, number) in sorted {
      if entries.last?.key != key {
        entries.append((key, numbers.count, 0))
      } else if numbers.last == number {
        continue
      }
      numbers.append(number)
      entries[entries.count - 1].count += 1
    }
    var writer = SummaryWriter()
    writer.number(UInt64(entries.count))
    for entry in entries {
      writer.number(entry.key)
      writer.count(entry.start)
      writer.count(entry.count)
    }
    for number in numbers { writer.number(number) }
    return writer.bytes
  }
}

/// Bytes that stay where they are.
private final class HeldBytes {
  let bytes: UnsafeRawBufferPointer
  private let start: UnsafeMutableRawBufferPointer

  init(_ content: [UInt8]) {
    start = .allocate(byteCount: content.count, alignment: 8)
    start.copyBytes(from: content)
    bytes = UnsafeRawBufferPointer(start)
  }

  deinit { start.deallocate() }
}
