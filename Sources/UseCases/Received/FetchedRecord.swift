import GitStore
package import Guard
import Messages
import RegistryModel
import RegistryStore

/// What fetching the record of another repository came to.
package enum FetchedRecord {
  /// The other repository keeps none.
  case none
  /// It could not be reached, in git's words.
  case unreachable([String])
  /// There is nothing that is not here.
  case upToDate
  /// It goes on from the one at hand, or is the first; so many entries are new.
  case taken(Int)
  /// It is not what it was, and the one at hand stays.
  case refused(Refusal)

  package enum Refusal {
    /// It ends with an entry of the one at hand: later ones were taken away.
    case rewound(to: String, from: String)
    /// It does not go on from the one at hand: it was made anew, altered, or is another server's.
    case another(theirs: String, ours: String)
    case unsound([ReceivedChain.Problem])
  }
}

/// What another repository has, as it says now.
struct AskedRemote {
  let remote: String
  /// The newest entry of its record; nil where it keeps none.
  let record: ObjectID?
  /// The commit of the branch asked for; nil where there is no such branch.
  let branch: ObjectID?
  /// git's words where it could not be reached; else empty.
  let unreachable: [String]

  /// Asks once for all; `branch` = a full name, or `HEAD`.
  init(_ repository: Repository, _ remote: String, branch: String?) throws(GitError) {
    self.remote = remote
    let listed = try AskedRemote.git(repository).run(["ls-remote", "--", remote, ReceivedRecord.reference] + [branch].compactMap(\.self))
    var found: [String: ObjectID] = [:]
    if listed.code == 0 {
      for line in listed.output.textLines {
        let fields = line.split(separator: "\t").map(String.init)
        if fields.count == 2 { found[fields[1]] = ObjectID(hex: fields[0]) }
      }
    }
    record = found[ReceivedRecord.reference]
    self.branch = branch.flatMap { found[$0] }
    unreachable = listed.code == 0 ? [] : listed.errorLines.isEmpty ? ["\(listed.code)"] : listed.errorLines
  }

  static func git(_ repository: Repository) -> GitProgram {
    GitProgram(gitDirectory: FilePaths.absolute(repository.gitDirectory), in: repository.workDirectory ?? repository.gitDirectory)
  }
}

extension ReceivedRecord {
  /// Fetches the record of a remote, verifies it, and takes it where it is sound and goes on from the one at hand.
  func fetch(from remote: String) throws -> FetchedRecord { try fetch(try AskedRemote(repository, remote, branch: nil)) }

  func fetch(_ asked: AskedRemote) throws -> FetchedRecord {
    guard asked.unreachable.isEmpty else { return .unreachable(asked.unreachable) }
    guard let theirs = asked.record else { return .none }
    let ours = try tip()
    if ours == theirs { return .upToDate }
    if let ours, (try? repository.isAncestor(theirs, of: ours)) ?? false {
      return .refused(.rewound(to: theirs.description, from: ours.description))
    }
    // No ref is set before it is known to be sound.
    let fetched = try AskedRemote.git(repository).run([
      "fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head", "--", asked.remote, Self.reference,
    ])
    guard fetched.code == 0 else { return .unreachable(fetched.errorLines) }
    if let ours, !(try repository.isAncestor(ours, of: theirs)) {
      return .refused(.another(theirs: theirs.description, ours: ours.description))
    }
    let links = try links(from: theirs)
    let problems = try problems(links, isWhole: false)
    guard problems.isEmpty else { return .refused(.unsound(problems)) }
    let old = ours.flatMap { ours in links.firstIndex { $0.id == ours.description } }.map { $0 + 1 } ?? 0
    let isMoved = try repository.moveReference(
      Self.reference, from: ours, to: theirs, reflog: "kengen: fetched from \(asked.remote)",
      by: Signature(name: "kengen", email: "kengen@localhost", seconds: links.last?.seconds ?? 0, offsetMinutes: 540))
    // Another process was faster, with the same or more.
    return isMoved ? .taken(links.count - old) : .upToDate
  }
}
