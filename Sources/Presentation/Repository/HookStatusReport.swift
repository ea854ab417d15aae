package import RegistryModel

/// How a hook stands in its place.
package enum HookState: String, Sendable, Encodable {
  case installed
  /// Ours, of another version.
  case outdated
  /// Ours, but git would not run it.
  case notExecutable = "not-executable"
  case missing
  /// Somebody else's, and it calls ours.
  case calls
  /// A framework's, which runs ours: by its own configuration, or as the hook that it found.
  case framework
  /// Somebody else's.
  case other

  /// Whether git runs our hook, and the one of this version.
  package var isSound: Bool { self == .installed || self == .calls || self == .framework }

  package var name: Phrase {
    switch self {
    case .installed: Phrase(ja: "入っています", en: "installed")
    case .outdated: Phrase(ja: "古い版です", en: "an older copy")
    case .notExecutable: Phrase(ja: "実行できません(chmod +x)", en: "not executable (chmod +x)")
    case .missing: Phrase(ja: "ありません", en: "missing")
    case .calls: Phrase(ja: "別のフックで、kengen を呼んでいます", en: "another hook, which calls kengen")
    case .framework: Phrase(ja: "フレームワークのフックで、kengen を動かします", en: "a framework's hook, which runs kengen")
    case .other: Phrase(ja: "別のフックです", en: "another hook")
    }
  }
}

/// Which of the guards stand where.
package struct HookStatusReport: Encodable, Sendable {
  package struct Hook: Encodable, Sendable {
    package let hook: String
    package let path: String
    package let state: HookState
    /// A hook that stood there before and runs first.
    package let chained: String?

    package init(hook: String, path: String, state: HookState, chained: String?) {
      (self.hook, self.path, self.state, self.chained) = (hook, path, state, chained)
    }
  }
  package struct MergeDriver: Encodable, Sendable {
    /// Whether the configuration has the driver, and its program is there.
    package let isRegistered: Bool
    /// Whether git's attributes name it for the files of the registry.
    package let isNamed: Bool

    package init(isRegistered: Bool, isNamed: Bool) { (self.isRegistered, self.isNamed) = (isRegistered, isNamed) }
  }

  /// A branch of a server.
  package struct Branch: Encodable, Sendable {
    package let branch: String
    /// Whether `HEAD` names it, so that questions are answered from it.
    package let isHead: Bool
    package let exists: Bool
    package let holdsRegistry: Bool
    /// Whether pushes to it are judged.
    package let isGuarded: Bool

    package init(branch: String, isHead: Bool, exists: Bool, holdsRegistry: Bool, isGuarded: Bool = true) {
      (self.branch, self.isHead, self.exists, self.holdsRegistry, self.isGuarded) = (branch, isHead, exists, holdsRegistry, isGuarded)
    }
  }

  package let folder: String
  /// `core.hooksPath` as configured.
  package let hooksPath: String?
  package let isBare: Bool
  /// The program that the hooks call; nil where the configuration does not say.
  package let program: String?
  package let isProgramThere: Bool
  package let hooks: [Hook]
  /// nil in a bare repository, where nobody merges.
  package let mergeDriver: MergeDriver?
  /// Whether the hooks that refuse are in place, with their program.
  package let isOn: Bool
  /// The folders of the registries that are guarded then; empty for the top of the repository.
  package let registries: [String]
  /// The branches of a server that are guarded then, and others that hold a registry; empty in a clone, where every commit is.
  package let branches: [Branch]
  /// Why the guard looks at nothing, or not at all.
  package let problems: [LocalizedText]
  /// Whether nothing is missing.
  package let isComplete: Bool

  package init(
    folder: String, hooksPath: String?, isBare: Bool, program: String?, isProgramThere: Bool, hooks: [Hook], mergeDriver: MergeDriver?,
    registries: [String], branches: [Branch], problems: [Phrase]
  ) {
    // What comes after the fact refuses nothing.
    isOn = isProgramThere && hooks.filter { !$0.hook.hasPrefix("post-") }.allSatisfy(\.state.isSound)
    self.registries = registries
    self.branches = branches
    self.problems = problems.map(LocalizedText.init)
    self.folder = folder
    self.hooksPath = hooksPath
    self.isBare = isBare
    self.program = program
    self.isProgramThere = isProgramThere
    self.hooks = hooks
    self.mergeDriver = mergeDriver
    isComplete = problems.isEmpty && Self.areInPlace(isProgramThere, hooks, mergeDriver)
  }

  /// Whether the hooks and the merge driver are there, whatever they guard.
  package var isInPlace: Bool { Self.areInPlace(isProgramThere, hooks, mergeDriver) }

  private static func areInPlace(_ isProgramThere: Bool, _ hooks: [Hook], _ mergeDriver: MergeDriver?) -> Bool {
    isProgramThere && hooks.allSatisfy(\.state.isSound) && mergeDriver.map { $0.isRegistered && $0.isNamed } ?? true
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { Phrase(ja: ja, en: en).text(language) }
    var lines = [say("フックの場所: ", "hooks in ") + folder + (hooksPath.map { "  (core.hooksPath = \($0))" } ?? "")]
    let program = self.program ?? say("設定なし(kengen.program)", "not configured (kengen.program)")
    lines.append(say("プログラム: ", "program: ") + program + (isProgramThere ? "" : say("  見つかりません", "  not found")))
    for hook in hooks {
      lines.append("  \(hook.hook): \(hook.state.name.text(language))")
      if let chained = hook.chained { lines.append(say("    先に動くフック: ", "    runs first: ") + chained) }
      if hook.state == .other {
        lines.append(
          say("    そのフックに「kengen hook run \(hook.hook) || exit 1」を加えるか、", "    add 'kengen hook run \(hook.hook) || exit 1' to it, or ")
            + "kengen hook install --chain")
      }
    }
    if let mergeDriver {
      lines.append(
        "  " + say("マージドライバー: ", "merge driver: ")
          + (mergeDriver.isRegistered ? say("登録済み", "registered") : say("登録されていません", "not registered"))
          + say("、", ", ")
          + (mergeDriver.isNamed
            ? say("属性で指定されています", "named by the attributes")
            : say("属性で指定されていません", "not named by the attributes (.gitattributes, info/attributes)")))
    }
    lines += guardLines(language)
    lines += problems.map { say("注意: ", "note: ") + $0.text(language) }
    lines.append(
      isComplete
        ? say("足りないものはありません。", "Nothing is missing.") : say("足りないものがあります: kengen hook install", "Something is missing: kengen hook install")
    )
    return lines
  }
}

