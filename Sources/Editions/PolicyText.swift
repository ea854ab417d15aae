package import RegistryText

/// A body's own policy (対策基準) as a text, cut at its ordinals: chapter `5.1`, `(1)`, `③`, `(イ)`, as the guideline numbers it.
package struct PolicyText: Sendable {
  package struct Passage: Sendable {
    /// The line at which it begins, from 1.
    package let line: Int
    /// Its own text with the texts of the ordinals it stands under, in which subject and verb often stand.
    package let text: SearchKey
  }
  private var passages: [String: [Passage]] = [:]

  /// How many ordinals were met.
  package var count: Int { passages.count }

  /// Linear in the text.
  package init(_ lines: [String]) {
    var path: [Ordinal] = []
    var texts: [[String]] = []
    var starts: [Int] = []
    func close(to level: Int, _ passages: inout [String: [Passage]]) {
      while let last = path.last, last.level >= level {
        let whole = texts.map { $0.joined() }.joined(separator: " ")
        if !Self.isContents(texts.last ?? []) {
          passages[path.map(\.text).joined(), default: []].append(Passage(line: starts.last ?? 1, text: SearchKey(whole)))
        }
        path.removeLast()
        texts.removeLast()
        starts.removeLast()
      }
    }
    for (index, line) in lines.enumerated() {
      var rest = line[...]
      while let ordinal = Ordinal.first(of: &rest) {
        close(to: ordinal.level, &passages)
        path.append(ordinal)
        texts.append([])
        starts.append(index + 1)
      }
      if !texts.isEmpty { texts[texts.count - 1].append(String(rest)) }
    }
    close(to: 0, &passages)
  }

  /// Where the text has a label of the table; several where it is numbered so more than once.
  package func passages(at label: String) -> [Passage] {
    var rest = label[...]
    var path: [Ordinal] = []
    while let ordinal = Ordinal.first(of: &rest) { path.append(ordinal) }
    guard rest.isEmpty, !path.isEmpty else { return [] }
    return passages[path.map(\.text).joined()] ?? []
  }

  /// An entry of a table of contents: a heading, leaders and the number of a page.
  private static func isContents(_ lines: [String]) -> Bool {
    guard lines.count == 1, let line = lines.first else { return false }
    let tail = line.reversed().drop { $0.isWhitespace }
    guard tail.first?.isNumber ?? false else { return false }
    return tail.drop(while: \.isNumber).prefix(3).allSatisfy { "…‥.・ \t　".contains($0) } && line.contains { "…‥.・\t".contains($0) }
  }
}

/// One step of a label.
private struct Ordinal {
  let level: Int
  let text: String

  /// Takes an ordinal from the front of a text, with what separates it from what follows; nil where none is there.
  static func first(of text: inout Substring) -> Ordinal? {
    var rest = text.drop(while: \.isWhitespace)
    guard let found = circled(&rest) ?? bracketed(&rest) ?? chapter(&rest) else { return nil }
    text = rest.drop { $0.isWhitespace || $0 == "　" }
    return found
  }

  private static func circled(_ text: inout Substring) -> Ordinal? {
    guard let scalar = text.unicodeScalars.first else { return nil }
    switch scalar.value {
    case 0x2460...0x2473, 0x3251...0x325F, 0x32B1...0x32BF:
      text = text.dropFirst()
      return Ordinal(level: 3, text: String(Character(scalar)))
    case 0x2474...0x2487:
      text = text.dropFirst()
      return Ordinal(level: 2, text: "(\(scalar.value - 0x2473))")
    default: return nil
    }
  }

  private static func bracketed(_ text: inout Substring) -> Ordinal? {
    guard let open = text.first, open == "(" || open == "（", let close = text.prefix(6).firstIndex(where: { $0 == ")" || $0 == "）" })
    else { return nil }
    let inside = SearchKey(String(text[text.index(after: text.startIndex)..<close])).text
    let level: Int
    if !inside.isEmpty, inside.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      level = 2
    } else if inside.unicodeScalars.count == 1, let kana = inside.unicodeScalars.first, (0x30A2...0x30F3).contains(kana.value) {
      level = 4
    } else {
      return nil
    }
    text = text[text.index(after: close)...]
    return Ordinal(level: level, text: "(\(inside))")
  }

  /// `5.1`, `５．１．`, `第5章`: digits that a point, a space or another ordinal follows.
  private static func chapter(_ text: inout Substring) -> Ordinal? {
    let named = text.first == "第"
    let start = named ? text.dropFirst() : text
    let run = start.prefix { $0.wholeNumberValue != nil || $0 == "." || $0 == "．" }
    var digits = SearchKey(String(run)).text
    while digits.hasSuffix(".") { digits.removeLast() }
    guard digits.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false, digits.utf8.count <= 8, !digits.contains("..") else { return nil }
    let rest = start[run.endIndex...]
    if named {
      guard rest.first == "章" else { return nil }
      text = rest.dropFirst()
    } else {
      let next = rest.first
      guard run.last == "." || run.last == "．" || next == nil || next.map({ " 　\t、(（".contains($0) || isCircled($0) }) ?? false else {
        return nil
      }
      text = next == "、" ? rest.dropFirst() : rest
    }
    return Ordinal(level: 1, text: digits)
  }

  private static func isCircled(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x2460...0x2487).contains($0.value) } ?? false
  }
}
