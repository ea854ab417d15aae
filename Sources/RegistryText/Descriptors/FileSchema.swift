package import RegistryModel

/// A kind of file: its columns in their order, and by what its rows are sorted and unique.
package struct FileSchema: Sendable {
  /// How rows are sorted.
  package enum Order: Sendable {
    case bytes
    /// Runs of digits by value, as printed labels are read.
    case natural
  }

  package let pattern: FilePattern
  package let title: Phrase
  package let columns: [ColumnDescription]
  /// Columns that make the key, most significant first.
  package let key: [Int]
  package let order: Order
  /// A registry without this file is defective; otherwise a missing file means no facts.
  package let isRequired: Bool
  /// The column that divides the files; nil where there is one file.
  let placeColumn: Int?
  /// So many columns a file must have; those behind them came later, and are blank where they are missing.
  package let leastColumns: Int
  /// Columns that earlier formats had besides.
  let retired: [RetiredColumn]

  /// Path in the registry; `*` stands for the leading characters of the keys inside.
  package var path: String { pattern.text }

  package func columnIndex(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }

  package var headerLine: String { columns.map(\.name).joined(separator: ",") }

  /// How many columns may be missing at the end of a file's header.
  package var laterColumns: Int { columns.count - leastColumns }

  /// The file in which a row with these fields belongs.
  package func path(of fields: [String], layout: Layout) -> String {
    pattern.path(for: placeColumn.flatMap { fields.indices.contains($0) ? fields[$0] : nil } ?? "", layout)
  }

  /// Columns whose fields can name something of a kind, where the row stands so to it.
  package func columns(naming named: Named, as bearings: Set<Bearing> = Set(Bearing.allCases)) -> [ColumnDescription] {
    columns.filter { column in column.names.contains(named) && column.bearing.map(bearings.contains) ?? false }
  }
}
