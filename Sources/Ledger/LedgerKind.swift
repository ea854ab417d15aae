/// What the rows of a ledger are.
package enum LedgerKind: String, Sendable, CaseIterable {
  /// 許可簿: somebody permitted something.
  case permissions
  /// 入退室記録: somebody entered a controlled area.
  case entries

  /// The columns that such a ledger can have, in the order in which they are shown.
  package var columns: [LedgerColumn] {
    switch self {
    case .permissions: [.date, .provision, .unit, .system, .applicant, .approver, .checkers, .reference]
    case .entries: [.date, .area, .entered, .left, .entrant, .category, .firm, .escort, .identity, .reference]
    }
  }

  /// Columns without which no row can be judged.
  var required: [LedgerColumn] {
    switch self {
    case .permissions: [.date, .applicant, .approver]
    case .entries: [.date, .entrant]
    }
  }

  /// What its rows can come to.
  package var verdicts: [LedgerVerdict] {
    LedgerVerdict.allCases.filter { verdict in
      switch verdict {
      case .rightful, .unknownPerson, .unclear, .unreadable, .noRecord: true
      default: verdict.isOfEntries == (self == .entries)
      }
    }
  }
}
