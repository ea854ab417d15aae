import Foundation
import Presentation
import Testing
import Validation

/// SARIF as code scanning takes it.
@Suite struct SARIFTests {
  private struct Log: Decodable {
    struct Run: Decodable {
      struct Result: Decodable {
        struct Location: Decodable { let physicalLocation: Physical }
        struct Physical: Decodable {
          struct Artifact: Decodable { let uri: String }
          struct Region: Decodable { let startLine: Int }
          let artifactLocation: Artifact
          let region: Region
        }
        struct Message: Decodable { let text: String }
        let locations: [Location]
        let message: Message
      }
      let results: [Result]
      let columnKind: String
    }
    let runs: [Run]
  }

  private func log(_ sandbox: Sandbox, _ arguments: String..., in folder: String) throws -> [Log.Run.Result] {
    let ran = try sandbox.kengen(["check", "--output", "sarif"] + arguments, in: folder)
    return try JSONDecoder().decode(Log.self, from: Data(ran.out.utf8)).runs[0].results
  }

  @Test(arguments: [[], ["--rev", "HEAD"], ["--staged"]])
  func pathsBeginAtTheTopOfTheRepositoryAndAreValidReferences(_ arguments: [String]) throws {
    let sandbox = try Sandbox()
    try sandbox.registry("example", as: "whole")
    _ = try sandbox.shell("mkdir -p '案 件#1' && mv whole '案 件#1/台帳' && rm -rf '案 件#1/台帳/.git'")
    _ = try sandbox.shell("git init -q . && printf 'x' >> '案 件#1/台帳/table/events.csv' && git add '案 件#1' && git commit -qm a")
    let ran = try sandbox.kengen(["check", "--output", "sarif", "--registry", "案 件#1/台帳"] + arguments, in: "")
    let results = try JSONDecoder().decode(Log.self, from: Data(ran.out.utf8)).runs[0].results
    let top = "%E6%A1%88%20%E4%BB%B6%231/%E5%8F%B0%E5%B8%B3/"
    #expect(!results.isEmpty)
    for result in results {
      let uri = result.locations[0].physicalLocation.artifactLocation.uri
      #expect(uri.hasPrefix(top) && URL(string: uri)?.relativePath != nil, "\(uri)")
      #expect(result.locations[0].physicalLocation.region.startLine >= 1)
    }
  }

  @Test(arguments: [
    ("a b", "a%20b"), ("表/役.csv", "%E8%A1%A8/%E5%BD%B9.csv"), ("100%", "100%25"), ("a:b", "a%3Ab"), ("#?[]", "%23%3F%5B%5D"),
    ("~-._", "~-._"), ("", ""),
  ])
  func bytesThatMayNotStandInAPathAreEncoded(_ path: String, _ reference: String) {
    #expect(URIReference.of(path) == reference)
  }

  @Test func theGravestAreKeptInTheirOrder() {
    let severities = (0..<12_000).map { [Severity.note, .warning, .error][$0 % 3] }
    let kept = SARIFLog.gravest(severities)
    #expect(kept.count == 5000 && kept == kept.sorted())
    #expect(kept.count { severities[$0] == .error } == 4000 && kept.count { severities[$0] == .warning } == 1000)
    #expect(SARIFLog.gravest(Array(repeating: Severity.note, count: 5000)).count == 5000)
  }

  @Test func aBrokenFileGivesABoundedAnswerInEveryFormat() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("example")
    let duties = try sandbox.read("registry/table/duties.csv")
    let events = try sandbox.read("registry/table/events.csv")
    let broken: [(String, String)] = [
      ("table/duties.csv", String(repeating: duties, count: 40).replacing("\n", with: "\r\n")),
      ("table/events.csv", events.replacing("cable-damage,", with: "cable-damage\(String(repeating: "あ", count: 1_000_000)),")),
      ("table/events.csv", (0..<300_000).map { "c\($0)" }.joined(separator: ",") + "\n" + events),
    ]
    for (file, text) in broken {
      try sandbox.write("registry/\(file)", text)
      for arguments in [
        ["check"], ["check", "--format", "json"], ["check", "--output", "sarif"], ["doctor"], ["vacancies", "--work-tree"],
      ] {
        let ran = try sandbox.kengen(arguments, in: "registry")
        #expect(ran.code != 0 && ran.out.utf8.count + ran.error.utf8.count < 60_000, "\(arguments) \(ran.out.utf8.count)")
      }
      _ = try sandbox.git("checkout", "-q", ".", in: "registry")
    }
  }

  @Test func howManyDefectsAreLeftOutIsSaid() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("example")
    let duties = try sandbox.read("registry/table/duties.csv")
    try sandbox.write("registry/table/duties.csv", duties.replacing("\n", with: "\r\n"))
    let lines = duties.split(separator: "\n").count
    let ran = try sandbox.kengen("check", in: "registry")
    #expect(ran.out.contains("このファイルの欠陥はほかに \(lines - 20) 件あります"))
    #expect(ran.out.contains("文面に欠陥が \(lines) 件ある"))
  }
}
