import GitStore
import Messages
package import RegistryModel
package import RegistryStore
package import RegistryText

/// One changed fact as shown.
package struct ShownFact: Encodable, Sendable {
  package struct Field: Encodable, Sendable {
    package let column: String
    package let before: String?
    package let after: String?
  }
  package enum Change: String, Encodable, Sendable {
    case added, removed, changed

    fileprivate var mark: String {
      switch self {
      case .added: "+"
      case .removed: "-"
      case .changed: "~"
      }
    }
  }

  package let kind: String
  package let key: [String]
  package let change: Change
  package let text: LocalizedText
  /// The fact's own days, half-open.
  package let from: String?
  package let until: String?
  package let order: String?
  /// The fields that differ; left out fields are the same.
  package let fields: [Field]
  package let was: FactReference?
  package let at: FactReference?

  package init(_ difference: FactDifference, words: FactWords) {
    let fact = difference.shown
    kind = fact.kind.rawValue
    key = fact.name.key
    switch difference {
    case .added: change = .added
    case .removed: change = .removed
    case .changed: change = .changed
    }
    text = LocalizedText(words.sentence(difference))
    from = fact.period.from?.description
    until = fact.period.until?.description
    order = fact.documents.first
    fields = difference.columns.map { column in
      Field(
        column: column, before: difference.before.flatMap { $0[column] }, after: difference.after.flatMap { $0[column] })
    }
    was = difference.before.map { FactReference($0.origin) }
    at = difference.after.map { FactReference($0.origin) }
  }

  package func lines(_ language: Language) -> [String] {
    let place = [at ?? was].compactMap { $0?.text }.joined()
    var lines = ["  \(change.mark) \(text.text(language))  \(place)"]
    if change == .changed {
      lines += fields.map { "      \($0.column): \(Self.shown($0.before)) → \(Self.shown($0.after))" }
    }
    return lines
  }

  private static func shown(_ text: String?) -> String { text.map { $0.isEmpty ? "\"\"" : $0 } ?? "–" }
}

/// A file that was passed over, or compared with an older version than the one before.
package struct UnreadableReport: Encodable, Sendable {
  package let path: String
  package let side: UnreadableFile.Side
  package let defects: [LocalizedText]
  /// The commit whose version was taken instead.
  package let insteadOf: String?

  package init(_ file: UnreadableFile) {
    path = file.path
    side = file.side
    defects = file.defects.map { defect in
      let spot = defect.line == 0 ? defect.file : "\(defect.file):\(defect.line)"
      return LocalizedText(
        Phrase(
          ja: "\(spot): \(defect.problem.ja) [\(defect.code.rawValue)]",
          en: "\(spot): \(defect.problem.text(.english)) [\(defect.code.rawValue)]"))
    }
    insteadOf = file.insteadOf?.description
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    let title: String
    if side == .before {
      title =
        insteadOf.map {
          say(
            "! \(path) は直前の版が読めないので、\($0.prefix(12)) の版と比べています",
            "! \(path): the version before cannot be read; compared with that of \($0.prefix(12))")
        } ?? say("! \(path) はこれより前に読める版がありません", "! \(path): no version before this can be read")
    } else {
      title = say("! \(path) はこの版では読めないので、その変更は示せません", "! \(path) cannot be read here, so what changed in it is not told")
    }
    let shown = defects.prefix(3).map { "    " + $0.text(language) }
    let more = defects.count > 3 ? [say("    ほか \(defects.count - 3) 件", "    and \(defects.count - 3) more")] : []
    return ["  " + title] + shown + more
  }
}

/// What two versions differ in, ready to be shown.
package struct FactsReport: Encodable, Sendable {
  package let facts: [ShownFact]
  /// How many facts stand in another file and say the same.
  package let moved: Int
  /// Files that differ in order, comments, blank lines or quotation marks only.
  package let formatOnly: [String]
  package let unreadable: [UnreadableReport]

  package init(_ comparison: FactComparison, _ differences: [FactDifference], words: FactWords) {
    facts = differences.map { ShownFact($0, words: words) }
    moved = comparison.moved.count
    formatOnly = comparison.formatOnly
    unreadable = comparison.unreadable.map(UnreadableReport.init)
  }

  /// How many facts there are of each kind, in the order of the kinds.
  private static func counts(_ facts: some Sequence<ShownFact>) -> [(title: Phrase, count: Int)] {
    let byKind = Dictionary(grouping: facts, by: \.kind).mapValues(\.count)
    return FactKind.allCases.compactMap { kind in byKind[kind.rawValue].map { (kind.title, $0) } }
  }

  /// At most `limit` facts; how many are left is said.
  package func lines(_ language: Language, limit: Int, showsFormat: Bool) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines = facts.prefix(limit).flatMap { $0.lines(language) }
    if facts.count > limit {
      let rest = Self.counts(facts.dropFirst(limit)).map { "\($0.title.text(language)) \($0.count)" }.joined(separator: ", ")
      lines.append(say("  ほか \(facts.count - limit) 件(--full ですべて): ", "  and \(facts.count - limit) more (all with --full): ") + rest)
    }
    lines += unreadable.flatMap { $0.lines(language) }
    guard showsFormat else { return lines }
    if moved > 0 { lines.append(say("  \(moved) 件の事実が別のファイルへ移った(内容は同じ)", "  \(Counted.facts.en(moved)) moved to another file, unchanged")) }
    for path in formatOnly.prefix(5) {
      lines.append(say("  \(path): 並び・注記・書き方だけ", "  \(path): order, comments or spelling only"))
    }
    if formatOnly.count > 5 {
      lines.append(
        say(
          "  ほか \(formatOnly.count - 5) ファイルも同じ", "  and \(formatOnly.count - 5) more \(Counted.files.noun(formatOnly.count - 5)) likewise")
      )
    }
    return lines
  }
}

extension UnreadableFile.Side: Encodable {}
