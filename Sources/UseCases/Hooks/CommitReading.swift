import Guard
import Messages
import RegistryModel

/// Reads the commits of a push, with who signed them by the keys that were known before it.
struct CommitReading {
  /// A commit as git tells of it.
  struct Entry {
    let id: String
    let tree: String
    let parents: [String]
    /// When it says that it was committed, in seconds since the epoch.
    let seconds: Int64
    /// Whose valid signature it bears; nil where there is none by a known key.
    let signer: StaffNumber?
    let trailers: CommitTrailers
    let summary: String
    /// The lines of its message.
    var message: [String] = []
    var changesNothing = false

    /// As the guard takes it, with what it changed against its first parent.
    func pushed(_ facts: [ChangedFact]) -> PushedCommit {
      PushedCommit(
        id: id, parents: parents, seconds: seconds, signer: signer, trailers: trailers, message: message, changesNothing: changesNothing,
        facts: facts)
    }
  }

  let entries: [Entry]

  /// Reads commits, oldest first; `range` names them as for `git log`.
  ///
  /// `signers` is an ALLOWED SIGNERS file (ssh-keygen(1)); git verifies with it, at each commit's own date. A key
  /// that is not valid `today` counts for nothing, since whoever signs may write any date into a commit; nil = dates are believed.
  init(_ range: [String], signers: [UInt8], today: CalendarDate?, git: GitCommand) throws(Failure) {
    let lines = signers.textLines
    let standing = (today.map { SigningKeys.valid(lines, on: $0) } ?? lines).map { $0 + "\n" }.joined()
    let order = range.first?.hasPrefix("--no-walk") ?? false ? [] : ["--reverse", "--topo-order"]
    // NUL ends a commit, since no message can hold one; what anybody may write comes last.
    let out = try GitCommand.withFile(Array(standing.utf8)) { path throws(Failure) in
      try git.output(
        [
          // Signatures of other kinds are believed by what somebody else keeps: a key ring, an authority.
          "-c", "gpg.program=false", "-c", "gpg.openpgp.program=false", "-c", "gpg.x509.program=false",
          "-c", "gpg.ssh.allowedSignersFile=\(path)", "log", "-z", "--encoding=UTF-8", "--no-show-signature",
          "--format=%H%x09%T%x09%P%x09%ct%x09%G?%x09%GS%x09%s%n%(trailers:only,unfold)",
        ] + order + range + ["--"])
    }
    let messages = try Self.messages(range, git)
    var found: [Entry] = []
    var trees: [String: String] = [:]
    for record in out.split(separator: 0x00) {
      let lines = record.textLines.filter { !$0.isEmpty }
      let fields = (lines.first ?? "").split(separator: "\t", maxSplits: 6, omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 7, let seconds = Int64(fields[3]) else {
        throw Failure(.internal, CommitGuardMessages.unreadableLog)
      }
      let isGood = fields[4] == "G" && StaffNumber.isWellFormed(fields[5].utf8)
      var entry = Entry(
        id: fields[0], tree: fields[1], parents: fields[2].split(separator: " ").map(String.init), seconds: seconds,
        signer: isGood ? StaffNumber(fields[5]) : nil, trailers: CommitTrailers(lines: Array(lines.dropFirst())), summary: fields[6])
      if entry.parents.count == 1, let parent = entry.parents.first {
        // Oldest first: most parents have been read.
        let tree: String = if let known = trees[parent] { known } else { try Self.tree(of: parent, git) }
        entry.changesNothing = tree == entry.tree
      }
      trees[entry.id] = entry.tree
      entry.message = messages[entry.id] ?? []
      found.append(entry)
    }
    entries = found
  }

  private static func messages(_ range: [String], _ git: GitCommand) throws(Failure) -> [String: [String]] {
    var result: [String: [String]] = [:]
    let out = try git.output(["log", "-z", "--encoding=UTF-8", "--no-show-signature", "--format=%H%n%B"] + range + ["--"])
    for record in out.split(separator: 0x00) {
      let lines = record.textLines
      guard let id = lines.first else { continue }
      result[id] = Array(lines.dropFirst())
    }
    return result
  }

  private static func tree(of commit: String, _ git: GitCommand) throws(Failure) -> String {
    String(decoding: try git.output(["rev-parse", "--verify", "\(commit)^{tree}"]).prefix { $0 != 0x0A }, as: UTF8.self)
  }

  /// The first lines of the commits, by their ids.
  var summaries: [String: String] { Dictionary(entries.map { ($0.id, $0.summary) }) { first, _ in first } }
}
