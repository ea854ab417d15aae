import Foundation
import RegistryModel
import RegistryText
import Testing
import Validation

/// docs/guideline-coverage.md against the shipped table, the rules, and the program.
@Suite struct GuidelineCoverageTests {
  private let document: Markdown

  init() throws { document = Markdown(try Project.text("docs/guideline-coverage.md")) }

  private var rows: [[String]] { document.sections.flatMap(\.rows) }

  private func base() throws -> RegistryContents {
    var reader = RegistryReader(layout: Layout(personPrefix: 2, unitPrefix: 2))
    for kind in FactKind.allCases {
      guard let path = kind.schema?.path, path.hasPrefix("table/"),
        let data = FileManager.default.contents(atPath: Project.root.appending(path: "registry/base/\(path)").path)
      else { continue }
      reader.read(path, Array(data))
    }
    #expect(reader.defects.isEmpty)
    return reader.contents
  }

  @Test func everythingNamedIsThere() throws {
    let contents = try base()
    var known = Set(contents.provisions.map(\.key.text)).union(RuleTable.rules.map { $0.id })
    known.formUnion(contents[Measure.self].map(\.id.text))
    known.formUnion(contents[Event.self].map(\.id.text))
    known.formUnion(RegistrySchemas.all.map(\.path))
    #expect(rows.count > 40)
    for row in rows {
      let names = Markdown.quoted(row[1])
      #expect(!names.isEmpty, "\(row[0])")
      for name in names { #expect(known.contains(name), "\(name)") }
    }
  }

  /// Rows of the table that rest on the overview, and every measure, are named.
  @Test func nothingThatRestsOnTheOverviewIsLeftOut() throws {
    let contents = try base()
    let named = Set(rows.flatMap { Markdown.quoted($0[1]) })
    for provision in contents.provisions where provision.evidence.sources.split(separator: ";").contains("SEED") {
      #expect(named.contains(provision.key.text), "\(provision.key)")
    }
    for measure in contents[Measure.self] { #expect(named.contains(measure.id.text), "\(measure.id)") }
  }

  /// Every measure rests on a provision of the table that is held by somebody who has a duty in it.
  @Test func everyMeasureRestsOnItsProvision() throws {
    let contents = try base()
    let keys = Set(contents.provisions.map(\.key))
    let roles = Set(contents.roles.map(\.id))
    for measure in contents[Measure.self] {
      #expect(keys.contains(measure.provision) && measure.roles.allSatisfy(roles.contains), "\(measure.id)")
      #expect(!measure.isBegun, "the shipped table begins nothing: \(measure.id)")
    }
  }

  @Test func everyCommandAnswers() throws {
    let program = try Program()
    try program.run("kengen init --example mihon")
    try program.run("cd mihon")
    for command in Set(rows.flatMap { Markdown.quoted($0[2]) }).sorted() {
      #expect(command.hasPrefix("kengen "))
      let outcome = try program.run(command)
      #expect([0, 2].contains(outcome.code) && outcome.lines.count > 1, "\(command): \(outcome.code)")
    }
  }
}
