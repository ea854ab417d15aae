import GitStore

/// Files in memory.
final class MemorySnapshot: FileSnapshot {
  let files: [String: [UInt8]]

  init(_ files: [String: [UInt8]]) { self.files = files }

  func bytes(at path: String) throws(GitError) -> [UInt8]? { files[path] }
  func objectID(at path: String) throws(GitError) -> ObjectID? { nil }

  func names(in directory: String) throws(GitError) -> [Entry] {
    var result: Set<Entry> = []
    for path in files.keys where path.hasPrefix(directory + "/") {
      let rest = path.dropFirst(directory.count + 1)
      let name = rest.prefix { $0 != "/" }
      result.insert(Entry(nameBytes: Array(name.utf8), kind: name.count == rest.count ? .file : .directory))
    }
    return result.sorted { $0.nameBytes.lexicographicallyPrecedes($1.nameBytes) }
  }
}
