import Ledger
import Messages
package import RegistryModel

/// A judged ledger as a page for printing; it loads nothing from anywhere.
package enum LedgerHTML {
  package static func lines(_ report: LedgerReport, _ language: Language, all: Bool) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    let title = say("許可の点検", "Permissions checked")
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"\(language.rawValue)\">", "<head>", "<meta charset=\"utf-8\">",
      "<title>\(title) \(HTMLText.escaped(report.file))</title>",
      "<style>body{font-family:sans-serif;font-size:10pt}table{border-collapse:collapse;margin:1em 0}"
        + "td,th{border:1px solid #777;padding:2px 5px;vertical-align:top;text-align:left}.wrong{background:#fdd}"
        + "thead{display:table-header-group}tr{break-inside:avoid}</style>", "</head>", "<body>",
      "<h1>\(title)</h1>", "<p>\(HTMLText.escaped(report.file))",
    ]
    lines.append(
      HTMLText.escaped(
        say(
          "\(report.rows.count) 件のうち \(report.wrong) 件が正当ではありません。",
          "\(report.wrong) of \(Counted.rows.en(report.rows.count)) \(Counted.verb(report.wrong)) not rightful.")))
    lines.append(report.commit.map { say("台帳の版 \($0.prefix(12))", "registry at \($0.prefix(12))") } ?? "")
    lines.append("</p>")
    lines += table([say("所属", "unit"), say("件数", "rows"), say("正当でない", "wrong")] + report.kind.verdicts.map { $0.name.text(language) })
    for total in report.totals {
      let counts = report.kind.verdicts.map { total.verdicts[$0.rawValue].map(String.init) ?? "" }
      lines.append(row([total.name.text(language), String(total.rows), String(total.wrong)] + counts, wrong: false))
    }
    lines.append("</tbody></table>")
    lines += table(
      [say("行", "line")] + report.kind.columns.map { $0.name.text(language) }
        + [say("判定", "verdict"), say("理由", "reason"), say("当時の台帳では", "by the registry of then"), say("根拠", "facts")])
    for item in report.rows where all || item.isWrong {
      let values = report.kind.columns.map { item.values[$0.rawValue] ?? "" }
      let then = [item.then.name, item.then.reason].map { $0.text(language) }.filter { !$0.isEmpty }.joined(separator: " ")
      lines.append(
        row(
          [String(item.line)] + values
            + [item.now.name.text(language), item.now.reason.text(language), then, item.now.facts.map(\.text).joined(separator: " ")],
          wrong: item.isWrong))
    }
    return lines + ["</tbody></table>", "</body>", "</html>"]
  }

  private static func table(_ heads: [String]) -> [String] {
    ["<table><thead><tr>" + heads.map { "<th>\(HTMLText.escaped($0))</th>" }.joined() + "</tr></thead><tbody>"]
  }

  private static func row(_ cells: [String], wrong: Bool) -> String {
    "<tr\(wrong ? " class=\"wrong\"" : "")>" + cells.map { "<td>\(HTMLText.escaped($0))</td>" }.joined() + "</tr>"
  }
}
