import AuthorityTestSupport
import RegistryModel

/// Staffing by trying every assignment there is.
struct BruteStaffing {
  let options: [[StaffNumber]]

  /// The lexicographically least vector of candidate indexes with distinct people; nil when there is none.
  var least: [Int]? { first { _ in true } }

  /// Counts through all vectors in lexicographic order.
  func first(where isWanted: ([Int]) -> Bool) -> [Int]? {
    if options.contains(where: \.isEmpty) { return nil }
    var vector = Array(repeating: 0, count: options.count)
    while true {
      let people = vector.indices.map { options[$0][vector[$0]] }
      if Set(people).count == people.count, isWanted(vector) { return vector }
      var slot = options.count - 1
      while slot >= 0, vector[slot] == options[slot].count - 1 {
        vector[slot] = 0
        slot -= 1
      }
      if slot < 0 { return nil }
      vector[slot] += 1
    }
  }

  func people(of slots: some Sequence<Int>) -> Set<StaffNumber> { Set(slots.flatMap { options[$0] }) }

  /// Whether the slots have fewer people than they are.
  func isShort(_ slots: some Collection<Int>) -> Bool { people(of: slots).count < slots.count }

  /// Whether no proper part of the slots is short by itself.
  func isMinimal(_ slots: [Int]) -> Bool {
    let parts = (1..<(1 << slots.count)).dropLast().map { mask in
      slots.indices.filter { mask >> $0 & 1 == 1 }.map { slots[$0] }
    }
    return !parts.contains(where: isShort)
  }
}

extension BruteStaffing {
  /// Up to five slots, each with some of up to seven people in any order; tight more often than not.
  static func random(_ source: inout RandomSource) -> BruteStaffing {
    let people = (1...Int.random(in: 1...7, using: &source)).map { StaffNumber("p\($0)") }
    let density = Int.random(in: 15...70, using: &source)
    let options = (0..<Int.random(in: 1...5, using: &source)).map { _ in
      var chosen: [StaffNumber] = []
      for person in people.shuffled(using: &source) where source.chance(density) { chosen.append(person) }
      return chosen
    }
    return BruteStaffing(options: options)
  }
}
