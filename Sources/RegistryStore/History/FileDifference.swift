/// Lines of one file that a change takes out and puts in.
package struct FileDifference: Sendable {
  package let path: String
  package let removed: [String]
  package let added: [String]

  /// Compares two texts; linear. Lines that only change places are no difference, which in sorted files none does.
  init(path: String, old: [UInt8], new: [UInt8]) {
    self.path = path
    let before = Self.lines(old)
    let after = Self.lines(new)
    removed = Self.surplus(of: before, over: after)
    added = Self.surplus(of: after, over: before)
  }

  private static func lines(_ bytes: [UInt8]) -> [Line] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Line.init)
    // What follows the last line end is no line.
    if let last = lines.last, last.bytes.isEmpty { lines.removeLast() }
    return lines
  }

  /// The lines of `lines` that `others` does not have, or not as often; the last ones of equal lines.
  private static func surplus(of lines: [Line], over others: [Line]) -> [String] {
    var left: [Line: Int] = [:]
    left.reserveCapacity(others.count)
    for line in others { left[line, default: 0] += 1 }
    var surplus: [String] = []
    for line in lines {
      if let count = left[line], count > 0 {
        left[line] = count - 1
      } else {
        surplus.append(String(decoding: line.bytes, as: UTF8.self))
      }
    }
    return surplus
  }

  /// Exact bytes: as texts, two spellings of one character would be the same line.
  private struct Line: Hashable {
    let bytes: ArraySlice<UInt8>

    static func == (left: Line, right: Line) -> Bool { left.bytes.elementsEqual(right.bytes) }

    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }
}
