import Foundation
import Testing

@testable import kengen

/// The version stands in one place; what names it agrees.
@Suite struct VersionTests {
  @Test func theChangelogEndsWithThisVersion() throws {
    let versions = Markdown(try Project.text("CHANGELOG.md")).sections.filter { $0.level == 2 }.map(\.title)
    #expect(versions.first == "[Unreleased]")
    #expect(versions.dropFirst().first == "[\(Version.current)]")
  }

  @Test func theProgramAndItsManPageSayIt() throws {
    let program = try Program()
    #expect(try program.run("kengen --version").lines.first == Version.current)
    let script = Project.root.appending(path: "scripts/man-page").path
    let page = try program.run("sh '\(script)' kengen")
    #expect(page.code == 0 && page.lines.first == ".TH KENGEN 1 \"\" \"kengen \(Version.current)\"")
  }

  @Test(arguments: ["docs/automation.md", "docs/ja/guide.md"]) func whoeverPinsAVersionPinsThisOne(_ document: String) throws {
    for match in try Project.text(document).matches(of: /rev: v([0-9.]+)/) { #expect(match.output.1 == Version.current) }
  }

  /// The minor version that gets fixes is the one that there is.
  @Test func securityFixesAreForThisVersion() throws {
    let rows = try #require(Markdown(try Project.text("SECURITY.md")).section("Supported versions")).rows
    let minor = Version.current.split(separator: ".").prefix(2).joined(separator: ".")
    #expect(rows.contains(["\(minor).x", "yes"]))
  }
}
