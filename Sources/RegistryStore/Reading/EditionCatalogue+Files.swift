package import Editions
package import GitStore

extension EditionCatalogue {
  /// The editions that the program carries and those that a state of the registry keeps.
  package init(_ files: any FileSnapshot) {
    // What cannot be read is not there, and then the pinned edition is unknown.
    let box = Unshared(files)
    self.init { path in (try? box.files.bytes(at: "\(EditionCatalogue.folder)/\(path)")) ?? nil }
  }
}

/// Files of which only the thread that checks makes use.
private final class Unshared: @unchecked Sendable {
  let files: any FileSnapshot
  init(_ files: any FileSnapshot) { self.files = files }
}
