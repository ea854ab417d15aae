/// Who did something, and when.
package struct Signature: Sendable, Hashable {
  /// The person's name.
  package var name: String
  /// The person's e-mail address.
  package var email: String
  /// Seconds since 1970-01-01T00:00:00Z.
  package var seconds: Int64
  /// The clock's distance from UTC in minutes, east positive (Japan: 540).
  package var offsetMinutes: Int32

  /// Creates a signature; nothing is checked before it is written.
  package init(name: String, email: String, seconds: Int64, offsetMinutes: Int32) {
    self.name = name
    self.email = email
    self.seconds = seconds
    self.offsetMinutes = offsetMinutes
  }
}

/// The two signatures of a commit.
package struct Identity: Sendable, Hashable {
  /// Who made the change.
  package var author: Signature
  /// Who put it into the repository.
  package var committer: Signature

  /// Creates an identity.
  package init(author: Signature, committer: Signature) {
    self.author = author
    self.committer = committer
  }
}
