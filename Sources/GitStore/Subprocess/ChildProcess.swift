import Clibgit2Shim
import Glibc

/// A program run to its end, with everything that it wrote.
enum ChildProcess {
  /// How a program ended.
  struct Ended {
    /// The exit code; 128 and the signal's number where a signal ended it.
    let code: Int32
    /// What it wrote to standard output.
    let output: [UInt8]
    /// What it wrote to standard error.
    let errors: [UInt8]
  }

  /// Runs the program that the `PATH` names, and waits for it.
  ///
  /// - Parameters:
  ///   - words: The program's name and its arguments.
  ///   - environment: The whole environment of the child, each entry as `NAME=value`.
  ///   - folder: Where the child begins; nil = where this process stands.
  ///   - input: What the child finds on its standard input.
  /// - Throws: `gitUnusable` with the system's words if the child cannot be started or waited for. An exit code other
  ///   than 0 is no error here.
  static func run(_ words: [String], environment: [[UInt8]], in folder: String?, input: [UInt8]) throws(GitError) -> Ended {
    let subject = words.dropFirst().first ?? ""
    func failure(_ number: Int32) -> GitError {
      GitError(.gitUnusable, operation: operation, subject: subject, detail: GitError.systemText(number))
    }
    guard words.allSatisfy(isCSafe), folder.map(isCSafe) ?? true else { throw failure(EINVAL) }
    // Files, not pipes: a child that does not read all of it must not end this process by a signal, nor wait for us.
    let source = try MemoryFile("kengen-input", operation: operation)
    try source.fill(input)
    let errors = try MemoryFile("kengen-errors", operation: operation)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw failure(errno) }
    defer { close(ends[0]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (from, to) in [(source.descriptor, STDIN_FILENO), (ends[1], STDOUT_FILENO), (errors.descriptor, STDERR_FILENO)] {
      posix_spawn_file_actions_adddup2(&actions, from, to)
    }
    if let folder { _ = kengen_spawn_in_folder(&actions, folder) }
    let child = spawn(words, environment, &actions)
    close(ends[1])
    guard child.status == 0 else { throw failure(child.status) }
    let output = try readAll(from: ends[0], sizeHint: 0, operation: operation, subject: subject)
    var status: Int32 = 0
    guard retrying({ Int(waitpid(child.id, &status, 0)) }) == Int(child.id) else { throw failure(errno) }
    // The low bits name a signal that ended it.
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
    return Ended(code: code, output: output, errors: try errors.content())
  }

  private static let operation = "run git"

  private static func spawn(
    _ words: [String], _ environment: [[UInt8]], _ actions: inout posix_spawn_file_actions_t
  ) -> (status: Int32, id: pid_t) {
    var arguments = words.map { strdup($0) }
    arguments.append(nil)
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { entry in PathBytes(bytes: entry).withCString { strdup($0) } }
    variables.append(nil)
    defer { for text in arguments + variables { free(text) } }
    var child: pid_t = 0
    let status = posix_spawnp(&child, words.first ?? "", &actions, nil, arguments, variables)
    return (status, child)
  }
}
