import SeededRandom

extension Village {
  /// Some people in posts that begin and end by chance.
  static func random(_ random: inout SeededGenerator) -> Village {
    var people: [String] = []
    var appointments: [String: String] = [:]
    for index in 1...6 {
      people.append("00\(index),見本 \(index),,regular,2015-04-01,")
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let unit = Village.units.randomElement(using: &random) ?? ""
        let post = Village.posts.randomElement(using: &random) ?? ""
        let start = Int.random(in: 2016...2029, using: &random)
        let until = Bool.random(using: &random) ? "" : "\(start + Int.random(in: 1...12, using: &random))-04-01"
        appointments["\(unit),\(post),00\(index),\(start)"] =
          "\(unit),\(post),00\(index),\(start % 2 == 0 ? "concurrent" : "joint"),\(start)-04-01,\(until),"
      }
    }
    return Village(people: people, appointments: Array(appointments.values))
  }
}
