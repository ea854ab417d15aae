import OfficeFiles
import RegistryModel

/// Guesses what the columns of a file hold, by their names and their words.
enum ColumnProposal {
  /// The best guess of each column by its position; a meaning is given once. Linear in the file.
  static func columns(_ table: OfficeTable) -> [Int: StaffColumn] {
    var result: [Int: StaffColumn] = [:]
    var taken: [StaffColumn: Int] = [:]
    func give(_ index: Int, _ column: StaffColumn) {
      guard result[index] == nil, taken[column] == nil else { return }
      result[index] = column
      taken[column] = index
    }
    let guesses = table.header.enumerated().compactMap { index, heading -> (index: Int, rank: Int, column: StaffColumn)? in
      guard !heading.isEmpty, let column = StaffHeadings.column(heading) else { return nil }
      return (index, StaffHeadings.rank(heading) ?? Int.max, told(column, table, index))
    }.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
    for guess in guesses { give(guess.index, guess.column) }
    let isOrders = taken[StaffColumn(.change)] != nil && taken[StaffColumn(.date)] != nil
    // 新所属 and 所属 in one change list: the plain one is where the person was.
    if isOrders {
      for guess in guesses where result[guess.index] == nil {
        if let old = before[guess.column.field], guess.column.slot == nil { give(guess.index, StaffColumn(old)) }
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
    return result
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
