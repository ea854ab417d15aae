import Messages
import RegistryModel
import StaffChanges

extension Reorganisation {
  /// What moved along and what is left without a place, in words.
  var notes: [Phrase] {
    moved.map { ReorganisationMessages.moved($0.what, $0.count) } + hanging.map(ReorganisationMessages.toDecide)
  }
}

extension UnitListPlan {
  /// What moved along, what is left to decide and what to look at, in words.
  var notes: [Phrase] {
    reorganisation.moved.map { ReorganisationMessages.moved($0.what, $0.count) }
      + (undecided + reorganisation.hanging).map(ReorganisationMessages.toDecide)
      + remarks.map { StaffPlanMessages.toLookAt($0.message, row: $0.line) }
  }
}
