import RegistryModel

/// Reads the fields of one row by their place and gathers every defect in it, not only the first.
package struct FieldReader {
  let table: CSVTable
  let row: CSVTable.Row
  let schema: FileSchema
  private(set) var defects: [Defect] = []

  init(table: CSVTable, row: CSVTable.Row, schema: FileSchema) {
    self.table = table
    self.row = row
    self.schema = schema
  }

  var isSound: Bool { defects.isEmpty }
  var origin: Origin { Origin(path: table.path, line: row.line) }

  // MARK: Values

  mutating func text(_ column: Int) -> String {
    let field = table.fields[row.firstField + column]
    if field.start == field.end {
      if schema.columns[column].isRequired { reject(column, .empty(schema.columns[column].name), .fill) }
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
      if schema.columns[column].isRequired { reject(column, .empty(schema.columns[column].name), .fill) }
      return nil
    }
    guard IdentifierText.isWellFormed(content) else {
      reject(column, .notAnIdentifier(text(column)), .identifierForm)
      return nil
    }
    return Identifier(content)
  }

  mutating func identifiers<Kind>(_ column: Int, separator: Character) -> [Identifier<Kind>] {
    let whole = text(column)
    guard !whole.isEmpty else { return [] }
    return whole.split(separator: separator, omittingEmptySubsequences: false).compactMap { part in
      guard Identifier<Kind>.isWellFormed(part.utf8) else {
        reject(column, .notAnIdentifier(String(part)), .identifierForm)
        return nil
      }
      return Identifier(String(part))
    }
  }

  mutating func date(_ column: Int) -> CalendarDate? {
    let content = table.content(row, column)
    if content.isEmpty {
      if schema.columns[column].isRequired { reject(column, .empty(schema.columns[column].name), .fill) }
      return nil
    }
    guard let date = CalendarDate(iso: content) else {
      reject(column, .notADate(text(column)), .dateForm)
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
      reject(untilColumn, .emptyPeriod(text(fromColumn), text(untilColumn)), .periodForm, code: .period)
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
        Phrase(
          ja: "「\(word)」は \(range.lowerBound)〜\(range.upperBound) の整数ではありません",
          en: "'\(word)' is not a whole number from \(range.lowerBound) to \(range.upperBound)"),
        Phrase(ja: "半角の整数で書いてください", en: "write a whole number in ASCII digits"))
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
        column, Phrase(ja: "「\(word)」は人数ではありません", en: "'\(word)' is not a number of seats"),
        Phrase(ja: "1、0..1、1..* のように書いてください", en: "write 1, 0..1, 1..* or the like"))
    }
    return SeatCount(minimum: 0, maximum: nil)
  }

  mutating func jointRoles(_ column: Int) -> JointRoles {
    let whole = text(column)
    if whole.isEmpty { return JointRoles([], .all) }
    let used = Jointness.allCases.filter { joint in joint.rawValue.utf8.first.map(whole.utf8.contains) ?? false }
    if used.count > 1 {
      reject(
        column, Phrase(ja: "「\(whole)」は + | ; を混ぜています", en: "'\(whole)' mixes + | ;"),
        Phrase(ja: "義務を2行に分けてください", en: "write two duties, one line each"))
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
      column, Phrase(ja: "「\(word)」は条件ではありません", en: "'\(word)' is not a condition"),
      Phrase(ja: "if-absent:役割 か after:規定 を書いてください", en: "write if-absent:ROLE or after:PROVISION"))
    return .always
  }

  mutating func place(_ column: Int) -> Place {
    let word = text(column)
    if let place = Place(word) { return place }
    if !word.isEmpty {
      reject(
        column, Phrase(ja: "「\(word)」は場所ではありません", en: "'\(word)' is not a place"),
        Phrase(
          ja: "body、unit:所属コード、system:システムID のどれかを書いてください",
          en: "write body, unit:CODE or system:ID"))
    }
    return .body
  }

  // MARK: Defects

  mutating func reject(_ column: Int, _ problem: Phrase, _ mend: Phrase, code: Defect.Code = .value) {
    defects.append(
      Defect(
        code: code, file: table.file, line: row.line, column: table.columnPosition(row, column),
        problem: Phrase(
          ja: "\(schema.columns[column].name): \(problem.ja)", en: "\(schema.columns[column].name): \(problem.en)"),
        mend: mend))
  }

  private mutating func rejectChoice(_ column: Int, _ word: String, _ allowed: [String]) {
    let list = allowed.joined(separator: ", ")
    let nearest = Nearest.word(to: word, among: allowed)
    reject(
      column,
      Phrase(ja: "「\(word)」は使えない値です", en: "'\(word)' is not an allowed value"),
      Phrase(
        ja: (nearest.map { "「\($0)」ではありませんか。" } ?? "") + "使える値: \(list)",
        en: (nearest.map { "did you mean '\($0)'? " } ?? "") + "allowed: \(list)"))
  }
}

extension Phrase {
  fileprivate static func empty(_ column: String) -> Phrase {
    Phrase(ja: "必須の欄が空です", en: "the field is required and empty")
  }
  fileprivate static let fill = Phrase(
    ja: "値を書いてください(列の意味は docs/format.md)", en: "write a value (docs/format.md tells what)")
  fileprivate static func notAnIdentifier(_ word: String) -> Phrase {
    Phrase(ja: "「\(word)」は識別子ではありません", en: "'\(word)' is not an identifier")
  }
  fileprivate static let identifierForm = Phrase(
    ja: "半角の英数字と . _ - で、40字以内で書いてください(名称ではなくコード)",
    en: "write 1 to 40 of A-Z a-z 0-9 . _ - (a code, not a name)")
  fileprivate static func notADate(_ word: String) -> Phrase {
    Phrase(ja: "「\(word)」は暦にある日付ではありません", en: "'\(word)' is not a date of the calendar")
  }
  fileprivate static let dateForm = Phrase(
    ja: "2026-04-01 の形で書いてください", en: "write it as 2026-04-01")
  fileprivate static func emptyPeriod(_ from: String, _ until: String) -> Phrase {
    Phrase(
      ja: "期間 [\(from), \(until)) に1日も含まれません(until の日は含まない)",
      en: "the period [\(from), \(until)) holds no day (until itself is not part of it)")
  }
  fileprivate static let periodForm = Phrase(
    ja: "until には最終日の翌日を書いてください", en: "write the day after the last day as until")
}
