package import Messages
package import RegistryModel
package import Workbooks

/// A plan as a workbook, to be gone through and printed: who changes, what comes of it, what to look at.
package enum StaffPlanWorkbook {
  /// The sheets; what is empty has none, but for the changes.
  package static func sheets(_ report: StaffPlanReport, _ language: Language) -> [WorkbookWriter.Sheet] {
    [changes(report, language)] + [consequences(report, language), remarks(report, language)].filter { !$0.rows.isEmpty }
  }

  /// The bytes of the workbook; the same plan gives the same bytes.
  package static func bytes(_ report: StaffPlanReport, _ language: Language) throws(Failure) -> [UInt8] {
    let day = CalendarDate(report.effective)?.dayNumber ?? 0
    do throws(WorkbookProblem) {
      return try WorkbookWriter.bytes(sheets(report, language), title: title(report, language), created: Int64(day) * 86_400) {
        DisplayWidth.of($0, ambiguousIsWide: true)
      }
    } catch {
      throw Failure(.environment, error.problem, remedy: error.fix)
    }
  }

  private static func title(_ report: StaffPlanReport, _ language: Language) -> String {
    Phrase(ja: "人事異動の計画 \(report.effective) 現在", en: "Staff changes as of \(report.effective)").text(language)
  }

  /// What was planned against what, at the foot of every page.
  private static func footer(_ report: StaffPlanReport) -> String {
    // A footer has 255 characters, and no control characters.
    let file = String(String.UnicodeScalarView(report.source.file.unicodeScalars.filter { $0.value >= 0x20 }.prefix(60)))
    return "\(file)  \(report.source.digest.prefix(12))"
      + (report.commit.map { "  commit \($0.prefix(12))" } ?? "")
  }

  private static func sheet(
    _ name: Phrase, _ columns: [Phrase], _ rows: [[WorkbookWriter.Cell]], _ report: StaffPlanReport, _ language: Language
  ) -> WorkbookWriter.Sheet {
    WorkbookWriter.Sheet(
      name: name.text(language), titles: [title(report, language)], columns: columns.map { .init($0.text(language)) }, rows: rows,
      footer: footer(report))
  }

  private static func changes(_ report: StaffPlanReport, _ language: Language) -> WorkbookWriter.Sheet {
    let rows = report.groups.flatMap { group in
      group.people.flatMap { item in
        item.changes.map { change -> [WorkbookWriter.Cell] in
          [
            .text(group.unit), .text(group.name.text(language)), .text(item.person.number), text(item.person.name),
            text(change.unit ?? ""), text(change.unitName?.text(language) ?? ""), text(change.postName?.text(language) ?? ""),
            text(change.appointment?.text(language) ?? ""), day(change.on), day(change.lastDay),
            text(report.changeLine(change, language)), number(change.row),
          ]
        }
      }
    }
    return sheet(
      Phrase(ja: "異動", en: "Changes"),
      [
        Phrase(ja: "部局コード", en: "bureau"), Phrase(ja: "部局", en: "bureau's name"), Phrase(ja: "職員番号", en: "number"),
        Phrase(ja: "氏名", en: "name"), Phrase(ja: "所属コード", en: "unit"), Phrase(ja: "所属", en: "unit's name"),
        Phrase(ja: "職", en: "post"), Phrase(ja: "発令の種別", en: "appointment"), Phrase(ja: "効力の日", en: "takes effect"),
        Phrase(ja: "最後の日", en: "last day"), Phrase(ja: "変わること", en: "change"), Phrase(ja: "名簿の行", en: "row"),
      ], rows, report, language)
  }

  private static func consequences(_ report: StaffPlanReport, _ language: Language) -> WorkbookWriter.Sheet {
    let rows = report.arising.map { item -> [WorkbookWriter.Cell] in
      [
        text(item.grade(language)), day(item.finding.from), text(item.finding.message.text(language)),
        text(item.meanwhile.map { $0.text(language) }.joined(separator: "\n")), text(item.finding.mend.text(language)),
        text(item.rows.map(String.init).joined(separator: ", ")), text(item.finding.rule), text(item.finding.fingerprint),
      ]
    }
    return sheet(
      Phrase(ja: "生じること", en: "What comes of it"),
      [
        Phrase(ja: "重さ", en: "severity"), Phrase(ja: "初日", en: "first day"), Phrase(ja: "指摘", en: "finding"),
        Phrase(ja: "その間", en: "meanwhile"), Phrase(ja: "直し方", en: "fix"), Phrase(ja: "名簿の行", en: "rows"),
        Phrase(ja: "規則", en: "rule"), Phrase(ja: "指紋", en: "fingerprint"),
      ], rows, report, language)
  }

  private static func remarks(_ report: StaffPlanReport, _ language: Language) -> WorkbookWriter.Sheet {
    let thresholds = report.brake.phrases.map { [WorkbookWriter.Cell.blank, text($0.text(language))] }
    return sheet(
      Phrase(ja: "確かめること", en: "To look at"), [Phrase(ja: "名簿の行", en: "row"), Phrase(ja: "確かめること", en: "to look at")],
      thresholds + report.remarks.map { [number($0.row), text($0.message.text(language))] }, report, language)
  }

  private static func text(_ text: String) -> WorkbookWriter.Cell { text.isEmpty ? .blank : .text(text) }

  private static func number(_ number: Int?) -> WorkbookWriter.Cell { number.map { .number(Double($0)) } ?? .blank }

  private static func day(_ day: String?) -> WorkbookWriter.Cell {
    guard let day else { return .blank }
    return CalendarDate(day).map { .date($0) } ?? .text(day)
  }
}
