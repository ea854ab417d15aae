import Foundation
import Testing

/// docs/ja/guide.md, done by somebody who does what it says.
@Suite struct GuideTests {
  private static let path = "docs/ja/guide.md"

  /// Every command of the blocks, one after the other; where the guide says to fill in the workbook or to hand over what the
  /// personnel system exports, a filled-in one takes its place.
  @Test func theFirstDayAndTheFirstOfAprilAsTheGuideSays() throws {
    let program = try Program(language: "ja")
    let work = program.current
    func fixture(_ name: String, as target: String) throws {
      let url = work.appending(path: target)
      try? FileManager.default.removeItem(at: url)
      try FileManager.default.copyItem(at: Project.root.appending(path: "Tests/Fixtures/workbooks/\(name)"), to: url)
    }
    try fixture("first-april.xlsx", as: "異動.xlsx")
    let lines = Markdown(try Project.text(Self.path)).blocks.filter { $0.language.isEmpty }.flatMap(\.lines)
    try #require(lines.count { $0.hasPrefix("kengen ") } > 15)
    for line in lines where line.hasPrefix("kengen ") || line.hasPrefix("cd ") {
      let ran = try program.run(line)
      let isAsked = line.contains("check --summary") || line.hasPrefix("kengen vacancies")
      #expect(ran.code == 0 || isAsked && ran.code < 3, "\(line)\n\(ran.lines.joined(separator: "\n"))")
      if line == "kengen template 台帳.xlsx" { try fixture("first-day.xlsx", as: "台帳.xlsx") }
    }
    // What April brought.
    let after = try program.run("kengen who holds 情報セキュリティ管理者 --unit 住民課 --on 2027-04-01")
    #expect(after.lines.contains { $0.contains("見本 15郎(0015)") }, "\(after.lines)")
  }

  /// Every command within the text is understood by the example body.
  @Test func everyCommandInTheTextIsUnderstood() throws {
    let program = try Program(language: "ja")
    try #require(try program.run("kengen init --example mihon").code == 0)
    try program.run("cd mihon")
    try program.run("kengen assign system-operator 180034 --system zei --from 2026-12-01")
    let text = try Project.text(Self.path)
    let commands = text.matches(of: /`(kengen [^`]+)`/).map { String($0.1) }
    try #require(commands.count > 20)
    // These need a server, a key, or more words.
    let others = [
      "kengen approve", "kengen sync", "kengen received fetch", "kengen received verify",
      "kengen staff revert", "kengen init", "kengen who approves", "kengen assign", "kengen staff apply",
    ]
    for command in commands
    where !others.contains(where: { command == $0 || command.hasPrefix($0 + " -") || command.hasPrefix($0 + " HEAD") }) {
      let ran = try program.run(command)
      #expect(![64, 65, 69, 70].contains(ran.code) && ran.code < 128, "\(command)\n\(ran.lines.joined(separator: "\n"))")
    }
  }

  /// The examples of the top help, as they are pasted into a shell.
  @Test func theExamplesOfTheTopHelpWork() throws {
    let program = try Program(language: "ja")
    let help = try program.run("kengen --help")
    let examples = help.lines.drop { $0 != "例" }.dropFirst().prefix { !$0.isEmpty }
    try #require(examples.count == 5, "\(help.lines)")
    for example in examples {
      // What stands far to the right says what it is.
      let line = example.trimmingCharacters(in: .whitespaces).components(separatedBy: "    ")[0]
      for part in line.components(separatedBy: "&&") {
        let command = part.trimmingCharacters(in: .whitespaces)
        let ran = try program.run(command)
        #expect([0, 1].contains(ran.code), "\(command)\n\(ran.lines)")
      }
    }
  }
}
