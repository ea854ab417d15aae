import Messages
import OfficeFiles
import RegistryModel

/// What a list plainly carries and its mapping does not read.
enum ListRemarks {
  /// Remarks on the way the file was read, on lines above the header and on columns left out. Linear in the table.
  static func of(_ table: OfficeTable, _ mapping: StaffMapping, read: Set<Int>) -> [PlanRemark] {
    var result = table.remarks.map { PlanRemark(line: nil, $0) }
    if !table.titleLines.isEmpty {
      let lines = table.titleLines.map(String.init)
      result.append(
        PlanRemark(
          line: table.headerLine,
          StaffColumnMessages.titlesAbove(lines: lines)))
    }
    let known = Set(read.compactMap { mapping.column(table.header[$0]) })
    for (index, heading) in table.header.enumerated().prefix(300) where !read.contains(index) && !heading.isEmpty {
      guard let column = guess(table, index), !known.contains(column), isFilled(table, index) else { continue }
      let isNamed = mapping.names(heading)
      let shown = TextForms.shown(heading)
      result.append(
        PlanRemark(
          line: table.headerLine,
          StaffColumnMessages.notRead(shown, as: column.text, isMappedAway: isNamed)))
    }
    return result
  }

  /// Further posts of which there are columns that are not read.
  static func unreadSlots(_ table: OfficeTable, read: Set<Int>) -> Set<StaffSlot> {
    Set(
      table.header.enumerated().prefix(300).compactMap { index, heading in
        read.contains(index) || !isFilled(table, index) ? nil : StaffHeadings.column(heading)?.slot
      })
  }

  private static func isFilled(_ table: OfficeTable, _ index: Int) -> Bool {
    table.rows.contains { !TextForms.trimmed($0.fields[index]).isEmpty }
  }

  /// What a column holds by its name, or by its words where all of them are kinds of appointment.
  private static func guess(_ table: OfficeTable, _ index: Int) -> StaffColumn? {
    if let column = StaffHeadings.column(table.header[index]) { return column }
    if ColumnWords.tellKinds(table, index) { return StaffColumn(.kind) }
    return ColumnWords.areAllOrders(table, index) ? StaffColumn(.change) : nil
  }
}

/// What the words in a column tell of it.
enum ColumnWords {
  /// Whether all words are kinds of appointment, and not all the regular one.
  static func tellKinds(_ table: OfficeTable, _ index: Int) -> Bool {
    let words = distinct(table, index)
    let kinds = words.compactMap { StaffWords.kinds[$0] }
    return !words.isEmpty && kinds.count == words.count && kinds.contains { $0 != .regular }
  }

  /// Whether at least one word is an order and none a regular post.
  static func tellOrders(_ table: OfficeTable, _ index: Int) -> Bool {
    let words = distinct(table, index)
    return words.contains { StaffWords.order($0, in: StaffWords.actions) != nil && StaffWords.kinds[$0] == nil }
      && !words.contains { StaffWords.kinds[$0] == .regular }
  }

  /// Whether all words are orders that change something.
  static func areAllOrders(_ table: OfficeTable, _ index: Int) -> Bool {
    let words = distinct(table, index)
    let orders = words.compactMap { StaffWords.order($0, in: StaffWords.actions) }
    return !words.isEmpty && orders.count == words.count && orders.contains { $0.action != .none }
  }

  /// The different words; of a column with very many only some.
  private static func distinct(_ table: OfficeTable, _ index: Int) -> Set<String> {
    var result: Set<String> = []
    for row in table.rows where result.count < 200 {
      let word = TextForms.halfWidth(row.fields[index])
      if !word.isEmpty { result.insert(word) }
    }
    return result
  }
}
