package import RegistryModel

/// Reads `allowed-signers` as `ssh-keygen` does (ALLOWED SIGNERS in ssh-keygen(1)), and says what it would pass over.
package enum SignerLines {
  /// Every line that is neither blank nor a comment, in order. Linear in the bytes.
  package static func read(_ bytes: [UInt8]) -> [SignerLine] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().compactMap { index, line -> SignerLine? in
      let words = SignerFacts.words(String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self))
      guard let first = words.first, !first.hasPrefix("#") else { return nil }
      let names = first.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != "\"" } }
      let numbers = names.filter { StaffNumber.isWellFormed($0.utf8) }
      let stranger = names.first { !StaffNumber.isWellFormed($0.utf8) }
      return SignerLine(
        persons: numbers.map { StaffNumber($0) }, flaw: flaw(of: words.dropFirst()) ?? stranger.map { SignerLine.Flaw.noNumber($0) },
        origin: Origin(file: RegistryPath.signers, line: index + 1))
    }
  }

  private static let types: Set<String> = [
    "ssh-ed25519", "ssh-rsa", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "sk-ssh-ed25519@openssh.com",
    "sk-ecdsa-sha2-nistp256@openssh.com",
  ]

  /// `words` = all after the names.
  private static func flaw(of words: ArraySlice<String>) -> SignerLine.Flaw? {
    var rest = words
    guard let first = rest.first else { return .noKey }
    if !types.contains(first) {
      if first.hasPrefix("ssh-") || first.hasPrefix("ecdsa-") || first.hasPrefix("sk-") { return .otherType(first) }
      if let found = flaw(ofOptions: first) { return found }
      rest = rest.dropFirst()
    }
    guard let type = rest.first, let key = rest.dropFirst().first else { return .noKey }
    guard types.contains(type) else { return .otherType(type) }
    guard let blob = Base64.decoded(key), blob.count > 4 else { return .noKey }
    let length = blob.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    guard blob.count > 4 + length, blob.dropFirst(4).prefix(length).elementsEqual(type.utf8) else { return .otherType(type) }
    return nil
  }

  private static func flaw(ofOptions text: String) -> SignerLine.Flaw? {
    for option in split(text) {
      let name = option.prefix { $0 != "=" }.lowercased()
      let value = option.dropFirst(name.count + 1).filter { $0 != "\"" }
      switch name {
      case "cert-authority" where !option.contains("="): continue
      case "namespaces":
        // Patterns, of which git's own is one word.
        let names = value.split(separator: ",")
        if !names.contains(where: { $0 == "git" || $0.contains("*") || $0.contains("?") }) { return .notForGit }
      case "valid-after", "valid-before":
        let digits = value.last == "Z" ? value.dropLast() : value[...]
        guard [8, 12, 14].contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
          CalendarDate("\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.dropFirst(6).prefix(2))") != nil
        else { return .badDay(value) }
      default: return .unknownOption(option)
      }
    }
    return nil
  }

  /// Options apart by commas that stand in no quotation marks.
  private static func split(_ text: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, character == "," { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts
  }
}

/// Base64 as keys are written (RFC 4648, padded).
enum Base64 {
  /// nil where it is none.
  static func decoded(_ text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    let digits = bytes.prefix { $0 != UInt8(ascii: "=") }
    guard !bytes.isEmpty, bytes.count % 4 == 0, bytes.count - digits.count < 3, bytes.dropFirst(digits.count).allSatisfy({ $0 == 0x3D })
    else { return nil }
    var result: [UInt8] = []
    var bits = 0
    var count = 0
    for digit in digits {
      guard let sixBits = value(digit) else { return nil }
      bits = bits << 6 | sixBits
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(bits >> count & 0xFF))
        bits &= (1 << count) - 1
      }
    }
    return result
  }

  private static func value(_ digit: UInt8) -> Int? {
    switch digit {
    case 0x41...0x5A: Int(digit) - 0x41
    case 0x61...0x7A: Int(digit) - 0x61 + 26
    case 0x30...0x39: Int(digit) - 0x30 + 52
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
