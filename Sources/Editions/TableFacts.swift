package import RegistryModel
package import RegistryText

/// What rows of the table are told of together: a provision with its duties, a role, an event.
package enum TableSubject: Hashable, Sendable {
  case provision(ProvisionKey)
  case role(RoleID)
  case event(EventID)

  package var text: String {
    switch self {
    case .provision(let key): key.text
    case .role(let id): "role:\(id)"
    case .event(let id): "event:\(id)"
    }
  }

  /// As written on the command line: a provision's key, or `role:ID`, `event:ID`; a row of a provision means the provision.
  package init?(_ text: String) {
    if let row = TableRow(text) {
      self.init(row)
    } else if IdentifierText.isWellFormed(Array(text.utf8)[...]) {
      self = .provision(ProvisionKey(text))
    } else {
      return nil
    }
  }

  package init(_ row: TableRow) {
    switch row {
    case .role(let id): self = .role(id)
    case .event(let id): self = .event(id)
    case .provision(let key), .duty(let key, _), .separation(let key, _, _): self = .provision(key)
    }
  }

  /// The row that stands for all of it.
  package var row: TableRow {
    switch self {
    case .provision(let key): .provision(key)
    case .role(let id): .role(id)
    case .event(let id): .event(id)
    }
  }
}

/// The rows of a table, an edition's or a body's, as facts in their usual form.
package struct TableFacts: Sendable {
  package private(set) var bySubject: [TableSubject: [Fact]] = [:]
  package private(set) var sources: [Fact] = []

  package init() {}

  package init(_ contents: RegistryContents) {
    let manifest = Manifest(
      format: FormatVersion.current, bodyName: Phrase(""), bodyUnit: UnitCode(""), edition: "", networkModel: .alpha,
      layout: Layout(personPrefix: 0, unitPrefix: 0), exOfficio: [], deputyOrder: [], groups: [], contactPoints: [])
    self.init(Registry(manifest: manifest, contents: contents, isComplete: true))
  }

  /// The table of a registry; gists and sources only where they were read.
  package init(_ registry: Registry) {
    for kind in TableColumns.kinds { for fact in kind.record?.facts(in: registry) ?? [] { add(fact) } }
  }

  private mutating func add(_ fact: Fact) {
    if let subject = Self.subject(of: fact) { bySubject[subject, default: []].append(fact) } else { sources.append(fact) }
  }

  package static func subject(of fact: Fact) -> TableSubject? {
    guard let key = fact.name.key.first else { return nil }
    return switch fact.kind {
    case .roles: .role(RoleID(key))
    case .events: .event(EventID(key))
    case .provisions, .duties, .separations, .gists: .provision(ProvisionKey(key))
    default: nil
    }
  }

  package subscript(_ subject: TableSubject) -> [Fact] { bySubject[subject] ?? [] }

  /// Subjects in the order of kind and key.
  package var subjects: [TableSubject] { bySubject.keys.sorted { NaturalOrder.precedes($0.text, $1.text) } }

  package var provisions: [ProvisionKey] {
    subjects.compactMap { if case .provision(let key) = $0, provision(key) != nil { key } else { nil } }
  }

  package func provision(_ key: ProvisionKey) -> Fact? { self[.provision(key)].first { $0.kind == .provisions } }

  /// One row; nil where there is none.
  package func row(_ row: TableRow) -> Fact? { self[TableSubject(row)].first { TableRow($0) == row } }

  /// All facts of one subject in the place of those that are there; none takes it out.
  package mutating func replace(_ subject: TableSubject, with facts: [Fact]) {
    bySubject[subject] = facts.isEmpty ? nil : facts
  }

  /// Puts further sources to those that are there; of one tag the new one counts.
  mutating func take(sources others: [Fact]) {
    let names = Set(others.map(\.name))
    sources = sources.filter { !names.contains($0.name) } + others
  }

  /// Only those of the whole that have effect: no gists, no sources.
  package var effective: [Fact] { bySubject.values.joined().filter { !TableColumns.substance($0.kind).isEmpty } }
}

extension TableRow {
  /// The row that a fact of the table is; nil for gists and sources.
  package init?(_ fact: Fact) {
    let key = fact.name.key
    switch fact.kind {
    case .roles where key.count == 1: self = .role(RoleID(key[0]))
    case .events where key.count == 1: self = .event(EventID(key[0]))
    case .provisions where key.count == 1: self = .provision(ProvisionKey(key[0]))
    case .duties where key.count == 2:
      guard let number = Int(key[1]) else { return nil }
      self = .duty(ProvisionKey(key[0]), number)
    case .separations where key.count == 3:
      guard let first = Act(rawValue: key[1]), let second = Act(rawValue: key[2]) else { return nil }
      self = .separation(ProvisionKey(key[0]), first, second)
    default: return nil
    }
  }
}

extension FactRecord {
  fileprivate static func facts(in registry: Registry) -> [Fact] { facts(descriptor.records(in: registry)) }

  private static func facts(_ records: [Self]) -> [Fact] {
    let columns = schema.columns.map(\.name)
    return records.map { record in
      let fields = record.fields
      return Fact(
        name: FactName(kind: descriptor.kind, key: schema.key.map { fields[$0] }), columns: columns, values: fields, origin: record.origin)
    }
  }
}

extension Fact {
  /// The same fact under other values.
  package func with(_ changes: [String: String]) -> Fact {
    let fields = columns.indices.map { changes[columns[$0]] ?? values[$0] }
    let places = kind.schema?.key ?? []
    return Fact(name: FactName(kind: kind, key: places.map { fields[$0] }), columns: columns, values: fields, origin: origin)
  }

  /// The columns in which two versions of a row differ.
  package func differing(from other: Fact, among names: [String]) -> [String] {
    names.filter { !Fact.same(self[$0] ?? "", other[$0] ?? "") }
  }
}
