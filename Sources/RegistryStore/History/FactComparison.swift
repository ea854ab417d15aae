package import GitStore
package import RegistryText

/// A version of a file whose facts cannot be told.
package struct UnreadableFile: Sendable {
  package enum Side: String, Sendable {
    case before, after
  }
  package let path: String
  package let side: Side
  package let defects: [FormatDiagnostic]
  /// For an older side: the commit whose version was taken instead; nil where no older one can be read either.
  package let insteadOf: ObjectID?
}

/// What two versions of a registry differ in, as facts.
package struct FactComparison: Sendable {
  /// By kind and key.
  package let differences: [FactDifference]
  package let moved: [MovedFact]
  /// Files that differ in order, comments, blank lines or quotation marks only.
  package let formatOnly: [String]
  /// Files that were passed over, or compared with an older version than the one before.
  package let unreadable: [UnreadableFile]

  /// Compares any two snapshots; reads the files that differ, and all of the work tree's. A file that cannot be read
  /// on one side is not compared.
  package init(from old: any FileSnapshot, to new: any FileSnapshot) throws(StoreError) {
    var changes = FileChanges()
    do throws(GitError) {
      for path in Set(try FactFiles.paths(of: old)).union(try FactFiles.paths(of: new)) {
        if let id = try old.objectID(at: path), id == (try new.objectID(at: path)) { continue }
        let (before, after) = (try old.bytes(at: path), try new.bytes(at: path))
        guard before != after else { continue }
        changes.compare(path, before, after)
      }
    } catch {
      throw .git(error)
    }
    self.init(changes)
  }

  init(_ changes: FileChanges) {
    let pairing = FactPairing(removed: changes.removed, added: changes.added)
    differences = pairing.differences
    moved = pairing.moved
    formatOnly = changes.formatOnly.sorted()
    unreadable = changes.unreadable.sorted { ($0.path, $0.side.rawValue) < ($1.path, $1.side.rawValue) }
  }
}

/// The files of a registry that hold facts.
enum FactFiles {
  /// Every file of a snapshot that the format knows, and the others in its folders.
  static func paths(of files: any FileSnapshot) throws(GitError) -> [String] {
    var result: [String] = []
    for path in [RegistryPath.manifest, RegistryPath.signers] where try files.bytes(at: path) != nil { result.append(path) }
    for folder in RegistryPath.managedFolders { try collect(folder, files, &result) }
    return result
  }

  private static func collect(_ folder: String, _ files: any FileSnapshot, _ result: inout [String]) throws(GitError) {
    for entry in try files.names(in: folder) where !RegistryPath.isHarmless(entry.name) {
      let path = "\(folder)/\(entry.name)"
      switch entry.kind {
      case .directory: try collect(path, files, &result)
      case .file, .other: if entry.isText { result.append(path) }
      }
    }
  }

  /// Whether a file at a path is none of the format although it lies where only such may lie.
  static func isUnknown(_ path: String) -> Bool {
    let parts = path.split(separator: "/").map(String.init)
    guard let folder = parts.first, parts.count > 1, RegistryPath.managedFolders.contains(folder) else { return false }
    return FactKind(path: path) == nil && !parts.contains(where: RegistryPath.isHarmless)
  }
}

/// The facts that came and went with the files that changed, before they are paired.
struct FileChanges {
  var removed: [Fact] = []
  var added: [Fact] = []
  var formatOnly: [String] = []
  var unreadable: [UnreadableFile] = []

  /// Compares two whole versions of one file of which nothing is known.
  mutating func compare(_ path: String, _ old: [UInt8]?, _ new: [UInt8]?) {
    guard let kind = FactKind(path: path) else {
      if new != nil, FactFiles.isUnknown(path) { passOver(path, .after, [.unknownFile(path)]) }
      return
    }
    let before = old.map { FactFile.defects(path, kind, $0) } ?? []
    let after = new.map { FactFile.defects(path, kind, $0) } ?? []
    if !before.isEmpty { passOver(path, .before, before) }
    if !after.isEmpty { passOver(path, .after, after) }
    guard before.isEmpty, after.isEmpty else { return }
    add(path, FactFile.compare(path, kind, old: old, new: new))
  }

  mutating func add(_ path: String, _ difference: FactFile.Difference) {
    removed += difference.removed
    added += difference.added
    if difference.removed.isEmpty, difference.added.isEmpty { formatOnly.append(path) }
  }

  mutating func passOver(_ path: String, _ side: UnreadableFile.Side, _ defects: [FormatDiagnostic], insteadOf: ObjectID? = nil) {
    unreadable.append(UnreadableFile(path: path, side: side, defects: defects, insteadOf: insteadOf))
  }
}
