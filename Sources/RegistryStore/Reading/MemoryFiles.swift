package import GitStore

/// Files that stand nowhere yet: a registry in the making.
package final class MemoryFiles: FileSnapshot {
  private let contents: [String: [UInt8]]

  package init(_ contents: [String: [UInt8]]) { self.contents = contents }

  package func bytes(at path: String) -> [UInt8]? { contents[path] }

  package func names(in directory: String) -> [Entry] {
    let prefix = directory.isEmpty ? "" : directory + "/"
    var entries: Set<Entry> = []
    for path in contents.keys where path.hasPrefix(prefix) {
      let rest = path.utf8.dropFirst(prefix.utf8.count)
      let name = rest.prefix { $0 != UInt8(ascii: "/") }
      entries.insert(Entry(nameBytes: Array(name), kind: name.count == rest.count ? .file : .directory))
    }
    return entries.sorted { $0.nameBytes.lexicographicallyPrecedes($1.nameBytes) }
  }

  package func objectID(at path: String) -> ObjectID? { nil }
}
