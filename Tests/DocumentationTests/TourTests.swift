import Foundation
import Testing

/// What the READMEs show is what the program prints.
@Suite struct TourTests {
  struct Step {
    let command: String
    var shown: [String]
  }

  @Test(arguments: [("README.md", "en"), ("README.ja.md", "ja"), ("docs/contractors.md", "en"), ("docs/ja/contractors.md", "ja")])
  func everyShownLineIsPrinted(_ path: String, _ language: String) throws {
    let program = try Program(language: language)
    let steps = Markdown(try Project.text(path)).blocks.filter { $0.language == "console" }.flatMap { parsed($0.lines) }
    try #require(steps.count > 9)
    for step in steps {
      let outcome = try program.run(step.command)
      #expect([0, 1, 2].contains(outcome.code), "\(step.command): \(outcome.lines)")
      var rest = outcome.lines.map(masked)[...]
      for line in step.shown.map(masked) where line != "…" {
        let position = rest.firstIndex { line.hasSuffix("…") ? $0.hasPrefix(line.dropLast()) : $0 == line }
        guard let position else {
          Issue.record("\(path): \(step.command)\n\(line)\n-- printed:\n\(outcome.lines.joined(separator: "\n"))")
          continue
        }
        rest = rest[(position + 1)...]
      }
    }
  }

  @Test(arguments: ["README.md", "README.ja.md"])
  func commandsStandOnlyInConsoleBlocks(_ path: String) throws {
    let others = Markdown(try Project.text(path)).blocks.filter { $0.language != "console" }
    #expect(!others.contains { $0.lines.contains { $0.hasPrefix("$ ") } })
  }

  @Test func bothLanguagesShowTheSameCommands() throws {
    func commands(_ path: String) throws -> [String] {
      Markdown(try Project.text(path)).blocks.filter { $0.language == "console" }
        .flatMap { parsed($0.lines) }.map { $0.command.replacing(" --lang en", with: "") }
        .map { $0.hasPrefix("git commit") ? "git commit" : $0 }
    }
    #expect(try commands("README.md") == commands("README.ja.md"))
  }

  private func parsed(_ lines: [String]) -> [Step] {
    var steps: [Step] = []
    for line in lines {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), shown: []))
      } else if !steps.isEmpty {
        steps[steps.count - 1].shown.append(line)
      }
    }
    return steps
  }

  /// Commit ids differ from run to run.
  private func masked(_ line: String) -> String { line.replacing(/[0-9a-f]{12,40}/, with: "COMMIT") }
}
