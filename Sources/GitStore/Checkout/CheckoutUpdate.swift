import Clibgit2
import Glibc

/// Makes the work tree and the index follow a branch that they have checked out, at the written paths only.
///
/// The order of the steps leaves nothing broken after a crash. First the index is locked and the user's own changes
/// are looked for. Then everything that can fail (new files, new index) is written beside the old files, and a journal
/// into the lock file. Then the branch moves; after that only renames follow. If those are cut short, the next write
/// finishes them from the journal.
final class CheckoutUpdate {
  let repository: Repository
  let folder: WorkFolder
  private let lock: IndexLock
  private let permissions: SharedPermissions
  private let index: GitIndex
  private let indexWritten: timespec?
  private var examined: [CheckoutExamination] = []
  private var isFinished = false

  /// Takes over a held lock and reads the index.
  init(_ repository: Repository, lock: IndexLock) throws(GitError) {
    guard let root = repository.workDirectory else {
      throw GitError(.bareWithoutWorkTree, operation: "write", subject: repository.gitDirectory)
    }
    self.repository = repository
    self.lock = lock
    // libgit2's filters read it by themselves.
    try repository.useGitsConfiguration()
    permissions = try repository.sharedPermissions()
    folder = try WorkFolder(root: root, operation: "open work tree")
    let copy = Self.indexDraft(repository)
    Self.removeDrafts(repository)
    indexWritten = try permissions.apply { () throws(GitError) in
      try Self.copyIndex(repository.ownIndexPath, to: copy)
    }
    do throws(GitError) {
      index = try GitIndex(path: copy)
    } catch {
      Self.removeDrafts(repository)
      // The copy has the same content, but the user knows only the original.
      throw GitError(
        error.code, operation: error.operation, subject: repository.ownIndexPath, detail: error.detail)
    }
  }

  /// Throws if any path to be written holds changes of the user's, in the index or in the work tree.
  ///
  /// Throws `filtered` where git would convert one of the files by a program or to another encoding.
  func refuseUsersWork(_ plan: WritePlan) throws(GitError) {
    for update in plan.updates where update.new != nil {
      guard let filter = try repository.foreignFilter(of: update.path) else { continue }
      throw GitError(.filtered, operation: "write", subject: update.path.text, detail: filter)
    }
    let examiner = try CheckoutExaminer(repository: repository, index: index, folder: folder)
    examined = try plan.updates.map { update throws(GitError) in try examiner.examine(update) }
    let conflicts = examined.filter(\.isConflicted).map(\.update.path.text)
    guard conflicts.isEmpty else {
      throw GitError(.indexConflicted, operation: "write", subject: conflicts[0], paths: conflicts)
    }
    let paths = Set(examined.flatMap(\.obstacles)).sorted().map(\.text)
    guard paths.isEmpty else {
      throw GitError(.workTreeDirty, operation: "write", subject: paths.joined(separator: " "), paths: paths)
    }
  }

  /// Leaves out, instead of refusing, what is no longer as the journal's write found it.
  func skipUsersWork(_ updates: [FileUpdate]) throws(GitError) {
    let examiner = try CheckoutExaminer(repository: repository, index: index, folder: folder)
    for update in updates {
      do throws(GitError) {
        examined.append(try examiner.examine(update))
      } catch {
        guard error.code == .symlinkRefused else { throw error }
      }
    }
  }

  /// Writes the new files and the new index beside the old ones, and the journal; nothing is visible yet.
  func stage(_ journal: WriteJournal) throws(GitError) {
    let drafts = Self.fileDrafts(repository)
    guard mkdir(drafts, 0o700) == 0 || errno == EEXIST else {
      throw GitError(systemError: errno, operation: "stage files", subject: drafts)
    }
    let written = examined.indices.filter { writesFile(examined[$0]) }
    for number in written { try writeDraft(examined[number], at: drafts + "/\(number)") }
    // Only now, so that the disk can take them all at once.
    for number in written { try synchroniseFile(drafts + "/\(number)", operation: "stage files") }
    for item in examined { try updateIndex(item, status: nil) }
    if let indexWritten { try index.keepRacyEntriesDistrusted(since: indexWritten) }
    try writeIndex()
    try lock.write(journal: journal.encoded)
    // The journal must outlive a power cut that the moved branch outlives.
    synchroniseFolder(repository.gitDirectory)
  }

  /// Puts files and index in place and lifts the lock.
  ///
  /// A file that changed since it was looked at, or that cannot be replaced, is left as it is; their paths are
  /// returned in order. The index follows the branch in any case, so git then shows those files as modified.
  func apply(observer: ((WriteStep) -> Void)?) throws(GitError) -> [String] {
    var left: [String] = []
    for (number, item) in examined.enumerated() {
      do throws(GitError) {
        try updateIndex(item, status: installFile(item, number: number))
      } catch {
        left.append(item.update.path.text)
      }
      observer?(.fileInstalled(item.update.path.text))
    }
    folder.synchroniseFolders(of: examined.map(\.update.path), operation: "install file")
    // The draft already holds the right ids; a full disk costs only the times that spare git a look.
    do throws(GitError) { try writeIndex() } catch {}
    guard rename(index.path, repository.ownIndexPath) == 0 else {
      throw GitError(systemError: errno, operation: "write index", subject: repository.ownIndexPath)
    }
    synchroniseFolder(RepositoryPath.parent(of: repository.ownIndexPath))
    observer?(.indexInstalled)
    finish()
    return left
  }

