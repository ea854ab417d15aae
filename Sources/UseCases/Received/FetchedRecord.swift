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

extension ReceivedRecord {
  /// Fetches the record of a remote, verifies it, and takes it where it is sound and goes on from the one at hand.
  func fetch(from remote: String) throws -> FetchedRecord {
    let git = GitProgram(
      gitDirectory: FilePaths.absolute(repository.gitDirectory), in: repository.workDirectory ?? repository.gitDirectory)
    let listed = try git.run(["ls-remote", "--exit-code", "--", remote, Self.reference])
    // 2 = it was reached, and there is no such ref.
    if listed.code == 2 { return .none }
    guard listed.code == 0, let theirs = ObjectID(hex: String(listed.line.prefix { $0 != "\t" })) else {
      return .unreachable(listed.errorLines)
    }
    let ours = try tip()
    if ours == theirs { return .upToDate }
    if let ours, (try? repository.isAncestor(theirs, of: ours)) ?? false {
      return .refused(.rewound(to: theirs.description, from: ours.description))
    }
    // No ref is set before it is known to be sound.
    let fetched = try git.run([
      "fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head", "--", remote, Self.reference,
    ])
    guard fetched.code == 0 else { return .unreachable(fetched.errorLines) }
    if let ours, !(try repository.isAncestor(ours, of: theirs)) {
      return .refused(.another(theirs: theirs.description, ours: ours.description))
    }
    let links = try links(from: theirs)
    let problems = try problems(links, isWhole: false)
    guard problems.isEmpty else { return .refused(.unsound(problems)) }
    let old = ours.flatMap { ours in links.firstIndex { $0.id == ours.description } }.map { $0 + 1 } ?? 0
    guard
      try repository.moveReference(
        Self.reference, from: ours, to: theirs, reflog: "kengen: fetched from \(remote)",
        by: Signature(name: "kengen", email: "kengen@localhost", seconds: links.last?.seconds ?? 0, offsetMinutes: 540))
    else { return try fetch(from: remote) }
    return .taken(links.count - old)
  }
}
