import AuthorityTestSupport
import Guard
import RegistryModel

/// A small body of which only assignments differ: who holds which role of the body, with an order's number.
struct AssignedBody: Equatable {
  struct Key: Hashable, Comparable {
    let role: String
    let person: String

    static func < (left: Key, right: Key) -> Bool { (left.role, left.person) < (right.role, right.person) }
  }
  static let people = ["0001", "0002", "0101", "0203", "0301"]
  static let file = "body/assignments.csv"

  /// Order numbers by role and person.
  var rows: [Key: String]

  /// 0001 and 0002 share the role that approves.
  static let start = AssignedBody(rows: [
    Key(role: "ciso", person: "0001"): "R1", Key(role: "ciso", person: "0002"): "R1", Key(role: "key-holder", person: "0301"): "R1",
  ])

  var text: [UInt8] {
    let lines = rows.sorted { $0.key < $1.key }.map { "body,\($0.key.role),\($0.key.person),,,,\($0.value)\n" }
    return Array(("place,role,person,position,from,until,order\n" + lines.joined()).utf8)
  }

  func registry(_ approvals: [ChangeApproval], emergency: EmergencyPolicy? = nil) -> Registry {
    var body = Body()
    body.unit("0000", .body, in: nil)
    body.role("ciso", .body, seats: "0..*")
    body.role("key-holder", .body, seats: "0..*")
    body.provision("1-1-1", .decide, "ciso")
    for person in Self.people { body.person(StaffNumber(person)) }
    for (key, order) in rows.sorted(by: { $0.key < $1.key }) {
      _ = order
      body.assign(RoleID(key.role), StaffNumber(key.person), at: .body)
    }
    body.approvalRules = approvals
    body.emergencyPolicy = emergency
    body.id = MadePush.registry
    return body.registry()
  }

  func facts(since older: AssignedBody) -> [ChangedFact] {
    ChangedFacts.between([FileVersions(path: Self.file, before: older.text, after: text)])
  }

  static func rule(persons: Int = 1, proof: ApprovalProof = .signature) -> ChangeApproval {
    ChangeApproval(
      areas: [.rules, .holdings], roles: ["ciso"], persons: persons, proof: proof, origin: Origin(file: "kengen.yaml", line: 9))
  }
}

/// One commit of a push as a test makes it.
struct MadeCommit {
  /// Whose key signed it; nil for a key that nobody knows.
  var signer: String?
  /// The state that it leaves; the same as before for a commit that changes nothing.
  var state: AssignedBody
  var trailers: [String] = []
  var seconds: Int64 = 1000
  /// What it states, of which the push fills in what is not given.
  var statement: MadeStatement?
}

/// A statement; nil = as it fits the push.
struct MadeStatement {
  var kind = Statement.Kind.approve
  var person: String?
  var registry: String?
  var base: String?
  var standsOn: String?
  var facts: String?
  var until: CalendarDate?
  /// Positions of commits in the push, from 1.
  var withdraws: [Int] = []
  /// The entry of the server's record that it names.
  var received: String?
}

/// A straight line of commits after the one that the branch names.
struct MadePush {
  var start = AssignedBody.start
  var commits: [MadeCommit] = []
  var approvals = [AssignedBody.rule()]
  var emergency: EmergencyPolicy?
  var paths: [String] = []
  var elsewhere: [PushedCommit] = []
  var record: Set<String>?
  static let registry = "0123456789abcdef"

  /// A commit's id, as long as git's.
  static func id(_ number: Int) -> String { String(repeating: "0", count: 37) + String(1000 + number).suffix(3) }

  /// Every fact that it brings in, if only on the way.
  var facts: [ChangedFact] { PushJudge.facts(of: make(stating: false)) }

  var end: AssignedBody { commits.last?.state ?? start }

  var push: Push { make(stating: true) }

  private func make(stating: Bool) -> Push {
    var last = start
    var made: [PushedCommit] = []
    let standsOn = commits.indices.last { commits[$0].state != ($0 == 0 ? start : commits[$0 - 1].state) }.map { Self.id($0 + 1) }
    for (index, commit) in commits.enumerated() {
      var lines = commit.trailers
      if stating, let statement = commit.statement {
        lines +=
          Statement(
            kind: statement.kind, person: StaffNumber(statement.person ?? commit.signer ?? "0000"),
            registry: statement.registry ?? Self.registry, facts: statement.facts ?? FactDigest.of(facts),
            base: statement.base ?? Self.id(0), standsOn: statement.standsOn ?? standsOn ?? Self.id(0), until: statement.until ?? day(14),
            withdraws: statement.withdraws.map(Self.id), received: statement.received
          ).trailers
      }
      made.append(
        PushedCommit(
          id: Self.id(index + 1), parents: [Self.id(index)], seconds: commit.seconds, signer: commit.signer.map { StaffNumber($0) },
          trailers: CommitTrailers(lines: lines), message: ["見本", ""] + lines, changesNothing: commit.state == last,
          facts: commit.state.facts(since: last)))
      last = commit.state
    }
    return Push(
      before: start.registry(approvals, emergency: emergency), after: end.registry(approvals, emergency: emergency),
      old: (Self.id(0), 1000), tip: Self.id(commits.count), commits: PushedCommits(made), facts: end.facts(since: start),
      elsewhere: elsewhere, record: record, paths: paths.map { PushedPath(text: $0, bytes: Array($0.utf8)) }, folder: "", today: day(0),
      now: 1000)
  }

  var verdict: PushVerdict { PushJudge.judge(push) }
}
