extension PairSearch {
  /// A step of a block and the step in terms of which it is said to belong there.
  struct Part {
    let step: Int
    let center: Int
    fileprivate let position: Int
  }

  /// Adds to the conflict what made the literal follow, as literals that are false.
  mutating func addCauses(of literal: Int, _ why: PairTrail.Reason, before position: Int) {
    switch why {
    case .decision, .given: break
    case .through(let middle):
      conflict.append(falseLiteral(pairs.first[literal >> 1], middle))
      conflict.append(falseLiteral(pairs.second[literal >> 1], middle))
    case .clause(let number):
      let start = clauses.start[number]
      for place in start..<start + clauses.size[number] where clauses.literals[place] != literal {
        conflict.append(clauses.literals[place])
      }
    case .nobody: addCauses(nobody(apart: literal, before: position))
    }
  }

  mutating func addCauses(_ parts: [Part]) {
    for part in parts where part.step != part.center { conflict.append(pairs.apart(part.center, part.step)) }
  }

  private func falseLiteral(_ one: Int, _ other: Int) -> Int {
    let literal = pairs.same(one, other)
    return trail.value[literal] == -1 ? literal : literal ^ 1
  }

  private func nobody(apart literal: Int, before position: Int) -> [Part] {
    let one = pairs.first[literal >> 1]
    let other = pairs.second[literal >> 1]
    return nobody(one, trail.same[one] | .bit(one), other, trail.same[other] | .bit(other), before: position)
  }

  /// Steps that nobody may do together: none too many, and rather those that were joined early.
  func nobody(_ one: Int, _ own: StepMask, _ other: Int, _ others: StepMask, before position: Int) -> [Part] {
    var parts: [Part] = []
    for (center, mask) in [(one, own), (other, others)] {
      for step in mask.indices {
        let place = step == center ? -1 : trail.position[pairs.same(center, step) >> 1]
        if place < position { parts.append(Part(step: step, center: center, position: place)) }
      }
    }
    parts.sort { $0.position > $1.position }
    var index = 0
    while index < parts.count {
      var set = everybody
      for (place, part) in parts.enumerated() where place != index { set.formIntersection(eligible[part.step]) }
      if set.isEmpty { parts.remove(at: index) } else { index += 1 }
    }
    return parts
  }

  // MARK: Grounds

  /// Adds to the grounds what the demands say that made the literal follow from its causes.
  mutating func addGrounds(of literal: Int, _ why: PairTrail.Reason, before position: Int) {
    guard grounds != nil else { return }
    switch why {
    case .decision, .through: break
    case .given: grounds?.formUnion(lastingGrounds[literal >> 1])
    case .clause(let number): grounds?.formUnion(clauses.grounds[number])
    case .nobody: for part in nobody(apart: literal, before: position) { grounds?.insert(part.step) }
    }
  }

  mutating func addLastingGrounds(of literal: Int) {
    if grounds != nil { grounds?.formUnion(lastingGrounds[literal >> 1]) }
  }

  /// Everything is set for good, so the causes have their grounds already.
  mutating func keepLastingGrounds(_ literal: Int, _ why: PairTrail.Reason) {
    let position = trail.position[literal >> 1]
    grounds?.removeAll()
    addGrounds(of: literal, why, before: position)
    conflict.removeAll(keepingCapacity: true)
    addCauses(of: literal, why, before: position)
    for cause in conflict { addLastingGrounds(of: cause) }
    conflict.removeAll(keepingCapacity: true)
    if let grounds { lastingGrounds[literal >> 1] = grounds }
  }
}
