import Foundation
import Testing

/// What the program prints, held against files; `KENGEN_BLESS=1` writes them anew.
@Suite struct GoldenTests {
  /// Name, exit code, arguments; all on the example body.
  static let cases: [(String, Int32, [String])] = [
    ("approves-takeout", 0, ["who", "approves", "USBメモリ", "持ち出し", "--unit", "税務課", "--applicant", "180034"]),
    ("approves-takeout-by-head", 0, ["who", "approves", "5.1(1)③(イ)", "--unit", "税務課", "--applicant", "030412"]),
    ("approves-takeout-en", 0, ["who", "approves", "5.1-1-3b", "--unit", "0202", "--lang", "en"]),
    ("approves-takeout-json", 0, ["who", "approves", "5.1-1-3b", "--unit", "0202", "--applicant", "030412", "--format", "json"]),
    ("approves-head-away", 0, ["who", "approves", "5.1-1-3b", "--unit", "税務課", "--absent", "030412"]),
    ("approves-next-april", 0, ["who", "approves", "5.1-1-3b", "--unit", "税務課", "--on", "2027-04-01"]),
    ("approves-software", 0, ["who", "approves", "ソフト", "インストール", "--system", "zei"]),
    ("approves-software-collapsed", 0, ["who", "approves", "6.1(17)②", "--system", "network"]),
    ("approves-private-device", 0, ["who", "approves", "5.1(1)④(ア)", "--unit", "市民課"]),
    ("approves-for-the-ciso", 0, ["who", "approves", "5.1-1-3b", "--applicant", "000002"]),
    ("approves-for-the-mayor", 0, ["who", "approves", "5.1-1-3b", "--applicant", "000001"]),
    ("approves-for-head-under-substitute", 0, ["who", "approves", "5.1-1-3b", "--applicant", "970729"]),
    ("approves-unit-beside-system", 0, ["who", "approves", "5.1-1-3b", "--unit", "税務課", "--system", "network"]),
    ("approves-for-a-contractor", 0, ["who", "approves", "5.1-1-3b", "--unit", "税務課", "--applicant", "990101"]),
    ("approves-sentence", 0, ["who", "approves", "USBメモリを持ち出したい", "--unit", "税務課"]),
    ("approves-near", 3, ["who", "approves", "私物のUSBメモリを持ち出したい", "--unit", "税務課"]),
    ("approves-words-not-known", 3, ["who", "approves", "公用車を持ち出したい", "--unit", "税務課"]),
    ("holds-post", 3, ["who", "holds", "課長"]),
    ("may-post", 0, ["may", "課長", "USBメモリ　持ち出し", "--unit", "税務課", "--applicant", "180034"]),
    ("may-needs-unit", 3, ["may", "030412", "5.1-1-3b"]),
    ("approves-by-committee", 0, ["who", "approves", "5.2(2)①", "--applicant", "000002"]),
    ("approves-under-substitute", 0, ["who", "approves", "5.1-1-3b", "--unit", "保険年金課"]),
    ("approves-without-bureau", 0, ["who", "approves", "5.1-1-3b", "--unit", "会計課", "--absent", "980810"]),
    ("approves-needs-system", 3, ["who", "approves", "ソフト", "インストール", "--unit", "税務課"]),
    ("approves-several", 3, ["who", "approves", "許可", "--unit", "税務課"]),
    ("approves-nothing-found", 3, ["who", "approves", "宇宙旅行", "--unit", "税務課"]),
    ("holds-ciso", 0, ["who", "holds", "ciso"]),
    ("holds-section-manager", 0, ["who", "holds", "情報セキュリティ管理者", "--unit", "税務課", "--on", "2027-04-01"]),
    ("holds-committee", 0, ["who", "holds", "committee"]),
    ("holds-contact-point", 0, ["who", "holds", "統一的な窓口"]),
    ("reports-infection", 0, ["who", "reports", "ウイルス", "--unit", "市民課", "--system", "juki"]),
    ("reports-missent", 0, ["who", "reports", "メール誤送信", "--unit", "税務課"]),
    ("may-head", 0, ["may", "030412", "5.1-1-3b", "--unit", "税務課", "--applicant", "180034"]),
    ("may-head-herself", 2, ["may", "030412", "5.1-1-3b", "--unit", "税務課", "--applicant", "030412"]),
    ("may-bureau-head", 2, ["may", "950011", "5.1-1-3b", "--unit", "税務課", "--applicant", "180034"]),
    ("why-deputy", 0, ["why", "030392", "5.1-1-3b", "--unit", "税務課", "--applicant", "030412"]),
    ("duties-head", 0, ["duties", "030412"]),
    ("duties-found-by-variant-ideograph", 0, ["duties", "見本崎 直彦"]),
    ("duties-clerk", 0, ["duties", "180034", "--lang", "en"]),
    ("table-list", 0, ["table", "list", "--chapter", "5"]),
    ("table-show", 0, ["table", "show", "5.1(1)④(ア)"]),
    ("table-search", 0, ["table", "search", "サーバ室"]),
    ("table-print", 0, ["table", "print", "--chapter", "2", "--unit", "税務課"]),
    ("table-print-en-json", 0, ["table", "print", "--chapter", "9", "--lang", "en", "--format", "json"]),
    ("expiring", 0, ["expiring"]),
    ("due", 0, ["due", "--within", "130"]),
    ("due-unit-en", 0, ["due", "--unit", "0103", "--within", "160", "--lang", "en"]),
    ("due-calendar", 0, ["due", "--within", "40", "--output", "ics", "--lang", "en"]),
    ("vacancies", 0, ["vacancies"]),
    ("vacancies-in-the-past", 2, ["vacancies", "--on", "2022-04-01"]),
    ("enters-server-room", 0, ["who", "enters", "サーバ室"]),
    ("enters-server-room-html", 0, ["who", "enters", "server-room", "--output", "html", "--lang", "en"]),
    ("enters-nobody", 2, ["who", "enters", "server-room", "--on", "2030-04-01"]),
    ("enters-unknown", 3, ["who", "enters", "屋上"]),
    ("contract-of-three-tiers", 0, ["contract", "C2026-022"]),
    ("contract-json", 0, ["contract", "show", "C2026-021", "--format", "json"]),
    ("contract-end", 0, ["contract", "end", "C2026-023", "--until", "2027-01-01", "--dry-run"]),
    ("contract-end-refused", 1, ["contract", "end", "C2026-021", "--last-day", "2026-12-31", "--dry-run"]),
    ("worker", 0, ["worker", "990103", "--lang", "en"]),
    ("worker-none", 2, ["worker", "030412"]),
    ("holds-contractor", 0, ["who", "holds", "委託事業者", "--system", "zei"]),
    ("check", 0, ["check"]),
    ("check-next-april", 0, ["check", "--on", "2027-04-01", "--lang", "en"]),
  ]

