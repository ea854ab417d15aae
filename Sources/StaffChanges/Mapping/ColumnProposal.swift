import OfficeFiles
import RegistryModel

/// Guesses what the columns of a file hold, by their names and their words.
enum ColumnProposal {
  /// The best guess of each column by its position; a meaning is given once. `rivals` = columns that could be the
  /// same and differ in some row, so that the clerk must say which it is. Linear in the file.
  static func columns(_ table: OfficeTable) -> (columns: [Int: StaffColumn], rivals: Set<Int>) {
    var result: [Int: StaffColumn] = [:]
    var rivals: Set<Int> = []
    var taken: [StaffColumn: Int] = [:]
    func give(_ index: Int, _ column: StaffColumn) {
      guard result[index] == nil else { return }
      if let first = taken[column] {
        if areRivals(table, first, index, column) { rivals.formUnion([first, index]) }
        return
      }
      result[index] = column
      taken[column] = index
    }
    let guesses = table.header.enumerated().compactMap { index, heading -> (index: Int, rank: Int, column: StaffColumn)? in
      guard !heading.isEmpty, let column = StaffHeadings.column(heading) else { return nil }
      return (index, StaffHeadings.rank(heading) ?? Int.max, told(column, table, index))
    }.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
    for guess in guesses where before[guess.column.field] == nil || guess.column.slot != nil { give(guess.index, guess.column) }
    numbered(table, give)
    let hasDay = taken[StaffColumn(.date)] != nil
    if taken[StaffColumn(.change)] != nil, !hasDay, let day = table.header.firstIndex(where: { plainDays.contains(WordKey($0).text) }) {
      give(day, StaffColumn(.date))
    }
    let places = guesses.filter { before[$0.column.field] != nil && $0.column.slot == nil }
    let tellsOrders = taken[StaffColumn(.change)] != nil && taken[StaffColumn(.date)] != nil
    for guess in places where !tellsOrders || taken[guess.column] == nil || StaffHeadings.saysNew(table.header[guess.index]) {
      give(guess.index, guess.column)
    }
    let isOrders = taken[StaffColumn(.change)] != nil && taken[StaffColumn(.date)] != nil
    // 新所属 and 所属 in one change list: the plain one is where the person was.
    if isOrders {
      for guess in guesses where result[guess.index] == nil && !rivals.contains(guess.index) {
        guard let old = before[guess.column.field], guess.column.slot == nil, let first = taken[guess.column] else { continue }
        // 職名コード beside 職名 is its code.
        if isCode(table.header[first]) == isCode(table.header[guess.index]) { give(guess.index, StaffColumn(old)) }
      }
    }
    if taken[StaffColumn(.kind)] == nil, !isOrders {
      for index in table.header.indices where result[index] == nil && ColumnWords.tellKinds(table, index) {
        give(index, StaffColumn(.kind))
      }
    }
    if taken[StaffColumn(.change)] == nil, taken[StaffColumn(.date)] != nil {
      for index in table.header.indices where result[index] == nil && ColumnWords.tellOrders(table, index) {
        give(index, StaffColumn(.change))
      }
    }
    // In a list of people the day of the order is the first day of the post.
    if taken[StaffColumn(.change)] == nil, taken[StaffColumn(.from)] == nil, let day = taken[StaffColumn(.date)] {
      result[day] = StaffColumn(.from)
    }
    return (result, rivals)
  }

  /// Whether two columns that could be the same differ in some row, and nothing in their names tells them apart.
  private static func areRivals(_ table: OfficeTable, _ first: Int, _ second: Int, _ column: StaffColumn) -> Bool {
    guard column.slot == nil, rivalling.contains(column.field) else { return false }
    // 職名コード beside 職名 is its code.
    guard isCode(table.header[first]) == isCode(table.header[second]), table.header[first] != table.header[second] else { return false }
    return table.rows.contains { row in
      let (one, other) = (TextForms.halfWidth(row.fields[first]), TextForms.halfWidth(row.fields[second]))
      return !one.isEmpty && !other.isEmpty && WordKey(one) != WordKey(other)
    }
  }

  private static func isCode(_ heading: String) -> Bool {
    let key = WordKey(heading).text
    return ["コード", "cd", "id", "no", "番号"].contains { key.contains($0) }
  }

  private static let rivalling: Set<StaffMapping.Field> = [.date, .from, .until, .unit, .unitName, .post, .employedFrom, .employedUntil]

  /// Headings that are a day where nothing else is.
  private static let plainDays = Set(["年月日", "日付", "月日"].map { WordKey($0).text })

  /// 所属1, 職名1, 所属2, 職名2: the first is the regular post, the others are held besides it.
  private static func numbered(_ table: OfficeTable, _ give: (Int, StaffColumn) -> Void) {
    var found: [Int: [(index: Int, column: StaffColumn)]] = [:]
    for (index, heading) in table.header.enumerated() {
      let key = WordKey(heading).text.filter { !"([)]_".contains($0) }
      guard let digit = key.last?.wholeNumberValue, let column = StaffHeadings.column(String(key.dropLast())), column.slot == nil,
        [.unit, .unitName, .post].contains(column.field)
      else { continue }
      found[digit, default: []].append((index, column))
    }
    func isWhole(_ digit: Int) -> Bool {
      let fields = (found[digit] ?? []).map(\.column.field)
      return fields.contains(.post) && (fields.contains(.unit) || fields.contains(.unitName))
    }
    guard isWhole(1), isWhole(2) else { return }
    for (index, column) in found[1] ?? [] { give(index, column) }
    for digit in 2...9 where isWhole(digit) {
      for (index, column) in found[digit] ?? [] { give(index, StaffColumn(column.field, StaffSlot(.concurrent, digit - 1))) }
    }
  }

  private static let before: [StaffMapping.Field: StaffMapping.Field] = [
    .unit: .oldUnit, .unitName: .oldUnitName, .post: .oldPost,
  ]

  /// 発令区分 may tell kinds of appointment or what changes, and 区分 anything: the words decide.
  private static func told(_ column: StaffColumn, _ table: OfficeTable, _ index: Int) -> StaffColumn {
    guard column.slot == nil else {
      // A column 兼務 with nothing but 本務 and 兼務 in it tells the kind of the row.
      return column.field == .unitName && ColumnWords.tellKinds(table, index) ? StaffColumn(.kind) : column
    }
    switch column.field {
    case .kind where ColumnWords.tellOrders(table, index): return StaffColumn(.change)
    case .change where ColumnWords.tellKinds(table, index) && !ColumnWords.tellOrders(table, index) && hasRegular(table, index):
      return StaffColumn(.kind)
    case .employment where ColumnWords.tellKinds(table, index): return StaffColumn(.kind)
    default: return column
    }
  }

  private static func hasRegular(_ table: OfficeTable, _ index: Int) -> Bool {
    table.rows.contains { row in
      let word = TextForms.halfWidth(row.fields[index])
      return !word.isEmpty && StaffWords.kinds[word] == .regular
    }
  }
}
