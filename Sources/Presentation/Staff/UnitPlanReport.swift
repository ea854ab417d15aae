import GitStore
import Messages
package import RegistryModel
import RegistryStore
package import StaffChanges
package import UseCases

/// What becomes of the units, ready to be shown.
package struct UnitChangesReport: Encodable, Sendable {
  package struct Change: Encodable, Sendable {
    package let kind: Reorganisation.Change.Kind
    package let unit: String
    package let name: LocalizedText
    package let formerName: LocalizedText?
    package let parent: String?
    package let successors: [String]
    package let row: Int?
  }
  package struct Moved: Encodable, Sendable {
    package let what: LocalizedText
    package let count: Int
  }
  package let changes: [Change]
  package let moved: [Moved]
  /// What the command line must say before it can be made.
  package let undecided: [LocalizedText]
  /// What is left without a place.
  package let hanging: [LocalizedText]
  package let remarks: [StaffPlanReport.Remark]

  package init(_ plan: UnitListPlan) {
    changes = plan.reorganisation.changes.map {
      Change(
        kind: $0.kind, unit: $0.unit.text, name: LocalizedText($0.name), formerName: $0.formerName.map { LocalizedText($0) },
        parent: $0.parent?.text, successors: $0.successors.map(\.text), row: $0.line)
    }
    moved = plan.reorganisation.moved.map { Moved(what: LocalizedText($0.what), count: $0.count) }
    undecided = plan.undecided.map { LocalizedText($0) }
    hanging = plan.reorganisation.hanging.map { LocalizedText($0) }
    remarks = plan.remarks.map { .init(row: $0.line, message: LocalizedText($0.message)) }
  }

  /// What moved along and what is left, in words.
  package var phrases: [Phrase] {
    moved.map { ReorganisationMessages.moved($0.what.phrase, $0.count) }
      + (undecided + hanging).map { ReorganisationMessages.toDecide($0.phrase) }
      + remarks.map { StaffPlanMessages.toLookAt($0.message.phrase, row: $0.row) }
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    let rows = changes.map { change in
      let row = change.row.map { say("  \($0) 行目", "  row \($0)") } ?? ""
      let name = "\(change.unit) \(change.name.text(language))"
      switch change.kind {
      case .begin: return "  " + say("新設  ", "begins   ") + name + say("(上位 ", " (in ") + (change.parent ?? "") + say(")", ")") + row
      case .end:
        let successors = change.successors.isEmpty ? say("後継なし", "nobody takes over") : "→ " + change.successors.joined(separator: " ")
        return "  " + say("廃止  ", "ends     ") + name + "  " + successors + row
      case .change:
        let former = change.formerName.map { say("(旧 ", " (was ") + $0.text(language) + say(")", ")") } ?? ""
        return "  " + say("変更  ", "changes  ") + name + former + say("  上位 ", "  in ") + (change.parent ?? "") + row
      }
    }
    return rows + phrases.map { "  " + $0.text(language) }
  }
}

/// What a list of units would change and what would come of it, ready to be shown.
package struct UnitPlanReport: Encodable, Sendable {
  package struct Source: Encodable, Sendable {
    package let file: String
    package let encoding: String
    /// The sheet that was read; nil for a CSV.
    package let sheet: String?
    /// As `git hash-object FILE` gives it.
    package let digest: String
    package let rows: Int
    package let unreadColumns: [String]
  }
  package let source: Source
  package let effective: String
  package let commit: String?
  package let organisation: UnitChangesReport
  package let arising: [StaffPlanReport.Consequence]
  package let cured: [FindingsReport.Item]

  package init(
    _ plan: UnitListPlan, file: String, encoding: String, sheet: String? = nil, digest: String, effective: CalendarDate, commit: String?,
    arising: [StaffPlanReport.Consequence], cured: [FindingsReport.Item]
  ) {
    source = Source(file: file, encoding: encoding, sheet: sheet, digest: digest, rows: plan.rows, unreadColumns: plan.unread)
    self.effective = effective.description
    self.commit = commit
    organisation = UnitChangesReport(plan)
    self.arising = arising
    self.cured = cured
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines = [
      say("組織改正の計画  \(effective) 現在", "Reorganisation as of \(effective)"),
      say(
        "  ファイル \(source.file)(\(source.encoding)、\(source.rows) 行、git hash-object \(source.digest.prefix(12)))",
        "  file \(source.file) (\(source.encoding), \(Counted.rows.en(source.rows)), git hash-object \(source.digest.prefix(12)))"),
    ]
    if !source.unreadColumns.isEmpty {
      lines.append(say("  読まなかった列: ", "  columns not read: ") + source.unreadColumns.joined(separator: " "))
    }
    lines.append("")
    if organisation.changes.isEmpty { lines.append(say("変わるところはありません。", "Nothing changes.")) }
    lines += organisation.lines(language)
    if !arising.isEmpty {
      lines += ["", say("この改正で生じること:", "What comes of it:")]
      for item in arising { lines += item.lines(language) }
    }
    if !cured.isEmpty {
      lines += ["", say("この改正で消える指摘:", "Findings that it cures:")]
      lines += cured.map { "  \($0.message.text(language)) [\($0.rule)]" }
    }
    return lines
  }
}

extension Reorganisation.Change.Kind: Encodable {}

extension UnitPlanReport {
  package init(_ outcome: UnitPlanOutcome) {
    self.init(
      outcome.plan, file: outcome.file, encoding: outcome.encoding, sheet: outcome.sheet, digest: outcome.digest,
      effective: outcome.effective, commit: outcome.commit, arising: outcome.consequences.arisingItems,
      cured: outcome.consequences.curedItems)
  }
}
