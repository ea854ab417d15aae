import Messages
import RegistryModel

/// Reads the fields of one row by their place and gathers every defect in it, not only the first.
package struct FieldReader {
  let table: CSVTable
  let row: CSVTable.Row
  let schema: FileSchema
  private(set) var defects: [FormatDiagnostic] = []

  init(table: CSVTable, row: CSVTable.Row, schema: FileSchema) {
    self.table = table
    self.row = row
    self.schema = schema
  }

  var isValid: Bool { defects.isEmpty }
  var origin: Origin { Origin(path: table.path, line: row.line) }

  // MARK: Values

  mutating func text(_ column: Int) -> String {
    if table.content(row, column).isEmpty {
      if schema.columns[column].isRequired { reject(column, FieldMessages.empty, FieldMessages.fill) }
      return ""
    }
    return table.text(row, column)
  }

  /// A required identifier; a placeholder when the field is not one, the defect being noted.
  mutating func identifier<Kind>(_ column: Int) -> Identifier<Kind> {
    optionalIdentifier(column) ?? Identifier("")
  }

  mutating func optionalIdentifier<Kind>(_ column: Int) -> Identifier<Kind>? {
    let content = table.content(row, column)
    if content.isEmpty {
      if schema.columns[column].isRequired { reject(column, FieldMessages.empty, FieldMessages.fill) }
      return nil
    }
    guard IdentifierText.isWellFormed(content) else {
      reject(column, FieldMessages.notAnIdentifier(text(column)), FieldMessages.identifierForm)
      return nil
    }
    return Identifier(content)
  }

  mutating func identifiers<Kind>(_ column: Int, separator: Character) -> [Identifier<Kind>] {
    let whole = text(column)
    guard !whole.isEmpty else { return [] }
    return whole.split(separator: separator, omittingEmptySubsequences: false).compactMap { part in
      guard Identifier<Kind>.isWellFormed(part.utf8) else {
        reject(column, FieldMessages.notAnIdentifier(String(part)), FieldMessages.identifierForm)
        return nil
      }
      return Identifier(String(part))
    }
  }

  mutating func date(_ column: Int) -> CalendarDate? {
    let content = table.content(row, column)
    if content.isEmpty {
      if schema.columns[column].isRequired { reject(column, FieldMessages.empty, FieldMessages.fill) }
      return nil
    }
    guard let date = CalendarDate(iso: content) else {
      reject(column, FieldMessages.notADate(text(column)), FieldMessages.dateForm)
      return nil
    }
    return date
  }

  /// The half-open period of two date columns.
  mutating func period(_ fromColumn: Int, _ untilColumn: Int) -> Period {
    let before = defects.count
    let from = date(fromColumn)
    let until = date(untilColumn)
    guard defects.count == before else { return .always }
    guard let period = Period(from: from, until: until) else {
      reject(untilColumn, FieldMessages.emptyPeriod(text(fromColumn), text(untilColumn)), FieldMessages.periodForm, code: .period)
      return .always
    }
    return period
  }

  mutating func choice<Value>(_ column: Int, default fallback: Value? = nil) -> Value?
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    let content = table.content(row, column)
    if content.isEmpty, let fallback { return fallback }
    let word = String(decoding: content, as: UTF8.self)
    guard let value = Value(rawValue: word) else {
      rejectChoice(column, word, Value.texts)
      return nil
    }
    return value
  }

  /// nil for a blank field.
  mutating func optionalChoice<Value>(_ column: Int) -> Value?
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    table.content(row, column).isEmpty ? nil : choice(column)
  }

  mutating func choices<Value>(_ column: Int) -> Set<Value>
  where Value: RawRepresentable & CaseIterable & Hashable, Value.RawValue == String {
    let words = text(column).split(separator: "+", omittingEmptySubsequences: false).map(String.init)
    var result: Set<Value> = []
    for word in words where !(words.count == 1 && word.isEmpty) {
      if let value = Value(rawValue: word) {
        result.insert(value)
      } else {
        rejectChoice(column, word, Value.texts)
      }
    }
    return result
  }

  mutating func number(_ column: Int, in range: ClosedRange<Int>, default fallback: Int? = nil) -> Int {
    let content = table.content(row, column)
    if content.isEmpty, let fallback { return fallback }
    let word = String(decoding: content, as: UTF8.self)
    guard content.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(word), range.contains(value),
      content.count == 1 || content.first != 0x30
    else {
      reject(
        column,
        FieldMessages.notANumber(word, range), FieldMessages.numberForm)
      return range.lowerBound
    }
    return value
  }

  mutating func flag(_ column: Int, yes: String, no: String, default fallback: Bool?) -> Bool {
    let content = table.content(row, column)
    if content.isEmpty, let fallback { return fallback }
    let word = String(decoding: content, as: UTF8.self)
    if word != yes, word != no { rejectChoice(column, word, [yes, no]) }
    return word == yes
  }

  mutating func seats(_ column: Int) -> SeatCount {
    let word = text(column)
    if let seats = SeatCount(word) { return seats }
    if !word.isEmpty {
      reject(
        column, FieldMessages.notSeats(word), FieldMessages.seatsForm)
    }
    return SeatCount(minimum: 0, maximum: nil)
  }

  mutating func jointRoles(_ column: Int) -> JointRoles {
    let whole = text(column)
    if whole.isEmpty { return JointRoles([], .all) }
    let used = Jointness.allCases.filter { joint in joint.rawValue.utf8.first.map(whole.utf8.contains) ?? false }
    if used.count > 1 {
      reject(
        column, FieldMessages.mixedRoles(whole), FieldMessages.splitDuty)
      return JointRoles([], .all)
    }
    let jointness = used.first ?? .all
    return JointRoles(identifiers(column, separator: Character(jointness.rawValue)), jointness)
  }

  mutating func condition(_ column: Int) -> DutyCondition {
    let word = text(column)
    if word.isEmpty { return .always }
    let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, RoleID.isWellFormed(parts[1].utf8) {
      if parts[0] == "if-absent" { return .ifAbsent(RoleID(parts[1])) }
      if parts[0] == "after" { return .after(ProvisionKey(parts[1])) }
    }
    reject(
      column, FieldMessages.notACondition(word), FieldMessages.conditionForm)
    return .always
  }

  mutating func tableRow(_ column: Int) -> TableRow {
    let word = text(column)
    if let row = TableRow(word) { return row }
    if !word.isEmpty { reject(column, AmendmentMessages.notARow(word), AmendmentMessages.rowForm) }
    return .role(RoleID(""))
  }

  mutating func place(_ column: Int) -> Place {
    let word = text(column)
    if let place = Place(word) { return place }
    if !word.isEmpty {
      reject(
        column, FieldMessages.notAPlace(word), FieldMessages.placeForm)
    }
    return .body
  }

  mutating func recurrence(_ column: Int) -> Recurrence {
    let word = text(column)
    if let recurrence = Recurrence(word) { return recurrence }
    if !word.isEmpty { reject(column, FieldMessages.notARecurrence(word), FieldMessages.recurrenceForm) }
    return .yearly
  }

  // MARK: Defects

  mutating func reject(_ column: Int, _ problem: Phrase, _ fix: Phrase, code: FormatCode = .value) {
    defects.append(
      FormatDiagnostic(
        code: code, file: table.file, line: row.line, column: table.columnPosition(row, column),
        problem: FieldMessages.of(schema.columns[column].name, problem),
        fix: fix))
  }

  private mutating func rejectChoice(_ column: Int, _ word: String, _ allowed: [String]) {
    reject(
      column, FieldMessages.notAllowed(word), FieldMessages.allowed(allowed, near: Nearest.word(to: word, among: allowed)))
  }
}
