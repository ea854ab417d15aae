import Clibgit2
import Glibc

extension Signature {
  /// Throws `identityInvalid` when the name or the address contains what would end its field in the commit.
  ///
  /// libgit2 accepts a line break in a name, which would forge header lines. `role` names the signature ("author") in
  /// errors.
  func check(role: String) throws(GitError) {
    for (part, text) in [("name", name), ("email", email)] {
      let isUnsafe = text.utf8.contains { byte in
        byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      }
      if isUnsafe {
        throw GitError(
          .identityInvalid, operation: "check identity", subject: "\(role).\(part)", detail: text)
      }
    }
    guard !Self.isCrud(name) else {
      throw GitError(.identityMissing, operation: "check identity", subject: "\(role).name")
    }
    guard !Self.isCrud(email) else {
      throw GitError(.identityMissing, operation: "check identity", subject: "\(role).email")
    }
    // git's own limit on offsets, and no years before 1970.
    guard seconds >= 0, abs(Int64(offsetMinutes)) < 24 * 60 else {
      throw GitError(
        .identityInvalid, operation: "check identity", subject: "\(role).date",
        detail: "\(seconds) \(offsetMinutes)")
    }
  }

  /// Hands `body` a libgit2 signature.
  func withRaw<Result>(
    _ body: (UnsafePointer<git_signature>) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    var made: UnsafeMutablePointer<git_signature>?
    try GitError.check(git_signature_new(&made, name, email, seconds, offsetMinutes), "make signature", name)
    guard let made else { throw GitError(.other, operation: "make signature", subject: name) }
    defer { git_signature_free(made) }
    return try body(made)
  }

  /// Whether nothing would be left after git strips the characters it strips from both ends.
  private static func isCrud(_ text: String) -> Bool {
    let stripped = Set(" .,:;\"\\'".utf8)
    return text.utf8.allSatisfy { stripped.contains($0) }
  }
}

extension Identity {
  /// Throws when either signature cannot stand in a commit.
  func check() throws(GitError) {
    try author.check(role: "author")
    try committer.check(role: "committer")
  }
}
