import AuthorityTestSupport
import Guard
import RegistryModel
import Testing

/// What an approval is: a statement that fits one change of one registry, and nothing else.
@Suite struct StatementTests {
  private static let state: AssignedBody = {
    var state = AssignedBody.start
    state.rows[.init(role: "key-holder", person: "0203")] = "R2"
    return state
  }()

  private func push(_ statements: (signer: String?, MadeStatement)...) -> MadePush {
    MadePush(
      commits: [MadeCommit(signer: "0301", state: Self.state)]
        + statements.map { MadeCommit(signer: $0.signer, state: Self.state, statement: $0.1) })
  }

  private func objections(_ push: MadePush) -> [GivenStatement.Objection?] { push.verdict.statements.reversed().map(\.objection) }

  @Test func countsOnlyWhereAllOfItFits() {
    #expect(push(("0001", .init())).verdict.isTaken)
    let other = MadePush.id(7)
    let cases: [(MadeStatement, GivenStatement.Objection)] = [
      (.init(registry: "fedcba9876543210"), .otherRegistry("fedcba9876543210")), (.init(registry: "none"), .otherRegistry("none")),
      (.init(base: other), .otherBase(other)), (.init(standsOn: other), .otherCommit(other)),
      (.init(facts: FactDigest.of([])), .otherFacts), (.init(until: day(0)), .expired(day(0))), (.init(kind: .reject), .rejects),
    ]
    for (statement, objection) in cases {
      let push = push(("0001", statement))
      #expect(!push.verdict.isTaken && objections(push) == [objection], "\(objection)")
    }
    // It holds on the day before.
    #expect(push(("0001", .init(until: day(1)))).verdict.isTaken)
  }

  /// A server that keeps a record takes what names an entry of it.
  @Test func countsOnlyOnTheServerWhoseRecordItNames() {
    let (ours, theirs) = (MadePush.id(40), MadePush.id(41))
    func verdict(naming entry: String?, of record: Set<String>?) -> PushVerdict {
      var push = push(("0001", .init(received: entry)))
      push.record = record
      return push.verdict
    }
    #expect(verdict(naming: ours, of: [ours]).isTaken)
    #expect(verdict(naming: theirs, of: [ours]).statements.map(\.objection) == [.otherRecord(theirs)])
    #expect(verdict(naming: nil, of: [ours]).statements.map(\.objection) == [.otherRecord(nil)])
    #expect(verdict(naming: nil, of: nil).isTaken && verdict(naming: theirs, of: nil).isTaken)
  }

