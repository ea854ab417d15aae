/// One line of a list of staff changes (異動).
struct StaffMove {
  let member: SampleBody.Member
  let kind: String
  let from: SampleBody.Slot?
  let to: SampleBody.Slot?
}

extension SampleBody {
  /// Moves about so many in a hundred on a day: those of one post change places among themselves, so that no
  /// seat falls empty, and one in ten of them leaves for somebody new.
  mutating func move(percent: Int, on day: String) -> [StaffMove] {
    var byPost: [String: [Int]] = [:]
    for index in slots.indices {
      let slot = slots[index]
      guard !slot.isFixed, slot.since < day, members[slot.holder].employment == "regular",
        members[slot.holder].until.isEmpty, random.chance(percent)
      else { continue }
      byPost[slot.post, default: []].append(index)
    }
    var moves: [StaffMove] = []
    for (_, indices) in byPost.sorted(by: { $0.key < $1.key }) where indices.count > 1 {
      let before = indices.map { slots[$0] }
      for slot in before where random.chance(10) { members[slot.holder].until = day }
      for slot in before { put(slot, until: day) }
      for (offset, index) in indices.enumerated() {
        let source = before[(offset + 1) % before.count]
        slots[index].since = day
        if members[source.holder].until == day {
          put(members[source.holder])
          moves.append(StaffMove(member: members[source.holder], kind: "退職", from: source, to: nil))
          slots[index].holder = newMember("regular", from: day)
          put(members[slots[index].holder])
          moves.append(StaffMove(member: members[slots[index].holder], kind: "採用", from: nil, to: slots[index]))
        } else {
          slots[index].holder = source.holder
          moves.append(StaffMove(member: members[source.holder], kind: "異動", from: source, to: slots[index]))
        }
        put(slots[index])
      }
    }
    return moves
  }

  /// Appoints those employed by the year for another one (会計年度任用職員).
  mutating func renewYearly(_ year: Int) {
    for index in slots.indices where slots[index].post == "fiscal-year-clerk" {
      members[slots[index].holder].until = "\(year + 1)-04-01"
      slots[index].since = "\(year)-04-01"
      put(members[slots[index].holder])
      put(slots[index])
    }
  }
}
