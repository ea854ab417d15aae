package import RegistryModel

/// Who or what fills a slot.
package enum Filling: Sendable {
  case person(Candidate)
  case group(GroupSession)
}

/// The slots of a case with everything that may fill them, in the order of asking.
struct SlotOptions {
  /// For each slot, what each of its options is.
  let fillings: [[Filling]]
  let matcher: SlotMatcher

  /// All that may fill the slots; with `isKept`, only what it keeps of a slot's.
  init(_ slots: [Slot], keeping isKept: (_ slot: Int, _ filling: Filling, _ tier: Int) -> Bool = { _, _, _ in true }) {
    var fillings: [[Filling]] = []
    var options: [[SlotMatcher.Option]] = []
    fillings.reserveCapacity(slots.count)
    options.reserveCapacity(slots.count)
    for (index, slot) in slots.enumerated() {
      var own: [Filling] = []
      var choices: [SlotMatcher.Option] = []
      own.reserveCapacity(slot.candidates.count + slot.groups.count)
      choices.reserveCapacity(slot.candidates.count + slot.groups.count)
      func add(_ filling: Filling, _ option: SlotMatcher.Option) {
        guard isKept(index, filling, option.tier) else { return }
        own.append(filling)
        choices.append(option)
      }
      var groups = slot.groups.filter(\.session.hasQuorum).sorted { $0.tier < $1.tier }[...]
      for candidate in slot.candidates {
        while let group = groups.first, group.tier < candidate.tier {
          add(.group(group.session), .init(group))
          groups = groups.dropFirst()
        }
        add(.person(candidate), .init(candidate))
      }
      for group in groups { add(.group(group.session), .init(group)) }
      fillings.append(own)
      options.append(choices)
    }
    self.fillings = fillings
    matcher = SlotMatcher(options: options)
  }
}

extension SlotMatcher.Option {
  init(_ candidate: Candidate) {
    self.init(
      tier: candidate.tier, own: .person(candidate.person), authority: .person(candidate.principal ?? candidate.person))
  }

  init(_ group: (session: GroupSession, tier: Int)) {
    let occupant = SlotMatcher.Occupant.group(group.session.seat.role)
    self.init(tier: group.tier, own: occupant, authority: occupant)
  }
}

extension Moment {
  /// Fills the slots with the nearest candidates who fit together: nobody's authority is used twice, and a group
  /// decides as one without using up a person.
  package static func staff(_ slots: [Slot]) -> ApprovalAnswer.Outcome {
    // One slot needs no matching.
    if slots.count == 1, slots[0].groups.isEmpty {
      guard let first = slots[0].candidates.first else { return .nobody(slots: [0], people: []) }
      return .approvable([.person(first)])
    }
    let options = SlotOptions(slots)
    if let choice = options.matcher.nearest() {
      return .approvable(zip(options.fillings, choice).map { $0[$1] })
    }
    let short = options.matcher.shortage()
    return .nobody(slots: short, people: people(of: short.map { slots[$0] }))
  }

  /// Everybody who is left for the slots; a group is no person, with or without a quorum.
  private static func people(of slots: [Slot]) -> [StaffNumber] {
    Set(slots.flatMap { $0.candidates.map(\.person) }).sorted()
  }

  /// The groups that could fill one of the slots, each once; with a quorum each is one decider.
  package static func groups(of slots: [Slot]) -> [GroupSession] {
    var result: [GroupSession] = []
    for session in slots.flatMap({ $0.groups.map(\.session) }) where !result.contains(where: { $0.seat == session.seat }) {
      result.append(session)
    }
    return result
  }

  /// Candidates who count as one, since they act for the same person or are that person; by that person.
  package static func sharedAuthorities(_ slots: [Slot]) -> [(principal: StaffNumber, people: [StaffNumber])] {
    var people: [StaffNumber: Set<StaffNumber>] = [:]
    for candidate in slots.flatMap(\.candidates) {
      people[candidate.principal ?? candidate.person, default: []].insert(candidate.person)
    }
    return people.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
  }
}

extension ApprovalAnswer {
  /// How near whoever fills the slot is, in the answer.
  private func tier(of filling: Filling, in slot: Int) -> Int? {
    switch filling {
    case .person(let candidate): candidate.tier
    case .group(let session): slots[slot].groups.first { $0.session.seat == session.seat }?.tier
    }
  }

  /// What may fill the slots as near as the answer has it, of those whom `isKept` keeps; nil where nobody may.
  func optionsInTurn(keeping isKept: (Filling) -> Bool = { _ in true }) -> SlotOptions? {
    guard case .approvable(let fillings) = outcome else { return nil }
    let tiers = fillings.enumerated().map { tier(of: $1, in: $0) }
    return SlotOptions(slots) { slot, filling, tier in tier == tiers[slot] && isKept(filling) }
  }

  /// Others who could fill the slot instead, as near as whoever does, with the rest staffed as near; each person once.
  package func alternates(in slot: Int) -> [Candidate] {
    guard case .approvable(let fillings) = outcome, case .person(let chosen) = fillings[slot],
      let options = optionsInTurn()
    else { return [] }
    var result: [Candidate] = []
    for (index, filling) in options.fillings[slot].enumerated() {
      guard case .person(let candidate) = filling, candidate.person != chosen.person,
        !result.contains(where: { $0.person == candidate.person }),
        options.matcher.isPossible(in: slot, with: [index])
      else { continue }
      result.append(candidate)
    }
    return result
  }
}
