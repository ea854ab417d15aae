import ArgumentParser
import Foundation
import Presentation
import Testing

@testable import kengen

/// Which of the shared options each command takes: those that it uses, and no others.
///
/// A new command is put into the table by whoever adds it, with what it uses.
@Suite struct OptionTests {
  private struct Help: Decodable { let command: Command }
  private struct Command: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      let names: [Name]?
    }
    let commandName: String
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  /// Options that several commands share, and that would be ignored by others.
  private static let shared: Set<String> = [
    "registry", "folder", "lang", "format", "names", "on", "as-of", "work-tree", "assume", "unit", "system", "applicant", "absent",
    "message", "dry-run",
  ]
  private static let language: Set = ["lang"]
  private static let output: Set = ["lang", "format"]
  private static let common: Set = ["registry", "folder", "lang", "format"]
  private static let state: Set = ["as-of", "work-tree"]
  private static let time = state.union(["on", "assume"])
  private static let cases: Set = ["unit", "system", "applicant", "absent"]
  private static let question = common.union(time).union(["names"])
  private static let change = common.union(["message", "dry-run", "on"])
  private static let named = change.union(["names"])

  private static let table: [String: Set<String>] = [
    "template": output.union([]), "unit add": change, "post add": change, "system add": change.union(["unit"]),
    "init": output.union([]),
    "migrate": change, "serve": [],
    "table status": common.union(state), "table diff": common.union(state), "table provenance": common.union(state).union(["names"]),
    "table compare": common.union(state),
    "table print": question.union(["unit", "system"]),
    "table confirm": change, "table amend": change, "table restore": change, "table add": change, "table upgrade": named,
    "check": common.union(["on", "assume"]),
    "who approves": question.union(cases),
    "who holds": question.union(["unit", "system", "applicant"]),
    "who reports": question.union(cases),
    "may": question.union(cases),
    "why": question.union(cases),
    "mend": change,
    "duties": question,
    "vacancies": common.union(time),
    "across check": output.union(["registry", "on", "as-of"]),
    "across vacancies": output.union(["registry", "on", "as-of"]),
    "across work": language.union(["on", "as-of"]),
    "expiring": question,
    "who enters": question, "contract show": question, "worker": question, "contract end": named,
    "roster plan": common.union(["on", "names"]), "roster apply": named, "roster confirm": change,
    "due": question.union(["unit"]),
    "done": named.union(["unit", "system"]),
    "across due": output.union(["registry", "on", "as-of"]),
    "procedure list": common.union(state).union(["on"]),
    "procedure staff": question.union(cases),
    "spof": question.union(["unit"]),
    "table list": common.union(state),
    "table show": common.union(state),
    "table search": common.union(state),
    "assign": named.union(["unit", "system"]),
    "end": named.union(["unit", "system"]),
    "deputy": named.union(["unit", "system"]),
    "absence": named,
    "exception list": question,
    "exception permit": named,
    "approve": common.union(["names", "message", "dry-run"]),
    "received list": common,
    "received verify": common,
    "received fetch": common,
    "emergency enter": named,
    "emergency review": named,
    "staff plan": common.union(["on", "names"]),
    "staff apply": named,
    "staff mapping suggest": common,
    "staff revert": change,
    "staff join": named.union(["unit"]),
    "staff leave": named,
    "staff move": named.union(["unit"]),
    "staff post": named.union(["unit"]),
    "unit plan": common.union(["on"]),
    "unit apply": change,
    "unit split": change,
    "unit merge": change,
    "unit rename": change,
    "unit close": change,
    "ledger check": common.union(["as-of", "names"]),
    "log": common.union(["names", "unit"]),
    "diff": common.union(["names", "unit"]),
    "blame": common.union(["names", "as-of"]),
    "sync": common.union(["dry-run", "on"]),
    "fmt": common,
    "hook install": common,
    "hook status": common,
    "hook uninstall": common,
    "hook run": language,
    "merge-driver": language,
    "doctor": common,
  ]

  private func commands() throws -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    func walk(_ command: Command, _ path: String) {
      for child in command.subcommands ?? [] where child.commandName != "help" {
        let name = path.isEmpty ? child.commandName : "\(path) \(child.commandName)"
        if child.subcommands?.contains(where: { $0.commandName != "help" }) ?? false {
          walk(child, name)
        } else {
          found[name] = Set((child.arguments ?? []).flatMap { $0.names ?? [] }.filter { $0.kind == "long" }.map(\.name))
        }
      }
    }
    walk(try JSONDecoder().decode(Help.self, from: Data(Kengen._dumpHelp().utf8)).command, "")
    return found
  }

  @Test func everyCommandTakesWhatItUses() throws {
    let found = try commands()
    #expect(Set(found.keys) == Set(Self.table.keys))
    for (command, options) in found {
      #expect(options.intersection(Self.shared) == Self.table[command], "\(command)")
    }
  }

  /// Options that each have a meaning, and none together.
  @Test(arguments: [
    "check --staged --rev HEAD", "check --format json --output sarif", "ledger check a.csv --format json --output html",
    "who holds ciso --as-of HEAD --work-tree", "vacancies --as-of HEAD --work-tree", "table list --as-of HEAD --work-tree",
    "procedure list --as-of HEAD --work-tree", "assign ciso 0002 --unit 0100 --system juki",
    "end ciso 0002 --unit 0100 --system juki --until 2027-04-01", "deputy ciso 0002 --unit 0100 --system juki",
    "assign ciso 0002 --until 2027-04-01 --last-day 2027-03-31", "absence 0002 --from 2026-12-01 --cancel --until 2026-12-08",
    "absence 0002 --from 2026-12-01 --cancel --last-day 2026-12-08", "absence 0002 --from 2026-12-01 --cancel --end",
    "why c5ec8d6aad653f27 --unit 0100", "why c5ec8d6aad653f27 --absent 0002", "why c5ec8d6aad653f27 --names names.csv",
    "across check --registry a --troubled --format json", "staff plan a.csv --effective 2027-04-01 --brief --format json",
    "staff plan a.csv --effective 2027-04-01 --units-complete", "staff plan a.csv --effective 2027-04-01 --units-mapping b.csv",
    "staff mapping suggest a.csv --units-sheet 1", "staff plan a.csv --effective 2027-04-01 --units-sheet 1",
    "staff apply a.csv --effective 2027-04-01 --rest 0202=0211", "init here", "init here --example --name 見本町",
    "who approves x --assume 'assign ciso 0002 --dry-run'", "check --assume 'end ciso 0002 --until 2027-04-01 --registry b'",
  ])
  func optionsThatExcludeEachOtherAreRefused(_ line: String) throws {
    var command = try Kengen.parseAsRoot(try Assumption.words(of: line))
    let error = #expect(throws: ExitCode.self) { try command.run() }
    #expect(error?.rawValue == Ending.usage.rawValue, "\(line)")
  }
}
