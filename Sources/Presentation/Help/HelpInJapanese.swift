import Messages

/// The argument parser's own output in Japanese: help, errors of usage, and completion scripts.
///
/// It is given as the parser writes it in English for a screen of any width, and laid over line by line: commands, options
/// and examples stay as they are typed, and everything for people comes from `JapaneseHelp` and `JapaneseUsage`.
package struct HelpInJapanese {
  /// A screen so wide that the parser wraps nothing.
  package static let columns = 1_000_000
  private static let width = 80
  /// Where explanations begin.
  private static let indent = 26

  private var lines: [String] = []
  private let path: String

  /// The text in Japanese; `english` as the parser gives it for `columns`.
  package static func text(_ english: String) -> String {
    let lines = english.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.contains(where: { $0.hasPrefix("USAGE:") || $0.hasPrefix("Usage:") || $0.hasPrefix("Error:") }) else {
      return english.hasPrefix("#") || english.contains("complete ") ? completions(english) : english
    }
    let usage = lines.first { $0.hasPrefix("USAGE: ") || $0.hasPrefix("Usage: ") }?.dropFirst(7) ?? ""
    let words = usage.split(separator: " ").dropFirst().prefix { !"<[(-".contains($0.first ?? "<") }
    var help = HelpInJapanese(path: words.joined(separator: " "))
    help.read(lines)
    while help.lines.last?.isEmpty ?? false { help.lines.removeLast() }
    return help.lines.joined(separator: "\n")
  }

  private init(path: String) { self.path = path }

  private enum Section { case none, overview, examples, exitCodes, entries }

  private mutating func read(_ input: [String]) {
    var section = Section.none
    var hasDiscussion = false
    var label: String?
    for (index, line) in input.enumerated() {
      if let pending = label, !line.hasPrefix(String(repeating: " ", count: Self.indent)) {
        entry(pending, "")
        label = nil
      }
      if line.hasPrefix("OVERVIEW: ") {
        section = .overview
        let abstract = String(line.dropFirst(10))
        add(JapaneseHelp.overview + ": " + (JapaneseHelp.abstract(abstract) ?? abstract), indent: 0)
      } else if line.hasPrefix("USAGE: ") || line.hasPrefix("Usage: ") {
        section = .none
        if lines.last.map({ !$0.isEmpty }) ?? false { lines.append("") }
        add(JapaneseHelp.usage + ": " + line.dropFirst(7), indent: 8)
      } else if line.hasPrefix("Error: ") {
        lines.append(JapaneseUsage.mistake + ": " + JapaneseUsage.sentence(String(line.dropFirst(7))))
      } else if line.hasPrefix("Help:  ") {
        hint(String(line.dropFirst(7)))
      } else if line.hasPrefix("  See '"), let end = line.dropFirst(7).firstIndex(of: "'") {
        lines.append("  " + JapaneseHelp.more(String(line[line.index(line.startIndex, offsetBy: 7)..<end])))
      } else if let heading = JapaneseHelp.headings[String(line.dropLast())], line.hasSuffix(":") {
        section = .entries
        lines.append(heading + ":")
      } else if section == .overview, line == "EXAMPLES" {
        section = .examples
        lines.append(JapaneseHelp.examples)
      } else if line == "EXIT CODES" {
        section = .exitCodes
        lines.append(JapaneseHelp.exitCodesHeading)
        lines += JapaneseHelp.exitCodeLines
      } else if line.isEmpty {
        if lines.last.map({ !$0.isEmpty }) ?? false { lines.append("") }
      } else {
        switch section {
        case .overview:
          // What the command says of itself comes once, in the place of its first line.
          if !hasDiscussion { add(JapaneseHelp.discussion(of: path) ?? line, indent: 0) }
          hasDiscussion = true
        case .examples: lines.append(example(line))
        case .exitCodes: break
        case .entries:
          if line.hasPrefix(String(repeating: " ", count: Self.indent)), let pending = label {
            entry(pending, String(line.dropFirst(Self.indent)))
            label = nil
          } else if Self.isFull(line) {
            entry(String(line.prefix(Self.indent - 1)), String(line.dropFirst(Self.indent)))
          } else if let gap = line.dropFirst(2).firstRange(of: "  ") {
            entry(String(line[..<gap.lowerBound]), String(line[gap.lowerBound...].drop { $0 == " " }))
          } else {
            label = line
          }
        case .none:
          // Further lines of an error.
          lines.append(JapaneseUsage.continuation(line))
        }
      }
      if index == input.count - 1, let pending = label { entry(pending, "") }
    }
  }

  /// Whether what is typed takes all the room before the explanation, so that one space alone parts them.
  private static func isFull(_ line: String) -> Bool {
    let label = line.prefix(indent)
    return label.count == indent && label.last == " " && label.dropLast().last != " " && !label.dropFirst(2).dropLast().contains("  ")
      && line.dropFirst(indent).first.map { $0 != " " } ?? false
  }

  private func example(_ line: String) -> String {
    guard let gap = line.dropFirst(2).firstRange(of: "  ") else { return line }
    let comment = String(line[gap.lowerBound...].drop { $0 == " " })
    guard let japanese = JapaneseHelp.comments[comment] else { return line }
    return line.dropLast(comment.count) + japanese
  }

  /// An option's or a command's line: what is typed, and what it is.
  private mutating func entry(_ label: String, _ english: String) {
    let text = Self.explanation(english)
    if DisplayWidth.of(label) < Self.indent {
      add(DisplayWidth.padded(label, to: Self.indent) + text, indent: Self.indent)
    } else {
      lines.append(label)
      if !text.isEmpty { add(String(repeating: " ", count: Self.indent) + text, indent: Self.indent) }
    }
  }

  /// An explanation with the values that it lists at its end.
  private static func explanation(_ english: String) -> String {
    guard let match = english.firstMatch(of: /[ ]?\((?:values: ([^;)]*))?(?:; )?(?:default: (.*))?\)$/), match.1 != nil || match.2 != nil
    else {
      return JapaneseHelp.option(english) ?? JapaneseHelp.abstract(english) ?? english
    }
    let text = String(english[..<match.range.lowerBound])
    let parts = [
      match.1.map { "\(JapaneseHelp.values): \($0)" }, match.2.map { "\(JapaneseHelp.standard) \($0)" },
    ].compactMap(\.self)
    return (JapaneseHelp.option(text) ?? JapaneseHelp.abstract(text) ?? text) + "(\(parts.joined(separator: "。")))"
  }

  private mutating func hint(_ text: String) {
    guard let gap = text.firstRange(of: "  ") else {
      lines.append(JapaneseUsage.hint + ": " + text)
      return
    }
    let english = String(text[gap.upperBound...].drop { $0 == " " })
    lines.append(JapaneseUsage.hint + ": " + text[..<gap.lowerBound] + "  " + Self.explanation(english))
  }

  /// A line broken where the screen ends; at spaces in what is typed, and between any two characters of Japanese but where
  /// a line must not begin or end so.
  private mutating func add(_ text: String, indent: Int) {
    var line = ""
    var used = 0
    var rest = text[...]
    while !rest.isEmpty {
      let piece = Self.piece(rest)
      let size = DisplayWidth.of(String(piece))
      let closes = piece.first.map { "、。)」』)].,;:…".contains($0) } ?? false
      if used + size > Self.width, used > indent, !closes {
        lines.append(line)
        line = String(repeating: " ", count: indent)
        used = indent
        rest = rest[rest.startIndex...]
        let trimmed = piece.drop { $0 == " " }
        line += trimmed
        used += DisplayWidth.of(String(trimmed))
      } else {
        line += piece
        used += size
      }
      rest = rest[piece.endIndex...]
    }
    lines.append(line)
  }

  /// What is not broken: a run of spaces and what is typed in ASCII, or one character.
  private static func piece(_ text: Substring) -> Substring {
    guard let first = text.first, first.isASCII else { return text.prefix(1) }
    let spaces = text.prefix { $0 == " " }
    let word = text[spaces.endIndex...].prefix { $0.isASCII && $0 != " " }
    return word.isEmpty ? (spaces.isEmpty ? text.prefix(1) : spaces) : text[..<word.endIndex]
  }

  /// A completion script with its explanations in Japanese: they stand behind `-d` for fish, in brackets or behind a command's
  /// name for zsh, and nowhere for bash.
  private static func completions(_ script: String) -> String {
    script.split(separator: "\n", omittingEmptySubsequences: false).map { line in completion(String(line)) }.joined(separator: "\n")
  }

  private static func completion(_ line: String) -> String {
    func said(_ english: String) -> String? { JapaneseHelp.option(english) ?? JapaneseHelp.abstract(english) }
    if line.hasPrefix("complete "), let match = line.firstMatch(of: #/ -d '((?:[^'\\]|\\.)*)'/#) {
      guard let text = said(String(match.1).replacing("\\'", with: "'").replacing("\\\\", with: "\\")) else { return line }
      return line.replacing(String(match.1), with: text.replacing("\\", with: "\\\\").replacing("'", with: "\\'"), maxReplacements: 1)
    }
    if let match = line.firstMatch(of: /\[((?:[^\[\]\\]|\\.)+)\][:']/), !match.1.hasPrefix("@") {
      let plain = String(match.1).replacing("'\\''", with: "'").replacing("\\:", with: ":").replacing("\\[", with: "[").replacing(
        "\\]", with: "]")
      guard let text = said(plain) else { return line }
      let escaped = text.replacing("'", with: "'\\''").replacing(":", with: "\\:").replacing("[", with: "\\[").replacing("]", with: "\\]")
      return line.replacing(String(match.1), with: escaped, maxReplacements: 1)
    }
    if let match = line.wholeMatch(of: /( +)'([a-z-]+):(.*)'/), let text = said(String(match.3).replacing("'\\''", with: "'")) {
      return "\(match.1)'\(match.2):\(text.replacing("'", with: "'\\''"))'"
    }
    return line
  }
}
