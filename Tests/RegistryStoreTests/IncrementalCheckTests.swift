import Foundation
import GitStore
import RegistryModel
import RegistryStore
import RegistryText
import SampleBodies
import SeededRandom
import Testing
import Validation

/// The check of a change finds what the full check finds, to the last word.
///
/// `KENGEN_INCREMENTAL_RUNS` = how many changed states of each body; `KENGEN_TEST_SEED` other ones.
@Suite struct IncrementalCheckTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let runs = environment["KENGEN_INCREMENTAL_RUNS"].flatMap { Int($0) } ?? 25
  private static let seed = environment["KENGEN_TEST_SEED"].flatMap { UInt64($0) } ?? 20_261_201
  private static let start = CalendarDate(year: 2026, month: 12, day: 1)

  private static func shipped(_ name: String) -> [String: [UInt8]] {
    let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let root = project.appendingPathComponent("registry/\(name)").path
    var result: [String: [UInt8]] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: root) ?? .init() where !path.hasPrefix(".") {
      if let bytes = FileManager.default.contents(atPath: "\(root)/\(path)") { result[path] = Array(bytes) }
    }
    return result
  }

  /// All that is shown of a finding.
  private static func text(_ finding: Finding) -> String {
    func spot(_ position: TextPosition) -> String { "\(position.origin.file):\(position.origin.line):\(position.field ?? "")" }
    let notes = finding.notes.map { "\($0.message.ja)|\($0.message.en)|\($0.location.map(spot) ?? "")" }
    return [
      finding.rule, finding.severity.rawValue, finding.message.ja, finding.message.en, spot(finding.location),
      notes.joined(separator: ";"), finding.fix.ja, finding.fix.en, "\(finding.period)", finding.place?.text ?? "",
      finding.provisions.map(\.text).joined(separator: "+"), finding.persons.map(\.text).joined(separator: "+"), finding.subject,
      "\(finding.isWaivable)", finding.exceptedBy?.id.text ?? "",
    ].joined(separator: "\n")
  }

  private static func summary(_ files: [String: [UInt8]], _ start: CalendarDate) throws -> CheckSummary {
    let subject = CheckSummary.Subject(place: "見本", program: "test", day: start)
    var made: CheckSummary?
    let run = try CheckRun(files: MemorySnapshot(files), start: start) {
      made = CheckSummary($0, of: $1, subject: subject, tree: nil, files: [], singledOut: $2, settled: $3)
    }
    let full = try CheckRun(files: MemorySnapshot(files), start: start)
    #expect(run.findings.map(text) == full.findings.map(text))
    #expect(run.outline == full.outline)
    return try #require(made)
  }

  /// Written to a file and read again.
  private static func kept(_ summary: CheckSummary, _ cache: CacheFolder) throws -> CheckSummary {
    let bytes = try #require(summary.fileBytes)
    #expect(cache.write(bytes, as: "summary"))
    return try #require(cache.file("summary").flatMap { CheckSummary($0, of: summary.subject) })
  }

  private static func changes(_ old: [String: [UInt8]], _ new: [String: [UInt8]]) -> [IncrementalCheck.Change] {
    Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted().map { .init(path: $0, old: old[$0], new: new[$0]) }
  }

  private static let bodies: [(name: String, files: [String: [UInt8]])] = [
    ("example", shipped("example")), ("village", shipped("village")), ("60", SampleBody(people: 60, seed: 3).files),
    ("230", SampleBody(people: 230, seed: 5).files),
  ]

  @Test(arguments: bodies.indices) func randomChangesAreFoundAsByTheFullCheck(_ number: Int) throws {
    let (name, files) = Self.bodies[number]
    let start = try #require(Self.start)
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appendingPathComponent("kengen-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let cache = try #require(CacheFolder(environment: ProcessEnvironment(["KENGEN_CACHE": folder.path])))
    let summary = try Self.kept(try Self.summary(files, start), cache)
    var partial = 0
    for run in 0..<Self.runs {
      let seed = Self.seed &+ UInt64(run) &* 7919
      var state = RowChanges(files, seed: seed)
      for _ in 0...run % 3 { state.step() }
      let snapshot = MemorySnapshot(state.files)
      let outcome = try IncrementalCheck.check(snapshot, Self.changes(files, state.files), after: summary)
      guard case .findings(let findings, let outline, _) = outcome else { continue }
      partial += 1
      let full = try CheckRun(files: snapshot, start: start)
      let (mine, whole) = (findings.map(Self.text), full.findings.map(Self.text))
      let story = state.story.joined(separator: "\n")
      #expect(full.defects.isEmpty, "\(name) seed \(seed): \(story)")
      #expect(
        mine == whole,
        "\(name) seed \(seed): \(story)\nonly in part: \(Set(mine).subtracting(whole))\nonly in full: \(Set(whole).subtracting(mine))")
      #expect(outline == full.outline, "\(name) seed \(seed): \(story)")
    }
    // Most changes need no full check, workers or not.
    #expect(partial * 2 > Self.runs, "\(name): \(partial) of \(Self.runs)")
  }

  /// Who takes a worker's name, or loses it, is found by looking that name up, however large the body is.
  @Test func whoBearsAWorkersNameIsFoundByTheNameAlone() throws {
    let files = SampleBody(people: 230, seed: 5).files
    let start = try #require(Self.start)
    let workers = String(decoding: files["contracts/workers.csv"] ?? [], as: UTF8.self).split(separator: "\n").dropFirst()
    let number = try #require(workers.first?.split(separator: ",")[1])
    func rows(_ state: [String: [UInt8]], _ path: String) -> [String] {
      String(decoding: state[path] ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
    }
    let paths = files.keys.filter { $0.hasPrefix("people/") }.sorted()
    let worker = try #require(paths.flatMap { rows(files, $0) }.first { $0.hasPrefix("\(number),") }).split(
      separator: ",", omittingEmptySubsequences: false)
    // The last clerk of the first file gets the worker's name and reading.
    let path = try #require(paths.first)
    var renamed = files
    var lines = rows(files, path)
    let clerk = lines[lines.count - 1].split(separator: ",", omittingEmptySubsequences: false)
    #expect(clerk[0] != worker[0])
    lines[lines.count - 1] = ([clerk[0], worker[1], worker[2]] + clerk[3...]).joined(separator: ",")
    renamed[path] = Array((lines.joined(separator: "\n") + "\n").utf8)
    for (before, after) in [(files, renamed), (renamed, files)] {
      let summary = try Self.summary(before, start)
      guard
        case .findings(let findings, _, let work) = try IncrementalCheck.check(
          MemorySnapshot(after), Self.changes(before, after), after: summary)
      else {
        Issue.record("a full check was needed")
        continue
      }
      let full = try CheckRun(files: MemorySnapshot(after), start: start).findings
      #expect(findings.map(Self.text) == full.map(Self.text))
      let isFound = findings.contains { $0.rule == "worker-two-numbers" && $0.persons.contains(StaffNumber(String(clerk[0]))) }
      #expect(isFound == (after == renamed))
      #expect(work.people <= 4, "\(work)")
    }
  }

  @Test func whatTheArgumentDoesNotHoldForIsCheckedInFull() throws {
    let files = Self.shipped("village")
    let start = try #require(Self.start)
    let summary = try Self.summary(files, start)
    func reason(_ path: String, _ edit: (String) -> String) throws -> CheckWork.Reason? {
      var changed = files
      changed[path] = Array(edit(String(decoding: files[path] ?? [], as: UTF8.self)).utf8)
      let outcome = try IncrementalCheck.check(MemorySnapshot(changed), Self.changes(files, changed), after: summary)
      if case .fullCheckNeeded(let reason) = outcome { return reason }
      return nil
    }
    #expect(try reason("kengen.yaml") { $0 + "# 見本\n" } == .otherFile("kengen.yaml"))
    #expect(try reason("org/units.csv") { $0 + "\n" } == .otherFile("org/units.csv"))
    #expect(try reason("body/assignments.csv") { $0 + "body,key-holder,9999,,2026-01-01,,R8総9\n" } == .hiding)
    #expect(try reason("body/assignments.csv") { $0 + "body,key-holder,0302,,no-day,,\n" } == .defects)
    let people = try #require(files.keys.filter { $0.hasPrefix("people/") }.min())
    #expect(try reason(people) { $0.split(separator: "\n").dropLast().map { $0 + "\n" }.joined() } == .personGone)
    #expect(try reason(people) { "# 見本\n" + $0 } == nil)
  }

  @Test func aDamagedSummaryIsNotBelieved() throws {
    let files = Self.shipped("village")
    let start = try #require(Self.start)
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appendingPathComponent("kengen-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let cache = try #require(CacheFolder(environment: ProcessEnvironment(["KENGEN_CACHE": folder.path])))
    let summary = try Self.summary(files, start)
    let bytes = try #require(summary.fileBytes)
    var changed = files
    changed["body/assignments.csv"]? += Array("# 見本\n".utf8)
    let full = try CheckRun(files: MemorySnapshot(changed), start: start).findings.map(Self.text)
    var refused = 0
    for position in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 400)) {
      var damaged = bytes
      damaged[position] ^= 0x41
      #expect(cache.write(damaged, as: "summary"))
      guard let read = cache.file("summary").flatMap({ CheckSummary($0, of: summary.subject) }),
        case .findings(let findings, _, _) = try IncrementalCheck.check(MemorySnapshot(changed), Self.changes(files, changed), after: read)
      else {
        refused += 1
        continue
      }
      // What was not looked at may be damaged.
      #expect(findings.map(Self.text) == full, "byte \(position)")
    }
    #expect(refused > 0)
    for count in [0, 7, 39, 40, bytes.count - 1] {
      #expect(cache.write(Array(bytes.prefix(count)), as: "summary"))
      #expect(cache.file("summary").flatMap { CheckSummary($0, of: summary.subject) } == nil)
    }
    // Another day, another program: another summary.
    #expect(cache.write(bytes, as: "summary"))
    for other in [
      CheckSummary.Subject(place: "見本", program: "test", day: start.advanced(by: 1)), .init(place: "見本", program: "x", day: start),
    ] {
      #expect(cache.file("summary").flatMap { CheckSummary($0, of: other) } == nil)
    }
  }

  @Test func aCacheThatOthersCanWriteIsNotBelieved() throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appendingPathComponent("kengen-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let cache = try #require(CacheFolder(environment: ProcessEnvironment(["KENGEN_CACHE": folder.path])))
    #expect(cache.file("a") == nil)
    #expect(cache.write([1, 2, 3], as: "a"))
    #expect(cache.file("a").map { Array($0.bytes) } == [1, 2, 3])
    let file = folder.appendingPathComponent("a").path
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: file)
    #expect(cache.file("a") == nil)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    #expect(cache.file("a") != nil)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.path)
    #expect(cache.file("a") == nil && !cache.write([1], as: "b"))
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path)
    try FileManager.default.moveItem(atPath: file, toPath: file + "2")
    try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: file + "2")
    #expect(cache.file("a") == nil)
    #expect(CacheFolder(environment: ProcessEnvironment(["KENGEN_CACHE": "off", "HOME": "/"])) == nil)
    #expect(CacheFolder(environment: ProcessEnvironment(["HOME": "/見本"]))?.path == "/見本/.cache/kengen")
  }
}
