import Clibgit2

extension Repository {
  /// What HEAD of this work tree names.
  package func head() throws(GitError) -> Head {
    let name = try endOfSymbolicChain(from: "HEAD")
    let tip = try tip(of: name)
    guard name != "HEAD" else {
      guard let tip else { throw GitError(.objectMissing, operation: "read HEAD", subject: name) }
      return .detached(tip)
    }
    return tip.map { .branch(name: name, tip: $0) } ?? .unborn(name: name)
  }

  /// The commit that a direct reference names; nil when there is no such reference.
  func tip(of name: String) throws(GitError) -> ObjectID? {
    var raw = git_oid()
    let status = git_reference_name_to_id(&raw, pointer, name)
    if status == GIT_ENOTFOUND.rawValue { return nil }
    try GitError.check(status, "read reference", name)
    return ObjectID(raw)
  }

  /// Follows symbolic references from `name` to the one that holds an id, or that is yet to be made.
  func endOfSymbolicChain(from name: String) throws(GitError) -> String {
    var current = name
    // git follows five at most, which also ends a loop.
    for _ in 0..<6 {
      var reference: OpaquePointer?
      let status = git_reference_lookup(&reference, pointer, current)
      if status == GIT_ENOTFOUND.rawValue { return current }
      try GitError.check(status, "read reference", current)
      defer { git_reference_free(reference) }
      guard git_reference_type(reference) == GIT_REFERENCE_SYMBOLIC else { return current }
      let target = git_reference_symbolic_target(reference)
      current = cText(target)
      // Repaired to UTF-8 it would be the name of another branch.
      guard let target, current.isSame(as: target) else {
        throw GitError(.invalidReferenceName, operation: "read reference", subject: current, detail: "not UTF-8")
      }
    }
    throw GitError(.invalidReferenceName, operation: "read reference", subject: name, detail: "symbolic loop")
  }
}
