/// Pairs of rows.
enum Pairs {
  /// Every two of them, the earlier first; in the order of the later ones.
  static func all<Row>(_ rows: [Row]) -> [(earlier: Row, later: Row)] {
    rows.indices.flatMap { later in (0..<later).map { (rows[$0], rows[later]) } }
  }
}
