package import Messages
import RegistryModel
import StaffChanges

/// What the clerk has said of a list before it is planned.
package struct StaffAccepted {
  let value: StaffAcceptance

  /// `renames` and `sameNames` are staff numbers; `figures` are options without their dashes, with what they confirm.
  package init(renames: [String], sameNames: [String], figures: [String: Int]) throws(Failure) {
    var value = StaffAcceptance()
    value.renames = try Self.numbers(renames, "--rename")
    value.namesakes = try Self.numbers(sameNames, "--same-name")
    for (name, count) in figures {
      guard let kind = SafetyFigure.Kind(rawValue: name) else {
        throw Failure(.internal, StaffPlanMessages.noThreshold(name))
      }
      value.figures[kind] = count
    }
    self.value = value
  }

  private static func numbers(_ words: [String], _ option: String) throws(Failure) -> Set<StaffNumber> {
    for word in words where !StaffNumber.isWellFormed(word.utf8) {
      throw Failure(.usage, StaffPlanMessages.noStaffNumber(word, of: option))
    }
    return Set(words.map { StaffNumber($0) })
  }
}
