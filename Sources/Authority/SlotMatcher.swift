import RegistryModel

/// Fills slots so that nobody acts twice and nobody's authority is used twice.
///
/// Whoever fills a slot uses up himself and, when acting for somebody, that person as well; no two slots may use up
/// the same person. So of a principal and all who act for him, at most one fills a slot of the case. A group uses up
/// itself.
///
/// With deputies this is a three-dimensional matching, for which no fast general algorithm is known. It is searched
/// exactly, after two bipartite matchings (of persons, of authorities) have settled what they can.
struct SlotMatcher {
  /// Who is used up by filling a slot.
  enum Occupant: Hashable {
    case person(StaffNumber)
    case group(RoleID)
  }

  struct Option {
    /// A smaller one is asked first.
    let tier: Int
    let own: Occupant
    /// Whose authority is used; `own` where it is his own.
    let authority: Occupant

    func isDisjoint(from other: Option) -> Bool {
      own != other.own && authority != other.authority && own != other.authority && authority != other.own
    }
  }

  /// For each slot who may fill it, in the order of asking.
  let options: [[Option]]

  /// For each slot the index of its option; nil if the slots cannot all be filled.
  ///
  /// The choice has the lexicographically smallest tiers, the first slot weighing most; of these, the earliest
  /// options, the first slot again weighing most.
  func nearest() -> [Int]? {
    if options.contains(where: \.isEmpty) { return nil }
    let first = Array(repeating: 0, count: options.count)
    // If the nearest options fit together, no search is needed.
    if isFitting(first) { return first }
    var allowed = options.map { Array($0.indices) }
    guard var current = search(allowed) else { return nil }
    for slot in options.indices {
      let own = options[slot]
      let chosen = own[current[slot]].tier
      var tiers: [Int] = []
      for option in own where option.tier < chosen && tiers.last != option.tier { tiers.append(option.tier) }
      for tier in tiers {
        var narrower = allowed
        narrower[slot] = own.indices.filter { own[$0].tier == tier }
        if let better = search(narrower) {
          current = better
          break
        }
      }
      let tier = own[current[slot]].tier
      allowed[slot] = own.indices.filter { own[$0].tier == tier }
    }
    for slot in options.indices {
      for index in allowed[slot] where index < current[slot] {
        var fixed = allowed
        fixed[slot] = [index]
        if let better = search(fixed) {
          current = better
          break
        }
      }
      allowed[slot] = [current[slot]]
    }
    return current
  }

  /// Whether there is a way with one of these options in the slot.
  func isPossible(in slot: Int, with indices: [Int]) -> Bool {
    var allowed = options.map { Array($0.indices) }
    allowed[slot] = indices
    return search(allowed) != nil
  }

  /// A minimal set of slots that cannot be filled together. Only to be asked if there is no way to fill all.
  func shortage() -> [Int] {
    var slots = Array(options.indices)
    for slot in slots.reversed() where slots.count > 1 {
      let fewer = slots.filter { $0 != slot }
      if SlotMatcher(options: fewer.map { options[$0] }).nearestIsMissing { slots = fewer }
    }
    return slots
  }

  private var nearestIsMissing: Bool { search(options.map { Array($0.indices) }) == nil }

  /// The most slots that can be filled at once.
  func mostFilled() -> Int {
    var best = 0
    func fill(_ slot: Int, _ taken: [Option]) {
      best = max(best, taken.count)
      guard slot < options.count, taken.count + options.count - slot > best else { return }
      for option in options[slot] where taken.allSatisfy({ $0.isDisjoint(from: option) }) { fill(slot + 1, taken + [option]) }
      fill(slot + 1, taken)
    }
    fill(0, [])
    return best
  }

  private func isFitting(_ choice: [Int]) -> Bool {
    for slot in choice.indices {
      for other in 0..<slot
      where !options[slot][choice[slot]].isDisjoint(from: options[other][choice[other]]) { return false }
    }
    return true
  }

  // MARK: The search

  /// A way to fill all slots with the allowed options; nil when there is none.
  private func search(_ allowed: [[Int]]) -> [Int]? {
    if allowed.contains(where: \.isEmpty) { return nil }
    guard let persons = match(allowed, byAuthority: false) else { return nil }
    // Where everybody uses his own authority the matching is the answer.
    if isFitting(persons) { return persons }
    guard let authorities = match(allowed, byAuthority: true) else { return nil }
    if isFitting(authorities) { return authorities }
    var chosen = Array(repeating: -1, count: options.count)
    return descend(allowed, &chosen, left: options.count) ? chosen : nil
  }

  /// The slot with the fewest options first.
  private func descend(_ allowed: [[Int]], _ chosen: inout [Int], left: Int) -> Bool {
    if left == 0 { return true }
    let open = chosen.indices.filter { chosen[$0] < 0 }
    guard let slot = open.min(by: { allowed[$0].count < allowed[$1].count }), !allowed[slot].isEmpty else { return false }
    for index in allowed[slot] {
      let option = options[slot][index]
      var narrower = allowed
      for other in open where other != slot {
        narrower[other] = allowed[other].filter { options[other][$0].isDisjoint(from: option) }
      }
      chosen[slot] = index
      narrower[slot] = [index]
      if left < 3 || match(narrower, byAuthority: false) != nil && match(narrower, byAuthority: true) != nil,
        descend(narrower, &chosen, left: left - 1)
      {
        return true
      }
    }
    chosen[slot] = -1
    return false
  }

  /// A bipartite matching of slots to those who act, or to those whose authority is used, by augmenting paths.
  private func match(_ allowed: [[Int]], byAuthority: Bool) -> [Int]? {
    var slotOf: [Occupant: Int] = [:]
    var chosen = Array(repeating: -1, count: options.count)
    func augment(_ slot: Int, _ visited: inout Set<Occupant>) -> Bool {
      for index in allowed[slot] {
        let option = options[slot][index]
        let occupant = byAuthority ? option.authority : option.own
        guard visited.insert(occupant).inserted else { continue }
        if let taken = slotOf[occupant], !augment(taken, &visited) { continue }
        slotOf[occupant] = slot
        chosen[slot] = index
        return true
      }
      return false
    }
    for slot in options.indices {
      var visited: Set<Occupant> = []
      if !augment(slot, &visited) { return nil }
    }
    return chosen
  }
}
