package import RegistryModel

/// Distinct persons for all slots, or the smallest reason why there are none.
package enum Staffing: Sendable, Equatable {
  /// For each slot the index of its candidate.
  case possible([Int])
  /// These slots have only these people, fewer than the slots (Hall's condition); no slot can be left out.
  case impossible(slots: [Int], people: [StaffNumber])
}

/// Matches persons to slots, nobody to two.
package struct StaffingMatcher {
  private let options: [[StaffNumber]]

  /// `options[s]` = who may fill slot `s`, in the order of asking, each once.
  package init(options: [[StaffNumber]]) {
    self.options = options
  }

  /// The staffing in which the first slot has the earliest candidate that leaves the rest staffable, then the second
  /// slot, and so on. Exact; O(slots³ · candidates).
  package func solve() -> Staffing {
    // One slot needs no matching.
    if options.count == 1 { return options[0].isEmpty ? .impossible(slots: [0], people: []) : .possible([0]) }
    guard let complete = matching(fixed: [:]) else { return shortage() }
    var fixed: [Int: Int] = [:]
    var current = complete
    for slot in options.indices {
      // The current matching proves its own choice; only earlier candidates are tried.
      for candidate in 0..<current[slot] {
        fixed[slot] = candidate
        if let better = matching(fixed: fixed) {
          current = better
          break
        }
      }
      fixed[slot] = current[slot]
    }
    return .possible(current)
  }

  /// A complete matching that keeps the fixed choices; nil when there is none.
  private func matching(fixed: [Int: Int]) -> [Int]? {
    var slotOf: [StaffNumber: Int] = [:]
    var chosen: [Int] = Array(repeating: -1, count: options.count)
    for (slot, candidate) in fixed {
      guard slotOf.updateValue(slot, forKey: options[slot][candidate]) == nil else { return nil }
      chosen[slot] = candidate
    }
    for slot in options.indices where fixed[slot] == nil {
      var visited: Set<StaffNumber> = []
      guard augment(slot, fixed, &slotOf, &chosen, &visited) else { return nil }
    }
    return chosen
  }

  /// Kuhn's augmenting path; recursion is as deep as there are slots.
  private func augment(
    _ slot: Int, _ fixed: [Int: Int], _ slotOf: inout [StaffNumber: Int], _ chosen: inout [Int],
    _ visited: inout Set<StaffNumber>
  ) -> Bool {
    for (index, person) in options[slot].enumerated() where visited.insert(person).inserted {
      let holder = slotOf[person]
      if let holder {
        if fixed[holder] != nil || !augment(holder, fixed, &slotOf, &chosen, &visited) { continue }
      }
      slotOf[person] = slot
      chosen[slot] = index
      return true
    }
    return false
  }

  /// The slots reached by alternating paths from a slot that a maximum matching leaves empty, shrunk until no
  /// slot can be taken away.
  private func shortage() -> Staffing {
    var slotOf: [StaffNumber: Int] = [:]
    var chosen: [Int] = Array(repeating: -1, count: options.count)
    var empty: Int?
    for slot in options.indices {
      var visited: Set<StaffNumber> = []
      if !augment(slot, [:], &slotOf, &chosen, &visited), empty == nil { empty = slot }
    }
    guard let empty else { return .impossible(slots: [], people: []) }
    var reached: Set<Int> = [empty]
    var pending = [empty]
    while let slot = pending.popLast() {
      for person in options[slot] {
        if let next = slotOf[person], reached.insert(next).inserted { pending.append(next) }
      }
    }
    var slots = reached.sorted()
    for slot in slots.reversed() where slots.count > 1 {
      let fewer = slots.filter { $0 != slot }
      if people(of: fewer).count < fewer.count { slots = fewer }
    }
    return .impossible(slots: slots, people: people(of: slots))
  }

  private func people(of slots: [Int]) -> [StaffNumber] {
    Set(slots.flatMap { options[$0] }).sorted()
  }
}
