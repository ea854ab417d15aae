/// Finds YAML whose aliases may multiply beyond measure before the parser can say where its anchors are: it compares
/// the keys of each mapping, and a key may be an alias of lists of aliases.
enum AliasBomb {
  /// So few aliases cannot multiply much; they are left to the parser, which knows text from alias.
  private static let harmless = 4

  /// The offset of the first anchor that is used, when more than a few aliases use any; linear.
  static func firstAnchor(in bytes: [UInt8]) -> Int? {
    var anchors: [ArraySlice<UInt8>: Int] = [:]
    var used: [Int] = []
    for (offset, byte) in bytes.enumerated() where byte == 0x26 || byte == 0x2A {
      let name = bytes[(offset + 1)...].prefix(while: isNameCharacter)
      if name.isEmpty { continue }
      if byte == 0x26 {
        anchors[name] = anchors[name] ?? offset
      } else if let anchor = anchors[name] {
        used.append(anchor)
        if used.count > harmless { return used.min() }
      }
    }
    return nil
  }

  private static func isNameCharacter(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
  }
}
