package import GitStore
import RegistryText

/// A commit's files that remembers which of them were read, so that an answer can say where the files that lie
/// there, edited and not committed, say otherwise. For one thread.
package final class WatchedSnapshot: FileSnapshot {
  private let base: any FileSnapshot
  private var contents: [String: [UInt8]?] = [:]
  private var folders: [String: [Entry]] = [:]

  package init(_ base: any FileSnapshot) {
    self.base = base
  }

  package func bytes(at path: String) throws(GitError) -> [UInt8]? {
    let bytes = try base.bytes(at: path)
    contents[path] = .some(bytes)
    return bytes
  }

  package func names(in directory: String) throws(GitError) -> [Entry] {
    let entries = try base.names(in: directory)
    folders[directory] = entries
    return entries
  }

  package func objectID(at path: String) throws(GitError) -> ObjectID? { try base.objectID(at: path) }

  /// Paths that were read, or looked for, and are other text in `workTree`, sorted. A file that is not there is no
  /// change: a sparse checkout leaves files out. Costs reading the same files there.
  package func paths(differingIn workTree: WorkTreeSnapshot) -> [String] {
    var result: Set<String> = []
    for (path, committed) in contents {
      // What cannot be read there cannot be said to be the same.
      guard let present = try? workTree.bytes(at: path) else { continue }
      if committed.map({ !Self.isSameText($0, present) }) ?? true { result.insert(path) }
    }
    for (folder, entries) in folders {
      let known = Set(entries.map(\.name))
      for entry in (try? workTree.names(in: folder)) ?? [] where entry.kind == .file && entry.isText && !known.contains(entry.name) {
        if !RegistryPath.isHarmless(entry.name) { result.insert("\(folder)/\(entry.name)") }
      }
    }
    return result.sorted()
  }

  /// Line ends that git itself converts at checkout are no other text.
  private static func isSameText(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    if left == right { return true }
    guard right.count > left.count else { return false }
    var plain: [UInt8] = []
    plain.reserveCapacity(right.count)
    for (index, byte) in right.enumerated() where !(byte == 0x0D && index + 1 < right.count && right[index + 1] == 0x0A) {
      plain.append(byte)
    }
    return plain == left
  }
}
