import RegistryModel
import RegistryText
import SeededRandom
import StaffChanges
import Testing

/// Random histories: a plan, applied line by line, must give the state that the list says, and keep the past.
@Suite struct RandomHistoryTests {
  private static let day = "2027-04-01"

  private func history(_ random: inout SeededGenerator) -> Village {
    var people: [String] = []
    var appointments: Set<String> = []
    var keys: Set<[String]> = []
    for index in 1...Int.random(in: 2...9, using: &random) {
      let number = "00\(index)"
      people.append("\(number),見本 \(index),,\(["regular", "reappointed"].randomElement(using: &random) ?? ""),2020-04-01,")
      var start = 2020
      while start < 2029 {
        let end = start + Int.random(in: 1...5, using: &random)
        let unit = Village.units.randomElement(using: &random) ?? ""
        let post = Village.posts.randomElement(using: &random) ?? ""
        if keys.insert([unit, post, number, "\(start)"]).inserted {
          appointments.insert("\(unit),\(post),\(number),regular,\(start)-04-01,\(end > 2029 ? "" : "\(end)-04-01"),")
        }
        if Bool.random(using: &random) {
          let other = Village.units.randomElement(using: &random) ?? ""
          if keys.insert([other, "clerk", number, "\(start)"]).inserted {
            appointments.insert("\(other),clerk,\(number),concurrent,\(start)-04-01,\(end > 2029 ? "" : "\(end)-04-01"),")
          }
        }
        start = end
      }
    }
    return Village(people: people, appointments: Array(appointments))
  }

  /// A random full list, and what it says.
  private func list(_ random: inout SeededGenerator) -> (text: String, state: Set<[String]>, people: Set<String>) {
    var lines = ["number,unit,post,kind"]
    var state: Set<[String]> = []
    var people: Set<String> = []
    for index in 1...12 where Int.random(in: 0..<4, using: &random) > 0 {
      let number = index < 10 ? "00\(index)" : "0\(index)"
      people.insert(number)
      let unit = Village.units.randomElement(using: &random) ?? ""
      let post = Village.posts.randomElement(using: &random) ?? ""
      lines.append("\(number),\(unit),\(post),本務")
      state.insert([number, unit, post, "regular"])
      let other = Village.units.randomElement(using: &random) ?? ""
      if Bool.random(using: &random), other != unit || post != "clerk" {
        lines.append("\(number),\(other),clerk,兼務")
        state.insert([number, other, "clerk", "concurrent"])
      }
    }
    return (lines.joined(separator: "\r\n") + "\r\n", state, people)
  }

  @Test(arguments: 0..<2000)
  func aFullListBecomesTheState(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let village = history(&random)
    let list = list(&random)
    let mapping = Village.mapping("setting,list,full")
    let plan = village.plan(list.text, mapping, on: Self.day, complete: true)
    #expect(plan.problems.isEmpty, "seed \(seed): \(plan.problems)")
    let before = village.read().registry
    let changed = village.applying(plan.edits)
    let after = changed.read()
    #expect(after.defects.isEmpty, "seed \(seed): \(after.defects)")
    let effective = date(Self.day)
    #expect(Village.state(after.registry, effective) == list.state, "seed \(seed)")
    #expect(Village.employed(after.registry, effective) == list.people, "seed \(seed)")
    // The past stays as it was.
    for back in [1, 2, 100, 365, 366, 1000, 2000] {
      let then = effective.advanced(by: -back)
      #expect(Village.state(after.registry, then) == Village.state(before, then), "seed \(seed), \(then)")
      #expect(Village.employed(after.registry, then) == Village.employed(before, then), "seed \(seed), \(then)")
    }
    // Applied again it changes nothing.
    let again = changed.plan(list.text, mapping, on: Self.day, complete: true)
    #expect(again.edits.isEmpty && again.changes.isEmpty, "seed \(seed): \(again.edits)")
  }

  @Test(arguments: 0..<500)
  func aPartialListClosesNothingThatItDoesNotMention(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) &+ 1 << 32)
    let village = history(&random)
    let list = list(&random)
    let plan = village.plan(list.text, Village.mapping("setting,list,partial"), on: Self.day)
    #expect(plan.problems.isEmpty, "seed \(seed): \(plan.problems)")
    let effective = date(Self.day)
    let before = Village.state(village.read().registry, effective)
    let after = village.applying(plan.edits).read()
    #expect(after.defects.isEmpty, "seed \(seed): \(after.defects)")
    let state = Village.state(after.registry, effective)
    // All that the list says, and of the rest all but the regular posts of those whom it gives another.
    let rest = before.filter { held in
      !list.people.contains(held[0]) || held[3] != "regular"
    }.filter { held in !list.state.contains { $0.prefix(3) == held.prefix(3) } }
    #expect(state == list.state.union(rest), "seed \(seed)")
  }
}
