import Messages
import RegistryModel

/// The commits of a push, with who signed them by the keys that were known before it.
struct PushedCommits {
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
    /// A commit with one parent and its parent's tree changes nothing: it only says something of that tree.
    var changesNothing = false
  }

  let entries: [Entry]

  /// Reads the commits that `new` has and `old` has not, oldest first.
  ///
  /// `signers` is an ALLOWED SIGNERS file (ssh-keygen(1)); git verifies with it, at each commit's own date. A key
  /// that is not valid `today` counts for nothing, since whoever signs may write any date into a commit.
  init(from old: String, to new: String, signers: [UInt8], today: CalendarDate, git: GitCommand) throws(Failure) {
    // NUL ends a commit, since no message can hold one; what anybody may write comes last.
    let out = try GitCommand.withFile(Self.standing(signers, on: today)) { path throws(Failure) in
      try git.output([
        // Signatures of other kinds are believed by what somebody else keeps: a key ring, an authority.
        "-c", "gpg.program=false", "-c", "gpg.openpgp.program=false", "-c", "gpg.x509.program=false",
        "-c", "gpg.ssh.allowedSignersFile=\(path)", "log", "-z", "--encoding=UTF-8", "--reverse", "--topo-order", "--no-show-signature",
        "--format=%H%x09%T%x09%P%x09%ct%x09%G?%x09%GS%x09%s%n%(trailers:only,unfold)", "\(old)..\(new)", "--",
      ])
    }
    var found: [Entry] = []
    var trees: [String: String] = [:]
    for record in out.split(separator: 0x00) {
      let lines = record.textLines.filter { !$0.isEmpty }
      let fields = (lines.first ?? "").split(separator: "\t", maxSplits: 6, omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 7, let seconds = Int64(fields[3]) else {
        throw Failure(.internal, Phrase(ja: "git log の行が読めません", en: "a line of git log cannot be read"))
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
      found.append(entry)
    }
    entries = found
  }

  private static func tree(of commit: String, _ git: GitCommand) throws(Failure) -> String {
    String(decoding: try git.output(["rev-parse", "--verify", "\(commit)^{tree}"]).prefix { $0 != 0x0A }, as: UTF8.self)
  }

  /// The lines that are valid today.
  private static func standing(_ signers: [UInt8], on today: CalendarDate) -> [UInt8] {
    let compact = today.description.filter { $0 != "-" }
    let lines = signers.textLines.filter { line in
      // Names of options are read by ssh-keygen in either case.
      let line = line.lowercased()
      func day(_ option: String) -> Substring? { line.firstRange(of: "\(option)=\"").map { line[$0.upperBound...].prefix(8) } }
      return day("valid-before").map { $0 > compact } ?? true && day("valid-after").map { $0 <= compact } ?? true
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// Commits that bring in something.
  var changes: [Entry] { entries.filter { !$0.changesNothing } }

  /// The commits by which the branch would go on from where it stood, oldest first: from each to its first parent. Nil
  /// where that way does not lead back to `old`.
  func line(from old: String, to tip: String) -> [Entry]? {
    let byID = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
    var result: [Entry] = []
    var next = tip
    while next != old {
      guard let entry = byID[next], let parent = entry.parents.first else { return nil }
      result.append(entry)
      next = parent
    }
    return result.reversed()
  }

  /// The run of commits at the end that change nothing.
  ///
  /// Only the end counts, since whoever wrote there had everything before him. An approval of an earlier
  /// state, brought in by a merge, approves nothing.
  func run(at tip: String) -> [Entry] {
    let byID = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
    var result: [Entry] = []
    var next: String? = tip
    while let id = next, let entry = byID[id], entry.changesNothing {
      result.append(entry)
      next = entry.parents.first
    }
    return result
  }
}
