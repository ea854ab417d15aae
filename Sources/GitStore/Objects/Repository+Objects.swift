import Clibgit2
import Clibgit2Shim

extension Repository {
  /// Throws when reading an object failed. In a partial clone, a missing object is reported as not fetched.
  ///
  /// Call it straight after the libgit2 call, like `GitError.check`.
  func checkRead(_ status: Int32, _ operation: String, _ subject: @autoclosure () -> String) throws(GitError) {
    guard status < 0 else { return }
    let error = GitError(status: status, operation: operation, subject: subject(), notFound: .objectMissing)
    guard error.code == .objectMissing, try isPartialClone() else { throw error }
    throw GitError(.objectNotFetched, operation: operation, subject: error.subject, detail: error.detail)
  }

  private func isPartialClone() throws(GitError) -> Bool {
    try hasConfiguration(matching: "^(extensions\\.partialclone|remote\\..*\\.promisor)$")
  }

  /// Puts the object database of the given folders in place of the one libgit2 would open.
  ///
  /// Objects are written to `folder`; it, `alternates` and the alternates that their `info/alternates` files
  /// name are read.
  func useObjects(in folder: String, alternates: [String] = []) throws(GitError) {
    var folders: [String] = []
    for start in [folder] + alternates { try Self.collect(start, depth: 0, into: &folders) }
    let texts = folders.map { Array($0.utf8CString) }
    let joined = texts.flatMap { $0 }
    var opened: OpaquePointer?
    var writer: UnsafeMutablePointer<git_odb_backend>?
    let status = joined.withUnsafeBufferPointer { text in
      var offset = 0
      var pointers: [UnsafePointer<CChar>?] = []
      for path in texts {
        pointers.append(text.baseAddress?.advanced(by: offset))
        offset += path.count
      }
      return kengen_git_open_objects(&opened, &writer, &pointers, pointers.count)
    }
    try GitError.check(status, "open objects", folder)
    defer { git_odb_free(opened) }
    try GitError.check(git_repository_set_odb(pointer, opened), "open objects", folder)
    objectWriter = writer
  }

  private static func collect(
    _ folder: String, depth: Int, into folders: inout [String]
  ) throws(GitError) {
    // git follows five as well, which also ends a circle.
    guard depth <= 5, !folders.contains(folder) else { return }
    folders.append(folder)
    guard let list = try readWholeFile(folder + "/info/alternates", operation: "open objects") else { return }
    for line in list.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let path = String(decoding: line, as: UTF8.self)
      guard line.first != UInt8(ascii: "\""), isCSafe(path) else {
        throw GitError(.invalidPath, operation: "open objects", subject: path, detail: "quoted alternate")
      }
      try collect(path.hasPrefix("/") ? path : folder + "/" + path, depth: depth + 1, into: &folders)
    }
  }
}
