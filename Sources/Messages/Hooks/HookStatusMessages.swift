package import RegistryModel

/// What is said of the hooks of a repository: which stand where, and what they guard.
package enum HookStatusMessages {
  // MARK: How a hook stands in its place

  package static let installed = Phrase(ja: "入っています", en: "installed")
  package static let outdated = Phrase(ja: "古い版です", en: "an older copy")
  package static let notExecutable = Phrase(ja: "実行できません(chmod +x)", en: "not executable (chmod +x)")
  package static let missing = Phrase(ja: "ありません", en: "missing")
  package static let calls = Phrase(ja: "別のフックで、kengen を呼んでいます", en: "another hook, which calls kengen")
  package static let framework = Phrase(ja: "フレームワークのフックで、kengen を動かします", en: "a framework's hook, which runs kengen")
  package static let other = Phrase(ja: "別のフックです", en: "another hook")

  package static func hook(_ name: String, _ state: Phrase) -> Phrase {
    Phrase(ja: "\(name): \(state.ja)", en: "\(name): \(state.text(.english))")
  }
  /// What somebody else's hook needs in order to run ours.
  package static func addTo(_ hook: String) -> Phrase {
    Phrase(
      ja: "そのフックに「kengen hook run \(hook) || exit 1」を加えるか、kengen hook install --chain",
      en: "add 'kengen hook run \(hook) || exit 1' to it, or kengen hook install --chain")
  }
  package static func chained(_ path: String) -> Phrase { Phrase(ja: "先に動くフック: \(path)", en: "runs first: \(path)") }

  // MARK: What is there

  /// `hooksPath` = core.hooksPath as configured.
  package static func folder(_ path: String, hooksPath: String?) -> Phrase {
    let configured = hooksPath.map { "  (core.hooksPath = \($0))" } ?? ""
    return Phrase(ja: "フックの場所: \(path)\(configured)", en: "hooks in \(path)\(configured)")
  }
  /// `program` = nil where the configuration names none.
  package static func program(_ program: String?, isThere: Bool) -> Phrase {
    Phrase(
      ja: "プログラム: \(program ?? "設定なし(kengen.program)")\(isThere ? "" : "  見つかりません")",
      en: "program: \(program ?? "not configured (kengen.program)")\(isThere ? "" : "  not found")")
  }
  package static func mergeDriver(isRegistered: Bool, isNamed: Bool) -> Phrase {
    Phrase(
      ja: "マージドライバー: \(isRegistered ? "登録済み" : "登録されていません")、\(isNamed ? "属性で指定されています" : "属性で指定されていません")",
      en: "merge driver: \(isRegistered ? "registered" : "not registered"), "
        + (isNamed ? "named by the attributes" : "not named by the attributes (.gitattributes, info/attributes)"))
  }
  package static func note(_ problem: Phrase) -> Phrase { Phrase(ja: "注意: \(problem.ja)", en: "note: \(problem.text(.english))") }
  package static let nothingMissing = Phrase(ja: "足りないものはありません。", en: "Nothing is missing.")
  package static let somethingMissing = Phrase(
    ja: "足りないものがあります: kengen hook install", en: "Something is missing: kengen hook install")

  package static func earlierFolderMissing(_ path: String) -> Phrase {
    Phrase(
      ja: "先にあったフックの場所 \(path) がありません。置き直してください", en: "the folder of the earlier hooks, \(path), is not there; install again")
  }
  package static func earlierNotRun(_ name: String, _ folder: String) -> Phrase {
    Phrase(ja: "先にあったフック \(name)(\(folder))が動きません", en: "the hook \(name) that was there before (\(folder)) does not run")
  }
  package static func earlierUnknown(key: String) -> Phrase {
    Phrase(ja: "先にあったフックの場所(\(key))が設定にありません", en: "the configuration does not say where the earlier hooks are (\(key))")
  }
  package static func passedBy(_ own: String, _ path: String) -> Phrase {
    Phrase(
      ja: "kengen のフックは \(own) にありますが、git は \(path) を見ます(core.hooksPath)",
      en: "kengen's hooks are in \(own), but git looks in \(path) (core.hooksPath)")
  }
  package static func renamedNotRun(_ path: String) -> Phrase {
    Phrase(
      ja: "先にあったフック \(path) は、この版の kengen では動きません", en: "the hook that was there before, \(path), is not run by this version of kengen")
  }

  // MARK: What was taken away

  package static func removed(_ path: String) -> Phrase { Phrase(ja: "取り除きました: \(path)", en: "removed: \(path)") }
  package static func restored(_ path: String) -> Phrase { Phrase(ja: "元に戻しました: \(path)", en: "restored: \(path)") }
  package static func left(_ path: String) -> Phrase {
    Phrase(ja: "別のフックなので、そのままにしました: \(path)", en: "another hook, left alone: \(path)")
  }
  package static let nothingToRemove = Phrase(ja: "取り除くものはありません。", en: "There was nothing to remove.")

  // MARK: For the doctor

  package static let inPlace = Phrase(ja: "フックとマージドライバーは揃っています", en: "hooks and merge driver are in place")
  package static let notInPlace = Phrase(ja: "フックかマージドライバーが揃っていません", en: "a hook or the merge driver is missing")
  package static let lookAndInstall = Phrase(
    ja: "kengen hook status で確かめ、kengen hook install で置いてください",
    en: "look with kengen hook status, put them in with kengen hook install")
  package static let guarded = Phrase(ja: "守られています", en: "guarded")
  package static let notGuarded = Phrase(ja: "守られていません", en: "not guarded")
}
