/// A part of the registry's text, as far as its changes are approved (変更の承認).
///
/// A file may belong to a wider and a narrower one.
package enum ChangeArea: String, Sendable, CaseIterable {
  /// `kengen.yaml`, `allowed-signers`, `body/emergencies.csv` and `.gitattributes`: who may do what in the registry itself.
  case rules
  /// `allowed-signers` alone: whose key is whose.
  case keys
  case table
  case organisation
  /// Who there is, and who is away.
  case people
  case absences
  /// Appointments, assignments, deputies.
  case holdings
  case appointments
  case assignments
  case deputies
  case decisions
  case exceptions
  case contracts
  case procedures
  /// Records of measures that recur (実施の記録).
  case measures
}

/// By what a server believes an approval.
package enum ApprovalProof: String, Sendable, CaseIterable {
  /// An ssh signature by a key of `allowed-signers`.
  case signature
  /// A line of the commit message, which anybody could have written.
  case trailer
}

/// Whose approval a change of the registry needs before a server takes it.
package struct ChangeApproval: Sendable {
  package let areas: Set<ChangeArea>
  /// Roles of which any holder approves: of the body, or as held at `unit`, or at the place of what changes.
  package let roles: [RoleID]
  /// So many distinct people, none of them an author of the change.
  package let persons: Int
  /// Only what belongs to this unit and those below it; nil = everywhere.
  package let unit: UnitCode?
  /// Whether who receives authority, and who gives it up, must consent as well.
  package let needsBothSides: Bool
  package let proof: ApprovalProof
  /// Roles of the body whose holders agree for whoever is named in a fact as deciding, permitting or performing something.
  package let speakers: [RoleID]
  package let origin: Origin

  package init(
    areas: Set<ChangeArea>, roles: [RoleID], persons: Int, unit: UnitCode? = nil, needsBothSides: Bool = false,
    proof: ApprovalProof = .signature, speakers: [RoleID] = [], origin: Origin
  ) {
    self.areas = areas
    self.roles = roles
    self.persons = persons
    self.unit = unit
    self.needsBothSides = needsBothSides
    self.proof = proof
    self.speakers = speakers
    self.origin = origin
  }
}

/// 緊急の登録: who may enter a change without its approvals, to be reviewed afterwards.
package struct EmergencyPolicy: Sendable {
  /// Days to the review where the body says nothing.
  package static let usualReviewDays = 14

  /// Roles of the body, any holder of which may.
  package let roles: [RoleID]
  /// Roles of the body, any holder of which reviews it: another person.
  package let reviewRoles: [RoleID]
  /// Within so many days.
  package let reviewDays: Int
  package let origin: Origin

  package init(roles: [RoleID], reviewRoles: [RoleID], reviewDays: Int, origin: Origin) {
    self.roles = roles
    self.reviewRoles = reviewRoles
    self.reviewDays = reviewDays
    self.origin = origin
  }
}
