import Clibgit2

extension Repository {
  /// The value of a configuration key such as `core.hooksPath`, from all of git's configuration files; nil
  /// when none sets it.
  ///
  /// The last value wins, as git reads it (`useGitsConfiguration`).
  package func configValue(_ name: String) throws(GitError) -> String? {
    try configBytes(name, read: git_config_get_string_buf).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of a key as a truth value, by git's spellings; nil when it is not set.
  func configFlag(_ name: String) throws(GitError) -> Bool? {
    var flag: Int32 = 0
    let status = try withConfiguration { git_config_get_bool(&flag, $0, name) }
    if status == GIT_ENOTFOUND.rawValue { return nil }
    try GitError.check(status, "read configuration", name)
    return flag != 0
  }

  /// The exact bytes of a value, which need not be UTF-8.
  func configBytes(
    _ name: String,
    read: (UnsafeMutablePointer<git_buf>?, OpaquePointer?, UnsafePointer<CChar>?) -> Int32 =
      git_config_get_string_buf
  ) throws(GitError) -> [UInt8]? {
    guard isCSafe(name) else { return nil }
    var isSet = true
    let value = try withBuffer { (buffer) throws(GitError) in
      let status = try withConfiguration { read(buffer, $0, name) }
      isSet = status != GIT_ENOTFOUND.rawValue
      if isSet { try GitError.check(status, "read configuration", name) }
    }
    return isSet ? value : nil
  }

  private func withConfiguration(_ body: (OpaquePointer?) -> Int32) throws(GitError) -> Int32 {
    try useGitsConfiguration()
    var configuration: OpaquePointer?
    try GitError.check(
      git_repository_config_snapshot(&configuration, pointer), "read configuration", gitDirectory)
    defer { git_config_free(configuration) }
    // git_error_last must still be this call's when the caller looks.
    return body(configuration)
  }
}
