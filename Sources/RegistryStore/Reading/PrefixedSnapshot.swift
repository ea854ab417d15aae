package import GitStore

/// A registry that is a folder of a repository, seen from its own root.
package final class PrefixedSnapshot: FileSnapshot {
  package let base: any FileSnapshot
  package let prefix: String

  /// `prefix` is empty or ends with `/`.
  package init(_ base: any FileSnapshot, prefix: String) {
    self.base = base
    self.prefix = prefix
  }

  package func bytes(at path: String) throws(GitError) -> [UInt8]? {
    try base.bytes(at: prefix + path).map { bytes throws(GitError) in try LFSPointer.refused(bytes, at: prefix + path) }
  }

  package func names(in directory: String) throws(GitError) -> [Entry] {
    let whole = prefix + directory
    return try base.names(in: whole.hasSuffix("/") ? String(whole.dropLast()) : whole)
  }

  package func objectID(at path: String) throws(GitError) -> ObjectID? {
    try base.objectID(at: prefix + path)
  }
}

/// A snapshot with some files written anew, for judging a change before it is made.
package final class OverlaySnapshot: FileSnapshot {
  private let base: any FileSnapshot
  private let changed: [PathBytes: [UInt8]]
  private let removed: Set<PathBytes>

  package convenience init(_ base: any FileSnapshot, changed: [String: [UInt8]]) {
    self.init(base, changed: Dictionary(changed.map { (PathBytes($0.key), $0.value) }) { first, _ in first }, removed: [])
  }

  /// A path is in one of the two at most.
  package init(_ base: any FileSnapshot, changed: [PathBytes: [UInt8]], removed: Set<PathBytes>) {
    self.base = base
    self.changed = changed
    self.removed = removed
  }

  package func bytes(at path: String) throws(GitError) -> [UInt8]? {
    let path = PathBytes(path)
    if removed.contains(path) { return nil }
    if let bytes = changed[path] { return bytes }
    return try base.bytes(at: path.text)
  }

  package func names(in directory: String) throws(GitError) -> [Entry] {
    var entries = try base.names(in: directory)
    let prefix = directory.isEmpty ? [] : Array((directory + "/").utf8)
    if !removed.isEmpty { entries.removeAll { removed.contains(PathBytes(bytes: prefix + $0.nameBytes)) } }
    for path in changed.keys where path.bytes.starts(with: prefix) {
      let rest = path.bytes.dropFirst(prefix.count)
      let name = rest.prefix { $0 != UInt8(ascii: "/") }
      let entry = Entry(nameBytes: Array(name), kind: name.count == rest.count ? .file : .directory)
      if !entries.contains(entry) { entries.append(entry) }
    }
    return entries.sorted { $0.nameBytes.lexicographicallyPrecedes($1.nameBytes) }
  }

  package func objectID(at path: String) throws(GitError) -> ObjectID? { nil }
}
