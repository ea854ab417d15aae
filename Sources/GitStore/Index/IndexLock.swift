import Glibc

/// The lock file that keeps git and other writers away from the index.
///
/// It holds a journal of the write under way, and its maker holds a system lock (`flock`) on it as long as it lives.
/// So a lock file left by a crash can be told from one in use, and the write can be finished.
final class IndexLock {
  /// How the journal begins; a lock file of git's own never does.
  static let marker = Array("kengen write 1\0".utf8)

  let path: String
  private var descriptor: Int32

  /// Makes the lock file; nil when there is one already.
  static func acquire(_ path: String) throws(GitError) -> IndexLock? {
    // Filled and locked under another name first, so that no one ever sees it empty or unlocked.
    let draft = path + ".\(getpid()).\(UInt32.random(in: 0 ... .max))"
    let descriptor = open(draft, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw GitError(systemError: errno, operation: "lock index", subject: path) }
    defer { unlink(draft) }
    let lock = IndexLock(path: path, descriptor: descriptor)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw GitError(systemError: errno, operation: "lock index", subject: path)
    }
    try writeAll(marker, to: descriptor, operation: "lock index", subject: path)
    guard link(draft, path) != 0 else { return lock }
    guard errno == EEXIST else { throw GitError(systemError: errno, operation: "lock index", subject: path) }
    return nil
  }

  /// Takes over a lock file whose maker died; nil when it is git's, in use, or gone.
  static func adopt(_ path: String) throws(GitError) -> (lock: IndexLock, journal: [UInt8])? {
    let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    let lock = IndexLock(path: path, descriptor: descriptor)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
    // The maker may have finished, and someone else started, between the two calls.
    var own = stat()
    var named = stat()
    guard fstat(descriptor, &own) == 0, lstat(path, &named) == 0, own.st_ino == named.st_ino,
      own.st_dev == named.st_dev
    else { return nil }
    let content = try readAll(from: descriptor, sizeHint: 0, operation: "lock index", subject: path)
    guard content.starts(with: marker) else { return nil }
    return (lock, Array(content.dropFirst(marker.count)))
  }

  /// Whether a lock file is one of ours, whoever holds it; false where there is none, or it cannot be read.
  static func isOurs(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let content = try? readAll(from: descriptor, sizeHint: marker.count, operation: "read lock", subject: path)
    return content?.starts(with: marker) ?? false
  }

  /// Drafts of the lock file at `path` whose maker died in the short time for which they exist.
  static func abandonedDrafts(of path: String) -> [String] {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    let start = String(path.dropFirst(folder.count + 1)) + "."
    guard let names = try? WorkTreeSnapshot(root: folder).names(in: "") else { return [] }
    return names.compactMap { entry -> String? in
      let numbers = entry.name.dropFirst(start.count).split(separator: ".", omittingEmptySubsequences: false)
      guard entry.kind == .file, entry.name.hasPrefix(start), numbers.count == 2,
        numbers.allSatisfy({ UInt32($0) != nil }), let maker = numbers.first.flatMap({ Int32($0) })
      else { return nil }
      return kill(maker, 0) != 0 && errno == ESRCH ? "\(folder)/\(entry.name)" : nil
    }
  }

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Adds the journal and forces it to the disk.
  func write(journal: [UInt8]) throws(GitError) {
    guard lseek(descriptor, off_t(Self.marker.count), SEEK_SET) >= 0 else {
      throw GitError(systemError: errno, operation: "lock index", subject: path)
    }
    try writeAll(journal, to: descriptor, operation: "lock index", subject: path)
    try synchronise(descriptor, operation: "lock index", subject: path)
  }

  /// Removes the lock file.
  func release() {
    guard descriptor >= 0 else { return }
    unlink(path)
    close(descriptor)
    descriptor = -1
  }
}
