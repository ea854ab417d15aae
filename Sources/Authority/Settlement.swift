package import RegistryModel

/// Whether certain people together settled a case, and as what.
package enum Settlement: Sendable {
  /// All slots are filled, by people as near as the answer demands; who filled each, and nobody for a group.
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
  /// What `people` together could do in this case. People beyond those that the slots need do no harm.
  ///
  /// Exact: slots are filled by matching, nobody in two; a group decides where one of them can take part and it
  /// has a quorum.
  package func settlement(by people: Set<StaffNumber>) -> Settlement {
    guard case .approvable(let fillings) = outcome else { return .impossible }
    var turn: [Int: [Candidate]] = [:]
    var any: [Int: [Candidate]] = [:]
    var openGroups = 0
    for (index, filling) in fillings.enumerated() {
      switch filling {
      case .person(let chosen):
        any[index] = slots[index].candidates.filter { people.contains($0.person) }
        turn[index] = any[index]?.filter { $0.tier == chosen.tier }
      case .group(let session):
        if !session.able.contains(where: people.contains) { openGroups += 1 }
      }
    }
    let personal = turn.keys.sorted()
    func match(_ options: [Int: [Candidate]]) -> [Int]? {
      let matcher = StaffingMatcher(options: personal.map { (options[$0] ?? []).map(\.person) })
      guard case .possible(let choice) = matcher.solve() else { return nil }
      return choice
    }
    if openGroups == 0 {
      if let choice = match(turn) {
        var result = [Candidate?](repeating: nil, count: slots.count)
        for (position, index) in personal.enumerated() { result[index] = turn[index]?[choice[position]] }
        return .settled(result)
      }
      if match(any) != nil {
        return .outOfTurn(
          first: fillings.compactMap { if case .person(let candidate) = $0 { candidate.person } else { nil } })
      }
    }
    let useless = people.filter { person in
      !any.values.contains { $0.contains { $0.person == person } }
        && !fillings.contains { if case .group(let session) = $0 { session.able.contains(person) } else { false } }
    }
    guard useless.isEmpty else { return .notEntitled(useless.sorted()) }
    return .tooFew(filled: mostFilled(any, personal) + slots.count - personal.count - openGroups, needed: slots.count)
  }

  /// The most slots that can be filled at once, by augmenting paths.
  private func mostFilled(_ options: [Int: [Candidate]], _ personal: [Int]) -> Int {
    var slotOf: [StaffNumber: Int] = [:]
    func augment(_ slot: Int, _ visited: inout Set<StaffNumber>) -> Bool {
      for candidate in options[slot] ?? [] where visited.insert(candidate.person).inserted {
        if let taken = slotOf[candidate.person], !augment(taken, &visited) { continue }
        slotOf[candidate.person] = slot
        return true
      }
      return false
    }
    var filled = 0
    for slot in personal {
      var visited: Set<StaffNumber> = []
      if augment(slot, &visited) { filled += 1 }
    }
    return filled
  }
}
