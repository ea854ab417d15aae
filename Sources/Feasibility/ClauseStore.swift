/// Clauses over the pairs, each watched at two of its literals.
struct ClauseStore {
  struct Watch {
    let clause: Int
    /// A literal of the clause; where it is true the clause need not be looked at.
    let blocker: Int
  }

  private(set) var start: [Int] = []
  private(set) var size: [Int] = []
  /// How many decisions the clause joined when it was learned; 0 = it was given, and stays.
  private(set) var depth: [Int] = []
  var literals: [Int] = []
  var watches: [[Watch]]
  private(set) var learnedCount = 0
  /// What each clause comes of; empty where that is not kept.
  private(set) var grounds: [Grounds] = []

  init(literalCount: Int) { watches = Array(repeating: [], count: literalCount) }

  /// Adds a clause of two literals or more, watched at the first two.
  mutating func add(_ clause: [Int], depth: Int, grounds: Grounds?) -> Int {
    let number = start.count
    start.append(literals.count)
    size.append(clause.count)
    self.depth.append(depth)
    literals += clause
    watches[clause[0]].append(Watch(clause: number, blocker: clause[1]))
    watches[clause[1]].append(Watch(clause: number, blocker: clause[0]))
    if let grounds { self.grounds.append(grounds) }
    if depth > 0 { learnedCount += 1 }
    return number
  }

  /// Forgets the learned clauses that `isKept` does not name; the answer gives each clause its new number, -1 = gone.
  mutating func compact(keeping isKept: [Bool]) -> [Int] {
    var renumbered = Array(repeating: -1, count: start.count)
    let old = self
    start.removeAll(keepingCapacity: true)
    size.removeAll(keepingCapacity: true)
    depth.removeAll(keepingCapacity: true)
    literals.removeAll(keepingCapacity: true)
    grounds.removeAll(keepingCapacity: true)
    learnedCount = 0
    for literal in watches.indices { watches[literal].removeAll(keepingCapacity: true) }
    for clause in isKept.indices where isKept[clause] {
      let from = old.start[clause]
      renumbered[clause] = add(
        Array(old.literals[from..<from + old.size[clause]]), depth: old.depth[clause],
        grounds: old.grounds.isEmpty ? nil : old.grounds[clause])
    }
    return renumbered
  }
}
