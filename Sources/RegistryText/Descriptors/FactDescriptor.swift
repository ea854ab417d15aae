package import RegistryModel

/// All there is to say of one kind of fact that is kept in CSV: where it stands, its columns, how it is read and written,
/// whose approval its changes need, and what people call it.
///
/// Each kind has one, in a file of its own in `Records`, and is registered in `FactKind`. That `Record` is a `FactRecord` is
/// not said here: whatever a generic type demands is looked up among thousands of conformances when a process first meets
/// it, for each kind anew.
package struct FactDescriptor<Record, Columns: Sendable>: Sendable {
  package let kind: FactKind
  package let columns: Columns
  package let schema: FileSchema
  package let list: [AnyColumn<Record>]
  let placement: Placement<Record>
  /// Areas of approval to which its files belong.
  package let areas: Set<ChangeArea>
  /// Whether every question reads it: of facts at places, those of the whole body.
  package let isAlwaysRead: Bool
  /// Adds records to what has been read.
  let add: @Sendable ([Record], inout RegistryContents) -> Void
  private let listed: @Sendable (Registry) -> [Record]
  package let wording: FactWording

  private init(
    _ kind: FactKind, _ layOut: (inout ColumnList<Record>) -> Columns, file: (Columns) -> Placement<Record>,
    isRequired: Bool, order: FileSchema.Order, isAlwaysRead: Bool, retired: [RetiredColumn], areas: Set<ChangeArea>,
    add: @escaping @Sendable ([Record], inout RegistryContents) -> Void, listed: @escaping @Sendable (Registry) -> [Record],
    title: Phrase, wording: FactWording
  ) {
    var list = ColumnList<Record>()
    columns = layOut(&list)
    placement = file(columns)
    self.kind = kind
    self.list = list.columns
    self.areas = areas
    self.isAlwaysRead = isAlwaysRead
    self.add = add
    self.listed = listed
    self.wording = wording
    let described = list.columns.map(\.description)
    schema = FileSchema(
      pattern: placement.pattern, title: title, columns: described,
      key: described.indices.filter { described[$0].key != nil }, order: order, isRequired: isRequired, placeColumn: placement.column,
      leastColumns: list.leastCount ?? described.count, retired: retired)
  }

  /// Columns are laid out once; `file` says by which of them the files are divided. `contents` and `registry` say where the
  /// registry, which has an index of these facts, keeps them.
  init(
    _ kind: FactKind, _ layOut: (inout ColumnList<Record>) -> Columns, file: (Columns) -> Placement<Record>,
    isRequired: Bool = false, order: FileSchema.Order = .bytes, isAlwaysRead: Bool = false, retired: [RetiredColumn] = [],
    areas: Set<ChangeArea>,
    contents: any WritableKeyPath<RegistryContents, [Record]> & Sendable, registry: @escaping @Sendable (Registry) -> [Record],
    title: Phrase, wording: FactWording = FactWording()
  ) {
    self.init(
      kind, layOut, file: file, isRequired: isRequired, order: order, isAlwaysRead: isAlwaysRead, retired: retired, areas: areas,
      add: { $1[keyPath: contents] += $0 }, listed: registry, title: title, wording: wording)
  }

  /// A kind that the registry merely lists.
  init(
    _ kind: FactKind, _ layOut: (inout ColumnList<Record>) -> Columns, file: (Columns) -> Placement<Record>,
    isRequired: Bool = false, order: FileSchema.Order = .bytes, isAlwaysRead: Bool = false, areas: Set<ChangeArea>,
    title: Phrase, wording: FactWording = FactWording()
  ) where Record: ListedFact {
    self.init(
      kind, layOut, file: file, isRequired: isRequired, order: order, isAlwaysRead: isAlwaysRead, retired: [], areas: areas,
      add: { $1[Record.self] += $0 }, listed: { $0[Record.self] }, title: title, wording: wording)
  }

  /// Every record of the kind in a registry.
  package func records(in registry: Registry) -> [Record] { listed(registry) }

  /// The fields that a record is written with; they read as the record again.
  package func fields(of record: Record) -> [String] { list.map { $0.text(record) } }
}

