import Glibc

extension Repository {
  /// Who git would say is committing now, by git's own rules.
  ///
  /// For each of author and committer: `GIT_AUTHOR_NAME`, then `author.name`, then `user.name`; for the
  /// address also `EMAIL` at the end. Dates come from `GIT_AUTHOR_DATE` and `GIT_COMMITTER_DATE` where set
  /// (`GitDate` says in which forms), else they are `now`, which defaults to the clock. Unlike git, no name
  /// is guessed from the account: that is `identityMissing`.
  package func identity(now: GitDate? = nil) throws(GitError) -> Identity {
    let now = now ?? GitDate.current()
    let identity = Identity(
      author: try signature(role: "author", now: now), committer: try signature(role: "committer", now: now))
    try identity.check()
    return identity
  }

  private func signature(role: String, now: GitDate) throws(GitError) -> Signature {
    let variable = "GIT_" + role.uppercased()
    let date = try environment[variable + "_DATE"].map { text throws(GitError) in
      guard let date = GitDate(text) else {
        throw GitError(
          .identityInvalid, operation: "read identity", subject: variable + "_DATE", detail: text)
      }
      return date
    }
    return Signature(
      name: try identityPart("name", variable: variable + "_NAME", role: role, lastResort: nil),
      email: try identityPart("email", variable: variable + "_EMAIL", role: role, lastResort: "EMAIL"),
      seconds: (date ?? now).seconds, offsetMinutes: (date ?? now).offsetMinutes)
  }

  private func identityPart(
    _ part: String, variable: String, role: String, lastResort: String?
  ) throws(GitError) -> String {
    if let value = environment[variable] { return value }
    for key in ["\(role).\(part)", "user.\(part)"] {
      guard let bytes = try configBytes(key) else { continue }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw GitError(.identityNotUTF8, operation: "read identity", subject: key, detail: "not UTF-8")
      }
      return text
    }
    if let lastResort, let value = environment[lastResort], !value.isEmpty { return value }
    throw GitError(.identityMissing, operation: "read identity", subject: "user.\(part)")
  }
}
