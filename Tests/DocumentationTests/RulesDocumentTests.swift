import Foundation
import Testing
import Validation

/// docs/rules.md against the table of rules.
@Suite struct RulesDocumentTests {
  let document: Markdown

  init() throws { document = Markdown(try Project.text("docs/rules.md")) }

  @Test func everyRuleHasOneHeadingAndNoHeadingIsTooMany() {
    let headings = document.sections.filter { $0.level == 3 }.map(\.title)
    #expect(headings == RuleTable.rules.map { $0.id })
  }

  @Test(arguments: RuleTable.rules.map { $0.id })
  func severityWaivabilityAndKindAreAsStated(_ id: String) throws {
    let rule = try #require(RuleTable.rule(id))
    let section = try #require(document.section(id))
    let expected =
      "Severity: \(rule.severity.rawValue). Exception: \(rule.isWaivable ? "yes" : "no"). Kind: \(rule.kind.rawValue)."
    #expect(section.lines.first { !$0.isEmpty } == expected)
    #expect(section.text.contains("\nWhy: "))
    #expect(section.text.contains("\nFix: "))
    #expect(section.text.contains("```"), "no example")
  }

  @Test(arguments: RuleTable.rules.filter { $0.isWaivable }.map { $0.id })
  func whatAnExceptionHasToNameIsSaid(_ id: String) throws {
    let section = try #require(document.section(id))
    #expect(section.text.contains("In an exception, `place` is "))
  }
}

/// The patches of registry/faults, on which the examples of docs/rules.md rest.
@Suite struct FaultExampleTests {
  @Test func theVillageChecksClean() throws {
    let program = try Program()
    try program.makeVillage()
    let outcome = try program.run("kengen check --lang en")
    #expect(outcome.code == 0)
    #expect(outcome.lines.contains("0 errors, 0 coming errors, 0 warnings, 0 excepted, 2 notes."))
  }

  @Test(arguments: RuleTable.rules.map { $0.id })
  func eachPatchIsFoundByItsRule(_ id: String) throws {
    let program = try Program()
    try program.makeVillage()
    let patch = Project.root.appending(path: "registry/faults/\(id).patch").path
    try #require(try program.run("git apply -p1 '\(patch)'").code == 0)
    let outcome = try program.run("kengen check --notes --lang en")
    #expect(outcome.lines.contains { $0.hasSuffix("[\(id)]") })
  }
}