  /// Removes everything that was made beside the old state, and lifts the lock.
  func finish() {
    guard !isFinished else { return }
    isFinished = true
    Self.removeDrafts(repository)
    lock.release()
  }

  private func writesFile(_ item: CheckoutExamination) -> Bool {
    item.update.new != nil && item.file == .old && !(item.isSkipped && item.status == nil)
  }

  private func installFile(_ item: CheckoutExamination, number: Int) throws(GitError) -> stat? {
    let path = item.update.path
    let current: stat? =
      if case .file(let status) = try folder.occupant(of: path, operation: "install file") { status } else {
        nil
      }
    if item.file == .new { return current }
    guard item.file == .old, Self.isSame(current, item.status) else {
      throw GitError(.workTreeDirty, operation: "install file", subject: path.text)
    }
    if item.update.new == nil {
      if current != nil { try folder.remove(path, operation: "install file") }
      return nil
    }
    guard writesFile(item) else { return nil }
    return try folder.install(
      Self.fileDrafts(repository) + "/\(number)", at: path, operation: "install file")
  }

  private func updateIndex(_ item: CheckoutExamination, status: stat?) throws(GitError) {
    guard item.index != .other, !item.isConflicted else { return }
    try index.set(
      item.update.path, to: item.update.new, status: status,
      skipWorkTree: item.isSkipped && item.status == nil)
  }

  private func writeIndex() throws(GitError) {
    try permissions.apply { () throws(GitError) in try index.write() }
  }

  private func writeDraft(_ item: CheckoutExamination, at path: String) throws(GitError) {
    let content = try checkedOutContent(item.update)
    // The umask decides for a new file, as it does for git.
    let mode: mode_t = item.update.new?.mode == .executable ? 0o777 : 0o666
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw GitError(systemError: errno, operation: "stage files", subject: path) }
    defer { close(descriptor) }
    try writeAll(content, to: descriptor, operation: "stage files", subject: item.update.path.text)
    if let old = item.status, fchmod(descriptor, old.st_mode & 0o7777) != 0 {
      throw GitError(systemError: errno, operation: "stage files", subject: item.update.path.text)
    }
  }

  /// The content as git would check it out: with the line ends that the user asked for.
  private func checkedOutContent(_ update: FileUpdate) throws(GitError) -> [UInt8] {
    guard let id = update.new?.id else { return [] }
    var raw = id.raw
    var blob: OpaquePointer?
    try repository.checkRead(git_blob_lookup(&blob, repository.pointer, &raw), "stage files", update.path.text)
    defer { git_blob_free(blob) }
    var options = git_blob_filter_options()
    try GitError.check(
      git_blob_filter_options_init(&options, UInt32(GIT_BLOB_FILTER_OPTIONS_VERSION)), "stage files",
      update.path.text)
    return try withBuffer { (buffer) throws(GitError) in
      let status = update.path.withCString { git_blob_filter(buffer, blob, $0, &options) }
      try GitError.check(status, "stage files", update.path.text)
    }
  }

  private static func isSame(_ left: stat?, _ right: stat?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left.st_ino == right.st_ino && left.st_size == right.st_size
      && left.st_mtim.tv_sec == right.st_mtim.tv_sec && left.st_mtim.tv_nsec == right.st_mtim.tv_nsec
      && left.st_ctim.tv_sec == right.st_ctim.tv_sec && left.st_ctim.tv_nsec == right.st_ctim.tv_nsec
  }

  private static func copyIndex(_ source: String, to target: String) throws(GitError) -> timespec? {
    var status = stat()
    guard let content = try readWholeFile(source, operation: "read index"), stat(source, &status) == 0 else {
      return nil
    }
    let descriptor = open(target, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw GitError(systemError: errno, operation: "copy index", subject: target)
    }
    defer { close(descriptor) }
    try writeAll(content, to: descriptor, operation: "copy index", subject: target)
    return status.st_mtim
  }

  private static func indexDraft(_ repository: Repository) -> String {
    repository.ownIndexPath + ".kengen"
  }

  private static func fileDrafts(_ repository: Repository) -> String {
    repository.gitDirectory + "/kengen-files"
  }

  /// Only the holder of the lock may call this, for the names are always the same.
  private static func removeDrafts(_ repository: Repository) {
    unlink(indexDraft(repository))
    unlink(indexDraft(repository) + ".lock")
    let folder = fileDrafts(repository)
    if let entries = try? WorkTreeSnapshot(root: folder).names(in: "") {
      for entry in entries { unlink(folder + "/" + entry.name) }
    }
    rmdir(folder)
  }
}
