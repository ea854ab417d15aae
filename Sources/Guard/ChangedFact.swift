package import RegistryModel
package import RegistryText

/// What may need approval: a fact that differs between two states of a registry, or a file that differs otherwise.
package struct ChangedFact: Sendable {
  /// Nil for a file as a whole.
  package let difference: FactDifference?
  /// Where it stands now; where it stood, when it was taken out.
  package let file: String
  /// The line in `file`, from 1; 0 for a file as a whole.
  package let line: Int
  /// The fields of its key; the path of a file as a whole.
  package let key: [String]
  /// The names of its columns; empty for a file as a whole.
  package let columns: [String]
  /// The fields before and after; nil where it was not there.
  package let old: [String]?
  package let new: [String]?

  init(_ difference: FactDifference) {
    self.difference = difference
    let fact = difference.shown
    (file, line, key, columns) = (fact.origin.file, fact.origin.line, fact.name.key, fact.columns)
    (old, new) = (difference.before?.values, difference.after?.values)
  }

  /// A file as a whole, as text.
  init(file: String, old: [UInt8]?, new: [UInt8]?) {
    difference = nil
    (self.file, line, key, columns) = (file, 0, [file], [])
    self.old = old.map { [String(decoding: $0, as: UTF8.self)] }
    self.new = new.map { [String(decoding: $0, as: UTF8.self)] }
  }

  /// Names the fact in both states, wherever it stands: its kind and key; the path of a file as a whole.
  package struct ID: Hashable, Sendable {
    package let name: FactName?
    package let file: String
  }
  package var id: ID { ID(name: difference?.shown.name, file: difference == nil ? file : "") }

  package var kind: FactKind? { difference?.shown.kind }

  /// Whether the other is of the same fact and leaves it the same, byte by byte.
  package func leaves(theSameAs other: ChangedFact) -> Bool {
    guard difference?.shown.name == other.difference?.shown.name, difference != nil || file == other.file else { return false }
    return Self.isSame(new, other.new)
  }

  /// Whether two rows, or their absence, are the same, byte by byte.
  package static func isSame(_ left: [String]?, _ right: [String]?) -> Bool {
    switch (left, right) {
    case (nil, nil): true
    case (let left?, let right?): left.elementsEqual(right, by: Fact.same)
    default: false
    }
  }

  package var areas: Set<ChangeArea> { ChangeArea.areas(of: file) }

  /// A field as it is now; nil where it is blank, the fact is gone or is of another kind.
  package func newValue<Record: FactRecord, Value>(_ column: Column<Record, Value>) -> String? {
    kind == Record.descriptor.kind ? newValue(column.name) : nil
  }

  /// A field as it was; nil where it was blank, the fact is new or is of another kind.
  package func oldValue<Record: FactRecord, Value>(_ column: Column<Record, Value>) -> String? {
    kind == Record.descriptor.kind ? oldValue(column.name) : nil
  }

  /// The fields of a column, before and after.
  package func values(_ column: String) -> [String] {
    guard let index = columns.firstIndex(of: column) else { return [] }
    return [old, new].compactMap { $0?[index] }.filter { !$0.isEmpty }
  }

  package func newValue(_ column: String) -> String? {
    guard let index = columns.firstIndex(of: column), let value = new?[index], !value.isEmpty else { return nil }
    return value
  }

  package func oldValue(_ column: String) -> String? {
    guard let index = columns.firstIndex(of: column), let value = old?[index], !value.isEmpty else { return nil }
    return value
  }

  /// Whom it is about, before and after: the persons of the row, not who permitted or reviews it.
  package var persons: Set<StaffNumber> { Set(difference?.sides.flatMap(\.persons) ?? []) }

  /// Who is named in the new row as deciding, permitting, performing or reviewing something; nobody where the row goes.
  package var named: [StaffNumber] {
    guard let row = difference?.after, [.exceptions, .decisions].contains(row.kind) || changesConsent else { return [] }
    return Set(row.texts(naming: .person, as: [.mentions]).filter { !$0.isEmpty }.map { StaffNumber($0) }).sorted()
  }

  /// Whether a contract says otherwise than before what was consented to, by whom or when.
  private var changesConsent: Bool {
    guard let row = difference?.after, row.kind == .contracts else { return false }
    let columns = Contract.columns
    return [columns.parent.name, columns.firm.name, columns.consent.name, columns.consentBy.name, columns.consentOn.name].contains { name in
      !Fact.same(row[name] ?? "", difference?.before?[name] ?? "")
    }
  }

  /// The units and systems that the row is about, before and after; empty for the body and for rows without a place.
  package var places: [Place] { difference?.sides.flatMap(\.places) ?? [] }
}

/// One file in two states; nil where it was or is not there.
package struct FileVersions: Sendable {
  package let path: String
  package let before: [UInt8]?
  package let after: [UInt8]?

  package init(path: String, before: [UInt8]?, after: [UInt8]?) { (self.path, self.before, self.after) = (path, before, after) }
}

/// What changed between two states, fact by fact.
package enum ChangedFacts {
  /// The facts that differ between the versions of these files, in the order of files and lines. O(n log n) in the rows.
  ///
  /// A row that only moved between files is no change. A file whose rows stayed the same (its comments changed,
  /// or its order) is one as a whole; beside rows that changed its comments are, where they did: whoever approves a row has not
  /// agreed to what somebody writes about it. Rows with defects count as they are written: the check refuses them, and here
  /// they must not hide anything. Files that no answer comes from are passed over.
  package static func between(_ files: [FileVersions]) -> [ChangedFact] {
    let guarded = files.filter { !ChangeArea.areas(of: $0.path).isEmpty }
    var older: [Fact] = []
    var newer: [Fact] = []
    for file in guarded {
      guard let kind = FactKind(path: file.path) else { continue }
      let rows = FactFile.changedRowsAsWritten(file.path, kind, old: file.before, new: file.after)
      older += rows.old
      newer += rows.new
    }
    // Whoever approves a fact approves what one key says.
    let differences = FactPairing(removed: older, added: newer, followingKeys: false).differences
    var result = differences.map(ChangedFact.init)
    let told = Set(differences.flatMap { $0.sides.map(\.origin.file) })
    for file in guarded where !told.contains(file.path) && file.before != file.after {
      result.append(ChangedFact(file: file.path, old: file.before, new: file.after))
    }
    for file in guarded where told.contains(file.path) && FactKind(path: file.path) != nil {
      let (old, new) = (comments(file.before), comments(file.after))
      if old != new { result.append(ChangedFact(file: file.path, old: old, new: new)) }
    }
    return result.sorted { ($0.file, $0.line, $0.key.joined(separator: ",")) < ($1.file, $1.line, $1.key.joined(separator: ",")) }
  }

  /// The comment lines of a file; nil where there are none.
  private static func comments(_ bytes: [UInt8]?) -> [UInt8]? {
    guard let bytes, bytes.contains(UInt8(ascii: "#")) else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n")).filter { $0.first == UInt8(ascii: "#") }
    return lines.isEmpty ? nil : Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
