import Glibc

/// A folder of plain files, reached name by name without ever following a symbolic link below its root.
///
/// The root itself may be reached through links. Each name is opened relative to the folder before it, so a
/// link put in place meanwhile cannot lead outside.
final class WorkFolder {
  let root: String
  private let descriptor: Int32

  /// Opens the root folder.
  init(root: String, operation: String) throws(GitError) {
    guard isCSafe(root) else { throw GitError(.invalidPath, operation: operation, subject: root) }
    descriptor = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    self.root = root
    guard descriptor >= 0 else { throw GitError(systemError: errno, operation: operation, subject: root) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// What stands at a path.
  enum Occupant {
    /// Nothing, nor anything that would stop a file from being put there.
    case nothing
    /// A regular file.
    case file(stat)
    /// A folder.
    case folder
    /// A symbolic link, at the path or above it; `path` says where.
    case link(path: PathBytes)
    /// Neither file nor folder; or, above the path, not a folder. `path` says where.
    case obstacle(path: PathBytes)
  }

  /// What stands at a path.
  func occupant(of path: PathBytes, operation: String) throws(GitError) -> Occupant {
    let names = try RepositoryPath.components(of: path, operation: operation)
    guard let last = names.last else { return .folder }
    switch try parent(of: names, operation: operation) {
    case .missing: return .nothing
    case .link(let at): return .link(path: at)
    case .obstacle(let at): return .obstacle(path: at)
    case .open(let parent):
      var status = stat()
      guard last.withCString({ fstatat(parent.descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0 else {
        if errno == ENOENT { return .nothing }
        throw GitError(systemError: errno, operation: operation, subject: path.text)
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return .file(status)
      case S_IFDIR: return .folder
      case S_IFLNK: return .link(path: path)
      default: return .obstacle(path: path)
      }
    }
  }

  /// The whole content of the regular file at a path; nil when nothing is there.
  func read(_ path: PathBytes, operation: String) throws(GitError) -> [UInt8]? {
    let names = try RepositoryPath.components(of: path, operation: operation)
    guard let last = names.last else { throw FileMode.tree.refusal(operation, path.text) }
    switch try parent(of: names, operation: operation) {
    case .missing, .obstacle: return nil
    case .link(let at): throw FileMode.link.refusal(operation, at.text)
    case .open(let parent): return try Self.read(last, in: parent.descriptor, operation, subject: path.text)
    }
  }

  /// The names in a folder with what they are, unsorted; empty when there is no such folder.
  func list(_ path: String, operation: String) throws(GitError) -> [Entry] {
    let names = try RepositoryPath.components(of: path, operation: operation)
    // One name more, so that the folder itself is walked into as a parent.
    switch try parent(of: names + [RepositoryPath.current], operation: operation) {
    case .missing, .obstacle: return []
    case .link(let at): throw FileMode.link.refusal(operation, at.text)
    case .open(let folder): return try Self.list(folder.descriptor, operation, subject: path)
    }
  }

  /// An open folder, closed with the object.
  final class Descriptor {
    let descriptor: Int32
    private let isOwned: Bool

    init(_ descriptor: Int32, isOwned: Bool) {
      self.descriptor = descriptor
      self.isOwned = isOwned
    }

    deinit {
      if isOwned { close(descriptor) }
    }
  }

  /// What the walk to a path's last folder came to.
  enum Parent {
    case open(Descriptor)
    case missing
    case link(path: PathBytes)
    case obstacle(path: PathBytes)
  }

  /// Opens the folder that the last of `names` is in; with `creating`, makes the folders that are missing.
  func parent(of names: [PathBytes], creating: Bool = false, operation: String) throws(GitError) -> Parent {
    var current = Descriptor(descriptor, isOwned: false)
    var walked = PathBytes(bytes: [])
    for name in names.dropLast() {
      walked = RepositoryPath.join(walked, name)
      if creating, name.withCString({ mkdirat(current.descriptor, $0, 0o777) }) != 0, errno != EEXIST {
        throw GitError(systemError: errno, operation: operation, subject: walked.text)
      }
      let next = name.withCString { openat(current.descriptor, $0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
      guard next < 0 else {
        current = Descriptor(next, isOwned: true)
        continue
      }
      let number = errno
      if number == ENOENT { return .missing }
      var status = stat()
      guard number == ENOTDIR || number == ELOOP,
        name.withCString({ fstatat(current.descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0
      else { throw GitError(systemError: number, operation: operation, subject: walked.text) }
      return status.st_mode & S_IFMT == S_IFLNK ? .link(path: walked) : .obstacle(path: walked)
    }
    return .open(current)
  }

  private static func read(
    _ name: PathBytes, in folder: Int32, _ operation: String, subject: String
  ) throws(GitError) -> [UInt8]? {
    // Without O_NONBLOCK a named pipe would wait for a writer.
    let descriptor = name.withCString { openat(folder, $0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw GitError(systemError: errno, operation: operation, subject: subject)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw GitError(systemError: errno, operation: operation, subject: subject)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      return try readAll(
        from: descriptor, sizeHint: Int(status.st_size), operation: operation, subject: subject)
    case S_IFDIR: throw FileMode.tree.refusal(operation, subject)
    default: throw GitError(.fileUnreadable, operation: operation, subject: subject, detail: "not a file")
    }
  }

  private static func list(
    _ folder: Int32, _ operation: String, subject: String
  ) throws(GitError) -> [Entry] {
    // fdopendir takes its descriptor over and moves its position: give it one of its own.
    let own = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0, let stream = fdopendir(own) else {
      let number = errno
      if own >= 0 { close(own) }
      throw GitError(systemError: number, operation: operation, subject: subject)
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let raw = readdir(stream) else {
        guard errno == 0 else { throw GitError(systemError: errno, operation: operation, subject: subject) }
        return entries
      }
      let name = withUnsafePointer(to: &raw.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { text in
          Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
        }
      }
      guard name != Array(".".utf8), name != Array("..".utf8) else { continue }
      entries.append(Entry(nameBytes: name, kind: kind(of: raw, in: folder)))
    }
  }

  private static func kind(of entry: UnsafeMutablePointer<dirent>, in folder: Int32) -> Entry.Kind {
    switch Int(entry.pointee.d_type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .directory
    case Int(DT_UNKNOWN):
      // Some file systems do not say.
      var status = stat()
      let found = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0
        }
      }
      guard found else { return .other }
      let type = status.st_mode & S_IFMT
      return type == S_IFREG ? .file : type == S_IFDIR ? .directory : .other
    default: return .other
    }
  }
}
