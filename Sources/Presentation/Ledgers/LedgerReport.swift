package import Ledger
import Messages
package import RegistryModel
package import UseCases

/// A ledger judged row by row, ready to be shown.
package struct LedgerReport: Encodable, Sendable {
  package struct Judgement: Encodable, Sendable {
    package let verdict: LedgerVerdict
    package let name: LocalizedText
    package let isRight: Bool
    package let reason: LocalizedText
    package let facts: [FactReference]

    package init(_ judgement: LedgerJudgement) {
      verdict = judgement.verdict
      name = LocalizedText(judgement.verdict.name)
      isRight = judgement.verdict.isRight
      reason = LocalizedText(judgement.reason)
      facts = judgement.facts.map(FactReference.init)
    }

    fileprivate func text(_ language: Language) -> String {
      let why = reason.text(language)
      return name.text(language) + (why.isEmpty ? "" : language == .japanese ? "(\(why))" : " (\(why))")
    }
  }

  package struct Row: Encodable, Sendable {
    package let line: Int
    package let date: String?
    /// What the row itself says, as it is written.
    package let values: [String: String]
    /// By the registry of now.
    package let now: Judgement
    /// By what the registry said on that day.
    package let then: Judgement
    /// The commit that was asked for `then`.
    package let commit: String?

    package init(line: Int, date: String?, values: [String: String], now: Judgement, then: Judgement, commit: String?) {
      self.line = line
      self.date = date
      self.values = values
      self.now = now
      self.then = then
      self.commit = commit
    }

    /// Wrong by the registry of now or of then; that there was none then is not the row's fault.
    package var isWrong: Bool { !now.isRight || !then.isRight && then.verdict != .noRecord }
  }

  package struct Total: Encodable, Sendable {
    /// Code; nil where the row names none that is known.
    package let unit: String?
    package let name: LocalizedText
    package let rows: Int
    package let wrong: Int
    /// How many rows came to each verdict by the registry of now.
    package let verdicts: [String: Int]

    package init(unit: String?, name: LocalizedText, rows: Int, wrong: Int, verdicts: [String: Int]) {
      self.unit = unit
      self.name = name
      self.rows = rows
      self.wrong = wrong
      self.verdicts = verdicts
    }
  }

  package let file: String
  /// The commit judged against as "now"; nil for uncommitted text.
  package let commit: String?
  package let rows: [Row]
  package let totals: [Total]
  package let wrong: Int
  /// What must be told of the way the file was read.
  package let remarks: [LocalizedText]

  package init(file: String, commit: String?, rows: [Row], totals: [Total], remarks: [Phrase] = []) {
    self.file = file
    self.commit = commit
    self.rows = rows
    self.totals = totals
    wrong = rows.count { $0.isWrong }
    self.remarks = remarks.map { LocalizedText($0) }
  }

  // MARK: Text

  /// The wrong rows, or with `all` every row; then the totals.
  package func lines(_ language: Language, all: Bool) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines: [String] = []
    for row in rows where all || row.isWrong {
      lines.append("\(file):\(row.line): \(row.now.text(language))")
      let values = LedgerColumn.allCases.compactMap { column in
        row.values[column.rawValue].flatMap { $0.isEmpty ? nil : "\(column.name.text(language)) \($0)" }
      }
      lines.append("    " + values.joined(separator: "  "))
      if row.then.verdict != row.now.verdict || row.then.reason.text(language) != row.now.reason.text(language) {
        lines.append(say("    当時の台帳では: ", "    by the registry of then: ") + row.then.text(language))
      }
      if !row.now.facts.isEmpty { lines.append(say("    根拠 ", "    facts ") + row.now.facts.map(\.text).joined(separator: "  ")) }
    }
    if !lines.isEmpty { lines.append("") }
    for total in totals {
      let verdicts = LedgerVerdict.allCases.compactMap { verdict in
        total.verdicts[verdict.rawValue].map { "\(verdict.name.text(language)) \($0)" }
      }
      let code = total.unit.map { "\($0) " } ?? ""
      lines.append(
        "\(code)\(total.name.text(language)): " + say("\(total.rows) 件  ", "\(Counted.rows.en(total.rows))  ")
          + verdicts.joined(separator: "  "))
    }
    lines += remarks.map { say("確かめること: ", "to look at: ") + $0.text(language) }
    lines.append(
      say("\(rows.count) 件のうち \(wrong) 件が正当ではありません。", "\(wrong) of \(Counted.rows.en(rows.count)) \(Counted.verb(wrong)) not rightful."))
    lines.append(
      commit.map { say("台帳の版 \($0.prefix(12))", "registry at \($0.prefix(12))") } ?? say("台帳: 未コミットの文面", "registry: uncommitted text"))
    return lines
  }

  // MARK: CSV

  /// Every row with its verdicts, as RFC 4180.
  package func csv(_ language: Language) -> [String] {
    let columns = LedgerColumn.allCases
    var lines = [
      (["line"] + columns.map(\.rawValue) + ["verdict", "meaning", "reason", "facts", "verdict-then", "reason-then", "commit-then"])
        .joined(separator: ",")
    ]
    for row in rows {
      let fields =
        [String(row.line)] + columns.map { row.values[$0.rawValue] ?? "" } + [
          row.now.verdict.rawValue, row.now.name.text(language), row.now.reason.text(language),
          row.now.facts.map(\.text).joined(separator: " "), row.then.verdict.rawValue, row.then.reason.text(language), row.commit ?? "",
        ]
      lines.append(fields.map(LedgerReport.field).joined(separator: ","))
    }
    return lines
  }

  private static func field(_ text: String) -> String {
    // A spreadsheet would take a field that begins so for a formula.
    let harmless = text.first.map { "=+-@".contains($0) } ?? false ? "'" + text : text
    guard harmless.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return harmless }
    return "\"" + harmless.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

extension LedgerVerdict: Encodable {}

extension LedgerReport {
  package init(_ outcome: LedgerOutcome) {
    self.init(
      file: outcome.file, commit: outcome.basis.commit,
      rows: outcome.rows.map { row in
        Row(
          line: row.line, date: row.date?.description,
          values: Dictionary(row.values.map { ($0.key.rawValue, $0.value) }) { first, _ in first },
          now: Judgement(row.now), then: Judgement(row.then), commit: row.commit)
      },
      totals: outcome.totals.map { total in
        Total(
          unit: total.unit?.text, name: LocalizedText(total.unit.map(outcome.names.unit) ?? LedgerMessages.noUnit), rows: total.rows,
          wrong: total.wrong, verdicts: Dictionary(total.verdicts.map { ($0.key.rawValue, $0.value) }) { first, _ in first })
      }, remarks: outcome.remarks)
  }
}
