import Glibc

/// A file's content mapped into memory, read page by page as it is looked at.
final class MappedFile {
  /// The content, valid as long as this object is.
  let bytes: UnsafeRawBufferPointer

  /// Maps a regular file that is not empty; nil for anything else, and for what is not acceptable. Where that is asked,
  /// no symbolic link is followed.
  init?(_ path: String, isAcceptable: ((stat) -> Bool)? = nil) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | (isAcceptable == nil ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0,
      isAcceptable?(status) ?? true,
      let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { return nil }
    bytes = UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }
}
