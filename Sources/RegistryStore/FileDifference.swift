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

  private static func lines(_ bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    // What follows the last line end is no line.
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The lines of `lines` that `others` does not have, or not as often; the last ones of equal lines.
  private static func surplus(of lines: [String], over others: [String]) -> [String] {
    var left: [String: Int] = [:]
    for line in others { left[line, default: 0] += 1 }
    return lines.filter { line in
      guard let count = left[line], count > 0 else { return true }
      left[line] = count - 1
      return false
    }
  }
}
