import GitStore
package import Guard
package import Messages
package import RegistryModel
import RegistryStore
import RegistryText

/// Judges the message of a commit that is being made, by what the server will demand.
package enum CommitMessages {
  /// What one registry says of the message.
  package struct Judged {
    /// By which it was judged.
    package let registry: Registry
    package let today: CalendarDate
    /// What cannot be right: the commit is stopped.
    package let problems: [MessageProblem]
    /// What the server will demand; nil where the repository wants to hear nothing of it (`kengen.approvals` = `off`).
    package let coming: ComingDemands?
    /// Whether the repository wants to be stopped by that as well (`kengen.approvals` = `refuse`).
    package let isStrict: Bool

    package var isDemanding: Bool { coming.map { !$0.lacks.isEmpty || $0.needsAuthor } ?? false }
  }

  package struct Outcome {
    /// By the folders of the registries.
    package let judged: [Judged]

    package var isRefused: Bool {
      judged.contains { !$0.problems.isEmpty } || judged.contains(where: \.isStrict) && judged.contains(where: \.isDemanding)
    }
  }

  /// What the message lacks or has wrong; nil where the registry demands no approvals.
  ///
  /// Judged by the registry of the upstream branch where there is one, since the server judges by that, else by
  /// that of `HEAD`. Approvals may come in later commits, so what is lacking only warns, unless the repository's
  /// configuration says `kengen.approvals = refuse`; `off` says nothing of it.
  package static func judge(_ setting: Setting, file: String) throws(Failure) -> Outcome? {
    try translating {
      let judged = try RegistryFinder(git: GitCommand(gitFolder: nil)).staged().compactMap { folder in
        try judge(setting, file: file, folder: folder)
      }
      return judged.isEmpty ? nil : Outcome(judged: judged)
    }
  }

  private static func judge(_ setting: Setting, file: String, folder: String) throws(Failure) -> Judged? {
    try translating {
      let repository = try Repository.openFromEnvironment()
      let location = try RegistryLocation.openFromEnvironment(subfolder: folder)
      let git = GitCommand(gitFolder: repository.gitDirectory)
      guard let base = try base(git), let head = try commit("HEAD", git) else { return nil }
      let baseFiles = try location.snapshot(.revision(base)).files
      guard try baseFiles.bytes(at: RegistryPath.manifest) != nil else { return nil }
      // Most commits end here; the rest is read only where it is needed.
      guard try !RegistryLoader(files: baseFiles).manifest().approvals.isEmpty else { return nil }
      let (before, defects) = try RegistryLoader(files: baseFiles).whole()
      let staged = try location.snapshot(.staged).files
      let (after, newDefects) = try RegistryLoader(files: staged).whole()
      // pre-commit has judged the text; without it nobody knows who may approve.
      guard defects.isEmpty, newDefects.isEmpty else { return nil }
      func facts(since revision: String) throws -> [ChangedFact] {
        let paths = try changedPaths(since: revision, git).filter { $0.hasPrefix(location.prefix) }
        return try ChangedFacts.between(
          try location.snapshot(.revision(revision)).files, staged, paths: paths.map { String($0.dropFirst(location.prefix.count)) })
      }
      let own = try facts(since: head)
      let signers = try baseFiles.bytes(at: "allowed-signers") ?? []
      // A commit that changes nothing speaks of everything that is to be pushed.
      let changed = own.isEmpty ? try facts(since: base) : own
      let judge = MessageJudge(
        trailers: try trailers(file, git), message: try lines(file), configured: try Committer.person(repository, signers: signers),
        policy: ApprovalPolicy(before: before, after: after, today: setting.on, facts: changed), facts: changed, isApprovalOnly: own.isEmpty
      )
      let mode = try approvalsMode(repository)
      return Judged(
        registry: before, today: setting.on, problems: judge.problems(), coming: mode == .off ? nil : judge.coming(),
        isStrict: mode == .refuse)
    }
  }

  /// What lacking approvals do to a commit: `kengen.approvals` of git's configuration.
  private enum ApprovalsMode: String { case warn, refuse, off }

  private static func approvalsMode(_ repository: Repository) throws -> ApprovalsMode {
    guard let value = try repository.configValue("kengen.approvals") else { return .warn }
    guard let mode = ApprovalsMode(rawValue: value) else { throw Failure(.environment, CommitGuardMessages.unusableMode(value)) }
    return mode
  }

  /// What the server has, as far as is known here.
  private static func base(_ git: GitCommand) throws -> String? {
    let found = try git.run(["merge-base", "HEAD", "@{upstream}"])
    return found.code == 0 ? found.line : try commit("HEAD", git)
  }

  private static func commit(_ revision: String, _ git: GitCommand) throws -> String? {
    let found = try git.run(["rev-parse", "--verify", "--quiet", "\(revision)^{commit}"])
    return found.code == 0 ? found.line : nil
  }

  private static func changedPaths(since revision: String, _ git: GitCommand) throws -> [String] {
    try git.output(["diff", "--cached", "--name-only", "--no-renames", "-z", revision, "--"]).split(separator: 0x00).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The lines of the message that git will keep.
  private static func lines(_ file: String) throws -> [String] {
    let path = FilePaths.absolute(file)
    let name = String(path.split(separator: "/").last ?? "")
    let all = (try WorkTreeSnapshot(root: FilePaths.parent(path)).bytes(at: name) ?? []).textLines
    // What stands behind the scissors shows the change itself.
    return all.prefix { !$0.hasSuffix("------------------------ >8 ------------------------") }.filter { !$0.hasPrefix("#") }
  }

  private static func trailers(_ file: String, _ git: GitCommand) throws -> CommitTrailers {
    let ran = try git.run(["interpret-trailers", "--parse", "--no-divider", FilePaths.absolute(file)])
    guard ran.code == 0 else {
      throw Failure(
        .environment, CommitGuardMessages.unreadableMessage(file),
        details: GitCommandMessages.quoted(ran.errorLines))
    }
    return CommitTrailers(lines: ran.output.textLines)
  }
}
