package import RegistryModel

/// What is said of the registries and branches that the hooks guard.
package enum GuardedMessages {
  /// `manifest` = the path of the registry's kengen.yaml, here and below.
  package static func registry(_ manifest: String) -> Phrase {
    Phrase(ja: "守っている台帳: \(manifest)", en: "guarded registry: \(manifest)")
  }
  package static func registryWithoutGuard(_ manifest: String) -> Phrase {
    Phrase(ja: "守っていない台帳(フックが働きません): \(manifest)", en: "registry without a guard (the hooks do not work): \(manifest)")
  }
  package static let atEveryCommit = Phrase(ja: "どの枝でも、コミットごとに調べます", en: "at every commit, on whatever branch")

  package static func branch(_ name: String, isGuarded: Bool, isHead: Bool, exists: Bool, holdsRegistry: Bool) -> Phrase {
    var ja = [isGuarded ? "守っています" : "守っていません(調べずに受け取ります)"]
    var en = [isGuarded ? "guarded" : "not guarded (taken without being judged)"]
    if isHead {
      ja.append("HEAD")
      en.append("HEAD")
    }
    if !exists {
      ja.append("まだコミットがありません")
      en.append("no commit yet")
    }
    if exists, !holdsRegistry {
      ja.append("台帳がありません")
      en.append("no registry")
    }
    return Phrase(ja: "\(name): \(ja.joined(separator: "、"))", en: "\(name): \(en.joined(separator: ", "))")
  }

  // MARK: What is not guarded

  package static let noRegistry = Phrase(
    ja: "この枝に台帳(kengen.yaml)はありません。守るものがありません", en: "there is no registry (kengen.yaml) on this branch, and nothing to guard")
  package static func notAtConfiguredFolder(_ folder: String) -> Phrase {
    Phrase(ja: "設定 kengen.folder は「\(folder)」ですが、台帳はそこにありません", en: "kengen.folder says '\(folder)', and the registry is not there")
  }
  /// A clone that takes pushes; `value` = of receive.denyCurrentBranch.
  package static func takesPushes(_ value: String) -> Phrase {
    Phrase(
      ja: "この作業ツリーの枝へ push できますが(receive.denyCurrentBranch = \(value))、調べません。ベアリポジトリに push してください",
      en: "pushes to the branch of this work tree are taken (receive.denyCurrentBranch = \(value)) without being judged; "
        + "push to a bare repository")
  }
  package static let headNamesNoBranch = Phrase(ja: "HEAD が枝を指していないので、push は受け取れません", en: "HEAD names no branch, so no push is taken")
  /// `places` = branches with the paths of their registries.
  package static func elsewhere(_ places: String) -> Phrase {
    Phrase(
      ja: "守っている枝のその場所に台帳がなく、ほかにあります(\(places))",
      en: "the guarded branch holds no registry at that place, and there is one elsewhere (\(places))")
  }
  package static func headWithoutRegistry(_ head: String, use branch: String) -> Phrase {
    Phrase(
      ja: "HEAD(\(head))に台帳がありません。問いはそこから答えられます: git symbolic-ref HEAD \(branch)",
      en: "HEAD (\(head)) holds no registry, and questions are answered from it: git symbolic-ref HEAD \(branch)")
  }
}
