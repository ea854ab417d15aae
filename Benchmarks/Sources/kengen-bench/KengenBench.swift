import ArgumentParser
import Foundation

@main
struct KengenBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kengen-bench", abstract: "Makes bodies of any size to measure with.", subcommands: [Generate.self, Instances.self])
}

struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a whole body, or the nation: registries with their history, and HR's files of next 1 April.",
    discussion: """
      DIR/registry is a git repository, DIR/hr holds the files that the personnel system would hand over \
      (full-list.csv and changes.csv: CP932, CR LF, Japanese dates, inclusive ends). The same arguments make \
      the same bytes. With --national, DIR holds a repository without work tree files for each body and the list bodies.txt.

      kengen-bench generate --people 500 --seed 1 --history 3 /tmp/body
      kengen-bench generate --national /tmp/nation
      """)

  @Option(help: "Number of staff, from 30.")
  var people: Int?
  @Flag(help: "47 prefectures and 1,741 municipalities, 2.8 million people.")
  var national = false
  @Option(help: "With --national: one body in so many.")
  var every: Int = 1
  @Option(help: "Seed of the random numbers.")
  var seed: UInt64 = 1
  @Option(help: "Years of history before 1 April 2026, at most 10.")
  var history: Int = 1
  @Option(help: "At least so many commits, made of small changes.")
  var commits: Int = 0
  @Option(help: "Folder of the table to take.")
  var table = "registry/base/table"
  @Argument(help: "New folder.")
  var directory: String

  func validate() throws {
    guard (people != nil) != national else { throw ValidationError("either --people or --national") }
    guard (30...400_000).contains(people ?? 30) else { throw ValidationError("--people is 30 to 400000") }
    guard (0...10).contains(history) else { throw ValidationError("--history is 0 to 10") }
    guard every >= 1 else { throw ValidationError("--every is 1 or more") }
  }

  func run() throws {
    guard !FileManager.default.fileExists(atPath: directory) else { throw BenchError("\(directory) exists already") }
    if national { return try Nation(directory: directory, seed: seed, every: every, table: table).write() }
    try FileManager.default.createDirectory(atPath: "\(directory)/hr", withIntermediateDirectories: true)
    let repository = "\(directory)/registry"
    var making = try RegistryMaking(people: people ?? 0, seed: seed, history: history, commits: commits, table: table)
    try making.write(to: repository)
    try Git.run(["-C", repository, "reset", "--quiet", "--hard", "main"])
    try Git.run(["-C", repository, "repack", "-adq"])
    var body = making.body
    body.stepYear()
    try HRFile.write(HRFile.rows(body, since: nil), to: "\(directory)/hr/full-list.csv")
    try HRFile.write(HRFile.rows(body, since: "\(body.year)-04-01"), to: "\(directory)/hr/changes.csv")
    print("\(making.body.slots.count) posts, \(making.body.systems.count) systems, \(making.written) commits: \(repository)")
  }
}
