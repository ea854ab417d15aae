import RegistryModel
import RegistryText
import Testing

/// A row with nothing wrong for a kind of file.
struct SampleRow: Sendable, CustomTestStringConvertible {
  let path: String
  let values: [String]

  init(_ path: String, _ values: String...) {
    self.path = path
    self.values = values
  }

  var testDescription: String { path }

  static let all: [SampleRow] = [
    SampleRow("table/roles.csv", "ciso", "責任者", "officer", "person", "body", "0..1", "mayor", "high", "RC+;MEXT", "留保"),
    SampleRow(
      "table/provisions.csv", "5.1-1-3b", "5.1(1)③(イ)", "5", "持ち出し", "Taking out", "section", "USB 持出", "medium", "RC+", "留保", "2026-04-01",
      "2027-04-01"),
    SampleRow("table/duties.csv", "5.1-1-3b", "2", "permit", "section-manager|ciso", "staff+auditor", "2", "after:5.1-1-4a", "no", "備考"),
    SampleRow("table/separations.csv", "1-8-1", "apply", "permit", "yes", "備考"),
    SampleRow("table/gists.csv", "1-8-1", "Whoever applies does not permit"),
    SampleRow("table/events.csv", "lost-card", "カードの紛失", "A lost card", "なくした", "5.4-1-1c 1-4-3"),
    SampleRow("table/words.csv", "USBメモリー", "USB フラッシュメモリ", "記録媒体"),
    SampleRow("table/sources.csv", "MEXT", "手引", "p. 12"),
    SampleRow(
      "table/amendments.csv", "duty:6.1-17-2:9", "add", "課長だけで足りる", "050001", "2026-04-01", "R8情政第2号", ""),
    SampleRow(
      "table/confirmations.csv", "5.1-1-3b", "sha256:0123", "2026-04-01", "見本 一郎", "見本市対策基準", "第5条第2項", "agrees"),
    SampleRow("org/units.csv", "0201", "税務課", "Tax Section", "section", "0200", "2020-04-01", "2027-04-01", "0202+0203"),
    SampleRow("org/posts.csv", "section-head", "課長", "section head", "7"),
    SampleRow("org/systems.csv", "juki", "住民記録", "Residents", "mynumber", "0201", "2020-04-01", "2027-04-01"),
    SampleRow("people/05.csv", "050001", "見本 一郎", "ミホン イチロウ", "fiscal-year", "2020-04-01", "2027-04-01"),
    SampleRow("absences/05.csv", "050001", "2026-04-01", "2026-05-01"),
    SampleRow("units/02/appointments.csv", "0201", "section-head", "050001", "direct-charge", "2026-04-01", "2027-04-01", "R8人事第1号"),
    SampleRow("body/assignments.csv", "body", "auditor", "050001", "vice-chair", "2026-04-01", "2027-04-01", "R8監査第1号"),
    SampleRow(
      "body/deputies.csv", "body", "ciso", "2", "050001", "absence+vacancy", "5.1-1-3b+1-8-1", "2026-04-01", "2027-04-01", "R8情政第1号"),
    SampleRow("body/decisions.csv", "5.1-1-4a", "allow", "050001", "2026-04-01", "2027-04-01", "R7情政第1号"),
    SampleRow(
      "body/exceptions.csv", "EX-1", "seat-vacant", "system:juki", "5.1-1-3b", "050001+050002", "人がいない", "照合する", "preventive", "050003",
      "月ごと", "照合の記録", "050004", "050005", "2026-03-25", "R7情政第2号", "EX-0", "2026-04-01", "2027-04-01", "2026-12-01"),
    SampleRow("body/emergencies.csv", "EM-1", "2026-11-20", "050001", "災害対応", "050002", "2026-11-25", "異議なし"),
    SampleRow(
      "table/measures.csv", "restore-drill", "6.1-2-exp-restore", "復元手順の確認", "Restore drill", "復元 リストア", "system",
      "system-manager+general-manager", "yearly", "fiscal", "30", "1", "復元の記録", "low", "SEED", "留保", "2026-04-01", "2030-04-01"),
    SampleRow(
      "body/measures-done.csv", "restore-drill", "system:juki", "2027-03-31", "2026-11-20", "050001", "050002", "failed", "R8情政第1号",
      "sha256:0000000000000000000000000000000000000000000000000000000000000000", "直す", "2027-01-31"),
    SampleRow(
      "contracts/contracts.csv", "C-1", "税総合システム保守", "見本情報システム", "0201", "1", "C-0", "R8税第1号", "2026-04-01", "2027-04-01",
      "R8契第3号", "zei+juki", "server-room+records", "yes", "2026-03-20", "met", "050001", "2026-03-25"),
    SampleRow(
      "contracts/workers.csv", "C-1", "990101", "第2版", "2026-10-01", "document", "2026-04-01", "2026-06-10", "2026-10-05",
      "zei+juki", "2026-04-01", "2027-04-01", "server-room"),
    SampleRow("contracts/rosters.csv", "C-1", "第2版", "2026-10-01", "no-change", "050001"),
    SampleRow("org/areas.csv", "server-room", "サーバ室", "Server room", "0103", "escort+two-persons", "2020-04-01", "2027-04-01"),
  ]

  func schema() throws -> FileSchema { try #require(RegistrySchemas.schema(of: path)) }

  /// The file that holds only this row, with some values replaced.
  func file(_ changes: [Int: String] = [:]) throws -> Malformed {
    let row = values.indices.map { changes[$0] ?? values[$0] }
    return Malformed(path, path, bytes: Array((try schema().headerLine + "\n").utf8) + CSVTable.line(row), [])
  }

  /// Where the field of a column begins, all fields being unquoted.
  func position(of column: Int) -> Int {
    values[..<column].reduce(1) { $0 + $1.unicodeScalars.count + 1 }
  }
}
