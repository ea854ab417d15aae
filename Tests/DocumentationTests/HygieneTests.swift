import Foundation
import Testing

/// What holds for every document.
@Suite struct HygieneTests {
  @Test func noFileNamesAPathOfOneMachine() throws {
    let roots = ["work", "farm", "home", "root", "Users"].map { "/\($0)/" }
    var files = Project.papers + ["LICENSE", "Makefile", "Package.swift"]
    for folder in ["docs", "Sources", "Tests", "hooks", "scripts"] { files += try Project.files(in: folder) }
    for file in files {
      guard let text = try? Project.text(file) else { continue }
      for root in roots { #expect(!text.contains(root), "\(file)") }
    }
  }

  @Test func everyLinkLeadsSomewhere() throws {
    for document in try Project.documents() {
      let folder = Project.root.appending(path: document).deletingLastPathComponent()
      for link in Markdown.links(try Project.text(document)) where !link.contains("://") {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let file = parts[0].isEmpty ? Project.root.appending(path: document) : folder.appending(path: parts[0])
        #expect(FileManager.default.fileExists(atPath: file.path), "\(document): \(link)")
        guard parts.count == 2, let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
        #expect(Markdown(text).sections.contains { $0.slug == parts[1] }, "\(document): \(link)")
      }
    }
  }

  @Test func decisionsAreNumberedWithoutGaps() throws {
    let numbers = try Project.files(in: "docs/decisions").compactMap { $0.split(separator: "/").last?.prefix(4) }.sorted()
    #expect(numbers.map(String.init) == (1...numbers.count).map { String("000\($0)".suffix(4)) })
  }
}
