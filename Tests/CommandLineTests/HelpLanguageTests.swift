import ArgumentParser
import Foundation
import Messages
import Testing

@testable import Presentation
@testable import kengen

/// Help, errors of usage and completions speak Japanese wherever the output does.
@Suite struct HelpLanguageTests {
  private struct Help: Decodable { let command: Command }
  private struct Command: Decodable {
    struct Argument: Decodable {
      let abstract: String?
    }
    let commandName: String
    let superCommands: [String]?
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  private func commands() throws -> [(path: [String], command: Command)] {
    let root = try JSONDecoder().decode(Help.self, from: Data(Kengen._dumpHelp().utf8)).command
    func walk(_ command: Command, _ path: [String]) -> [(path: [String], command: Command)] {
      [(path, command)] + (command.subcommands ?? []).flatMap { walk($0, path + [$0.commandName]) }
    }
    return walk(root, [])
  }

  /// Whoever adds a command or an option says it in Japanese as well: `Sources/Messages/CommandLine/Help`.
  @Test func everyTextOfEveryCommandHasJapanese() throws {
    for (path, command) in try commands() {
      if let abstract = command.abstract { #expect(JapaneseHelp.abstract(abstract) != nil, "\(path): \(abstract)") }
      for argument in command.arguments ?? [] {
        guard let abstract = argument.abstract, !abstract.isEmpty else { continue }
        #expect(JapaneseHelp.option(abstract) != nil, "\(path): \(abstract)")
      }
      let prose = (command.discussion ?? "").split(separator: "EXAMPLES", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
      #expect(prose.allSatisfy(\.isWhitespace) == (JapaneseHelp.discussion(of: path.joined(separator: " ")) == nil), "\(path)")
    }
  }

  private func failure(_ arguments: [String]) -> String {
    do {
      // Help is a command of its own.
      var command = try Kengen.parseAsRoot(arguments)
      try command.run()
      return ""
    } catch {
      return Kengen.fullMessage(for: error, columns: HelpInJapanese.columns)
    }
  }

  /// A run of three English words is a sentence; what is typed and names of things are not.
  private func english(_ text: String) -> [String] {
    text.split(separator: "\n").filter { line in
      !line.hasPrefix("  kengen") && !line.hasPrefix("kengen ") && !line.hasPrefix("使い方:") && !line.contains(" kengen ")
        && !line.hasPrefix("  cd ")
        && !line.hasPrefix("  ssh")
        && !line.hasPrefix("  git ")
        && line.firstMatch(of: #/(?:^|[ ('"])[A-Za-z][a-z']+ [a-z']+ [a-z']+/#) != nil
    }.map(String.init)
  }

  @Test func theHelpOfEveryCommandIsJapanese() throws {
    // `serve` becomes another program, which would take this one's place.
    for (path, _) in try commands() where path.first != "help" && path.first != "serve" {
      let text = HelpInJapanese.text(failure(path + ["--help"]))
      #expect(text.hasPrefix("概要: ") && text.contains("使い方: kengen") && english(text) == [], "\(path)\n\(text)")
      #expect(!text.contains("OPTIONS") && !text.contains("EXAMPLES") && !text.contains("default:"), "\(path)")
      let wide = text.split(separator: "\n").filter {
        DisplayWidth.of(String($0)) > 82 && !$0.contains("kengen") && !$0.contains("..") && !$0.hasPrefix("    --")
      }
      #expect(wide == [], "\(path)")
    }
  }

  @Test(arguments: [
    (["chek"], "余分な引数「chek」があります"), (["check", "--stagd"], "知らないオプション --stagd です。--staged のことですか"),
    (["who", "holds"], "<role> がありません"), (["check", "--rev"], "--rev <rev> に値がありません"),
    (["check", "--output", "xml"], "--output <output> の値「xml」は使えません。text、json、sarif のどれかにしてください"),
    (["fmt", "a", "b"], "余分な引数が 2 個あります: 「a」「b」"), (["check", "--staged=x"], "--staged は値を取りませんが、「x」が書かれています"),
    (["expiring", "--within", "99999"], "--within は 0 から 36500 までです"), (["spof", "--k", "9"], "--k は 1 から 3 までです"),
    (["diff", "a", "b", "c"], "版は二つまでです"), (["expiring", "--within", "soon"], "の値「soon」は使えません"), (["spof", "--k"], "--k <k> に値がありません"),
  ]) func mistakesOfUsageAreTold(_ arguments: [String], _ words: String) {
    let text = HelpInJapanese.text(failure(arguments))
    #expect(text.hasPrefix("誤り: ") && text.contains(words), "\(text)\n\(failure(arguments))")
    #expect(english(text) == [], "\(text)")
  }

  @Test(arguments: ["zsh", "fish", "bash"]) func completionsExplainInJapanese(
    _ shell: String
  ) throws {
    let script = failure(["--generate-completion-script", shell])
    let text = HelpInJapanese.text(script)
    let left = text.split(separator: "\n").filter { line in
      line.hasPrefix("complete -c") && line.firstMatch(of: #/ -d '[A-Z][a-z]/#) != nil
        || line.firstMatch(of: #/\[[A-Z][a-z]+ [a-z]/#) != nil
    }
    #expect(left == [], "\(left.prefix(5))")
    // What is typed stays.
    #expect(script.split(separator: "\n").count == text.split(separator: "\n").count)
    #expect(script.matches(of: /--[a-z-]+/).count == text.matches(of: /--[a-z-]+/).count || shell != "bash")
  }
}
