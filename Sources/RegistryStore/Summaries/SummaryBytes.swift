import RegistryModel

/// Puts numbers and texts one behind the other.
struct SummaryWriter {
  private(set) var bytes: [UInt8] = []

  mutating func number(_ number: UInt64) { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }
  mutating func number(_ number: UInt32) { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }
  mutating func count(_ count: Int) { number(UInt32(clamping: count)) }

  mutating func text(_ text: String) {
    count(text.utf8.count)
    bytes += text.utf8
  }

  mutating func raw(_ more: [UInt8]) { bytes += more }

  mutating func list<Element>(_ elements: some Collection<Element>, _ write: (inout SummaryWriter, Element) -> Void) {
    count(elements.count)
    for element in elements { write(&self, element) }
  }

  mutating func optional<Value>(_ value: Value?, _ write: (inout SummaryWriter, Value) -> Void) {
    bytes.append(value == nil ? 0 : 1)
    if let value { write(&self, value) }
  }
}

/// Reads what a `SummaryWriter` wrote; throws where there is something else.
struct SummaryReader {
  struct Damaged: Error {}

  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes[...]
    position = 0
  }

  var isAtEnd: Bool { position == bytes.endIndex }

  mutating func take(_ count: Int) throws(Damaged) -> ArraySlice<UInt8> {
    guard count >= 0, bytes.endIndex - position >= count else { throw Damaged() }
    defer { position += count }
    return bytes[position..<position + count]
  }

  private mutating func integer<Number: FixedWidthInteger>(_ type: Number.Type) throws(Damaged) -> Number {
    let slice = try take(MemoryLayout<Number>.size)
    return slice.withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(as: Number.self)) }
  }

  mutating func number64() throws(Damaged) -> UInt64 { try integer(UInt64.self) }
  mutating func number32() throws(Damaged) -> UInt32 { try integer(UInt32.self) }
  mutating func count() throws(Damaged) -> Int { Int(try number32()) }
  mutating func text() throws(Damaged) -> String { String(decoding: try take(count()), as: UTF8.self) }

  mutating func list<Element>(_ read: (inout SummaryReader) throws(Damaged) -> Element) throws(Damaged) -> [Element] {
    let count = try count()
    // Each element takes a byte at least.
    guard count <= bytes.endIndex - position else { throw Damaged() }
    var result: [Element] = []
    result.reserveCapacity(count)
    for _ in 0..<count { result.append(try read(&self)) }
    return result
  }

  mutating func optional<Value>(_ read: (inout SummaryReader) throws(Damaged) -> Value) throws(Damaged) -> Value? {
    try take(1).first == 1 ? try read(&self) : nil
  }
}
