import Clibgit2
import Glibc

/// What the index and the work tree hold at one path to be written.
struct CheckoutExamination {
  /// How the content of the index or of the work file compares with the tip and with what is to be written.
  enum State {
    /// As the branch had it before the write.
    case old
    /// As the write would leave it.
    case new
    /// Something of the user's.
    case other
  }

  let update: FileUpdate
  /// The index entry.
  var index: State
  /// The work file.
  var file: State
  /// The work file's status when it was compared; nil when there is none.
  var status: stat?
  /// Whether a sparse checkout keeps the file out of the work tree.
  var isSkipped: Bool
  /// Whether the index has an unresolved conflict here.
  var isConflicted: Bool
  /// The paths where the user's work stands: the path itself, or something that is in its way.
  var obstacles: [PathBytes]
}

/// Compares index and work tree with a plan, reading only.
struct CheckoutExaminer {
  let repository: Repository
  let index: GitIndex
  let folder: WorkFolder
  let honoursMode: Bool

  init(repository: Repository, index: GitIndex, folder: WorkFolder) throws(GitError) {
    self.repository = repository
    self.index = index
    self.folder = folder
    honoursMode = try repository.configFlag("core.filemode") ?? true
  }

  /// Looks at one path. Throws `symlinkRefused` when a link stands at it or above it.
  func examine(_ update: FileUpdate) throws(GitError) -> CheckoutExamination {
    let item = index.item(at: update.path)
    var result = CheckoutExamination(
      update: update, index: .old, file: .old, status: nil, isSkipped: item?.isSkipWorkTree ?? false,
      isConflicted: index.isConflicted(update.path), obstacles: [])
    examineIndex(item, into: &result)
    try examineFile(into: &result)
    return result
  }

  private func examineIndex(_ item: GitIndex.Item?, into result: inout CheckoutExamination) {
    let update = result.update
    // An entry of `git add -N` stages nothing yet.
    let staged = item.flatMap { $0.isIntentToAdd ? nil : TreeEntry(id: $0.id, mode: $0.mode) }
    result.index = staged == update.old ? .old : staged == update.new ? .new : .other
    if result.index == .other { result.obstacles.append(update.path) }
    guard update.new != nil else { return }
    // Adding an entry removes entries that it excludes, which would be the user's.
    var above = RepositoryPath.parent(of: update.path)
    while !above.isEmpty {
      if index.item(at: above) != nil { result.obstacles.append(above) }
      above = RepositoryPath.parent(of: above)
    }
    let below = update.path.bytes + [UInt8(ascii: "/")]
    if let first = index.item(at: index.lowerBound(below)), first.path.starts(with: below) {
      result.obstacles.append(PathBytes(bytes: first.path))
    }
  }

  private func examineFile(into result: inout CheckoutExamination) throws(GitError) {
    let update = result.update
    switch try folder.occupant(of: update.path, operation: "check work tree") {
    case .link(let path): throw FileMode.link.refusal("check work tree", path.text)
    case .obstacle(let path): obstruct(&result, path)
    case .folder: obstruct(&result, update.path)
    case .nothing:
      result.file = update.old == nil || result.isSkipped ? .old : update.new == nil ? .new : .other
      if result.file == .other { result.obstacles.append(update.path) }
    case .file(let status):
      result.status = status
      result.file = try state(of: update, status: status)
      if result.file == .other { result.obstacles.append(update.path) }
    }
  }

  private func obstruct(_ result: inout CheckoutExamination, _ path: PathBytes) {
    // A file where a folder should be does not stand in the way of a deletion that is already done.
    result.file = result.update.new == nil ? .new : .other
    if result.file == .other { result.obstacles.append(path) }
  }

  private func state(of update: FileUpdate, status: stat) throws(GitError) -> CheckoutExamination.State {
    let mode = (update.old ?? update.new)?.mode ?? .blob
    let isExecutable = status.st_mode & S_IXUSR != 0
    if honoursMode && isExecutable != (mode == .executable) { return .other }
    guard let content = try folder.read(update.path, operation: "check work tree") else { return .other }
    let plain = try ObjectID(hashOfBlob: content)
    if plain == update.new?.id { return .new }
    if plain == update.old?.id { return .old }
    // Line ends and `$Id$` may differ between the work tree and the repository by the user's own wish.
    guard let clean = hashAsCommitted(update.path) else { return .other }
    return clean == update.new?.id ? .new : clean == update.old?.id ? .old : .other
  }

  private func hashAsCommitted(_ path: PathBytes) -> ObjectID? {
    var raw = git_oid()
    let place = RepositoryPath.join(PathBytes(folder.root), path)
    let status = place.withCString { file in
      path.withCString { git_repository_hashfile(&raw, repository.pointer, file, GIT_OBJECT_BLOB, $0) }
    }
    return status < 0 ? nil : ObjectID(raw)
  }
}
