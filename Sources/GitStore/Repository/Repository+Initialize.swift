import Clibgit2

extension Repository {
  /// Makes a new, empty repository whose HEAD names `branch` (`main`), and opens it.
  ///
  /// Makes missing folders. Throws `alreadyExists` where there is a repository already.
  package static func initialize(
    at path: String, bare: Bool, branch: String, environment: ProcessEnvironment = .process
  ) throws(GitError) -> Repository {
    try Library.prepare()
    guard isCSafe(path) else { throw GitError(.invalidPath, operation: "initialize", subject: path) }
    try BranchName.check("refs/heads/" + branch, operation: "initialize")
    var options = git_repository_init_options()
    try GitError.check(
      git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION)), "initialize",
      path)
    options.flags = GIT_REPOSITORY_INIT_MKPATH.rawValue | GIT_REPOSITORY_INIT_NO_REINIT.rawValue
    if bare { options.flags |= GIT_REPOSITORY_INIT_BARE.rawValue }
    var opened: OpaquePointer?
    let status = branch.withCString { name in
      options.initial_head = name
      return git_repository_init_ext(&opened, path, &options)
    }
    guard status != GIT_EEXISTS.rawValue else {
      throw GitError(.alreadyExists, operation: "initialize", subject: path)
    }
    try GitError.check(status, "initialize", path)
    guard let opened else { throw GitError(.other, operation: "initialize", subject: path) }
    let repository = Repository(owning: opened, environment: environment)
    try repository.useObjects(in: repository.commonDirectory + "/objects")
    return repository
  }
}
