package import Editions
import Messages
package import RegistryModel
import RegistryText
package import UseCases

/// An edition as it is shown: what it is called, and how much of it is known.
package struct EditionReference: Encodable, Sendable {
  package let id: String
  package let name: LocalizedText
  package let known: String
  package let says: LocalizedText
  package let digest: String

  package init(_ edition: Edition) {
    id = edition.id
    name = LocalizedText(edition.head.name)
    known = edition.head.knowledge.rawValue
    says = LocalizedText(edition.head.says)
    digest = edition.digest
  }

  /// What must be said wherever the edition is used.
  package func caution(_ language: Language) -> String? {
    if known == EditionKnowledge.whole.rawValue { return nil }
    let text = says.text(language)
    return language == .japanese ? "版 \(id) について: \(text)" : "Of edition \(id): \(text)"
  }
}

/// How far the table is the body's own, ready to be shown.
package struct TableStatusReport: Encodable, Sendable {
  package struct Chapter: Encodable, Sendable {
    package let chapter: Int
    package let provisions: Int
    package let confirmed: Int
    package let stale: Int
    package let differs: Int
    package let amended: Int
    package let open: Int
  }
  /// A departure from the edition.
  package struct Departing: Encodable, Sendable {
    package let row: String
    package let kind: String
    package let columns: [String]
    package let reason: String?
    package let decidedBy: String?
    package let decidedOn: String?
    package let document: String?
    /// Whether a decision is on record.
    package let isDeclared: Bool
  }
  package let basis: Basis
  package let format: Int
  package let edition: String
  /// Left out where the edition is not known.
  package let base: EditionReference?
  package let pin: String
  package let chapters: [Chapter]
  package let departures: [Departing]
  package let next: EditionReference?

  package init(_ outcome: TableStatusOutcome, registry: Registry) {
    basis = Basis(outcome.basis)
    format = outcome.format
    edition = outcome.edition
    let standing = outcome.standing
    base = standing.edition.map(EditionReference.init)
    pin =
      switch standing.pin {
      case .pinned: "pinned"
      case .missing: "missing"
      case .differs: "differs"
      case .unknown: "unknown"
      }
    chapters = outcome.chapters.map { chapter in
      Chapter(
        chapter: chapter.number, provisions: chapter.provisions, confirmed: chapter.confirmed, stale: chapter.stale,
        differs: chapter.differs, amended: chapter.amended, open: chapter.open)
    }
    next = outcome.next.map(EditionReference.init)
    let decided = Dictionary(registry.amendments.map { ($0.row, $0) }) { first, _ in first }
    departures = standing.departures.map { departure in
      let amendment = decided[departure.row]
      return Departing(
        row: departure.row.text, kind: departure.kind.rawValue, columns: departure.columns, reason: amendment?.reason,
        decidedBy: amendment?.decidedBy.text, decidedOn: amendment?.decidedOn.description,
        document: amendment.flatMap { $0.document.isEmpty ? nil : $0.document }, isDeclared: amendment != nil)
    }
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines: [String] = []
    let name = base.map { "(\($0.name.text(language)))" } ?? ""
    switch pin {
    case "pinned": lines.append(say("元の版: \(edition)\(name)", "base: edition \(edition) \(name)"))
    case "missing": lines.append(say("元の版: \(edition)\(name)。留められていません", "base: edition \(edition) \(name), not pinned"))
    case "differs":
      lines.append(say("元の版: \(edition)\(name)。留めたダイジェストと違います", "base: edition \(edition) \(name), not what was pinned"))
    default: lines.append(say("元の版: \(edition)。知られていない版です", "base: edition \(edition), which is not known"))
    }
    if format < FormatVersion.pinned { lines.append(EditionTableMessages.earlierFormat(format).remedy.text(language)) }
    if let caution = base?.caution(language) { lines.append(caution) }
    lines.append("")
    lines.append(
      say("章     規定  一致  相違  照合後に変更  未照合  独自の定め", "chapter  provisions  agrees  differs  changed since  open  amended"))
    for chapter in chapters + [total] {
      let numbers = [chapter.provisions, chapter.confirmed, chapter.differs, chapter.stale, chapter.open, chapter.amended].map(String.init)
      let widths = language == .japanese ? [6, 6, 6, 14, 8, 12] : [10, 8, 9, 15, 6, 9]
      let head = chapter.chapter == 0 ? say("計", "all") : String(chapter.chapter)
      lines.append(
        DisplayWidth.padded(head, to: language == .japanese ? 5 : 7)
          + zip(numbers, widths).map { String(repeating: " ", count: max(1, $1 - $0.count)) + $0 }.joined())
    }
    if !departures.isEmpty {
      lines += ["", say("版 \(edition) と違うところ:", "Departures from edition \(edition):")]
      lines += departures.flatMap { detail($0, language) }
    }
    if let next {
      lines += ["", say("次の版: \(next.id)(kengen table upgrade \(next.id))", "next edition: \(next.id) (kengen table upgrade \(next.id))")]
    }
    return lines
  }

  private var total: Chapter {
    func sum(_ value: (Chapter) -> Int) -> Int { chapters.reduce(0) { $0 + value($1) } }
    return Chapter(
      chapter: 0, provisions: sum(\.provisions), confirmed: sum(\.confirmed), stale: sum(\.stale), differs: sum(\.differs),
      amended: sum(\.amended), open: sum(\.open))
  }

  private func detail(_ item: Departing, _ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    let words = ["add": say("加えた", "added"), "change": say("変えた", "changed"), "omit": say("除いた", "left out")]
    let columns = item.columns.isEmpty ? "" : " (\(item.columns.joined(separator: ", ")))"
    guard let reason = item.reason, let on = item.decidedOn, let by = item.decidedBy else {
      return ["  \(item.row)  \(words[item.kind] ?? item.kind)\(columns)  " + say("決定の記録なし", "no decision on record")]
    }
    return ["  \(item.row)  \(words[item.kind] ?? item.kind)\(columns)  \(reason)  (\(on) \(by)\(item.document.map { " \($0)" } ?? ""))"]
  }
}
