import ArgumentParser
import RegistryModel
import Testing
import UseCases

@testable import kengen

/// Arguments that are taken plainly mean what the parser of all commands takes them to mean.
@Suite struct PlainCommandTests {
  /// What the parser makes of the arguments; nil where it refuses them or they are another command.
  private func parsed(_ arguments: [String]) -> (approves: WhoApproves.Question?, check: CheckCommand.Question?) {
    let command = try? Kengen.parseAsRoot(arguments)
    if let command = command as? WhoApproves {
      let time = command.time
      return (
        WhoApproves.Question(
          words: command.words, asked: command.circumstances.asked, on: time.day.on, asOf: time.state.asOf,
          registry: command.common.registry, folder: command.common.folder, language: command.common.language,
          format: command.common.format), nil
      )
    }
    if let command = command as? CheckCommand {
      return (
        nil,
        CheckCommand.Question(
          isStaged: command.staged, revision: command.rev, since: command.newSince, on: command.from.on, showsNotes: command.notes,
          isFull: command.full, showsStats: command.stats, registry: command.common.registry, folder: command.common.folder,
          language: command.common.language, format: command.common.format)
      )
    }
    return (nil, nil)
  }

  private func expectEqual(_ arguments: [String]) -> Bool {
    let whole = parsed(arguments)
    switch PlainCommand(arguments) {
    case nil: return false
    case .whoApproves(let question)?: #expect(question == whole.approves, "\(arguments)")
    case .check(let question)?: #expect(question == whole.check, "\(arguments)")
    }
    return true
  }

  @Test(arguments: [
    ["who", "approves", "USBメモリ", "持ち出し", "--unit", "税務課"],
    ["who", "approves", "--unit", "0202", "5.1(1)③(イ)", "--applicant", "030412", "--on", "2027-04-01", "--lang", "en"],
    ["who", "approves", "x", "--as-of", "HEAD~1", "--registry", "/a", "--folder", "b", "--format", "json", "--system", "zei"],
    ["check"], ["check", "--staged", "--new-since", "HEAD"], ["check", "--rev", "HEAD", "--notes", "--on", "2026-12-01"],
    ["check", "--full", "--stats", "--format", "json", "--lang", "ja"], ["check", "--staged", "--rev", "HEAD"],
  ]) func whatIsPlainIsTakenAsTheParserTakesIt(_ arguments: [String]) {
    #expect(expectEqual(arguments), "\(arguments)")
  }

  @Test(arguments: [
    ["who", "approves"], ["who", "approves", "--help"], ["who", "approves", "x", "--unit"], ["who", "approves", "x", "--unit=0202"],
    ["who", "approves", "x", "--lang", "de"], ["who", "approves", "x", "--unit", "-1"], ["who", "approves", "x", "--absent", "1"],
    ["who", "approves", "--", "x"], ["who", "approves", "x", "--lang", "en", "--lang", "ja"], ["check", "x"],
    ["check", "--output", "sarif"], ["check", "--new-since"], ["check", "-h"], ["who", "holds", "ciso"], [],
  ]) func theRestIsLeftToTheParser(_ arguments: [String]) {
    if PlainCommand(arguments) != nil { Issue.record("\(arguments)") }
  }

  @Test func randomArgumentsAreTakenAsTheParserTakesThem() {
    let words = [
      "税務課", "x", "--unit", "0202", "--on", "2027-04-01", "--lang", "ja", "en", "--format", "json", "text", "--registry", ".",
      "--staged", "--notes", "--new-since", "HEAD", "--rev", "--full", "--stats", "--as-of", "--absent", "--", "-1", "--folder", "",
      "--assume", "--applicant", "--work-tree", "--system", "zei",
    ]
    var random = SystemRandomNumberGenerator()
    var taken = 0
    for number in 0..<150 {
      let head = number % 2 == 0 ? ["who", "approves"] : ["check"]
      let rest = (0..<Int.random(in: 0...6, using: &random)).map { _ in words[Int.random(in: words.indices, using: &random)] }
      if expectEqual(head + rest) { taken += 1 }
    }
    #expect(taken > 1)
  }
}