/// A fact that is one row of a file.
package protocol FactRecord: Sendable {
  /// A handle for each column of its files.
  associatedtype Columns: Sendable
  static var descriptor: FactDescriptor<Self, Columns> { get }
  /// Reads a row. What is made of a row with a defect, which `row` then holds, is thrown away.
  static func read(_ row: inout RowReader<Self>, _ columns: Columns) -> Self
  var origin: Origin { get }

  /// Reads a file into `reader`. Each kind has code of its own for it: this is where the time of reading goes.
  static func read(_ path: String, _ bytes: [UInt8], into reader: inout RegistryReader)
  /// The defects of a file by itself: not whether its rows belong into that file.
  static func defects(_ path: String, _ bytes: [UInt8]) -> [FormatDiagnostic]
  /// Calls `visit` for everything that rows of the kind name and that must be defined somewhere.
  static func forEachReference(in registry: Registry, _ visit: (Mention, ColumnDescription, Origin) -> Void)
  /// The identifiers of a sort that rows of the kind define, in their order.
  static func defined(_ named: Named, in registry: Registry) -> [String]
}

extension FactRecord {
  package static var schema: FileSchema { descriptor.schema }
  package static var columns: Columns { descriptor.columns }

  package static func read(_ path: String, _ bytes: [UInt8], into reader: inout RegistryReader) {
    reader.take(RecordFile<Self>(file: path, bytes: bytes), path)
  }

  package static func defects(_ path: String, _ bytes: [UInt8]) -> [FormatDiagnostic] { RecordFile<Self>(file: path, bytes: bytes).defects }

  package static func forEachReference(in registry: Registry, _ visit: (Mention, ColumnDescription, Origin) -> Void) {
    let columns = referringColumns
    guard !columns.isEmpty else { return }
    for record in descriptor.records(in: registry) {
      for column in columns { column.forEachMention(of: record) { visit($0, column.description, record.origin) } }
    }
  }

  /// Columns of which whatever they name must be defined somewhere.
  private static var referringColumns: [AnyColumn<Self>] {
    descriptor.list.filter { $0.description.bearing == .about || $0.description.bearing == .mentions }
  }

  /// Calls `visit` for everything that the row names and that must be defined somewhere.
  package func forEachReference(_ visit: (Mention) -> Void) {
    for column in Self.referringColumns { column.forEachMention(of: self, visit) }
  }

  package static func defined(_ named: Named, in registry: Registry) -> [String] {
    let columns = descriptor.list.filter { $0.description.bearing == .defines && $0.description.names.contains(named) }
    guard !columns.isEmpty else { return [] }
    return descriptor.records(in: registry).flatMap { record in columns.map { $0.text(record) } }
  }

  /// The fields that this is written with.
  package var fields: [String] { Self.descriptor.fields(of: self) }
}

/// Reads the fields of one row of a kind, by column.
package struct RowReader<Record> {
  private(set) var fields: FieldReader

  init(_ fields: FieldReader) { self.fields = fields }

  package var origin: Origin { fields.origin }

  /// The value of a field; something in its place where the field is rejected.
  package subscript<Value: ColumnValue>(column: Column<Record, Value>) -> Value {
    mutating get { Value.read(&fields, column.index, column.form) }
  }

  /// The half-open period of two date columns.
  package mutating func period(_ from: Column<Record, CalendarDate?>, _ until: Column<Record, CalendarDate?>) -> Period {
    fields.period(from.index, until.index)
  }

  /// Notes that a field does not go with others of the row.
  package mutating func reject<Value>(_ column: Column<Record, Value>, _ problem: Phrase, _ fix: Phrase) {
    fields.reject(column.index, problem, fix)
  }
}
