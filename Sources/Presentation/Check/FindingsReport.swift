import Messages
package import RegistryModel
package import RegistryStore
import RegistryText
package import UseCases
package import Validation

/// What a check found, ready to be shown.
package struct FindingsReport: Encodable, Sendable {
  package struct Spot: Encodable, Sendable {
    package let file: String
    package let line: Int
    package let column: Int?

    package var text: String {
      line == 0 ? file : "\(file):\(line)" + (column.map { ":\($0)" } ?? "")
    }
  }
  package struct Note: Encodable, Sendable {
    package let message: LocalizedText
    package let at: Spot?
  }
  package struct Item: Encodable, Sendable {
    package let rule: String
    /// For separation.
    package let conflict: ConflictForm?
    package let severity: Severity
    package let message: LocalizedText
    package let at: Spot
    package let notes: [Note]
    package let mend: LocalizedText
    /// nil = already on the first day checked.
    package let from: String?
    package let until: String?
    package let fingerprint: String
    /// `body`, `unit:CODE` or `system:ID`, as an exception names it.
    package let place: String?
    package let provisions: [String]
    package let persons: [String]
    package let isWaivable: Bool
    package let exceptedBy: String?
    /// Not there in the state compared with.
    package let isNew: Bool
  }

  package let start: String
  package let commit: String?
  package let items: [Item]
  package let people: Int
  package let units: Int
  package let provisions: Int
  /// Defects of the text, also those that are only counted.
  package let defects: Int
  /// Whether the text could be read, so that the rules ran.
  package let isReadable: Bool

  package init(_ run: CheckRun, commit: String?, known: Set<String>? = nil) {
    start = run.start.description
    self.commit = commit
    people = run.outline?.people ?? 0
    units = run.outline?.units ?? 0
    provisions = run.outline?.provisions ?? 0
    isReadable = run.defects.isEmpty
    defects = run.defects.count
    let shown = BoundedDefects.of(run.defects).map { defect in
      Item(
        rule: defect.code.rawValue, conflict: nil, severity: .error, message: LocalizedText(defect.problem),
        at: Spot(
          file: defect.file, line: defect.line, column: defect.column == 0 ? nil : defect.column), notes: [],
        mend: LocalizedText(defect.fix), from: nil, until: nil, fingerprint: "", place: nil, provisions: [],
        persons: [], isWaivable: false, exceptedBy: nil, isNew: true)
    }
    items =
      shown
      + run.findings.map { finding in
        Item(finding, in: run, isNew: known.map { !$0.contains(finding.fingerprint) } ?? true)
      }
  }

  /// Only what rules of coverage found.
  package func covering() -> FindingsReport {
    FindingsReport(self, items: items.filter { RuleTable.rule($0.rule)?.kind == .coverage })
  }

  /// Only what refuses the change: the defects, or the errors for which it is refused.
  package func keeping(_ refusal: Refusal) -> FindingsReport {
    switch refusal {
    case .unreadable: return self
    case .errors(let findings):
      let refused = Set(findings.map(\.fingerprint))
      return FindingsReport(self, items: standing.filter { refused.contains($0.fingerprint) })
    }
  }

  /// What refuses the change, in lines; the report is of the same outcome.
  package func refusalLines(of outcome: Checking.Outcome, _ language: Language) -> [String] {
    let refusals = outcome.refusal.map { keeping($0).items } ?? []
    return refusals.flatMap { itemLines($0, language) }
  }

  private init(_ report: FindingsReport, items: [Item]) {
    start = report.start
    commit = report.commit
    people = report.people
    units = report.units
    provisions = report.provisions
    isReadable = report.isReadable
    defects = report.defects
    self.items = items
  }

  /// Errors that stand from the first day on.
  package var presentErrors: [Item] { standing.filter { $0.severity == .error && $0.from == nil } }
  /// Errors that will stand from a later day on.
  package var comingErrors: [Item] { standing.filter { $0.severity == .error && $0.from != nil } }
  package var standing: [Item] { items.filter { $0.exceptedBy == nil } }
  package var excepted: [Item] { items.filter { $0.exceptedBy != nil } }

  /// The report for people. Notes, which ask for nothing, are only counted unless wanted.
  package func lines(_ language: Language, notes: Bool = false) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines: [String] = []
    for item in standing where notes || item.severity != .note { lines += itemLines(item, language) + [""] }
    if !excepted.isEmpty {
      lines.append(say("例外により認められているもの:", "Excepted:"))
      for item in excepted {
        lines.append("  \(item.at.text): [\(item.rule)] \(item.message.text(language))  (\(item.exceptedBy ?? ""))")
      }
      lines.append("")
    }
    guard isReadable else {
      lines.append(
        say(
          "文面に欠陥が \(defects) 件あるので、規則は検査していません。", "The text has \(Counted.defects.en(defects)), so no rule was checked."))
      return lines
    }
    let warnings = standing.count { $0.severity == .warning }
    let remarks = standing.count { $0.severity == .note }
    lines.append(
      say(
        "\(start) 以降のすべての日について検査しました: 人 \(people)、所属 \(units)、規定 \(provisions)。",
        "Checked on every date from \(start) on: \(Counted.people.en(people)), \(Counted.units.en(units)),"
          + " \(Counted.provisions.en(provisions))."))
    lines.append(
      say(
        "エラー \(presentErrors.count)、将来のエラー \(comingErrors.count)、警告 \(warnings)、例外 \(excepted.count)、参考 \(remarks)。",
        "\(Counted.errors.en(presentErrors.count)), \(Counted.comingErrors.en(comingErrors.count)),"
          + " \(Counted.warnings.en(warnings)),"
          + " \(excepted.count) excepted, \(Counted.notes.en(remarks))."))
    return lines
  }

  package func itemLines(_ item: Item, _ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    let grade: String
    switch (item.severity, item.from) {
    case (.error, nil): grade = say("エラー", "error")
    case (.error, let from?): grade = say("将来のエラー(\(from) から)", "coming error (from \(from))")
    case (.warning, _): grade = say("警告", "warning")
    case (.note, _): grade = say("参考", "note")
    }
    var lines = ["\(item.at.text): \(grade): \(item.message.text(language)) [\(item.rule)]"]
    if item.from != nil || item.until != nil {
      lines.append(say("    期間: ", "    period: ") + DayWords.interval(from: item.from ?? start, until: item.until).text(language))
    }
    for note in item.notes {
      lines.append("    \(note.message.text(language))" + (note.at.map { "  \($0.text)" } ?? ""))
    }
    lines.append(say("    直し方: ", "    fix: ") + item.mend.text(language))
    return lines
  }
}

extension FindingsReport.Item {
  /// A finding of the check.
  package init(_ finding: Finding, in run: CheckRun, isNew: Bool = true) {
    func spot(_ location: TextPosition) -> FindingsReport.Spot {
      FindingsReport.Spot(file: location.origin.file, line: location.origin.line, column: run.column(of: location))
    }
    self.init(
      rule: finding.rule, conflict: RuleTable.rule(finding.rule)?.conflict, severity: finding.severity,
      message: LocalizedText(finding.message), at: spot(finding.location),
      notes: finding.notes.map { FindingsReport.Note(message: LocalizedText($0.message), at: $0.location.map(spot)) },
      mend: LocalizedText(finding.fix), from: finding.period.from?.description,
      until: finding.period.until?.description, fingerprint: finding.fingerprint,
      place: finding.place?.text, provisions: finding.provisions.map(\.text),
      persons: finding.persons.map(\.text), isWaivable: finding.isWaivable, exceptedBy: finding.exceptedBy?.id.text,
      isNew: isNew)
  }
}

extension Severity: Encodable {}
extension ConflictForm: Encodable {}

extension FindingsReport {
  package init(_ outcome: Checking.Outcome) { self.init(outcome.run, commit: outcome.commit, known: outcome.known) }
}
