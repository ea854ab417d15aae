import Messages
import OfficeFiles
import RegistryModel

/// One row of a list of units, understood.
struct UnitListRow: Hashable {
  var line: Int
  var code: UnitCode
  /// As the file has it, for messages and mappings.
  var theirCode: String
  var name: String
  var english: String
  /// nil where the file does not say.
  var kind: UnitKind?
  var parent: UnitCode?
  var predecessors: [UnitCode]
}

/// Understands the rows of a list of units; every problem at once.
struct UnitListReader {
  private let table: OfficeTable
  private let mapping: UnitMapping
  private let width: Int
  private var fields: [UnitMapping.Field: Int] = [:]
  private(set) var rows: [UnitListRow] = []
  private(set) var problems: [TableProblem]
  private(set) var unread: [String] = []
  var namesPredecessors: Bool { fields[.predecessors] != nil }

  /// Reads all rows; linear.
  init(_ table: OfficeTable, _ mapping: UnitMapping, _ registry: Registry) {
    self.table = table
    self.mapping = mapping
    width = CodeWidth.ofUnits(registry)
    problems = ForbiddenData.problems(in: table)
    guard problems.isEmpty else { return }
    problems = table.problems
    mapColumns()
    guard fields[.code] != nil, fields[.name] != nil else { return }
    for row in table.rows { read(row) }
  }

  private mutating func mapColumns() {
    let plain = table.header.map { WordKey($0).text }
    for (index, name) in table.header.enumerated() {
      guard let said = mapping.columns[name] else { continue }
      if let field = said { fields[field] = index }
    }
    let known = UnitWords.columns + UnitMapping.Field.allCases.map { ($0.rawValue, $0) }
    for (name, field) in known where fields[field] == nil {
      guard let index = plain.firstIndex(of: WordKey(name).text), mapping.columns[table.header[index]] == nil,
        !fields.values.contains(index)
      else {
        continue
      }
      fields[field] = index
    }
    unread = table.header.indices.filter { !fields.values.contains($0) }.map { table.header[$0] }.filter { !$0.isEmpty }
    for field in [UnitMapping.Field.code, .name] where fields[field] == nil {
      report(
        .header, table.headerLine, -1, StaffColumnMessages.noColumn(field.rawValue),
        StaffColumnMessages.mapColumn(field.rawValue, columns: table.header.joined(separator: " ")))
    }
  }

  private mutating func read(_ row: OfficeTable.Row) {
    func text(_ field: UnitMapping.Field) -> String { fields[field].map { row.fields[$0] } ?? "" }
    let theirs = TextForms.halfWidth(text(.code))
    if case .some(.none) = mapping.units[theirs] { return }
    guard let code = code(theirs, row.line, .code) else { return }
    let name = TextForms.name(text(.name))
    if name.isEmpty || name.contains(where: { "〓?\u{FF1F}".contains($0) }) {
      report(
        .value, row.line, fields[.name] ?? -1, UnitListMessages.noName,
        UnitListMessages.writeName)
      return
    }
    var kind: UnitKind?
    let word = TextForms.halfWidth(text(.kind))
    if !word.isEmpty {
      guard let known = mapping.kinds[word] else {
        report(
          .value, row.line, fields[.kind] ?? -1, StaffFieldMessages.unknownWord(word),
          UnitListMessages.mapKind(word))
        return
      }
      kind = known
    }
    let above = TextForms.halfWidth(text(.parent))
    let parent = above.isEmpty ? nil : self.code(above, row.line, .parent)
    if !above.isEmpty, parent == nil { return }
    var predecessors: [UnitCode] = []
    for piece in TextForms.halfWidth(text(.predecessors)).split(whereSeparator: { "+,、・/ \u{3000};".contains($0) }) {
      guard let one = self.code(String(piece), row.line, .predecessors) else { return }
      if !predecessors.contains(one) { predecessors.append(one) }
    }
    rows.append(
      UnitListRow(
        line: row.line, code: code, theirCode: theirs, name: name, english: TextForms.name(text(.english)), kind: kind, parent: parent,
        predecessors: predecessors))
  }

  private mutating func code(_ theirs: String, _ line: Int, _ field: UnitMapping.Field) -> UnitCode? {
    // What was another unit's code before is said in the column of predecessors as it was.
    if field != .predecessors, case .some(.some(let ours)) = mapping.units[theirs] { return ours }
    var text = theirs
    if mapping.codeWidth > text.utf8.count { text = String(repeating: "0", count: mapping.codeWidth - text.utf8.count) + text }
    let column = fields[field] ?? -1
    guard UnitCode.isWellFormed(text.utf8) else {
      report(
        .value, line, column, UnitListMessages.notACode(text),
        UnitListMessages.lettersAndDigits)
      return nil
    }
    if mapping.codeWidth == 0, text.utf8.count < width, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      report(
        .leadingZeros, line, column,
        StaffPlaceMessages.lostZeros(text, digits: text.utf8.count, width: width),
        StaffPlaceMessages.exportAsText(width: width))
      return nil
    }
    return UnitCode(text)
  }

  private mutating func report(_ code: TableCode, _ line: Int, _ column: Int, _ problem: Phrase, _ fix: Phrase) {
    problems.append(TableProblem(code, file: table.file, line: line, column: column + 1, problem, fix: fix))
  }
}
