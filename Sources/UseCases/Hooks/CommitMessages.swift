import GitStore
import Guard
package import Messages
import Presentation
import RegistryModel
import RegistryStore

/// Judges the message of a commit that is being made, by what the server will demand.
package enum CommitMessages {
  package struct Outcome {
    /// What cannot be right: the commit is stopped.
    package let refusals: [String]
    /// What the server will demand.
    package let coming: [String]
    /// Whether the repository wants to be stopped by that as well (`kengen.approvals` = `refuse`).
    package let isStrict: Bool

    package var isRefused: Bool { !refusals.isEmpty || isStrict && !coming.isEmpty }
  }

  /// What the message lacks or has wrong; nil where the registry demands no approvals.
  ///
  /// Judged by the registry of the upstream branch where there is one, since the server judges by that, else by
  /// that of `HEAD`. Approvals may come in later commits, so what is lacking only warns, unless the repository's
  /// configuration says `kengen.approvals = refuse`; `off` says nothing of it.
  package static func judge(_ setting: Setting, file: String) throws(Failure) -> Outcome? {
    try translating {
      let outcomes = try RegistryFinder(git: GitCommand(gitFolder: nil)).staged().compactMap { folder in
        try judge(setting, file: file, folder: folder)
      }
      guard let first = outcomes.first else { return nil }
      return outcomes.dropFirst().reduce(first) { all, next in
        Outcome(refusals: all.refusals + next.refusals, coming: all.coming + next.coming, isStrict: all.isStrict || next.isStrict)
      }
    }
  }

  private static func judge(_ setting: Setting, file: String, folder: String) throws(Failure) -> Outcome? {
    try translating {
      let repository = try Repository.openFromEnvironment()
      let location = try RegistryLocation.openFromEnvironment(subfolder: folder)
      let git = GitCommand(gitFolder: repository.gitDirectory)
      guard let base = try base(git), let head = try commit("HEAD", git) else { return nil }
      let baseFiles = try location.snapshot(.revision(base)).files
      guard try baseFiles.bytes(at: "kengen.yaml") != nil else { return nil }
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
      let mode = try repository.configValue("kengen.approvals") ?? "warn"
      guard ["warn", "refuse", "off"].contains(mode) else {
        throw Failure(
          .environment, Phrase(ja: "設定 kengen.approvals の「\(mode)」は使えません", en: "kengen.approvals is '\(mode)'"),
          remedy: Phrase("git config kengen.approvals warn | refuse | off"))
      }
      let report = CommitMessageReport(registry: before, today: setting.on)
      return Outcome(
        refusals: judge.problems().map { report.phrase($0).text(setting.language) },
        coming: mode == "off" ? [] : report.lines(judge.coming(), setting.language), isStrict: mode == "refuse")
    }
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
        .environment, Phrase(ja: "コミットの文 \(file) が読めません", en: "the message \(file) cannot be read"),
        details: GitCommandMessages.quoted(ran.errorLines))
    }
    return CommitTrailers(lines: ran.output.textLines)
  }
}
