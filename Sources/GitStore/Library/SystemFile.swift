import Glibc

/// The whole content of a file; nil when there is no such file. Follows symbolic links.
func readWholeFile(_ path: String, operation: String) throws(GitError) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else {
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw GitError(systemError: errno, operation: operation, subject: path)
  }
  defer { close(descriptor) }
  return try readAll(from: descriptor, sizeHint: 0, operation: operation, subject: path)
}

/// Everything from a descriptor's position to the end of the file.
func readAll(
  from descriptor: Int32, sizeHint: Int, operation: String, subject: String
) throws(GitError) -> [UInt8] {
  var content: [UInt8] = []
  var failure: Int32 = 0
  // One byte more than the size, so that the end is seen without growing.
  var step = max(sizeHint + 1, 4096)
  while true {
    let chunk = [UInt8](unsafeUninitializedCapacity: step) { buffer, count in
      let got = retrying { read(descriptor, buffer.baseAddress, buffer.count) }
      if got < 0 { failure = errno }
      count = max(got, 0)
    }
    guard failure == 0 else { throw GitError(systemError: failure, operation: operation, subject: subject) }
    if chunk.isEmpty { return content }
    if content.isEmpty { content = chunk } else { content += chunk }
    step = 65536
  }
}

/// Writes every byte.
func writeAll(
  _ content: [UInt8], to descriptor: Int32, operation: String, subject: String
) throws(GitError) {
  var written = 0
  while written < content.count {
    let count = content.withUnsafeBytes { bytes in
      retrying { write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written) }
    }
    guard count >= 0 else { throw GitError(systemError: errno, operation: operation, subject: subject) }
    written += count
  }
}

/// Forces a descriptor's content to the disk.
func synchronise(_ descriptor: Int32, operation: String, subject: String) throws(GitError) {
  guard retrying({ Int(fsync(descriptor)) }) == 0 else {
    throw GitError(systemError: errno, operation: operation, subject: subject)
  }
}

/// Forces a file's content to the disk.
func synchroniseFile(_ path: String, operation: String) throws(GitError) {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw GitError(systemError: errno, operation: operation, subject: path) }
  defer { close(descriptor) }
  try synchronise(descriptor, operation: operation, subject: path)
}

/// Forces a folder's list of names to the disk; best effort, for some file systems refuse it.
func synchroniseFolder(_ path: String) {
  let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { return }
  _ = fsync(descriptor)
  close(descriptor)
}

/// Repeats a system call that a signal interrupted.
func retrying(_ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}
