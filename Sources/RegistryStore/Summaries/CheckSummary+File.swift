package import GitStore
import RegistryModel
import Validation

/// A summary as a file: a frame of lengths and checksums, the head, which is read as a whole, and two tables, of which
/// only what is looked up is read. Every byte is held against a checksum before it is believed.
extension CheckSummary {
  private static let magic: [UInt8] = Array("kengen 3".utf8)
  private static let frame = 40
  private static let block = 4096

  package var fileBytes: [UInt8]? {
    guard let lookups = byLookup.whole, let people = byPerson.whole else { return nil }
    let head = headBytes
    var tables = lookups + people
    let length = tables.count
    tables += [UInt8](repeating: 0, count: (CheckSummary.block - length % CheckSummary.block) % CheckSummary.block)
    var checksums = SummaryWriter()
    for start in stride(from: 0, to: tables.count, by: CheckSummary.block) {
      checksums.number(tables[start..<start + CheckSummary.block].withUnsafeBytes(Checksum.of))
    }
    var writer = SummaryWriter()
    writer.raw(CheckSummary.magic)
    writer.number(UInt64(head.count))
    writer.number(UInt64(lookups.count))
    writer.number(UInt64(people.count))
    let guarded = writer.bytes + head + checksums.bytes
    writer.number(guarded.withUnsafeBytes(Checksum.of))
    writer.raw(head)
    writer.raw(checksums.bytes)
    writer.raw(tables)
    return writer.bytes
  }

  /// Reads a summary of the subject; nil where the file holds none, or is not what was written.
  package init?(_ file: CachedFile, of subject: Subject) {
    let raw = file.bytes
    guard raw.count > CheckSummary.frame, raw.prefix(8).elementsEqual(CheckSummary.magic) else { return nil }
    func length(_ index: Int) -> Int {
      Int(clamping: UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8 + index * 8, as: UInt64.self)))
    }
    let (head, lookups, people) = (length(0), length(1), length(2))
    guard head < raw.count, lookups < raw.count, people < raw.count else { return nil }
    let blocks = (lookups + people + CheckSummary.block - 1) / CheckSummary.block
    let checksums = CheckSummary.frame + head
    let tables = checksums + blocks * 8
    guard raw.count == tables + blocks * CheckSummary.block else { return nil }
    let guarded = Array(raw[..<32]) + Array(raw[CheckSummary.frame..<tables])
    guard guarded.withUnsafeBytes(Checksum.of) == UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 32, as: UInt64.self)) else {
      return nil
    }
    let checked = CheckedBlocks(file, checksums: checksums, tables: tables, blocks: blocks)
    do {
      var reader = SummaryReader(Array(raw[CheckSummary.frame..<checksums]))
      try self.init(
        &reader, subject, NumberTable(length: lookups) { checked.bytes($0) },
        NumberTable(length: people) { checked.bytes($0.lowerBound + lookups..<$0.upperBound + lookups) })
      guard reader.isAtEnd else { return nil }
    } catch {
      return nil
    }
  }

  private var headBytes: [UInt8] {
    var writer = SummaryWriter()
    writer.text(subject.place)
    writer.text(subject.program)
    writer.number(UInt32(bitPattern: subject.day.dayNumber))
    writer.optional(tree) { $0.raw($1.bytes) }
    writer.list(files) { writer, file in
      writer.text(file.path)
      writer.raw(file.content.bytes)
    }
    writer.text(outline.bodyName.ja)
    writer.text(outline.bodyName.en)
    writer.count(outline.people)
    writer.count(outline.units)
    writer.count(outline.provisions)
    writer.list(items) { $0.text($1.text) }
    writer.list(wide.sorted()) { $0.count($1) }
    writer.list(findings) { writer, found in
      writer.count(found.item)
      StoredFinding.write(found.finding, to: &writer)
    }
    writer.optional(settled) { writer, settled in writer.list(settled) { StoredFinding.write($1, to: &$0) } }
    writer.list(singledOut) { $0.text($1.text) }
    writer.list(shards) { $0.text($1.text) }
    return writer.bytes
  }

  private init(
    _ reader: inout SummaryReader, _ subject: Subject, _ lookups: NumberTable, _ people: NumberTable
  ) throws(SummaryReader.Damaged) {
    guard try reader.text() == subject.place, try reader.text() == subject.program,
      try reader.number32() == UInt32(bitPattern: subject.day.dayNumber)
    else { throw SummaryReader.Damaged() }
    self.subject = subject
    tree = try reader.optional(CheckSummary.objectID)
    files = try reader.list { reader throws(SummaryReader.Damaged) in
      let path = try reader.text()
      return File(path: path, content: try CheckSummary.objectID(&reader))
    }
    let (ja, en) = (try reader.text(), try reader.text())
    let (count, units) = (try reader.count(), try reader.count())
    outline = RegistryOutline(bodyName: Phrase(ja: ja, en: en), people: count, units: units, provisions: try reader.count())
    items = try reader.list { reader throws(SummaryReader.Damaged) in
      guard let item = CheckItem(try reader.text()[...]) else { throw SummaryReader.Damaged() }
      return item
    }
    wide = Set(try reader.list { reader throws(SummaryReader.Damaged) in try reader.count() })
    findings = try reader.list { reader throws(SummaryReader.Damaged) in
      let item = try reader.count()
      return (item, try StoredFinding.read(&reader))
    }
    settled = try reader.optional { reader throws(SummaryReader.Damaged) in try reader.list(StoredFinding.read) }
    singledOut = try reader.list { reader throws(SummaryReader.Damaged) in ProvisionKey(try reader.text()) }
    shards = try reader.list { reader throws(SummaryReader.Damaged) in
      guard let shard = Shard(try reader.text()) else { throw SummaryReader.Damaged() }
      return shard
    }
    byLookup = lookups
    byPerson = people
  }

  private static func objectID(_ reader: inout SummaryReader) throws(SummaryReader.Damaged) -> ObjectID {
    guard let id = ObjectID(bytes: try reader.take(20)) else { throw SummaryReader.Damaged() }
    return id
  }
}

