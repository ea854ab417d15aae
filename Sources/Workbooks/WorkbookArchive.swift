import CWorkbooks
import Messages
import RegistryModel

/// The parts of a workbook, which is a zip archive, read one after another and within limits.
final class WorkbookArchive {
  private struct Part {
    let index: UInt64
    let name: String
    let packed: UInt64
  }

  private let bytes: UnsafeMutableRawBufferPointer
  private let archive: OpaquePointer
  let limits: WorkbookLimits
  private var parts: [String: Part] = [:]
  private var unpacked: UInt64 = 0

  /// Reads the directory of the archive.
  init(_ source: [UInt8], _ limits: WorkbookLimits) throws(WorkbookProblem) {
    if let missing = kengen_workbook_reader_missing() { throw .noLibrary(String(cString: missing)) }
    // libzip reads from the bytes until the archive is closed.
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 1)
    bytes.copyBytes(from: source)
    var archive: OpaquePointer?
    let status = kengen_zip_open(bytes.baseAddress, bytes.count, &archive)
    guard status == KENGEN_ZIP_OK, let archive else {
      bytes.deallocate()
      throw Self.problem(status, WorkbookPartMessages.file)
    }
    self.bytes = bytes
    self.archive = archive
    self.limits = limits
    try readDirectory()
  }

  deinit {
    kengen_zip_close(archive)
    bytes.deallocate()
  }

  private func readDirectory() throws(WorkbookProblem) {
    let count = kengen_zip_count(archive)
    guard count <= limits.parts else {
      throw .tooLarge(
        WorkbookPartMessages.tooManyParts(most: limits.parts))
    }
    var declared: UInt64 = 0
    for index in 0..<UInt64(max(0, count)) {
      var entry = kengen_zip_entry()
      let status = kengen_zip_describe(archive, index, &entry)
      guard status == KENGEN_ZIP_OK, let cName = entry.name else { throw Self.problem(status, WorkbookPartMessages.file) }
      let name = String(cString: cName)
      guard !entry.is_encrypted else { throw Self.problem(KENGEN_ZIP_ENCRYPTED, Phrase(name)) }
      let (sum, overflows) = declared.addingReportingOverflow(entry.size)
      guard !overflows, sum <= limits.unpackedBytes else { throw tooMuch() }
      declared = sum
      guard parts.updateValue(Part(index: index, name: name, packed: entry.packed), forKey: Self.key(name)) == nil else {
        throw .damaged(WorkbookPartMessages.repeated(name))
      }
    }
  }

  /// Names of parts mean the same in capitals and small letters (Open Packaging Conventions).
  private static func key(_ name: String) -> String {
    var key = name.lowercased().replacing("\\", with: "/")
    while key.hasPrefix("/") { key.removeFirst() }
    return key
  }

  func has(_ name: String) -> Bool { parts[Self.key(name)] != nil }

  func contains(where condition: (String) -> Bool) -> Bool { parts.keys.contains(where: condition) }

  /// Hands out the unpacked bytes of a part piece by piece; the check sum is compared at its end.
  ///
  /// `take` is told whether more follows, and ends the reading early with false.
  func read(_ name: String, _ take: (UnsafeRawBufferPointer, _ isLast: Bool) throws(WorkbookProblem) -> Bool) throws(WorkbookProblem) {
    guard let part = parts[Self.key(name)] else { throw .missing(name) }
    var opened: OpaquePointer?
    let status = kengen_zip_part_open(archive, part.index, &opened)
    guard status == KENGEN_ZIP_OK, let opened else { throw Self.problem(status, Phrase(name)) }
    defer { kengen_zip_part_close(opened) }
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { room.deallocate() }
    var size: UInt64 = 0
    while true {
      var count = 0
      let status = kengen_zip_part_read(opened, room.baseAddress, room.count, &count)
      guard status == KENGEN_ZIP_OK else { throw Self.problem(status, Phrase(part.name)) }
      size += UInt64(count)
      unpacked += UInt64(count)
      guard unpacked <= limits.unpackedBytes else { throw tooMuch() }
      guard size <= limits.unratedBytes || size / limits.ratio <= part.packed else {
        throw .tooLarge(
          WorkbookPartMessages.packedTooTightly(part.name, most: limits.ratio))
      }
      guard try take(UnsafeRawBufferPointer(rebasing: room[..<count]), count == 0), count > 0 else { return }
    }
  }

  /// The first bytes of a part, at most `limit`; nil where there is no such part.
  func head(_ name: String, limit: Int) throws(WorkbookProblem) -> [UInt8]? {
    guard has(name) else { return nil }
    var result: [UInt8] = []
    try read(name) { (bytes, _) throws(WorkbookProblem) in
      result += bytes.prefix(limit - result.count)
      return result.count < limit
    }
    return result
  }

  private func tooMuch() -> WorkbookProblem {
    .tooLarge(
      WorkbookPartMessages.tooLarge(mebibytes: limits.unpackedBytes >> 20))
  }

  private static func problem(_ status: kengen_zip_status, _ what: Phrase) -> WorkbookProblem {
    switch status {
    case KENGEN_ZIP_ENCRYPTED: .encrypted
    case KENGEN_ZIP_MEMORY: .noMemory()
    case KENGEN_ZIP_WRONG_SUM:
      .damaged(
        WorkbookPartMessages.checkSum(what))
    case KENGEN_ZIP_METHOD:
      .damaged(WorkbookPartMessages.unknownMethod(what))
    default:
      .damaged(
        WorkbookPartMessages.cutOff(what))
    }
  }
}
