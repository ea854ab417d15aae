package import Messages
package import RegistryModel
package import UseCases
import Workbooks

/// The table as it hangs on the wall, ready to be printed.
package struct WallTableReport: Encodable, Sendable {
  package struct Seating: Encodable, Sendable {
    package let seat: SeatReference
    package let holders: [PersonReference]
    /// Whether somebody ought to hold it and nobody does.
    package let isVacant: Bool
  }
  package struct Column: Encodable, Sendable {
    package let role: String
    package let roleName: LocalizedText
    package let seatings: [Seating]

    /// What stands in a cell under the act: names while there are few, else where they are listed.
    func names(_ language: Language) -> [String] {
      guard seatings.count <= 2, seatings.allSatisfy({ $0.holders.count <= 2 }) else { return [WallTableMessages.listed.text(language)] }
      return seatings.flatMap { $0.names(language) }
    }
  }
  package struct Row: Encodable, Sendable {
    package let provision: ProvisionReference
    package let duties: [DutyReference]
  }
  package let basis: Basis
  package let edition: String
  package let place: String
  package let placeName: LocalizedText
  /// In the order in which the provisions first name them.
  package let columns: [Column]
  package let rows: [Row]

  /// So many roles, those of the most duties, have a column of their own; A3 has no room for more.
  private static let ownColumns = 10

  package init(_ outcome: WallTableOutcome) {
    let names = outcome.names
    basis = Basis(outcome.basis)
    edition = outcome.edition
    place = outcome.place.text
    placeName = LocalizedText(names.place(outcome.place))
    columns = outcome.columns.map { column in
      let isPersonal = (column.role.kind == .person || column.role.kind == .group) && column.role.seats.minimum > 0
      return Column(
        role: column.role.id.text, roleName: LocalizedText(names.role(column.role.id)),
        seatings: column.seatings.map {
          Seating(seat: names.seat($0.seat), holders: $0.holders.map(names.person), isVacant: isPersonal && $0.holders.isEmpty)
        })
    }
    rows = outcome.provisions.map { provision in
      Row(
        provision: ProvisionReference(provision, names),
        duties: names.registry.duties(of: provision.key).map { DutyReference($0, names) })
    }
  }

  /// Columns across the page, in their order; the other roles share one.
  private var across: [Column] {
    var uses: [String: Int] = [:]
    for row in rows { for duty in row.duties { for role in duty.roles { uses[role, default: 0] += 1 } } }
    let ranked = columns.indices.sorted { (uses[columns[$1].role] ?? 0, $0) < (uses[columns[$0].role] ?? 0, $1) }
    let chosen = Set(ranked.prefix(Self.ownColumns).map { columns[$0].role })
    return columns.filter { chosen.contains($0.role) }
  }

  /// One cell: what the role does by these duties.
  private func acts(_ duties: [DutyReference], _ language: Language) -> [String] { duties.map { $0.actText(language) } }

  private func title(_ language: Language) -> String {
    WallTableMessages.title(place == Place.body.text ? nil : placeName.phrase).text(language)
  }

  private func foot(_ language: Language) -> String {
    WallTableMessages.foot(edition, Phrase(ja: basis.text(.japanese), en: basis.text(.english))).text(language)
  }

  private func label(_ row: Row) -> String { row.provision.label + (row.provision.confirmation == nil ? " *" : "") }

  private struct Cells {
    let own: [(acts: [String], names: [String])]
    let others: [(role: String, acts: [String], names: [String])]
  }

  private func cells(_ row: Row, _ across: [Column], _ language: Language) -> Cells {
    func cell(_ column: Column) -> (acts: [String], names: [String]) {
      let duties = row.duties.filter { $0.roles.contains(column.role) }
      return duties.isEmpty ? ([], []) : (acts(duties, language), column.names(language))
    }
    let own = Set(across.map(\.role))
    return Cells(
      own: across.map(cell),
      others: columns.filter { !own.contains($0.role) }.compactMap { column in
        let found = cell(column)
        return found.acts.isEmpty ? nil : (column.roleName.text(language), found.acts, found.names)
      })
  }

  /// A page to print in A3 across: one row a provision, the foot with edition and commit on every sheet of paper.
  package func html(_ language: Language) -> [String] {
    func text(_ phrase: Phrase) -> String { HTMLText.escaped(phrase.text(language)) }
    let across = across
    let title = HTMLText.escaped(title(language))
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"\(language.rawValue)\">", "<head>", "<meta charset=\"utf-8\">",
      "<meta name=\"viewport\" content=\"width=device-width\">", "<title>\(title)</title>", "<style>\(Self.style)</style>", "</head>",
      "<body>",
      "<h1>\(title)</h1>", "<p>\(text(WallTableMessages.compiled))</p>", "<table>", "<thead><tr>",
      "<th scope=\"col\" class=\"provision\">\(text(WallTableMessages.provision))</th>",
    ]
    for column in across { lines.append("<th scope=\"col\">\(HTMLText.escaped(column.roleName.text(language)))</th>") }
    lines += ["<th scope=\"col\">\(text(WallTableMessages.others))</th>", "</tr></thead>"]
    lines.append("<tfoot><tr><td colspan=\"\(across.count + 2)\">\(HTMLText.escaped(foot(language)))</td></tr></tfoot>")
    lines.append("<tbody>")
    for row in rows {
      let cells = cells(row, across, language)
      var line =
        "<tr><th scope=\"row\"><span class=\"label\">\(HTMLText.escaped(label(row)))</span> \(HTMLText.escaped(row.provision.title.text(language)))</th>"
      for cell in cells.own { line += "<td>\(Self.markup(cell.acts, cell.names))</td>" }
      line +=
        "<td>" + cells.others.map { "<b>\(HTMLText.escaped($0.role))</b> \(Self.markup($0.acts, $0.names))" }.joined(separator: "<br>")
      lines.append(line + "</td></tr>")
    }
    lines += ["</tbody>", "</table>", "<h2>\(text(WallTableMessages.appendix))</h2>", "<table class=\"list\">"]
    let heads = [WallTableMessages.role, WallTableMessages.place, WallTableMessages.holders]
    lines.append("<thead><tr>" + heads.map { "<th scope=\"col\">\(text($0))</th>" }.joined() + "</tr></thead><tbody>")
    for column in columns {
      for seating in column.seatings {
        let cells = [
          column.roleName.text(language), seating.seat.placeName.text(language), seating.names(language).joined(separator: ", "),
        ]
        lines.append("<tr>" + cells.map { "<td>\(HTMLText.escaped($0))</td>" }.joined() + "</tr>")
      }
    }
    return lines + ["</tbody></table>", "<p>\(HTMLText.escaped(foot(language)))</p>", "</body>", "</html>"]
  }

  private static func markup(_ acts: [String], _ names: [String]) -> String {
    let act = acts.map(HTMLText.escaped).joined(separator: "<br>")
    return names.isEmpty ? act : act + "<span class=\"who\">" + names.map(HTMLText.escaped).joined(separator: "<br>") + "</span>"
  }

  private static let style =
    "@page{size:A3 landscape;margin:10mm}body{font-family:sans-serif;font-size:7.5pt;color:#000;background:#fff}h1{font-size:13pt;margin:0}"
    + "h2{font-size:11pt;break-before:page}table{border-collapse:collapse;width:100%;table-layout:fixed}"
    + "table.list{table-layout:auto}td,th{border:1px solid #444;padding:1px 3px;vertical-align:top;text-align:left;overflow-wrap:anywhere;font-weight:normal}"
    + "thead th{background:#eee;font-weight:bold}.provision{width:20%}.label{font-weight:bold}.who{display:block;font-size:6.5pt;color:#333}"
    + "thead{display:table-header-group}tfoot{display:table-footer-group}tr{break-inside:avoid}@media screen{body{font-size:10pt;margin:1em}.who{font-size:9pt}}"

  /// The same as a sheet in A3.
  package func workbook(_ language: Language) -> ListWorkbook {
    let across = across
    func cell(_ acts: [String], _ names: [String]) -> WorkbookWriter.Cell { ListWorkbook.text((acts + names).joined(separator: "\n")) }
    return ListWorkbook(
      WallTableMessages.title(place == Place.body.text ? nil : placeName.phrase),
      columns: [ListWorkbookMessages.label, WallTableMessages.provision] + across.map(\.roleName.phrase) + [WallTableMessages.others],
      rows: rows.map { row in
        let cells = cells(row, across, language)
        return [.text(label(row)), .text(row.provision.title.text(language))] + cells.own.map { cell($0.acts, $0.names) }
          + [ListWorkbook.text(cells.others.map { ([$0.role] + $0.acts + $0.names).joined(separator: "\n") }.joined(separator: "\n"))]
      }, paper: .a3, edition: edition, commit: basis.commit)
  }
}

extension WallTableReport.Seating {
  fileprivate func names(_ language: Language) -> [String] {
    isVacant ? [WallTableMessages.vacant.text(language)] : holders.map { $0.name.isEmpty ? $0.number : $0.name }
  }
}
