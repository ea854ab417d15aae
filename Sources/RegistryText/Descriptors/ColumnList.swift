import RegistryModel

/// Columns that say from when to when a row holds; they are called alike in every file.
package enum PeriodColumns {
  package static let from = "from"
  package static let until = "until"
}

/// The columns of a kind of fact in the order of its files, as its descriptor adds one after the other.
package struct ColumnList<Record> {
  private(set) var columns: [AnyColumn<Record>] = []
  /// So many columns every file has; those behind them came later.
  private(set) var leastCount: Int?

  /// Files that were written before the columns that follow had been thought of are read as if they were blank there.
  mutating func mayBeMissingFromHere() { leastCount = leastCount ?? columns.count }

  /// A column that names something; `bearing` says how the row stands to it.
  mutating func names<Value: NamingValue>(
    _ name: String, _ value: @escaping @Sendable (Record) -> Value, _ bearing: Bearing, as form: Value.Form, key: KeyRole? = nil,
    required: Bool = true, ja: String, en: String
  ) -> Column<Record, Value> {
    add(name, value, form, key, required, bearing, Value.names, .plain, Phrase(ja: ja, en: en)) { record, visit in
      value(record).forEachMention(visit)
    }
  }

  mutating func names<Value: NamingValue>(
    _ name: String, _ value: @escaping @Sendable (Record) -> Value, _ bearing: Bearing, key: KeyRole? = nil, required: Bool = true,
    ja: String, en: String
  ) -> Column<Record, Value> where Value.Form: DefaultForm {
    names(name, value, bearing, as: Value.Form(), key: key, required: required, ja: ja, en: en)
  }

  /// A column of plain values.
  mutating func holds<Value: PlainValue>(
    _ name: String, _ value: @escaping @Sendable (Record) -> Value, as form: Value.Form, key: KeyRole? = nil, required: Bool = true,
    use: TextUse = .plain, ja: String, en: String
  ) -> Column<Record, Value> {
    add(name, value, form, key, required, nil, [], use, Phrase(ja: ja, en: en)) { _, _ in }
  }

  mutating func holds<Value: PlainValue>(
    _ name: String, _ value: @escaping @Sendable (Record) -> Value, key: KeyRole? = nil, required: Bool = true, use: TextUse = .plain,
    ja: String, en: String
  ) -> Column<Record, Value> where Value.Form: DefaultForm {
    holds(name, value, as: Value.Form(), key: key, required: required, use: use, ja: ja, en: en)
  }

  /// The first day on which the row holds.
  mutating func from(
    _ period: @escaping @Sendable (Record) -> Period, key: KeyRole? = nil, required: Bool = false, ja: String, en: String
  ) -> Column<Record, CalendarDate?> {
    holds(PeriodColumns.from, { period($0).from }, key: key, required: required, ja: ja, en: en)
  }

  /// The day from which the row no longer holds.
  mutating func until(
    _ period: @escaping @Sendable (Record) -> Period, required: Bool = false, ja: String, en: String
  ) -> Column<Record, CalendarDate?> {
    holds(PeriodColumns.until, { period($0).until }, required: required, ja: ja, en: en)
  }

  private mutating func add<Value: ColumnValue>(
    _ name: String, _ value: @escaping @Sendable (Record) -> Value, _ form: Value.Form, _ key: KeyRole?, _ isRequired: Bool,
    _ bearing: Bearing?, _ names: Set<Named>, _ use: TextUse, _ meaning: Phrase,
    _ mentions: @escaping @Sendable (Record, (Mention) -> Void) -> Void
  ) -> Column<Record, Value> {
    let column = Column(name: name, index: columns.count, form: form, value: value)
    columns.append(
      AnyColumn(
        description: ColumnDescription(
          name: name, kind: Value.kind(form), isRequired: isRequired, key: key, names: names, bearing: bearing, use: use, meaning: meaning),
        text: column.text(of:), mentions: mentions))
    return column
  }
}

/// A column of one kind of fact, whatever the type of its values.
package struct AnyColumn<Record>: Sendable {
  package let description: ColumnDescription
  /// The field that a record is written with.
  let text: @Sendable (Record) -> String
  let mentions: @Sendable (Record, (Mention) -> Void) -> Void

  /// Calls `visit` with everything that the record names in this column.
  package func forEachMention(of record: Record, _ visit: (Mention) -> Void) { mentions(record, visit) }
}
