import Clibgit2

extension Repository {
  /// The conversion that git makes of the file at a path and libgit2 does not: `filter=lfs`, where such a program is
  /// configured, or `working-tree-encoding=CP932`; nil where there is none.
  func foreignFilter(of path: PathBytes) throws(GitError) -> String? {
    if let encoding = try attribute("working-tree-encoding", of: path), encoding.lowercased() != "utf-8" {
      return "working-tree-encoding=\(encoding)"
    }
    guard let filter = try attribute("filter", of: path) else { return nil }
    for key in ["clean", "smudge", "process"] {
      if try configValue("filter.\(filter).\(key)") != nil { return "filter=\(filter)" }
    }
    return nil
  }

  /// The value of an attribute; nil where it is not set, or merely switched on or off.
  private func attribute(_ name: String, of path: PathBytes) throws(GitError) -> String? {
    try useGitsConfiguration()
    var value: UnsafePointer<CChar>?
    let status = path.withCString { git_attr_get(&value, pointer, UInt32(GIT_ATTR_CHECK_FILE_THEN_INDEX), $0, name) }
    try GitError.check(status, "read attributes", path.text)
    return git_attr_value(value) == GIT_ATTR_VALUE_STRING ? cText(value) : nil
  }
}
