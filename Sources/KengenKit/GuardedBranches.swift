import GitStore
import RegistryModel
import RegistryStore
import RegistryText
import Report

/// The branches of a server on which its registry stands: the one that `HEAD` names, since questions are answered from it,
/// and those that `kengen.branch` names.
struct GuardedBranches {
  static let key = "kengen.branch"

  /// By their full names, that of `HEAD` first.
  let names: [String]
  /// What `HEAD` names; nil where it names a commit.
  let head: String?
  private let git: GitCommand

  init(_ git: GitCommand) throws(Failure) {
    self.git = git
    let ran = try git.run(["symbolic-ref", "--quiet", "HEAD"])
    head = ran.code == 0 ? ran.line : nil
    let configured = try Self.configured(git)
    var names = [head].compactMap(\.self)
    for name in configured where !names.contains(name) { names.append(name) }
    self.names = names
  }

  /// The full names that the configuration has.
  static func configured(_ git: GitCommand) throws(Failure) -> [String] {
    let ran = try git.run(["config", "--null", "--get-all", key])
    return ran.code == 0 ? ran.out.split(separator: 0).map { full(String(decoding: $0, as: UTF8.self)) } : []
  }

  static func full(_ name: String) -> String { name.hasPrefix("refs/") ? name : "refs/heads/" + name }
  static func short(_ name: String) -> String { name.hasPrefix("refs/heads/") ? String(name.dropFirst(11)) : name }

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

  /// The names of all branches of the repository.
  func all() throws(Failure) -> [String] {
    try git.output(["for-each-ref", "--format=%(refname)", "refs/heads/"]).textLines
  }

  /// Which branches hold a registry, with its folders, in the order of their names.
  func withRegistry() throws(Failure) -> [(name: String, folders: [String])] {
    let finder = RegistryFinder(git: git)
    let found = try all().map { name throws(Failure) in (name: name, folders: try finder.committed(name)) }
    return found.filter { !$0.folders.isEmpty }
  }
}
