package import RegistryModel

/// The option of the command line by which a question names its place.
package enum PlaceOption: String, Encodable, Sendable {
  case unit, system

  /// The one for roles of this scope.
  package init(_ scope: RoleScope) { self = scope == .system ? .system : .unit }
}
