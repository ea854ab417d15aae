/// Which demands of a component something comes of: who may do a step, a bound, or that two steps are different
/// persons'.
struct Grounds: Equatable {
  private var words: [UInt64]

  init(_ numbers: some Sequence<Int>, count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
    for number in numbers { insert(number) }
  }

  mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }

  mutating func formUnion(_ other: Grounds) { for index in words.indices { words[index] |= other.words[index] } }

  func contains(_ number: Int) -> Bool { words[number >> 6] & (1 << UInt64(number & 63)) != 0 }

  mutating func removeAll() { for index in words.indices { words[index] = 0 } }
}

/// The numbers of a component's demands in `Grounds`.
struct GroundNumbers {
  private let component: StepComponent
  /// The pairs that the component keeps apart, ascending.
  let apart: [Int]
  private let place: [Int: Int]

  init(_ component: StepComponent, _ pairs: PairNumbers) {
    self.component = component
    apart = (0..<pairs.count).filter { component.apart[pairs.first[$0]].has(pairs.second[$0]) }
    place = Dictionary(apart.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  var count: Int { component.stepCount + component.atMost.count + component.atLeast.count + apart.count }

  func step(_ step: Int) -> Int { step }
  func atMost(_ bound: Int) -> Int { component.stepCount + bound }
  func atLeast(_ bound: Int) -> Int { component.stepCount + component.atMost.count + bound }
  func apart(_ pair: Int) -> Int {
    component.stepCount + component.atMost.count + component.atLeast.count + (place[pair] ?? 0)
  }
}
