import Clibgit2
import Glibc

/// A lock file that stands in a repository.
package struct LockFile: Sendable, Hashable {
  package let path: String
  /// Seconds since it was last written.
  package let age: Int
  /// Whether it holds a journal of ours, so that the process that made it, or the next write, removes it.
  package let isOurs: Bool
}

extension Repository {
  /// Whether a write of ours was cut short and its maker is gone; `recoverInterruptedWrite` finishes it.
  package func hasInterruptedWrite() throws(GitError) -> Bool {
    guard !isBare else { return false }
    return try IndexLock.adopt(ownIndexPath + ".lock") != nil
  }

  /// What is under way in the work tree: `merge`, `rebase` …; nil where nothing is.
  package func operationInProgress() throws(GitError) -> String? {
    do throws(GitError) {
      try refuseDuringOperation()
      return nil
    } catch {
      guard error.code == .operationInProgress else { throw error }
      return error.subject
    }
  }

  /// Lock files of git's and of ours, by path. `AbandonedLock` says of git's whether anybody can be behind them.
  package func lockFiles() throws(GitError) -> [LockFile] {
    var paths: Set<String> = []
    for folder in [gitDirectory, commonDirectory] {
      for entry in try WorkTreeSnapshot(root: folder).names(in: "") where entry.kind != .directory && entry.name.hasSuffix(".lock") {
        paths.insert("\(folder)/\(entry.name)")
      }
    }
    var pending = ["refs", "objects/info", "objects/pack"]
    let common = WorkTreeSnapshot(root: commonDirectory)
    while let folder = pending.popLast() {
      for entry in try common.names(in: folder) {
        let path = "\(folder)/\(entry.name)"
        switch entry.kind {
        case .directory: pending.append(path)
        case .file, .other: if entry.name.hasSuffix(".lock") { paths.insert("\(commonDirectory)/\(path)") }
        }
      }
    }
    return paths.sorted().compactMap { path in
      var status = stat()
      guard lstat(path, &status) == 0 else { return nil }
      return LockFile(
        path: path, age: max(0, time(nil) - status.st_mtim.tv_sec),
        isOurs: path == ownIndexPath + ".lock" && IndexLock.isOurs(path))
    }
  }

  /// Drafts of our lock file that a dead process left; nothing refers to them.
  package func abandonedLockDrafts() -> [String] {
    isBare ? [] : IndexLock.abandonedDrafts(of: ownIndexPath + ".lock")
  }

  /// Throws where objects or references cannot be written, the file system being read-only or others' property.
  package func checkWritable() throws(GitError) {
    for folder in [gitDirectory, commonDirectory + "/objects", commonDirectory + "/refs"] {
      guard access(folder, W_OK | X_OK) == 0 else {
        throw GitError(systemError: errno, operation: "write", subject: folder)
      }
    }
  }

  /// Bytes that are free where the objects are kept; nil where the system does not say.
  package var freeBytes: UInt64? {
    var status = statvfs()
    guard statvfs(commonDirectory + "/objects", &status) == 0 else { return nil }
    return UInt64(status.f_bavail) * UInt64(status.f_frsize)
  }
}