extension HookStatusReport {
  /// Which registries and branches are guarded.
  package func guardLines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { Phrase(ja: ja, en: en).text(language) }
    guard isOn else {
      return registries.map { say("守っていない台帳(フックが働きません): ", "registry without a guard (the hooks do not work): ") + $0 + "kengen.yaml" }
    }
    var lines = registries.map { say("守っている台帳: ", "guarded registry: ") + $0 + "kengen.yaml" }
    if !isBare, !registries.isEmpty { lines.append(say("  どの枝でも、コミットごとに調べます", "  at every commit, on whatever branch")) }
    for branch in branches {
      var words = [branch.isGuarded ? say("守っています", "guarded") : say("守っていません(調べずに受け取ります)", "not guarded (taken without being judged)")]
      if branch.isHead { words.append("HEAD") }
      if !branch.exists { words.append(say("まだコミットがありません", "no commit yet")) }
      if branch.exists, !branch.holdsRegistry { words.append(say("台帳がありません", "no registry")) }
      lines.append("  \(branch.branch): " + words.joined(separator: say("、", ", ")))
    }
    return lines
  }
}

/// What taking the guards away did.
package struct HookRemovalReport: Encodable, Sendable {
  package let removed: [String]
  /// Hooks that stood there before and stand there again.
  package let restored: [String]
  /// Hooks of others, which were left alone.
  package let left: [String]

  package init(removed: [String], restored: [String], left: [String]) {
    (self.removed, self.restored, self.left) = (removed, restored, left)
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { Phrase(ja: ja, en: en).text(language) }
    let lines =
      removed.map { say("取り除きました: ", "removed: ") + $0 } + restored.map { say("元に戻しました: ", "restored: ") + $0 }
      + left.map { say("別のフックなので、そのままにしました: ", "another hook, left alone: ") + $0 }
    return lines.isEmpty ? [say("取り除くものはありません。", "There was nothing to remove.")] : lines
  }
}
