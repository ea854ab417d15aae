import AuthorityTestSupport
import Guard
import RegistryModel
import Testing

/// What the guard says of pushes given as values.
@Suite struct PushJudgeTests {
  private static let keyHolder = AssignedBody.Key(role: "key-holder", person: "0203")

  private func changed(_ value: String? = "R2", _ key: AssignedBody.Key = keyHolder) -> AssignedBody {
    var state = AssignedBody.start
    state.rows[key] = value
    return state
  }

  @Test func namesWhatIsLackingAndWhoCouldGiveIt() throws {
    let verdict = MadePush(commits: [MadeCommit(signer: "0301", state: changed())]).verdict
    let lack = try #require(verdict.lacks.first)
    #expect(!verdict.isTaken && verdict.lacks.count == 1)
    #expect(lack.commit == MadePush.id(1) && lack.able == ["0001", "0002"] && lack.missing == 1 && lack.given.isEmpty)
  }

  @Test func saysWhyAnApprovalDoesNotCount() throws {
    let state = changed("R2", .init(role: "ciso", person: "0002"))
    let own = MadePush(commits: [MadeCommit(signer: "0001", state: state), MadeCommit(signer: "0001", state: state, statement: .init())])
    #expect(own.verdict.lacks.first?.notCounted.map(\.objection) == [.author])
    let concerned = MadePush(commits: [
      MadeCommit(signer: "0301", state: state), MadeCommit(signer: "0002", state: state, statement: .init()),
    ])
    #expect(concerned.verdict.lacks.first?.notCounted.map(\.objection) == [.concerned])
    let other = MadePush(commits: [MadeCommit(signer: "0301", state: state), MadeCommit(signer: "0203", state: state, statement: .init())])
    #expect(other.verdict.lacks.first?.notCounted.map(\.objection) == [.withoutRole])
    let sound = MadePush(commits: [MadeCommit(signer: "0301", state: state), MadeCommit(signer: "0001", state: state, statement: .init())])
    #expect(sound.verdict.isTaken && sound.verdict.lacks.isEmpty)
  }

  @Test func datesRunForwardsWithinAnHour() {
    func problems(_ seconds: Int64...) -> [PushProblem] {
      MadePush(commits: seconds.map { MadeCommit(signer: "0301", state: .start, seconds: $0) }).verdict.problems
    }
    #expect(problems(-2600).isEmpty && problems(4600).isEmpty)
    #expect(problems(-2601) == [.datedBeforeItsParent(commit: MadePush.id(1))])
    #expect(problems(4601) == [.datedAhead(commit: MadePush.id(1))])
    #expect(problems(4600, 999) == [.datedBeforeItsParent(commit: MadePush.id(2))])
  }

  @Test func aBranchThatGoesOnFromElsewhereIsRefused() {
    let made = MadePush(commits: [MadeCommit(signer: "0301", state: changed())]).push
    let push = Push(
      before: made.before, after: made.after, old: ("elsewhere", 1000), tip: made.tip, commits: made.commits, facts: made.facts, paths: [],
      folder: "", today: made.today, now: made.now)
    #expect(PushJudge.judge(push).problems == [.anotherLine])
    // Nor does a graph that goes round in a ring keep it busy.
    let ring = PushedCommits(
      ["a", "b"].map { id in
        PushedCommit(
          id: id, parents: [id == "a" ? "b" : "a"], seconds: 0, signer: nil, trailers: CommitTrailers(lines: []), changesNothing: true,
          facts: [])
      })
    #expect(ring.line(from: "c", to: "a") == nil)
    #expect(ring.run(at: "a").count == 2)
  }

  @Test func aTrailerIsEnoughOnlyWhereThePolicySaysSo() {
    let commit = MadeCommit(signer: nil, state: changed(), trailers: ["Kengen-Author: 0301", "Kengen-Approved-by: 0001"])
    #expect(MadePush(commits: [commit], approvals: [AssignedBody.rule(proof: .trailer)]).verdict.isTaken)
    let verdict = MadePush(commits: [commit]).verdict
    #expect(verdict.unknownAuthors == [.unsigned(commit: MadePush.id(1))])
    #expect(verdict.problems == [.lookalike(commit: MadePush.id(1), line: "Kengen-Approved-by: 0001")])
  }

  @Test func withoutAPolicyEverythingIsTaken() {
    #expect(MadePush(commits: [MadeCommit(signer: nil, state: changed(), seconds: -9999)], approvals: []).verdict.isTaken)
  }

  @Test(arguments: [
    ("", "sub/kengen.yaml", PushProblem.secondRegistry(path: "sub/kengen.yaml")),
    ("", "kengen.yaml", nil), ("", "sub/notes.md", nil),
    ("gov/", "gov/kengen.yaml", nil), ("gov/", "kengen.yaml", .secondRegistry(path: "kengen.yaml")),
    ("gov/", "gov/sub/kengen.yaml", .secondRegistry(path: "gov/sub/kengen.yaml")),
    ("gov/", "GOV/units/x.csv", .folderLookalike(path: "GOV/units/x.csv")), ("gov/", "other/x", nil),
  ])
  func pathsThatWouldBeTakenForTheRegistrys(_ folder: String, _ path: String, _ expected: PushProblem?) {
    let made = MadePush(paths: [path]).push
    let push = Push(
      before: made.before, after: made.after, old: made.old, tip: made.tip, commits: made.commits, facts: [], paths: made.paths,
      folder: folder, today: made.today, now: made.now)
    #expect(PushJudge.judge(push).problems == [expected].compactMap(\.self))
  }

  @Test(arguments: [
    ("refs/replace/abc", PushedReference.Problem.replacement), ("refs/Replace/abc", .replacement),
    ("refs/tags/main", .takenForTheBranch), ("refs/heads/refs/heads/main", .takenForTheBranch), ("refs/heads/MAIN", .takenForTheBranch),
    ("refs/tags/abcdef1", .takenForAnother), ("refs/heads/origin/main", .takenForAnother), ("refs/tags/20260401", nil),
    ("refs/heads/draft", nil), ("refs/heads/main", nil),
  ])
  func refsThatWouldBeTakenForAnother(_ name: String, _ expected: PushedReference.Problem?) {
    #expect(PushedReference.problem(name, guarded: "refs/heads/main") == expected)
  }

  @Test func keysAreJudgedOneByOne() {
    let lines = [
      "1 ssh-ed25519 A", "2 valid-before=\"20260401\" ssh-ed25519 B", "3 VALID-BEFORE=\"20260402\" ssh-ed25519 C",
      "4 namespaces=\"git\",valid-after=\"20260402\" ssh-ed25519 D", "5 valid-after=\"20260401\" ssh-ed25519 E",
    ]
    let today = CalendarDate("2026-04-01")
    #expect(today.map { SigningKeys.valid(lines, on: $0).compactMap(\.first) } == ["1", "3", "5"])
  }
}
