package import RegistryModel

extension Identifier: ColumnValue, NamingValue, OptionalValue where Kind: NamingKind {
  package static func kind(_: NoForm) -> ColumnKind { .identifier }
  package static func read(_ row: inout FieldReader, _ column: Int, _: NoForm) -> Identifier { row.identifier(column) }
  package static func readOptional(_ row: inout FieldReader, _ column: Int) -> Identifier? {
    row.optionalIdentifier(column)
  }
  package func text(_: NoForm) -> String { text }
  package static var names: Set<Named> { [Kind.named] }
  package func forEachMention(_ visit: (Mention) -> Void) { visit(Kind.mention(self)) }
}

extension Optional: NamingValue where Wrapped: OptionalValue & NamingValue {
  package static var names: Set<Named> { Wrapped.names }
  package func forEachMention(_ visit: (Mention) -> Void) { self?.forEachMention(visit) }
}

/// An item of a list that is one field.
package protocol ListItem: NamingValue {
  static func readList(_ row: inout FieldReader, _ column: Int, _ separator: Character) -> [Self]
  var itemText: String { get }
}

extension Identifier: ListItem where Kind: NamingKind {
  package static func readList(_ row: inout FieldReader, _ column: Int, _ separator: Character) -> [Identifier] {
    row.identifiers(column, separator: separator)
  }
  package var itemText: String { text }
}

extension Array: ColumnValue, NamingValue where Element: ListItem {
  package static func kind(_ form: ListForm) -> ColumnKind { .identifiers(String(form.separator)) }
  package static func read(_ row: inout FieldReader, _ column: Int, _ form: ListForm) -> [Element] {
    Element.readList(&row, column, form.separator)
  }
  package func text(_ form: ListForm) -> String { map(\.itemText).joined(separator: String(form.separator)) }
  package static var names: Set<Named> { Element.names }
  package func forEachMention(_ visit: (Mention) -> Void) { for item in self { item.forEachMention(visit) } }
}

extension Place: NamingValue {
  package static func kind(_: NoForm) -> ColumnKind { .place }
  package static func read(_ row: inout FieldReader, _ column: Int, _: NoForm) -> Place { row.place(column) }
  package func text(_: NoForm) -> String { text }
  package static var names: Set<Named> { [.unit, .system] }
  package func forEachMention(_ visit: (Mention) -> Void) {
    switch self {
    case .body: break
    case .unit(let code): visit(.unit(code))
    case .system(let id): visit(.system(id))
    }
  }
}

extension JointRoles: NamingValue {
  package static func kind(_: NoForm) -> ColumnKind { .jointRoles }
  package static func read(_ row: inout FieldReader, _ column: Int, _: NoForm) -> JointRoles { row.jointRoles(column) }
  package func text(_: NoForm) -> String { roles.map(\.text).joined(separator: jointness.rawValue) }
  package static var names: Set<Named> { [.role] }
  package func forEachMention(_ visit: (Mention) -> Void) { for role in roles { visit(.role(role)) } }
}

extension TableRow: NamingValue {
  package static func kind(_: NoForm) -> ColumnKind { .custom("row") }
  package static func read(_ row: inout FieldReader, _ column: Int, _: NoForm) -> TableRow { row.tableRow(column) }
  package func text(_: NoForm) -> String { text }
  package static var names: Set<Named> { [.role, .provision, EventKindTag.named] }
  package func forEachMention(_ visit: (Mention) -> Void) {
    switch self {
    case .role(let id): visit(.role(id))
    case .event(let id): visit(EventKindTag.mention(id))
    case .provision(let key), .duty(let key, _), .separation(let key, _, _): visit(.provision(key))
    }
  }
}

extension DutyCondition: NamingValue {
  package static func kind(_: NoForm) -> ColumnKind { .custom("condition") }
  package static func read(_ row: inout FieldReader, _ column: Int, _: NoForm) -> DutyCondition { row.condition(column) }
  package func text(_: NoForm) -> String {
    switch self {
    case .always: ""
    case .ifAbsent(let role): "if-absent:\(role)"
    case .after(let key): "after:\(key)"
    }
  }
  package static var names: Set<Named> { [.role, .provision] }
  package func forEachMention(_ visit: (Mention) -> Void) {
    switch self {
    case .always: break
    case .ifAbsent(let role): visit(.role(role))
    case .after(let key): visit(.provision(key))
    }
  }
}
