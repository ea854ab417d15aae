/// As much of Markdown as the documents use.
struct Markdown {
  struct Section {
    let level: Int
    /// The heading without marks.
    let title: String
    let lines: [String]

    var text: String { lines.joined(separator: "\n") }
    var slug: String { Markdown.slug(title) }
    /// The rows of all tables, cell by cell, without the header rows.
    var rows: [[String]] { Markdown.rows(lines) }
  }

  /// A fenced block.
  struct Block {
    let language: String
    let lines: [String]
  }

  let sections: [Section]
  let blocks: [Block]

  init(_ text: String) {
    var sections: [Section] = []
    var blocks: [Block] = []
    var title = ""
    var level = 0
    var lines: [String] = []
    var fence: Block?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let open = fence {
        if line == "```" {
          blocks.append(open)
          fence = nil
        } else {
          fence = Block(language: open.language, lines: open.lines + [line])
        }
        lines.append(line)
      } else if line.hasPrefix("```") {
        fence = Block(language: String(line.dropFirst(3)), lines: [])
        lines.append(line)
      } else if line.hasPrefix("#") {
        sections.append(Section(level: level, title: title, lines: lines))
        level = line.prefix { $0 == "#" }.count
        title = line.dropFirst(level + 1).filter { $0 != "`" }
        lines = []
      } else {
        lines.append(line)
      }
    }
    sections.append(Section(level: level, title: title, lines: lines))
    self.sections = sections.filter { $0.level > 0 }
    self.blocks = blocks
  }

  func section(_ title: String) -> Section? { sections.first { $0.title == title } }

  /// The anchor of a heading.
  static func slug(_ title: String) -> String {
    String(
      title.lowercased().compactMap { character -> Character? in
        if character == " " { return "-" }
        return character.isLetter || character.isNumber || character == "-" || character == "_" ? character : nil
      })
  }

  /// Targets of links, as they are written.
  static func links(_ text: String) -> [String] {
    text.matches(of: /\]\(([^)\s]+)\)/).map { String($0.output.1) }
  }

  /// Everything in back quotes.
  static func quoted(_ text: String) -> [String] {
    text.matches(of: /`([^`\n]+)`/).map { String($0.output.1) }
  }

  static func rows(_ lines: [String]) -> [[String]] {
    var rows: [[String]] = []
    for line in lines where line.hasPrefix("|") {
      if line.hasPrefix("|---") {
        rows.removeLast()
        continue
      }
      let bar = "\u{1}"
      let cells = line.replacing("\\|", with: bar).dropFirst().dropLast().split(
        separator: "|", omittingEmptySubsequences: false)
      rows.append(cells.map { $0.replacing(bar, with: "|").trimmed })
    }
    return rows
  }
}

extension StringProtocol {
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
