package import RegistryModel

/// Whether certain people together settled a case, and as what.
package enum Settlement: Sendable {
  /// All slots are filled, by people who are as near as the answer demands. Who filled each slot; nil where a group
  /// did.
  case settled([Candidate?])
  /// All slots are filled, but others come before these people.
  case outOfTurn(first: [StaffNumber])
  /// Each of them could fill a slot, but some slots are left.
  case tooFew(filled: Int, needed: Int)
  /// Some of them fill no slot, and slots are left.
  case notEntitled([StaffNumber])
  /// The case cannot be settled by anybody; the outcome says why.
  case impossible
}

extension ApprovalAnswer {
  /// What `people` together could do in this case. People beyond those needed do no harm.
  ///
  /// Exact: slots are filled by matching, and nobody's authority is used twice. A group decides if one of the people
  /// can take part in it and it has a quorum.
  package func settlement(by people: Set<StaffNumber>) -> Settlement {
    guard case .approvable(let fillings) = outcome else { return .impossible }
    func isTheirs(_ filling: Filling) -> Bool {
      switch filling {
      case .person(let candidate): people.contains(candidate.person)
      case .group(let session): session.able.contains(where: people.contains)
      }
    }
    if let turn = optionsInTurn(keeping: isTheirs), let choice = turn.matcher.nearest() {
      return .settled(
        zip(turn.fillings, choice).map { options, index in
          if case .person(let candidate) = options[index] { candidate } else { nil }
        })
    }
    let any = SlotOptions(slots) { _, filling, _ in isTheirs(filling) }
    if any.matcher.nearest() != nil {
      return .outOfTurn(
        first: fillings.compactMap { if case .person(let candidate) = $0 { candidate.person } else { nil } })
    }
    let useful = any.fillings.joined().reduce(into: Set<StaffNumber>()) { result, filling in
      switch filling {
      case .person(let candidate): result.insert(candidate.person)
      case .group(let session): result.formUnion(session.able)
      }
    }
    let useless = people.subtracting(useful)
    guard useless.isEmpty else { return .notEntitled(useless.sorted()) }
    return .tooFew(filled: any.matcher.mostFilled(), needed: slots.count)
  }
}
