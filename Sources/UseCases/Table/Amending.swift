import Editions
import GitStore
package import Messages
import RegistryModel
import RegistryStore
package import RegistryText

/// Departures from the edition: deciding one, and going back.
package struct Amending {
  private let change: TableChange
  private let setting: ChangeSetting

  /// Fingerprints of findings that may come in.
  private let accepting: Set<String>

  package init(_ change: ChangeSetting, accepting: Set<String> = []) {
    self.accepting = accepting
    setting = change
    self.change = TableChange(change: change)
  }

  /// What is to become of rows.
  package enum Action {
    /// What departs already is put on record; fields as `column=value` are changed first.
    case change([String])
    case omit
  }

  /// Puts on record that rows depart from the edition, and lets them.
  package func amend(_ name: String, _ action: Action, _ terms: AmendmentTerms) throws(Failure) -> ChangeOutcome {
    let decider = try decider(terms)
    let row = try Self.row(name)
    var consequences: [Phrase] = []
    return try change.commit(EditionTableMessages.amend(row.text), accepting: accepting, consequences: consequences) { state, edit in
      consequences = []
      let subject = TableSubject(row)
      var table = state.table
      try Self.require(row, state)
      switch action {
      case .change(let fields):
        if !fields.isEmpty { table.replace(subject, with: try Self.changed(row, fields, table)) }
      case .omit:
        let left = table[subject].filter { fact in
          // What is said of a provision goes with it.
          if case .provision = row { return false }
          return TableRow(fact) != row
        }
        if case .provision(let key) = row { consequences += try Self.omission(of: key, state, &edit) }
        table.replace(subject, with: left)
      }
      try edit.apply(TableEdits.edits(from: state.table[subject], to: table[subject]))
      // A provision that is named stands for all of its rows.
      let found = Departure.between(table, state.edition.table, of: subject).filter { departure in
        if case .provision = row { true } else { departure.row == row }
      }
      guard !found.isEmpty else {
        throw Failure(.inexact, EditionTableMessages.nothingDeparts(row.text, edition: state.edition.id))
      }
      try edit.apply(
        Self.declaring(found, terms, decider, state.registry.amendments, layout: edit.layout, forgetting: Self.rows(of: row, found)))
      if case .provision(let key) = subject, let old = state.registry.confirmation(of: key),
        let now = RowDigest.of(key, in: table), !old.digest.isEmpty, old.digest != now
      {
        consequences.append(EditionTableMessages.confirmationStale(key))
      }
    }
  }

  /// Adds a provision of the body's own, or a duty: rows that the edition does not have.
  package func add(_ facts: [Fact], _ terms: AmendmentTerms) throws(Failure) -> ChangeOutcome {
    let decider = try decider(terms)
    guard let first = facts.first, let subject = TableFacts.subject(of: first) else {
      throw Failure(.usage, EditionTableMessages.notARow(""))
    }
    return try change.commit(EditionTableMessages.amend(subject.row.text), accepting: accepting) { state, edit in
      var table = state.table
      let names = Set(facts.map(\.name))
      if let known = table[subject].first(where: { names.contains($0.name) && TableRow($0) != nil }) {
        throw Failure(.inexact, EditionTableMessages.thereAlready(TableRow(known)?.text ?? subject.text))
      }
      table.replace(subject, with: table[subject] + facts)
      try edit.apply(TableEdits.edits(from: state.table[subject], to: table[subject]))
      let added = Set(facts.compactMap { TableRow($0) })
      let found = Departure.between(table, state.edition.table, of: subject).filter { added.contains($0.row) }
      try edit.apply(
        Self.declaring(found, terms, decider, state.registry.amendments, layout: edit.layout, forgetting: Set(found.map(\.row))))
    }
  }

  /// Puts rows back to what the edition says, and ends their amendments.
  package func restore(_ name: String) throws(Failure) -> ChangeOutcome {
    let row = try Self.row(name)
    return try change.commit(EditionTableMessages.restore(row.text), accepting: accepting) { state, edit in
      let subject = TableSubject(row)
      try Self.require(row, state)
      let ours = state.table[subject]
      let base = state.edition.table[subject]
      let wanted: [Fact]
      if case .duty = row {
        wanted = Self.replacing(row, in: ours, from: base)
      } else if case .separation = row {
        wanted = Self.replacing(row, in: ours, from: base)
      } else {
        wanted = base.isEmpty ? [] : base + ours.filter { $0.kind == .gists && !base.contains { $0.kind == .gists } }
      }
      // Gists are read with the table, and only differences are written.
      try edit.apply(TableEdits.edits(from: ours, to: wanted))
      let gone = state.registry.amendments.filter { amendment in
        switch row {
        case .duty, .separation: amendment.row == row
        default: TableSubject(amendment.row) == subject
        }
      }
      try edit.apply(gone.map { .remove($0.origin) })
    }
  }

  // MARK: Parts

  private func decider(_ terms: AmendmentTerms) throws(Failure) -> StaffNumber {
    try Workbench(setting.setting).person(terms.decidedBy)
  }

  static func row(_ name: String) throws(Failure) -> TableRow {
    if let row = TableRow(name) { return row }
    if let subject = TableSubject(name) { return subject.row }
    throw Failure(.usage, EditionTableMessages.notARow(name))
  }

  /// A row is in the table or in its edition.
  private static func require(_ row: TableRow, _ state: TableChange.State) throws(Failure) {
    guard state.table.row(row) == nil, state.edition.table.row(row) == nil else { return }
    let known = (state.table.effective + state.edition.table.effective).compactMap { TableRow($0)?.text }
    throw Failure(.inexact, EditionTableMessages.noRow(row.text, near: Nearest.word(to: row.text, among: known)))
  }

  private static func changed(_ row: TableRow, _ fields: [String], _ table: TableFacts) throws(Failure) -> [Fact] {
    guard let old = table.row(row) else { throw Failure(.inexact, EditionTableMessages.setsAddedRow(row.text)) }
    var values: [String: String] = [:]
    let key = Set((old.kind.schema?.key ?? []).map { old.columns[$0] })
    let known = old.columns.filter { !key.contains($0) }
    for field in fields {
      guard let mark = field.firstIndex(of: "=") else { throw Failure(.usage, EditionTableMessages.notAssignment(field)) }
      let column = String(field[..<mark])
      guard known.contains(column) else {
        throw Failure(.inexact, EditionTableMessages.noColumn(column, known: known, near: Nearest.word(to: column, among: known)))
      }
      values[column] = String(field[field.index(after: mark)...])
    }
    return table[TableSubject(row)].map { $0.name == old.name ? $0.with(values) : $0 }
  }

  /// A provision that goes takes its confirmation along, and must not be cited any more.
  private static func omission(of key: ProvisionKey, _ state: TableChange.State, _ edit: inout RegistryEdit) throws -> [Phrase] {
    let cited = try Citations(state.registry, edit).places(of: key)
    guard cited.isEmpty else {
      throw Failure(.findings, EditionTableMessages.stillCited(key, cited), remedy: EditionTableMessages.changeCitations)
    }
    guard let confirmation = state.registry.confirmation(of: key) else { return [] }
    try edit.apply([RowEdit.remove(confirmation.origin)])
    return [EditionTableMessages.confirmationGone(key)]
  }

  private static func replacing(_ row: TableRow, in ours: [Fact], from base: [Fact]) -> [Fact] {
    ours.filter { TableRow($0) != row } + base.filter { TableRow($0) == row }
  }

  private static func rows(of row: TableRow, _ found: [Departure]) -> Set<TableRow> { Set(found.map(\.row) + [row]) }

  /// Rows of `table/amendments.csv` for departures, in the place of what stood there for the same rows.
  static func declaring(
    _ departures: [Departure], _ terms: AmendmentTerms, _ decider: StaffNumber, _ known: [Amendment], layout: Layout,
    forgetting rows: Set<TableRow>
  ) -> [RowEdit] {
    known.filter { rows.contains($0.row) }.map { .remove($0.origin) }
      + departures.map { departure in
        .insert(
          Amendment(
            row: departure.row, kind: departure.kind, reason: terms.reason, decidedBy: decider, decidedOn: terms.decidedOn,
            document: terms.document, base: departure.baseDigest, origin: Origin(file: "", line: 0)), layout: layout)
      }
  }
}
