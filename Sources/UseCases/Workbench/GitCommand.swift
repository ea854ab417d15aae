private import Foundation
import GitStore
import Presentation
import RegistryModel

/// Runs the `git` command in a repository, and turns its failures into words.
struct GitCommand {
  private let program: GitProgram

  /// In a repository that was opened by its place, whatever repository the environment speaks of.
  init(in repository: Repository) {
    program = GitProgram(gitDirectory: repository.gitDirectory, environment: repository.environment)
  }

  /// As a hook of git's: with the objects in quarantine and the index of the commit.
  ///
  /// `gitFolder` = the repository's own folder; nil = where git itself looks from here.
  init(gitFolder: String?) {
    program = GitProgram(gitDirectory: gitFolder, surroundings: .hook)
  }

  /// How a command ended, whatever its exit code.
  func run(_ arguments: [String], input: [UInt8] = []) throws(Failure) -> GitProgram.Output {
    do throws(GitError) {
      return try program.run(["--no-replace-objects"] + arguments, input: input)
    } catch {
      throw GitFailure.failure(error)
    }
  }

  /// What a command that must not fail printed; its words are told where it does.
  func output(_ arguments: [String]) throws(Failure) -> [UInt8] {
    let ran = try run(arguments)
    guard ran.code == 0 else { throw Self.failure(arguments, ran) }
    return ran.out
  }

  /// A command that failed, with git's own words.
  static func failure(_ arguments: [String], _ ran: GitProgram.Output) -> Failure {
    // Options before the command (`-c`) say nothing to a reader.
    let name = arguments.first { !$0.hasPrefix("-") && !$0.contains("=") } ?? ""
    return Failure(
      .environment, Phrase(ja: "git \(name) が失敗しました(\(ran.code))", en: "git \(name) failed (\(ran.code))"),
      details: ran.said.prefix(20).map { Phrase("git: \($0)") })
  }

  /// A folder for one file that git reads; the file is taken away afterwards.
  static func withFile<Result>(
    _ bytes: [UInt8], _ work: (String) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("kengen-\(UUID().uuidString)")
    do {
      try Data(bytes).write(to: url, options: .withoutOverwriting)
    } catch {
      throw Failure(.environment, Phrase(ja: "\(url.path) に書けません: \(error)", en: "\(url.path) cannot be written: \(error)"))
    }
    defer { try? FileManager.default.removeItem(at: url) }
    return try work(url.path)
  }
}
