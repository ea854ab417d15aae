/// The name of a ref that somebody pushes to, beside the branch that is guarded.
package enum PushedReference {
  /// Why a ref that is not guarded is refused all the same.
  package enum Problem: Hashable, Sendable {
    /// It shows something else in the place of an object, to everybody who fetches it and to git on the server.
    case replacement
    /// Its name is taken for the guarded branch.
    case takenForTheBranch
    /// It is the server's own record.
    case record
    /// A ref of statements is made once, by the id of its commit.
    case statements
    /// Its name is taken for a commit, or for a branch of another repository.
    case takenForAnother
  }

  /// Why a ref of the guard's own is not written so: the record is the server's, and statements are neither moved nor taken away.
  package static func recordProblem(_ name: String, new: String, isCreation: Bool, isDeletion: Bool) -> Problem? {
    let lower = name.lowercased()
    guard lower.hasPrefix("refs/kengen/") else { return nil }
    guard lower.hasPrefix(StatementReference.folder) else { return .record }
    return isCreation && !isDeletion && name == StatementReference.name(new) ? nil : .statements
  }

  /// nil where nothing stands against it. What has the branch's name and is none, or reads like the name of a remote's branch
  /// or the id of a commit, takes its place in whatever names it shortly.
  package static func problem(_ name: String, guarded: String) -> Problem? {
    // Of a server whose file system knows no capitals.
    if name.lowercased().hasPrefix("refs/replace/") { return .replacement }
    guard name != guarded else { return nil }
    let short = guarded.hasPrefix("refs/heads/") ? String(guarded.dropFirst(11)) : guarded
    let names = [guarded, "HEAD"] + [short, guarded, "HEAD"].map { "refs/tags/\($0)" } + [guarded, "HEAD"].map { "refs/heads/\($0)" }
    // On a file system without capitals it is the branch itself.
    if names.contains(name) || name.lowercased() == guarded.lowercased() { return .takenForTheBranch }
    let own = ["refs/tags/", "refs/heads/"].first { name.hasPrefix($0) }.map { String(name.dropFirst($0.count)) } ?? ""
    // A day (20260401) is a usual name, and kengen itself refuses a name that is an id as well.
    let isID = own.utf8.count >= 7 && own.allSatisfy(\.isHexDigit) && own.contains(where: \.isLetter)
    let isPath = ["origin/", "upstream/", "remotes/", "heads/", "tags/", "refs/"].contains(where: own.hasPrefix)
    return isID || isPath ? .takenForAnother : nil
  }
}
