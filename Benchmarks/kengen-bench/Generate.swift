import ArgumentParser
import Glibc
import RegistryModel
import SampleBodies

/// Makes a whole body with its history as a repository.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a body of so many people as a repository.",
    discussion: """
      The same arguments give the same commits. Next 1 April's moves are written beside it for kengen staff:
      CHANGES and ALL, as personnel systems hand them over (CP932, CR LF).

        kengen-bench generate --people 5000 --seed 1 /tmp/body
        kengen-bench generate --people 500 --seed 1 --history 10 --commits 10000 /tmp/long
      """)

  @Option(help: "About so many people: 50 to 170000.")
  var people: Int
  @Option(help: "The seed.")
  var seed: UInt64 = 1
  @Option(help: "Years of history, each with its 1 April.")
  var history = 0
  @Option(help: "Small changes, each a commit, spread over the history.")
  var commits = 0
  @Option(help: "Folder for the lists of next 1 April's moves.")
  var staffFiles: String?
  @Flag(help: "Make no work tree.")
  var bare = false
  @Argument(help: "The folder to make; it must not exist.")
  var folder: String

  func validate() throws {
    guard (30...1_000_000).contains(people) else { throw ValidationError("--people must be from 30 to 1000000") }
    guard (0...50).contains(history), commits >= 0 else { throw ValidationError("--history must be from 0 to 50") }
    guard access(folder, F_OK) != 0 else { throw ValidationError("\(folder) exists already") }
  }

  func run() throws {
    try shell("git init -q \(bare ? "--bare " : "")-b main \(Self.quoted(folder))")
    setenv("GIT_DIR", bare ? folder : folder + "/.git", 1)
    guard let stream = popen("git fast-import --quiet", "w") else { throw Failure("git does not start") }
    let importer = FastImport(stream)
    let body = SampleBody.history(people: people, seed: seed, years: history, smallChanges: commits) {
      importer.write($0)
    }
    guard pclose(stream) == 0, importer.isWhole else { throw Failure("git fast-import failed") }
    unsetenv("GIT_DIR")
    if !bare { try shell("git -C \(Self.quoted(folder)) reset -q --hard") }
    let lists = StaffFiles(body)
    if let staffFiles {
      try shell("mkdir -p \(Self.quoted(staffFiles))")
      try CP932.write(lists.changes, to: staffFiles + "/changes.csv")
      try CP932.write(lists.everybody, to: staffFiles + "/all.csv")
    }
    print("\(folder): \(body.peopleCount) people; next 1 April: \(lists.moveCount) changes")
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }

  private func shell(_ command: String) throws {
    guard system(command) == 0 else { throw Failure("failed: \(command)") }
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
