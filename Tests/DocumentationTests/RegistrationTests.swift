import ArgumentParser
import Foundation
import RegistryText
import Testing
import Validation

@testable import kengen

/// Whatever has a file of its own is registered where its kind is: nobody would miss a rule that never runs.
@Suite struct RegistrationTests {
  /// The names of the types in a folder's files that conform to one of these protocols.
  private func declared(_ pattern: Regex<(Substring, Substring)>, in folder: String) throws -> [String] {
    try Project.files(in: folder).filter { $0.hasSuffix(".swift") }.flatMap { path in
      try Project.text(path).matches(of: pattern).map { String($0.output.1) }
    }.sorted()
  }

  @Test func everyRuleIsInTheTable() throws {
    let declared = try declared(/enum (\w+): Rule \{/, in: "Sources/Validation/Rules")
    #expect(declared.count > 30)
    #expect(declared == RuleTable.rules.map { String(describing: $0) }.sorted())
  }

  @Test func everyDescriptorIsAKindOfFact() throws {
    let declared = try declared(/extension (\w+): FactRecord \{/, in: "Sources/RegistryText/Records")
    #expect(declared.count > 15)
    #expect(declared == FactKind.allCases.compactMap { $0.record.map { String(describing: $0) } }.sorted())
  }

  @Test func everyCommandIsPartOfTheCommandLine() throws {
    func names(_ command: any ParsableCommand.Type) -> [String] {
      [String(describing: command)] + command.configuration.subcommands.flatMap(names)
    }
    let declared = try declared(/struct (\w+): ParsableCommand \{/, in: "Sources/kengen")
    #expect(declared.count > 50)
    #expect(declared == names(Kengen.self).sorted())
  }
}
