import Glibc

/// Where a repository lies that libgit2 would not open, found without libgit2.
struct RepositoryPlace {
  /// The folder that holds `.git`, or the bare repository itself.
  private let folder: String
  /// The git folder, or the file that names it.
  private let gitPath: String

  /// Looks at `path` and then in each folder above it; nil when there is no repository.
  init?(nearest path: String) {
    guard let start = realpath(path, nil) else { return nil }
    defer { free(start) }
    var current = String(cString: start)
    while true {
      let prefix = current == "/" ? "" : current
      if Self.isGitFile(prefix + "/.git") || Self.isGitFolder(prefix + "/.git") {
        (folder, gitPath) = (current, prefix + "/.git")
        return
      }
      if Self.isGitFolder(current) {
        (folder, gitPath) = (current, current)
        return
      }
      guard current != "/" else { return nil }
      let parent = RepositoryPath.parent(of: current)
      current = parent.isEmpty ? "/" : parent
    }
  }

  /// The folder that `safe.directory` must list, for git and for libgit2.
  var safeDirectory: String {
    folder.hasSuffix("/.git") ? RepositoryPath.parent(of: folder) : folder
  }

  /// Whether the folder, its git folder and the file that names it all belong to this user.
  var isOwn: Bool {
    let target = Self.target(ofGitFile: gitPath)
    return [safeDirectory, gitPath, target ?? gitPath].allSatisfy { path in
      var status = stat()
      return stat(path, &status) != 0 || status.st_uid == geteuid()
    }
  }

  private static func isGitFile(_ path: String) -> Bool {
    target(ofGitFile: path) != nil
  }

  private static func target(ofGitFile path: String) -> String? {
    let marker = "gitdir: "
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let content = try? readWholeFile(path, operation: "open")
    else { return nil }
    let line = String(decoding: content.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    guard line.hasPrefix(marker) else { return nil }
    let target = String(line.dropFirst(marker.count))
    return target.hasPrefix("/") ? target : RepositoryPath.parent(of: path) + "/" + target
  }

  private static func isGitFolder(_ path: String) -> Bool {
    access(path + "/HEAD", F_OK) == 0
      && (access(path + "/objects", F_OK) == 0 || access(path + "/commondir", F_OK) == 0)
  }
}
