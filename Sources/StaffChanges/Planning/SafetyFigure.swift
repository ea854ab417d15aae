/// How many an import changes in one respect, of how many: above a share of them it must be confirmed.
package struct SafetyFigure: Hashable, Sendable {
  /// In which respect; the raw value is the option that confirms it.
  package enum Kind: String, Sendable, CaseIterable {
    /// People who leave.
    case leavers
    /// People in posts through which roles are held, who change.
    case roleHolders = "role-holders"
    /// People whose name becomes another.
    case renames
    case kanaChanges = "kana-changes"
    case employmentChanges = "employment-changes"
    /// Posts besides the regular one that end.
    case concurrentEnds = "concurrent-ends"
    /// Ends of tenures and employments that become other days.
    case endChanges = "end-changes"
    /// People whose regular post becomes another.
    case moves

    /// In per cent.
    package var usualThreshold: Int {
      switch self {
      case .leavers: 15
      case .roleHolders, .concurrentEnds: 50
      case .renames: 2
      case .kanaChanges: 5
      case .employmentChanges: 10
      case .endChanges: 20
      case .moves: 60
      }
    }
  }
  /// What the rows look like.
  package enum Suspicion: String, Sendable {
    /// A column has slid by a row.
    case slid
    /// The end of the list is missing.
    case cut
    /// Hardly anybody changes so.
    case unlikely
    /// The list may be another firm's: nobody of the roster is in it.
    case everybody
  }
  package let kind: Kind
  package let count: Int
  /// Of how many.
  package let whole: Int
  /// Why it must be confirmed whatever the share; nil where only the share counts.
  package var suspicion: Suspicion?
  /// Per cent.
  package let threshold: Int

  init(_ kind: Kind, _ count: Int, of whole: Int, threshold: Int) {
    self.kind = kind
    self.count = count
    self.whole = whole
    self.threshold = threshold
  }

  /// Whether the figure is so high that somebody must confirm it; one or two people of a village are no alarming share.
  package var mustBeConfirmed: Bool { (suspicion != nil && count > 0) || (count > 2 && count * 100 > whole * threshold) }
}
