/// A part of the registry's text, as far as its changes are approved (変更の承認).
package enum ChangeArea: String, Sendable, CaseIterable {
  /// `kengen.yaml` and `allowed-signers`: who may do what in the registry itself.
  case rules
  case table
  case organisation
  /// Who there is, and who is away.
  case people
  /// Appointments, assignments, deputies.
  case holdings
  case decisions
  case exceptions
  case contracts
  case procedures

  /// The area of a file of the registry; nil for a file that the registry does not read.
  package init?(path: String) {
    switch path {
    case "kengen.yaml", "allowed-signers": self = .rules
    case "body/decisions.csv": self = .decisions
    case "body/exceptions.csv": self = .exceptions
    default:
      switch path.prefix(while: { $0 != "/" }) {
      case "table": self = .table
      case "org": self = .organisation
      case "people", "absences": self = .people
      case "units", "body", "systems": self = .holdings
      case "contracts": self = .contracts
      case "procedures": self = .procedures
      default: return nil
      }
    }
  }
}

/// Whose approval a change of the registry needs before a server takes it.
package struct ChangeApproval: Sendable {
  package let areas: Set<ChangeArea>
  /// Roles of the body; holders of any of them approve.
  package let roles: [RoleID]
  /// So many distinct people, none of them an author of the change.
  package let persons: Int
  package let origin: Origin

  package init(areas: Set<ChangeArea>, roles: [RoleID], persons: Int, origin: Origin) {
    self.areas = areas
    self.roles = roles
    self.persons = persons
    self.origin = origin
  }
}
