import Foundation

/// SplitMix64: small, and the same everywhere for the same seed.
package struct RandomSource: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True in `percent` of a hundred cases.
  package mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  /// One of the choices, which must not be empty.
  package mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int.random(in: choices.indices, using: &self)]
  }
}

/// The seed of random tests: fixed, unless `KENGEN_TEST_SEED` names another.
package let testSeed: UInt64 =
  ProcessInfo.processInfo.environment["KENGEN_TEST_SEED"].flatMap { UInt64($0) } ?? 20_260_401

/// The seed of one random case, so that a failing one can be made again alone.
package func caseSeed(_ number: Int) -> UInt64 { testSeed &+ UInt64(number) &* 0x1_0000_0001 }
