import Glibc

extension WorkFolder {
  /// Forces the names in the folders that hold the given paths to the disk, each folder once; best effort.
  func synchroniseFolders(of paths: [PathBytes], operation: String) {
    for folder in Set(paths.map { RepositoryPath.parent(of: $0) }).sorted() {
      guard let names = try? RepositoryPath.components(of: folder, operation: operation),
        case .open(let opened)? = try? parent(of: names + [RepositoryPath.current], operation: operation)
      else { continue }
      fsync(opened.descriptor)
    }
  }

  /// Puts the file `source` in place at `path` in one step, making missing folders; returns the file's status.
  ///
  /// `source` is used up. From another file system it is copied beside the target first.
  func install(_ source: String, at path: PathBytes, operation: String) throws(GitError) -> stat {
    let (folder, name) = try target(path, creating: true, operation: operation)
    if name.withCString({ renameat(AT_FDCWD, source, folder.descriptor, $0) }) != 0 {
      guard errno == EXDEV else { throw GitError(systemError: errno, operation: operation, subject: path.text) }
      try copy(source, to: name, in: folder.descriptor, operation: operation, subject: path.text)
    }
    var status = stat()
    guard name.withCString({ fstatat(folder.descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0 else {
      throw GitError(systemError: errno, operation: operation, subject: path.text)
    }
    return status
  }

  /// Removes the file at `path`, and the folders above it that are then empty.
  func remove(_ path: PathBytes, operation: String) throws(GitError) {
    let (folder, name) = try target(path, creating: false, operation: operation)
    guard name.withCString({ unlinkat(folder.descriptor, $0, 0) }) == 0 || errno == ENOENT else {
      throw GitError(systemError: errno, operation: operation, subject: path.text)
    }
    var empty = RepositoryPath.parent(of: path)
    while !empty.isEmpty {
      let (above, emptyName) = try target(empty, creating: false, operation: operation)
      guard emptyName.withCString({ unlinkat(above.descriptor, $0, AT_REMOVEDIR) }) == 0 else { return }
      empty = RepositoryPath.parent(of: empty)
    }
  }

  private func target(
    _ path: PathBytes, creating: Bool, operation: String
  ) throws(GitError) -> (folder: Descriptor, name: PathBytes) {
    let names = try RepositoryPath.components(of: path, operation: operation)
    guard let last = names.last else { throw FileMode.tree.refusal(operation, path.text) }
    switch try parent(of: names, creating: creating, operation: operation) {
    case .open(let folder): return (folder, last)
    case .missing: throw GitError(systemError: ENOENT, operation: operation, subject: path.text)
    case .link(let at): throw FileMode.link.refusal(operation, at.text)
    case .obstacle(let at): throw GitError(systemError: ENOTDIR, operation: operation, subject: at.text)
    }
  }

  private func copy(
    _ source: String, to name: PathBytes, in folder: Int32, operation: String, subject: String
  ) throws(GitError) {
    var status = stat()
    guard let content = try readWholeFile(source, operation: operation), stat(source, &status) == 0 else {
      throw GitError(systemError: ENOENT, operation: operation, subject: source)
    }
    let draft = ".kengen.\(getpid()).\(UInt32.random(in: 0 ... .max))"
    let descriptor = openat(folder, draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw GitError(systemError: errno, operation: operation, subject: subject) }
    defer { close(descriptor) }
    do throws(GitError) {
      try writeAll(content, to: descriptor, operation: operation, subject: subject)
      try synchronise(descriptor, operation: operation, subject: subject)
      guard fchmod(descriptor, status.st_mode & 0o7777) == 0, name.withCString({ renameat(folder, draft, folder, $0) }) == 0
      else {
        throw GitError(systemError: errno, operation: operation, subject: subject)
      }
    } catch {
      unlinkat(folder, draft, 0)
      throw error
    }
    unlink(source)
  }
}
