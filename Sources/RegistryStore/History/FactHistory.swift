package import GitStore
package import RegistryText

/// The facts that commits changed, read one after the other along a history.
///
/// Only files that differ are read, and of these only the lines between the first and the last that differ. A version
/// of a file is kept for the next older commit, which compares with it.
package final class FactHistory {
  package let repository: Repository
  /// The registry's folder inside the repository: empty, or ending with `/`.
  package let prefix: String
  /// Kinds of facts that are asked for; files of other kinds stay unread.
  package var kinds: Set<FactKind> = Set(FactKind.allCases)
  private var blobs: [ObjectID: [UInt8]] = [:]
  private var blobBytes = 0
  private var defects: [String: [ObjectID: [FormatDiagnostic]]] = [:]

  package init(repository: Repository, prefix: String) {
    self.repository = repository
    self.prefix = prefix
  }

  /// What two commits differ in; a nil commit has no facts. Files that cannot be read on a side are not compared.
  package func comparison(from old: ObjectID?, to new: ObjectID) throws(StoreError) -> FactComparison {
    do throws(GitError) {
      let before: ObjectID? = if let old { try repository.link(old).tree } else { nil }
      var changes = FileChanges()
      for change in try paths(before, try repository.link(new).tree) {
        changes.compare(change.path, try change.old.map(bytes), try change.new.map(bytes))
      }
      return FactComparison(changes)
    } catch {
      throw .git(error)
    }
  }

  /// What a commit changed against its parent; of a merge, what it settled itself: facts that differ from what
  /// either side had made of them. Nil where it touches nothing of the registry.
  ///
  /// A file whose older version cannot be read is compared with the last version before that can.
  package func changes(of link: CommitLink) throws(StoreError) -> FactComparison? {
    do throws(GitError) {
      if link.parents.count > 1 { return try merge(link) }
      let changed = try paths(link.parents.first.map { id throws(GitError) in try repository.link(id).tree }, link.tree)
      guard !changed.isEmpty else { return nil }
      return FactComparison(try fileChanges(changed, since: link.parents.first))
    } catch {
      throw .git(error)
    }
  }

  /// The facts that came and went from a parent to a tree.
  func fileChanges(_ changed: [Changed], since parent: ObjectID?) throws(GitError) -> FileChanges {
    var changes = FileChanges()
    for change in changed { try compare(change, since: parent, &changes) }
    return changes
  }

  // MARK: Files

  /// One file of the registry that differs, with its path in the registry.
  struct Changed {
    let path: String
    let old: ObjectID?
    let new: ObjectID?
  }

  func paths(_ old: ObjectID?, _ new: ObjectID?) throws(GitError) -> [Changed] {
    try repository.diff(fromTree: old, toTree: new, under: String(prefix.dropLast(prefix.isEmpty ? 0 : 1))).compactMap { change in
      let path = String(change.path.dropFirst(prefix.count))
      guard FactKind(path: path).map(kinds.contains) ?? FactFiles.isUnknown(path) else { return nil }
      return Changed(path: path, old: change.old, new: change.new)
    }
  }

  private func compare(_ change: Changed, since parent: ObjectID?, _ changes: inout FileChanges) throws(GitError) {
    guard let kind = FactKind(path: change.path) else {
      if change.new != nil { changes.passOver(change.path, .after, [.unknownFile(change.path)]) }
      return
    }
    if let new = change.new {
      let found = try defects(of: new, change.path, kind)
      guard found.isEmpty else {
        changes.passOver(change.path, .after, found)
        return
      }
    }
    let after = try change.new.map(bytes)
    let before = try change.old.map(bytes)
    let difference = FactFile.compare(change.path, kind, old: before, new: after)
    if let old = change.old {
      if after == nil || defects[change.path]?[old] == nil { remember(difference.oldDefects, of: old, change.path) }
      if let known = defects[change.path]?[old], !known.isEmpty {
        // What came in while nobody could read it is told where it can be read again.
        let (commit, bytes) = try lastReadable(change.path, kind, from: parent)
        changes.passOver(change.path, .before, known, insteadOf: commit)
        changes.add(change.path, FactFile.compare(change.path, kind, old: bytes, new: after))
        return
      }
    }
    changes.add(change.path, difference)
  }

  /// The newest version on the first-parent line that can be read, and the commit that has it.
  private func lastReadable(
    _ path: String, _ kind: FactKind, from start: ObjectID?
  ) throws(GitError) -> (commit: ObjectID?, bytes: [UInt8]?) {
    var next = start
    while let id = next {
      let link = try repository.link(id)
      guard let blob = try repository.snapshot(ofTree: link.tree).objectID(at: prefix + path) else { return (id, nil) }
      if try defects(of: blob, path, kind).isEmpty { return (id, try bytes(blob)) }
      next = link.parents.first
    }
    return (nil, nil)
  }

  func defects(of blob: ObjectID, _ path: String, _ kind: FactKind) throws(GitError) -> [FormatDiagnostic] {
    if let known = defects[path]?[blob] { return known }
    let found = FactFile.defects(path, kind, try bytes(blob))
    remember(found, of: blob, path)
    return found
  }

  private func remember(_ found: [FormatDiagnostic], of blob: ObjectID, _ path: String) {
    defects[path, default: [:]][blob] = found
  }

  func bytes(_ blob: ObjectID) throws(GitError) -> [UInt8] {
    if let known = blobs[blob] { return known }
    let bytes = try repository.blob(blob, subject: blob.description)
    if blobBytes > 8 << 20 {
      blobs = [:]
      blobBytes = 0
    }
    blobs[blob] = bytes
    blobBytes += bytes.count
    return bytes
  }
}
