import Clibgit2

extension Repository {
  /// Sets a key in the repository's own configuration file.
  package func setConfigValue(_ name: String, _ value: String) throws(GitError) {
    guard isCSafe(name), isCSafe(value) else {
      throw GitError(.invalidPath, operation: "write configuration", subject: name)
    }
    var all: OpaquePointer?
    try GitError.check(git_repository_config(&all, pointer), "open configuration", gitDirectory)
    defer { git_config_free(all) }
    var local: OpaquePointer?
    try GitError.check(
      git_config_open_level(&local, all, GIT_CONFIG_LEVEL_LOCAL), "open configuration", gitDirectory)
    defer { git_config_free(local) }
    try GitError.check(git_config_set_string(local, name, value), "write configuration", name)
  }
}
