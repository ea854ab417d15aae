import Foundation
import RegistryModel
import RegistryText

/// The registries that come with the package, found from where this file stands.
enum ShippedFiles {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let fixtures = root.appending(path: "Tests/Fixtures")

  /// `registry/example` and its like.
  static let registries = ["example", "base", "village"]

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  static func layout(_ registry: String) throws -> Layout? {
    ManifestReader.read(try bytes("registry/\(registry)/kengen.yaml")).manifest?.layout
  }

  /// Paths below `registry/NAME`, without dot files.
  static func paths(_ registry: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: "registry/\(registry)").path)
      .filter { path in
        var isFolder: ObjCBool = false
        let full = root.appending(path: "registry/\(registry)/\(path)").path
        return FileManager.default.fileExists(atPath: full, isDirectory: &isFolder) && !isFolder.boolValue
          && !path.split(separator: "/").contains { $0.hasPrefix(".") }
      }.sorted()
  }
}
