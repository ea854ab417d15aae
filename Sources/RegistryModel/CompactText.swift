/// A text in eight bytes that are copied, compared and hashed like a number, without counting references.
///
/// Up to seven bytes are held in place; a longer text is kept once for the whole process and never freed, so this is
/// for what a registry repeats: codes, paths, references of orders. Exact bytes: texts that are only canonically
/// equivalent stay different.
package struct CompactText: Sendable {
  /// Either the address of a kept text, which is even; or, from the most significant byte on, the bytes in place, and
  /// in the last byte their count and a one: `count << 1 | 1`.
  @usableFromInline let bits: UInt64

  package static let maxInPlace = 7

  package init(_ text: String) {
    var text = text
    self = text.withUTF8 { CompactText($0) }
  }

  /// The bytes must be UTF-8; others are repaired as `String(decoding:as:)` does when the text is asked for.
  package init(_ bytes: ArraySlice<UInt8>) {
    self = bytes.withUnsafeBufferPointer { CompactText($0) }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.count <= CompactText.maxInPlace {
      var word: UInt64 = 0
      for byte in bytes { word = word << 8 | UInt64(byte) }
      let missing = CompactText.maxInPlace - bytes.count
      bits = word << (8 * UInt64(missing + 1)) | UInt64(bytes.count << 1 | 1)
    } else {
      let address = UInt(bitPattern: KeptText.keeping(bytes).toOpaque())
      bits = UInt64(address)
    }
  }

  @inlinable var isInPlace: Bool { bits & 1 == 1 }

  /// The text kept elsewhere; only where it is not in place.
  private var kept: KeptText? {
    guard !isInPlace, let address = UnsafeRawPointer(bitPattern: UInt(bits)) else { return nil }
    return Unmanaged<KeptText>.fromOpaque(address).takeUnretainedValue()
  }

  @inlinable package var isEmpty: Bool { bits == 1 }

  /// The number of a text that is not in place, the same in every process; even, as no text in place is.
  var stableOfKept: UInt64 { kept.map { $0.stable & ~1 } ?? 0 }

  package var text: String {
    guard isInPlace else { return kept?.text ?? "" }
    let count = Int(bits & 0xFF) >> 1
    return String(unsafeUninitializedCapacity: CompactText.maxInPlace) { buffer in
      for index in 0..<count { buffer[index] = UInt8(truncatingIfNeeded: bits >> (8 * UInt64(7 - index))) }
      return count
    }
  }
}

extension CompactText: Hashable {
  @inlinable package static func == (left: CompactText, right: CompactText) -> Bool { left.bits == right.bits }

  @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(bits) }
}

extension CompactText: Comparable {
  /// Byte order.
  package static func < (left: CompactText, right: CompactText) -> Bool {
    // Bytes in place stand in the order of their weight, then nothing, then the count.
    if left.isInPlace, right.isInPlace { return left.bits < right.bits }
    return left.bits != right.bits && left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
