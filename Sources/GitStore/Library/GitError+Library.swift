import Clibgit2
import Glibc

extension GitError {
  /// Throws when `status` is negative, with libgit2's own words.
  ///
  /// `notFound` is the code for "no such thing", whose meaning only the caller knows. Call it straight after
  /// the libgit2 call: the message is thread-local and stale after a success.
  static func check(
    _ status: Int32, _ operation: String, _ subject: @autoclosure () -> String = "",
    notFound: Code = .other
  ) throws(GitError) {
    guard status < 0 else { return }
    throw GitError(status: status, operation: operation, subject: subject(), notFound: notFound)
  }

  /// Describes a failed libgit2 call; read straight after it.
  init(status: Int32, operation: String, subject: String, notFound: Code = .other) {
    let last = git_error_last()
    let detail = last?.pointee.message.map { String(cString: $0) } ?? "libgit2 status \(status)"
    let area = last?.pointee.klass ?? 0
    self.init(
      Self.code(status: status, area: area, detail: detail, notFound: notFound), operation: operation,
      subject: subject, detail: detail)
  }

  private static func code(status: Int32, area: Int32, detail: String, notFound: Code) -> Code {
    // The operating system's words come first: a full disk surfaces under many library codes.
    if let code = codeOfSystemMessage(detail) { return code }
    switch status {
    case GIT_ENOTFOUND.rawValue: return notFound
    case GIT_EAMBIGUOUS.rawValue: return .ambiguousRevision
    case GIT_EBAREREPO.rawValue: return .bareWithoutWorkTree
    case GIT_EUNBORNBRANCH.rawValue: return .unbornBranch
    case GIT_EUNMERGED.rawValue: return .indexConflicted
    case GIT_ELOCKED.rawValue: return .locked
    case GIT_EMODIFIED.rawValue: return .branchMoved
    case GIT_EMISMATCH.rawValue: return .objectCorrupt
    case GIT_EOWNER.rawValue: return .foreignOwner
    default: break
    }
    let corruptAreas = [GIT_ERROR_ODB, GIT_ERROR_ZLIB, GIT_ERROR_OBJECT, GIT_ERROR_TREE]
    return corruptAreas.contains { Int32($0.rawValue) == area } && notFound == .objectMissing
      ? .objectCorrupt : .other
  }

  /// libgit2 ends its message with the operating system's text for the error number, and loses the number.
  private static func codeOfSystemMessage(_ detail: String) -> Code? {
    let numbers = [ENOSPC, EDQUOT, EFBIG, EROFS, EACCES, EPERM]
    let match = numbers.first { detail.hasSuffix(": " + systemText($0)) }
    return match.flatMap(code(ofSystemError:))
  }
}
