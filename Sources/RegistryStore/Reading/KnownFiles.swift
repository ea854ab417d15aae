import GitStore
import RegistryModel
import RegistryText

/// What files of a registry said, while one state of it is read after the other: most files are the same in both.
///
/// Known by path and content, so that nothing is ever taken for what another file said. Holds what the newest state
/// held.
package final class KnownFiles {
  private struct Key: Hashable {
    let path: String
    let content: ObjectID
    let layout: Layout
  }
  private var known: [Key: RegistryReader] = [:]
  private var used: [Key: RegistryReader] = [:]

  package init() {}

  /// What the file says; nil where there is none.
  func read(_ path: String, _ files: any FileSnapshot, _ layout: Layout) throws(GitError) -> RegistryReader? {
    guard let id = try files.objectID(at: path) else {
      return try files.bytes(at: path).map { Self.read(path, $0, layout) }
    }
    let key = Key(path: path, content: id, layout: layout)
    if let said = known[key] {
      used[key] = said
      return said
    }
    guard let bytes = try files.bytes(at: path) else { return nil }
    let said = Self.read(path, bytes, layout)
    used[key] = said
    return said
  }

  /// A state has been read: what it did not hold is forgotten.
  func finishState() {
    known = used
    used = [:]
  }

  private static func read(_ path: String, _ bytes: [UInt8], _ layout: Layout) -> RegistryReader {
    var reader = RegistryReader(layout: layout)
    reader.read(path, bytes)
    return reader
  }
}
