import GitStore
import SeededRandom
import Testing

/// The walk over every commit and the common ancestor, against git's own answers on random graphs.
@Suite struct WalkTests {
  let sandbox = Sandbox()

  /// A graph of commits without content: each has one to three earlier ones as parents; dates run back now and then.
  private func makeGraph(_ generator: inout SeededGenerator, _ count: Int) throws -> [String] {
    try sandbox.makeRepository(files: ["a": "0\n"])
    var commits = [try sandbox.git("rev-parse", "HEAD", in: "r").text]
    for number in 0..<count {
      let parents = Set(
        (0..<Int.random(in: 1...3, using: &generator)).map { _ in commits.suffix(6).randomElement(using: &generator) ?? "" })
      let date = "\(1_700_000_000 + number * 100 + Int.random(in: -250...0, using: &generator)) +0900"
      commits.append(
        try sandbox.git(
          ["commit-tree", "HEAD^{tree}", "-m", "\(number)"] + parents.sorted().flatMap { ["-p", $0] }, in: "r",
          environment: ["GIT_COMMITTER_DATE": date]
        ).text)
    }
    return commits
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func walksWhatGitWalks(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let commits = try makeGraph(&generator, 30)
    let repository = try Repository.open(at: sandbox.path("r"))
    for _ in 0..<12 {
      let tip = commits.randomElement(using: &generator) ?? ""
      let other = commits.randomElement(using: &generator) ?? ""
      let (start, end) = (try repository.commitID(tip), try repository.commitID(other))
      let walked = try repository.commits(from: start, excluding: end)
      #expect(Set(walked.map(\.id.description)) == Set(try sandbox.git("rev-list", tip, "^\(other)", in: "r").lines), "seed \(seed)")
      let all = try repository.commits(from: start, excluding: nil)
      #expect(all.map(\.id.description) == (try sandbox.git("rev-list", "--date-order", tip, in: "r").lines), "seed \(seed)")
      var seen: Set<ObjectID> = []
      for link in all {
        #expect(seen.isDisjoint(with: link.parents), "seed \(seed): a parent before its child")
        seen.insert(link.id)
      }
      let bases = try sandbox.git("merge-base", "--all", tip, other, in: "r").lines
      let base = try repository.mergeBase(start, end)?.description
      #expect(base.map(bases.contains) ?? bases.isEmpty, "seed \(seed)")
    }
  }

  @Test func commitsWithoutCommonHistoryHaveNoBase() throws {
    try sandbox.makeRepository(files: ["a": "0\n"])
    let orphan = try sandbox.git(["commit-tree", "HEAD^{tree}", "-m", "x"], in: "r").text
    let repository = try Repository.open(at: sandbox.path("r"))
    #expect(try repository.mergeBase(repository.commitID("HEAD"), repository.commitID(orphan)) == nil)
  }

  @Test func aShallowBoundaryHasNoParentsAndSaysSo() throws {
    try sandbox.makeRepository(files: ["a": "0\n"])
    for number in 1...4 {
      try sandbox.write("\(number)\n", to: "r/a")
      try sandbox.git("commit", "-qam", "\(number)", in: "r")
    }
    try sandbox.git("clone", "-q", "--depth", "2", "file://" + sandbox.path("r"), "s")
    let repository = try Repository.open(at: sandbox.path("s"))
    let links = try repository.commits(from: repository.commitID("HEAD"), excluding: nil)
    #expect(links.map(\.isCutOff) == [false, true] && links[1].parents.isEmpty)
    #expect(try repository.link(links[1].id).isCutOff)
  }
}
