import Glibc

/// A folder of files that can be made anew at any time, of this user alone.
///
/// What is in it is believed only where the folder and the file belong to this user and nobody else may write them. A file
/// is written aside and renamed, so that whoever reads it sees all of one version. It is not forced to the disk: whoever
/// reads it must hold it against a checksum.
package struct CacheFolder: Sendable {
  package let path: String

  /// The folder that `KENGEN_CACHE` names, else `kengen` in the user's cache (`XDG_CACHE_HOME`, `~/.cache`); nil where
  /// there is no such place, and where `KENGEN_CACHE` is `off`.
  package init?(environment: ProcessEnvironment = .process) {
    func absolute(_ name: String) -> String? {
      environment[name].flatMap { $0.hasPrefix("/") && isCSafe($0) ? $0 : nil }
    }
    if let told = environment["KENGEN_CACHE"], !told.isEmpty {
      guard told != "off", let path = absolute("KENGEN_CACHE") else { return nil }
      self.path = path
    } else if let path = absolute("XDG_CACHE_HOME") {
      self.path = path + "/kengen"
    } else if let path = absolute("HOME") {
      self.path = path + "/.cache/kengen"
    } else {
      return nil
    }
  }

  /// The content of a file, mapped; nil where there is none that can be believed.
  package func file(_ name: String) -> CachedFile? {
    guard isOwn else { return nil }
    return CachedFile("\(path)/\(name)")
  }

  /// Puts a file in place; false where that is not possible, which does no harm.
  package func write(_ content: [UInt8], as name: String) -> Bool {
    guard makeFolder(), isOwn else { return false }
    forgetOldFiles()
    var template = Array("\(path)/.\(name)-XXXXXX".utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { buffer in buffer.baseAddress.map { mkstemp($0) } ?? -1 }
    guard descriptor >= 0 else { return false }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    let aside = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do throws(GitError) {
      defer { close(descriptor) }
      try writeAll(content, to: descriptor, operation: "write cache", subject: aside)
    } catch {
      unlink(aside)
      return false
    }
    guard rename(aside, "\(path)/\(name)") == 0 else {
      unlink(aside)
      return false
    }
    return true
  }

  package func remove(_ name: String) { unlink("\(path)/\(name)") }

  /// Whether the folder is one of this user's that nobody else may write.
  private var isOwn: Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid() && status.st_mode & 0o022 == 0
  }

  private func makeFolder() -> Bool {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return true }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return false }
    // The cache of a user who never had one; nothing further up is made.
    let parent = String(path[..<slash])
    return (mkdir(parent, 0o700) == 0 || errno == EEXIST) && (mkdir(path, 0o700) == 0 || errno == EEXIST)
  }

  /// Files that nobody wrote for a month are of repositories that are gone, or of writers that were killed.
  private func forgetOldFiles() {
    guard let folder = opendir(path) else { return }
    defer { closedir(folder) }
    let limit = time(nil) - 30 * 86_400
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      var status = stat()
      guard lstat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_mtim.tv_sec < limit else { continue }
      unlink("\(path)/\(name)")
    }
  }
}

/// A file of the cache, mapped into memory.
package final class CachedFile {
  private let file: MappedFile

  /// The content, valid as long as this object is.
  package var bytes: UnsafeRawBufferPointer { file.bytes }

  fileprivate init?(_ path: String) {
    guard
      let file = MappedFile(
        path,
        isAcceptable: { status in
          status.st_uid == geteuid() && status.st_mode & 0o022 == 0 && status.st_nlink == 1
        })
    else { return nil }
    self.file = file
  }
}
