import Messages
package import RegistryModel

/// How a hook stands in its place.
package enum HookState: String, Sendable {
  case installed
  /// Ours, of another version.
  case outdated
  /// Ours, but git would not run it.
  case notExecutable = "not-executable"
  case missing
  /// Somebody else's, and it calls ours.
  case calls
  /// A framework's, which runs ours: by its own configuration, or as the hook that it found.
  case framework
  /// Somebody else's.
  case other

  /// Whether git runs our hook, and the one of this version.
  package var isInPlace: Bool { self == .installed || self == .calls || self == .framework }

  package var name: Phrase {
    switch self {
    case .installed: HookStatusMessages.installed
    case .outdated: HookStatusMessages.outdated
    case .notExecutable: HookStatusMessages.notExecutable
    case .missing: HookStatusMessages.missing
    case .calls: HookStatusMessages.calls
    case .framework: HookStatusMessages.framework
    case .other: HookStatusMessages.other
    }
  }
}