  @Test func outputsAreAsBlessed() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("example")
    let folder = Sandbox.project.appendingPathComponent("Tests/EndToEndTests/Golden")
    let bless = ProcessInfo.processInfo.environment["KENGEN_BLESS"] != nil
    for (name, code, arguments) in Self.cases {
      let ran = try sandbox.kengen(arguments, in: "registry")
      let shown = Self.masked(ran.out + (ran.error.isEmpty ? "" : "--- stderr\n" + ran.error))
      let text = "$ kengen \(arguments.joined(separator: " "))\n\(shown)exit \(ran.code)\n"
      let file = folder.appendingPathComponent(name + ".txt")
      if bless { try text.write(to: file, atomically: true, encoding: .utf8) }
      let blessed = try String(contentsOf: file, encoding: .utf8)
      #expect(text == blessed, "\(name): run with KENGEN_BLESS=1 if the change is meant")
      #expect(ran.code == code, "\(name)")
    }
  }

  /// Commit ids change with the committer's clock.
  static func masked(_ text: String) -> String {
    text.replacing(/台帳の版 [0-9a-f]{12}/, with: "台帳の版 (版)")
      .replacing(/registry at [0-9a-f]{12}/, with: "registry at (commit)")
      .replacing(/"commit" : "[0-9a-f]{40}"/, with: "\"commit\" : \"(commit)\"")
  }
}