extension Shard {
  fileprivate var text: String {
    switch self {
    case .units(let prefix): "u\(prefix)"
    case .people(let prefix): "p\(prefix)"
    case .systems: "s"
    }
  }

  fileprivate init?(_ text: String) {
    switch text.first {
    case "u": self = .units(prefix: String(text.dropFirst()))
    case "p": self = .people(prefix: String(text.dropFirst()))
    case "s": self = .systems
    default: return nil
    }
  }
}

/// Parts of a mapped file, each block of which is held against its checksum before it is first believed.
private final class CheckedBlocks {
  private let file: CachedFile
  private let checksums: Int
  private let tables: Int
  private var isSound: [Bool?]

  init(_ file: CachedFile, checksums: Int, tables: Int, blocks: Int) {
    self.file = file
    self.checksums = checksums
    self.tables = tables
    isSound = Array(repeating: nil, count: blocks)
  }

  func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer? {
    guard !range.isEmpty else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    for block in range.lowerBound / 4096...(range.upperBound - 1) / 4096 where !isSound(block) { return nil }
    return UnsafeRawBufferPointer(rebasing: file.bytes[tables + range.lowerBound..<tables + range.upperBound])
  }

  private func isSound(_ block: Int) -> Bool {
    guard isSound.indices.contains(block) else { return false }
    if let known = isSound[block] { return known }
    let content = UnsafeRawBufferPointer(rebasing: file.bytes[tables + block * 4096..<tables + (block + 1) * 4096])
    let told = UInt64(littleEndian: file.bytes.loadUnaligned(fromByteOffset: checksums + block * 8, as: UInt64.self))
    let found = Checksum.of(content) == told
    isSound[block] = found
    return found
  }
}

/// A checksum against accidents, not against somebody who means to deceive: only files of the user's own are believed.
enum Checksum {
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum = UInt64(bytes.count)
    var position = 0
    while position + 8 <= bytes.count {
      sum = (sum ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))) &* 0x9E37_79B9_7F4A_7C15
      sum ^= sum >> 29
      position += 8
    }
    while position < bytes.count {
      sum = (sum ^ UInt64(bytes[position])) &* 0x100_0000_01b3
      position += 1
    }
    return StableMixing.mix(sum, 1)
  }
}
