import Foundation

/// The project's folder and the files in it that the tests read.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Paths of files below a folder, from the root on; hidden ones are left out.
  static func files(in folder: String) throws -> [String] {
    let base = root.appending(path: folder)
    guard let walk = FileManager.default.enumerator(atPath: base.path) else { return [] }
    var result: [String] = []
    for case let path as String in walk {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: base.appending(path: path).path, isDirectory: &isFolder)
      if exists, !isFolder.boolValue, !path.hasPrefix(".") { result.append(folder + "/" + path) }
    }
    return result.sorted()
  }

  /// The documents beside Package.swift.
  static let papers = [
    "README.md", "README.ja.md", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "GLOSSARY.md", "SECURITY.md",
  ]

  /// Every document that people read.
  static func documents() throws -> [String] {
    try papers + files(in: "docs").filter { $0.hasSuffix(".md") }
  }
}
