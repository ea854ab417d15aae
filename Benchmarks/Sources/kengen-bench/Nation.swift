import Foundation

/// All bodies of a nation, sized after the real ones: the largest prefecture 170,000, the largest city 46,000, and down
/// by a power of the rank so that each half comes to about 1.4 million; the smallest municipality as the formula gives.
struct Nation {
  let directory: String
  let seed: UInt64
  let every: Int
  let table: String

  /// Rank from 1.
  static func prefecture(_ rank: Int) -> Int { Int(170_000 * pow(Double(rank), -0.67676).rounded(toMultipleOf: 1e-9)) }
  static func municipality(_ rank: Int) -> Int {
    // The lower third is bent down to villages of 50; what they lose the curve's head has.
    let plain = 46_000 * pow(Double(rank), -0.6812)
    let bend = rank <= 1_200 ? 1 : pow(Double(1_742 - rank) / 542, 0.9)
    return max(50, Int((plain * bend).rounded(toMultipleOf: 1e-6)))
  }

  /// Name of the folder, name of the body, people.
  static var bodies: [(code: String, name: String, people: Int)] {
    (1...47).map { ("pref-\(pad($0, 2))", "見本県\($0)", prefecture($0)) }
      + (1...1_741).map { ("city-\(pad($0, 4))", "見本自治体\($0)", municipality($0)) }
  }

  func write() throws {
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    var list = ""
    var people = 0
    let chosen = Nation.bodies.enumerated().filter { $0.offset % every == 0 }.map(\.element)
    for (number, body) in chosen.enumerated() {
      var making = try RegistryMaking(
        people: body.people, seed: seed &+ UInt64(number) &* 7_919, history: 0, commits: 0, table: table, name: body.name)
      try making.write(to: "\(directory)/\(body.code)")
      people += making.body.slots.count
      list += "\(body.code)\n"
    }
    // Written last: a list that is there is whole.
    try list.write(toFile: "\(directory)/bodies.txt", atomically: true, encoding: .utf8)
    print("\(chosen.count) bodies, \(people) posts: \(directory)/bodies.txt")
  }
}

extension Double {
  /// Takes away the last digits, in which libraries of functions may differ.
  func rounded(toMultipleOf step: Double) -> Double { (self / step).rounded() * step }
}
