import Foundation
import Testing

/// docs/json.md against the keys of real documents.
@Suite struct JSONDocumentTests {
  @Test func everyKeyThatAnyCommandPrintsIsDocumented() throws {
    let program = try Program()
    var documents = [try program.run("kengen init --example mihon --format json")]
    try program.run("cd mihon")
    let commands = [
      "template ../t.xlsx", "template ../v.xlsx --village", "init ../village --from ../v.xlsx", "check --summary --on 2040-01-01",
      "check", "check --new-since HEAD", "check --output sarif --new-since HEAD",
      "who approves 5.1-1-3b --unit 0202 --applicant 030412 --absent 950011", "who approves 5.1-1-4a --unit 0202",
      "who approves 5.1-1-4a", "who approves 9.3 --applicant 000002", "who approves 6.1-17-2 --system zei",
      "who approves 5.1-1-3b --unit 0202 --applicant 030412 --absent 950011 --absent 960734 --absent 000002 --absent 000001",
      "who holds ciso", "who holds contact-point", "who reports ウイルス感染 --unit 0202",
      "may 030412 5.1-1-3b --unit 0202", "may 030392 5.1-1-3b --unit 0202", "duties 030412", "duties 880581",
      "table show 5.1-1-3b", "table status", "table provenance 5.1-1-3b", "table upgrade R6.10 --dry-run", "due --within 400",
      "across due --registry .", "fmt --look", "hook status",
      "hook uninstall", "doctor",
      "across check --registry . --registry nowhere 2> /dev/null", "across vacancies --role ciso-advisor --registry .",
      "absence 030412 --from 2026-12-05 --last-day 2026-12-06 --dry-run",
      "absence 030412 --from 2026-12-05 --last-day 2026-12-06",
      "who approves xyz", "duties 見本", "procedure list", "spof --k 2 --unit 0103", "spof --unit 0100",
      "procedure staff media-takeout --unit 0202 --applicant 030412 --alternatives 2",
      "procedure staff media-takeout --unit 0202 --absent 030412 --absent 030392 --absent 020134",
    ]
    try program.run("printf '職員番号,氏名,所属コード,職名\\n990001,見本 新,0202,主事\\n' > 一覧.csv")
    try program.run("kengen staff mapping suggest 一覧.csv > 対応.csv")
    documents.append(try program.run("kengen staff mapping suggest 一覧.csv --format json"))
    documents.append(
      try program.run("kengen staff plan 一覧.csv --effective 2027-04-01 --mapping 対応.csv --format json"))
    try program.run("printf '所属コード,所属名,上位所属コード,旧所属コード\\n0291,課税課,0200,0202\\n' > 組織表.csv")
    for command in [
      "unit plan 組織表.csv --effective 2027-04-01", "unit apply 組織表.csv --effective 2027-04-01 --dry-run",
      "staff plan 一覧.csv --effective 2027-04-01 --mapping 対応.csv --units 組織表.csv --rest 0202=0291",
      "staff apply 一覧.csv --effective 2027-04-01 --mapping 対応.csv", "staff revert HEAD --dry-run",
    ] { documents.append(try program.run("kengen \(command) --format json")) }
    for command in commands { documents.append(try program.run("kengen \(command) --format json")) }
    try program.run("printf '氏名\\n見本 林乃\\n見本 新太\\n' > 名簿.csv")
    try program.run("printf '入室日,入室時刻,退室時刻,入室者,立会者\\n2026-11-05,9:00,9:30,990101,030412\\n' > 入室.csv")
    for command in [
      "roster plan 名簿.csv --contract C2026-014", "roster confirm --contract C2026-014 --dry-run", "contract C2026-022", "worker 990103",
      "who enters server-room", "ledger check 入室.csv --area server-room", "contract end C2026-021 --until 2027-01-01 --dry-run",
      "expiring --within 365",
    ] { documents.append(try program.run("kengen \(command) --format json")) }
    for command in ["log", "diff HEAD~1 HEAD", "diff", "blame units/02/appointments.csv:46"] {
      documents.append(try program.run("kengen \(command) --format json"))
    }
    try program.makeVillage()
    try program.run("sed -i 's/0203,見本/0203,,見本/' people/all.csv")
    documents.append(try program.run("kengen check --format json"))
    let documented = Set(Markdown.quoted(try Project.text("docs/json.md")).flatMap { $0.split(separator: ".").map(String.init) })
      .union(["message", "text", "kengen/v1"])
    for document in documents {
      let object = try JSONSerialization.jsonObject(with: Data(document.lines.joined(separator: "\n").utf8))
      for key in keys(object) { #expect(documented.contains(key), "\(key)") }
    }
  }

  private func keys(_ object: Any) -> Set<String> {
    switch object {
    case let map as [String: Any]: map.reduce(into: []) { $0.formUnion([$1.key] + keys($1.value)) }
    case let list as [Any]: list.reduce(into: []) { $0.formUnion(keys($1)) }
    default: []
    }
  }
}
