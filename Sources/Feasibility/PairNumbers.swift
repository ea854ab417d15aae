/// Numbers for the pairs of a component's steps, and for what a pair can be: one person's (even) or different
/// persons' (odd).
struct PairNumbers {
  let stepCount: Int
  let first: [Int]
  let second: [Int]
  private let number: [Int]

  init(stepCount: Int) {
    self.stepCount = stepCount
    var first: [Int] = []
    var second: [Int] = []
    var number = Array(repeating: 0, count: stepCount * stepCount)
    for one in 0..<stepCount {
      for other in one + 1..<max(one + 1, stepCount) {
        number[one * stepCount + other] = first.count
        number[other * stepCount + one] = first.count
        first.append(one)
        second.append(other)
      }
    }
    self.first = first
    self.second = second
    self.number = number
  }

  var count: Int { first.count }

  /// That the two steps, which must be different ones, have one person.
  func same(_ one: Int, _ other: Int) -> Int { number[one * stepCount + other] << 1 }

  /// That they have different persons.
  func apart(_ one: Int, _ other: Int) -> Int { number[one * stepCount + other] << 1 | 1 }
}
