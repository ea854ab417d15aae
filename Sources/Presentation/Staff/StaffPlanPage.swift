import Messages
package import RegistryModel
import Validation

/// A plan as one self-contained HTML page, to be printed for a meeting: no script, nothing loaded from elsewhere.
package enum StaffPlanPage {
  package static func html(_ report: StaffPlanReport, _ language: Language) -> String {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    let title = say("人事異動の計画 \(report.effective)", "Staff changes as of \(report.effective)")
    var body = ["<h1>\(escaped(title))</h1>", "<p>\(escaped(report.countLine(language)))</p>"]
    body.append(
      "<p class=\"source\">\(escaped(report.source.file))(\(escaped(report.source.encoding))、\(report.source.rows))<br>"
        + "git hash-object <code>\(escaped(report.source.digest))</code>"
        + (report.commit.map { "<br>commit <code>\(escaped($0))</code>" } ?? "") + "</p>")
    for phrase in report.brake.phrases {
      body.append("<p class=\"error\">\(escaped(phrase.text(language)))</p>")
    }
    body += organisation(report, language)
    body += consequences(report, language)
    for group in report.groups { body += table(group, report, language) }
    if !report.remarks.isEmpty {
      body.append("<h2>\(say("確かめること", "To look at"))</h2><ul>")
      body += report.remarks.map { item in
        "<li>\(escaped(row(item.row, language)))\(escaped(item.message.text(language)))</li>"
      }
      body.append("</ul>")
    }
    return """
      <!DOCTYPE html>
      <html lang="\(language == .japanese ? "ja" : "en")">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(escaped(title))</title>
      <style>\(style)</style>
      </head>
      <body>
      \(body.joined(separator: "\n"))
      </body>
      </html>

      """
  }

  private static func organisation(_ report: StaffPlanReport, _ language: Language) -> [String] {
    guard let organisation = report.organisation, !organisation.changes.isEmpty else { return [] }
    let title = language == .japanese ? "組織改正" : "Reorganisation"
    return ["<h2>\(title)</h2><ul>"] + organisation.lines(language).map { "<li>\(escaped(String($0.dropFirst(2))))</li>" } + ["</ul>"]
  }

  private static let style = """
    @page{size:A4;margin:18mm 15mm}
    @media print{body{margin:0;max-width:none;font-size:10pt}}
    body{font-family:sans-serif;line-height:1.5;margin:2em;max-width:60em}
    table{border-collapse:collapse;width:100%;page-break-inside:auto}
    tr,div{page-break-inside:avoid;break-inside:avoid}
    thead{display:table-header-group}
    code,small{overflow-wrap:anywhere}
    th,td{border:1px solid #999;padding:.2em .5em;text-align:left;vertical-align:top}
    th{background:#eee}
    .source{color:#555;font-size:.85em}
    .error{border-left:.4em solid #b00;padding-left:.6em}
    .warning{border-left:.4em solid #c80;padding-left:.6em}
    .note{border-left:.4em solid #999;padding-left:.6em}
    h2{page-break-after:avoid}
    """

  private static func consequences(_ report: StaffPlanReport, _ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines: [String] = []
    if !report.arising.isEmpty { lines.append("<h2>\(say("生じること", "What comes of it"))</h2>") }
    for item in report.arising {
      let from = item.finding.from.map { say("\($0) から: ", "from \($0): ") } ?? ""
      let rows = item.rows.map { row($0, language) }.joined()
      lines.append(
        "<div class=\"\(escaped(item.finding.severity.rawValue))\"><p><b>\(escaped("\(item.grade(language)): " + from + item.finding.message.text(language)))</b> \(escaped(rows))<br>"
      )
      lines += item.meanwhile.map { escaped(say("その間: ", "meanwhile: ") + $0.text(language)) + "<br>" }
      lines.append("\(escaped(say("直し方: ", "fix: ") + item.finding.mend.text(language)))<br>")
      lines.append("<small>\(escaped(item.finding.rule)) \(escaped(item.finding.fingerprint))</small></p></div>")
    }
    if !report.cured.isEmpty {
      lines.append("<h2>\(say("消える指摘", "Findings cured"))</h2><ul>")
      lines += report.cured.map { "<li>\(escaped($0.message.text(language))) <small>\(escaped($0.rule))</small></li>" }
      lines.append("</ul>")
    }
    return lines
  }

  private static func table(_ group: StaffPlanReport.Group, _ report: StaffPlanReport, _ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines = ["<h2>\(escaped(group.name.text(language)))(\(escaped(group.unit)))</h2>", "<table>"]
    // The head of a table is printed anew on each page.
    lines.append("<thead><tr><th>\(say("職員", "person"))</th><th>\(say("変わること", "changes"))</th></tr></thead><tbody>")
    for person in group.people {
      let changes = person.changes.map { escaped(report.changeLine($0, language)) }.joined(separator: "<br>")
      lines.append("<tr><td>\(escaped(person.person.text))</td><td>\(changes)</td></tr>")
    }
    lines.append("</tbody></table>")
    return lines
  }

  private static func row(_ line: Int?, _ language: Language) -> String {
    line.map { language == .japanese ? "\($0) 行目 " : "row \($0) " } ?? ""
  }

  /// Whatever stands in HR's file is text, never markup.
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;").replacing(
      "'", with: "&#39;")
  }
}
