import Messages
import OfficeFiles
import RegistryModel
import RegistryText

/// Finds the columns of a ledger by their headings.
struct LedgerHeadings {
  private let table: OfficeTable
  private let keys: [SearchKey]
  private let mapping: [LedgerColumn: [String]]
  private let kind: LedgerKind

  /// What the rows of the table are: entries where it says when somebody came and went, and names nobody who permitted.
  static func kind(of table: OfficeTable, mapping: [LedgerColumn: [String]]) -> LedgerKind {
    let headings = LedgerHeadings(table, mapping: mapping, kind: .entries)
    func has(_ column: LedgerColumn) -> Bool { mapping[column] != nil || !headings.usual(column).isEmpty }
    return (has(.entered) || has(.left)) && !has(.approver) ? .entries : .permissions
  }

  init(_ table: OfficeTable, mapping: [LedgerColumn: [String]], kind: LedgerKind) {
    self.kind = kind
    self.table = table
    keys = table.header.map { SearchKey(TextForms.name($0)) }
    self.mapping = mapping
  }

  /// Where the name stands beside the number of a person (許可者氏名 beside 許可者番号); without those who stand in one
  /// column.
  func names(beside positions: [LedgerColumn: [Int]]) -> [LedgerColumn: Int] {
    var result: [LedgerColumn: Int] = [:]
    for column in [LedgerColumn.applicant, .approver, .entrant] where mapping[column] == nil {
      guard let number = positions[column]?.first, let word = word(ofNumber: keys[number]) else { continue }
      // Of another word (決裁者 beside 承認者番号) it may be another person's.
      let names = Set(["", "氏名", "名", "の氏名"].map { SearchKey(word + $0) })
      result[column] = keys.indices.first { names.contains(keys[$0]) }
    }
    return result
  }

  private func word(ofNumber heading: SearchKey) -> String? {
    for suffix in LedgerColumn.numberSuffixes.map({ SearchKey($0).text }) where heading.text.hasSuffix(suffix) {
      return String(heading.text.dropLast(suffix.count))
    }
    return nil
  }

  /// Where each column stands, from 0, in the order of the file; without those that the ledger does not have.
  func positions() throws(LedgerProblem) -> [LedgerColumn: [Int]] {
    var result: [LedgerColumn: [Int]] = [:]
    for column in kind.columns {
      let found = try mapping[column].map { names throws(LedgerProblem) in try mapped(column, names) } ?? usual(column)
      if found.count > 1, !column.mayRepeat {
        throw problem(
          LedgerFileMessages.severalColumns(column.name, words(found)),
          fix: LedgerFileMessages.nameColumn)
      }
      if !found.isEmpty { result[column] = found }
    }
    for column in kind.required where result[column] == nil {
      // Of a register of checks, in which nobody permits anything, it is enough to know who checked.
      if column == .approver, result[.checkers] != nil { continue }
      throw problem(
        LedgerFileMessages.unrecognised(column.name, among: words(Array(keys.indices))),
        fix: LedgerFileMessages.writeMapping(of: column.rawValue))
    }
    return result
  }

  private func mapped(_ column: LedgerColumn, _ names: [String]) throws(LedgerProblem) -> [Int] {
    var result: [Int] = []
    for name in names {
      let found = keys.indices.filter { keys[$0] == SearchKey(TextForms.name(name)) }
      guard !found.isEmpty else {
        throw problem(
          LedgerFileMessages.noColumn(name),
          fix: LedgerFileMessages.compareMapping)
      }
      result += found
    }
    return result
  }

  private func usual(_ column: LedgerColumn) -> [Int] {
    for group in column.usualHeadings {
      let names = Set(group.map(SearchKey.init))
      let found = keys.indices.filter { names.contains(column.mayRepeat ? unnumbered(keys[$0]) : keys[$0]) }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// 確認者1, 確認者②, 確認者(2) without the number.
  private func unnumbered(_ key: SearchKey) -> SearchKey {
    var text = key.text[...]
    while let last = text.last, last.isNumber || "()".contains(last) { text = text.dropLast() }
    return SearchKey(String(text))
  }

  private func words(_ columns: [Int]) -> String {
    columns.map { TextForms.name(table.header[$0]) }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func problem(_ problem: Phrase, fix: Phrase) -> LedgerProblem {
    LedgerProblem(code: .columns, file: table.file, line: table.headerLine, problem: problem, fix: fix)
  }
}
