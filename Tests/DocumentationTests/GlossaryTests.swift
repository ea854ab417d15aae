import Foundation
import Testing

/// GLOSSARY.md against the code.
@Suite struct GlossaryTests {
  let rows: [[String]]

  init() throws { rows = Markdown(try Project.text("GLOSSARY.md")).sections.flatMap(\.rows) }

  @Test func everyTermHasItsJapaneseAndItsMeaning() {
    #expect(rows.count > 50)
    for row in rows { #expect(row.count == 4 && row.allSatisfy { !$0.isEmpty }, "\(row)") }
    let terms = rows.map { $0[0] }
    #expect(Set(terms).count == terms.count)
  }

  @Test func everyTypeThatIsNamedIsDeclared() throws {
    var declared: Set<String> = []
    for file in try Project.files(in: "Sources") where file.hasSuffix(".swift") {
      for match in try Project.text(file).matches(of: /\b(?:struct|enum|class|protocol|actor|typealias) ([A-Z]\w*)/) {
        declared.insert(String(match.output.1))
      }
    }
    for row in rows {
      let names = Markdown.quoted(row[3])
      #expect(!names.isEmpty, "\(row[0])")
      for name in names { #expect(declared.contains(name), "\(row[0]): \(name)") }
    }
  }
}
