import Glibc

extension GitError {
  /// Describes a failed system call by its error number.
  init(systemError number: Int32, operation: String, subject: String) {
    self.init(
      Self.code(ofSystemError: number) ?? .other, operation: operation, subject: subject,
      detail: Self.systemText(number))
  }

  /// The kind of failure behind an error number, where it is one that has a remedy of its own.
  static func code(ofSystemError number: Int32) -> Code? {
    switch number {
    case ENOSPC, EDQUOT, EFBIG: .diskFull
    case EROFS: .readOnly
    case EACCES, EPERM: .permissionDenied
    case EISDIR: .fileUnreadable
    case ELOOP: .symlinkRefused
    case ENAMETOOLONG: .invalidPath
    default: nil
    }
  }

  /// The C library's words for an error number.
  static func systemText(_ number: Int32) -> String {
    // strerror itself shares one buffer between threads.
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let start = buffer.baseAddress, strerror_r(number, start, buffer.count) == 0 else {
        return "error \(number)"
      }
      return String(cString: start)
    }
  }
}
