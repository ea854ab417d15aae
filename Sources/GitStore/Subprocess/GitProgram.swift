/// The `git` command, for what libgit2 does not do, or does otherwise than git.
///
/// Nothing else in this program starts `git`.
package struct GitProgram {
  /// Whether the child sees the variables by which git speaks to its hooks (`GIT_DIR`, `GIT_INDEX_FILE`, …).
  package enum HookVariables: Sendable {
    /// It does not: what they say is meant for another repository.
    case dropped
    /// It does, since this process is that hook: the objects in quarantine and the index of the commit are to be used.
    case kept
  }

  private let environment: ProcessEnvironment
  private let hookVariables: HookVariables
  private let prefix: [String]
  private let folder: String?

  /// Names the repository that commands run in.
  ///
  /// - Parameters:
  ///   - gitDirectory: The repository; nil lets git look for one, from `folder` on.
  ///   - folder: Where commands begin; nil = where this process stands.
  package init(
    gitDirectory: String?, in folder: String? = nil, environment: ProcessEnvironment = .process,
    hookVariables: HookVariables = .dropped
  ) {
    self.environment = environment
    self.hookVariables = hookVariables
    self.folder = folder
    prefix = gitDirectory.map { ["--git-dir", $0] } ?? []
  }

  /// Runs a command to its end, whatever its exit code.
  ///
  /// - Parameters:
  ///   - input: What git finds on its standard input.
  ///   - inEnglish: Whether git's messages are read by a program, and must not be translated.
  ///   - variables: Variables that are set besides.
  /// - Throws: `gitUnusable` where git cannot be run at all.
  package func run(
    _ arguments: [String], input: [UInt8] = [], inEnglish: Bool = true, variables: [(String, String)] = []
  ) throws(GitError) -> GitResult {
    let ended = try ChildProcess.run(
      ["git"] + prefix + arguments, environment: entries(inEnglish, variables), in: folder, input: input)
    return GitResult(arguments: arguments, code: ended.code, output: ended.output, errors: ended.errors)
  }

  /// What a command wrote to standard output; throws `gitFailed` where it ended with any exit code but 0.
  package func output(_ arguments: [String], input: [UInt8] = []) throws(GitError) -> [UInt8] {
    let result = try run(arguments, input: input)
    guard result.code == 0 else { throw result.failure }
    return result.output
  }

  private func entries(_ inEnglish: Bool, _ variables: [(String, String)]) -> [[UInt8]] {
    // Nobody's locks are waited for only to refresh an index on the way.
    var own = variables + [("GIT_OPTIONAL_LOCKS", "0")]
    if inEnglish { own.append(("LC_ALL", "C")) }
    let names = Set(own.map(\.0))
    return environment.entries { names.contains($0) || isDropped($0) } + own.map { Array("\($0)=\($1)".utf8) }
  }

  /// Whether a variable would make git do something else than it is told.
  private func isDropped(_ name: String) -> Bool {
    if Self.changing.contains(name) || name.hasPrefix("GIT_TRACE") { return true }
    return hookVariables == .dropped && Self.naming.contains(name)
  }

  /// Variables that make git run another program, read its arguments in another way, or print more.
  private static let changing: Set<String> = [
    "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_PAGER", "GIT_EDITOR", "GIT_SEQUENCE_EDITOR", "GIT_NAMESPACE", "GIT_ATTR_SOURCE",
    "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS", "GIT_GRAFT_FILE",
    "GIT_REPLACE_REF_BASE", "GIT_IMPLICIT_WORK_TREE", "GIT_INTERNAL_SUPER_PREFIX", "GIT_CURL_VERBOSE", "GIT_CONFIG",
  ]
  /// Variables that name a repository or a part of one (`git rev-parse --local-env-vars`), except those of the
  /// configuration, which is the user's own.
  private static let naming: Set<String> = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_QUARANTINE_PATH", "GIT_SHALLOW_FILE", "GIT_PREFIX",
  ]
}
