import Clibgit2
import Glibc

extension Repository {
  /// Opens the repository that git's environment variables name, as a hook must.
  ///
  /// Honours `GIT_DIR`, `GIT_WORK_TREE`, `GIT_COMMON_DIR`, `GIT_INDEX_FILE` (which `commit -a` and
  /// `commit -- path` set), `GIT_OBJECT_DIRECTORY` and `GIT_ALTERNATE_OBJECT_DIRECTORIES` (a push in
  /// quarantine), `GIT_CEILING_DIRECTORIES` and `GIT_DISCOVERY_ACROSS_FILESYSTEM`. Relative paths are relative
  /// to `currentDirectory`, and without `GIT_DIR` the search starts there.
  ///
  /// libgit2's own `GIT_REPOSITORY_OPEN_FROM_ENV` refuses `GIT_WORK_TREE` and `GIT_COMMON_DIR`, and the way
  /// round it would be to change the process's environment, which no other thread may read meanwhile; so
  /// each variable is applied here.
  package static func openFromEnvironment(
    _ environment: ProcessEnvironment = .process, currentDirectory: String = "."
  ) throws(GitError) -> Repository {
    let variables = Variables(environment: environment, currentDirectory: currentDirectory)
    let repository = try openNamed(by: variables)
    try repository.checkCommonDirectory(variables.path("GIT_COMMON_DIR"))
    try repository.useWorkTree(variables.path("GIT_WORK_TREE"))
    let folder = variables.path("GIT_OBJECT_DIRECTORY")
    let alternates = try variables.paths("GIT_ALTERNATE_OBJECT_DIRECTORIES")
    if folder != nil || !alternates.isEmpty {
      try repository.useObjects(in: folder ?? repository.commonDirectory + "/objects", alternates: alternates)
    }
    return repository
  }

  private struct Variables {
    let environment: ProcessEnvironment
    let currentDirectory: String

    /// The path that a variable names.
    func path(_ name: String) -> String? {
      environment[name].map(resolved)
    }

    /// The paths that a variable lists with colons between them.
    func paths(_ name: String) throws(GitError) -> [String] {
      var result: [String] = []
      for part in (environment[name] ?? "").utf8.split(separator: UInt8(ascii: ":")) {
        let path = String(decoding: part, as: UTF8.self)
        // git quotes a path that holds a colon itself.
        guard part.first != UInt8(ascii: "\"") else {
          throw GitError(
            .unsupportedEnvironment, operation: "open", subject: name, detail: "quoted path \(path)")
        }
        result.append(resolved(path))
      }
      return result
    }

    private func resolved(_ path: String) -> String {
      if path.hasPrefix("/") { return path }
      let base = Repository.real(currentDirectory) ?? currentDirectory
      return base == "/" ? base + path : base + "/" + path
    }
  }

  private static func openNamed(by variables: Variables) throws(GitError) -> Repository {
    let environment = variables.environment
    let indexFile = variables.path("GIT_INDEX_FILE")
    if let folder = variables.path("GIT_DIR") {
      let flags = GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue | GIT_REPOSITORY_OPEN_NO_DOTGIT.rawValue
      return try open(folder, flags: flags, ceilings: nil, environment: environment, indexFile: indexFile)
    }
    let acrossSystems = ["1", "true", "yes", "on"].contains(
      environment["GIT_DISCOVERY_ACROSS_FILESYSTEM"]?.lowercased() ?? "")
    return try open(
      variables.currentDirectory, flags: acrossSystems ? GIT_REPOSITORY_OPEN_CROSS_FS.rawValue : 0,
      ceilings: environment["GIT_CEILING_DIRECTORIES"], environment: environment, indexFile: indexFile)
  }

  private func checkCommonDirectory(_ wanted: String?) throws(GitError) {
    guard let wanted else { return }
    guard let found = Self.real(commonDirectory), found == Self.real(wanted) else {
      throw GitError(
        .unsupportedEnvironment, operation: "open", subject: "GIT_COMMON_DIR",
        detail: "\(wanted) is not the common folder of \(gitDirectory)")
    }
  }

  private func useWorkTree(_ folder: String?) throws(GitError) {
    guard let folder else { return }
    guard let real = Self.real(folder) else {
      throw GitError(
        .unsupportedEnvironment, operation: "open", subject: "GIT_WORK_TREE", detail: "no folder \(folder)")
    }
    try GitError.check(git_repository_set_workdir(pointer, real, 0), "open", folder)
  }

  fileprivate static func real(_ path: String) -> String? {
    guard let result = realpath(path, nil) else { return nil }
    defer { free(result) }
    return String(cString: result)
  }
}
