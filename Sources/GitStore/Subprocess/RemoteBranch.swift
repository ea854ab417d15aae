/// A branch of another repository, reached by the `git` command over whatever transport git supports.
package struct RemoteBranch: Sendable {
  /// How a push ended.
  package enum PushResult: Sendable, Equatable {
    /// The branch was moved; with what the server said besides.
    case accepted([String])
    /// Another push came first, so that the branch would not have moved forward.
    case overtaken
    /// The server refused it; with what it said, or else with git's own status line.
    case refused([String])
  }

  private let git: GitProgram
  /// The remote's name, or its address.
  package let remote: String
  /// The branch's short name.
  package let name: String

  /// - Parameters:
  ///   - gitDirectory: The repository here.
  ///   - folder: Where relative addresses start from.
  package init(gitDirectory: String, folder: String, remote: String, name: String) {
    git = GitProgram(gitDirectory: gitDirectory, in: folder)
    self.remote = remote
    self.name = name
  }

  /// Brings the branch's commits here, and names the newest by a reference.
  ///
  /// - Parameter reference: The full name of the reference to set here.
  /// - Returns: The newest commit; nil where the other repository has no such branch.
  /// - Throws: `remoteUnreachable` with git's words.
  package func fetch(into reference: String, _ repository: Repository) throws(GitError) -> ObjectID? {
    let listed = try git.run(["ls-remote", "--", remote, "refs/heads/\(name)"])
    guard listed.code == 0 else { throw unreachable(listed.errorLines) }
    let lines = String(decoding: listed.output, as: UTF8.self).split(separator: "\n")
    guard let line = lines.first(where: { $0.hasSuffix("\trefs/heads/\(name)") }) else { return nil }
    guard let there = ObjectID(hex: String(line.prefix { $0 != "\t" })) else { throw unreachable([String(line)]) }
    let fetched = try git.run([
      "fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head", "--", remote,
      "+refs/heads/\(name):\(reference)",
    ])
    guard fetched.code == 0 else { throw unreachable(fetched.errorLines) }
    // The branch may have moved between the two calls; what was fetched counts.
    do throws(GitError) { return try repository.commitID(reference) } catch {
      return try repository.commitID(there.description)
    }
  }

  /// Moves the branch forward to a commit; never back.
  ///
  /// - Throws: `remoteUnreachable` with git's words, where nobody on the other side said no.
  package func push(_ commit: ObjectID) throws(GitError) -> PushResult {
    let pushed = try git.run(["push", "--porcelain", "--", remote, "\(commit):refs/heads/\(name)"])
    let prefix = "remote:"
    let words = pushed.errorLines.filter { $0.hasPrefix(prefix) }
      .map { String($0.dropFirst(prefix.count).drop { $0 == " " }) }.filter { !$0.isEmpty }
    if pushed.code == 0 { return .accepted(words) }
    let status = String(decoding: pushed.output, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("!\t") }.joined()
    if Self.overtakings.contains(where: status.contains) { return .overtaken }
    guard !status.isEmpty else { throw unreachable(pushed.errorLines) }
    return .refused(words.isEmpty ? [status] : words)
  }

  /// The words of git 2.x for it; the last ones are a server's that two pushes reach at once.
  private static let overtakings = [
    "(fetch first)", "(non-fast-forward)", "(stale info)", "failed to update ref", "cannot lock ref", "failed to lock",
    "incorrect old value",
  ]

  private func unreachable(_ words: [String]) -> GitError {
    GitError(.remoteUnreachable, operation: "reach remote", subject: remote, words: words)
  }
}
