import Guard
import RegistryModel
import SeededRandom
import Testing

/// Random pushes, many of them by one insider, against what the policy means, worked out from the rows alone.
@Suite struct InsiderTests {
  private static let signers: [String?] = ["0001", "0002", "0203", "0203", "0301", nil]

  private func push(_ random: inout SeededGenerator) -> MadePush {
    func pick<Value>(_ list: [Value]) -> Value { list[Int.random(in: 0..<list.count, using: &random)] }
    var push = MadePush()
    push.approvals = [AssignedBody.rule(persons: pick([1, 1, 2]))]
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      var state = push.end
      let key = AssignedBody.Key(role: pick(["ciso", "key-holder"]), person: pick(AssignedBody.people))
      switch Int.random(in: 0..<6, using: &random) {
      case 0, 1: state.rows[key] = pick(["R1", "R2"])
      case 2: state.rows[key] = nil
      case 3: state = push.start
      default: break
      }
      let trailers: [String] = pick([[], [], [], ["Kengen-Approved-by: 0001"], ["Kengen-Author: 0002"], ["Kengen-Approved-by: 0203"]])
      push.commits.append(
        MadeCommit(signer: pick(Self.signers), state: state, trailers: trailers, seconds: pick([1000, 1000, 1000, 1000, 1000, -9000])))
    }
    return push
  }

  /// By the words of the policy: every value that stood on the way and was not there before needs so many who approve, sign at
  /// the end, wrote nothing and are not the person of the row.
  private func isTaken(_ push: MadePush) -> Bool {
    let states = [push.start] + push.commits.map(\.state)
    let isChange = push.commits.indices.map { states[$0 + 1] != states[$0] }
    if push.commits.contains(where: { $0.seconds < -2600 }) { return false }
    for commit in push.commits {
      for line in commit.trailers where line.hasPrefix("Kengen-Approved-by: ") && !line.hasSuffix(" " + (commit.signer ?? "nobody")) {
        return false
      }
    }
    var values: Set<AssignedBody.Key> = []
    for state in states {
      for key in Set(state.rows.keys).union(push.start.rows.keys) where state.rows[key] != push.start.rows[key] { values.insert(key) }
    }
    if values.isEmpty { return true }
    var authors: Set<String> = []
    for (index, commit) in push.commits.enumerated() where isChange[index] {
      guard let signer = commit.signer else { return false }
      authors.insert(signer)
      for line in commit.trailers where line.hasPrefix("Kengen-Author: ") { authors.insert(String(line.dropFirst(15))) }
    }
    var approvers: Set<String> = []
    for (index, commit) in push.commits.enumerated().reversed() {
      if isChange[index] { break }
      if let signer = commit.signer { approvers.insert(signer) }
    }
    let able = approvers.filter { push.start.rows[.init(role: "ciso", person: $0)] != nil }.subtracting(authors)
    return values.allSatisfy { key in able.subtracting([key.person]).count >= push.approvals[0].persons }
  }

  @Test(arguments: 0..<40) func onlyWhatOthersApprovedIsTaken(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var taken = 0
    for round in 0..<50 {
      let push = push(&random)
      let verdict = push.verdict
      if verdict.isTaken { taken += 1 }
      #expect(verdict.isTaken == isTaken(push), "seed \(seed), round \(round): \(push.commits) \(verdict.problems)")
    }
    // Neither nothing nor all of it passes.
    #expect(taken > 0 && taken < 50, "seed \(seed)")
  }
}
