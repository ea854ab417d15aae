/// Pairs of rows.
enum Pairs {
  /// Earlier rows that are told of for each; more would say nothing new, and a file may hold a row a thousand times.
  private static let most = 3

  /// Each row with the first few earlier ones that it meets, ordered by the later one.
  static func few<Row, Meeting>(_ rows: [Row], meeting: (Row, Row) -> Meeting?) -> [(earlier: Row, later: Row, meeting: Meeting)] {
    var result: [(earlier: Row, later: Row, meeting: Meeting)] = []
    for (index, later) in rows.enumerated() {
      var count = 0
      for earlier in rows[..<index] where count < most {
        guard let found = meeting(earlier, later) else { continue }
        result.append((earlier, later, found))
        count += 1
      }
    }
    return result
  }
}
