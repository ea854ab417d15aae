import Glibc

/// A file that says which branch is being moved, and where to; its maker holds a system lock (`flock`) on it as long
/// as it lives.
///
/// libgit2's lock file of a branch names nobody. So a lock left by a killed write could not be told from one in use,
/// and every later write would wait for somebody to remove it.
final class MoveWitness {
  private static let start = "kengen-move."
  private static let marker = "kengen move 1"

  private let path: String
  private var descriptor: Int32

  /// Makes the file. Files left by earlier moves that were killed are removed where no lock file stands beside them.
  init(_ repository: Repository, branch: String, to id: ObjectID) throws(GitError) {
    for left in Self.abandoned(in: repository) where access(left.lock, F_OK) != 0 { left.clear() }
    path = "\(repository.commonDirectory)/\(Self.start)\(getpid()).\(UInt32.random(in: 0 ... .max))"
    descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw GitError(systemError: errno, operation: "move branch", subject: path) }
    // Before anything is in it, so that whoever can lock it and finds it whole knows that its maker is gone.
    _ = flock(descriptor, LOCK_EX | LOCK_NB)
    let fields = [Self.marker, branch, id.description, ""].joined(separator: "\0")
    try writeAll(Array(fields.utf8), to: descriptor, operation: "move branch", subject: path)
  }

  deinit {
    guard descriptor >= 0 else { return }
    unlink(path)
    close(descriptor)
  }

  /// A move whose maker is gone.
  struct Abandoned {
    fileprivate let witness: String
    /// The branch's lock file.
    let lock: String
    /// Whether the lock file is there, and was made by that move.
    let hasLock: Bool

    /// Removes the lock file, if that move made it, and the witness file.
    func clear() {
      if hasLock { unlink(lock) }
      unlink(witness)
    }
  }

  /// The moves that were cut short in a repository, of all branches or of one.
  static func abandoned(in repository: Repository, branch: String? = nil) -> [Abandoned] {
    let folder = repository.commonDirectory
    guard let names = try? WorkTreeSnapshot(root: folder).names(in: "") else { return [] }
    return names.compactMap { entry in
      guard entry.isText, entry.kind == .file, entry.name.hasPrefix(start) else { return nil }
      let found = read("\(folder)/\(entry.name)", in: folder)
      return branch == nil || found?.lock == "\(folder)/\(branch ?? "").lock" ? found : nil
    }
  }

  private static func read(_ path: String, in folder: String) -> Abandoned? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var made = stat()
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &made) == 0,
      let content = try? readAll(from: descriptor, sizeHint: 128, operation: "read lock", subject: path)
    else { return nil }
    let fields = content.split(separator: 0, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    guard fields.count == 4, fields[0] == marker, fields[1].hasPrefix("refs/"), !fields[1].contains(".."), let id = ObjectID(hex: fields[2])
    else { return nil }
    let lock = "\(folder)/\(fields[1]).lock"
    return Abandoned(witness: path, lock: lock, hasLock: isLeft(lock, id: id, after: made.st_mtim))
  }

  /// Whether a lock file is that of the move: it holds the id that nobody else moves a branch to, or nothing yet, and then it was
  /// made after the move began and not just now.
  private static func isLeft(_ lock: String, id: ObjectID, after began: timespec) -> Bool {
    var status = stat()
    guard lstat(lock, &status) == 0, let content = try? readWholeFile(lock, operation: "read lock") else { return false }
    if content == Array("\(id)\n".utf8) { return true }
    let isLater = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec) >= (began.tv_sec, began.tv_nsec)
    return content.isEmpty && isLater && time(nil) - status.st_mtim.tv_sec >= 1
  }
}

extension Repository {
  /// Lock files of branches that killed writes of ours left; with `clearing` they are taken away.
  package func abandonedBranchLocks(clearing: Bool) -> [String] {
    let found = MoveWitness.abandoned(in: self)
    let locks = found.filter(\.hasLock).map(\.lock)
    if clearing { for move in found { move.clear() } }
    return locks
  }
}
