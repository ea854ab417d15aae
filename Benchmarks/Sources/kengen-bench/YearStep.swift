/// What one 1 April does: people leave, are promoted, rotate and join.
extension Body {
  mutating func stepYear() {
    year += 1
    let day = "\(year)-04-01"
    var occupant = slots.map(\.person)
    var vacant: [Grade: [Int]] = [:]
    let byGrade = Dictionary(grouping: slots.indices) { slots[$0].grade }
    for index in slots.indices where slots[index].grade != .executive && slots[index].grade != .fiscalYear {
      let person = staff[occupant[index]]
      let served = year - (Int(person.from.prefix(4)) ?? year)
      if served >= 40 || random.chance(150) {
        staff[occupant[index]].until = day
        occupant[index] = -1
        vacant[slots[index].grade, default: []].append(index)
      }
    }
    rotate(&occupant, byGrade)
    // Every vacancy is filled from the grade below, which leaves one there; the last are filled by new people.
    let grades: [Grade] = [.bureauHead, .sectionHead, .deputyHead, .subsectionChief, .chiefClerk, .clerk]
    for (position, grade) in grades.enumerated() {
      let below = position + 1 < grades.count ? byGrade[grades[position + 1]] ?? [] : []
      for index in vacant[grade] ?? [] {
        var source: Int?
        for _ in 0..<20 where source == nil && !below.isEmpty {
          let candidate = random.pick(below)
          if occupant[candidate] >= 0 { source = candidate }
        }
        if let source {
          occupant[index] = occupant[source]
          occupant[source] = -1
          vacant[grades[position + 1], default: []].append(source)
        } else {
          occupant[index] = hire("regular", joined: year)
        }
      }
    }
    renewFiscalYear(&occupant, byGrade[.fiscalYear] ?? [])
    for index in slots.indices where occupant[index] != slots[index].person || slots[index].grade == .fiscalYear {
      move(index, to: occupant[index], on: day)
    }
    prune(before: "\(year - 1)-04-01")
  }

  private mutating func rotate(_ occupant: inout [Int], _ byGrade: [Grade: [Int]]) {
    let shares: [(Grade, Int)] = [
      (.bureauHead, 2_500), (.sectionHead, 4_000), (.deputyHead, 3_000), (.subsectionChief, 2_500), (.chiefClerk, 2_200),
      (.clerk, 2_200),
    ]
    for (grade, share) in shares {
      var chosen = (byGrade[grade] ?? []).filter { occupant[$0] >= 0 && random.chance(share) }
      guard chosen.count > 1 else { continue }
      chosen.shuffle(using: &random)
      let first = occupant[chosen[0]]
      for index in 0..<(chosen.count - 1) { occupant[chosen[index]] = occupant[chosen[index + 1]] }
      occupant[chosen[chosen.count - 1]] = first
    }
  }

  private mutating func renewFiscalYear(_ occupant: inout [Int], _ slots: [Int]) {
    for index in slots {
      if random.chance(8_000) {
        staff[occupant[index]].until = "\(year + 1)-04-01"
      } else {
        occupant[index] = hire("fiscal-year", joined: year)
      }
    }
  }

  /// Puts a person into a slot from a day on; what the one before held there ends on that day.
  mutating func move(_ index: Int, to person: Int, on day: String) {
    let slot = slots[index]
    if slot.since < day {
      for row in rows(of: slot, until: day) { closed.append(ClosedRow(path: row.path, row: row.row, until: day)) }
    }
    slots[index].person = person
    slots[index].since = day
    for duty in slot.duties.indices { slots[index].duties[duty].since = day }
  }

  /// Takes away rows that ended before the day, and the people of whom nothing is left.
  private mutating func prune(before day: String) {
    closed.removeAll { $0.until < day }
    absences.removeAll { $0.until < day || !staff[$0.person].until.isEmpty }
    // People are never renumbered, since slots point at them; the renderer leaves out who is long gone.
    gone = day
    index()
  }
}

/// Changes of an ordinary day.
extension Body {
  /// One small change on a day; the paths whose text it changes and what to say of it.
  mutating func smallChange(on day: String) -> (paths: [String], message: String) {
    switch random.below(10) {
    case 0...3:
      let person = slots[4 + random.below(slots.count - 4)].person
      let length = 7 + random.below(120)
      let from = Days.adding(random.below(60), to: day)
      let until = Days.adding(length, to: from)
      let isFree = staff[person].until.isEmpty && !absences.contains { $0.person == person }
      guard isFree else { return ([], "") }
      absences.append((person, from, until))
      return (["absences/\(personFile(staff[person].number))"], "不在を記録する(\(staff[person].number))")
    case 4, 5:
      let person = slots[4 + random.below(slots.count - 4)].person
      (staff[person].name, staff[person].kana) = Names.person(&random)
      return (["people/\(personFile(staff[person].number))"], "氏名の変更(\(staff[person].number))")
    default:
      let one = 4 + random.below(slots.count - 4)
      let other = 4 + random.below(slots.count - 4)
      let (a, b) = (slots[one], slots[other])
      guard !excepted.contains(where: { $0.slot == one || $0.slot == other }) else { return ([], "") }
      guard a.grade == .clerk, b.grade == .clerk, a.section != b.section, a.since < day, b.since < day, a.person != b.person
      else { return ([], "") }
      move(one, to: b.person, on: day)
      move(other, to: a.person, on: day)
      var paths = Set<String>()
      for slot in [slots[one], slots[other]] { for row in rows(of: slot, until: "") { paths.insert(row.path) } }
      return (paths.sorted(), "年度途中の異動(\(staff[a.person].number)、\(staff[b.person].number))")
    }
  }
}
