import GitStore
import Messages
import RegistryModel

/// The `git` command as use cases run it: what goes wrong is a `Failure` with git's own words.
struct GitCommand {
  private let program: GitProgram

  /// In a repository that was opened by its place, whatever repository the environment speaks of.
  ///
  /// `folder` = where commands begin; nil = where this process stands.
  init(in repository: Repository, folder: String? = nil) {
    program = GitProgram(gitDirectory: repository.gitDirectory, in: folder, environment: repository.environment)
  }

  /// As a hook of git's: with the objects in quarantine and the index of the commit.
  ///
  /// `gitFolder` = the repository's own folder; nil = where git itself looks from here.
  init(gitFolder: String?) {
    program = GitProgram(gitDirectory: gitFolder, hookVariables: .kept)
  }

  /// How a command ended, whatever its exit code.
  func run(_ arguments: [String], input: [UInt8] = []) throws(Failure) -> GitResult {
    try Self.inWords { () throws(GitError) in try program.run(Self.exact + arguments, input: input) }
  }

  /// What a command that must not fail printed.
  func output(_ arguments: [String]) throws(Failure) -> [UInt8] {
    try Self.inWords { () throws(GitError) in try program.output(Self.exact + arguments) }
  }

  /// The failure that the end of a command is, for whoever needed it to succeed.
  static func failure(_ result: GitResult) -> Failure { GitFailure.failure(result.failure) }

  /// A file for `work` that git reads by its path; it is taken away afterwards.
  static func withFile<Result>(_ bytes: [UInt8], _ work: (String) throws(Failure) -> Result) throws(Failure) -> Result {
    let file = try inWords { () throws(GitError) in try TemporaryFile(bytes) }
    return try work(file.path)
  }

  /// Objects as they are, whatever `git replace` puts in their place.
  private static let exact = ["--no-replace-objects"]

  private static func inWords<Result: ~Copyable>(_ work: () throws(GitError) -> Result) throws(Failure) -> Result {
    do throws(GitError) {
      return try work()
    } catch {
      throw GitFailure.failure(error)
    }
  }
}
