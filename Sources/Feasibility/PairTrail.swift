/// What has been decided of pairs of steps and what followed, in order, with the blocks that come of it; taken back
/// from the end.
struct PairTrail {
  /// Why a pair was set.
  enum Reason {
    case decision
    /// The component says so, or it was learned: alone, not in a clause.
    case given
    /// The clause with this number.
    case clause(Int)
    /// What is set of the pairs of both steps with this one: of one person's "one person" and "different" is transitive.
    case through(Int)
    /// Nobody may do all steps of the two blocks.
    case nobody
  }

  let pairs: PairNumbers
  private let words: Int
  /// For each literal 1 = true, -1 = false, 0 = open.
  private(set) var value: [Int8]
  private(set) var level: [Int]
  private(set) var reason: [Reason]
  private(set) var position: [Int]
  private(set) var order: [Int] = []
  private(set) var levelStarts: [Int] = []
  /// For each step, the others known to have the same person, and those known to have another.
  private(set) var same: [StepMask]
  private(set) var apart: [StepMask]
  /// The step that stands for the block of each step, and all of these.
  private(set) var head: [Int]
  private(set) var heads: StepMask
  /// The steps of the block for which a step stands.
  private(set) var members: [StepMask]
  private var eligible: [UInt64]
  private var merges: [(kept: Int, gone: Int, position: Int)] = []
  private var savedWords: [UInt64] = []

  init(_ eligible: [UserSet], userCount: Int, pairs: PairNumbers) {
    self.pairs = pairs
    let count = eligible.count
    words = (userCount + 63) / 64
    value = Array(repeating: 0, count: 2 * pairs.count)
    level = Array(repeating: 0, count: pairs.count)
    reason = Array(repeating: .decision, count: pairs.count)
    position = Array(repeating: 0, count: pairs.count)
    same = Array(repeating: 0, count: count)
    apart = Array(repeating: 0, count: count)
    head = Array(0..<count)
    heads = count == 128 ? .max : .bit(count) - 1
    members = (0..<count).map { .bit($0) }
    self.eligible = eligible.flatMap(\.words)
  }

  var depth: Int { levelStarts.count }

  mutating func beginLevel() { levelStarts.append(order.count) }

  /// Sets a literal that is open.
  mutating func set(_ literal: Int, _ why: Reason) {
    let pair = literal >> 1
    value[literal] = 1
    value[literal ^ 1] = -1
    level[pair] = levelStarts.count
    reason[pair] = why
    position[pair] = order.count
    order.append(literal)
    let one = pairs.first[pair]
    let other = pairs.second[pair]
    if literal & 1 == 0 {
      same[one] |= .bit(other)
      same[other] |= .bit(one)
    } else {
      apart[one] |= .bit(other)
      apart[other] |= .bit(one)
    }
  }

  mutating func renumberClauses(_ renumbered: [Int]) {
    for literal in order {
      if case .clause(let number) = reason[literal >> 1] { reason[literal >> 1] = .clause(renumbered[number]) }
    }
  }

  /// Makes one block of the two steps' blocks; the step that stands for it, nil where they are one already.
  mutating func merge(_ one: Int, _ other: Int, position: Int) -> Int? {
    let kept = head[one]
    let gone = head[other]
    guard kept != gone else { return nil }
    for word in 0..<words {
      savedWords.append(eligible[kept * words + word])
      eligible[kept * words + word] &= eligible[gone * words + word]
    }
    var rest = members[gone]
    while rest != 0 {
      head[rest.trailingZeroBitCount] = kept
      rest &= rest - 1
    }
    members[kept] |= members[gone]
    heads &= ~.bit(gone)
    merges.append((kept, gone, position))
    return kept
  }

  func isEmpty(_ block: Int) -> Bool {
    for word in block * words..<(block + 1) * words where eligible[word] != 0 { return false }
    return true
  }

  func isDisjoint(_ one: Int, _ other: Int) -> Bool {
    for word in 0..<words where eligible[one * words + word] & eligible[other * words + word] != 0 { return false }
    return true
  }

  func users(_ block: Int) -> UserSet { UserSet(words: Array(eligible[block * words..<(block + 1) * words])) }

  /// Takes back everything after the level; `undone` is told each pair.
  mutating func goBack(to level: Int, _ undone: (_ pair: Int, _ wasSame: Bool) -> Void) {
    guard level < levelStarts.count else { return }
    let start = levelStarts[level]
    while let last = merges.last, last.position >= start {
      merges.removeLast()
      let from = savedWords.count - words
      for word in 0..<words { eligible[last.kept * words + word] = savedWords[from + word] }
      savedWords.removeLast(words)
      heads |= .bit(last.gone)
      members[last.kept] &= ~members[last.gone]
      var rest = members[last.gone]
      while rest != 0 {
        head[rest.trailingZeroBitCount] = last.gone
        rest &= rest - 1
      }
    }
    while order.count > start {
      let literal = order.removeLast()
      let pair = literal >> 1
      value[literal] = 0
      value[literal ^ 1] = 0
      let one = pairs.first[pair]
      let other = pairs.second[pair]
      if literal & 1 == 0 {
        same[one] &= ~.bit(other)
        same[other] &= ~.bit(one)
      } else {
        apart[one] &= ~.bit(other)
        apart[other] &= ~.bit(one)
      }
      undone(pair, literal & 1 == 0)
    }
    levelStarts.removeLast(levelStarts.count - level)
  }
}