  @Test func isThePersonsOwnOrRefused() {
    #expect(
      push(("0203", .init(person: "0001"))).verdict.problems == [.statementInAnothersName(commit: MadePush.id(2), person: "0001")])
    #expect(push((nil, .init(person: "0001"))).verdict.problems == [.statementInAnothersName(commit: MadePush.id(2), person: "0001")])
  }

  @Test func aPlainSignedCommitStatesNothing() {
    var push = push()
    push.commits.append(MadeCommit(signer: "0001", state: Self.state))
    #expect(!push.verdict.isTaken && push.verdict.plainCommits.map(\.commit) == [MadePush.id(2)])
  }

  @Test func whatAPersonSaysLaterGoesBefore() {
    let taken = push(("0001", .init()), ("0001", .init(kind: .withdraw, withdraws: [2])))
    #expect(!taken.verdict.isTaken && objections(taken).first == .withdrawn(by: MadePush.id(3)))
    #expect(!push(("0001", .init()), ("0001", .init(kind: .reject))).verdict.isTaken)
    // And may be said anew.
    #expect(push(("0001", .init()), ("0001", .init(kind: .withdraw, withdraws: [2])), ("0001", .init())).verdict.isTaken)
    // Nobody takes back what another said.
    #expect(push(("0001", .init()), ("0203", .init(kind: .withdraw, withdraws: [2]))).verdict.isTaken)
    #expect(push(("0001", .init()), ("0002", .init(kind: .reject))).verdict.isTaken)
  }

  /// A withdrawal counts on whatever way it reached the server.
  @Test func aWithdrawalNeedNotBeInThePush() {
    func elsewhere(_ signer: String) -> MadePush {
      var push = push(("0001", .init()))
      let said = Statement(
        kind: .withdraw, person: StaffNumber(signer), registry: MadePush.registry, facts: FactDigest.of([]), base: MadePush.id(0),
        standsOn: MadePush.id(1), until: day(9), withdraws: [MadePush.id(2)])
      push.elsewhere = [
        PushedCommit(
          id: MadePush.id(8), parents: [MadePush.id(2)], seconds: 1000, signer: StaffNumber(signer),
          trailers: CommitTrailers(lines: said.trailers), changesNothing: true, facts: [])
      ]
      return push
    }
    #expect(objections(elsewhere("0001")) == [.withdrawn(by: MadePush.id(8))])
    #expect(elsewhere("0203").verdict.isTaken)
  }

  /// Two readers must not read two things.
  @Test(arguments: [
    "Kengen-Statement: approve", "Kengen-statement: approve", "Kengen-Until: 2027-01-01", "Kengen-Person: 0001", "Kengen-Withdraws: x",
  ])
  func isReadStrictly(_ extra: String) {
    let sound = Statement(
      kind: .approve, person: "0001", registry: MadePush.registry, facts: FactDigest.of([]), base: MadePush.id(0), standsOn: MadePush.id(1),
      until: day(9))
    #expect(Statement.read(CommitTrailers(lines: sound.trailers)) == .statement(sound))
    #expect(Statement.read(CommitTrailers(lines: sound.trailers + [extra])) == .malformed)
    for index in sound.trailers.indices {
      var lines = sound.trailers
      lines.remove(at: index)
      #expect(Statement.read(CommitTrailers(lines: lines)) == .malformed)
    }
    #expect(Statement.read(CommitTrailers(lines: ["Kengen-Author: 0001"])) == .none)
  }

  /// Computed by another program over the encoding that is documented.
  @Test func theDigestIsWhatAnotherProgramComputes() {
    #expect(FactDigest.of([]) == "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(FactDigest.of(Self.state.facts(since: .start)) == "sha256:4de3bc03d696c4882e6b46422ffa72873b91ca7a71b8913d7661101093049967")
    var other = Self.state
    other.rows[.init(role: "key-holder", person: "0203")] = "R3"
    #expect(FactDigest.of(other.facts(since: .start)) != FactDigest.of(Self.state.facts(since: .start)))
    #expect(FactDigest.of(other.facts(since: Self.state)) != FactDigest.of(other.facts(since: .start)))
    let facts = other.facts(since: .start) + Self.state.facts(since: .start)
    #expect(FactDigest.of(facts) == FactDigest.of(facts.reversed() + facts))
  }

  @Test(arguments: [
    "Kengen-Approved-by: 0002", "Kengen-Approved-by: 見本 夏恵(0002)", "Kengen-Approved-by: 0002\u{A0}見本", "Kengen-Approved-by:\u{301} 0002",
    "Kengen-Approved-by： 0002", "Kengen\u{2010}Approved\u{2010}by: 0002", "Κengen-Approved-by: 0002", "Kengen-Аpproved-by: 0002",
    "Kengen-Approve\u{301}d-by: 0002", "Ｋｅｎｇｅｎ－Ａｐｐｒｏｖｅｄ－ｂｙ: 0002", "𝐊engen-𝐀pproved-by: 0002", "Approved-by: 0002", "Reviewed-by: 0002",
    "  Approved by : 0002", "APPROVED-BY: x", "Kengen-Consent: 0002", "承認: 見本 花子", "承認者：0002", "決裁者: 見本", "kengen-approval: yes",
    // Scripts of which many letters look like Latin ones.
    "ᎪᏢᏢᎡᎾᏙᎬᎠ-ᏴᎩ: 0002", "ꓮꓑꓑꓣꓳꓦꓰꓓ-ꓐꓬ: 0002", "Арргоѵеԁ-Ьу: 0002", "Reviewed-Ᏼy: 0002",
  ])
  func whatReadsLikeAnApprovalIsFound(_ line: String) {
    let known = CommitTrailers.names.filter { $0 != CommitTrailers.approvedBy }
    #expect(ApprovalLookalike.line(in: ["主事の異動", "", line], known: known) == line)
  }

  @Test(arguments: [
    "Signed-off-by: x", "Kengen-Order: 承認第3号", "Kengen-Author: 0001", "人事課の承認を得た異動です",
    "See the approval of last week in the minutes: page 3",
    "한국어 제목입니다: x", "Café-Überblick: x", "α版の扱い: x",
    "Co-authored-by: 見本", "注意: 承認が要ります", "12:30 に登録", "https://example.jp/approve", "Fixes: approval",
  ])
  func plainWordsAreLeftAlone(_ line: String) {
    #expect(ApprovalLookalike.line(in: [line], known: CommitTrailers.names) == nil)
  }
}
