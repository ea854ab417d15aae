import Messages
package import OfficeFiles
package import RegistryModel

/// Reads a workbook of a body's own facts, all sheets and all problems at once.
///
/// Codes may be left out where a name says enough. Nothing is passed over in silence: a row is read, or it is a problem.
package struct BookReader {
  let roles: [Role]
  let provisions: [Provision]
  /// The registry that the facts are to go into; nil for a new one.
  let registry: Registry?

  private(set) var facts = BookFacts()
  private var problems: [TableProblem] = []
  private var remarks: [Phrase] = []
  /// The sheet whose rows are being read, as problems name it.
  var place = ""

  var unitsByKey: [WordKey: [UnitCode]] = [:]
  var unitNames: [UnitCode: String] = [:]
  var postsByKey: [WordKey: Post] = [:]
  var peopleByKey: [WordKey: [StaffNumber]] = [:]
  var numbers: Set<StaffNumber> = []
  var systemsByKey: [WordKey: [SystemID]] = [:]
  var rolesByKey: [WordKey: RoleID] = [:]
  var posts = BookIDs(prefix: "post", known: [])
  /// Posts that people have and the sheet of posts lacks.
  var addedPosts: [String] = []

  private init(roles: [Role], provisions: [Provision], registry: Registry?) {
    self.roles = roles
    self.provisions = provisions
    self.registry = registry
    for role in roles {
      for name in [role.id.text, role.name.ja, role.name.en] { rolesByKey[WordKey(name)] = role.id }
      // 最高情報セキュリティ責任者(CISO) goes by either part.
      let parts = role.name.ja.split(whereSeparator: { "((".contains($0) })
      if parts.count == 2 {
        for part in [parts[0], parts[1].dropLast()] where rolesByKey[WordKey(String(part))] == nil {
          rolesByKey[WordKey(String(part))] = role.id
        }
      }
    }
  }

  /// Reads a workbook; `roles` and `provisions` are those of the table.
  package static func read(
    _ book: OfficeWorkbook, roles: [Role], provisions: [Provision], into registry: Registry? = nil
  ) -> BookReading {
    guard book.problems.isEmpty else { return BookReading(facts: BookFacts(), problems: book.problems, remarks: []) }
    var reader = BookReader(roles: roles, provisions: provisions, registry: registry)
    reader.read(book)
    return BookReading(facts: reader.facts, problems: reader.problems, remarks: reader.remarks)
  }

  private mutating func read(_ book: OfficeWorkbook) {
    var names: [BookSheet: String] = [:]
    var unread: [String] = []
    for name in book.sheets {
      guard let sheet = BookSheet(named: name) else {
        if WordKey(name) != WordKey(BookSheet.notes.ja), WordKey(name) != WordKey(BookSheet.notes.en) { unread.append(name) }
        continue
      }
      if names[sheet] == nil {
        names[sheet] = name
      } else {
        report(TableProblem(.workbook, file: book.file, line: 0, BookMessages.sheetTwice(name), fix: BookMessages.deleteOne))
      }
    }
    if !unread.isEmpty { remarks.append(BookMessages.sheetsNotRead(unread)) }
    var tables: [BookSheet: BookTable] = [:]
    for (sheet, name) in names {
      let table = BookTable(sheet, name, of: book)
      tables[sheet] = table
    }
    for sheet in BookSheet.allCases {
      let rows = tables[sheet]?.rows ?? []
      place = tables[sheet]?.place ?? book.file
      problems += tables[sheet]?.problems ?? []
      remarks += tables[sheet]?.remarks ?? []
      if rows.isEmpty, sheet == .units || sheet == .people, tables[sheet]?.problems.isEmpty ?? true {
        report(TableProblem(.workbook, file: book.file, line: 0, BookMessages.noSheet(sheet.name), fix: BookMessages.fillTemplate))
      }
      switch sheet {
      case .body: readBody(rows)
      case .units: readUnits(rows)
      case .posts: readPosts(rows)
      case .people: readPeople(rows)
      case .systems: readSystems(rows)
      case .roles: readRoles(rows)
      case .deputies: readDeputies(rows)
      }
    }
  }

  // MARK: What every sheet does

  mutating func report(_ problem: TableProblem) { problems.append(problem) }

  mutating func report(_ row: BookRow, _ field: BookField, _ problem: Phrase, _ fix: Phrase) { report(.value, row, field, problem, fix) }

  mutating func report(_ code: TableCode, _ row: BookRow, _ field: BookField, _ problem: Phrase, _ fix: Phrase) {
    problems.append(TableProblem(code, file: place, line: row.line, column: row.column(field), problem, fix: fix))
  }

  mutating func remark(_ remark: Phrase) { remarks.append(remark) }

  mutating func change(_ work: (inout BookFacts) -> Void) { work(&facts) }

  func origin(_ row: BookRow) -> Origin { Origin(file: place, line: row.line) }

  func heading(_ field: BookField, _ sheet: BookSheet) -> Phrase { sheet.columns.first { $0.field == field }?.heading ?? Phrase("") }

  /// A field that must not be blank.
  mutating func required(_ row: BookRow, _ field: BookField, _ sheet: BookSheet) -> String? {
    let text = row[field]
    if !text.isEmpty { return text }
    report(row, field, BookMessages.missing(heading(field, sheet)), BookMessages.fillIn)
    return nil
  }

  /// A value by its word; `blank` where the field is blank.
  mutating func word<Value: WordedValue>(_ row: BookRow, _ field: BookField, _ sheet: BookSheet, blank: Value) -> Value {
    let text = row[field]
    if text.isEmpty { return blank }
    if let value = Value(word: text) { return value }
    report(row, field, BookMessages.noWord(text, of: heading(field, sheet)), BookMessages.oneOf(Value.allCases.map(\.name)))
    return blank
  }

  mutating func number(_ row: BookRow, _ field: BookField, _ range: ClosedRange<Int>, blank: Int) -> Int {
    let text = row.code(field)
    if text.isEmpty { return blank }
    if let number = Int(text), range.contains(number) { return number }
    report(row, field, BookMessages.noNumber(text, range), BookMessages.writeNumber)
    return blank
  }

  mutating func day(_ row: BookRow, _ field: BookField) -> CalendarDate? {
    let text = row[field]
    switch DateForms.read(text) {
    case .date(let day): return day
    case .blank, .open: return nil
    case nil:
      report(.date, row, field, BookMessages.noDate(text), DateForms.trouble(text) ?? BookMessages.dateForm)
      return nil
    }
  }

  /// The days of two columns; the second holds the last day.
  mutating func period(_ row: BookRow, _ from: BookField = .from, _ last: BookField = .lastDay) -> Period {
    let first = day(row, from)
    let until = day(row, last)?.advanced(by: 1)
    if let period = Period(from: first, until: until) { return period }
    report(.date, row, last, BookMessages.noDay, BookMessages.checkDays)
    return .always
  }

  /// An identifier; nil where it is none.
  mutating func identifier(_ row: BookRow, _ field: BookField, _ text: String) -> String? {
    if IdentifierText.isWellFormed(Array(text.utf8)[...]) { return text }
    report(row, field, BookMessages.noCode(text), BookMessages.codeForm)
    return nil
  }

  /// What one word names of several; `unknown` says that there is none.
  mutating func one<Value>(
    _ row: BookRow, _ field: BookField, _ text: String, _ found: [Value], text shown: (Value) -> String, _ unknown: Phrase,
    _ code: TableCode
  ) -> Value? {
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      report(code, row, field, unknown, BookMessages.addThere)
    } else {
      report(code, row, field, BookMessages.several(text, found.map(shown)), BookMessages.writeCode)
    }
    return nil
  }

  /// A unit by its code, its name, or both with a space between.
  mutating func unit(_ row: BookRow, _ field: BookField, _ text: String) -> UnitCode? {
    let code = UnitCode(TextForms.halfWidth(text))
    if unitNames[code] != nil { return code }
    var found = unitsByKey[WordKey(text)] ?? []
    if found.isEmpty, let space = text.firstIndex(of: " ") {
      let first = UnitCode(TextForms.halfWidth(String(text[..<space])))
      if unitNames[first] != nil, unitsByKey[WordKey(String(text[text.index(after: space)...]))]?.contains(first) ?? false {
        found = [first]
      }
    }
    return one(row, field, text, found, text: \.text, BookMessages.unknownUnit(text), .unknownUnit)
  }

  /// A person by number or by a name that only one has.
  mutating func person(_ row: BookRow) -> StaffNumber? {
    let number = row.code(.number)
    let name = row[.person]
    if !number.isEmpty {
      if numbers.contains(StaffNumber(number)) {
        let names = peopleByKey.filter { $0.value.contains(StaffNumber(number)) }.keys
        if !name.isEmpty, !names.isEmpty, !names.contains(WordKey(name)) {
          report(
            .wrongPerson, row, .person, BookMessages.codeAndName(number, name, is: nameOf(StaffNumber(number))), BookMessages.makeAgree)
          return nil
        }
        return StaffNumber(number)
      }
      let found = peopleByKey[WordKey(row[.number])] ?? []
      return one(row, .number, number, found, text: \.text, BookMessages.unknownPerson(number), .unknownPerson)
    }
    return one(row, .person, name, peopleByKey[WordKey(name)] ?? [], text: \.text, BookMessages.unknownPerson(name), .unknownPerson)
  }

  private func nameOf(_ number: StaffNumber) -> String { facts.people.first { $0.number == number }?.name ?? "" }

  mutating func role(_ row: BookRow, _ sheet: BookSheet) -> Role? {
    guard let text = required(row, .role, sheet) else { return nil }
    if let id = rolesByKey[WordKey(text)], let role = roles.first(where: { $0.id == id }) { return role }
    let near = roles.filter { $0.name.ja.contains(text) || text.contains($0.name.ja) }.prefix(3).map(\.name)
    report(row, .role, BookMessages.unknownRole(text), BookMessages.chooseRole(Array(near)))
    return nil
  }

  mutating func system(_ row: BookRow, _ text: String) -> SystemID? {
    one(row, .system, text, systemsByKey[WordKey(text)] ?? [], text: \.text, BookMessages.unknownSystem(text), .value)
  }
}
