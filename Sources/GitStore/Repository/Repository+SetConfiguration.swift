import Clibgit2

extension Repository {
  /// Sets a key in the repository's own configuration file.
  package func setConfigValue(_ name: String, _ value: String) throws(GitError) {
    guard isCSafe(name), isCSafe(value) else {
      throw GitError(.invalidPath, operation: "write configuration", subject: name)
    }
    try withLocalConfiguration { (local) throws(GitError) in
      try GitError.check(git_config_set_string(local, name, value), "write configuration", name)
    }
  }

  /// Takes a key out of the repository's own configuration file; that it is not there is no error.
  package func unsetConfigValue(_ name: String) throws(GitError) {
    guard isCSafe(name) else { throw GitError(.invalidPath, operation: "write configuration", subject: name) }
    try withLocalConfiguration { (local) throws(GitError) in
      let status = git_config_delete_entry(local, name)
      if status != GIT_ENOTFOUND.rawValue { try GitError.check(status, "write configuration", name) }
    }
  }

  private func withLocalConfiguration(_ body: (OpaquePointer?) throws(GitError) -> Void) throws(GitError) {
    defer { forgetGitsConfiguration() }
    var all: OpaquePointer?
    try GitError.check(git_repository_config(&all, pointer), "open configuration", gitDirectory)
    defer { git_config_free(all) }
    var local: OpaquePointer?
    try GitError.check(
      git_config_open_level(&local, all, GIT_CONFIG_LEVEL_LOCAL), "open configuration", gitDirectory)
    defer { git_config_free(local) }
    do throws(GitError) { try body(local) } catch {
      // git gives up at once as well; but what a killed one left bars nobody.
      let lock = commonDirectory + "/config.lock"
      guard error.code == .locked, AbandonedLock.clear(lock, in: self) == nil else { throw error }
      try body(local)
    }
  }
}
