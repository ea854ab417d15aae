import Foundation

/// One row of the material from which the shipped table was made.
struct RawRow: Sendable {
  let section: String
  let description: String
  let items: [RawItem]
  let scope: String
  let confidence: String
  let source: String

  static func all() throws -> [RawRow] {
    try RawTable.rows("provisions.tsv", columns: "section", "description", "roles_duties", "scope", "confidence", "source").map {
      RawRow(section: $0[0], description: $0[1], items: RawItem.list($0[2]), scope: $0[3], confidence: $0[4], source: $0[5])
    }
  }
}

/// A file of tab-separated values beside the tests.
enum RawTable {
  struct WrongColumns: Error {
    let line: String
  }

  static func rows(_ name: String, columns: String...) throws -> [[String]] {
    let text = try String(contentsOf: ShippedFiles.fixtures.appending(path: name), encoding: .utf8)
    let lines = text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    guard let header = lines.first, header == columns else { throw WrongColumns(line: text.prefix { $0 != "\n" }.description) }
    if let wrong = lines.first(where: { $0.count != columns.count }) { throw WrongColumns(line: wrong.joined(separator: "\t")) }
    return Array(lines.dropFirst())
  }
}
