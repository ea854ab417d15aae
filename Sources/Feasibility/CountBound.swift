extension StepComponent.CountBound {
  /// Whether an at-most bound has few enough sets of steps that would be too many persons to name each.
  var isWrittenOut: Bool {
    var count = 1
    for index in 0...max(0, limit) {
      count = count * (steps.nonzeroBitCount - index) / (index + 1)
      if count > 5000 { return false }
    }
    return true
  }

  /// Every set of one step more than there may be persons.
  var tooMany: [[Int]] { Self.choices(steps.indices[...], limit + 1) }

  private static func choices(_ steps: ArraySlice<Int>, _ count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return steps.indices.flatMap { index in
      choices(steps[(index + 1)...], count - 1).map { [steps[index]] + $0 }
    }
  }
}
