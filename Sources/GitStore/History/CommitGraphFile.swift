/// One file of git's commit-graph: commits in order of their ids, with parents and dates.
///
/// Only what a first-parent walk needs is read. A file that is not whole, or of another version, is no graph:
/// the graph is an index of the commits, and they can be read without it.
final class CommitGraphFile {
  /// The number of commits in this file.
  let count: Int
  private let file: MappedFile
  private let fanout: Int
  private let ids: Int
  private let data: Int

  private static let rowSize = 36

  /// Opens a graph file; nil unless it is one of version 1 with SHA-1 ids.
  init?(_ path: String) {
    guard let file = MappedFile(path), file.bytes.count > 8 + 20, file.bytes.starts(with: Array("CGPH".utf8)),
      file.bytes[4] == 1, file.bytes[5] == 1
    else { return nil }
    self.file = file
    var offsets: [UInt32: Int] = [:]
    for row in 0..<Int(file.bytes[6]) {
      let start = 8 + row * 12
      guard start + 12 <= file.bytes.count else { return nil }
      let offset = Self.word64(file.bytes, start + 4)
      guard offset < file.bytes.count else { return nil }
      offsets[Self.word(file.bytes, start)] = Int(offset)
    }
    guard let fanout = offsets[Self.name("OIDF")], let ids = offsets[Self.name("OIDL")],
      let data = offsets[Self.name("CDAT")], fanout + 1024 <= file.bytes.count
    else { return nil }
    (self.fanout, self.ids, self.data) = (fanout, ids, data)
    count = Int(Self.word(file.bytes, fanout + 1020))
    guard count < file.bytes.count / Self.rowSize, ids + count * 20 <= file.bytes.count,
      data + count * Self.rowSize <= file.bytes.count
    else { return nil }
  }

  /// The row of a commit; nil when it is not in this file. O(log n).
  func row(of id: ObjectID) -> Int? {
    let wanted = id.bytes
    let first = Int(wanted[0])
    var low = first == 0 ? 0 : Int(Self.word(file.bytes, fanout + first * 4 - 4))
    var high = Int(Self.word(file.bytes, fanout + first * 4))
    guard low <= high, high <= count else { return nil }
    while low < high {
      let middle = (low + high) / 2
      let found = file.bytes[(ids + middle * 20)..<(ids + middle * 20 + 20)]
      if found.elementsEqual(wanted) { return middle }
      if found.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The id of the commit in a row.
  func id(ofRow row: Int) -> ObjectID? {
    ObjectID(bytes: file.bytes[(ids + row * 20)..<(ids + row * 20 + 20)])
  }

  /// The first parent's position in the whole chain, as git counts it; nil for a root commit.
  func firstParent(ofRow row: Int) -> Int? {
    let value = Self.word(file.bytes, data + row * Self.rowSize + 20)
    return value == 0x7000_0000 ? nil : Int(value)
  }

  /// When the commit in a row was committed, in seconds since the epoch.
  func seconds(ofRow row: Int) -> Int64 {
    // The upper 30 bits are the generation number.
    Int64(Self.word64(file.bytes, data + row * Self.rowSize + 28) & 0x3_FFFF_FFFF)
  }

  private static func name(_ text: String) -> UInt32 {
    text.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
    UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  private static func word64(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
