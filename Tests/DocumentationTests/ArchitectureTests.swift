import Foundation
import Testing

/// ARCHITECTURE.md against Package.swift and the folders.
@Suite struct ArchitectureTests {
  let document: Markdown
  let package: PackageManifest

  init() throws {
    document = Markdown(try Project.text("ARCHITECTURE.md"))
    package = try PackageManifest()
  }

  /// A reader that misses half of the package would let everything pass.
  @Test func thePackageIsReadWhole() throws {
    #expect(package.targets.contains { $0.name == "GitStore" && $0.dependencies.map(\.name) == ["Clibgit2", "Clibgit2Shim"] })
    #expect(package.targets.contains { $0.name == "kengen" && $0.dependencies.contains(.product("ArgumentParser")) })
    let folders = try FileManager.default.contentsOfDirectory(atPath: Project.root.appending(path: "Sources").path)
    #expect(package.targets.filter(\.isSource).map(\.name).sorted() == folders.filter { !$0.hasPrefix(".") }.sorted())
  }

  @Test func everyTargetIsARoomAndNoRoomIsTooMany() throws {
    let rooms = try #require(document.section("The rooms")).rows.flatMap { Markdown.quoted($0[0]) }
    #expect(rooms.sorted() == package.targets.filter(\.isSource).map(\.name).sorted())
  }

  @Test func everyRowOfUsesIsThePackages() throws {
    let rows = try #require(document.section("Who uses whom")).rows.map { "| " + $0.joined(separator: " | ") + " |" }
    let expected = package.targets.filter(\.isSource).map { target in
      let uses = target.dependencies.map { dependency in
        switch dependency {
        case .target(let name): "`\(name)`"
        case .product(let name): "*\(name)*"
        }
      }
      return "| `\(target.name)` | \(uses.joined(separator: ", ")) |"
    }
    #expect(rows == expected, "the table of ARCHITECTURE.md should be:\n\(expected.joined(separator: "\n"))")
  }

  /// Layers import only downward: whatever a target uses stands above it.
  @Test func noTargetUsesWhatStandsBelowIt() {
    var above: Set<String> = []
    for target in package.targets where target.isSource {
      for case .target(let name) in target.dependencies { #expect(above.contains(name), "\(target.name) uses \(name)") }
      above.insert(target.name)
    }
  }

  @Test func everyFileThatIsNamedIsThere() throws {
    let text = try Project.text("ARCHITECTURE.md") + Project.text("CONTRIBUTING.md")
    let paths = Markdown.quoted(text).filter {
      $0.contains("/") && $0.firstMatch(of: /^(Sources|Tests|docs|registry|hooks|scripts)\/[^ …<*]+$/) != nil
    }
    #expect(paths.count > 10)
    for path in paths {
      #expect(FileManager.default.fileExists(atPath: Project.root.appending(path: path).path), "\(path)")
    }
  }

  /// Targets in C are tested by those that use them; the command line by running the program.
  @Test func everyTargetHasItsTwin() {
    let twins = [
      "Clibgit2": "GitStoreTests", "Clibgit2Shim": "GitStoreTests", "CShippedFiles": "ShippedFilesTests", "CWorkbooks": "WorkbooksTests",
      "kengen": "CommandLineTests", "CServing": "ServingTests", "kengen-serve": "ServingTests",
    ]
    let tests = package.targets.filter { $0.kind == "testTarget" }
    for target in package.targets where target.isSource {
      let twin = tests.first { $0.name == twins[target.name] ?? target.name + "Tests" }
      #expect(twin != nil, "no tests for \(target.name)")
      guard twins[target.name] == nil, let twin else { continue }
      #expect(twin.dependencies.contains(.target(target.name)), "\(twin.name) does not import \(target.name)")
    }
  }
}
