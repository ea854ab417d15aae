package import RegistryModel
package import StaffChanges

/// What an import would change and what would come of it.
package struct StaffPlanOutcome {
  package let plan: StaffPlan
  /// What a list of units changes in the same commit; nil without one.
  package let units: UnitListPlan?
  package let file: String
  package let encoding: String
  /// The sheet that was read; nil for a CSV.
  package let sheet: String?
  /// As `git hash-object FILE` gives it.
  package let digest: String
  package let commit: String?
  /// Figures that somebody must confirm and has not.
  package let unconfirmed: [SafetyFigure]
  package let consequences: ChangeConsequences
  package let today: CalendarDate
  /// What else somebody should look at.
  package let notes: [Phrase]

  /// Whether it could be applied as it is.
  package var isRefused: Bool { !unconfirmed.isEmpty || consequences.bringsInErrors }
}
