import Foundation
import Messages
import Testing

@testable import kengen

/// What is read from outside has limits: beyond them it is refused in words, quickly, and nothing of it is used.
@Suite struct InputLimitTests {
  private func village() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.write(
      "map.csv", "what,theirs,ours\nsetting,list,partial\ncolumn,職員番号,number\ncolumn,氏名,name\ncolumn,所属コード,unit\ncolumn,職名,post\n")
    return sandbox
  }

  private static let readers = [
    "staff plan ../FILE --effective 2027-04-01 --mapping ../map.csv", "staff plan ../list.csv --effective 2027-04-01 --mapping ../FILE",
    "staff apply ../FILE --effective 2027-04-01 --mapping ../map.csv", "staff mapping suggest ../FILE",
    "staff plan ../list.csv --effective 2027-04-01 --mapping ../map.csv --units ../FILE", "unit plan ../FILE --effective 2027-04-01",
    "ledger check ../FILE", "who holds ciso --names ../FILE",
  ]

  private func run(_ command: String, _ file: String, _ sandbox: Sandbox) throws -> Ran {
    try sandbox.kengen(command.replacingOccurrences(of: "FILE", with: file).split(separator: " ").map(String.init), in: "registry")
  }

  /// 256 MiB are the most; a file with holes has the size and costs nothing.
  @Test(arguments: readers)
  func aFileThatIsTooLargeIsRefused(command: String) throws {
    let sandbox = try village()
    try sandbox.write("list.csv", "職員番号,氏名,所属コード,職名\n0901,見本 新,0100,主事\n")
    try sandbox.shell("truncate -s \((256 << 20) + 1) huge.csv")
    let ran = try run(command, "huge.csv", sandbox)
    #expect(ran.code == 65 && ran.error.contains("256 MiB を超えています") && ran.error.utf8.count < 1000, "\(ran)")
    #expect(try sandbox.git("rev-list", "--count", "HEAD", in: "registry").out == "1\n")
  }

  /// The size of what comes through a pipe is known only as it comes.
  @Test func aPipeThatNeverEndsIsRefused() throws {
    let sandbox = try village()
    let ran = try sandbox.shell(
      "mkfifo pipe && (yes >pipe 2>/dev/null & cd registry && '\(Sandbox.program.path)' staff mapping suggest ../pipe)")
    #expect(ran.code == 65 && ran.error.contains("256 MiB を超えています"), "\(ran.code) \(ran.error.prefix(300))")
  }

  @Test(arguments: readers.filter { !$0.contains("--mapping ../FILE") })
  func aHeaderOfThousandsOfColumnsIsRefusedInAFewWords(command: String) throws {
    let sandbox = try village()
    try sandbox.write("list.csv", "職員番号,氏名,所属コード,職名\n0901,見本 新,0100,主事\n")
    let names = (0..<300_000).map { "列\($0)" }.joined(separator: ",")
    try sandbox.write("wide.csv", "職員番号,氏名,所属コード,職名,\(names)\n0901,見本 新,0100,主事\n")
    let began = ContinuousClock.now
    let ran = try run(command, "wide.csv", sandbox)
    #expect(ContinuousClock.now - began < .seconds(30))
    #expect(
      ran.code == 65 && ran.error.contains("見出しが 300004 列あります") && ran.error.utf8.count < 2000, "\(ran.code) \(ran.error.prefix(500))")
  }

  /// 4,096 columns are read, one more is not; delimiters at the ends of lines are no columns.
  @Test func theLimitOfColumnsIsExact() throws {
    let sandbox = try village()
    let more = (0..<4092).map { "列\($0)" }.joined(separator: ",")
    let row = "0901,見本 新,0100,主事" + String(repeating: ",", count: 20_000) + "\n"
    try sandbox.write("most.csv", "職員番号,氏名,所属コード,職名,\(more)" + String(repeating: ",", count: 12_288) + "\n" + row)
    #expect(try run(Self.readers[0], "most.csv", sandbox).code == 0)
    try sandbox.write("over.csv", "職員番号,氏名,所属コード,職名,\(more),余り\n" + row)
    let ran = try run(Self.readers[0], "over.csv", sandbox)
    #expect(ran.code == 65 && ran.error.contains("見出しが 4097 列あります(4096 列まで読めます)"), "\(ran.error.prefix(500))")
  }

  /// A push of which every line is wrong takes no more memory than one that is right: a thousand defects of a file are told.
  @Test(arguments: [
    ("x,y\n", "format-field-count"), ("9999,見本,ミホン,nobody,2026-04-01,\n", "format-value"),
    ("9999,見本,ミホン,regular,2026-04-01,\n", "format-duplicate"),
  ])
  func aMillionWrongLinesAreToldInAThousand(line: String, code: String) throws {
    let sandbox = try village()
    let lines = String(repeating: line, count: 400_000)
    try sandbox.write("registry/people/all.csv", try sandbox.read("registry/people/all.csv") + lines)
    let ran = try sandbox.shell("ulimit -v 2500000; '\(Sandbox.program.path)' check > ../out; echo $?", in: "registry")
    #expect(ran.out == "65\n", "\(ran)")
    let told = try sandbox.read("out")
    #expect(told.contains("[format-too-many]") && told.contains("1000 件"), "\(told.suffix(400))")
    #expect(told.split(separator: "\n").count { $0.contains("[\(code)]") } == 20)
  }

  /// Where approvals are demanded, each row that changes is held several times.
  @Test func aPushOfTooManyRowsIsNotJudged() throws {
    let sandbox = try GuardedServer.make(
      policy:
        "\napprovals:\n  - change: [rules, keys, table, organisation, people, holdings, decisions, exceptions, contracts, procedures]\n    by: [ciso]\n",
      people: ["0002", "0203"])
    let rows = (0..<250_001).map { "\(1_000_000 + $0),見本 太郎,ミホン タロウ,regular,2026-04-01,\n" }.joined()
    try sandbox.write("work/people/all.csv", try sandbox.read("work/people/all.csv") + rows)
    try GuardedServer.commit(sandbox, "true", by: "0203")
    let ran = try sandbox.git("push", "-q", "origin", "main", in: "work")
    #expect(ran.code != 0 && ran.error.contains("250001 行") && ran.error.utf8.count < 4000, "\(ran.error.suffix(2000))")
  }

  @Test(arguments: [
    ("head -c 9000 /dev/zero | tr '\\0' a", 64, "8192 バイトを超える行"), ("yes 0000 0000 refs/heads/main", 64, "67108864 バイトを超えています"),
    ("printf '0000 0000 refs/heads/\\377\\n'", 65, "UTF-8 でない行"),
  ])
  func whatAPushSaysHasLimits(input: String, code: Int, told: String) throws {
    let sandbox = try village()
    let ran = try sandbox.shell("(\(input)) 2>/dev/null | LANG=ja_JP.UTF-8 '\(Sandbox.program.path)' hook run pre-receive", in: "registry")
    #expect(ran.code == Int32(code) && ran.error.contains(told) && ran.error.utf8.count < 1000, "\(ran)")
  }

  @Test func aRegistryNamedByAnEndlessLineIsRefused() throws {
    let sandbox = try village()
    let ran = try sandbox.shell("tr '\\0' a < /dev/zero 2>/dev/null | '\(Sandbox.program.path)' across work", in: "registry")
    #expect(ran.code == 64 && ran.error.contains("4096 バイトを超える行"), "\(ran)")
  }

  /// Cut anywhere, what is read is the same as if it were split at once.
  @Test func linesAreReadWhereverThePipeCutsThem() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let ends = ["\n", "\r\n"]
      let lines = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        String((0..<Int.random(in: 0...9, using: &random)).map { _ in "aあ\ré".randomElement(using: &random) ?? "a" })
      }
      var bytes = lines.flatMap { Array(($0 + (ends.randomElement(using: &random) ?? "\n")).utf8) }
      if Bool.random(using: &random), bytes.last == 0x0A { bytes.removeLast() }
      // The oracle: cut at LF, take one CR away, leave out what follows the last LF where it is nothing.
      var expected = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
      if expected.last == [] { expected.removeLast() }
      expected = expected.map { $0.last == 0x0D ? $0.dropLast() : $0 }
      let longest = Int.random(in: 0...30, using: &random)
      let pipe = Pipe()
      let reader = pipe.fileHandleForReading
      let size = Int.random(in: 1...7, using: &random)
      let writer = pipe.fileHandleForWriting
      let done = DispatchSemaphore(value: 0)
      let thread = Thread { [bytes] in
        for start in stride(from: 0, to: bytes.count, by: size) {
          try? writer.write(contentsOf: Data(bytes[start..<min(start + size, bytes.count)]))
        }
        try? writer.close()
        done.signal()
      }
      thread.start()
      var input = InputLines(reader.fileDescriptor, longest: longest)
      var read: [[UInt8]] = []
      var failure: Failure?
      do throws(Failure) {
        while let line = try input.next() { read.append(Array(line.utf8)) }
      } catch { failure = error }
      // Until then the pipe must have a reader.
      done.wait()
      withExtendedLifetime(pipe) {}
      let fitting = expected.prefix { $0.count <= longest }
      #expect(read == Array(fitting))
      #expect((failure != nil) == (fitting.count < expected.count))
    }
  }
}
