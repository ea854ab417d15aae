import Glibc

/// Paths of the file system, without Foundation.
package enum FilePaths {
  /// The path made absolute and free of `.`, `..` and symbolic links where it exists.
  package static func absolute(_ path: String) -> String {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    if path.hasPrefix("/") { return path }
    guard let current = getcwd(nil, 0) else { return path }
    defer { free(current) }
    return join(String(cString: current), path)
  }

  package static func join(_ folder: String, _ name: String) -> String {
    if name.isEmpty { return folder }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  package static func parent(_ path: String) -> String {
    let parts = path.split(separator: "/")
    return "/" + parts.dropLast().joined(separator: "/")
  }

  package static func fileExists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  package static func isExecutable(_ path: String) -> Bool {
    access(path, X_OK) == 0
  }
}
