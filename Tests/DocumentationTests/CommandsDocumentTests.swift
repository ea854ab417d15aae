import Foundation
import Presentation
import Testing

@testable import kengen

/// docs/commands.md against what the program says of itself.
@Suite struct CommandsDocumentTests {
  struct Help: Decodable {
    let command: Command
  }
  struct Command: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      let kind: String
      let names: [Name]?
      let valueName: String?

      var longNames: [String] { (names ?? []).filter { $0.kind == "long" }.map { "--" + $0.name } }
    }
    let commandName: String
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  let document: Markdown
  let commands: [(path: String, command: Command)]

  init() throws {
    document = Markdown(try Project.text("docs/commands.md"))
    let outcome = try Program().run("kengen --experimental-dump-help")
    let data = Data(outcome.lines.joined(separator: "\n").utf8)
    let root = try JSONDecoder().decode(Help.self, from: data).command
    func walk(_ command: Command, _ path: String) -> [(path: String, command: Command)] {
      [(path, command)] + (command.subcommands ?? []).flatMap { walk($0, path + " " + $0.commandName) }
    }
    commands = Array(walk(root, "kengen").dropFirst())
  }

  @Test func everySubcommandHasAHeadingAndNoHeadingIsTooMany() {
    let headings = document.sections.map(\.title).filter { $0.hasPrefix("kengen ") }
    #expect(headings.sorted() == commands.map(\.path).sorted())
  }

  @Test func everyOptionStandsInItsCommandAndNoOptionIsTooMany() throws {
    for (path, command) in commands where command.subcommands?.isEmpty ?? true {
      let section = try #require(document.section(path))
      let groups = Markdown.links(section.text).filter { $0.hasPrefix("#") }.compactMap { link in
        document.sections.first { $0.slug == link.dropFirst() && $0.title.hasSuffix(" options") }
      }
      let stated = Set(
        ([section] + groups).flatMap(\.rows).compactMap { row in
          row[0].matches(of: /--[a-z-]+/).first.map { String($0.output) }
        })
      let real = Set((command.arguments ?? []).flatMap(\.longNames)).subtracting(["--help", "--version"])
      #expect(stated == real, "\(path)")
    }
  }

  @Test func everyArgumentIsNamed() throws {
    for (path, command) in commands where command.commandName != "help" {
      let section = try #require(document.section(path))
      for argument in command.arguments ?? [] where argument.kind == "positional" {
        #expect(section.text.contains("<\(argument.valueName ?? "")>"), "\(path)")
      }
    }
  }

  @Test(arguments: ["docs/commands.md", "README.md", "README.ja.md"])
  func everyExitCodeIsListed(_ path: String) throws {
    let document = Markdown(try Project.text(path))
    let section = try #require(document.section("Exit codes") ?? document.section("終了コード"))
    #expect(section.rows.map { $0[0] } == Ending.allCases.map { String($0.rawValue) })
  }

  @Test func theExamplesOfTheDocumentAreUnderstood() throws {
    let program = try Program()
    try #require(try program.run("kengen init --example mihon").code == 0)
    try program.run("cd mihon")
    // The other side that sync needs: the repository itself.
    try program.run("git branch -M main && git remote add origin .")
    try program.run("printf '日付,申請者,許可者\\n2026-12-01,180034,030412\\n' | tee 持出許可簿.csv > 入退室.csv")
    try program.run("printf 'column,heading\\ndate,日付\\n' > 列.csv")
    for line in document.blocks.filter({ $0.language.isEmpty }).flatMap(\.lines) {
      guard line.hasPrefix("kengen "), !line.contains("<"), !line.contains("kengen init"), !line.contains("…") else {
        continue
      }
      // The examples that write need one another's rows; here it only matters that each is understood.
      let outcome = try program.run(line)
      // The other side here is no server that keeps a record.
      if line == "kengen received fetch" {
        #expect(outcome.code == 69, "\(outcome.lines)")
        continue
      }
      #expect(![64, 65, 69, 70].contains(outcome.code) && outcome.code < 128, "\(line): \(outcome.lines)")
    }
  }
}
