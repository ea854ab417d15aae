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
}

/// A straight line of commits after the one that the branch names.
struct MadePush {
  var start = AssignedBody.start
  var commits: [MadeCommit] = []
  var approvals = [AssignedBody.rule()]
  var emergency: EmergencyPolicy?
  var paths: [String] = []

  var end: AssignedBody { commits.last?.state ?? start }

  var push: Push {
    var last = start
    var made: [PushedCommit] = []
    for (index, commit) in commits.enumerated() {
      made.append(
        PushedCommit(
          id: "c\(index + 1)", parents: ["c\(index)"], seconds: commit.seconds, signer: commit.signer.map { StaffNumber($0) },
          trailers: CommitTrailers(lines: commit.trailers), changesNothing: commit.state == last, facts: commit.state.facts(since: last)))
      last = commit.state
    }
    return Push(
      before: start.registry(approvals, emergency: emergency), after: end.registry(approvals, emergency: emergency), old: ("c0", 1000),
      tip: "c\(commits.count)", commits: PushedCommits(made), facts: end.facts(since: start),
      paths: paths.map { PushedPath(text: $0, bytes: Array($0.utf8)) }, folder: "", today: day(0), now: 1000)
  }

  var verdict: PushVerdict { PushJudge.judge(push) }
}
