import ArgumentParser
import Foundation

/// A workflow satisfiability problem as JSON, for any solver.
struct Instance: Encodable {
  struct Bound: Encodable {
    let limit: Int
    let steps: [Int]
  }
  let name: String
  /// `phase`, `even` or `different`.
  let family: String
  let users: Int
  /// For each step, who may do it.
  var authorised: [[Int]]
  /// Sets of steps of which no two have one person.
  var distinct: [[Int]] = []
  var atMost: [Bound] = []
}

struct Instances: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make staffing problems of the literature's shape as JSON files.",
    discussion: """
      phase-K-N-B-S.json: K steps, N users, each authorised for 1 to K/2 steps at random; one pair of steps in ten \
      is separated; B at-most-3-of-5 constraints, about as many as make half of the problems impossible. \
      even-K-N-B-S.json: the same, but each user is authorised for each step with a chance of one in five, as in the \
      literature's hardest instances (60 steps, 500 users, 32 bounds). \
      different-K-N-S.json: K steps of K different people, each step with few who may. The same arguments make the \
      same bytes.

      kengen-bench instances --steps 18 --steps 30 --users 500 --seeds 4 /tmp/instances
      """)

  @Option(parsing: .singleValue, help: "Steps; may be repeated.") var steps: [Int]
  @Option(parsing: .singleValue, help: "Users; may be repeated.") var users: [Int]
  @Option(help: "Problems of each size and number of bounds.") var seeds: Int = 4
  @Option(parsing: .singleValue, help: "At-most-3-of-5 constraints for each step, in percent; may be repeated.") var bounds: [Int] = []
  @Argument(help: "Folder.") var directory: String

  func validate() throws {
    guard steps.allSatisfy({ (6...200).contains($0) }), users.allSatisfy({ (10...100_000).contains($0) }) else {
      throw ValidationError("6 to 200 steps, 10 to 100000 users")
    }
  }

  func run() throws {
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    for count in steps {
      for people in users {
        for seed in 0..<seeds {
          for percent in bounds.isEmpty ? [Instances.transition(count)] : bounds {
            let instance = Instances.phase(count, people, bounds: count * percent / 100, seed: seed)
            try encoder.encode(instance).write(to: URL(fileURLWithPath: "\(directory)/\(instance.name).json"))
            let even = Instances.phase(
              count, people, bounds: bounds.isEmpty ? count * 54 / 100 : count * percent / 100, seed: seed, isEven: true)
            try encoder.encode(even).write(to: URL(fileURLWithPath: "\(directory)/\(even.name).json"))
          }
          let different = Instances.different(count * 3, people, seed: seed)
          try encoder.encode(different).write(to: URL(fileURLWithPath: "\(directory)/\(different.name).json"))
        }
      }
    }
  }

  /// Where about half of the problems are impossible, found by trying.
  static func transition(_ steps: Int) -> Int {
    let known = [(18, 400), (24, 225), (30, 160), (40, 108), (50, 88), (60, 68)]
    return (known.last { $0.0 <= steps } ?? known[0]).1
  }

  static func phase(_ steps: Int, _ users: Int, bounds: Int, seed: Int, isEven: Bool = false) -> Instance {
    var random = SplitMix(seed: UInt64(steps * 1_000_003 + users * 101 + bounds * 7 + seed))
    let family = isEven ? "even" : "phase"
    var instance = Instance(
      name: "\(family)-\(pad(steps, 2))-\(pad(users, 5))-\(pad(bounds, 3))-\(seed)", family: family, users: users,
      authorised: Array(repeating: [], count: steps))
    for user in 0..<users {
      if isEven {
        for step in 0..<steps where random.below(5) == 0 { instance.authorised[step].append(user) }
        continue
      }
      for step in some(1 + random.below(steps / 2), of: steps, &random) { instance.authorised[step].append(user) }
    }
    for first in 0..<steps {
      for second in first + 1..<steps where random.below(10) == 0 { instance.distinct.append([first, second]) }
    }
    for _ in 0..<bounds { instance.atMost.append(.init(limit: 3, steps: some(5, of: steps, &random).sorted())) }
    return instance
  }

  /// Odd seeds make one that cannot be staffed: a few steps share one person too few.
  static func different(_ steps: Int, _ users: Int, seed: Int) -> Instance {
    var random = SplitMix(seed: UInt64(steps * 1_000_033 + users * 103 + seed))
    var instance = Instance(
      name: "different-\(pad(steps, 3))-\(pad(users, 5))-\(seed)", family: "different", users: users,
      authorised: (0..<steps).map { _ in [] })
    for step in 0..<steps {
      instance.authorised[step] = Set((0..<8).map { _ in random.below(users) }).sorted()
    }
    if seed % 2 == 1 {
      let few = (0..<5).map { _ in random.below(users) }
      for step in some(6, of: steps, &random) { instance.authorised[step] = Set(few).sorted() }
    }
    instance.distinct = [Array(0..<steps)]
    return instance
  }

  private static func some(_ count: Int, of all: Int, _ random: inout SplitMix) -> [Int] {
    var list = Array(0..<all)
    for index in 0..<min(count, all) { list.swapAt(index, index + random.below(all - index)) }
    return Array(list.prefix(count))
  }
}
