import Messages
package import RegistryModel

/// What names one fact, in whatever file its row stands: its kind and its key, compared byte by byte.
package struct FactName: Hashable, Sendable {
  package let kind: FactKind
  package let key: [String]

  package init(kind: FactKind, key: [String]) {
    self.kind = kind
    self.key = key
  }

  // `String` takes two spellings of one character for the same; keys do not.
  package static func == (left: FactName, right: FactName) -> Bool {
    left.kind == right.kind && left.key.elementsEqual(right.key, by: Fact.same)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    for part in key {
      hasher.combine(part.utf8.count)
      for byte in part.utf8 { hasher.combine(byte) }
    }
  }

  /// By kind, then by key in the order of its kind's files.
  package static func precedes(_ left: FactName, _ right: FactName) -> Bool {
    if left.kind != right.kind { return order[left.kind] ?? 0 < order[right.kind] ?? 0 }
    for (a, b) in zip(left.key, right.key) where !Fact.same(a, b) {
      return KeyOrder.precedes(Array(a.utf8)[...], Array(b.utf8)[...], left.kind.schema?.order ?? .bytes)
    }
    return left.key.count < right.key.count
  }

  private static let order = Dictionary(uniqueKeysWithValues: FactKind.allCases.enumerated().map { ($1, $0) })
}

/// One fact as some version of the text says it.
package struct Fact: Sendable {
  package let name: FactName
  /// Names of the fields; a row's are its file's columns.
  package let columns: [String]
  package let values: [String]
  package let origin: Origin

  package init(name: FactName, columns: [String], values: [String], origin: Origin) {
    self.name = name
    self.columns = columns
    self.values = values
    self.origin = origin
  }

  package var kind: FactKind { name.kind }

  /// A field's value; empty where it is blank, nil where the fact has no such field.
  package subscript(_ column: String) -> String? {
    columns.firstIndex(of: column).map { values[$0] }
  }

  /// A field of a fact in CSV; empty where it is blank or the fact is of another kind.
  package subscript<Record: FactRecord, Value>(_ column: Column<Record, Value>) -> String {
    kind == Record.descriptor.kind ? self[column.name] ?? "" : ""
  }

  /// What columns can name of a kind, as written, where the row stands so to it.
  package func texts(naming named: Named, as bearings: Set<Bearing> = Set(Bearing.allCases)) -> [String] {
    kind.schema?.columns(naming: named, as: bearings).compactMap { self[$0.name] } ?? []
  }

  /// The names that stand for its code.
  package var names: [String] { kind.schema?.columns.filter { $0.use == .name }.compactMap { self[$0.name] } ?? [] }

  /// The documents that it rests on, those that are named.
  package var documents: [String] { Self.documentColumns.compactMap { self[$0] }.filter { !$0.isEmpty } }

  /// What columns are called that hold a document, or the place that a row is about: entries of `kengen.yaml` have fields of
  /// these names as well.
  private static let documentColumns = columnNames { $0.use == .document }
  package static let placeColumns = columnNames { $0.names.contains(.unit) && $0.bearing == .about }

  /// Names of such columns in the order of the kinds, each once.
  private static func columnNames(_ isMeant: (ColumnDescription) -> Bool) -> [String] {
    var result: [String] = []
    for column in RegistrySchemas.all.flatMap(\.columns) where isMeant(column) && !result.contains(column.name) {
      result.append(column.name)
    }
    return result
  }

  /// Whom it is about, not who permitted or reviews it.
  package var persons: Set<StaffNumber> {
    let texts = kind == .signers ? [self[SignerFacts.persons] ?? ""] : texts(naming: .person, as: [.defines, .about])
    return Set(texts.flatMap { $0.split { ";|+".contains($0) } }.map { StaffNumber(String($0)) })
  }

  /// The units and systems that it is about; empty for the body and for what has no place.
  package var places: [Place] {
    (kind.schema?.columns(naming: .unit, as: [.defines, .about]) ?? []).compactMap { column in
      guard let text = self[column.name], !text.isEmpty else { return nil }
      guard column.kind == .place else { return .unit(UnitCode(text)) }
      return Place(text).flatMap { $0 == .body ? nil : $0 }
    }
  }

  /// The unit at which it is: in charge of a system or contract too. nil where it is at none.
  package var unit: String? {
    for text in texts(naming: .unit, as: [.about]) {
      if let place = Place(text) {
        if case .unit(let code) = place { return code.text }
      } else {
        return text
      }
    }
    return nil
  }

  /// The fields that make it another fact when they read otherwise: whose it is, of which role or post.
  package var fixedKey: [String] {
    kind.schema?.columns.filter { $0.key == .fixed }.compactMap { self[$0.name] } ?? []
  }

  /// What it is called beside its code; the Japanese name where there is no English one.
  func named<Record: FactRecord, Code>(
    _ what: Phrase, _ code: Column<Record, Code>, _ name: Column<Record, String>, _ english: Column<Record, String>
  ) -> Phrase {
    let (code, name, english) = (self[code], self[name], self[english])
    return FactNameMessages.named(what, name, en: english, code)
  }

  /// Whether two facts say the same, field by field and byte by byte.
  package func says(_ other: Fact) -> Bool {
    name.kind == other.name.kind && columns == other.columns && values.elementsEqual(other.values, by: Self.same)
  }

  package static func same(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }

  /// The days on which it holds; every day where its kind has no days.
  package var period: Period {
    func date(_ column: String) -> CalendarDate? { self[column].flatMap { CalendarDate($0) } }
    return Period(from: date(PeriodColumns.from), until: date(PeriodColumns.until)) ?? .always
  }
}

