package import RegistryModel

/// Understands the rows of HR's file against the registry's units and posts; every problem at once.
package struct StaffRowReader {
  private let table: HRTable
  private let mapping: StaffMapping
  private let registry: Registry
  private let effective: CalendarDate
  private var fields: [StaffMapping.Field: Int] = [:]
  private var unitsByName: [String: [UnitCode]] = [:]
  private var postsByName: [String: [PostID]] = [:]
  private var dates: [String: HRDate] = [:]
  private let widths: (number: Int, unit: Int)
  package private(set) var rows: [StaffRow] = []
  package private(set) var problems: [TableProblem] = []
  /// Columns that nothing maps and that were not read.
  package private(set) var unread: [String] = []
  /// Rows that the mapping leaves out.
  package private(set) var skipped = 0

  /// Reads all rows; linear. `registry` must be complete.
  package init(_ table: HRTable, _ mapping: StaffMapping, _ registry: Registry, effective: CalendarDate) {
    self.table = table
    self.mapping = mapping
    self.registry = registry
    self.effective = effective
    widths = (
      Self.usualWidth(registry.people.filter { !$0.employment.isOutsideParty }.map(\.number.text)),
      Self.usualWidth(registry.units.map(\.code.text))
    )
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

  /// The width that all all-digit codes share; 0 where they differ.
  private static func usualWidth(_ codes: [String]) -> Int {
    let widths = Set(codes.filter { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }.map(\.utf8.count))
    return widths.count == 1 ? widths.first ?? 0 : 0
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

  private mutating func read(_ source: HRTable.Row) {
    let before = problems.count
    guard let number = number(source) else { return }
    var row = StaffRow(line: source.line, number: number)
    if !mapping.namesStayOutside {
      row.name = TextForms.name(text(.name, source))
      row.kana = TextForms.name(text(.kana, source))
      checkLost(row.name, source)
    }
    row.order = TextForms.name(text(.order, source))
    row.employment = word(.employment, source, mapping.employments, blank: mapping.employment) ?? mapping.employment
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
    guard place(source, &row) else {
      if problems.count == before { skipped += 1 }
      return
    }
    if problems.count == before { rows.append(row) }
  }

  /// A name in which another program has put 〓 or ? for what it could not write.
  private mutating func checkLost(_ name: String, _ row: HRTable.Row) {
    guard name.unicodeScalars.contains(where: { "〓?\u{FF1F}".unicodeScalars.contains($0) }) else { return }
    report(
      .privateCharacter, row.line, fields[.name] ?? -1,
      Phrase(ja: "氏名に 〓 か ? があります(外字が失われています)", en: "the name holds 〓 or ?: a character was lost"),
      Phrase(ja: "その字を常用の字体か、Unicode にある字で書いてください", en: "write it with a usual form or with a character of Unicode"))
  }

  // MARK: Fields

  private func text(_ field: StaffMapping.Field, _ row: HRTable.Row) -> String {
    fields[field].map { row.fields[$0] } ?? ""
  }

  private mutating func number(_ row: HRTable.Row) -> StaffNumber? {
    var text = TextForms.halfWidth(text(.number, row))
    let column = fields[.number] ?? -1
    if mapping.numberWidth > text.utf8.count, !text.isEmpty {
      text = String(repeating: "0", count: mapping.numberWidth - text.utf8.count) + text
    }
    text = mapping.numberPrefix + text
    guard StaffNumber.isWellFormed(text.utf8) else {
      report(
        .value, row.line, column,
        text.isEmpty
          ? Phrase(ja: "職員番号が空です", en: "the staff number is blank")
          : Phrase(ja: "職員番号として読めません", en: "this is no staff number"),
        Phrase(ja: "英数字で書いてください(1.8E+05 のような形は Excel で文字列にして出し直します)", en: "write letters and digits; export the column as text"))
      return nil
    }
    let digits = text.utf8.count
    if mapping.numberPrefix.isEmpty, mapping.numberWidth == 0, digits < widths.number,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      report(
        .leadingZeros, row.line, column,
        Phrase(
          ja: "職員番号「\(text)」は \(digits) 桁です(台帳では \(widths.number) 桁)。先頭の 0 が失われています",
          en: "the staff number '\(text)' has \(digits) digits, not \(widths.number): its leading zeros are lost"),
        Phrase(
          ja: "文字列として出し直すか、対応表に setting,number-width,\(widths.number) と書いてください",
          en: "export the column as text, or write setting,number-width,\(widths.number) into the mapping"))
      return nil
    }
    return StaffNumber(text)
  }

  private mutating func word<Value>(
    _ field: StaffMapping.Field, _ row: HRTable.Row, _ words: [String: Value], blank: Value?
  ) -> Value? {
    let text = TextForms.halfWidth(text(field, row))
    if text.isEmpty, let blank { return blank }
    if let value = words[text] { return value }
    report(
      .value, row.line, fields[field] ?? -1,
      Phrase(ja: "「\(text)」の意味が分かりません", en: "'\(text)' is unknown"),
      Phrase(
        ja: "対応表に \(field.rawValue),\(text),… と書いてください", en: "write \(field.rawValue),\(text),… into the mapping"))
    return nil
  }

  private mutating func date(_ field: StaffMapping.Field, _ row: HRTable.Row) -> HRDate {
    guard let column = fields[field] else { return .blank }
    // A file has many rows and few days.
    if let date = dates[row.fields[column]] { return date }
    if let date = DateForms.read(row.fields[column]) {
      dates[row.fields[column]] = date
      return date
    }
    report(
      .date, row.line, column, Phrase(ja: "「\(row.fields[column])」は日付として読めません", en: "'\(row.fields[column])' is no date"),
      Phrase(ja: "2026-04-01、2026/4/1、令和8年4月1日、R8.4.1、5080401 の形で書いてください", en: "write it as 2026-04-01, 2026/4/1, R8.4.1 or 5080401"))
    return .blank
  }

  private mutating func first(_ field: StaffMapping.Field, _ row: HRTable.Row) -> CalendarDate? {
    if case .date(let date) = date(field, row) { return date }
    return nil
  }

  private mutating func end(_ field: StaffMapping.Field, _ row: HRTable.Row) -> TenureEnd {
    switch date(field, row) {
    case .blank: .unsaid
    case .open: .open
    case .date(let date): .until(mapping.endsAreLastDays ? date.advanced(by: 1) : date)
    }
  }

  // MARK: Unit and post

  /// False where the row is left out, or has a problem.
  private mutating func place(_ source: HRTable.Row, _ row: inout StaffRow) -> Bool {
    if row.action == .leave { return true }
    let day = mapping.list == .changes ? row.date ?? effective : effective
    let closes = row.action == .close
    let unitField: StaffMapping.Field = closes && !text(.oldUnit, source).isEmpty ? .oldUnit : .unit
    let postField: StaffMapping.Field = closes && !text(.oldPost, source).isEmpty ? .oldPost : .post
    switch unit(unitField, source, day) {
    case .some(.some(let code)): row.unit = code
    case .some(.none): return false
    case .none: return false
    }
    switch post(postField, source) {
    case .some(.some(let id)): row.post = id
    case .some(.none): return false
    case .none: return false
    }
    return true
  }

  /// nil = a problem was reported; .some(nil) = the mapping leaves the row out.
  private mutating func unit(
    _ field: StaffMapping.Field, _ row: HRTable.Row, _ day: CalendarDate
  ) -> UnitCode?? {
    let column = fields[field] ?? fields[.unitName] ?? -1
    var code = TextForms.halfWidth(text(field, row))
    let name = TextForms.name(text(.unitName, row))
    if let mapped = mapping.units[code.isEmpty ? name : code] { return .some(mapped) }
    if code.isEmpty {
      let found = unitsByName[mapping.unitNames[name] ?? name] ?? []
      if found.count == 1 { return .some(found[0]) }
      unknownUnit(name, row, column, isAmbiguous: found.count > 1)
      return nil
    }
    if mapping.unitWidth > code.utf8.count { code = String(repeating: "0", count: mapping.unitWidth - code.utf8.count) + code }
    if widths.unit > code.utf8.count, mapping.unitWidth == 0, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      report(
        .leadingZeros, row.line, column,
        Phrase(
          ja: "所属コード「\(code)」は \(code.utf8.count) 桁です(台帳では \(widths.unit) 桁)。先頭の 0 が失われています",
          en: "the unit code '\(code)' has \(code.utf8.count) digits, not \(widths.unit): its leading zeros are lost"),
        Phrase(
          ja: "文字列として出し直すか、対応表に setting,unit-width,\(widths.unit) と書いてください",
          en: "export the column as text, or write setting,unit-width,\(widths.unit) into the mapping"))
      return nil
    }
    let versions = registry.versions(of: UnitCode(code))
    guard let unit = versions.first(where: { $0.period.contains(day) }) else {
      if let named = unitsByName[code], named.count == 1 { return .some(named[0]) }
      unknownUnit(code, row, column, isAmbiguous: false, wasThere: !versions.isEmpty)
      return nil
    }
    if field == .unit, !name.isEmpty, !isSame(name, unit.name.ja), mapping.unitNames[name] != unit.name.ja {
      report(
        .reusedCode, row.line, column,
        Phrase(
          ja: "所属コード \(code) は台帳では「\(unit.name.ja)」ですが、ファイルでは「\(name)」です",
          en: "the unit code \(code) is '\(unit.name.ja)' in the registry and '\(name)' in the file"),
        Phrase(
          ja:
            "名称が変わったなら org/units.csv で所属の名称を改め、コードが使い回されたなら新しいコードの所属を作り対応表に unit,\(code),新コード と、呼び方だけの違いなら対応表に unit-name,\(name),\(unit.name.ja) と書いてください",
          en:
            "renamed: change the name in org/units.csv; code re-used: make a unit with a new code and write unit,\(code),NEW into the mapping; merely called so: write unit-name,\(name),\(unit.name.ja)"
        ))
      return nil
    }
    return .some(unit.code)
  }

  /// Systems often write the whole path (総務部総務課).
  private func isSame(_ theirs: String, _ ours: String) -> Bool {
    theirs.replacing(" ", with: "").hasSuffix(ours)
  }

  private mutating func unknownUnit(
    _ word: String, _ row: HRTable.Row, _ column: Int, isAmbiguous: Bool, wasThere: Bool = false
  ) {
    let problem =
      isAmbiguous
      ? Phrase(ja: "「\(word)」という所属がいくつもあります", en: "several units are called '\(word)'")
      : wasThere
        ? Phrase(ja: "所属 \(word) はその日にはありません", en: "the unit \(word) is not there on that day")
        : Phrase(ja: "所属「\(word)」が台帳にありません", en: "the registry has no unit '\(word)'")
    report(
      .unknownUnit, row.line, column, problem,
      Phrase(
        ja: "台帳に所属を加えるか、対応表に unit,\(word),コード(台帳に置かない所属なら -)と書いてください",
        en: "add the unit, or write unit,\(word),CODE (or - to leave such rows out) into the mapping"))
  }

  private mutating func post(_ field: StaffMapping.Field, _ row: HRTable.Row) -> PostID?? {
    let word = TextForms.halfWidth(text(field, row))
    if let mapped = mapping.posts[word] { return .some(mapped) }
    if registry.post(PostID(word)) != nil { return .some(PostID(word)) }
    if let named = postsByName[word], named.count == 1 { return .some(named[0]) }
    report(
      .unknownPost, row.line, fields[field] ?? -1, Phrase(ja: "職「\(word)」が台帳にありません", en: "the registry has no post '\(word)'"),
      Phrase(
        ja: "org/posts.csv に職を加えるか、対応表に post,\(word),職の識別子(台帳に置かない職なら -)と書いてください",
        en: "add the post to org/posts.csv, or write post,\(word),ID (or - to leave such rows out) into the mapping"))
    return nil
  }

  private mutating func report(
    _ code: TableProblem.Code, _ line: Int, _ column: Int, _ problem: Phrase, _ mend: Phrase
  ) {
    problems.append(
      TableProblem(code, file: table.file, line: line, column: column + 1, problem, mend: mend))
  }
}
