import Foundation
import GitStore

/// Files in memory, for tests of what is worked out from two states.
final class MemoryFiles: FileSnapshot {
  var files: [String: [UInt8]]

  init(_ files: [String: [UInt8]]) { self.files = files }

  /// A shipped registry.
  convenience init(shipped name: String) throws {
    let root = Sandbox.project.appendingPathComponent("registry/\(name)")
    var files: [String: [UInt8]] = [:]
    let walker = FileManager.default.enumerator(atPath: root.path)
    while let path = walker?.nextObject() as? String {
      guard walker?.fileAttributes?[.type] as? FileAttributeType == .typeRegular else { continue }
      files[path] = [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
    }
    self.init(files)
  }

  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  /// The same with texts replaced; each must be there once. A file that is not there is made from the new text.
  func changing(_ path: String, _ changes: (old: String, new: String)...) throws -> MemoryFiles {
    var text = text(path)
    for (old, new) in changes {
      guard old.isEmpty && text.isEmpty || text.components(separatedBy: old).count == 2 else { throw Unexpected(what: "\(old) in \(path)") }
      text = text.isEmpty ? new : text.replacingOccurrences(of: old, with: new)
    }
    return MemoryFiles(files.merging([path: Array(text.utf8)]) { $1 })
  }

  func bytes(at path: String) throws(GitError) -> [UInt8]? { files[path] }
  func objectID(at path: String) throws(GitError) -> ObjectID? { nil }

  func names(in directory: String) throws(GitError) -> [Entry] {
    let prefix = directory.isEmpty ? "" : directory + "/"
    var kinds: [String: Entry.Kind] = [:]
    for path in files.keys where path.hasPrefix(prefix) {
      let parts = path.dropFirst(prefix.count).split(separator: "/")
      kinds[String(parts[0])] = parts.count == 1 ? .file : .directory
    }
    return kinds.sorted { $0.key < $1.key }.map { Entry(nameBytes: Array($0.key.utf8), kind: $0.value) }
  }
}
