package import OfficeFiles
package import RegistryModel

/// Understands the rows of HR's file against the registry's units and posts; every problem at once.
package struct StaffRowReader {
  let table: OfficeTable
  let mapping: StaffMapping
  let registry: Registry
  let effective: CalendarDate
  private(set) var fields: [StaffMapping.Field: Int] = [:]
  private(set) var unitsByName: [String: [UnitCode]] = [:]
  private(set) var postsByName: [String: [PostID]] = [:]
  var dates: [String: OfficeDate] = [:]
  let widths: (number: Int, unit: Int)
  package private(set) var rows: [StaffRow] = []
  package internal(set) var problems: [TableProblem] = []
  /// Columns that nothing maps and that were not read.
  package private(set) var unread: [String] = []
  /// Rows that the mapping leaves out.
  package private(set) var skipped = 0

  /// Reads all rows; linear. `registry` must be complete.
  package init(_ table: OfficeTable, _ mapping: StaffMapping, _ registry: Registry, effective: CalendarDate) {
    self.table = table
    self.mapping = mapping
    self.registry = registry
    self.effective = effective
    widths = (CodeWidth.ofNumbers(registry), CodeWidth.ofUnits(registry))
    problems = table.problems
    let forbidden = ForbiddenData.problems(in: table)
    guard forbidden.isEmpty else {
      // Other problems could echo what stands in the file.
      problems = forbidden
      return
    }
    for unit in registry.units where unit.period.contains(effective) {
      unitsByName[unit.name.ja, default: []].append(unit.code)
    }
    for post in registry.posts { postsByName[post.name.ja, default: []].append(post.id) }
    guard mapColumns() else { return }
    rows.reserveCapacity(table.rows.count)
    for row in table.rows { read(row) }
  }

  private mutating func mapColumns() -> Bool {
    for (index, name) in table.header.enumerated() {
      guard let field = mapping.columns[name] ?? StaffMapping.Field(rawValue: name) else {
        if !name.isEmpty { unread.append(name) }
        continue
      }
      if fields[field] != nil {
        report(
          .header, table.headerLine, index, Phrase(ja: "「\(field.rawValue)」に当たる列が二つあります", en: "two columns are '\(field.rawValue)'"),
          Phrase(ja: "対応表で一方を - にしてください", en: "map one of them to - in the mapping"))
      }
      fields[field] = index
    }
    var required: [(StaffMapping.Field, Bool)] = [(.number, fields[.number] == nil)]
    if mapping.list == .changes {
      required += [(.change, fields[.change] == nil), (.date, fields[.date] == nil)]
    } else {
      required += [(.unit, fields[.unit] == nil && fields[.unitName] == nil), (.post, fields[.post] == nil)]
    }
    for (field, isMissing) in required where isMissing {
      report(
        .header, table.headerLine, -1,
        Phrase(ja: "「\(field.rawValue)」に当たる列がありません", en: "no column is '\(field.rawValue)'"),
        Phrase(
          ja: "対応表に column,列名,\(field.rawValue) と書いてください(列: \(table.header.joined(separator: " ")))",
          en: "write column,NAME,\(field.rawValue) into the mapping (columns: \(table.header.joined(separator: " ")))"))
    }
    return problems.isEmpty || !required.contains { $0.1 }
  }

  private mutating func read(_ source: OfficeTable.Row) {
    let before = problems.count
    let number = number(source)
    // A row that is passed over says nothing; of one with a bad number the rest is looked at all the same.
    if number == nil, problems.count == before { return }
    var row = StaffRow(line: source.line, number: number ?? StaffNumber(""))
    if !mapping.namesStayOutside {
      row.name = TextForms.name(text(.name, source))
      row.kana = TextForms.name(text(.kana, source))
      checkLost(row.name, source)
    }
    row.order = TextForms.name(text(.order, source))
    row.employment = word(.employment, source, mapping.employments, blank: mapping.employment) ?? mapping.employment
    row.saysEmployment = mapping.saysEmployment || !TextForms.trimmed(text(.employment, source)).isEmpty
    row.kind = word(.kind, source, mapping.kinds, blank: .regular) ?? .regular
    row.from = first(.from, source)
    row.until = end(.until, source)
    row.employedFrom = first(.employedFrom, source)
    row.employedUntil = end(.employedUntil, source)
    if mapping.list == .changes {
      if let order = word(.change, source, mapping.actions, blank: nil) {
        row.action = order.action
        row.kind = order.kind ?? row.kind
      }
      row.date = first(.date, source)
      if row.date == nil, problems.count == before {
        report(
          .date, source.line, fields[.date] ?? -1, Phrase(ja: "発令日が空です", en: "the date of the order is blank"),
          Phrase(ja: "発令日を書いてください", en: "write it"))
      }
    }
    checkOrder(row, source)
    guard place(source, &row) else {
      if problems.count == before { skipped += 1 }
      return
    }
    if problems.count == before { rows.append(row) }
  }

  /// An end that does not come after its beginning; the text would refuse it, without the file's line.
  private mutating func checkOrder(_ row: StaffRow, _ source: OfficeTable.Row) {
    let start = mapping.list == .changes ? row.date : row.from
    for (field, from, end) in [
      (StaffMapping.Field.until, start, row.until), (.employedUntil, row.employedFrom, row.employedUntil),
    ] {
      guard let from, case .until(let day) = end, day <= from else { continue }
      report(
        .date, source.line, fields[field] ?? -1, Phrase(ja: "終わりの日が始まりの日(\(from))より前です", en: "it ends before it begins (\(from))"),
        Phrase(ja: "どちらかの日を直してください", en: "mend one of the two days"))
    }
  }

  /// A name in which another program has put 〓 or ? for what it could not write.
  private mutating func checkLost(_ name: String, _ row: OfficeTable.Row) {
    guard name.unicodeScalars.contains(where: { "〓?\u{FF1F}".unicodeScalars.contains($0) }) else { return }
    report(
      .privateCharacter, row.line, fields[.name] ?? -1,
      Phrase(ja: "氏名に 〓 か ? があります(外字が失われています)", en: "the name holds 〓 or ?: a character was lost"),
      Phrase(ja: "その字を常用の字体か、Unicode にある字で書いてください", en: "write it with a usual form or with a character of Unicode"))
  }

  mutating func report(
    _ code: TableProblem.Code, _ line: Int, _ column: Int, _ problem: Phrase, _ mend: Phrase
  ) {
    problems.append(
      TableProblem(code, file: table.file, line: line, column: column + 1, problem, mend: mend))
  }
}
