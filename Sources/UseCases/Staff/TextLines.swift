extension Sequence<UInt8> {
  /// The lines of a text without their ends, LF or CR LF; a last line end ends no empty line.
  ///
  /// By bytes: to `String`, CR LF is one character, which is not LF.
  var textLines: [String] {
    var lines = Array(self).split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { String(decoding: $0.last == 0x0D ? $0.dropLast() : $0, as: UTF8.self) }
  }
}
