import Clibgit2Shim
import Glibc

/// The `git` command, for what libgit2 does not do, or does otherwise than git.
package struct GitProgram {
  /// Which of the variables by which git speaks to its own hooks are passed on.
  package enum Surroundings: Sendable {
    /// None that names a repository, its objects or its index: one meant for another repository must not follow.
    case plain
    /// Those of the hook that this process is: the objects in quarantine, the index of the commit.
    case hook
  }

  /// How a command ended.
  package struct Output: Sendable {
    /// The exit code; 128 and more for a signal.
    package let code: Int32
    /// What it wrote to standard output.
    package let out: [UInt8]
    /// The lines that it wrote to standard error, without blank ones.
    package let said: [String]

    /// Standard output as text, without the last line end.
    package var line: String {
      let end = out.last == UInt8(ascii: "\n") ? out.dropLast() : out[...]
      return String(decoding: end, as: UTF8.self)
    }
  }

  private let environment: ProcessEnvironment
  private let surroundings: Surroundings
  private let prefix: [String]
  private let folder: String?

  /// `gitDirectory` = the repository; nil lets git look for one from `folder` on, the process's own when that is nil.
  package init(
    gitDirectory: String?, in folder: String? = nil, environment: ProcessEnvironment = .process, surroundings: Surroundings = .plain
  ) {
    self.environment = environment
    self.surroundings = surroundings
    self.folder = folder
    prefix = gitDirectory.map { ["--git-dir", $0] } ?? []
  }

  /// Runs a command to its end, with `input` on its standard input; throws only where it cannot be run at all.
  ///
  /// `speaksEnglish`: git's words are to be read by a program. `variables` are set besides.
  package func run(
    _ arguments: [String], input: [UInt8] = [], speaksEnglish: Bool = true, variables: [(String, String)] = []
  ) throws(GitError) -> Output {
    func failure(_ number: Int32) -> GitError {
      GitError(.gitUnusable, operation: "run git", subject: arguments.first ?? "", detail: GitError.systemText(number))
    }
    // Files, not pipes: a child that does not read all of it must not end this process by a signal, nor wait for us.
    let source = kengen_memory_file("kengen-input")
    guard source >= 0 else { throw failure(errno) }
    defer { close(source) }
    try writeAll(input, to: source, operation: "run git", subject: "input")
    guard lseek(source, 0, SEEK_SET) == 0 else { throw failure(errno) }
    let words = kengen_memory_file("kengen-words")
    guard words >= 0 else { throw failure(errno) }
    defer { close(words) }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw failure(errno) }
    defer { close(ends[0]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (from, to) in [(source, STDIN_FILENO), (ends[1], STDOUT_FILENO), (words, STDERR_FILENO)] {
      posix_spawn_file_actions_adddup2(&actions, from, to)
    }
    if let folder { _ = kengen_spawn_in_folder(&actions, folder) }
    let child = Self.spawn(["git"] + prefix + arguments, entries(speaksEnglish, variables), &actions)
    close(ends[1])
    guard child.status == 0 else { throw failure(child.status) }
    let out = try readAll(from: ends[0], sizeHint: 0, operation: "run git", subject: arguments.first ?? "")
    var ended: Int32 = 0
    guard retrying({ Int(waitpid(child.id, &ended, 0)) }) == Int(child.id) else { throw failure(errno) }
    guard lseek(words, 0, SEEK_SET) == 0 else { throw failure(errno) }
    let said = String(decoding: try readAll(from: words, sizeHint: 0, operation: "run git", subject: "words"), as: UTF8.self)
    // The low bits name a signal that ended it.
    let code = ended & 0x7F == 0 ? ended >> 8 & 0xFF : 128 + (ended & 0x7F)
    return Output(
      code: code, out: out,
      said: said.split { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }.map(Self.trimmed).filter { !$0.isEmpty })
  }

  private static func trimmed(_ line: Substring) -> String {
    var line = line.drop { $0 == " " || $0 == "\t" }
    while let last = line.last, last == " " || last == "\t" { line.removeLast() }
    return String(line)
  }

  private static func spawn(
    _ arguments: [String], _ entries: [[UInt8]], _ actions: inout posix_spawn_file_actions_t
  ) -> (status: Int32, id: pid_t) {
    var words = arguments.map { strdup($0) }
    words.append(nil)
    var variables: [UnsafeMutablePointer<CChar>?] = entries.map { entry in PathBytes(bytes: entry).withCString { strdup($0) } }
    variables.append(nil)
    defer { for word in words + variables { free(word) } }
    var child: pid_t = 0
    let status = posix_spawnp(&child, "git", &actions, nil, words, variables)
    return (status, child)
  }

  private func entries(_ speaksEnglish: Bool, _ variables: [(String, String)]) -> [[UInt8]] {
    // Nobody's locks are waited for only to refresh an index on the way.
    var own = variables + [("GIT_OPTIONAL_LOCKS", "0")]
    if speaksEnglish { own.append(("LC_ALL", "C")) }
    let names = Set(own.map(\.0))
    return environment.entries { names.contains($0) || isLeftOut($0) } + own.map { Array("\($0)=\($1)".utf8) }
  }

  /// Whether a variable would make git do something else than it is told.
  private func isLeftOut(_ name: String) -> Bool {
    if Self.changing.contains(name) || name.hasPrefix("GIT_TRACE") { return true }
    return surroundings == .plain && Self.naming.contains(name)
  }

  /// What git runs besides, reads in another way, or prints besides.
  private static let changing: Set<String> = [
    "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_PAGER", "GIT_EDITOR", "GIT_SEQUENCE_EDITOR", "GIT_NAMESPACE", "GIT_ATTR_SOURCE",
    "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS", "GIT_GRAFT_FILE",
    "GIT_REPLACE_REF_BASE", "GIT_IMPLICIT_WORK_TREE", "GIT_INTERNAL_SUPER_PREFIX", "GIT_CURL_VERBOSE", "GIT_CONFIG",
  ]
  /// What names a repository or a part of one (`git rev-parse --local-env-vars`), but for configuration, which is its user's.
  private static let naming: Set<String> = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_QUARANTINE_PATH", "GIT_SHALLOW_FILE", "GIT_PREFIX",
  ]
}
