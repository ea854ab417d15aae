import ArgumentParser
import Foundation

@main
struct KengenBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kengen-bench", abstract: "Makes bodies of any size to measure with.", subcommands: [Generate.self])
}

struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a whole body: a registry with its history, and HR's files of next 1 April.",
    discussion: """
      DIR/registry is a git repository, DIR/hr holds the files that the personnel system would hand over \
      (full-list.csv and changes.csv: CP932, CR LF, Japanese dates, inclusive ends). The same arguments make \
      the same bytes.

      kengen-bench generate --people 500 --seed 1 --history 3 /tmp/body
      """)

  @Option(help: "Number of staff, from 30.")
  var people: Int
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
    guard (30...400_000).contains(people) else { throw ValidationError("--people is 30 to 400000") }
    guard (0...10).contains(history) else { throw ValidationError("--history is 0 to 10") }
  }

  func run() throws {
    guard !FileManager.default.fileExists(atPath: directory) else { throw BenchError("\(directory) exists already") }
    let thisYear = 2026
    var builder = BodyBuilder(people: people, seed: seed, year: thisYear - history)
    var body = builder.build()
    var fixed = try Shipped.table(from: table, mayor: body.isVillage ? "村長" : body.size < 100_000 ? "市長" : "知事")
    fixed[".gitattributes"] = Array("*.csv -text\n".utf8)
    try FileManager.default.createDirectory(atPath: "\(directory)/hr", withIntermediateDirectories: true)
    let repository = "\(directory)/registry"
    let output = try FastImport(repository: repository)
    func commitWhole(_ body: Body, _ message: String) throws {
      try output.commit(
        body.files().merging(fixed) { $1 }, isWhole: true, day: "\(body.year)-04-01", message: message)
    }
    try commitWhole(body, "台帳を作る")
    let perYear = max(min(400, max(12, people / 20)), commits / (history + 1) + 1)
    for year in (thisYear - history)...thisYear {
      if year > body.year {
        body.stepYear()
        try commitWhole(body, "\(year)年4月1日の人事異動")
      }
      try smallChanges(&body, perYear, lastDay: year == thisYear ? 230 : 360, output)
    }
    try output.finish()
    try Git.run(["-C", repository, "reset", "--quiet", "--hard", "main"])
    try Git.run(["-C", repository, "repack", "-adq"])
    let before = body
    body.stepYear()
    try HRFile.write(HRFile.rows(body, since: nil), to: "\(directory)/hr/full-list.csv")
    try HRFile.write(HRFile.rows(body, since: "\(body.year)-04-01"), to: "\(directory)/hr/changes.csv")
    print("\(before.slots.count) posts, \(before.systems.count) systems, \(output.commits) commits: \(repository)")
  }

  /// Spreads small changes over the year; each is a commit of its own.
  private func smallChanges(_ body: inout Body, _ count: Int, lastDay: Int, _ output: FastImport) throws {
    var done = 0
    var attempt = 0
    while done < count, attempt < count * 8 {
      attempt += 1
      let day = Days.adding(1 + done * lastDay / count, to: "\(body.year)-04-01")
      let change = body.smallChange(on: day)
      if change.paths.isEmpty { continue }
      done += 1
      try output.commit(body.files(only: Set(change.paths)), isWhole: false, day: day, message: change.message)
    }
  }
}
