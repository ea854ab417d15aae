/// Pairs of rows.
enum Pairs {
  /// Every pair of rows, the earlier row first, ordered by the later one.
  static func all<Row>(_ rows: [Row]) -> [(earlier: Row, later: Row)] {
    rows.indices.flatMap { later in (0..<later).map { (rows[$0], rows[later]) } }
  }
}
