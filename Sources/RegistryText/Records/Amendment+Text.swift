import Messages
package import RegistryModel

extension Amendment: FactRecord {
  package struct Columns: Sendable {
    package let row: Column<Amendment, TableRow>
    package let kind: Column<Amendment, AmendmentKind>
    package let reason: Column<Amendment, String>
    package let decidedBy: Column<Amendment, StaffNumber>
    package let decidedOn: Column<Amendment, CalendarDate>
    package let document: Column<Amendment, String>
    package let base: Column<Amendment, String>

    init(_ list: inout ColumnList<Amendment>) {
      // What was left out of the table is defined nowhere.
      row = list.names(
        "row", \.row, .annotates, key: .correctable, ja: "表のどの行か", en: "which row of the table")
      kind = list.holds("kind", \.kind, ja: "加えたか、変えたか、除いたか", en: "added, changed or left out")
      reason = list.holds("reason", \.reason, ja: "理由", en: "why")
      decidedBy = list.names("decided-by", \.decidedBy, .mentions, ja: "決定した人の職員番号", en: "staff number of who decided")
      decidedOn = list.holds("decided-on", \.decidedOn, ja: "決定の日", en: "day of the decision")
      document = list.holds("document", \.document, required: false, use: .document, ja: "決裁番号", en: "reference of the document")
      base = list.holds(
        "base", \.base, required: false, ja: "離れた元の、版の行のダイジェスト(add は空)",
        en: "digest of the edition's row that it departs from (blank for add)")
    }
  }

  package static let descriptor = FactDescriptor(
    .amendments, Columns.init, file: { _ in .file("table/amendments.csv") }, order: .natural, areas: [.table],
    title: Phrase(ja: "版からの独自の定め", en: "Departures from the edition"),
    wording: FactWording(coming: Phrase(ja: "を定めた", en: "decided"), going: Phrase(ja: "をやめた", en: "given up")) { fact, _ in
      Phrase(
        ja: "版からの独自の定め \(fact[columns.row])(\(fact[columns.kind])): \(fact[columns.reason])",
        en: "departure from the edition at \(fact[columns.row]) (\(fact[columns.kind])): \(fact[columns.reason])")
    })

  package static func read(_ row: inout RowReader<Amendment>, _ columns: Columns) -> Amendment {
    let (kind, base) = (row[columns.kind], row[columns.base])
    if !base.isEmpty, kind == .add { row.reject(columns.base, AmendmentMessages.baseOfAdded, AmendmentMessages.leaveBaseBlank) }
    if kind != .add, !base.hasPrefix("sha256:") {
      row.reject(columns.base, AmendmentMessages.noBase, AmendmentMessages.writeByCommand)
    }
    return Amendment(
      row: row[columns.row], kind: kind, reason: row[columns.reason], decidedBy: row[columns.decidedBy], decidedOn: row[columns.decidedOn],
      document: row[columns.document], base: base, origin: row.origin)
  }
}
