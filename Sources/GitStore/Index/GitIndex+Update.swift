import Clibgit2
import Glibc

extension GitIndex {
  /// Sets or, with a nil entry, removes the entry at a path; all other entries stay as they are.
  ///
  /// `status` is the work file's, so that git need not read the file to see that it is clean; without it git
  /// will look.
  func set(_ path: PathBytes, to entry: TreeEntry?, status: stat?, skipWorkTree: Bool) throws(GitError) {
    guard let entry else {
      let removed = path.withCString { git_index_remove(handle, $0, 0) }
      guard removed != GIT_ENOTFOUND.rawValue else { return }
      return try GitError.check(removed, "update index", path.text)
    }
    var raw = git_index_entry()
    raw.id = entry.id.raw
    raw.mode = entry.mode.rawValue
    if skipWorkTree { raw.flags_extended = UInt16(GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue) }
    if let status {
      raw.ctime = Self.time(status.st_ctim)
      raw.mtime = Self.time(status.st_mtim)
      raw.dev = UInt32(truncatingIfNeeded: status.st_dev)
      raw.ino = UInt32(truncatingIfNeeded: status.st_ino)
      raw.uid = status.st_uid
      raw.gid = status.st_gid
      raw.file_size = UInt32(truncatingIfNeeded: status.st_size)
    }
    let added = path.withCString { text in
      raw.path = text
      return git_index_add(handle, &raw)
    }
    try GitError.check(added, "update index", path.text)
  }

  /// Makes git compare every file again that was changed in the second in which the index was last written, or later.
  ///
  /// git distrusts such entries, since their time says nothing. Writing the index anew would make it look newer than
  /// those files, and so hide a change of the user's; an entry with size zero keeps git distrustful.
  func keepRacyEntriesDistrusted(since written: timespec) throws(GitError) {
    let second = Int32(truncatingIfNeeded: written.tv_sec)
    for position in 0..<count {
      guard let found = git_index_get_byindex(handle, position), found.pointee.mtime.seconds >= second,
        found.pointee.file_size != 0, git_index_entry_stage(found) == 0
      else { continue }
      var entry = found.pointee
      entry.file_size = 0
      // The call frees the entry whose path it is given. A path is bytes: repaired to UTF-8 it would be another one.
      guard let old = entry.path else { continue }
      let status = PathBytes(bytes: UnsafeRawBufferPointer(start: old, count: cLength(old))).withCString { path in
        entry.path = path
        return git_index_add(handle, &entry)
      }
      try GitError.check(status, "update index", path)
    }
  }

  /// Writes the index to its own file, forced to the disk.
  func write() throws(GitError) {
    try GitError.check(git_index_write(handle), "write index", path)
    // libgit2 forces only a repository's own index to the disk.
    try synchroniseFile(path, operation: "write index")
  }

  private static func time(_ time: timespec) -> git_index_time {
    git_index_time(
      seconds: Int32(truncatingIfNeeded: time.tv_sec), nanoseconds: UInt32(truncatingIfNeeded: time.tv_nsec))
  }
}
