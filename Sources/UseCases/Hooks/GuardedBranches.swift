import GitStore
import Messages
import RegistryModel
import RegistryStore
import RegistryText

/// The branches of a server on which its registry stands: the one that `HEAD` names, since questions are answered from it,
/// and those that `kengen.branch` names.
package struct GuardedBranches {
  static let key = "kengen.branch"

  /// By their full names, that of `HEAD` first.
  let names: [String]
  /// What `HEAD` names; nil where it names a commit.
  let head: String?
  private let git: GitCommand

  init(_ git: GitCommand) throws(Failure) {
    self.git = git
    let named = try Self.end(of: "HEAD", git)
    head = named == "HEAD" ? nil : named
    var names = [head].compactMap(\.self)
    for name in try Self.configured(git) {
      let branch = try Self.end(of: name, git)
      if !names.contains(branch) { names.append(branch) }
    }
    self.names = names
  }

  /// The branch that a name stands for: one may be another name of another (symbolic-ref).
  private static func end(of name: String, _ git: GitCommand) throws(Failure) -> String {
    var name = name
    // git follows five at most.
    for _ in 0..<6 {
      let ran = try git.run(["symbolic-ref", "--quiet", name])
      guard ran.code == 0 else { return name }
      name = ran.line
    }
    throw Failure(.environment, HookInstallMessages.namesItself(name))
  }

  /// The full names that the configuration has.
  static func configured(_ git: GitCommand) throws(Failure) -> [String] {
    let ran = try git.run(["config", "--null", "--get-all", key])
    return ran.code == 0 ? ran.output.split(separator: 0).map { full(String(decoding: $0, as: UTF8.self)) } : []
  }

  static func full(_ name: String) -> String { name.hasPrefix("refs/") ? name : "refs/heads/" + name }
  /// The name of a branch without refs/heads/, as people say it.
  package static func short(_ name: String) -> String { name.hasPrefix("refs/heads/") ? String(name.dropFirst(11)) : name }

  /// The commit of a branch; nil where it does not exist yet.
  func tip(_ name: String) throws(Failure) -> String? {
    let ran = try git.run(["rev-parse", "--verify", "--quiet", "\(name)^{commit}"])
    return ran.code == 0 ? ran.line : nil
  }

  /// Whether a commit holds a registry in that folder.
  func holdsRegistry(_ commit: String, folder: String) throws(Failure) -> Bool {
    // The object is named by commit and path, and nothing of it is read.
    try git.run(["cat-file", "-e", "\(commit):\(folder)\(RegistryPath.manifest)"]).code == 0
  }

  /// The names of all branches of the repository; other names of branches are none, since no push is taken by them.
  func all() throws(Failure) -> [String] {
    try git.output(["for-each-ref", "--format=%(refname) %(symref)", "refs/heads/"]).textLines.compactMap { line in
      line.last == " " ? String(line.dropLast()) : nil
    }
  }

  /// Which branches hold a registry, with its folders, in the order of their names.
  func withRegistry() throws(Failure) -> [(name: String, folders: [String])] {
    let finder = RegistryFinder(git: git)
    let found = try all().map { name throws(Failure) in (name: name, folders: try finder.committed(name)) }
    return found.filter { !$0.folders.isEmpty }
  }
}
