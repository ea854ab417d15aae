import GitStore
import Presentation
import RegistryModel

/// Brings commits from and to another repository, by the `git` command, over whatever it supports.
struct GitTransport {
  enum Pushed {
    /// With what the server said besides.
    case done([String])
    /// Somebody else was faster.
    case overtaken
    /// What the server, or git, said.
    case refused([String])
  }

  /// The repository's own folder.
  let gitFolder: String
  /// Where relative addresses start from.
  let folder: String
  /// A remote's name, or an address.
  let remote: String

  /// The other side's branch, whose commits are here afterwards; nil where it has none of that name.
  func fetch(branch: String, into reference: String, _ repository: Repository) throws(Failure) -> ObjectID? {
    let listed = try run(["ls-remote", "--", remote, "refs/heads/\(branch)"])
    guard listed.code == 0 else { throw unreachable(listed.said) }
    let text = String(decoding: listed.out, as: UTF8.self)
    guard let line = text.split(separator: "\n").first(where: { $0.hasSuffix("\trefs/heads/\(branch)") }) else { return nil }
    guard let there = ObjectID(hex: String(line.prefix { $0 != "\t" })) else {
      throw unreachable([String(line)])
    }
    let fetched = try run([
      "fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head", "--", remote,
      "+refs/heads/\(branch):\(reference)",
    ])
    guard fetched.code == 0 else { throw unreachable(fetched.said) }
    // The branch may have moved between the two calls; what was fetched counts.
    return try translating {
      do throws(GitError) { return try repository.commitID(reference) } catch {
        return try repository.commitID(there.description)
      }
    }
  }

  /// Moves the other side's branch forward to a commit; never back.
  func push(_ commit: ObjectID, branch: String) throws(Failure) -> Pushed {
    let pushed = try run(["push", "--porcelain", "--", remote, "\(commit):refs/heads/\(branch)"])
    let words = pushed.said.filter { $0.hasPrefix("remote:") }.map { String($0.dropFirst("remote:".count).drop { $0 == " " }) }
      .filter { !$0.isEmpty }
    if pushed.code == 0 { return .done(words) }
    let status = String(decoding: pushed.out, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("!\t") }.joined()
    // The words of git 2.x; the last ones are a server's that two pushes reach at once.
    let races = [
      "(fetch first)", "(non-fast-forward)", "(stale info)", "failed to update ref", "cannot lock ref", "failed to lock",
      "incorrect old value",
    ]
    if races.contains(where: status.contains) { return .overtaken }
    guard !status.isEmpty else { throw unreachable(pushed.said) }
    return .refused(words.isEmpty ? [status] : words)
  }

  private func unreachable(_ said: [String]) -> Failure {
    Failure(
      .environment, Phrase(ja: "「\(remote)」とやりとりできません", en: "cannot reach '\(remote)'"),
      remedy: Phrase(
        ja: "git remote -v で相手を、git ls-remote \(remote) でつながるかを確かめてください。手元は変えていません",
        en: "look at the remotes with git remote -v and try git ls-remote \(remote); nothing here was changed"),
      details: said.map { Phrase("git: \($0)") })
  }

  private func run(_ arguments: [String]) throws(Failure) -> GitProgram.Output {
    try translating { try GitProgram(gitDirectory: gitFolder, in: folder).run(arguments) }
  }
}
