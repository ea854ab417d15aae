import Messages
import OfficeFiles
import RegistryModel
import RegistryText

/// One row of a firm's roster, understood.
struct RosterRow: Hashable {
  var line: Int
  var number: StaffNumber?
  var name: String
  var kana: String
  /// nil where the list has no such column.
  var systems: [SystemID]?
  var areas: [AreaID]?
  /// nil where the list does not say.
  var identity: IdentityCheck?
  var identityOn: CalendarDate?
  var trainedOn: CalendarDate?
  var from: CalendarDate?
  /// The day after the last one.
  var until: CalendarDate?
}

/// Understands the rows of a firm's roster; every problem at once.
struct RosterListReader {
  private let table: OfficeTable
  private let mapping: RosterMapping
  private let registry: Registry
  private var fields: [RosterMapping.Field: Int] = [:]
  private(set) var rows: [RosterRow] = []
  private(set) var problems: [TableProblem] = []
  private(set) var unread: [String] = []

  /// Reads all rows; linear.
  init(_ table: OfficeTable, _ mapping: RosterMapping, _ registry: Registry) {
    self.table = table
    self.mapping = mapping
    self.registry = registry
    mapColumns()
    problems = RosterForbidden.problems(in: table, identityColumns: fields[.identity].map { [$0] } ?? [])
    guard problems.isEmpty else { return }
    problems = table.problems
    guard fields[.name] != nil else {
      problems.append(
        TableProblem(
          .header, file: table.file, line: table.headerLine, RosterMessages.noColumn("name"),
          fix: RosterMessages.mapColumn("name", among: table.header)))
      return
    }
    // Which of two columns of one heading is meant nobody can tell.
    for (index, name) in table.header.enumerated() where fields.values.contains(index) {
      guard let other = table.header.indices.first(where: { $0 != index && WordKey(table.header[$0]) == WordKey(name) }) else { continue }
      problems.append(
        TableProblem(
          .header, file: table.file, line: table.headerLine, column: max(index, other) + 1, RosterMessages.twoColumns(name),
          fix: RosterMessages.leaveOneColumn))
    }
    guard problems.isEmpty else { return }
    for row in table.rows { read(row) }
    if rows.isEmpty, problems.isEmpty {
      problems.append(
        TableProblem(.value, file: table.file, line: table.headerLine, RosterMessages.nobodyListed, fix: RosterMessages.endContractInstead)
      )
    }
  }

  private mutating func mapColumns() {
    let plain = table.header.map { WordKey($0).text }
    for (index, name) in table.header.enumerated() {
      guard let said = mapping.columns[name] else { continue }
      if let field = said { fields[field] = index }
    }
    let known = RosterWords.columns + RosterMapping.Field.allCases.map { ($0.rawValue, $0) }
    for (name, field) in known where fields[field] == nil {
      guard let index = plain.firstIndex(of: WordKey(name).text), mapping.columns[table.header[index]] == nil,
        !fields.values.contains(index)
      else { continue }
      fields[field] = index
    }
    unread = table.header.indices.filter { !fields.values.contains($0) }.map { table.header[$0] }.filter { !$0.isEmpty }
  }

  private mutating func read(_ row: OfficeTable.Row) {
    func text(_ field: RosterMapping.Field) -> String { fields[field].map { row.fields[$0] } ?? "" }
    let before = problems.count
    let name = TextForms.name(text(.name))
    if name.isEmpty || name.contains(where: { "〓?\u{FF1F}".contains($0) }) {
      report(.value, row.line, .name, RosterMessages.noName, RosterMessages.writeName)
    }
    var number: StaffNumber?
    let typed = TextForms.halfWidth(text(.number))
    if !typed.isEmpty {
      if StaffNumber.isWellFormed(typed.utf8) {
        number = StaffNumber(typed)
      } else {
        report(.value, row.line, .number, RosterMessages.notANumber(typed), RosterMessages.numberForm)
      }
    }
    var identity: IdentityCheck?
    let word = WordKey(text(.identity)).text
    if !word.isEmpty {
      identity = mapping.identities[word]
      // What stands there is not echoed: it may be of a document.
      if identity == nil { report(.value, row.line, .identity, RosterMessages.unknownIdentityCheck, RosterMessages.identityForm) }
    }
    let (from, last) = (day(text(.from), row.line, .from), day(text(.last), row.line, .last))
    if let from, let last, last < from { report(.date, row.line, .last, RosterMessages.endsBeforeBeginning, RosterMessages.correctDays) }
    let read = RosterRow(
      line: row.line, number: number, name: name, kana: TextForms.name(text(.kana)),
      systems: fields[.systems].map { _ in systems(text(.systems), row.line) },
      areas: fields[.areas].map { _ in areas(text(.areas), row.line) }, identity: identity,
      identityOn: day(text(.identityOn), row.line, .identityOn), trainedOn: day(text(.trainedOn), row.line, .trainedOn), from: from,
      until: last?.advanced(by: 1))
    if problems.count == before { rows.append(read) }
  }

  private mutating func day(_ text: String, _ line: Int, _ field: RosterMapping.Field) -> CalendarDate? {
    switch DateForms.read(text) {
    case .date(let day): return day
    case .blank, .open: return nil
    case nil:
      report(.date, line, field, RosterMessages.notADate(text), DateForms.trouble(text) ?? RosterMessages.dateForm)
      return nil
    }
  }

  private static func pieces(_ text: String) -> [String] {
    text.split(whereSeparator: { "+,、・/;\u{FF0B}\u{FF0C}\u{FF0F}".contains($0) || $0.isNewline }).map { TextForms.trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }

  private mutating func systems(_ text: String, _ line: Int) -> [SystemID] {
    var result: [SystemID] = []
    for piece in Self.pieces(text) {
      let key = WordKey(piece).text
      let id = mapping.systems[key] ?? registry.systems.first { $0.id.text == piece || WordKey($0.name.ja).text == key }?.id
      guard let id else {
        report(.value, line, .systems, RosterMessages.unknownSystem(piece), RosterMessages.mapWord("system", piece))
        continue
      }
      if !result.contains(id) { result.append(id) }
    }
    return result.sorted()
  }

  private mutating func areas(_ text: String, _ line: Int) -> [AreaID] {
    var result: [AreaID] = []
    for piece in Self.pieces(text) {
      let key = WordKey(piece).text
      let id = mapping.areas[key] ?? registry.areas.first { $0.id.text == piece || WordKey($0.name.ja).text == key }?.id
      guard let id else {
        report(.value, line, .areas, RosterMessages.unknownArea(piece), RosterMessages.mapWord("area", piece))
        continue
      }
      if !result.contains(id) { result.append(id) }
    }
    return result.sorted()
  }

  private mutating func report(_ code: TableCode, _ line: Int, _ field: RosterMapping.Field, _ problem: Phrase, _ fix: Phrase) {
    problems.append(TableProblem(code, file: table.file, line: line, column: (fields[field] ?? -1) + 1, problem, fix: fix))
  }
}
