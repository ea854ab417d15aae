package import RegistryModel

/// One column of the files of one kind of fact: how a field of it is read, and what it reads of a record.
///
/// Reading a row, writing one and changing one field of it all go through such a handle, so a misspelt column or a value
/// of another type does not compile.
package struct Column<Record, Value: ColumnValue>: Sendable {
  package let name: String
  /// Its place among the columns of the file, from 0.
  let index: Int
  let form: Value.Form
  private let value: @Sendable (Record) -> Value

  init(name: String, index: Int, form: Value.Form, value: @escaping @Sendable (Record) -> Value) {
    self.name = name
    self.index = index
    self.form = form
    self.value = value
  }

  package func value(of record: Record) -> Value { value(record) }

  /// The field that a value is written as.
  package func text(_ value: Value) -> String { value.text(form) }

  /// The field that a record is written with.
  package func text(of record: Record) -> String { text(value(record)) }
}

/// How a row stands to what one of its columns names.
package enum Bearing: String, Sendable, CaseIterable {
  /// It is the row's own: the staff number in `people`.
  case defines
  /// The row is about it: whoever approves for this person or unit approves the row.
  case about
  /// It stands in the row, and must be defined somewhere.
  case mentions
  /// It stands in the row, and need not be defined anywhere.
  case annotates
}

/// What a column of the key does to tell facts apart.
package enum KeyRole: Sendable {
  /// Another value is another fact: another person, role or post.
  case fixed
  /// The same fact may come to read otherwise: a unit under a new code.
  case correctable
  /// As `correctable`, and it tells one tenure from another even where all else changed along with it.
  case loose
}

/// What a text is to those who look for the fact.
package enum TextUse: Sendable {
  case plain
  /// A name that stands for the row's code.
  case name
  /// The document that the row rests on: an order, a decision.
  case document
}

/// What a column is, whatever the type of its values.
package struct ColumnDescription: Sendable {
  package let name: String
  package let kind: ColumnKind
  package let isRequired: Bool
  /// nil = not of the key.
  package let key: KeyRole?
  /// What its fields can name; empty for plain values.
  package let names: Set<Named>
  /// nil where it names nothing.
  package let bearing: Bearing?
  package let use: TextUse
  package let meaning: Phrase
}

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
