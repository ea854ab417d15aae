import Messages
package import RegistryModel

extension SafetyFigure {
  /// What must be confirmed and how, in a sentence.
  package var words: Phrase { Self.words(kind, count, of: whole, suspicion) }

  /// What must be confirmed and how, of a figure that is not at hand.
  package static func words(_ kind: Kind, _ count: Int, of whole: Int, _ suspicion: Suspicion?) -> Phrase {
    SafetyThresholdMessages.figure(
      suspicion.map(appearance) ?? Phrase(""), deed(kind, count), count, of: whole, counter: kind == .concurrentEnds ? "件" : "人",
      option: kind.rawValue)
  }

  fileprivate static func appearance(_ suspicion: Suspicion) -> Phrase {
    switch suspicion {
    case .slid: SafetyThresholdMessages.slid
    case .cut: SafetyThresholdMessages.cut
    case .unlikely: SafetyThresholdMessages.unlikely
    case .everybody: SafetyThresholdMessages.everybody
    }
  }

  private static func deed(_ kind: Kind, _ count: Int) -> Phrase {
    switch kind {
    case .leavers: SafetyThresholdMessages.leavers(count)
    case .roleHolders: SafetyThresholdMessages.roleHolders(count)
    case .renames: SafetyThresholdMessages.renames(count)
    case .kanaChanges: SafetyThresholdMessages.kanaChanges(count)
    case .employmentChanges: SafetyThresholdMessages.employmentChanges(count)
    case .concurrentEnds: SafetyThresholdMessages.concurrentEnds(count)
    case .endChanges: SafetyThresholdMessages.endChanges(count)
    case .moves: SafetyThresholdMessages.moves(count)
    }
  }
}

extension RosterPlan {
  /// What must be confirmed of a roster and how, in a sentence.
  package static func words(_ figure: SafetyFigure) -> Phrase {
    SafetyThresholdMessages.figure(
      figure.suspicion.map(SafetyFigure.appearance) ?? Phrase(""), SafetyThresholdMessages.workersLeaving(figure.count), figure.count,
      of: figure.whole, counter: "人", option: figure.kind.rawValue)
  }
}

extension StaffPlan {
  /// Figures that somebody must confirm and has not; `confirmed` = those that somebody has said are right.
  package func unconfirmed(_ confirmed: [SafetyFigure.Kind: Int]) -> [SafetyFigure] {
    figures.filter { $0.mustBeConfirmed && confirmed[$0.kind] != $0.count }
  }
}
