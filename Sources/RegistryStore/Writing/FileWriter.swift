package import GitStore
import Glibc

/// Writes single files of the work tree whole or not at all.
package enum FileWriter {
  private static let draftSuffix = ".kengen-new"

  /// Drafts in `root` and in these folders of it whose writer is gone; paths from `root`, sorted.
  ///
  /// A writer holds a system lock (`flock`) on its draft; the age covers the moment before it has one.
  package static func drafts(below root: String, in folders: [String], olderThan seconds: Int = 60) throws(GitError) -> [String] {
    let files = WorkTreeSnapshot(root: root)
    var found: [String] = []
    func look(_ folder: String, deeper: Bool) throws(GitError) {
      for entry in try files.names(in: folder) where entry.isText {
        let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
        var status = stat()
        switch entry.kind {
        case .directory: if deeper { try look(path, deeper: true) }
        case .file:
          guard entry.name.hasSuffix(draftSuffix), lstat(FilePaths.join(root, path), &status) == 0 else { continue }
          guard time(nil) - status.st_mtim.tv_sec >= seconds else { continue }
          if try isAbandoned(FilePaths.join(root, path)) { found.append(path) }
        case .other: continue
        }
      }
    }
    try look("", deeper: false)
    for folder in folders { try look(folder, deeper: true) }
    return found.sorted()
  }

  private static func isAbandoned(_ draft: String) throws(GitError) -> Bool {
    let descriptor = open(draft, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      if errno == ENOENT { return false }
      throw failure(draft)
    }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  /// Writes beside the file, syncs, and renames over it; keeps the mode of a file that was there.
  package static func write(
    _ bytes: [UInt8], to path: String, mode: UInt32 = 0o644
  ) throws(GitError) {
    var status = stat()
    let finalMode = stat(path, &status) == 0 ? status.st_mode & 0o7777 : mode
    let temporary = path + draftSuffix
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, finalMode)
    guard descriptor >= 0 else { throw failure(path) }
    // Best effort: some network file systems know no such locks, and then age alone tells.
    _ = flock(descriptor, LOCK_EX | LOCK_NB)
    FaultPoint.reach("draftMade")
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { throw abandon(descriptor, temporary, path) }
      rest = rest.dropFirst(written)
    }
    guard fchmod(descriptor, finalMode) == 0, fsync(descriptor) == 0 else {
      throw abandon(descriptor, temporary, path)
    }
    FaultPoint.reach("draftWritten")
    // Closed last: as long as the draft has its name, it is locked.
    guard rename(temporary, path) == 0 else { throw abandon(descriptor, temporary, path) }
    close(descriptor)
    FaultPoint.reach("filePlaced")
  }

  /// Makes a folder and those above it.
  package static func makeFolder(_ path: String) throws(GitError) {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o755) != 0, errno != EEXIST { throw failure(made) }
    }
  }

  /// Takes a file away; that there is none is no error.
  package static func remove(_ path: String) throws(GitError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw failure(path) }
  }

  /// Gives a file another name in its folder; one of that name must not be there.
  package static func move(_ path: String, to target: String) throws(GitError) {
    if FilePaths.fileExists(target) {
      throw GitError(.locked, operation: "rename file", subject: target, detail: String(cString: strerror(EEXIST)))
    }
    guard rename(path, target) == 0 else { throw failure(path) }
  }

  private static func abandon(_ descriptor: Int32, _ temporary: String, _ path: String) -> GitError {
    let error = failure(path)
    unlink(temporary)
    close(descriptor)
    return error
  }

  private static func failure(_ path: String) -> GitError {
    let number = errno
    let code: GitError.Code =
      switch number {
      case ENOSPC, EDQUOT, EFBIG: .diskFull
      case EROFS: .readOnly
      case EACCES, EPERM: .permissionDenied
      case EEXIST: .locked
      default: .other
      }
    return GitError(code, operation: "write file", subject: path, detail: String(cString: strerror(number)))
  }
}
