package import RegistryModel

/// What a column holds.
package enum ColumnKind: Hashable, Sendable {
  case identifier
  /// Several identifiers, joined by this character.
  case identifiers(String)
  /// Role ids joined by `+` (all), `|` (any) or `;` (each).
  case jointRoles
  case text
  case date
  case number
  /// `body`, `unit:CODE` or `system:ID`.
  case place
  case choice([String])
  /// Some of these, joined by `+`.
  case choices([String])
  case custom(String)
}

/// One column of a file.
package struct Column: Hashable, Sendable {
  package let name: String
  package let kind: ColumnKind
  package let isRequired: Bool
  package let meaning: Phrase

  init(_ name: String, _ kind: ColumnKind, required: Bool = true, ja: String, en: String) {
    self.name = name
    self.kind = kind
    self.isRequired = required
    self.meaning = Phrase(ja: ja, en: en)
  }
}

/// A kind of file: its columns in their order, and by what its rows are sorted and unique.
package struct FileSchema: Sendable {
  /// How rows are sorted.
  package enum Order: Sendable {
    case bytes
    /// Runs of digits by value, as printed labels are read.
    case natural
  }

  /// Path in the registry; `*` stands for the leading characters of the keys inside.
  package let path: String
  package let title: Phrase
  package let columns: [Column]
  /// Columns that make the key, most significant first.
  package let key: [Int]
  package let order: Order
  /// A registry without this file is defective; otherwise a missing file means no facts.
  package let isRequired: Bool

  package func columnIndex(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }

  package var headerLine: String { columns.map(\.name).joined(separator: ",") }
}

/// A fact that is one row of a file.
package protocol TextRecord: Sendable {
  static var schema: FileSchema { get }
  /// Reads a row; nil when it had a defect, which `row` then holds.
  static func read(_ row: inout RowReader) -> Self?
}

extension CaseIterable where Self: RawRepresentable, RawValue == String {
  static var texts: [String] { allCases.map(\.rawValue) }
}