/// One fact that differs between two versions of the registry.
///
/// This is the one type that says so: `log`, `diff`, `blame`, the inverse of a commit and the approval of a push
/// all speak of it.
package enum FactDifference: Sendable {
  case added(Fact)
  case removed(Fact)
  /// Some fields differ; the key too, where the fact is plainly the same (a corrected first day, a unit's new code).
  case changed(Fact, Fact)

  package var before: Fact? {
    switch self {
    case .added: nil
    case .removed(let fact), .changed(let fact, _): fact
    }
  }

  package var after: Fact? {
    switch self {
    case .removed: nil
    case .added(let fact), .changed(_, let fact): fact
    }
  }

  /// The newer side, or the older one of what is gone.
  package var shown: Fact {
    switch self {
    case .added(let fact), .removed(let fact), .changed(_, let fact): fact
    }
  }

  package var sides: [Fact] { [before, after].compactMap(\.self) }

  /// Columns whose values differ; all that are not blank of a fact that came or went.
  package var columns: [String] {
    guard case .changed(let old, let new) = self else { return shown.columns.filter { !(shown[$0] ?? "").isEmpty } }
    let all = new.columns + old.columns.filter { !new.columns.contains($0) }
    return all.filter { column in
      switch (old[column], new[column]) {
      case (nil, nil): false
      case (let a?, let b?): !Fact.same(a, b)
      default: true
      }
    }
  }

  package var hasNewKey: Bool {
    if case .changed(let old, let new) = self { old.name != new.name } else { false }
  }

  /// The days on which what is in force differs: for a tenure that was cut short, the days cut off.
  package var touched: [Period] {
    guard case .changed(let old, let new) = self else { return [shown.period] }
    let (was, now) = (old.period, new.period)
    guard columns.allSatisfy({ $0 == PeriodColumns.from || $0 == PeriodColumns.until }) else { return [was, now] }
    return was.days(without: now) + now.days(without: was)
  }
}

extension Period {
  /// The days of this period that are none of the other's.
  fileprivate func days(without other: Period) -> [Period] {
    guard overlaps(other) else { return [self] }
    var result: [Period] = []
    if let start = other.from, from.map({ $0 < start }) ?? true, let part = Period(from: from, until: start) { result.append(part) }
    if let end = other.until, until.map({ $0 > end }) ?? true, let part = Period(from: end, until: until) { result.append(part) }
    return result
  }
}
