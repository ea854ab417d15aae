import Messages
package import OfficeFiles
package import RegistryModel

/// Understands the rows of HR's file against the registry's units and posts; every problem at once.
package struct StaffRowReader {
  let table: OfficeTable
  let mapping: StaffMapping
  let registry: Registry
  let effective: CalendarDate
  private(set) var fields: [StaffColumn: Int] = [:]
  /// Further posts of a row, in the order of their numbers.
  private(set) var slots: [StaffSlot] = []
  let places: StaffPlaces
  let numberShapes: NumberShapes
  var dates: [String: OfficeDate] = [:]
  package private(set) var rows: [StaffRow] = []
  package internal(set) var problems: [TableProblem] = []
  package internal(set) var remarks: [PlanRemark] = []
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
    places = StaffPlaces(registry, effective)
    numberShapes = NumberShapes(registry)
    problems = table.problems
    let forbidden = ForbiddenData.problems(in: table)
    guard forbidden.isEmpty else {
      // Other problems could echo what stands in the file.
      problems = forbidden
      return
    }
    guard mapColumns() else {
      if let first = table.rows.first { _ = isHeadingsAgain(first) }
      return
    }
    remarks = ListRemarks.of(table, mapping, read: Set(fields.values))
    rows.reserveCapacity(table.rows.count)
    for row in table.rows { read(row) }
  }

  /// Kinds of appointment that the list has columns for: only of these does it say that one is not held.
  package var carriedKinds: Set<AppointmentKind> {
    if fields[StaffColumn(.kind)] != nil {
      // Posts in columns of their own that are not read may be of any of these kinds.
      return Set(AppointmentKind.allCases).subtracting(ListRemarks.unreadSlots(table, read: Set(fields.values)).map(\.kind))
    }
    return Set([.regular] + slots.map(\.kind))
  }

  private mutating func mapColumns() -> Bool {
    for (index, name) in table.header.enumerated() {
      guard let column = mapping.column(name) else {
        if !name.isEmpty, unread.count < 100 { unread.append(TextForms.shown(name)) }
        continue
      }
      if let first = fields[column] {
        let isTwice = table.header[first] == name
        report(
          .header, table.headerLine, index,
          StaffColumnMessages.twoColumns(column.text),
          isTwice
            ? StaffColumnMessages.headingTwice(TextForms.shown(name))
            : StaffColumnMessages.dropOne)
      }
      fields[column] = index
    }
    slots = Set(fields.keys.compactMap(\.slot)).sorted()
    if mapping.list != .changes, let index = fields[StaffColumn(.change)] { changeWordsUnread(index) }
    func has(_ field: StaffMapping.Field) -> Bool { fields[StaffColumn(field)] != nil }
    var required: [(StaffMapping.Field, Bool)] = [(.number, !has(.number))]
    if mapping.list == .changes {
      required += [(.change, !has(.change)), (.date, !has(.date))]
    } else {
      required += [(.unit, !has(.unit) && !has(.unitName)), (.post, !has(.post))]
    }
    let columns = TextForms.shown(table.header.prefix(30).joined(separator: " "), limit: 300)
    for (field, isMissing) in required where isMissing {
      report(
        .header, table.headerLine, -1,
        StaffColumnMessages.noColumn(field.rawValue),
        StaffColumnMessages.mapColumn(field.rawValue, columns: columns))
    }
    return problems.isEmpty || !required.contains { $0.1 }
  }

  /// A list of people whose mapping reads change words would pass over 退職 and take 兼務 for a regular post.
  private mutating func changeWordsUnread(_ index: Int) {
    report(
      .header, table.headerLine, index,
      StaffColumnMessages.changeWordsInList(TextForms.shown(table.header[index]), list: mapping.list.rawValue),
      StaffColumnMessages.sayWhichList
    )
  }

  /// A row of nothing but headings: a second header row, or the header again on a new page.
  private mutating func isHeadingsAgain(_ row: OfficeTable.Row) -> Bool {
    let cells = row.fields.filter { !TextForms.trimmed($0).isEmpty }
    guard cells.count > 1, cells.allSatisfy({ mapping.knows(TextForms.heading($0)) }) else { return false }
    let shown = cells.prefix(4).map { TextForms.shown($0) }.joined(separator: "、")
    report(
      .header, row.line, -1,
      StaffColumnMessages.headerRow(shown),
      StaffColumnMessages.oneHeader)
    return true
  }

  private mutating func read(_ source: OfficeTable.Row) {
    if isHeadingsAgain(source) { return }
    let before = problems.count
    checkCells(source)
    guard problems.count == before else { return }
    let number = number(source)
    // A row that is passed over says nothing; of one with a bad number the rest is looked at all the same.
    if number == nil, problems.count == before { return }
    var row = StaffRow(line: source.line, number: number ?? StaffNumber(""))
    takeNames(source, &row)
    row.order = TextForms.name(text(.order, source))
    row.employment = word(.employment, source, mapping.employments, blank: mapping.employment) ?? mapping.employment
    row.saysEmployment = mapping.saysEmployment || !TextForms.trimmed(text(.employment, source)).isEmpty
    row.kind = word(.kind, source, mapping.kinds, blank: .regular) ?? .regular
    row.from = first(.from, source)
    row.until = end(.until, source)
    row.employedFrom = first(.employedFrom, source)
    row.employedUntil = end(.employedUntil, source)
    if mapping.list == .changes { takeOrder(source, &row, problemsBefore: before) }
    checkOrder(row, source)
    guard place(source, &row) else {
      if problems.count == before { skipped += 1 }
      return
    }
    takeOldPlace(source, &row)
    var further: [StaffRow] = []
    for slot in slots where row.action?.givesPost ?? true {
      if let extra = place(slot, of: row, source) { further.append(extra) }
    }
    if problems.count == before { rows += [row] + further }
  }

  private mutating func takeNames(_ source: OfficeTable.Row, _ row: inout StaffRow) {
    func joined(_ whole: StaffMapping.Field, _ family: StaffMapping.Field, _ given: StaffMapping.Field) -> String {
      let name = TextForms.name(text(whole, source))
      if !name.isEmpty { return name }
      return TextForms.name([text(family, source), text(given, source)].joined(separator: " "))
    }
    row.name = joined(.name, .familyName, .givenName)
    row.kana = joined(.kana, .familyKana, .givenKana)
    row.oldName = TextForms.name(text(.oldName, source))
    row.storesName = !mapping.namesStayOutside
    if row.storesName {
      checkLost(row.name, source)
      checkMarks(row, source)
    }
  }

  private mutating func takeOrder(_ source: OfficeTable.Row, _ row: inout StaffRow, problemsBefore before: Int) {
    if let order = changeWord(source) {
      row.action = order.action
      row.endsAnyKind = order.action == .close && order.kind == nil && TextForms.trimmed(text(.kind, source)).isEmpty
      row.kind = order.kind ?? row.kind
      if let employment = order.employment {
        row.reappoints = employment == .reappointed || employment == .fiscalYear
        if TextForms.trimmed(text(.employment, source)).isEmpty {
          row.employment = employment
          row.saysEmployment = true
        }
      }
    }
    row.date = first(.date, source)
    if row.date == nil, problems.count == before {
      report(
        .date, source.line, fields[StaffColumn(.date)] ?? -1, StaffFieldMessages.noOrderDate,
        StaffFieldMessages.writeOrderDate)
    }
    if let action = row.action, action == .leave || action == .close, let date = row.date {
      row.end = end(after: date, source, .date)
    }
  }

  /// An end that does not come after its beginning; the text would refuse it, without the file's line.
  private mutating func checkOrder(_ row: StaffRow, _ source: OfficeTable.Row) {
    let start = mapping.list == .changes ? row.date : row.from
    for (field, from, end) in [
      (StaffMapping.Field.until, start, row.until), (.employedUntil, row.employedFrom, row.employedUntil),
    ] {
      guard let from, case .until(let day) = end, day <= from else { continue }
      report(
        .date, source.line, fields[StaffColumn(field)] ?? -1,
        StaffFieldMessages.endsBeforeItBegins(from: from),
        StaffFieldMessages.fixOneDay)
    }
  }

  /// A name in which another program has put 〓 or ? for what it could not write.
  private mutating func checkLost(_ name: String, _ row: OfficeTable.Row) {
    guard name.unicodeScalars.contains(where: { "〓?\u{FF1F}".unicodeScalars.contains($0) }) else { return }
    report(
      .privateCharacter, row.line, fields[StaffColumn(.name)] ?? fields[StaffColumn(.familyName)] ?? -1,
      StaffFieldMessages.lostCharacter,
      StaffFieldMessages.usualForm)
  }

  /// A name with marks or remarks in it, or none at all (欠員), which somebody new would be called for good.
  private mutating func checkMarks(_ row: StaffRow, _ source: OfficeTable.Row) {
    guard !row.name.isEmpty, !NameMarks.areNone(in: row.name) else { return }
    if let known = registry.person(row.number)?.name, NameLikeness.of(known, row.name) != .different { return }
    report(
      .value, source.line, fields[StaffColumn(.name)] ?? fields[StaffColumn(.familyName)] ?? -1,
      StaffFieldMessages.notAName(TextForms.shown(row.name)),
      StaffFieldMessages.nameAlone)
  }

  mutating func report(
    _ code: TableCode, _ line: Int, _ column: Int, _ problem: Phrase, _ fix: Phrase
  ) {
    problems.append(
      TableProblem(code, file: table.file, line: line, column: column + 1, problem, fix: fix))
  }
}
