package import Messages

/// How a command ends; the raw value is the exit code (`docs/commands.md`, "Exit codes").
package enum Ending: Int32, CaseIterable, Sendable {
  /// Yes, or nothing to say.
  case done = 0
  /// The registry has findings that refuse, or a change was refused.
  case findings = 1
  /// The answer is no.
  case no = 2
  /// Several things match, or none, so the question must be put more exactly.
  case inexact = 3
  case usage = 64
  /// The registry's text cannot be read.
  case unreadable = 65
  /// The surroundings: repository, disk, identity, permissions.
  case environment = 69
  /// A defect of the program.
  case `internal` = 70

  package init(_ kind: Failure.Kind) {
    self =
      switch kind {
      case .findings: .findings
      case .no: .no
      case .inexact: .inexact
      case .usage: .usage
      case .unreadable: .unreadable
      case .environment: .environment
      case .internal: .internal
      }
  }
}
