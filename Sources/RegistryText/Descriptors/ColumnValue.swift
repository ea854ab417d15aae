package import RegistryModel

/// A value that one field of a row holds: how it is read and how it is written.
package protocol ColumnValue: Sendable {
  /// What a column says of its fields beyond their type: the range of a number, the mark between the items of a list.
  associatedtype Form: Sendable
  static func kind(_ form: Form) -> ColumnKind
  /// Reads a field; something in its place where the field is rejected, which `row` then knows.
  static func read(_ row: inout FieldReader, _ column: Int, _ form: Form) -> Self
  /// The field that reads as this value.
  func text(_ form: Form) -> String
}

/// A value that names nothing.
package protocol PlainValue: ColumnValue {}

/// A value that names something in the registry.
package protocol NamingValue: ColumnValue {
  /// What it can name.
  static var names: Set<Named> { get }
  func forEachMention(_ visit: (Mention) -> Void)
}

/// A value that may be left blank.
package protocol OptionalValue: ColumnValue where Form: DefaultForm {
  static func readOptional(_ row: inout FieldReader, _ column: Int) -> Self?
}

/// A form that goes without saying.
package protocol DefaultForm: Sendable {
  init()
}

/// Nothing to say beyond the type.
package struct NoForm: DefaultForm {
  package init() {}
}

/// One of a list of words.
package protocol ChoiceValue: PlainValue, OptionalValue, RawRepresentable, CaseIterable, Hashable
where RawValue == String, Form == ChoiceForm<Self> {}

/// The word that a blank field stands for; nil = a blank field is rejected.
package struct ChoiceForm<Value: Sendable>: DefaultForm {
  let blank: Value?

  package init() { blank = nil }
  package init(blank: Value) { self.blank = blank }
}

/// A whole number within a range, and the number that a blank field stands for.
package struct NumberForm: Sendable {
  let range: ClosedRange<Int>
  let blank: Int?

  package init(_ range: ClosedRange<Int>, blank: Int? = nil) { (self.range, self.blank) = (range, blank) }
}

/// The words for true and false, and what a blank field stands for.
package struct FlagForm: Sendable {
  let yes: String
  let no: String
  let blank: Bool?

  package init(_ yes: String, _ no: String, blank: Bool? = nil) { (self.yes, self.no, self.blank) = (yes, no, blank) }
}

/// What stands between the items of a list.
package struct ListForm: DefaultForm {
  let separator: Character

  package init() { separator = "+" }
  package init(separator: Character) { self.separator = separator }
}

/// Roles of a duty with what joins them, which is one field.
package struct JointRoles: Hashable, Sendable {
  package let roles: [RoleID]
  package let jointness: Jointness

  package init(_ roles: [RoleID], _ jointness: Jointness) { (self.roles, self.jointness) = (roles, jointness) }
}

extension CaseIterable where Self: RawRepresentable, RawValue == String {
  static var texts: [String] { allCases.map(\.rawValue) }
}
