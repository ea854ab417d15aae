import Clibgit2
import Clibgit2Shim
import Glibc

/// What git's configuration says by git's own reading, as a file that libgit2 reads in addition to its own.
///
/// libgit2 knows neither `GIT_CONFIG_GLOBAL`, `GIT_CONFIG_SYSTEM`, `GIT_CONFIG_COUNT` and `git -c`, nor the configuration of
/// a work tree, nor some of the conditions of `includeIf`, and it follows links in the others in another way.
final class GitsConfiguration {
  /// A file in memory, so that nothing is left behind; libgit2 opens it again by this path.
  private let descriptor: Int32
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// Asks git; throws `gitUnusable` with what it wrote where it cannot say.
  init(_ repository: Repository) throws(GitError) {
    let git = GitProgram(gitDirectory: repository.gitDirectory, environment: repository.environment)
    let listed = try git.run(["config", "--list", "--includes", "-z"])
    guard listed.code == 0 else {
      throw GitError(
        .gitUnusable, operation: "read configuration", subject: "git config --list", words: listed.errorLines)
    }
    descriptor = kengen_memory_file("kengen-config")
    guard descriptor >= 0 else { throw GitError(systemError: errno, operation: "read configuration", subject: "memory") }
    var text: [UInt8] = []
    for entry in listed.output.split(separator: 0) { text += Self.section(entry) }
    try writeAll(text, to: descriptor, operation: "read configuration", subject: "memory")
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// One `section.subsection.name`, line end, value; an entry without a value has no line end.
  private static func section(_ entry: ArraySlice<UInt8>) -> [UInt8] {
    let dot = UInt8(ascii: ".")
    let key = entry.prefix { $0 != UInt8(ascii: "\n") }
    guard let first = key.firstIndex(of: dot), let last = key.lastIndex(of: dot) else { return [] }
    let section = key[..<first]
    // What they include is in the list.
    guard !section.elementsEqual("include".utf8), !section.elementsEqual("includeif".utf8) else { return [] }
    var result = Array("[".utf8) + section
    if first < last { result += Array(" \"".utf8) + escaped(key[(first + 1)..<last]) + Array("\"".utf8) }
    result += Array("]\n\t".utf8) + key[(last + 1)...]
    if key.count < entry.count { result += Array(" = \"".utf8) + escaped(entry.dropFirst(key.count + 1)) + Array("\"".utf8) }
    return result + Array("\n".utf8)
  }

  private static func escaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    text.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "\""): [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): Array("\\n".utf8)
      case UInt8(ascii: "\t"): Array("\\t".utf8)
      case UInt8(ascii: "\u{8}"): Array("\\b".utf8)
      default: [byte]
      }
    }
  }
}

extension Repository {
  /// Lets libgit2 see the configuration that git sees; asks git once, and only where the two may differ.
  ///
  /// Everything that reads configuration calls it first, libgit2's own filters of line ends included.
  func useGitsConfiguration() throws(GitError) {
    guard !isConfigurationGits else { return }
    if try readsOtherwise() { try adopt(GitsConfiguration(self)) }
    isConfigurationGits = true
  }

  /// Has git asked again, after a key was set or taken away.
  func forgetGitsConfiguration() {
    isConfigurationGits = false
  }

  private func adopt(_ configuration: GitsConfiguration) throws(GitError) {
    var own: OpaquePointer?
    try GitError.check(git_repository_config(&own, pointer), "open configuration", gitDirectory)
    defer { git_config_free(own) }
    // Above all others, since it holds them all.
    let status = git_config_add_file_ondisk(own, configuration.path, GIT_CONFIG_LEVEL_APP, nil, 1)
    try GitError.check(status, "read configuration", configuration.path)
    gitsConfiguration = configuration
  }

  private func readsOtherwise() throws(GitError) -> Bool {
    let variables = ["GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_COUNT", "GIT_CONFIG_PARAMETERS"]
    if variables.contains(where: { environment[$0] != nil }) { return true }
    if let value = environment["GIT_CONFIG_NOSYSTEM"], !["", "0", "false", "no", "off"].contains(value.lowercased()),
      access("/etc/gitconfig", F_OK) == 0
    {
      return true
    }
    if access(gitDirectory + "/config.worktree", F_OK) == 0 { return true }
    // Files that are included under a condition.
    return try hasConfiguration(matching: "^includeif\\.")
  }

  /// Whether some key that fits an expression is set, as far as libgit2 sees.
  func hasConfiguration(matching expression: String) throws(GitError) -> Bool {
    var configuration: OpaquePointer?
    try GitError.check(git_repository_config_snapshot(&configuration, pointer), "read configuration", gitDirectory)
    defer { git_config_free(configuration) }
    var iterator: OpaquePointer?
    let status = git_config_iterator_glob_new(&iterator, configuration, expression)
    try GitError.check(status, "read configuration", gitDirectory)
    defer { git_config_iterator_free(iterator) }
    var entry: UnsafeMutablePointer<git_config_entry>?
    return git_config_next(&entry, iterator) == 0
  }
}
