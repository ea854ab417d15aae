package import RegistryModel

/// One row put in, changed or taken out.
package struct RowEdit: Hashable, Sendable {
  package enum Change: Hashable, Sendable {
    /// A new row of the file at `path`.
    case insert(path: String, fields: [String])
    case set(Origin, column: String, field: String)
    case remove(Origin)
  }
  package let change: Change

  private init(_ change: Change) { self.change = change }

  /// Puts in a row for a record, in the file where it belongs.
  package static func insert<Record: FactRecord>(_ record: Record, layout: Layout) -> RowEdit {
    insert(RowDraft(record), layout: layout)
  }

  package static func insert<Record: FactRecord>(_ draft: RowDraft<Record>, layout: Layout) -> RowEdit {
    RowEdit(.insert(path: draft.path(layout: layout), fields: draft.fields))
  }

  /// Puts in a row that stood in a file before, as it was.
  package static func restore(_ fact: Fact) -> RowEdit { RowEdit(.insert(path: fact.origin.file, fields: fact.values)) }

  /// Lets a field of the row at `origin` read otherwise.
  package static func set<Record, Value>(_ origin: Origin, _ column: Column<Record, Value>, _ value: Value) -> RowEdit {
    RowEdit(.set(origin, column: column.name, field: column.text(value)))
  }

  /// Lets a field of the row at `origin` read as it does in an older version of the fact; empty where that has no such field.
  package static func restoring(_ field: String, of origin: Origin, as older: Fact) -> [RowEdit] {
    older[field].map { [RowEdit(.set(origin, column: field, field: $0))] } ?? []
  }

  /// Lets a field that names one thing name another.
  package static func set(_ origin: Origin, _ column: ColumnDescription, naming id: String) -> RowEdit {
    RowEdit(.set(origin, column: column.name, field: id))
  }

  /// Lets a field of the row at `origin` read as given.
  package static func write(_ field: String, of origin: Origin, as text: String) -> RowEdit {
    RowEdit(.set(origin, column: field, field: text))
  }

  /// Puts in a row of a kind that stands in one file.
  package static func insert(_ fact: Fact) -> RowEdit? {
    guard let schema = fact.kind.schema else { return nil }
    return RowEdit(.insert(path: schema.path, fields: fact.values))
  }

  /// Lets a row of any kind that has days begin on a day.
  package static func begin(_ origin: Origin, on day: CalendarDate) -> RowEdit {
    RowEdit(.set(origin, column: PeriodColumns.from, field: day.description))
  }

  /// Lets a row of any kind that has days hold no longer from a day on; nil = without end.
  package static func end(_ origin: Origin, on day: CalendarDate?) -> RowEdit {
    RowEdit(.set(origin, column: PeriodColumns.until, field: day?.description ?? ""))
  }

  package static func remove(_ origin: Origin) -> RowEdit { RowEdit(.remove(origin)) }
}

/// The fields of a row in the making, by column; what is not set is blank.
package struct RowDraft<Record: FactRecord>: Hashable, Sendable {
  package private(set) var fields: [String]

  package init() { fields = Array(repeating: "", count: Record.schema.columns.count) }

  package init(_ record: Record) { fields = record.fields }

  /// The file in which the row belongs.
  package func path(layout: Layout) -> String { Record.schema.path(of: fields, layout: layout) }

  package mutating func set<Value>(_ column: Column<Record, Value>, _ value: Value) { fields[column.index] = column.text(value) }

  /// Sets a field as somebody typed it; reading it tells whether it is a value of the column.
  package mutating func set<Value>(_ column: Column<Record, Value>, typed text: String) { fields[column.index] = text }
}
