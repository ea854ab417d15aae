import GitStore
import RegistryModel
import RegistryStore
package import Report

/// Judges a push before the server takes it.
package enum Receiving {
  /// One line that git gives to pre-receive: what a branch was, what it would be.
  private struct Update {
    let old: String
    let new: String
    let name: String

    var isCreation: Bool { old.allSatisfy { $0 == "0" } }
    var isDeletion: Bool { new.allSatisfy { $0 == "0" } }
  }

  /// Why the push is refused, in lines; empty where it is taken. And what everybody must hear of it if it is.
  ///
  /// Guarded is the branch that the server's `HEAD` names: that is the registry. It is judged by what stood
  /// there before, so that no push grants its own author anything. It is never deleted and never rewritten.
  /// Other branches are taken as they are; what is on them is judged when it comes to the guarded one. A refusal is
  /// put on record.
  package static func preReceive(_ setting: Setting, lines: [String]) throws(Failure) -> (refused: [String], notices: [String]) {
    try translating {
      let repository = try Repository.openFromEnvironment()
      let location = try RegistryLocation.openFromEnvironment(
        subfolder: try repository.configValue("kengen.folder") ?? "")
      let git = GitCommand(gitFolder: repository.gitDirectory)
      let (code, out) = try git.run(["symbolic-ref", "HEAD"])
      guard code == 0, let guarded = String(decoding: out, as: UTF8.self).split(separator: "\n").first.map(String.init) else {
        throw Failure(
          .environment, Phrase(ja: "サーバーの HEAD が枝を指していません", en: "the server's HEAD names no branch"),
          remedy: Phrase(ja: "git symbolic-ref HEAD refs/heads/main", en: "git symbolic-ref HEAD refs/heads/main"))
      }
      let symbolic = try symbolicReferences(git)
      var refused: [String] = []
      var notices: [String] = []
      for line in lines where !line.isEmpty {
        let fields = line.split(separator: " ", maxSplits: 2).map(String.init)
        guard fields.count == 3 else { throw Failure(.internal, Phrase("pre-receive: \(line)")) }
        let update = Update(old: fields[0], new: fields[1], name: fields[2])
        if let problem = symbolic.contains(update.name) ? Self.alias : misleading(update, guarded) {
          refused.append("\(update.name): " + problem.text(setting.language))
        }
        guard update.name == guarded else { continue }
        do throws(Failure) {
          let verdict = try translating { try judge(update, setting, location, repository, git) }
          refused += verdict.refused
          notices += verdict.notices
        } catch {
          // What cannot be judged is not taken.
          let lines = error.lines(setting.language)
          refused += ["\(update.name): " + (lines.first ?? "")] + lines.dropFirst()
        }
      }
      if !refused.isEmpty,
        let problem = RefusedPushes.record(lines.filter { !$0.isEmpty }, refused, in: repository.gitDirectory, .process)
      {
        refused.append(problem.text(setting.language))
      }
      return (refused, notices)
    }
  }

  private static let alias = Phrase(
    ja: "別の枝の別名(symbolic-ref)には push できません。もとの枝へ push してください",
    en: "it is another name of a branch (symbolic-ref), which is not pushed to; push to the branch itself")

  /// Refs of the server that are other names of others: a push to one moves another.
  private static func symbolicReferences(_ git: GitCommand) throws -> Set<String> {
    let (code, out) = try git.run(["for-each-ref", "--format=%(refname) %(symref)"])
    guard code == 0 else { throw Failure(.environment, Phrase(ja: "git for-each-ref が失敗しました", en: "git for-each-ref failed")) }
    let lines = String(decoding: out, as: UTF8.self).split(separator: "\n").map { $0.split(separator: " ") }
    return Set(lines.filter { $0.count > 1 }.map { String($0[0]) })
  }

  /// Why a ref that is not guarded is refused all the same; nil where nothing stands against it.
  ///
  /// Replacements show something else in the place of an object, to everybody who fetches them and to git on the
  /// server; what has the branch's name and is none, or reads like the name of a remote's branch or the id of a commit,
  /// takes its place in whatever names it shortly.
  private static func misleading(_ update: Update, _ guarded: String) -> Phrase? {
    if update.isDeletion { return nil }
    // Of a server whose file system knows no capitals.
    if update.name.lowercased().hasPrefix("refs/replace/") {
      return Phrase(ja: "差し替え(git replace)は受け取れません", en: "replacements (git replace) are not taken")
    }
    let short = guarded.hasPrefix("refs/heads/") ? String(guarded.dropFirst(11)) : guarded
    let names = [guarded, "HEAD"] + [short, guarded, "HEAD"].map { "refs/tags/\($0)" } + [guarded, "HEAD"].map { "refs/heads/\($0)" }
    guard update.name != guarded else { return nil }
    if names.contains(update.name) { return Phrase(ja: "台帳の枝と取り違える名前です", en: "its name is taken for the branch of the registry") }
    let own = ["refs/tags/", "refs/heads/"].first { update.name.hasPrefix($0) }.map { String(update.name.dropFirst($0.count)) } ?? ""
    // A day (20260401) is a usual name, and kengen itself refuses a name that is an id as well.
    let isID = own.utf8.count >= 7 && own.allSatisfy(\.isHexDigit) && own.contains(where: \.isLetter)
    guard isID || ["origin/", "upstream/", "remotes/", "heads/", "tags/", "refs/"].contains(where: own.hasPrefix) else { return nil }
    return Phrase(ja: "コミットの番号や、ほかのリポジトリの枝と取り違える名前です", en: "its name is taken for a commit, or for a branch of another repository")
  }

  private static func judge(
    _ update: Update, _ setting: Setting, _ location: RegistryLocation, _ repository: Repository, _ git: GitCommand
  ) throws -> (refused: [String], notices: [String]) {
    func say(_ ja: String, _ en: String) -> [String] {
      ["\(update.name): " + Phrase(ja: ja, en: en).text(setting.language)]
    }
    func only(_ refused: [String]) -> (refused: [String], notices: [String]) { (refused, []) }
    if update.isDeletion { return only(say("台帳の枝は消せません", "the branch of the registry cannot be deleted")) }
    if update.isCreation { return only(try check(update, setting, since: nil, location)) }
    guard let old = ObjectID(hex: update.old), let new = ObjectID(hex: update.new) else {
      throw Failure(.internal, Phrase("pre-receive: \(update.old) \(update.new)"))
    }
    guard try git.run(["merge-base", "--is-ancestor", update.old, update.new]).code == 0 else {
      return only(say("台帳の履歴は書き換えられません(force push)", "the history of the registry cannot be rewritten (force push)"))
    }
    let files = try location.snapshot(.revision(update.old)).files
    guard try files.bytes(at: "kengen.yaml") != nil else { return only(try check(update, setting, since: nil, location)) }
    let problems = try check(update, setting, since: update.old, location)
    guard try !RegistryLoader(files: files).manifest().approvals.isEmpty else { return only(problems) }
    let (before, defects) = try RegistryLoader(files: files).whole()
    guard defects.isEmpty else {
      return only(problems + say("いまの台帳の文面に欠陥があり、誰が承認できるか分かりません", "the text before the push has defects, so who may approve is not known"))
    }
    let (after, newDefects) = try RegistryLoader(files: try location.snapshot(.revision(update.new)).files).whole()
    // What cannot be read cannot be judged; the check has refused it.
    guard newDefects.isEmpty else { return only(problems) }
    let approving = ChangeApproving(
      location: location, repository: repository, git: git, before: before, after: after, today: setting.on)
    let verdict = try approving.judge(from: old, to: new, setting.language)
    guard !verdict.lacking.isEmpty else { return (problems, verdict.notices) }
    return only(problems + say("承認が足りません", "approvals are missing") + verdict.lacking.map { "  " + $0 })
  }

  private static func check(
    _ update: Update, _ setting: Setting, since: String?, _ location: RegistryLocation
  ) throws -> [String] {
    let outcome = try Checking.check(setting, .revision(update.new), since: since, location: location)
    guard outcome.isRefused || !outcome.isReadable else { return [] }
    return ["\(update.name): " + Phrase(ja: "台帳に誤りが入ります", en: "errors would come into the registry").text(setting.language)]
      + outcome.refusals.flatMap { outcome.report.itemLines($0, setting.language) }
  }
}
